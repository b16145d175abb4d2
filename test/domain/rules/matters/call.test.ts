/** What the service team takes down on the phone. */
import { describe, expect, it } from 'vitest';
import { receivedFrom, isAccountAsserted } from '../../../../src/domain/intake/doors.js';
import { readCall, typedOfCaller } from '../../../../src/domain/intake/web/call.js';
import { defaultPolicy, Policy } from '../../../../src/domain/policy/policy.js';

const policy = Policy.parse(defaultPolicy);
const said = {
  ...{ class: 'account', type: 'none', story: 'I cannot get in.', danger: 'no', behalf: 'myself' },
  ...{ minor: 'none', writtenIn: 'zh-CN' },
};
const read = (fields: Record<string, string>) => readCall({ ...said, ...fields }, { policy, locale: 'en' });
const contactOf = (fields: Record<string, string>) => {
  const { contact, adjustments } = read(fields).filing ?? {};
  return [contact, adjustments?.phoneOnly];
};
const phone = '138 0013 8000';
const email = 'li.na@example.com';

describe('whether they may be written to', () => {
  it.each([
    ['need not be asked without an address', {}, [{ verified: false }, false]],
    ['yes: there', { phone, mayWrite: 'yes' }, [{ verified: false, phone: '+8613800138000' }, false]],
    [
      'no: phoned, and no other address kept',
      { phone, email, mayWrite: 'no' },
      [{ verified: false, phone: '+8613800138000' }, true],
    ],
  ] as const)('%s', (_, fields, expected) => {
    expect(contactOf(fields)).toEqual(expected);
  });

  it.each([
    [{ phone }, { field: 'mayWrite', why: 'may-write' }],
    [
      { email, mayWrite: 'no' },
      { field: 'phone', why: 'no-way' },
    ],
    [
      { email: 'li.na@', mayWrite: 'yes' },
      { field: 'email', why: 'email' },
    ],
  ])('%o is wrong', (fields, wrong) => {
    expect(read(fields).wrong).toEqual([wrong]);
  });
});

it('names all at once that is wrong', () => {
  const { wrong } = read({ class: '', story: ' ', danger: '', behalf: 'relative', phone: '12' });
  expect(wrong?.map(({ field }) => field)).toEqual([
    'class',
    'story',
    'danger',
    'account',
    'phone',
    'mayWrite',
  ]);
});

it('forgets whom they spoke for, where they speak for themselves', () => {
  expect(read({ account: 'ning' }).filing).not.toHaveProperty('onBehalfOf');
});

it('proves no address and no account, though the staff file it', () => {
  const agent = { kind: 'staff', id: 'sun-jiaqi', team: 'service' } as const;
  const { filing } = read({
    behalf: 'guardian',
    account: 'ning',
    theirEmail: email,
    type: 'account',
    reference: 'ning',
  });
  if (filing === null) throw new Error('It was wrong.');
  const surroundings = { number: '100-001-017', staffAccounts: new Set<string>(), platform: true, policy };
  expect(isAccountAsserted(agent, filing)).toBe(false);
  expect(receivedFrom(agent, filing, surroundings)).toMatchObject({
    ...{ channel: 'hotline', ownSubject: false },
    representative: { kind: 'guardian', theirs: { email: 'none', sms: 'none' } },
  });
});

it.each([
  [phone, { behalf: 'myself', phone: '+8613800138000' }],
  [email, { behalf: 'myself', email }],
  ['100-001-017', { behalf: 'myself' }],
])('a new complaint of who was sought by %s begins with it', (sought, typed) => {
  expect(typedOfCaller(sought)).toEqual(typed);
});
