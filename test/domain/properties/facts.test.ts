/** The facts of every life: what the commits keep is what the journal says. */
import { expect, it } from 'vitest';
import { firstDueAt, isPaused, isRunning, subjectOf } from '../../../src/domain/clocks/clock.js';
import { factsAfter, factsOf, type Facts } from '../../../src/domain/facts/facts.js';
import { verdictOf, type Verdict } from '../../../src/domain/complaint/course/rounds.js';
import { standingRound } from '../../../src/domain/complaint/course/survey.js';
import type { Remedy } from '../../../src/domain/complaint/events.js';
import type { Outcome, Party } from '../../../src/domain/vocabulary.js';
import { live, ms, T0, type Life } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { appeal, removeContent } from '../spec/orders.js';
import { by } from '../spec/people.js';
import { given } from '../spec/spec.js';
import { accepted, appealed, settled, told } from '../spec/starts.js';
import { always, type RandomLife } from './lives/lives.js';

/** The facts as the commits keep them, step by step: each knows the records of the present round and of the one whose result holds. */
function keptFrom({ start, steps }: RandomLife): Facts[] {
  const rounds = new Map(factsOf(start.journal).map((facts) => [facts.round, facts]));
  for (const { before, after } of steps) {
    const { state } = before;
    const known = [...rounds.values()].filter(({ round }) =>
      [state.round, standingRound(state)].includes(round),
    );
    for (const facts of factsAfter(known, state, after.last)) rounds.set(facts.round, facts);
  }
  return [...rounds.values()];
}

it('kept step by step they are those of the whole journal', () =>
  always((life) => expect(keptFrom(life)).toEqual(factsOf(life.end.journal))));

it('an appeal begins a record of its own; the one before it stays as it closed', () => {
  const hour = 3_600_000;
  const [first, second, ...others] = factsOf(appealed().journal);
  expect(first).toEqual(factsOf(told().journal)[0]);
  expect(first).toMatchObject({
    ...{
      begunBy: 'received',
      ending: 'decided',
      outcome: 'upheld',
      decider: 'content-1',
      toldWay: 'receipt',
    },
    ...{ decidedAt: T0 + hour, resultSentAt: T0 + 2 * hour, toldAt: T0 + 3 * hour, closedAt: T0 + 3 * hour },
    deadlines: { promise: { ended: 1, met: 1, lateMs: 0, activeMs: 2 * hour, pausedMs: 0 } },
  });
  expect(second).toMatchObject({
    ...{ begunBy: 'appealed', appealedBy: ['complainant'], owner: 'content-2' },
    ...{ ending: null, decidedAt: null, closedAt: null, deadlines: {} },
  });
  expect(others).toEqual([]);
});

const restricted = () => settled(accepted(), { remedies: [removeContent] });
const appealOf = (life: Life, side: 'complainant' | 'respondent') =>
  given(life).when(appeal(side), by[side], '10h').life;
const again = (life: Life, outcome: Outcome, remedies: Remedy[] = []) =>
  settled(life, { at: '20h', outcome, remedies });

it.each<[string, () => Life, Outcome, Verdict]>([
  ['a complaint upheld', restricted, 'upheld', 'upheld'],
  ['dismissed', () => settled(accepted(), { outcome: 'dismissed' }), 'dismissed', 'dismissed'],
  [
    'an appeal of the respondent that is won',
    () => again(appealOf(restricted(), 'respondent'), 'upheld'),
    'upheld',
    'taken-back',
  ],
  [
    'won in part, with a measure that stands',
    () => again(appealOf(restricted(), 'respondent'), 'partly-upheld', [removeContent]),
    'partly-upheld',
    'partly-upheld',
  ],
  ['that is lost', () => again(appealOf(restricted(), 'respondent'), 'dismissed'), 'dismissed', 'stands'],
  [
    'an appeal of the complainant that is won',
    () =>
      again(appealOf(settled(accepted(), { outcome: 'dismissed' }), 'complainant'), 'upheld', [
        removeContent,
      ]),
    'upheld',
    'upheld',
  ],
  [
    'that is lost',
    () => again(appealOf(settled(accepted(), { outcome: 'dismissed' }), 'complainant'), 'dismissed'),
    'dismissed',
    'stands',
  ],
])('what was decided, and what it says of the complaint: %s', (_, life, outcome, verdict) =>
  expect(factsOf(life().journal).at(-1)).toMatchObject({ outcome, verdict }),
);

it('a respondent who wins takes the complaint back, also where nothing is left to undo', () => {
  const { state } = again(appealOf(restricted(), 'respondent'), 'upheld');
  if (state.decision === null) throw new Error('No decision');
  const decision = { ...state.decision, remedies: [] };
  expect(verdictOf(state, decision)).toBe('taken-back');
  const heard = (...sides: Party[]) => ({ ...state, appeals: { ...state.appeals, heard: sides } });
  expect(verdictOf(heard('complainant'), decision)).toBe('upheld');
  expect(verdictOf(heard('complainant', 'respondent'), decision)).toBe('upheld');
  expect(verdictOf(heard(), decision)).toBe('upheld');
});

