/** What comes of an appeal: its decision, its being taken back, and letters of the round before it (row P13). */
import { describe, expect, it } from 'vitest';
import { T0, type Life } from '../../../spec/life.js';
import {
  appeal,
  askComplainant,
  letterResult,
  markDanger,
  receipt,
  removeContent,
  resolve,
  restoreContent,
  suspendAccount,
  warnUser,
  withdraw,
} from '../../../spec/orders.js';
import { by, given } from '../../../spec/spec.js';
import {
  accepted,
  appealed,
  bothAppealed,
  settled,
  told,
  firstRestrictedOnAppeal,
} from '../../../spec/starts.js';

const HOUR = 3_600_000;
const telling = { receipts: false } as const;
const restricted = (): Life => settled(accepted(), { remedies: [removeContent] });

describe('the decision on an appeal', () => {
  it('is final for both sides', () =>
    given(restricted())
      .when(appeal(), by.complainant, '10h')
      .when(resolve({ outcome: 'dismissed' }), by.owner, '11h')
      .when(letterResult('sent', telling), by.system, '12h')
      .when(appeal(), by.complainant, '13h')
      .refused('decision-final')
      .when(appeal('respondent'), by.respondent, '13h')
      .refused('decision-final'));

  it('may be appealed, once, by somebody it was the first to restrict', () => {
    const third = given(firstRestrictedOnAppeal())
      .when(appeal(), by.complainant, '30h')
      .refused('decision-final')
      .when(appeal('respondent'), by.respondent, '30h')
      .then(['appeal-filed', { type: 'appealed', from: ['respondent'] }, 'assigned'])
      .stands({ round: 3, restrictedIn: 2 }).life;
    return given(settled(third, { at: '31h', outcome: 'dismissed' }))
      .when(appeal('respondent'), by.respondent, '40h')
      .refused('decision-final')
      .when(appeal(), by.complainant, '40h')
      .refused('decision-final');
  });

  it('that dismisses it lets the earlier remedies stand: nothing is done twice', () =>
    given(settled(accepted(), { remedies: [removeContent, suspendAccount] }))
      .when(appeal(), by.complainant, '10h')
      .when(resolve({ outcome: 'dismissed' }), by.owner, '11h')
      .then([
        {
          type: 'decided',
          remedies: [
            { kind: 'remove-content', stands: true },
            { kind: 'suspend-account', stands: true },
          ],
        },
        'remedies-settled',
        { type: 'result-due', complete: true },
      ])
      .stands({ tasks: [], restrictedIn: 1 }));

  it('reverses what only the earlier one had, and does not repeat what both have', () =>
    given(settled(accepted(), { remedies: [removeContent, warnUser] }))
      .when(appeal('respondent'), by.respondent, '10h')
      .when(resolve({ outcome: 'partly-upheld', remedies: [warnUser] }), by.owner, '11h')
      .then([
        {
          type: 'decided',
          remedies: [
            { kind: 'warn-user', stands: true },
            { kind: 'restore-content', reverses: true },
          ],
        },
        { type: 'task-raised', kind: 'finish-remedy', step: 2 },
        'assigned',
      ]));

  it('waits for approval where it reverses something severe, and needs no proof of identity for that', () =>
    given(settled(accepted(), { remedies: [suspendAccount] }))
      .when(appeal('respondent'), by.respondent, '10h')
      .when(resolve(), by.owner, '11h')
      .then([
        { type: 'decision-proposed', remedies: [{ kind: 'lift-suspension', reverses: true }] },
        'assigned',
      ])
      .when((state) => ({ name: 'approve', payload: { version: state.version } }), by.approver, '12h')
      .then(['decided', 'task-raised', 'assigned']));

  it('that changes the length of a suspension does not lift it as well', () =>
    given(settled(accepted(), { remedies: [{ kind: 'suspend-account', days: 30 }] }))
      .when(appeal('respondent'), by.respondent, '10h')
      .when(resolve({ remedies: [{ kind: 'suspend-account', days: 7 }] }), by.owner, '11h')
      .then([{ type: 'decision-proposed', remedies: [{ kind: 'suspend-account', days: 7 }] }, 'assigned']));

  it('does not reverse what could not be done', () =>
    given(settled(accepted(), { remedies: [removeContent], result: 'not-possible' }))
      .when(appeal('respondent'), by.respondent, '10h')
      .when(resolve(), by.owner, '11h')
      .then([{ type: 'decided', remedies: [] }, 'remedies-settled', 'result-due']));

  it('that names the reversal itself has it once', () =>
    given(restricted())
      .when(appeal('respondent'), by.respondent, '10h')
      .when(resolve({ remedies: [restoreContent] }), by.owner, '11h')
      .then([{ type: 'decided', remedies: [{ kind: 'restore-content' }] }, 'task-raised', 'assigned']));
});

