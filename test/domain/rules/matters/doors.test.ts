import { describe, expect, it } from 'vitest';
import {
  closedTo,
  mayFollow,
  receivedFrom,
  type Filer,
  type Filing,
} from '../../../../src/domain/intake/doors.js';
import { defaultPolicy, Policy } from '../../../../src/domain/policy/policy.js';

const policy = Policy.parse(defaultPolicy);
const client = (...scopes: string[]): Filer => ({ kind: 'client', id: 'mobile-app', scopes });
const agent: Filer = { kind: 'staff', id: 'wang-fang', team: 'service' };
const handler: Filer = { kind: 'staff', id: 'zhang-wei', team: 'content' };

describe('who may file where', () => {
  it.each([
    [client(), 'app', null],
    [client(), 'web', null],
    [client(), 'hotline', 'hotline-of-service'],
    [client(), 'direct_message', 'comes-by-webhook'],
    [agent, 'hotline', null],
    [agent, 'app', 'hotline-only'],
    [agent, 'direct_message', 'comes-by-webhook'],
    [handler, 'hotline', 'not-a-filer'],
  ] as const)('%o at %s: %s', (filer, channel, closed) => {
    expect(closedTo(filer, channel, policy)).toBe(closed);
  });
});

it('tells the link of a known complaint to the key that made it, and to whoever may read', () => {
  const told = [client(), client('complaints:read'), agent].map((filer) => mayFollow(filer, false));
  expect(told).toEqual([false, true, true]);
  expect(mayFollow(client(), true)).toBe(true);
});

describe('what is taken for certain', () => {
  const given = (filer: Filer, filing: Partial<Filing> = {}, staffAccounts: string[] = [], platform = true) =>
    receivedFrom(
      filer,
      {
        ...{ channel: 'app', category: 'account', danger: false },
        contact: { email: 'li.na@example.com', verified: true },
        ...filing,
      },
      { number: '100-001-017', staffAccounts: new Set(staffAccounts), platform, policy },
    );
  const own = { accountId: 'u-7', subject: { type: 'account', reference: 'u-7' } };

  it.each([
    ['the word of the staff proves an address', given(agent), 'confirmed'],
    ['and of a client trusted with it', given(client('verified-contact')), 'confirmed'],
    ['of no other client', given(client('accounts:assert')), 'unconfirmed'],
    [
      'nor where it is not said',
      given(agent, { contact: { email: 'a@b.c', verified: false } }),
      'unconfirmed',
    ],
    ['no address is not reached', given(agent, { contact: { verified: true } }), 'none'],
  ] as const)('%s', (_, { reach }, expected) => {
    expect(reach).toEqual({ email: expected, sms: 'none' });
  });

  it.each([
    ['asserted by the staff', given(agent, own), true],
    ['asserted by a client trusted with it', given(client('accounts:assert'), own), true],
    ['said by another client', given(client('verified-contact'), own), false],
    ["somebody else's", given(agent, { ...own, accountId: 'u-8' }), false],
    ['a post', given(agent, { ...own, subject: { type: 'post', reference: 'u-7' } }), false],
  ] as const)('the subject is their own account: %s', (_, { ownSubject }, expected) => {
    expect(ownSubject).toBe(expected);
  });

  it('a trusted flagger is a client with the scope', () => {
    const flagged = [client('trusted-flagger'), client(), agent].map((filer) => given(filer).trustedFlagger);
    expect(flagged).toEqual([true, undefined, undefined]);
  });

  it.each([
    ['of one of the staff', given(agent, { accountId: 's-1' }, ['s-1']), true],
    ['about one of them', given(agent, { subject: { type: 'account', reference: 's-1' } }, ['s-1']), true],
    ['of and about others', given(agent, own, ['s-1']), false],
  ] as const)('for the integrity team: %s', (_, { integrity }, expected) => {
    expect(integrity).toBe(expected);
  });
});
