/** What a witness may see: what they were asked and said, and what it is about; nothing of either side. */
import type { CommandName } from '../../commands/index.js';
import { refuse, type Refusal } from '../../commands/refusal.js';
import { isWithheld } from '../../complaint/course/withheld.js';
import { lacksConsent } from '../../complaint/course/parties/consent.js';
import type { Event, EventOf } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import { callerOfWitness } from '../../people/relations.js';
import { attachmentsToWitness, type Attachment } from '../attachments.js';
import { askedSinceDanger, stillOpen, type QuestionShown } from '../statements/asked.js';
import { nextForRespondent, type RespondentNext } from '../statements/dates/next-for-respondent.js';
import {
  filesUnder,
  subjectOf,
  wordsUnder,
  type Said,
  type Subject,
  type What,
} from '../statements/threads/thread.js';
import type { WrittenText } from '../texts.js';

/** Commands a witness gives. */
export const witnessCommands = ['answer'] as const satisfies CommandName[];
export type WitnessCommand = (typeof witnessCommands)[number];

/** Instants in ms since 1970, UTC. */
export type Testimony = {
  questions: QuestionShown[];
  /** What they are asked about; null where nothing is to be seen. */
  subject: Subject | null;
  next: RespondentNext;
  thread: Said[];
  open: WitnessCommand[];
  /** Files are taken and shown. */
  takesFiles: boolean;
};

export type WitnessFacts = {
  state: Complaint;
  contact: { subjectType: string | null; subjectReference: string | null };
  texts: readonly WrittenText[];
  attachments: readonly Attachment[];
  events: readonly Event[];
};

/** What this witness may see; in danger only what they were asked since. `now` in ms. */
export function forWitness(
  witness: number,
  { state, contact, texts, attachments, events }: WitnessFacts,
  now: number,
): Testimony {
  const isTheirs = (event: Event): event is EventOf<'witness-asked'> =>
    event.type === 'witness-asked' && event.witness === witness;
  const asked = askedSinceDanger(events, isTheirs);
  if (asked.length === 0)
    return {
      ...{ questions: [], subject: null, next: nextForRespondent([], null), thread: [], open: [] },
      takesFiles: true,
    };
  const readable = textsToWitness(texts);
  const theirs = texts.filter(({ caller }) => caller === callerOfWitness(witness, state.number));
  const brought = attachmentsToWitness({ number: state.number, witness }, attachments);
  const thread = events.flatMap((event): Said[] => {
    const { at } = event;
    if (isTheirs(event) && asked.includes(event)) {
      const words = wordsUnder(readable, event.text, null);
      return [{ who: 'us', at, kind: 'question', question: event.version, files: [], words }];
    }
    if (event.type !== 'answered' || event.witness !== witness) return [];
    const { questions, text } = event;
    const act: What = questions.length === 0 ? { kind: 'message' } : { kind: 'answer', questions };
    return [
      { who: 'you', at, files: filesUnder(brought, text), words: wordsUnder(theirs, text, null), ...act },
    ];
  });
  const questions = stillOpen(state, asked, { readable, now });
  return {
    ...{ questions, thread, open: ['answer'] },
    subject: lacksConsent(state) ? null : subjectOf(contact),
    next: nextForRespondent(questions, null),
    takesFiles: !isWithheld(state),
  };
}

/** What is meant for a witness, once it is released. */
const textsToWitness = (texts: readonly WrittenText[]): WrittenText[] =>
  texts.filter(({ audience, held }) => audience === 'forWitness' && !held);

/** Why a command is not open to them. */
export const objectionToWitness = (
  { open }: Pick<Testimony, 'open'>,
  command: WitnessCommand,
): Refusal | null => (open.includes(command) ? null : refuse('no-such-question'));
