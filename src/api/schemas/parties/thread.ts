import { z } from 'zod';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import type { Said, WhatKind } from '../../../domain/disclosure/statements/threads/thread.js';
import { Locale, Outcome, RejectReason, RemedyKind } from '../../../domain/vocabulary.js';
import { ComplaintNumber, Instant } from '../summary.js';
import { MeasureState } from './measure.js';
import { FileShape } from '../upload.js';

const kinds = {
  filed: 'The complaint as it was filed.',
  message: 'Something said that answers no question.',
  evidence: 'Files, with what they show.',
  answer: 'An answer to `questions`.',
  appeal: 'An appeal.',
  'appeal-taken-back': 'An appeal was taken back.',
  withdrawn: 'The complaint was withdrawn.',
  left: 'The complaint was withdrawn, and goes on for the safety of others.',
  'withdrawal-undone': 'The withdrawal was undone.',
  back: 'The withdrawal was undone where the complaint had gone on.',
  'contact-changed': 'Another address was given.',
  accepted: 'Reviewed, and accepted.',
  'handed-on': 'Found to be of another class.',
  question: 'A question.',
  'consent-asked': 'Whether the author of the private message may be asked about it.',
  consented: 'They may.',
  'consent-refused': 'They may not.',
  'consent-lapsed': 'Silence, which is a no to that.',
  'question-closed': 'A question that needs no answer any more.',
  extended: 'More time is needed.',
  late: 'What was due is late.',
  merged: 'Handled together with the complaint `number` from now on.',
  'decided-together': 'Decided with the complaint `number`.',
  'appeal-begun': 'The appeal is being examined.',
  'examined-again': 'The decision is being examined once more.',
  'earlier-stands': 'The earlier decision stands.',
  rejected: 'Not accepted, for `reason`.',
  decided: 'Decided; `outcome` where its reader is told one.',
  measure: 'A measure was carried out, or could not be.',
  restriction: 'The same, where it takes something from the respondent or gives it back.',
} as const satisfies Record<WhatKind, string>;

const ofBoth = [
  ...(['message', 'evidence', 'answer', 'appeal', 'appeal-taken-back', 'question', 'decided'] as const),
] satisfies WhatKind[];
const toRespondent = [...ofBoth, 'restriction'] as const satisfies WhatKind[];
const toComplainant = [
  ...ofBoth,
  ...(['filed', 'withdrawn', 'left', 'withdrawal-undone', 'back', 'contact-changed'] as const),
  ...(['accepted', 'handed-on', 'question-closed', 'extended', 'late', 'merged'] as const),
  ...(['decided-together', 'appeal-begun', 'examined-again', 'earlier-stands'] as const),
  ...(['rejected', 'measure'] as const),
  ...(['consent-asked', 'consented', 'consent-refused', 'consent-lapsed'] as const),
] as const satisfies WhatKind[];

const meaning = (names: readonly WhatKind[]) => ({
  description: names.map((name) => `\`${name}\`: ${kinds[name]}`).join(' '),
});

const Entry = z.object({
  who: z.enum(['you', 'us']).meta({ description: 'Whose link this is, or the service.' }),
  at: Instant,
  words: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      locale: Locale.nullable().meta({ description: 'The language of the text, where it is known.' }),
    }),
  ),
  files: z
    .array(z.object({ id: z.uuid(), name: FileShape.name, type: FileShape.type, bytes: FileShape.bytes }))
    .meta({ description: 'Files that came with it: `/t/{token}/files/{id}`, the respondent’s under `/r`.' }),
  questions: z.array(z.int()).meta({ description: 'The questions it asks, answers or closes.' }),
  measure: z
    .object({ kind: RemedyKind, days: z.int().nullable(), state: MeasureState.exclude(['pending']) })
    .nullable(),
});

const inOrder = { description: 'What was said, in order: as whoever has this link has lived it.' };

export const Thread = z
  .array(
    Entry.extend({
      kind: z.enum(toComplainant).meta(meaning(toComplainant)),
      number: ComplaintNumber.nullable(),
      reason: RejectReason.nullable(),
      outcome: z.enum([...Outcome.options, 'stands']).nullable(),
      dueAt: Instant.nullable().meta({ description: 'Of what is late: when it was due.' }),
    }),
  )
  .meta(inOrder);

export const RespondentThread = z
  .array(Entry.extend({ kind: z.enum(toRespondent).meta(meaning(toRespondent)) }))
  .meta(inOrder);

const isOneOf = <Kind extends WhatKind>(names: readonly Kind[], kind: WhatKind): kind is Kind =>
  names.some((name) => name === kind);

/** The same as it is answered. */
export const threadShown = (thread: readonly Said[]): z.infer<typeof Thread> =>
  thread.flatMap((said) =>
    isOneOf(toComplainant, said.kind)
      ? [
          {
            ...{ ...shown(said), kind: said.kind, number: 'number' in said ? said.number : null },
            reason: 'reason' in said ? said.reason : null,
            outcome: 'outcome' in said ? said.outcome : null,
            dueAt: isoOrNull('dueAt' in said ? said.dueAt : null),
          },
        ]
      : [],
  );

export const respondentThreadShown = (thread: readonly Said[]): z.infer<typeof RespondentThread> =>
  thread.flatMap((said) => (isOneOf(toRespondent, said.kind) ? [{ ...shown(said), kind: said.kind }] : []));

const shown = (said: Said) => ({
  ...{ who: said.who, at: iso(said.at), words: said.words, files: said.files, measure: measureShown(said) },
  questions: 'questions' in said ? said.questions : 'question' in said ? [said.question] : [],
});

function measureShown(said: Said) {
  if (said.kind === 'measure') return { kind: said.remedy, days: null, state: said.state };
  return said.kind === 'restriction' ? { kind: said.remedy, days: said.days, state: said.state } : null;
}
