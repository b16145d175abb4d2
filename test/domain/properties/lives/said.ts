/** What may be said of a complaint, read from its journal alone: another book-keeping than the state's. */
import type { Event, EventOf, EventType } from '../../../../src/domain/complaint/events.js';
import type { MeasureState } from '../../../../src/domain/disclosure/statements/measure.js';
import type { Party, RemedyKind } from '../../../../src/domain/vocabulary.js';

const is =
  <T extends EventType>(...types: T[]) =>
  (event: Event): event is EventOf<T> =>
    types.some((type) => type === event.type);

const undone = is('withdrawn', 'result-due', 'told', 'untold', 'result-bounced');

/** The rounds of a journal, each from the event that began it; without an ending that was undone. */
function roundsOf(journal: readonly Event[]): Event[][] {
  const rounds: Event[][] = [[]];
  for (const event of journal) {
    if (is('appealed', 'reopened')(event)) rounds.push([]);
    if (event.type === 'withdrawal-undone')
      rounds.push((rounds.pop() ?? []).filter((earlier) => !undone(earlier)));
    rounds.at(-1)?.push(event);
  }
  return rounds;
}

/** What the journal allows to be said to the complainant and the respondent. */
export function saidBy(journal: readonly Event[]) {
  const rounds = roundsOf(journal);
  const isTakenBack = (round: Event[]): boolean => round.some(is('earlier-stands'));
  const standing = rounds.filter((round) => !isTakenBack(round));
  const last = rounds.at(-1) ?? [];
  const valid = isTakenBack(last) ? (standing.at(-1) ?? []) : last;
  // What happens after an appeal was taken back is again of the round that stands.
  const later = isTakenBack(last) ? last.slice(last.findLastIndex(is('earlier-stands')) + 1) : [];
  const present = [...valid, ...later];
  const isOut = present.some(is('result-due'));
  const shown = isOut ? valid : (standing.filter((round) => round !== valid).at(-1) ?? []);
  const decided = shown.findLast(is('decided'));
  const ending = shown.findLast(is('decided', 'rejected', 'withdrawn', 'merge-completed'));
  const ended = present.some(is('decided', 'rejected', 'withdrawn', 'merge-completed'));
  const since = journal.findLast(is('decided', 'rejected'))?.version ?? 0;
  return {
    isOut,
    ended,
    decided,
    ending: ending?.type ?? null,
    /** It is of a later round. */
    isAnew: shown !== rounds[0],
    /** The present round is a later one, and goes on. */
    isAgain: valid.length > 0 && valid !== rounds[0],
    reviewed: journal.some(is('accepted', 'rejected')),
    left: journal.findLast(is('complainant-left', 'complainant-back'))?.type === 'complainant-left',
    appealDecided: standing.some((round) => round[0]?.type === 'appealed' && round.some(is('decided'))),
    tookBack: (party: Party) =>
      journal.some(
        (event) => event.type === 'appeal-withdrawn' && event.from === party && event.version > since,
      ),
    isHeard: (party: Party) =>
      present[0]?.type === 'appealed' &&
      present[0].from.includes(party) &&
      !present.some((event) => event.type === 'appeal-withdrawn' && event.from === party),
    toldAt: present.findLast(is('told', 'untold', 'result-bounced'))?.at ?? null,
  };
}

/** How each remedy of a decision stands, by the journal. */
export function remediesOf(
  journal: readonly Event[],
  decided: EventOf<'decided'>,
): { kind: RemedyKind; state: MeasureState }[] {
  const after = journal.filter(({ version }) => version > decided.version);
  const until = after.find(is('decided'))?.version ?? Infinity;
  return decided.remedies.map(({ kind, stands }, i) => {
    const last = after.findLast(
      (event): event is EventOf<'remedy-settled' | 'remedy-retried'> =>
        is('remedy-settled', 'remedy-retried')(event) && event.step === i + 1 && event.version < until,
    );
    if (last?.type === 'remedy-settled') {
      const done = last.held === true ? 'held' : 'done';
      return { kind, state: last.done ? done : 'failed' };
    }
    if (last !== undefined || stands !== true) return { kind, state: 'pending' };
    const before = journal.findLast(
      (event): event is EventOf<'decided'> => is('decided')(event) && event.version < decided.version,
    );
    const stood =
      before && remediesOf(journal, before).find((one) => one.kind === kind && one.state === 'held');
    return { kind, state: stood?.state ?? 'done' };
  });
}

/** The complainant's questions that nobody has answered or closed. */
export const questionsOf = (journal: readonly Event[]): number[] =>
  journal
    .filter(is('complainant-asked'))
    .map(({ version }) => version)
    .filter(
      (n) =>
        !journal.some(
          (event) =>
            (event.type === 'answered' && event.questions.includes(n)) ||
            (event.type === 'question-closed' && event.question === n),
        ),
    );

/** Whether consent is asked for, and nothing said to it, by the journal. */
export function isConsentAskedIn(journal: readonly Event[]): boolean {
  const n = journal.findLast(is('consent-asked'))?.version ?? Infinity;
  return (
    Number.isFinite(n) &&
    !journal.some(
      (event) =>
        (is('consented', 'consent-refused')(event) && event.version > n) ||
        (event.type === 'question-closed' && event.question === n),
    )
  );
}

/** Whether a clock runs, by the journal. */
export const runsIn = (journal: readonly Event[], key: string): boolean => {
  const last = journal.findLast(
    (event) =>
      is('clock-started', 'clock-stopped', 'clock-revived', 'clock-continued')(event) && event.clock === key,
  );
  return last !== undefined && last.type !== 'clock-stopped';
};

/** Whether whoever was assigned has the duty, by the journal: nobody else was after them, and it has not ended. */
export const carriesIn = (journal: readonly Event[], { duty, person }: EventOf<'assigned'>): boolean => {
  const last = journal.findLast(
    (event) =>
      (event.type === 'assigned' && event.duty === duty) ||
      (event.type === 'task-done' && duty === `task/${event.task}`),
  );
  return last?.type === 'assigned' && last.person === person;
};
