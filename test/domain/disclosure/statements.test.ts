/** What is stated of a complaint in the cases that were once told wrongly. */
import { describe, expect, it } from 'vitest';
import { newClock } from '../../../src/domain/clocks/clock.js';
import { forComplainant } from '../../../src/domain/disclosure/parties/complainant.js';
import { taskTold } from '../../../src/domain/disclosure/letters.js';
import { decisionDueAt } from '../../../src/domain/disclosure/statements/dates/dates.js';
import { verdictOf } from '../../../src/domain/complaint/course/rounds.js';
import { toldDecision } from '../../../src/domain/disclosure/statements/decision.js';
import { progressOf } from '../../../src/domain/disclosure/statements/dates/progress.js';
import { recourseOf } from '../../../src/domain/disclosure/statements/recourse.js';
import { live, ms, T0, type Life, type Order } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { by, type Who } from '../spec/people.js';
import * as lives from '../spec/starts.js';

const HOUR = 3_600_000;
const after = (life: Life, order: Order, who: Who): Life =>
  live(life, order, who(life.state), life.state.at + HOUR);
const statusOf = ({ state, policy, journal: events }: Life, target: Life | null = null, now = state.at) => {
  const told = toldDecision(state, target && { state: target.state, texts: [] });
  const contact = {
    email: null,
    phone: null,
    locale: 'en',
    subjectType: null,
    subjectReference: null,
  } as const;
  return forComplainant(
    { state, policy, contact, filedBy: 'client-1', texts: [], attachments: [], events, told },
    now,
  );
};
const withdrawn = (life: Life) => after(life, orders.withdraw, by.complainant);
/** An appeal decided anew and told. */
const anew = (appealed: Life, outcome: 'upheld' | 'dismissed' = 'dismissed'): Life =>
  lives.settled(appealed, { outcome, at: '20h' });
const merged = after(lives.merged(), orders.targetEnded(lives.TARGET, 'decided'), by.system);

it.each([
  ['withdrawn under review', withdrawn(lives.received()), 'stopped', 'skipped', 'skipped'],
  ['withdrawn under investigation', withdrawn(lives.accepted()), 'done', 'stopped', 'skipped'],
  ['rejected', lives.rejected(), 'done', 'skipped', 'done'],
  ['merged, and waiting', lives.merged(), 'done', 'joined', 'ahead'],
  ['merged, and decided with the other', merged, 'done', 'joined', 'done'],
  [
    'decided, while its remedies are carried out',
    lives.decided({ remedies: [orders.removeContent] }),
    'done',
    'done',
    'current',
  ],
  ['appealed', lives.appealed(), 'done', 'current', 'ahead'],
] as const)('%s: review, investigation, outcome', (_, { state, journal }, ...expected) =>
  expect(Object.values(progressOf(state, journal, state.at)).map((step) => step.state)).toEqual([
    'done',
    ...expected,
  ]),
);

describe('of an appeal', () => {
  it('its decision is final', () =>
    expect(statusOf(anew(lives.appealed())).recourse).toEqual({ state: 'final' }));

  it('taken back, it is so for whoever took it back alone', () => {
    const { policy, state } = after(lives.appealed(), orders.withdraw, by.complainant);
    expect(recourseOf(policy, state, 'complainant', state.at)).toEqual({ state: 'taken-back' });
    const restricted = lives.settled(lives.accepted(), { remedies: [orders.removeContent] });
    const contested = after(restricted, orders.appeal('respondent'), by.respondent);
    const theirs = after(contested, orders.withdraw, by.respondent);
    expect(recourseOf(policy, theirs.state, 'complainant', theirs.state.at)?.state).toBe('open');
  });

  it('dismissed, it leaves the decision as it was; a complaint that was dismissed at once is not upheld', () => {
    expect(statusOf(anew(lives.appealed())).result).toMatchObject({
      outcome: 'dismissed',
      verdict: 'stands',
    });
    expect(statusOf(lives.told({ outcome: 'dismissed' })).result).toMatchObject({ verdict: 'dismissed' });
  });

  it('that takes back all there was says so, and not that the complaint is upheld', () => {
    const restricted = lives.settled(lives.accepted(), { remedies: [orders.removeContent] });
    const contested = after(restricted, orders.appeal('respondent'), by.respondent);
    const { state } = after(contested, orders.resolve({ outcome: 'upheld', remedies: [] }), by.owner);
    expect(state.decision && verdictOf(state, state.decision)).toBe('taken-back');
  });

  it('until its decision is told, what is shown is called the earlier one', () => {
    const decided = after(lives.appealed(), orders.resolve({ remedies: [orders.removeContent] }), by.owner);
    expect(statusOf(decided)).toMatchObject({
      ...{ earlier: true, recourse: { state: 'decided' }, result: { outcome: 'upheld' } },
    });
  });

  it('its date is that of the decision, whatever task is due before', () => {
    const { state } = lives.appealed();
    const task = newClock('task/9', state.at, HOUR);
    expect(decisionDueAt({ clocks: [task, ...state.clocks] }, state.at)).toBe(T0 + ms('82h'));
  });
});

it('a merged complaint whose target is under appeal shows the decision that stands, and that it is examined', () => {
  expect(statusOf(merged, lives.appealed())).toMatchObject({
    ...{ reexamined: true, result: { outcome: 'upheld' }, recourse: null },
  });
  expect(statusOf(merged, lives.told())).toMatchObject({ reexamined: false, result: { outcome: 'upheld' } });
});

it('an extended deadline is late from its first date, and expected by its new one', () => {
  const extended = after(lives.accepted(), orders.extend, by.lead);
  expect(statusOf(extended, null, T0 + ms('50h')).late).toEqual({ expectedAt: T0 + ms('96h') });
});

it('whoever left is promised nothing and told of no lateness', () => {
  const left = withdrawn(lives.accepted({ danger: true }));
  expect(statusOf(left, null, T0 + ms('200h'))).toMatchObject({ left: true, promiseDueAt: null, late: null });
});

it('a task names its measure, and the letter to be read out', () => {
  const carried = lives.decided({ remedies: [orders.removeContent] });
  const assigned = carried.journal.findLast((event) => event.type === 'assigned' && event.duty !== 'owner');
  expect(assigned && taskTold(carried.state, assigned)).toEqual({
    ...{ kind: 'finish-remedy', remedy: { kind: 'remove-content', days: null } },
  });
  const phoning = lives.toPhone();
  const asked = phoning.journal.findLast((event) => event.type === 'assigned' && event.duty !== 'owner');
  expect(asked && taskTold(phoning.state, asked)).toEqual({ kind: 'phone-complainant', letter: 'result' });
});

it.each([
  ['the last of them fails', ['done', 'not-possible'], ['corrected']],
  ['the last of them is done', ['not-possible', 'done'], ['completed']],
] as const)('of measures still open when the result went out: %s', (_, [first, second], expected) => {
  const remedies = [orders.removeContent, orders.restoreContent];
  const open = live(lives.decided({ remedies }), null, by.system(), T0 + ms('55h'));
  const partly = after(open, orders.letterResult('sent'), by.system);
  const finish = (life: Life, result: 'done' | 'not-possible') =>
    after(life, orders.finishTask(life.state.tasks[0]?.n ?? 0, result), by.lead);
  const last = finish(finish(partly, first), second);
  expect(last.letters.map(({ name }) => name)).toEqual(expected);
});
