/** An address nobody has proven: what goes there opens nothing, and what was sent there has told nobody yet. */
import { describe, it } from 'vitest';
import {
  changeContact,
  confirmContact,
  letterResult,
  receipt,
  recordCall,
  refuseContact,
  resultOpened,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { decided, received, sent } from '../../spec/starts.js';

const mail = { reach: { email: 'unconfirmed', sms: 'none' } } as const;
const mailAndPhone = { reach: { email: 'unconfirmed', sms: 'unconfirmed' } } as const;

describe('a result sent there', () => {
  it('is told by no receipt, and by no transport that gives none', () => {
    given(sent(mail)).when(receipt('delivered'), by.system, '3h').refused('letter-unknown');
    given(decided(mail))
      .when(letterResult('sent', { receipts: false }), by.system, '2h')
      .then(['result-sent'])
      .running('receipt');
  });

  it('is told when the address is confirmed', () =>
    given(sent(mail))
      .when(confirmContact('email'), by.addressee, '3h')
      .then(['contact-confirmed', { type: 'told', way: 'confirmed' }, 'closed']));

  it('is told when the page is opened, once', () =>
    given(sent(mail))
      .when(resultOpened, by.system, '3h')
      .then([{ type: 'told', way: 'opened' }, 'closed'])
      .when(resultOpened, by.system, '4h')
      .refused('not-in-this-stage'));

  it('is read out where there is a number: after the time of its receipt somebody phones', () =>
    given(sent(mailAndPhone))
      .after('26h')
      .then(['rung-fired', { type: 'task-raised', kind: 'phone-complainant', letter: 'result' }, 'assigned'])
      .when((state) => recordCall(task(state, 'phone-complainant').n, true), by.lead, '27h')
      .then(['call-recorded', 'task-done', { type: 'told', way: 'phone' }, 'closed']));

  it('without a number stays untold, which is a reported miss', () =>
    given(sent(mail))
      .after('26h')
      .then(['rung-fired'])
      .after('242h')
      .then(['rung-fired', 'untold', 'closed']));

  it('told once where it went is proven, as ever', () =>
    given(sent())
      .after('26h')
      .then(['rung-fired', { type: 'told', way: 'unconfirmed' }, 'closed']));
});

describe('closed by whoever reads there', () => {
  it('is nobody’s: nothing is sent or phoned there', () =>
    given(received(mailAndPhone))
      .when(refuseContact('sms'), by.addressee, '1h')
      .then([{ type: 'bounced', why: 'not-theirs' }])
      .letters()
      .stands({ reach: { email: 'unconfirmed', sms: 'none' } }));

  it('the result sent there goes another way', () =>
    given(sent(mailAndPhone))
      .when(refuseContact('email'), by.addressee, '3h')
      .then([{ type: 'result-bounced', why: 'not-theirs' }])
      .letters('result → complainant/sms')
      .running('feedback', 'promise'));

  it('cannot be, once it is proven', () =>
    given(received()).when(refuseContact('email'), by.addressee).refused('nothing-to-confirm'));

  it('is not closed twice', () =>
    given(received(mail))
      .when(refuseContact('email'), by.addressee, '1h')
      .when(refuseContact('email'), by.addressee, '2h')
      .refused('no-such-contact'));
});

it('a complainant whose account was stolen refuses the registered address, and a change is not told there', () =>
  given(received({ reach: { email: 'confirmed', sms: 'none' } }))
    .when(refuseContact('email'), by.complainant, '1h')
    .stands({ reach: { email: 'none', sms: 'none' } })
    .when(changeContact('email'), by.complainant, '2h')
    .letters('confirm-address → complainant/email'));

it('a proven way goes before one that is not', () =>
  given(decided({ reach: { email: 'unconfirmed', sms: 'confirmed' } })).letters('result → complainant/sms'));
