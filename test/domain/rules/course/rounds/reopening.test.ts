/** A lead who finds a decision wrong opens a new round: others decide anew (row P13). */
import { it } from 'vitest';
import type { Life } from '../../../spec/life.js';
import {
  appeal,
  letterResult,
  removeContent,
  reopen,
  resolve,
  suspendAccount,
  withdraw,
} from '../../../spec/orders.js';
import { by, given } from '../../../spec/spec.js';
import {
  accepted,
  appealed,
  decided,
  received,
  rejected,
  reopened,
  settled,
  told,
} from '../../../spec/starts.js';

const withoutReceipt = { receipts: false } as const;

it('opens a round with another owner, its own deadline and a new promise, and tells the complainant', () =>
  given(told())
    .when(reopen, by.lead, '10h')
    .then([
      { type: 'reopened', team: 'content', by: 'the-lead' },
      { type: 'assigned', person: 'content-2' },
    ])
    .clocks('appeal started', 'promise started')
    .letters('reopened → complainant/email', 'assigned → content-2')
    .stands({ stage: 'investigation', round: 2, ending: null, appeals: noAppeals }));

const noAppeals = { queued: [], heard: [], takenBack: [], used: false };

it('is possible after a rejection too, by a supervisor', () =>
  given(rejected())
    .when(letterResult('sent', { letter: 'rejected', ...withoutReceipt }), by.system, '2h')
    .when(reopen, by.supervisor, '3h')
    .then(['reopened', 'assigned']));

it('is possible long after the time for an appeal', () =>
  given(told()).when(reopen, by.lead, '400d').then(['reopened', 'assigned']));

it('is possible after the final decision on an appeal', () =>
  given(settled(appealed(), { at: '12h' }))
    .when(reopen, by.lead, '20h')
    .then(['reopened', { type: 'assigned', person: 'content-lead' }])
    .stands({ round: 3 }));

it('waits until the case is closed', () =>
  given(decided()).when(reopen, by.lead, '2h').refused('not-in-this-stage'));

it('is for overseers alone', () =>
  given(told())
    .when(reopen, by.owner, '4h')
    .refused('not-your-part')
    .when(reopen, by.complainant, '4h')
    .refused('not-your-part'));

it('of a withdrawn complaint is nothing', () =>
  given(received())
    .when(withdraw, by.complainant, '1h')
    .when(letterResult('sent', { letter: 'withdrawn', ...withoutReceipt }), by.system, '2h')
    .when(reopen, by.lead, '3h')
    .refused('nothing-to-reopen'));

it('leaves the complainant no appeal to take back', () =>
  given(reopened()).when(withdraw, by.complainant, '11h').refused('not-your-appeal'));

it('leaves the decision open to an appeal, in a third round', () =>
  given(settled(reopened(), { at: '12h' }))
    .when(appeal(), by.complainant, '20h')
    .then(['appeal-filed', 'appealed', { type: 'assigned', person: 'content-lead' }])
    .stands({ round: 3 }));

it('gives an appeal that was taken back a new decision to be made against', () => {
  const back = given(appealed()).when(withdraw, by.complainant, '11h').when(reopen, by.lead, '12h').life;
  return given(settled(back, { at: '13h' }))
    .when(appeal(), by.complainant, '20h')
    .stands({ stage: 'investigation', round: 4 });
});

it('makes no promise to somebody who left a dangerous case', () =>
  given(leftAndDecided())
    .when(reopen, by.lead, '5h')
    .clocks('appeal started')
    .letters('assigned → content-2'));

const leftAndDecided = (): Life =>
  given(accepted({ danger: true }))
    .when(withdraw, by.complainant, '2h')
    .when(resolve(), by.owner, '3h')
    .stands({ stage: 'closed' }).life;

it('reverses what the earlier decision did wrongly, with approval where it is severe', () =>
  given(settled(accepted(), { remedies: [suspendAccount, removeContent] }))
    .when(reopen, by.lead, '10h')
    .when(resolve({ remedies: [removeContent] }), by.owner, '11h')
    .then([
      {
        type: 'decision-proposed',
        remedies: [
          { kind: 'remove-content', stands: true },
          { kind: 'lift-suspension', reverses: true },
        ],
      },
      { type: 'assigned', duty: 'approver', person: 'content-supervisor' },
    ]));
