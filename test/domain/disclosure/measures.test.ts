/** What the desk shows of a decision's measures, and of the suspensions in force. */
import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../src/domain/disclosure/desk/measures.js';
import { suspensionsIn } from '../../../src/domain/disclosure/desk/suspensions.js';
import { ms, T0, type Life } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { by, given, task } from '../spec/spec.js';
import { accepted, settled } from '../spec/starts.js';

const at = (time: string): number => T0 + ms(time);
const { removeContent, remedyResult, suspendAccount, warnUser } = orders;

describe('the course of a measure', () => {
  const two = () =>
    given(accepted({ onPlatform: 'content' })).when(
      orders.resolve({ remedies: [removeContent, warnUser] }),
      by.owner,
      '1h',
    );
  const finish = (life: Life['state']) => orders.finishTask(task(life, 'finish-remedy').n);
  const refused = () => two().when(remedyResult('refused'), by.system, '2h');
  it.each([
    ['planned, and with the platform', two(), { standing: 'calling' }, { standing: 'planned' }],
    [
      'done by the platform',
      two().when(remedyResult('done'), by.system, '2h'),
      { standing: 'done', at: at('2h'), receipt: 'r-1-1', onPlatform: true },
      { standing: 'calling' },
    ],
    ['by hand, and why', refused(), { standing: 'by-hand', why: 'refused', code: 'not-found', at: null }, {}],
    [
      'done by hand',
      refused().when(finish, by.lead, '3h'),
      { standing: 'done', why: 'refused', onPlatform: false, at: at('3h') },
      { standing: 'calling' },
    ],
  ])('is %s', (_, { life }, first, second) =>
    expect(measuresOf(life.state, life.journal)).toMatchObject([first, second]),
  );
});

describe('a suspension is in force', () => {
  const lifting = { kind: 'lift-suspension' } as const;
  const timed = { ...suspendAccount, days: 7 };
  const again = (life: Life) => given(life).when(orders.appeal('respondent'), by.respondent, '10h');
  const byHand = () => settled(accepted(), { remedies: [suspendAccount] });
  const onPlatform = () =>
    given(accepted({ onPlatform: 'account' }))
      .when(orders.resolve({ remedies: [timed] }), by.owner, '1h')
      .when((state) => orders.approve(state.version), by.approver, '1h')
      .when(remedyResult('done'), by.system, '2h')
      .when(orders.letterResult('sent', { receipts: false }), by.system, '2h');
  const open = { until: null, over: false };
  it.each<[string, Life, object[]]>([
    ['until it is lifted, where it has no end', byHand(), [open]],
    ['while an appeal goes on', again(byHand()).life, [open]],
    ['no more once it was lifted', settled(again(byHand()).life, { at: '11h', remedies: [lifting] }), []],
    ['until its time', onPlatform().life, [{ until: at('170h'), over: false }]],
    [
      'after it, while it is being lifted',
      onPlatform().after('171h').life,
      [{ until: at('170h'), over: true }],
    ],
    [
      'no more once it has ended',
      onPlatform().when(remedyResult('done', { ends: true }), by.system, '171h').life,
      [],
    ],
    ['by nothing we know, where a person counts its days', settled(accepted(), { remedies: [timed] }), []],
  ])('%s', (_, { state }, expected) => expect(suspensionsIn(state)).toMatchObject(expected));
});