describe('taking an appeal back', () => {
  const earlierStands = [{ type: 'appeal-withdrawn', from: 'complainant' }, 'earlier-stands'] as const;

  it('lets the earlier ending stand again; its letter is not a telling', () =>
    given(appealed({ toldAt: '3h' }))
      .when(withdraw, by.complainant, '11h')
      .then([...earlierStands])
      .clocks('appeal stopped, met', 'promise stopped, met')
      .letters('earlier-stands → complainant/email')
      .running()
      .stands({ stage: 'closed', round: 2, ending: 'decided' })
      .stands({ telling: { state: 'told', toldBy: 'receipt', toldAt: T0 + 3 * HOUR } })
      .when(letterResult('sent', { letter: 'earlier-stands' }), by.system, '12h')
      .refused('letter-unknown'));

  it('late is late', () =>
    given(appealed({ appealedAt: '10h' }))
      .after('82h')
      .when(withdraw, by.complainant, '83h')
      .clocks(`appeal stopped, late by ${HOUR} ms`, 'promise stopped, met'));

  it('voids a proposal', () =>
    given(appealed())
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '11h')
      .when(withdraw, by.complainant, '12h')
      .then([{ type: 'proposal-voided', why: 'withdrawn' }, ...earlierStands])
      .stands({ stage: 'closed', proposal: null, approver: null, ending: 'decided' }));

  it('closes the questions of the round', () =>
    given(appealed())
      .when(askComplainant, by.owner, '11h')
      .when(withdraw, by.complainant, '12h')
      .then([...earlierStands, { type: 'question-closed', why: 'decided' }])
      .stands({ questions: [] }));

  it('of one side leaves the other side’s', () =>
    given(bothAppealed())
      .when(withdraw, by.complainant, '59h')
      .then([{ type: 'appeal-withdrawn', from: 'complainant' }])
      .clocks()
      .stands({ stage: 'investigation' })
      .when(withdraw, by.complainant, '59h')
      .refused('not-your-appeal')
      .when(withdraw, by.respondent, '60h')
      .then([{ type: 'appeal-withdrawn', from: 'respondent' }, 'earlier-stands'])
      .stands({ stage: 'closed' }));

  it('of one side while a decision waits for approval leaves the proposal', () =>
    given(bothAppealed())
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '59h')
      .when(withdraw, by.complainant, '60h')
      .then(['appeal-withdrawn'])
      .stands({ stage: 'approval' }));

  it('is for whoever made it', () =>
    given(appealed()).when(withdraw, by.respondent, '11h').refused('not-your-appeal'));

  it('is for good; the other side may still appeal', () =>
    given(restricted())
      .when(appeal(), by.complainant, '10h')
      .when(withdraw, by.complainant, '11h')
      .when(appeal(), by.complainant, '12h')
      .refused('appeal-taken-back')
      .when(appeal('respondent'), by.respondent, '13h')
      .then(['appeal-filed', 'appealed', 'assigned'])
      .stands({ round: 3, earlier: { ending: 'decided', decision: { by: 'content-1' } } }));

  it('keeps those apart who had a part in the round that came to nothing', () =>
    given(restricted())
      .when(appeal(), by.complainant, '10h')
      .when(withdraw, by.complainant, '11h')
      .when(appeal('respondent'), by.respondent, '13h')
      .then(['appeal-filed', 'appealed', { type: 'assigned', person: 'content-lead' }]));

  it('though a person is in danger stops the appeal: nothing is left that would go on', () =>
    given(told())
      .when(appeal(), by.complainant, '10h')
      .when(markDanger, by.owner, '11h')
      .when(withdraw, by.complainant, '12h')
      .then([...earlierStands]));
});

describe('the letters of the round before', () => {
  const before = (state: Life['state']) => ({ version: state.since - 1 });

  it('that come back revive nothing: a person phones', () =>
    given(appealed())
      .when((state) => receipt('bounced', before(state)), by.system, '11h')
      .then([
        { type: 'bounced', earlier: true },
        { type: 'task-raised', kind: 'phone-complainant', letter: 'result', team: 'service' },
        'assigned',
      ])
      .clocks(expect.stringMatching(/^task.* started/))
      .letters('task → service-1')
      .stands({ stage: 'investigation', reach: { email: 'failed', sms: 'confirmed' } }));

  it('that come back after the new decision leave its telling alone', () =>
    given(settled(appealed(), { at: '12h' }))
      .when((state) => receipt('bounced', before(state)), by.system, '13h')
      .then([{ type: 'bounced', earlier: true }, 'task-raised', 'assigned'])
      .stands({ stage: 'closed', telling: { state: 'told' } }));

  it('that come back after the appeal was taken back leave the ending closed', () =>
    given(appealed())
      .when(withdraw, by.complainant, '11h')
      .when((state) => receipt('bounced', before(state)), by.system, '12h')
      .then([{ type: 'bounced', earlier: true }, 'task-raised', 'assigned'])
      .stands({ stage: 'closed', telling: { state: 'told' } }));

  it('whose delivery is reported late tell nothing of the new decision', () =>
    given(appealed())
      .when(resolve(), by.owner, '12h')
      .when((state) => receipt('delivered', before(state)), by.system, '13h')
      .refused('letter-unknown')
      .stands({ telling: { state: 'due' } }));

  it('that are still being phoned do not keep the new result from being phoned', () =>
    given(appealed())
      .when((state) => receipt('bounced', before(state)), by.system, '11h')
      .when(resolve(), by.owner, '12h')
      .when(letterResult('refused', { transport: 'sms' }), by.system, '13h')
      .then([
        'result-bounced',
        { type: 'task-raised', kind: 'phone-complainant', letter: 'result' },
        'assigned',
      ])
      .when(
        (state) => ({ name: 'record-call', payload: { task: state.tasks[0]?.n, reached: true } }),
        by.lead,
        '14h',
      )
      .then(['call-recorded', 'task-done'])
      .stands({ telling: { state: 'due' } })
      .when(
        (state) => ({ name: 'record-call', payload: { task: state.tasks[0]?.n, reached: true } }),
        by.lead,
        '15h',
      )
      .then(['call-recorded', 'task-done', 'result-sent', { type: 'told', way: 'phone' }, 'closed']));
});
