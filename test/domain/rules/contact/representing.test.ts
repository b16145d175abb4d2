/** Somebody speaks for the complainant: what is told to them and when, and how whom they speak for ends it. */
import { describe, expect, it } from 'vitest';
import type { Representation } from '../../../../src/domain/complaint/events.js';
import { lettersCalled } from '../../../../src/domain/disclosure/statements/together.js';
import * as orders from '../../spec/orders.js';
import type { Who } from '../../spec/people.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, decided, received, rejected, sent } from '../../spec/starts.js';

const theirs: Representation['theirs'] = { email: 'none', sms: 'none', message: 'confirmed' };
const unproven = { kind: 'relative', theirs } as const;
const proven = { ...unproven, kind: 'lawyer', proof: 'power-of-attorney' } as const;
const { setRepresentative, endRepresentation, markDanger } = orders;

describe('until it is proven that they may', () => {
  const life = () => received({ representative: unproven });

  it('they get the receipt, and whom they speak for is told', () => {
    const { journal, state } = life();
    const letters = lettersCalled(
      journal,
      journal.map(() => state),
    ).map(({ letter }) => letter);
    expect(letters).toContainEqual({
      kind: 'letter',
      name: 'registered',
      addressee: { to: 'complainant', by: 'email' },
    });
    expect(letters).toContainEqual({
      kind: 'letter',
      name: 'represented',
      addressee: { to: 'represented', by: 'message' },
    });
  });

  it('nothing else is told to them', () => {
    given(life()).when(orders.accept(), by.owner, '1h').letters('assigned → content-1');
    given(accepted({ representative: unproven }))
      .after('50h')
      .letters('escalated → lead of content');
  });

  it.each([
    ['they are not asked', life, orders.askComplainant, by.owner],
    ['they do not withdraw', life, orders.withdraw, by.complainant],
    ['nobody withdraws for them', life, orders.withdraw, by.intake],
    ['they do not record their own proof', life, setRepresentative(), by.complainant],
  ] as const)('%s', (_, start, order, who) => {
    given(start()).when(order, who).refused('representation-unproven');
  });

  it('no account is given back', () => {
    const { state } = given(accepted({ representative: unproven, as: 'account' }))
      .when(orders.confirmIdentity, by.intake, '1h')
      .when(orders.resolve({ remedies: [orders.restoreAccount] }), by.owner, '2h');
    given({ ...accepted({ representative: unproven }), state })
      .when(({ version }) => orders.approve(version), by.approver, '3h')
      .refused('representation-unproven');
  });

  it('the result says that it waits, and is told once they open it after the proof', () =>
    given(decided({ representative: unproven }))
      .when(orders.letterResult('sent'), by.system, '2h')
      .stands({ telling: { state: 'sent', proven: false } })
      .when(orders.resultOpened, by.system, '3h')
      .refused('letter-unknown'));

  it('the proof opens it', () =>
    given(sent({ representative: unproven }))
      .when(setRepresentative(), by.intake, '3h')
      .then(['representative-set'])
      .letters('representative-set → complainant/email')
      .when(orders.resultOpened, by.system, '4h')
      .then([{ type: 'told', way: 'opened' }, 'closed']));

  it('nobody phones them about it: without a proof it stays untold', () =>
    given(sent({ representative: unproven }))
      .after('30h')
      .then(['rung-fired'])
      .after('250h')
      .then(['rung-fired', 'untold', 'closed'])
      .stands({ telling: { state: 'untold' } }));

  it('without any way to them it is not published either', () =>
    given(decided({ representative: unproven, reach: { email: 'none', sms: 'none' } })).stands({
      telling: { state: 'untold' },
      stage: 'closed',
    }));

  it('a rejection is not contested by them', () =>
    given(rejected({ representative: unproven, reach: { email: 'none', sms: 'none' } }))
      .when(orders.appeal(), by.complainant, '2h')
      .refused('representation-unproven'));
});

describe('the proof', () => {
  it.each([
    ['needs to be named', setRepresentative({}), 'proof-missing'],
    [
      'takes no other address',
      setRepresentative({ proof: 'power-of-attorney' }, 'email'),
      'already-represented',
    ],
  ] as const)('%s', (_, order, code) => {
    given(received({ representative: unproven }))
      .when(order, by.owner)
      .refused(code);
  });

  it('opens everything to them', () =>
    given(accepted({ representative: unproven }))
      .when(setRepresentative(), by.owner, '1h')
      .stands({ representative: { ...proven, told: true } })
      .when(orders.withdraw, by.complainant, '2h')
      .then(['withdrawn', 'result-due']));

  it('is recorded once', () =>
    given(received({ representative: proven }))
      .when(setRepresentative(), by.owner)
      .refused('already-represented'));
});

