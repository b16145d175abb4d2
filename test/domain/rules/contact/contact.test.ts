/** A complainant's addresses: changed at any time, trusted once confirmed (process row P2). */
import { it } from 'vitest';
import { changeContact, confirmContact, letterResult, receipt } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, received, told } from '../../spec/starts.js';

it('a new address gets a letter to confirm it', () =>
  given(received())
    .when(changeContact('email'), by.complainant, '1h')
    .then([
      { type: 'contact-changed', changed: ['email'], reach: { email: 'unconfirmed', sms: 'confirmed' } },
    ])
    .letters('confirm-address → complainant/email', 'address-changed → former email'));

it('both at once get one each', () =>
  given(received({ reach: { email: 'none', sms: 'none' } }))
    .when(changeContact('email', 'phone'), by.intake, '1h')
    .letters('confirm-address → complainant/email', 'confirm-address → complainant/sms'));

it('confirmed it is trusted', () =>
  given(accepted())
    .when(changeContact('phone'), by.complainant, '1h')
    .when(confirmContact('sms'), by.addressee, '2h')
    .then(['contact-confirmed'])
    .stands({ reach: { email: 'confirmed', sms: 'confirmed' } }));

it('is confirmed once, and only where one waits', () =>
  given(received()).when(confirmContact('email'), by.addressee).refused('nothing-to-confirm'));

it('a failed one is not confirmed', () =>
  given(received())
    .when(receipt('bounced', { letter: 'registered' }), by.system, '1m')
    .when(confirmContact('email'), by.addressee)
    .refused('nothing-to-confirm'));

it('a change names an address', () =>
  given(received()).when(changeContact(), by.complainant).refused('contact-missing'));

it('the result that waits for a way goes to the new address', () =>
  given(decided())
    .when(letterResult('refused'), by.system, '2h')
    .when(letterResult('refused', { transport: 'sms' }), by.system, '2h')
    .when(changeContact('phone'), by.complainant, '3h')
    .letters('confirm-address → complainant/sms', 'result → complainant/sms'));

it('the result on its way by e-mail is not sent again for a new phone number', () =>
  given(decided())
    .when(changeContact('phone'), by.complainant, '2h')
    .letters('confirm-address → complainant/sms', 'address-changed → former sms'));

it('is changed after the end too, and sends no second result', () =>
  given(told())
    .when(changeContact('email'), by.complainant, '5h')
    .then(['contact-changed'])
    .letters('confirm-address → complainant/email', 'address-changed → former email')
    .stands({ stage: 'closed' }));

it('a bounce from the address before it spares it', () =>
  given(received())
    .when(changeContact('email'), by.complainant, '1h')
    .when(receipt('bounced', { letter: 'registered', version: 4 }), by.system, '2h')
    .then([{ type: 'bounced', former: true }])
    .letters('registered → complainant/sms')
    .stands({ reach: { email: 'unconfirmed', sms: 'confirmed' } }));

it('a bounce from itself does not', () =>
  given(received())
    .when(changeContact('email'), by.complainant, '1h')
    .when(
      (state) => receipt('bounced', { letter: 'confirm-address', version: state.version }),
      by.system,
      '2h',
    )
    .stands({ reach: { email: 'failed', sms: 'confirmed' } }));