it('whoever gets the case after its appeal was taken back is on record', () => {
  const backAt = T0 + ms('20h');
  const back = live(appealed(), orders.withdraw, by.complainant(), backAt);
  const bounced = live(back, orders.receipt('bounced'), by.system(), backAt);
  const moved = live(bounced, orders.assign('owner', 'h1'), by.lead(), T0 + ms('21h'));
  expect(moved.refusal).toBeNull();
  expect(factsOf(moved.journal).at(-1)).toMatchObject({ takenBackAt: backAt, owner: 'h1', ending: null });
});

it('a survey counts for whoever had the case when it opened, and what was said last, once a round', () =>
  always(({ end: { journal } }) => {
    const rated = journal.filter((event) => event.type === 'rated');
    for (const facts of factsOf(journal)) {
      const said = rated.filter(({ round }) => round === facts.round);
      const last = (row: 'handling' | 'outcome') =>
        said.findLast((one) => one[row] !== undefined)?.[row] ?? null;
      expect(facts).toMatchObject({
        ...{ ratedHandling: last('handling'), ratedOutcome: last('outcome'), ratedAt: said[0]?.at ?? null },
        commented: said.some(({ text }) => text !== undefined),
      });
      expect(facts.surveyOpenedAt ?? Infinity).toBeLessThanOrEqual(said[0]?.at ?? Infinity);
      const isAsked = facts.ending !== 'withdrawn' && facts.ending !== 'merged';
      expect(isAsked || said.length === 0).toBe(true);
    }
  }));

it('there is a record for each round, in order, of the same complaint', () =>
  always(({ end: { journal, state } }) => {
    const facts = factsOf(journal);
    expect(facts.map(({ round }) => round)).toEqual(Array.from({ length: state.round }, (_, i) => i + 1));
    for (const { number, receivedAt, beganAt } of facts) {
      expect({ number, receivedAt }).toEqual({ number: state.number, receivedAt: state.receivedAt });
      expect(beganAt).toBeGreaterThanOrEqual(receivedAt);
    }
  }));

it('the last record says what the state says', () =>
  always(({ end: { journal, state } }) => {
    const last = factsOf(journal).at(-1);
    expect(last).toMatchObject({ category: state.category, team: state.team, owner: state.owner });
    if (last?.takenBackAt != null) return;
    expect(last?.closedAt !== null).toBe(state.stage === 'closed');
    expect(last?.toldAt ?? last?.untoldAt ?? null).toBe(state.telling?.toldAt ?? null);
    expect(last).toMatchObject({
      ending: state.ending,
      outcome: state.decision?.outcome ?? null,
      escalation: state.escalation,
    });
  }));

it('every deadline that ended is counted once, kept or late; one set going again, not', () =>
  always(({ end: { journal } }) => {
    const ends = new Map<string, { met: boolean; lateMs: number }[]>();
    for (const event of journal) {
      if (event.type === 'clock-stopped') ends.set(event.clock, [...(ends.get(event.clock) ?? []), event]);
      if (event.type === 'clock-revived' || event.type === 'clock-continued') ends.get(event.clock)?.pop();
    }
    const ended = [...ends.values()].flat();
    const kept = factsOf(journal).flatMap(({ deadlines }) => Object.values(deadlines));
    const sum = (of: (one: (typeof kept)[number]) => number) => kept.reduce((all, one) => all + of(one), 0);
    expect({
      ended: sum((one) => one.ended),
      met: sum(({ met }) => met),
      late: sum((one) => one.lateMs),
    }).toEqual({
      ended: ended.length,
      met: ended.filter(({ met }) => met).length,
      late: ended.reduce((all, { lateMs }) => all + lateMs, 0),
    });
    for (const { activeMs } of kept) expect(activeMs).toBeGreaterThanOrEqual(0);
  }));

it('until when what runs was to end is on record, but while it stands still', () =>
  always(({ end: { journal, state } }) => {
    const { dueAt = {} } = factsOf(journal).at(-1) ?? {};
    const running = state.clocks.filter((clock) => isRunning(clock) && subjectOf(clock.key) === null);
    for (const clock of running.filter((one) => !isPaused(one)))
      expect(dueAt[clock.key]).toBe(firstDueAt(clock));
    for (const clock of running.filter(isPaused))
      expect(dueAt[clock.key] ?? Number.NEGATIVE_INFINITY).toBeLessThan(clock.pause?.at ?? 0);
    expect(running.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(dueAt)));
  }));
