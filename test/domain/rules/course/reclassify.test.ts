/** The class may be corrected until the decision; no clock starts again (process rows P4, P5). */
import { expect, it } from 'vitest';
import { live, T0 } from '../../spec/life.js';
import { accept, reclassify, resolve } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, proposed, received } from '../../spec/starts.js';

it('another class means another team and another handler', () =>
  given(accepted())
    .when(reclassify('account', 'high'), by.owner, '5h')
    .then([
      { type: 'reclassified', category: 'account', severity: 'high', team: 'account' },
      { type: 'assigned', duty: 'owner', person: 'account-1' },
    ])
    .letters('assigned → account-1'));

it('no deadline starts again', () => {
  const before = accepted();
  const after = live(before, reclassify('account'), by.owner(before.state), T0 + 5 * 3_600_000);
  expect(after.state.clocks).toEqual(before.state.clocks);
});

it('another severity stays with the same handler', () =>
  given(accepted())
    .when(reclassify('content', 'critical'), by.owner, '5h')
    .then(['reclassified'])
    .stands({ owner: 'content-1', severity: 'critical' }));

it('under review the class changes, the reviewer stays', () =>
  given(received())
    .when(reclassify('privacy'), by.owner, '1h')
    .then([{ type: 'reclassified', team: 'service' }])
    .stands({ owner: 'service-1', category: 'privacy' }));

it('voids a proposed decision', () =>
  given(proposed())
    .when(reclassify('account'), by.lead, '2h')
    .then(['proposal-voided', 'reclassified', { type: 'assigned', person: 'account-1' }])
    .stands({ stage: 'investigation', proposal: null, approver: null }));

it('asks for a handler of the new team though none of the old one was found', () =>
  given(received({ deserted: true }))
    .when(accept('content'), by.lead, '1h')
    .when(reclassify('account'), by.lead, '2h')
    .then(['reclassified', { type: 'assignment-needed', team: 'account' }]));

it('keeps an integrity case in its team', () =>
  given(accepted({ integrity: true }))
    .when(reclassify('account'), by.owner, '1h')
    .stands({ team: 'integrity', owner: 'integrity-1', category: 'account' }));

it('needs a difference', () =>
  given(accepted()).when(reclassify('content'), by.owner).refused('category-unchanged'));

it('comes too late after the decision', () =>
  given(decided()).when(reclassify('account'), by.owner).refused('not-in-this-stage'));

it('the new handler decides, the old one does not own it any more', () =>
  given(accepted())
    .when(reclassify('account'), by.owner, '1h')
    .when(resolve(), by.owner, '2h')
    .then([{ type: 'decided', by: 'account-1' }, 'remedies-settled', 'result-due']));
