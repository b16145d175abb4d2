/** A letter that comes back goes another way: e-mail, SMS, a person on the phone, and then it counts as untold. */
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../../src/domain/complaint/state.js';
import {
  accept,
  changeContact,
  letterResult,
  receipt,
  recordCall,
  removeContent,
  finishTask,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, decided, received, sent, told, toPhone } from '../../spec/starts.js';

const caller = by.taskOwner('phone-complainant');
const notReached = (state: Complaint) => recordCall(task(state, 'phone-complainant').n, false);
const reached = (state: Complaint) => recordCall(task(state, 'phone-complainant').n, true);
const sms = { transport: 'sms' } as const;

describe('any letter', () => {
  it('refused by e-mail goes by SMS', () =>
    given(received())
      .when(letterResult('refused', { letter: 'registered' }), by.system, '1m')
      .then([{ type: 'bounced', why: 'refused' }])
      .letters('registered → complainant/sms')
      .stands({ reach: { email: 'failed', sms: 'confirmed' } }));

  it('given up after the last attempt likewise', () =>
    given(received())
      .when(letterResult('exhausted', { letter: 'registered' }), by.system, '23h')
      .then(['rung-fired', { type: 'bounced', why: 'exhausted' }])
      .letters('warning → service-1', 'warning → lead of service', 'registered → complainant/sms')
      .stands({ reach: { email: 'confirmed', sms: 'confirmed' } }));

  it.each([
    letterResult('exhausted', { letter: 'registered' }),
    receipt('returned', { letter: 'registered' }),
  ])(
    'that came back for a time closes no address: this one goes by SMS, the next by e-mail again',
    (lost) => {
      given(received())
        .when(lost, by.system, '1h')
        .letters('registered → complainant/sms')
        .when(accept(), by.owner, '2h')
        .letters('accepted → complainant/email', 'assigned → content-1');
    },
  );

  it('that came back for a time by both ways is for a person; the address stands', () =>
    given(received())
      .when(receipt('returned', { letter: 'registered' }), by.system, '1h')
      .when(receipt('returned', { letter: 'registered', ...sms }), by.system, '2h')
      .then(['bounced', { type: 'task-raised', kind: 'phone-complainant', letter: 'registered' }, 'assigned'])
      .stands({ reach: { email: 'confirmed', sms: 'confirmed' } }));

  it('the result that came back for a time, without a number to phone, stands on the page', () =>
    given(sent({ reach: { email: 'confirmed', sms: 'none' } }))
      .when(receipt('returned'), by.system, '3h')
      .then(['result-bounced', { type: 'result-sent', way: 'page' }, { type: 'told', way: 'page' }, 'closed'])
      .stands({ reach: { email: 'confirmed', sms: 'none' } }));

  it('each of several on their way when the address fails goes by SMS', () =>
    given(accepted())
      .when(receipt('bounced', { letter: 'registered' }), by.system, '1h')
      .letters('registered → complainant/sms')
      .when(receipt('bounced', { letter: 'accepted' }), by.system, '1h')
      .letters('accepted → complainant/sms'));

  it('without any way left asks a person to phone', () =>
    given(received())
      .when(letterResult('refused', { letter: 'registered' }), by.system, '1m')
      .when(letterResult('refused', { letter: 'registered', ...sms }), by.system, '2m')
      .then([
        'bounced',
        { type: 'task-raised', kind: 'phone-complainant', letter: 'registered', team: 'service' },
        'assigned',
      ]));

  it('of an integrity case is read out by the integrity team', () =>
    given(received({ integrity: true }))
      .when(letterResult('refused', { letter: 'registered' }), by.system, '1m')
      .when(letterResult('refused', { letter: 'registered', ...sms }), by.system, '2m')
      .then([
        'bounced',
        { type: 'task-raised', team: 'integrity' },
        { type: 'assigned', team: 'integrity' },
      ]));

  it('without a number there is nobody to phone', () =>
    given(received({ reach: { email: 'confirmed', sms: 'none' } }))
      .when(letterResult('refused', { letter: 'registered' }), by.system, '1m')
      .then(['bounced'])
      .letters());

  it('to confirm an address goes no other way: it is about that address', () =>
    given(received())
      .when(changeContact('email'), by.complainant, '1h')
      .when(letterResult('refused', { letter: 'confirm-address' }), by.system, '1h')
      .then(['bounced'])
      .letters());
});

