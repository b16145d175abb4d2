/** An account is given back to nobody whose identity was not proven, to somebody else than the decider (row P10). */
import { it } from 'vitest';
import type { Complaint } from '../../../../src/domain/complaint/state.js';
import type { Life } from '../../spec/life.js';
import { appeal, approve, confirmIdentity, resolve, restoreAccount } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, proposed, received, settled } from '../../spec/starts.js';

const stolen = { as: 'account', ownSubject: true } as const;
const proposal = (): Life => proposed({ ...stolen, remedies: [restoreAccount] });
const now = (state: Complaint) => approve(state.version);

it('is recorded with its proof', () =>
  given(accepted(stolen))
    .when(confirmIdentity, by.lead, '1h')
    .then([{ type: 'identity-confirmed', proof: 'document', by: 'the-lead' }])
    .stands({ identityBy: 'the-lead' }));

it('may be proposed before, but is not approved without it', () =>
  given(proposal()).when(now, by.approver, '2h').refused('identity-unproven').stands({ stage: 'approval' }));

it('checked by the proposer does not count', () =>
  given(accepted(stolen))
    .when(confirmIdentity, by.owner, '1h')
    .when(resolve({ remedies: [restoreAccount] }), by.owner, '2h')
    .when(now, by.approver, '3h')
    .refused('identity-unproven'));

it('checked by somebody else, before or while it waits for approval, opens the way', () =>
  given(proposal())
    .when(confirmIdentity, by.intake, '2h')
    .when(now, by.approver, '3h')
    .then([{ type: 'decided', remedies: [restoreAccount] }, 'task-raised', 'assigned']));

it('may be checked by the approver', () =>
  given(proposal())
    .when(confirmIdentity, by.approver, '2h')
    .when(now, by.approver, '3h')
    .then(['decided', 'task-raised', 'assigned']));

it('is recorded once by each', () =>
  given(accepted(stolen))
    .when(confirmIdentity, by.owner, '1h')
    .when(confirmIdentity, by.owner, '2h')
    .refused('identity-proven')
    .when(confirmIdentity, by.lead, '3h')
    .then(['identity-confirmed']));

it('where approval is not asked for holds the decision itself', () => {
  const policy: NonNullable<Parameters<typeof accepted>[0]>['policy'] = (document) => ({
    ...document,
    remedies: { ...document.remedies, 'restore-account': { severe: false, identity: true } },
  });
  return given(accepted({ ...stolen, policy }))
    .when(resolve({ remedies: [restoreAccount] }), by.owner, '1h')
    .refused('identity-unproven')
    .when(confirmIdentity, by.lead, '2h')
    .when(resolve({ remedies: [restoreAccount] }), by.owner, '3h')
    .then(['decided', 'task-raised', 'assigned']);
});

it('that was proven in an earlier round holds, but not for a decision by whoever checked it', () => {
  const proven = given(accepted(stolen)).when(confirmIdentity, by.person('account-lead', 'lead'), '1h').life;
  return given(settled(proven, { at: '2h', outcome: 'dismissed' }))
    .when(appeal(), by.complainant, '10h')
    .when(resolve({ remedies: [restoreAccount] }), by.person('account-lead', 'lead'), '11h')
    .then(['decision-proposed', 'assigned'])
    .when(now, by.approver, '12h')
    .refused('identity-unproven');
});

it('is not asked for where nothing is given back', () =>
  given(accepted(stolen))
    .when(resolve(), by.owner, '1h')
    .then(['decided', 'remedies-settled', 'result-due']));

it('is checked while the decision is open', () =>
  given(received())
    .when(confirmIdentity, by.lead, '1h')
    .refused('not-in-this-stage')
    .when(confirmIdentity, by.complainant, '1h')
    .refused('not-in-this-stage'));

it('is no longer asked for after it', () =>
  given(decided()).when(confirmIdentity, by.lead, '2h').refused('not-in-this-stage'));

it('is no complainant’s to record', () =>
  given(accepted(stolen)).when(confirmIdentity, by.complainant, '1h').refused('not-your-part'));
