/** An account in a complaint turns out to be of the staff: from there on it is the integrity team's, as if known at receipt. */
import { expect, it } from 'vitest';
import type { Life } from '../../spec/life.js';
import type { Complaint } from '../../../../src/domain/complaint/state.js';
import {
  appeal,
  finishTask,
  reclassify,
  reject,
  resolve,
  staffConcerned,
  suspendAccount,
  withdraw,
} from '../../spec/orders.js';
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

it('whoever it is about is told what came of it by that team, once in a round; not where they only complained', () => {
  const integrity = { integrity: true, aboutStaff: true } as const;
  const telling = { type: 'task-raised', kind: 'tell-staff', team: 'integrity' } as const;
  const done = ({ tasks }: Complaint) => finishTask(tasks.find(({ kind }) => kind === 'tell-staff')?.n ?? 0);
  const next = given(told(integrity));
  expect(next.state.tasks).toMatchObject([{ kind: 'tell-staff', team: 'integrity', owner: 'integrity-1' }]);
  next
    .when(done, by.taskOwner('tell-staff'), '4h')
    .then(['task-done'])
    .when(appeal(), by.complainant, '5h')
    .when(resolve({ outcome: 'dismissed' }), by.owner, '6h')
    .then(['decided', 'remedies-settled', 'result-due', telling, 'assigned']);
  given(received(integrity))
    .when(reject(), by.owner, '1h')
    .then(['rejected', 'result-due', telling, 'assigned']);
  given(received(integrity)).when(withdraw, by.complainant, '1h').then(['withdrawn', 'result-due']);
  expect(given(told({ integrity: true })).state.tasks).toEqual([]);
  given(accepted())
    .when({ ...staffConcerned, payload: { about: true } }, by.system, '1h')
    .when(resolve(), by.owner, '2h')
    .then(['decided', 'remedies-settled', 'result-due', telling, 'assigned']);
});