describe('somebody the complainant names', () => {
  const named = (who: Who = by.complainant, order = setRepresentative({}, 'email')) =>
    given(accepted()).when(order, who, '1h');

  it('is written to from then on, and the complainant is told', () =>
    named()
      .then([
        { type: 'representative-set', proof: 'named', reach: { email: 'unconfirmed', sms: 'none' } },
        'represented-told',
      ])
      .letters('confirm-address → complainant/email', 'represented → represented/email')
      .stands({
        representative: {
          kind: 'lawyer',
          proof: 'named',
          theirs: { email: 'confirmed', sms: 'confirmed' },
          told: true,
        },
      }));

  it('needs an address', () => named(by.complainant, setRepresentative({})).refused('contact-missing'));
  it('needs a proof where the service records it', () =>
    named(by.owner, setRepresentative({}, 'email')).refused('proof-missing'));
  it('is not replaced before it is ended', () =>
    named().when(setRepresentative({}, 'phone'), by.complainant, '2h').refused('already-represented'));

  it('gets the result that waits for its way', () =>
    given(decided())
      .when(setRepresentative({}, 'email'), by.complainant, '2h')
      .letters(
        'confirm-address → complainant/email',
        'result → complainant/email',
        'represented → represented/email',
      ));
});

describe('whom they speak for', () => {
  it('ends it: the page moves, letters go to them, and so is it told to whoever spoke for them', () =>
    given(accepted({ representative: proven }))
      .when(endRepresentation, by.represented, '1h')
      .then([
        { type: 'representation-ended', reach: theirs, former: { email: 'confirmed', sms: 'confirmed' } },
      ])
      .letters(
        'representation-ended → complainant/message',
        'address-changed → former email',
        'address-changed → former sms',
      )
      .stands({ reach: theirs, pageSince: 12 })
      .when(endRepresentation, by.represented, '2h')
      .refused('nobody-represents'));

  it('reads the result that waited for a proof', () =>
    given(sent({ representative: unproven }))
      .when(endRepresentation, by.represented, '3h')
      .when(orders.resultOpened, by.system, '4h')
      .then([{ type: 'told', way: 'opened' }, 'closed']));

  it('is told another way where the first does not reach them, else nobody is', () =>
    given(received({ representative: { ...unproven, theirs: { ...theirs, email: 'confirmed' } } }))
      .when(orders.receipt('bounced', { letter: 'represented', transport: 'email' }), by.system, '1m')
      .then(['represented-unreached', 'represented-told'])
      .letters('represented → represented/message')
      .when(orders.letterResult('refused', { letter: 'represented', transport: 'message' }), by.system, '2m')
      .then(['represented-unreached']));

  it('is not told before the review where danger is claimed, nor after it where a lead records it', () => {
    const inDanger = () => given(received({ danger: true, representative: unproven }));
    expect(inDanger().state.representative).toEqual(unproven);
    inDanger().when(orders.accept(), by.owner, '10m').then(['accepted', 'assigned', 'represented-told']);
    inDanger()
      .when(markDanger, by.lead, '5m')
      .then(['represented-guarded'])
      .when(orders.accept(), by.owner, '10m')
      .then(['accepted', 'assigned'])
      .when(endRepresentation, by.represented, '1h')
      .refused('represented-protected')
      .when(endRepresentation, by.lead, '1h')
      .then(['representation-ended']);
  });

  it('a claim of danger by anybody else keeps nothing from them', () =>
    given(received({ danger: true, representative: unproven }))
      .when(markDanger, by.owner, '5m')
      .refused('danger-already-marked'));
});

it('danger without somebody who speaks for them is marked once, also by a lead', () =>
  given(received({ danger: true }))
    .when(markDanger, by.lead, '5m')
    .refused('danger-already-marked'));

it('whoever phones does not tell whoever has yet to prove that they may', () => {
  const life = given(received({ representative: unproven }))
    .when(orders.receipt('bounced', { letter: 'registered' }), by.system, '1m')
    .when(orders.receipt('bounced', { letter: 'registered', transport: 'sms' }), by.system, '2m');
  expect(() => task(life.state, 'phone-complainant')).toThrow();
});
