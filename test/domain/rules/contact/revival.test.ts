/** A bounce of the result revives both deadlines, with their first due times, and brings back a closed complaint. */
import { it } from 'vitest';
import { T0 } from '../../spec/life.js';
import { changeContact, letterResult, receipt } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { decided, sent, told } from '../../spec/starts.js';

const HOUR = 3_600_000;
const sms = { transport: 'sms' } as const;

it('while it waits for its receipt', () =>
  given(sent())
    .when(receipt('bounced'), by.system, '3h')
    .then(['result-bounced'])
    .clocks('feedback revived', 'promise revived', 'receipt stopped, met')
    .running('feedback', 'promise'));

it('after it was told: from closed back to feedback', () =>
  given(told())
    .when(receipt('bounced'), by.system, '10h')
    .then(['result-bounced'])
    .clocks('feedback revived', 'promise revived')
    .letters('result → complainant/sms')
    .stands({ stage: 'feedback', telling: { state: 'due' } })
    .when(letterResult('sent', sms), by.system, '11h')
    .then(['result-sent'])
    .clocks('feedback stopped, met', 'promise stopped, met', 'receipt started')
    .when(receipt('delivered', sms), by.system, '12h')
    .then(['told', 'closed']));

it('days later: what fell due in between is late at once, against the first due time', () =>
  given(told({ at: '1h' }))
    .when(receipt('bounced'), by.system, '240h')
    .then(['result-bounced'])
    .after('240h')
    .then([
      { type: 'rung-fired', clock: 'feedback', rung: 0.75, dueAt: T0 + 55 * HOUR, firedAt: T0 + 240 * HOUR },
      { type: 'rung-fired', clock: 'feedback', rung: 1, dueAt: T0 + 73 * HOUR },
      { type: 'rung-fired', clock: 'feedback', rung: 1.5, dueAt: T0 + 109 * HOUR },
      { type: 'rung-fired', clock: 'promise', rung: 1, dueAt: T0 + 144 * HOUR },
    ])
    .when(letterResult('sent', { ...sms, receipts: false }), by.system, '241h')
    .clocks(
      `feedback stopped, late by ${168 * HOUR} ms`,
      `promise stopped, late by ${97 * HOUR} ms`,
      'receipt started',
      'receipt stopped, met',
    )
    .stands({ stage: 'closed', escalation: 2 }));

it('rungs that had fired do not fire again', () =>
  given(decided({ at: '1h' }))
    .after('60h')
    .when(letterResult('sent'), by.system, '61h')
    .when(receipt('bounced'), by.system, '62h')
    .after('72h')
    .then([]));

it('without another way it is published on the tracking page', () =>
  given(told({ reach: { email: 'confirmed', sms: 'none' } }))
    .when(receipt('bounced'), by.system, '10h')
    .then(['result-bounced', { type: 'result-sent', way: 'page' }, { type: 'told', way: 'page' }, 'closed']));

it('twice from the same letter is once', () =>
  given(told())
    .when(receipt('bounced'), by.system, '10h')
    .when(letterResult('sent', sms), by.system, '11h')
    .when(receipt('bounced'), by.system, '12h')
    .refused('letter-unknown'));

it('from an address replaced since spares the new one: the result goes there', () =>
  given(sent())
    .when(changeContact('email'), by.complainant, '3h')
    .when((state) => receipt('bounced', { version: state.reachSince.email - 1 }), by.system, '4h')
    .then([{ type: 'result-bounced', former: true }])
    .letters('result → complainant/sms')
    .stands({ reach: { email: 'unconfirmed', sms: 'confirmed' } }));

it('of the result letter already on its way to the new address is no news', () =>
  given(decided())
    .when(changeContact('email'), by.complainant, '3h')
    .letters(
      'confirm-address → complainant/email',
      'address-changed → former email',
      'result → complainant/sms',
    )
    .when((state) => receipt('bounced', { version: state.reachSince.email - 1 }), by.system, '4h')
    .refused('letter-unknown')
    .when((state) => letterResult('sent', { version: state.reachSince.email - 1 }), by.system, '4h')
    .refused('letter-unknown'));
