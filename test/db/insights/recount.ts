/** Every figure counted anew from the rounds, without any SQL of a report. */
import { median } from '../../../src/domain/insights/interval.js';
import type { Cell, FigureName } from '../../../src/domain/insights/report.js';
import type { Round } from './rounds.js';

type Counted = { one: Round; holds?: boolean; took?: number };
type Span = { from: string; until: string };

const verdictAt = ({ acceptedAt, rejectedAt }: Round) => acceptedAt ?? rejectedAt ?? null;
const resultAt = ({ decidedAt, rejectedAt }: Round) => decidedAt ?? rejectedAt ?? null;
const isOwed = ({ ending }: Round) => ending === 'decided' || ending === 'rejected';
const last = (some: readonly Round[]): Round[] => [
  ...new Map(some.toSorted((a, b) => a.round - b.round).map((one) => [one.number, one])).values(),
];
const all = (some: readonly Round[]): Counted[] => some.map((one) => ({ one }));
const holding = (some: readonly Round[], holds: (one: Round) => boolean): Counted[] =>
  some.map((one) => ({ one, holds: holds(one) }));
const taking = (
  some: readonly Round[],
  from: (one: Round) => number | null | undefined,
  until: (one: Round) => number | null | undefined,
): Counted[] =>
  some.flatMap((one) => {
    const [a, b] = [from(one), until(one)];
    return a == null || b == null ? [{ one }] : [{ one, took: b - a }];
  });

/** Which rounds each figure counts in a span of time. */
export function recounted(rounds: readonly Round[], { from, until }: Span): Record<FigureName, Counted[]> {
  const end = Date.parse(until);
  const within = (at: (one: Round) => number | null | undefined): Round[] =>
    rounds.filter((one) => {
      const then = at(one);
      return then != null && then >= Date.parse(from) && then < end;
    });
  const begunBy = (name: Round['begunBy'], some: readonly Round[]) =>
    some.filter((one) => one.begunBy === name);
  const reviewed = within(verdictAt);
  const decided = within(({ decidedAt }) => decidedAt);
  const closed = within(({ closedAt }) => closedAt);
  const owed = closed.filter(isOwed);
  const surveyed = within(({ surveyUntil }) => surveyUntil);
  const kept = (name: string, some: readonly Round[], told = false): Counted[] =>
    holding(
      some.filter(({ deadlines }) => name in deadlines),
      ({ deadlines, untoldAt }) =>
        deadlines[name]?.met === deadlines[name]?.ended && !(told && untoldAt != null),
    );
  const late = (name: string, some: readonly Round[]): Counted[] =>
    some.flatMap((one) => {
      const took = one.deadlines[name]?.lateMs ?? 0;
      return took > 0 ? [{ one, took }] : [];
    });
  return {
    received: all(within(({ receivedAt, round }) => (round === 1 ? receivedAt : null))),
    closed: all(last(closed)),
    open: all(
      last(rounds.filter(({ beganAt, closedAt }) => beganAt < end && (closedAt == null || closedAt >= end))),
    ),
    appealed: all(
      begunBy(
        'appealed',
        within(({ beganAt }) => beganAt),
      ),
    ),
    reopened: all(
      begunBy(
        'reopened',
        within(({ beganAt }) => beganAt),
      ),
    ),
    'met-review': kept('review', reviewed),
    'met-investigation': kept('investigation', decided),
    'met-feedback': kept('feedback', owed, true),
    'met-promise': kept('promise', owed, true),
    'met-statutory': kept('statutory', owed, true),
    'late-review': late('review', reviewed),
    'late-investigation': late('investigation', decided),
    'late-feedback': late('feedback', owed),
    'late-promise': late('promise', owed),
    'late-statutory': late('statutory', owed),
    'time-review': taking(begunBy('received', reviewed), ({ receivedAt }) => receivedAt, verdictAt),
    'time-investigation': taking(
      decided.filter(({ acceptedAt }) => acceptedAt != null),
      ({ acceptedAt }) => acceptedAt,
      ({ decidedAt }) => decidedAt,
    ),
    'time-feedback': taking(
      within(({ toldAt }) => toldAt).filter((one) => resultAt(one) !== null),
      resultAt,
      ({ toldAt }) => toldAt,
    ),
    'time-whole': taking(
      last(closed),
      ({ receivedAt }) => receivedAt,
      ({ closedAt }) => closedAt,
    ),
    rejected: holding(begunBy('received', reviewed), ({ rejectedAt }) => rejectedAt != null),
    upheld: holding(
      last(decided.filter(({ verdict }) => verdict != null && verdict !== 'stands')),
      ({ verdict }) => verdict === 'upheld' || verdict === 'partly-upheld',
    ),
    overturned: holding(
      begunBy('appealed', decided).filter(({ takenBackAt }) => takenBackAt == null),
      ({ outcome }) => outcome !== 'dismissed',
    ),
    escalated: holding(last(closed), ({ escalation }) => escalation > 0),
    untold: holding(last(owed), ({ untoldAt }) => untoldAt != null),
    responded: holding(surveyed, ({ ratedAt }) => ratedAt != null),
    'satisfied-handling': holding(
      surveyed.filter(({ ratedHandling }) => ratedHandling != null),
      ({ ratedHandling }) => (ratedHandling ?? 0) > 3,
    ),
    'satisfied-outcome': holding(
      surveyed.filter(({ ratedOutcome }) => ratedOutcome != null),
      ({ ratedOutcome }) => (ratedOutcome ?? 0) > 3,
    ),
  };
}

const isOfSurvey = (name: FigureName): boolean => name === 'responded' || name.startsWith('satisfied');

/** Under which keys a round stands where a figure is broken down so. */
function keysOf(name: FigureName, by: Cell['by'], one: Round): string[] {
  if (by === 'total') return [''];
  if (by === 'cause') return one.causes == null ? ['?'] : one.causes.length === 0 ? [''] : [...one.causes];
  if (by === 'team' && isOfSurvey(name)) return [one.surveyTeam ?? ''];
  return [one[by] ?? ''];
}

/** The numbers of a figure, broken down, as a report has them. */
export function numbersOf(name: FigureName, by: Cell['by'], counted: readonly Counted[]) {
  const groups = new Map<string, Counted[]>();
  for (const found of counted)
    for (const key of keysOf(name, by, found.one)) groups.set(key, [...(groups.get(key) ?? []), found]);
  return new Map(
    [...groups].map(([key, some]) => {
      const took = some.flatMap((found) => found.took ?? []).toSorted((a, b) => a - b);
      const at = (q: number) => took[Math.max(0, Math.ceil(q * took.length) - 1)] ?? null;
      const k = some[0]?.holds === undefined ? null : some.filter(({ holds }) => holds).length;
      const middle = median(took);
      const ends = { low: middle?.low ?? null, high: middle?.high ?? null };
      return [key, { n: some.length, k, median: at(0.5), ...ends, p90: at(0.9) }] as const;
    }),
  );
}
