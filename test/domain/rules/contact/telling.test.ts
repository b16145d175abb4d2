/** The result is told within 72 h; what counts is when it is known to have arrived (process row P11). */
import { describe, it } from 'vitest';
import { letterResult, receipt, recordCall, resolve } from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, decided, rejected, sent, told, toPhone } from '../../spec/starts.js';
import { T0 } from '../../spec/life.js';

const HOUR = 3_600_000;
const pages = { reach: { email: 'none', sms: 'none' } } as const;

describe('sent', () => {
  it('by a transport ends feedback and promise, and waits for the receipt', () =>
    given(decided())
      .when(letterResult('sent'), by.system, '2h')
      .then([{ type: 'result-sent', way: 'email' }])
      .clocks('feedback stopped, met', 'promise stopped, met', 'receipt started')
      .stands({ stage: 'feedback', telling: { state: 'sent' } }));

  it('later than the promise is late, the feedback in time or not', () =>
    given(decided({ at: '1h' }))
      .when(letterResult('sent'), by.system, '144h+2ms')
      .clocks(
        `feedback stopped, late by ${71 * HOUR + 2} ms`,
        'promise stopped, late by 2 ms',
        'receipt started',
      ));

  it('twice is once', () =>
    given(sent()).when(letterResult('sent'), by.system, '3h').refused('letter-unknown'));

  it('another letter changes nothing', () =>
    given(decided())
      .when(letterResult('sent', { letter: 'accepted' }), by.system)
      .refused('letter-unknown'));

  it('the letter of another ending tells nothing', () =>
    given(decided())
      .when(letterResult('sent', { letter: 'rejected' }), by.system)
      .refused('letter-unknown'));
});

describe('told', () => {
  it('by the receipt of its delivery', () =>
    given(sent())
      .when(receipt('delivered'), by.system, '3h')
      .then([{ type: 'told', way: 'receipt' }, 'closed'])
      .clocks('receipt stopped, met'));

  it('unconfirmed, where nothing comes back within 24 h', () =>
    given(sent({ sentAt: '2h' }))
      .after('30h')
      .then([
        { type: 'rung-fired', clock: 'receipt' },
        { type: 'told', way: 'unconfirmed', at: T0 + 26 * HOUR },
        'closed',
      ])
      .letters());

  it('at once where a transport gives no receipts', () =>
    given(decided())
      .when(letterResult('sent', { receipts: false }), by.system, '2h')
      .then(['result-sent', { type: 'told', way: 'transport' }, 'closed'])
      .clocks('feedback stopped, met', 'promise stopped, met', 'receipt started', 'receipt stopped, met'));

  it('by a receipt that overtakes the news of its sending', () =>
    given(decided())
      .when(receipt('delivered'), by.system, '2h')
      .then([{ type: 'result-sent', way: 'email' }, { type: 'told', way: 'receipt' }, 'closed'])
      .when(letterResult('sent'), by.system, '2h+1s')
      .refused('letter-unknown'));

  it('on the tracking page, where there is no contact at all', () =>
    given(accepted(pages))
      .when(resolve(), by.owner, '1h')
      .then([
        'decided',
        'remedies-settled',
        'result-due',
        { type: 'result-sent', way: 'page' },
        { type: 'told', way: 'page' },
        'closed',
      ])
      .letters());

  it('on the tracking page, where the only address has failed', () =>
    given(accepted({ reach: { email: 'failed', sms: 'none' } }))
      .when(resolve(), by.owner, '1h')
      .then([
        'decided',
        'remedies-settled',
        'result-due',
        'result-sent',
        { type: 'told', way: 'page' },
        'closed',
      ]));

  it('read out on the phone', () =>
    given(toPhone())
      .when(
        (state) => recordCall(task(state, 'phone-complainant').n, true),
        by.taskOwner('phone-complainant'),
        '3h',
      )
      .then([
        'call-recorded',
        { type: 'task-done', result: 'done' },
        { type: 'result-sent', way: 'phone' },
        { type: 'told', way: 'phone' },
        'closed',
      ]));

  it('a rejection alike', () =>
    given(rejected())
      .when(letterResult('sent', { letter: 'rejected' }), by.system, '2h')
      .when(receipt('delivered', { letter: 'rejected' }), by.system, '3h')
      .then(['told', 'closed']));

  it('is news once', () =>
    given(told()).when(receipt('delivered'), by.system, '4h').refused('letter-unknown'));
});
