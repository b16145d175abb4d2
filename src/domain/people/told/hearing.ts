/** What is said from outside: who inside is to hear it, and how long it counts as unread. */
import type { Event, EventType, Fact } from '../../complaint/events.js';
import type { Complaint, Task, Unread } from '../../complaint/state.js';
import type { Relation, TeamId } from '../../vocabulary.js';

/** What brings words from outside, or changes at a word from outside what somebody inside works on. */
const said: ReadonlySet<EventType> = new Set<EventType>([
  ...(['answered', 'consented', 'words-joined', 'joined', 'appeal-filed', 'appealed'] as const),
  ...([
    'appeal-withdrawn',
    'withdrawn',
    'complainant-left',
    'withdrawal-undone',
    'complainant-back',
    'representation-ended',
    'subject-set',
  ] as const),
]);

/** Somebody from outside spoke: nobody inside need have noticed. */
export const isSaid = (event: Event): boolean =>
  said.has(event.type) ||
  (event.type === 'representative-set' && event.proof === 'named') ||
  (event.type === 'consent-refused' && event.by !== undefined) ||
  (event.type === 'evidence-added' && event.from !== 'staff');

const collector = ({ tasks, ending }: Complaint): Task | undefined =>
  ending === null ? undefined : tasks.find(({ kind }) => kind === 'triage-reply');

export type Hearer = { to: 'person'; id: string } | { to: 'lead'; team: TeamId };

/** Who is to hear what is said: whoever collects it after the decision, else whoever has the case, else the lead. */
export function hearer(state: Complaint): Hearer {
  const collects = collector(state);
  const id = collects === undefined ? (state.approver ?? state.owner) : collects.owner;
  return id === null ? { to: 'lead', team: collects?.team ?? state.team } : { to: 'person', id };
}

const hears = (state: Complaint, id: string): boolean => {
  const addressee = hearer(state);
  return addressee.to === 'person' && addressee.id === id;
};

const handsOver: ReadonlySet<EventType> = new Set<EventType>(['assigned', 'assignment-needed']);

/** Whether somebody is to hear it: the very person; while nobody has it, and of a closed case, whoever is above. */
export const isToHear = (
  state: Complaint,
  { id, relations }: { id: string; relations: readonly Relation[] },
): boolean =>
  hears(state, id) ||
  ((hearer(state).to === 'lead' || state.stage === 'closed') &&
    above.some((relation) => relations.includes(relation)));

const above: readonly Relation[] = ['lead', 'supervisor', 'admin'];

/** Whether reading still counts when it is recorded: for whoever has it from somebody else meanwhile, it is unread. */
export const countsAsRead = (state: Complaint, reader: string): boolean =>
  hears(state, reader) || hearer(state).to === 'lead' || state.stage === 'closed';

/** After the decision, also on a closed case, one open task collects all that is said. */
export const collecting = (state: Complaint): Fact[] =>
  state.ending === null || collector(state) !== undefined
    ? []
    : [{ type: 'task-raised', kind: 'triage-reply', team: state.team }];

/** What is unread after an event: until whoever is to hear it acts or reads. */
export function unreadAfter(before: Complaint, after: Complaint, event: Event): Unread | null {
  const { unread } = before;
  const by = 'by' in event ? event.by : undefined;
  if (event.type === 'read') return unread !== null && unread.version > event.upTo ? unread : null;
  // From here on it is the other complaint's.
  if (event.type === 'merge-completed' || after.ending === 'merged') return null;
  if (isSaid(event)) {
    const known = by !== undefined && hears(before, by);
    return known ? unread : { version: event.version, since: unread?.since ?? event.at };
  }
  if (event.type === 'task-done' && collector(before)?.n === event.task) return null;
  const acts = by !== undefined && hears(before, by) && !handsOver.has(event.type);
  return acts ? null : unread;
}

/** Nobody is told of news of one case more often (ms). */
export const NEWS_EVERY_MS = 15 * 60_000;

/** Whether news is owed for what these events brought: not to somebody whom one of them gave the case or the task. */
export function callsForNews(state: Complaint, events: readonly Event[]): boolean {
  const { unread, mergedInto } = state;
  if (unread === null || mergedInto !== null) return false;
  const fresh = events.some(({ type, version }) => version === unread.version || type === 'merge-undone');
  return fresh && !events.some((event) => event.type === 'assigned' && hears(state, event.person));
}
