/** The complaint as the complainant has lived it: only what they said, and what they were told. */
import { isToldOf } from '../../../complaint/course/platform/remedy-kinds.js';
import { isOut } from '../../../complaint/course/telling.js';
import type { Event, EventOf } from '../../../complaint/events.js';
import type { Complaint } from '../../../complaint/state.js';
import { callerOf } from '../../../people/relations.js';
import { categoryOf } from '../../../policy/categories.js';
import type { Policy } from '../../../policy/policy.js';
import type { Locale } from '../../../vocabulary.js';
import { attachmentsToComplainant, type Attachment } from '../../attachments.js';
import { writtenIn, type WrittenText } from '../../texts.js';
import { verdictOf } from '../../../complaint/course/rounds.js';
import { concernsComplainant, missedBy } from '../dates/lateness.js';
import { settledState } from '../measure.js';
import { actOf, filesUnder, lived, wordsUnder, type Said, type What, type Words } from './thread.js';

type Case = {
  policy: Policy;
  state: Pick<Complaint, 'number'>;
  texts: readonly WrittenText[];
  attachments: readonly Attachment[];
  events: readonly Event[];
  contact: { locale: Locale };
  filedBy: string;
};

/**
 * Theirs are the words that came with the complaint, by their own link, or from whoever filed for them. What others took
 * down of what they said is named without its words.
 */
export function complainantThread({
  policy,
  state: { number },
  texts,
  attachments,
  events,
  contact,
  filedBy,
}: Case): Said[] {
  const own = texts.filter((text) => text.number === number);
  const theirs = own.filter(
    ({ caller, audience }) =>
      caller === null ||
      caller === callerOf('complainant', number) ||
      (caller === filedBy && audience === 'internal'),
  );
  const ours = own.filter(({ audience }) => audience === 'forComplainant');
  const seen = attachmentsToComplainant({ number, filedBy, events }, attachments);
  const filing = theirs.filter(({ command }) => command === null)[0]?.id;
  const theirWords = (id: string | undefined): Words[] => wordsUnder(theirs, id, null);
  const said = lived(events).flatMap(({ event, before, after }) => {
    const id = event.type === 'received' ? filing : 'text' in event ? event.text : undefined;
    const at = writtenIn(theirs.filter((text) => text.id === id)) ?? event.at;
    const files = filesUnder(seen, id);
    const one = (who: Said['who'], what: What, words: Words[] = []): Said[] => [
      { who, at, words, files, ...what },
    ];
    if (event.type === 'received') return one('you', { kind: 'filed' }, theirWords(filing));
    const act = doneBy(event);
    if (act !== null) return one('you', act, 'text' in event ? theirWords(event.text) : []);
    const told = toldBy(event, { policy, before, after, events });
    return told === null ? [] : one('us', told.what, wordsUnder(ours, told.text, contact.locale));
  });
  // Messages come out of order.
  return said.toSorted((a, b) => a.at - b.at);
}

/** What they did themselves. */
function doneBy(event: Event): What | null {
  switch (event.type) {
    case 'consented':
      return { kind: 'consented' };
    case 'consent-refused':
      return event.by === undefined ? null : { kind: 'consent-refused' };
    case 'withdrawn':
      return { kind: 'withdrawn' };
    case 'complainant-left':
      return { kind: 'left' };
    case 'withdrawal-undone':
      return { kind: 'withdrawal-undone' };
    case 'complainant-back':
      return { kind: 'back' };
    case 'contact-changed':
      return { kind: 'contact-changed' };
    default:
      return actOf(event, 'complainant');
  }
}

type Told = { what: What; text?: string };
type Around = { policy: Policy; before: Complaint; after: Complaint; events: readonly Event[] };

/** What they were told by it, at its instant; null where it was not for them. */
function toldBy(event: Event, { policy, before, after, events }: Around): Told | null {
  switch (event.type) {
    case 'accepted':
      return { what: { kind: 'accepted', category: nameOf(policy, event) }, text: event.text };
    case 'reclassified':
      return event.category === before.category
        ? null
        : { what: { kind: 'handed-on', category: nameOf(policy, event) } };
    case 'complainant-asked':
      return { what: { kind: 'question', question: event.version }, text: event.text };
    case 'consent-asked':
      return { what: { kind: 'consent-asked' }, text: event.text };
    case 'consent-refused':
      return event.by === undefined ? { what: { kind: 'consent-lapsed' } } : null;
    case 'question-closed':
      return isTheirs(before, event) ? { what: { kind: 'question-closed', question: event.question } } : null;
    case 'extended':
      return { what: { kind: 'extended' }, text: event.text };
    case 'rung-fired':
      return lateBy(event, before);
    case 'merged':
      return { what: { kind: 'merged', number: event.into } };
    case 'appealed':
      return { what: { kind: event.from.includes('complainant') ? 'appeal-begun' : 'examined-again' } };
    case 'reopened':
      return { what: { kind: 'examined-again' } };
    case 'earlier-stands':
      return { what: { kind: 'earlier-stands' } };
    case 'result-due':
      return resultOf(
        after,
        events.filter(({ version }) => version < event.version),
      );
    case 'remedy-settled': {
      const remedy = before.decision?.remedies.find(({ step }) => step === event.step);
      if (remedy === undefined || !isOut(before) || !isToldOf(remedy.kind)) return null;
      return { what: { kind: 'measure', remedy: remedy.kind, state: settledState(event) } };
    }
    default:
      return null;
  }
}

const nameOf = (policy: Policy, { category }: { category: string }) => categoryOf(policy, category).name;

const isTheirs = ({ questions }: Complaint, { question }: EventOf<'question-closed'>): boolean =>
  questions.some(({ n, to }) => n === question && to === 'complainant');

function lateBy({ clock, tells, rung, dueAt }: EventOf<'rung-fired'>, before: Complaint): Told | null {
  const missed = missedBy(clock);
  const isSaid = rung >= 1 && tells.includes('complainant') && concernsComplainant(before, clock);
  return missed === null || !isSaid ? null : { what: { kind: 'late', missed, dueAt } };
}

/** The result as it went out; a withdrawal was their own doing. */
function resultOf(state: Complaint, before: readonly Event[]): Told | null {
  const { ending, decision, mergedInto } = state;
  if (ending === 'merged' && mergedInto !== null)
    return { what: { kind: 'decided-together', number: mergedInto } };
  if (ending === 'decided' && decision !== null) {
    return { what: { kind: 'decided', outcome: verdictOf(state, decision) }, text: decision.text };
  }
  const rejected = before.findLast((event): event is EventOf<'rejected'> => event.type === 'rejected');
  return ending !== 'rejected' || rejected === undefined
    ? null
    : { what: { kind: 'rejected', reason: rejected.reason }, text: rejected.text };
}
