/** A task ends by itself once what it was for is gone: nobody is asked to say what would be untrue by now. */
import { describe, expect, it } from 'vitest';
import type { LetterName } from '../../../../src/domain/vocabulary.js';
import type { Life, Order } from '../../spec/life.js';
import type { Who } from '../../spec/people.js';
import {
  answer,
  askComplainant,
  askRespondent,
  betraying,
  changeContact,
  confirmContact,
  letterResult,
  receipt,
  recordCall,
  refuseContact,
  resolve,
  returnProposal,
  suspendAccount,
  targetEnded,
  undoWithdrawal,
  withdraw,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, merged, TARGET, toPhone } from '../../spec/starts.js';

/** The letter had no way left: somebody is asked to phone. */
const phoning = (life: Life, letter: LetterName): Life =>
  given(given(life).when(letterResult('refused', { letter }), by.system).life)
    .when(letterResult('refused', { letter, transport: 'sms' }), by.system)
    .stands({ tasks: [{ kind: 'phone-complainant', letter }] }).life;

const withdrawn = (): Life => given(accepted()).when(withdraw, by.complainant, '10h').life;
const asked = (): Life => given(accepted()).when(askComplainant, by.owner, '10h').life;
const held = (order: Order, text: string): Life =>
  given(accepted()).when(betraying(order, text), by.owner, '1h').life;
/** On its way to a new address. */
const readdressed = (): Life =>
  given(given(toPhone()).when(changeContact('email'), by.complainant, '2h').life)
    .when(letterResult('sent'), by.system, '3h')
    .stands({ tasks: [{ kind: 'phone-complainant' }] }).life;

const endings: [what: string, life: () => Life, order: Order, who: Who][] = [
  ['a withdrawal was undone', () => phoning(withdrawn(), 'withdrawn'), undoWithdrawal, by.complainant],
  ['a question was answered', () => phoning(asked(), 'question'), answer(), by.complainant],
  [
    'a merger came to nothing',
    () => phoning(merged(), 'merged'),
    targetEnded(TARGET, 'withdrawn'),
    by.system,
  ],
  ['the result followed', () => phoning(accepted(), 'accepted'), withdraw, by.complainant],
  ['the result was told another way', readdressed, confirmContact('email'), by.addressee],
  [
    'there is no number any more',
    () => phoning(accepted(), 'accepted'),
    refuseContact('sms'),
    by.complainant,
  ],
  ['they left', () => phoning(accepted({ danger: true }), 'accepted'), withdraw, by.complainant],
  ['the held question cannot be asked any more', () => held(askRespondent, 'question'), resolve(), by.owner],
  [
    'the held reasons are of nothing any more',
    () => held(resolve({ remedies: [suspendAccount] }), 'reasons'),
    returnProposal,
    by.approver,
  ],
];

describe('a task ends by itself', () => {
  it.each(endings)('since %s', (_what, life, order, who) => {
    const before = life();
    const kind = before.state.tasks[0]?.kind;
    const { last, state } = given(before).when(order, who).life;
    const done = last.filter(({ type }) => type === 'task-done');
    expect(done).toMatchObject([{ task: before.state.tasks[0]?.n, result: 'not-needed' }]);
    expect(done.every((event) => !('by' in event))).toBe(true);
    expect(state.tasks.filter((one) => one.kind === kind && one.n === before.state.tasks[0]?.n)).toEqual([]);
  });

  it('and takes no call any more', () => {
    const life = phoning(withdrawn(), 'withdrawn');
    const { n } = task(life.state, 'phone-complainant');
    given(life)
      .when(undoWithdrawal, by.complainant)
      .stands({ tasks: [] })
      .when(recordCall(n, true), by.lead)
      .refused('no-such-task');
  });

  it('not while its result is told to nobody', () =>
    given(toPhone())
      .when((state) => recordCall(task(state, 'phone-complainant').n, false), by.lead)
      .then(['call-recorded'])
      .stands({ tasks: [{ kind: 'phone-complainant', letter: 'result' }] }));
});

it('a letter that was overtaken goes no other way when it comes back, and nobody is asked to phone', () =>
  given(withdrawn())
    .when(undoWithdrawal, by.complainant)
    .when(receipt('bounced', { letter: 'withdrawn' }), by.system)
    .letters()
    .when(receipt('bounced', { letter: 'withdrawn', transport: 'sms' }), by.system)
    .letters()
    .stands({ tasks: [] }));
