import { expect, it } from 'vitest';
import { EXPIRES_SOON_MS, keyStateAt } from '../../../src/domain/people/organisation/expiring.js';
import { whyNeeded } from '../../../src/domain/people/organisation/retiring.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';

const policy = Policy.parse(defaultPolicy);
const somebody = { team: 'payments', active: true };

it('a team is kept while a class goes to it, rules give it a part, or somebody who works here belongs to it', () => {
  expect(whyNeeded('content', policy, [])).toBe('class');
  expect(whyNeeded('legal', policy, [])).toBe('part');
  expect(whyNeeded('payments', policy, [somebody])).toBe('people');
  expect(whyNeeded('payments', policy, [{ ...somebody, active: false }])).toBeNull();
});

it('a key is announced to expire before it does, and not once it was revoked', () => {
  const now = 1_000;
  const until = (expiresAt: number | null, revokedAt: number | null = null) =>
    keyStateAt({ expiresAt, revokedAt }, now);
  expect(until(null)).toBe('open');
  expect(until(now + EXPIRES_SOON_MS + 1)).toBe('open');
  expect(until(now + EXPIRES_SOON_MS)).toBe('expires-soon');
  expect(until(now)).toBe('expired');
  expect(until(now + 1, now)).toBe('revoked');
});
