/** Rounds as the facts have them, drawn by a seed: what reports count. */
import { complaintFacts } from '../../../src/db/schema/facts.js';
import type { Db } from '../../../src/db/client.js';

export type Round = typeof complaintFacts.$inferInsert;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

let serial = 0;
/** A round that came at an instant, all else as given. */
export const round = (beganAt: number, change: Partial<Round> = {}): Round => ({
  ...{ number: `N-${++serial}`, round: 1, begunBy: 'received', appealedBy: [], channel: 'app' },
  ...{ category: 'content', severity: 'normal', team: 'content', danger: false, integrity: false },
  ...{
    ownSubject: false,
    receivedAt: beganAt,
    beganAt,
    deadlines: {},
    dueAt: {},
    pausedMs: 0,
    extendedMs: 0,
  },
  ...{
    escalation: 0,
    grounds: [],
    remedies: [],
    owned: [],
    answering: {},
    questions: 0,
    answers: 0,
    locale: 'en',
    ...change,
  },
});

export const store = async (db: Db, rounds: readonly Round[]): Promise<void> => {
  for (let from = 0; from < rounds.length; from += 500)
    await db.insert(complaintFacts).values(rounds.slice(from, from + 500));
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kept = (isMet: boolean, lateMs: number) => ({
  ...{ ended: 1, met: isMet ? 1 : 0, lateMs: isMet ? 0 : lateMs, activeMs: 0, pausedMs: 0 },
});

/** So many complaints over some days from an instant on, some with an appeal or reopened, most with a survey. */
export function drawn(seed: number, { n, from, days }: { n: number; from: number; days: number }): Round[] {
  const draw = drawing(seed);
  const surveyed = (one: Round): Round => {
    if (one.toldAt == null || draw() < 0.1) return one;
    const answers = draw() < 0.5;
    return {
      ...{ ...one, surveyOpenedAt: one.toldAt - of(14, 28) * DAY, surveyUntil: one.toldAt },
      surveyTeam: of('content', 'privacy'),
      ...{ causes: of(null, [], ['rule-unclear'], ['rule-unclear', 'late-answer']) },
      ...(answers && { ratedAt: one.toldAt - 13 * DAY, ratedHandling: of(1, 3, 4, 5) }),
      ...(answers && draw() < 0.8 && { ratedOutcome: of(1, 2, 4, 5) }),
    };
  };
  const of = <T>(...all: readonly [T, ...T[]]): T => all[Math.floor(draw() * all.length)] ?? all[0];
  return Array.from({ length: n }).flatMap(() => {
    const at = from + Math.floor(draw() * days * DAY);
    const verdictAt = at + Math.floor(draw() * 40) * HOUR;
    const isRejected = draw() < 0.2;
    const decidedAt = isRejected || draw() < 0.1 ? null : verdictAt + Math.floor(1 + draw() * 90) * HOUR;
    const resultAt = isRejected ? verdictAt : decidedAt;
    const closedAt = resultAt === null ? null : resultAt + HOUR;
    const outcome = decidedAt === null ? null : of('upheld', 'partly-upheld', 'dismissed');
    const first = round(at, {
      ...{ category: of('content', 'account', 'privacy'), channel: of('app', 'web', 'hotline') },
      ...{ team: of('content', 'account'), locale: of('en', 'zh-CN'), escalation: of(0, 0, 1) },
      ...{ acceptedAt: isRejected ? null : verdictAt, rejectedAt: isRejected ? verdictAt : null },
      ...{ untoldAt: closedAt !== null && draw() < 0.1 ? closedAt : null },
      ...{ decidedAt, closedAt, toldAt: closedAt, outcome, verdict: outcome },
      ending: isRejected ? 'rejected' : decidedAt === null ? null : 'decided',
      deadlines: {
        review: kept(draw() < 0.8, Math.floor(1 + draw() * 9) * HOUR),
        ...(decidedAt !== null && { investigation: kept(draw() < 0.9, Math.floor(1 + draw() * 50) * HOUR) }),
        ...(closedAt !== null && {
          promise: kept(draw() < 0.7, Math.floor(1 + draw() * 90) * HOUR),
          feedback: kept(draw() < 0.9, Math.floor(1 + draw() * 9) * HOUR),
          ...(draw() < 0.3 && { statutory: kept(draw() < 0.8, Math.floor(1 + draw() * 99) * HOUR) }),
        }),
      },
    });
    if (closedAt === null || draw() > 0.2) return [surveyed(first)];
    const appealed = closedAt + 5 * HOUR;
    const changed = draw() < 0.4;
    const second: Round = {
      ...first,
      ...{
        round: 2,
        begunBy: of('appealed', 'appealed', 'reopened'),
        beganAt: appealed,
        acceptedAt: null,
        rejectedAt: null,
      },
      ...{ decidedAt: appealed + DAY, closedAt: appealed + 2 * DAY, toldAt: appealed + 2 * DAY },
      ...{ outcome: changed ? 'upheld' : 'dismissed', verdict: changed ? 'upheld' : 'stands' },
      ...{ ending: 'decided', deadlines: {} },
      takenBackAt: draw() < 0.1 ? appealed + DAY : null,
    };
    return [surveyed(first), surveyed(second)];
  });
}
