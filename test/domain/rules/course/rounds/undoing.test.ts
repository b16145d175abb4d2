/** A withdrawal is undone: once, in the first round, with what was left. */
import { expect, it } from 'vitest';
import { dueAt } from '../../../../../src/domain/clocks/clock.js';
import { ms, T0, type Life } from '../../../spec/life.js';
import {
  accept,
  askComplainant,
  letterResult,
  markDanger,
  receipt,
  resolve,
  undoWithdrawal,
  withdraw,
} from '../../../spec/orders.js';
import { by, given } from '../../../spec/spec.js';
import { accepted, decided, proposed, received } from '../../../spec/starts.js';

/** Withdrawn at 10h, told and closed at 11h. */
const withdrawn = (start: Life) =>
  given(start)
    .when(withdraw, by.complainant, '10h')
    .when(letterResult('sent', { letter: 'withdrawn', receipts: false }), by.system, '11h');
const due = ({ state }: Life, key: string) => {
  const clock = state.clocks.find((other) => other.key === key);
  return clock === undefined || clock.stoppedAt !== null ? null : dueAt(clock) - T0;
};

it('goes back to the stage that was left, to the same owner, with the time that was left', () => {
  const undone = withdrawn(accepted())
    .when(undoWithdrawal, by.complainant, '111h')
    .then([
      { type: 'withdrawal-undone', stage: 'investigation' },
      { type: 'assigned', duty: 'owner', person: 'content-1' },
    ])
    .clocks('investigation continued', 'promise continued')
    .letters('withdrawal-undone → complainant/email', 'assigned → content-1')
    .stands({ stage: 'investigation', ending: null, telling: null });
  // Stopped at 10h; the promise when its letter went out at 11h.
  expect(due(undone.life, 'investigation')).toBe(ms('48h') + ms('101h'));
  expect(due(undone.life, 'promise')).toBe(ms('144h') + ms('100h'));
});

it('from review back to review', () =>
  withdrawn(received())
    .when(undoWithdrawal, by.complainant, '20h')
    .clocks('review continued', 'promise continued')
    .stands({ stage: 'review' })
    .when(accept(), by.owner, '21h')
    .stands({ stage: 'investigation' }));

it('from approval back to the investigation: the proposal was void', () =>
  withdrawn(proposed({ at: '5h' }))
    .when(undoWithdrawal, by.complainant, '20h')
    .stands({ stage: 'investigation', proposal: null }));

it('before the letter went out: the promise has run on', () =>
  given(accepted())
    .when(withdraw, by.complainant, '10h')
    .when(undoWithdrawal, by.complainant, '12h')
    .clocks('investigation continued', 'feedback stopped, met')
    .running('investigation', 'promise')
    .when(receipt('delivered', { letter: 'withdrawn' }), by.system, '13h')
    .refused('letter-unknown'));

it('a pause that was used stays used, and the time between counts as none', () =>
  withdrawn(accepted())
    .when(undoWithdrawal, by.complainant, '111h')
    .when(askComplainant, by.owner, '112h')
    .after('183h')
    .then([])
    .after('184h')
    .then([{ type: 'resumed', why: 'ceiling' }]));

it('is possible once', () =>
  withdrawn(accepted())
    .when(undoWithdrawal, by.complainant, '20h')
    .when(undoWithdrawal, by.complainant, '21h')
    .refused('nothing-to-undo')
    .when(withdraw, by.complainant, '22h')
    .when(undoWithdrawal, by.complainant, '23h')
    .refused('undone-before'));

it('within 184 days', () => {
  withdrawn(accepted()).when(undoWithdrawal, by.complainant, '4426h').stands({ stage: 'investigation' });
  withdrawn(accepted()).when(undoWithdrawal, by.complainant, '4426h+1ms').refused('undo-too-late');
});

it('where danger kept the case going only letters resume', () =>
  given(accepted({ danger: true }))
    .when(withdraw, by.complainant, '10h')
    .when(undoWithdrawal, by.complainant, '12h')
    .then(['complainant-back'])
    .letters('complainant-back → complainant/email')
    .stands({ stage: 'investigation', left: false })
    .running('investigation')
    .when(resolve(), by.owner, '13h')
    .letters('result → complainant/email'));

it('danger marked after the withdrawal was undone changes nothing', () =>
  withdrawn(received())
    .when(undoWithdrawal, by.complainant, '20h')
    .when(markDanger, by.owner, '21h')
    .stands({ danger: true }));

it('there is nothing to undo in a complaint that was decided', () =>
  given(decided()).when(undoWithdrawal, by.complainant, '5h').refused('nothing-to-undo'));

it('is nobody else’s to undo', () =>
  withdrawn(accepted()).when(undoWithdrawal, by.lead, '20h').refused('not-your-part'));
