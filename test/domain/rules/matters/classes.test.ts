/** Classes and teams are what the policy says; rules ask for a class's kind and team, never for its id (process row P4). */
import { expect, it } from 'vitest';
import { defaultPolicy, Policy, type PolicyDocument } from '../../../../src/domain/policy/policy.js';
import { accept, appeal, reclassify } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, received, told } from '../../spec/starts.js';

const payment = { team: 'payments', kind: 'other', name: { 'zh-CN': '支付类', en: 'payment' } } as const;
const fifth = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  categories: { ...document.categories, payment },
  teams: { service: 'front-desk', integrity: 'inspectors' },
});
const policy = { policy: fifth };

it('a fifth class goes from the receiving team to the team of its own', () =>
  given(received({ ...policy, category: 'payment' }))
    .stands({ team: 'front-desk', owner: 'front-desk-1' })
    .when(accept('payment'), by.owner, '1h')
    .then([
      { type: 'accepted', category: 'payment', team: 'payments' },
      { type: 'assigned', duty: 'owner', person: 'payments-1' },
    ])
    .letters('accepted → complainant/email', 'assigned → payments-1'));

it('a complaint is corrected into it, and its appeal is heard there', () => {
  given(accepted(policy))
    .when(reclassify('payment'), by.owner, '2h')
    .then([
      { type: 'reclassified', team: 'payments' },
      { type: 'assigned', person: 'payments-1' },
    ]);
  given(told({ ...policy, as: 'payment' }))
    .when(appeal(), by.complainant, '4h')
    .then([
      'appeal-filed',
      { type: 'appealed', team: 'payments' },
      { type: 'assigned', person: 'payments-2' },
    ]);
});

it('what concerns the staff stays with the integrity team that the policy names', () =>
  given(received({ ...policy, integrity: true }))
    .stands({ team: 'inspectors' })
    .when(accept('payment'), by.owner, '1h')
    .then([{ type: 'accepted', team: 'inspectors' }, 'assigned']));

// 'constructor' is what every object has without having been given it.
it.each(['payment', 'constructor'])('the class %s, which the policy does not name, is refused', (unknown) => {
  given(received()).when(accept(unknown), by.owner, '1h').refused('unknown-category');
  given(accepted()).when(reclassify(unknown), by.owner, '2h').refused('unknown-category');
});

it('a policy names at least one class, each with a team, a kind and its names', () => {
  const { content } = defaultPolicy.categories;
  const { team: _team, ...teamless } = content;
  for (const categories of [
    {},
    { content: teamless },
    { content: { ...content, kind: 'post' } },
    { C: content },
  ])
    expect(Policy.safeParse({ ...defaultPolicy, categories }).success).toBe(false);
  expect(Policy.parse(defaultPolicy).teams).toEqual({
    service: 'service',
    integrity: 'integrity',
    legal: 'legal',
  });
});
