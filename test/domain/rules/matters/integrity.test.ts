/** An account in a complaint turns out to be of the staff: from there on it is the integrity team's, as if known at receipt. */
import { expect, it } from 'vitest';
import type { Life } from '../../spec/life.js';
import { appeal, reclassify, staffConcerned, suspendAccount } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, proposed, received, told } from '../../spec/starts.js';

const removeContent = { kind: 'remove-content' as const };
const found = (life: Life) => given(life).when(staffConcerned, by.system, '5h');

it.each([
  ['under review', received()],
  ['under investigation', accepted()],
  ['amid the remedies', decided({ remedies: [removeContent] })],
])('%s it goes to somebody of that team, with all its tasks; no clock starts again', (_, before) => {
  const { state } = found(before)
    .stands({ integrity: true, team: 'integrity', owner: 'integrity-1', stage: before.state.stage })
    .letters('assigned → integrity-1', ...before.state.tasks.map(() => 'task → integrity-1'));
  expect(state.tasks).toMatchObject(
    before.state.tasks.map(({ n }) => ({ n, team: 'integrity', owner: 'integrity-1' })),
  );
  expect(state.clocks).toEqual(before.state.clocks);
});

it('what another team proposed is void: it is decided anew', () =>
  found(proposed({ remedies: [suspendAccount] }))
    .then([
      { type: 'proposal-voided', why: 'staff-concerned' },
      { type: 'staff-concerned', team: 'integrity' },
      { type: 'assigned', duty: 'owner', person: 'integrity-1' },
    ])
    .stands({ stage: 'investigation', proposal: null, approver: null }));

it('closed, it is nobody’s; an appeal is heard by that team, and another class keeps it there', () => {
  found(told())
    .stands({ stage: 'closed', team: 'integrity', owner: null })
    .when(appeal(), by.complainant, '6h')
    .then(['appeal-filed', { type: 'appealed', team: 'integrity' }, { type: 'assigned', team: 'integrity' }]);
  found(accepted()).when(reclassify('account'), by.owner, '6h').stands({ team: 'integrity' });
});

it('is found out once', () => {
  found(accepted()).when(staffConcerned, by.system, '6h').refused('integrity-has-it');
  found(accepted({ integrity: true })).refused('integrity-has-it');
});
