/** What a witness may see: what they were asked and said, and what it is about; nothing of either side. */
import { dueAt } from '../clocks/clock.js';
import type { CommandName } from '../commands/index.js';
import { refuse, type Refusal } from '../commands/refusal.js';
import type { Event } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';
import { callerOfWitness } from '../people/relations.js';
import { attachmentsToWitness, type Attachment } from './attachments.js';
import { nextForRespondent, type RespondentNext } from './statements/next-for-respondent.js';
import { filesUnder, subjectOf, wordsUnder, type Said, type Subject } from './statements/threads/thread.js';
import { textIn, type WrittenText } from './texts.js';

/** Commands a witness gives. */
export const witnessCommands = ['answer'] as const satisfies CommandName[];
export type WitnessCommand = (typeof witnessCommands)[number];

/** Instants in ms since 1970, UTC. */
export type Testimony = {
  /** `answerBy` only while it is still to come. */
  questions: { n: number; text: string; askedAt: number; answerBy: number | null }[];
  /** What they are asked about; null where nothing is to be seen. */
  subject: Subject | null;
  next: RespondentNext;
  thread: Said[];
  open: WitnessCommand[];
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
  const danger = events.find(
    (event) => event.type === 'danger-marked' || (event.type === 'received' && event.danger),
  );
  const readable = textsToWitness(texts);
  const theirs = texts.filter(({ caller }) => caller === callerOfWitness(witness, state.number));
  const brought = attachmentsToWitness({ number: state.number, witness }, attachments);
  const thread = events.flatMap((event): Said[] => {
    if (event.type === 'witness-asked' && event.witness === witness && event.version > (danger?.version ?? 0))
      return [
        {
          ...{ who: 'us', at: event.at, kind: 'question', question: event.version, files: [] },
          words: wordsUnder(readable, event.text, null),
        },
      ];
    if (event.type !== 'answered' || event.witness !== witness) return [];
    const { at, questions } = event;
    const act =
      questions.length === 0 ? ({ kind: 'message' } as const) : ({ kind: 'answer', questions } as const);
    const files = filesUnder(brought, event.text);
    return [{ who: 'you', at, files, words: wordsUnder(theirs, event.text, null), ...act }];
  });
  const asked = events.flatMap((event) =>
    event.type === 'witness-asked' &&
    thread.some((said) => said.kind === 'question' && said.question === event.version)
      ? [event]
      : [],
  );
  if (asked.length === 0)
    return { questions: [], subject: null, next: nextForRespondent([], null), thread: [], open: [] };
  const questions = asked
    .filter(({ version }) => state.questions.some(({ n }) => n === version))
    .map(({ version: n, text, at: askedAt }) => ({
      ...{ n, text: textIn(readable, text, 'question') ?? '', askedAt },
      answerBy: answerBy(state, n, now),
    }));
  return {
    ...{ questions, thread, subject: subjectOf(contact), open: ['answer'] },
    next: nextForRespondent(questions, null),
  };
}

/** What is meant for a witness, once it is released. */
const textsToWitness = (texts: readonly WrittenText[]): WrittenText[] =>
  texts.filter(({ audience, held }) => audience === 'forWitness' && !held);

function answerBy({ clocks }: Complaint, n: number, now: number): number | null {
  const clock = clocks.find(({ key }) => key === `question/${n}`);
  return clock === undefined || dueAt(clock) <= now ? null : dueAt(clock);
}

/** Why a command is not open to them. */
export const objectionToWitness = (
  { open }: Pick<Testimony, 'open'>,
  command: WitnessCommand,
): Refusal | null => (open.includes(command) ? null : refuse('no-such-question'));
