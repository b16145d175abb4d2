/** Somebody under age complains or was harmed: the complaint weighs more, and goes first (process row P4). */
import { describe, expect, it } from 'vitest';
import { priorities, priorityOf } from '../../../../src/domain/complaint/priority.js';
import { workIn } from '../../../../src/domain/people/work.js';
import { accept, reclassify } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, received } from '../../spec/starts.js';

const found = {
  name: 'review',
  payload: { verdict: 'accept', category: 'content', severity: 'low', minor: 'harmed' },
};

describe.each(['complainant', 'harmed'] as const)('of the %s', (minor) => {
  it('is of high severity from receipt on', () => given(received({ minor })).stands({ severity: 'high' }));

  it.each([
    ['low', 'high'],
    ['normal', 'high'],
    ['high', 'high'],
    ['critical', 'critical'],
  ] as const)('accepted as %s it is %s', (said, severity) => {
    given(received({ minor })).when(accept('content', said), by.owner, '1h').stands({ severity, minor });
  });

  it('goes before all but danger, also once it is reviewed', () => {
    for (const { state } of [received({ minor }), accepted({ minor })]) {
      expect(priorityOf(state, priorities.time)).toBe(priorities.first);
      expect(workIn(state).map(({ first }) => first)).toEqual([true]);
    }
    const { state } = received({ minor, danger: true });
    expect(priorityOf(state, priorities.time)).toBe(priorities.danger);
  });
});

it('found in the review it counts from there', () =>
  given(received())
    .when(found, by.owner, '1h')
    .then([{ type: 'accepted', severity: 'high', minor: 'harmed' }, 'assigned'])
    .stands({ minor: 'harmed', severity: 'high' }));

it('is never made less than high by reclassifying', () =>
  given(accepted({ minor: 'harmed' }))
    .when(reclassify('content', 'low'), by.owner, '1h')
    .refused('category-unchanged'));

it('found later it lifts the severity', () =>
  given(accepted())
    .when({ name: 'reclassify', payload: { category: 'content', minor: 'complainant' } }, by.owner, '1h')
    .then([{ type: 'reclassified', severity: 'high', minor: 'complainant' }]));