describe('the result', () => {
  it('bounced by e-mail goes by SMS; bounced there too a person phones', () =>
    given(sent())
      .when(receipt('bounced'), by.system, '3h')
      .then([{ type: 'result-bounced', transport: 'email' }])
      .letters('result → complainant/sms')
      .when(letterResult('sent', sms), by.system, '3h')
      .then(['result-sent'])
      .when(receipt('bounced', sms), by.system, '4h')
      .then([
        { type: 'result-bounced', transport: 'sms' },
        { type: 'task-raised', kind: 'phone-complainant', letter: 'result' },
        'assigned',
      ]));

  it('after three calls in vain is untold: closed, and a reported miss', () =>
    given(toPhone())
      .when(notReached, caller, '3h')
      .then(['call-recorded'])
      .when(notReached, caller, '18h')
      .then(['call-recorded'])
      .when(notReached, caller, '19h')
      .then(['call-recorded', { type: 'task-done', result: 'not-reached' }, 'untold', 'closed'])
      .clocks(expect.stringMatching(/^task.*met/), 'feedback stopped, missed', 'promise stopped, missed'));

  it('untold does not close the case while a remedy is open', () =>
    given(decided({ remedies: [removeContent], at: '1h' }))
      .after('55h')
      .when(letterResult('refused'), by.system, '55h')
      .when(letterResult('refused', sms), by.system, '55h')
      .when(notReached, caller, '56h')
      .when(notReached, caller, '57h')
      .when(notReached, caller, '58h')
      .then(['call-recorded', 'task-done', 'untold'])
      .stands({ stage: 'feedback' })
      .when((state) => finishTask(task(state, 'finish-remedy').n), by.taskOwner('finish-remedy'), '59h')
      .then(['task-done', 'remedy-settled', 'remedies-settled', 'closed']));

  it('refused at once by its transport waits for no receipt', () =>
    given(decided())
      .when(letterResult('refused'), by.system, '2h')
      .then([{ type: 'result-bounced', why: 'refused' }])
      .letters('result → complainant/sms')
      .running('feedback', 'promise'));
});

describe('a phone task', () => {
  it('that carries another letter tells no result', () =>
    given(decided({ remedies: [removeContent] }))
      .when(receipt('bounced', { letter: 'registered' }), by.system, '2h')
      .when(receipt('bounced', { letter: 'registered', ...sms }), by.system, '2h')
      .when(reached, caller, '3h')
      .then(['call-recorded', 'task-done'])
      .stands({ telling: { state: 'waiting' } }));

  it('stays open when a new address is given; the result goes there', () =>
    given(toPhone())
      .when(changeContact('email'), by.complainant, '3h')
      .then(['contact-changed'])
      .letters('confirm-address → complainant/email', 'result → complainant/email')
      .when(letterResult('sent', { receipts: false }), by.system, '3h')
      .then(['result-sent'])
      .when(reached, caller, '4h')
      .then(['call-recorded', 'task-done', { type: 'told', way: 'phone' }, 'closed'])
      .stands({ telling: { toldBy: 'phone' } }));

  it('is not raised twice for the same letter', () =>
    given(toPhone())
      .when(changeContact('email'), by.complainant, '3h')
      .when(letterResult('refused'), by.system, '4h')
      .then(['result-bounced'])
      .stands({ tasks: [{ kind: 'phone-complainant' }] }));
});

describe('a bounce after the result was told', () => {
  it('on the phone, of the old e-mail, changes nothing', () =>
    given(toPhone())
      .when(reached, caller, '3h')
      .when(receipt('bounced'), by.system, '4h')
      .refused('letter-unknown')
      .stands({ stage: 'closed', telling: { state: 'told', toldBy: 'phone' } }));

  it('of another letter reopens nothing, and goes by SMS', () =>
    given(told())
      .when(receipt('bounced', { letter: 'registered' }), by.system, '4h')
      .then(['bounced'])
      .letters('registered → complainant/sms')
      .stands({ stage: 'closed' }));
});
