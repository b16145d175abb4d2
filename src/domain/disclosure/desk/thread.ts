/** What has been said in a case, in its order: who, when, to whom, in answer to what. */
import { speakingCommand, type SpeakingCommandName } from '../../commands/index.js';
import type { Audience } from '../../commands/command.js';
import type { Event, EventType } from '../../complaint/events.js';
import { callerOf } from '../../people/relations.js';
import { Heard, Party, type LetterName, type Locale, type Transport } from '../../vocabulary.js';
import { SHOWN_BY_PLATFORM, type Attachment } from '../attachments.js';
import { writtenIn, type WrittenText } from '../texts.js';

/** A text with the instant at which it was stored (ms). */
export type StoredText = WrittenText & { storedAt: number };

/** A letter to the complainant as it stands. */
export type SentLetter = {
  name: LetterName;
  transport: Transport;
  status: 'pending' | 'sent' | 'delivered' | 'bounced' | 'failed' | 'overtaken';
  /** The version of the event that called for it. */
  version: number;
  calledAt: number;
  sentAt: number | null;
};

/** `takenDownBy`: one of the staff wrote down what the side said. */
export type Speaker =
  /** `witness`: which of them. */
  | { side: Heard; takenDownBy: string | null; witness?: number | undefined }
  | { side: 'staff'; person: string }
  | { side: 'platform' };

/** One thing said, by one to one, at once. */
export type Utterance = {
  /** The event it belongs to; null for what was said before, or in another complaint. */
  version: number | null;
  at: number;
  from: Speaker;
  to: Heard | 'staff';
  /** To which witness. */
  toWitness?: number | undefined;
  /** The complaint as filed, the command it came with, or a letter alone. */
  kind: 'complaint' | SpeakingCommandName | 'letter';
  /** The complaint it was said in, where that was merged into this one. */
  number: string | null;
  /** The versions of the questions it answers. */
  answers: number[];
  /** The language it is written in, where that is known. */
  locale: Locale | null;
  texts: { name: string; text: string; held: boolean }[];
  files: Attachment[];
  /** How it reached the complainant. */
  letters: SentLetter[];
};

export type ThreadFacts = {
  number: string;
  receivedAt: number;
  /** Only those that this reader may see. */
  texts: readonly StoredText[];
  attachments: readonly Attachment[];
  events: readonly Event[];
  letters: readonly SentLetter[];
  /** The language of the complaint. */
  locale: Locale;
};

/** All that was said, the oldest first; a command speaks once to each of its audiences. */
export function threadOf(facts: ThreadFacts): Utterance[] {
  const said = groupsOf(facts).map((group) => saidIn(facts, group));
  const told = new Set(said.flatMap(({ letters }) => letters));
  const alone = facts.letters.filter((letter) => !told.has(letter)).map(letterAlone(facts.locale));
  return [...said, ...alone].toSorted((a, b) => a.at - b.at || (a.version ?? 0) - (b.version ?? 0));
}

/** What texts and files have alike: the command that brought them, by whom and to whom. */
type Brought = Pick<StoredText, 'id' | 'number' | 'audience' | 'command' | 'caller' | 'storedAt'>;
type Group = { by: Brought; texts: StoredText[]; files: Attachment[] };

/** The texts and files of one command to one audience together. A new address is personal data, what the platform showed nobody’s words. */
function groupsOf({ texts, attachments }: Pick<ThreadFacts, 'texts' | 'attachments'>): Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (by: Brought): Group => {
    const key = `${by.id}/${by.audience}`;
    const group = groups.get(key) ?? { by, texts: [], files: [] };
    groups.set(key, group);
    return group;
  };
  for (const text of texts) if (text.command !== 'change-contact') groupOf(text).texts.push(text);
  for (const file of attachments)
    if (file.caller !== SHOWN_BY_PLATFORM) groupOf({ ...file, id: file.broughtBy }).files.push(file);
  return [...groups.values()];
}

/** What records that a text was given; a release or a rung that speaks of it came later. */
const later: ReadonlySet<EventType> = new Set<EventType>(['text-released', 'words-joined', 'decided']);

function saidIn(facts: ThreadFacts, { by, texts, files }: Group): Utterance {
  const { id, audience, number, storedAt, command } = by;
  const speaks = facts.events.filter((event) => 'text' in event && event.text === id);
  const event = speaks.find(({ type }) => !later.has(type)) ?? speaks[0];
  const version = event?.version ?? null;
  const to = readerOf[audience];
  return {
    ...{ version, to, at: writtenIn(texts) ?? event?.at ?? (command === null ? facts.receivedAt : storedAt) },
    from: speakerOf(by, speaks),
    toWitness: to === 'witness' ? witnessIn(speaks) : undefined,
    kind: command === null ? 'complaint' : (speakingCommand(command) ?? 'complaint'),
    number: number === facts.number ? null : number,
    answers: speaks.flatMap((one) => (one.type === 'answered' ? one.questions : [])),
    locale: localeOf(facts, by, to),
    texts: texts.map(({ name, text, held }) => ({ name, text, held })),
    files,
    letters:
      to === 'complainant' && version !== null
        ? facts.letters.filter((letter) => letter.version === version)
        : [],
  };
}

/** Whom what has an audience is meant for. */
export const readerOf: Record<Audience, Utterance['to']> = {
  forComplainant: 'complainant',
  forRespondent: 'respondent',
  forWitness: 'witness',
  internal: 'staff',
};

/** Commands that bring a side's own words, whoever writes them down. */
const theirs: readonly string[] = ['answer', 'appeal', 'withdraw', 'add-evidence'];

function speakerOf({ command, caller, number }: Brought, events: readonly Event[]): Speaker {
  if (command === null || caller === null) return { side: 'complainant', takenDownBy: null };
  const side = Party.options.find((party) => caller === callerOf(party, number));
  if (side !== undefined) return { side, takenDownBy: null };
  const witness = witnessIn(events.filter(({ type }) => type === 'answered'));
  if (caller.startsWith('witness-')) return { side: 'witness', takenDownBy: null, witness };
  if (!theirs.includes(command)) return { side: 'staff', person: caller };
  const from = events.flatMap((event) => ('from' in event && isHeard(event.from) ? event.from : []))[0];
  if (from === undefined && command === 'add-evidence') return { side: 'staff', person: caller };
  return { side: from ?? 'complainant', takenDownBy: caller, witness };
}

const isHeard = (from: unknown): from is Heard => Heard.safeParse(from).success;

/** Which witness the events speak of; nothing where of none. */
const witnessIn = (events: readonly Event[]): number | undefined =>
  events.flatMap((event) =>
    'witness' in event && typeof event.witness === 'number' ? event.witness : [],
  )[0];

/** The complainant is written to in their language, and writes in it. */
const localeOf = ({ locale }: ThreadFacts, { command, caller, number }: Brought, to: Utterance['to']) =>
  to === 'complainant' || command === null || caller === callerOf('complainant', number) ? locale : null;

const letterAlone =
  (locale: Locale) =>
  (letter: SentLetter): Utterance => ({
    ...{ version: letter.version, at: letter.sentAt ?? letter.calledAt, from: { side: 'platform' } },
    ...{ to: 'complainant', kind: 'letter', number: null, answers: [], locale, texts: [], files: [] },
    letters: [letter],
  });
