/** An appeal is one more round, for both sides, by people who had no part before; after it the decision is final (row P13). */
import { describe, it } from 'vitest';
import { T0, type Life } from '../../../spec/life.js';
import {
  appeal,
  askComplainant,
  assign,
  escalate,
  finishTask,
  letterResult,
  markDanger,
  removeContent,
  resolve,
  restoreContent,
  suspendAccount,
  withdraw,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import {
  accepted,
  appealed,
  bothAppealed,
  decided,
  received,
  rejected,
  sent,
  settled,
  told,
  toPhone,
  firstRestrictedOnAppeal,
} from '../../../spec/starts.js';

const HOUR = 3_600_000;
const telling = { receipts: false } as const;
const restricted = (): Life => settled(accepted(), { remedies: [removeContent] });

describe('an appeal', () => {
  it('opens a round: an investigation by somebody else, from level 0, with its own deadline and a new promise', () =>
    given(told())
      .when(escalate, by.lead, '9h')
      .when(appeal(), by.complainant, '10h')
      .then([
        { type: 'appeal-filed', from: 'complainant', by: 'complainant' },
        { type: 'appealed', from: ['complainant'], team: 'content' },
        { type: 'assigned', duty: 'owner', person: 'content-2' },
      ])
      .clocks('appeal started', 'promise started')
      .letters('appealed → complainant/email', 'assigned → content-2')
      .stands({ stage: 'investigation', round: 2, escalation: 0, opened: false })
      .stands({ ending: null, decision: null, telling: null })
      .stands({ earlier: { ending: 'decided' } }));

  it('begins at level 0 though the round before had risen', () =>
    given(decided())
      .when(escalate, by.lead, '2h')
      .when(letterResult('sent', telling), by.system, '2h')
      .stands({ escalation: 1 })
      .when(appeal(), by.complainant, '10h')
      .stands({ escalation: 0 }));

  it('against a rejection is an investigation by the team of the class', () =>
    given(rejected())
      .when(letterResult('sent', { letter: 'rejected', ...telling }), by.system, '2h')
      .when(appeal(), by.complainant, '3h')
      .then([
        'appeal-filed',
        { type: 'appealed', team: 'content' },
        { type: 'assigned', person: 'content-1' },
      ])
      .stands({ stage: 'investigation', earlier: { ending: 'rejected', decision: null } }));

  it('of an integrity case stays with the integrity team', () =>
    given(told({ integrity: true }))
      .when(appeal(), by.complainant, '10h')
      .then([
        'appeal-filed',
        { type: 'appealed', team: 'integrity' },
        { type: 'assigned', person: 'integrity-2' },
      ]));

  it('before the case is closed waits for that; its clock starts then', () =>
    given(decided({ remedies: [removeContent] }))
      .after('55h')
      .when(letterResult('sent', telling), by.system, '56h')
      .when(appeal(), by.complainant, '57h')
      .then(['appeal-filed'])
      .clocks()
      .stands({
        stage: 'feedback',
        appeals: { queued: ['complainant'], heard: [], takenBack: [], used: false },
      })
      .when((state) => finishTask(task(state, 'finish-remedy').n), by.lead, '60h')
      .then(['task-done', 'remedy-settled', 'remedies-settled', 'closed', 'appealed', 'assigned'])
      .running('appeal', 'promise')
      .stands({ clocks: [{ key: 'appeal', startedAt: T0 + 60 * HOUR }, { key: 'promise' }] }));

  it('of either side before the case is closed is heard in one round', () =>
    given(bothAppealed()).stands({
      stage: 'investigation',
      round: 2,
      appeals: { queued: [], heard: ['respondent', 'complainant'], takenBack: [], used: false },
    }));

  it('of the respondent reopens the case for the complainant too', () =>
    given(restricted())
      .when(appeal('respondent'), by.respondent, '10h')
      .then(['appeal-filed', { type: 'appealed', from: ['respondent'] }, 'assigned'])
      .letters('reopened → complainant/email', 'assigned → content-2'));

  it('is taken down by staff for either side', () =>
    given(restricted())
      .when(appeal('respondent'), by.lead, '10h')
      .then([{ type: 'appeal-filed', from: 'respondent', by: 'the-lead' }, 'appealed', 'assigned']));

  it('of one side is not the other side’s to make', () =>
    given(restricted())
      .when(appeal('respondent'), by.complainant, '10h')
      .refused('not-your-part')
      .when(appeal(), by.respondent, '10h')
      .refused('not-your-part'));

  it('is possible until 184 days after the telling, to the millisecond', () =>
    given(told({ toldAt: '3h' }))
      .when(appeal(), by.complainant, '184d+3h')
      .then(['appeal-filed', 'appealed', 'assigned']));

  it('comes too late after that', () =>
    given(told({ toldAt: '3h' }))
      .when(appeal(), by.complainant, '184d+3h+1ms')
      .refused('appeal-too-late'));

  it('is possible after calls in vain too', () =>
    given(toPhone())
      .when((state) => callInVain(state), by.lead, '3h')
      .when((state) => callInVain(state), by.lead, '3h')
      .when((state) => callInVain(state), by.lead, '3h')
      .stands({ telling: { state: 'untold' } })
      .when(appeal(), by.complainant, '4h')
      .then(['appeal-filed', 'appealed', 'assigned']));

  it('waits for the telling', () =>
    given(sent()).when(appeal(), by.complainant, '2h').refused('not-told-yet'));

  it('against a withdrawal there is none', () =>
    given(received())
      .when(withdraw, by.complainant, '1h')
      .when(letterResult('sent', { letter: 'withdrawn', ...telling }), by.system, '2h')
      .when(appeal(), by.complainant, '3h')
      .refused('nothing-to-appeal'));

  it('is filed once', () =>
    given(decided({ remedies: [removeContent] }))
      .after('55h')
      .when(letterResult('sent', telling), by.system, '56h')
      .when(appeal(), by.complainant, '57h')
      .when(appeal(), by.complainant, '57h')
      .refused('already-appealed'));

  it('of a respondent needs a remedy that restricts them', () =>
    given(settled(accepted(), { remedies: [restoreContent] }))
      .when(appeal('respondent'), by.respondent, '10h')
      .refused('not-restricted'));

  it('of a respondent there is none where the complainant owns the subject', () =>
    given(settled(accepted({ ownSubject: true }), { remedies: [removeContent] }))
      .when(appeal('respondent'), by.respondent, '10h')
      .refused('not-restricted'));

  it('of somebody who left a dangerous case is none; the other side’s starts no promise to them', () =>
    given(accepted())
      .when(markDanger, by.owner, '1h')
      .when(withdraw, by.complainant, '2h')
      .when(resolve({ remedies: [removeContent] }), by.owner, '3h')
      .when((state) => finishTask(task(state, 'finish-remedy').n), by.lead, '4h')
      .stands({ stage: 'closed', left: true })
      .when(appeal(), by.intake, '5h')
      .refused('already-left')
      .when(appeal('respondent'), by.respondent, '6h')
      .clocks('appeal started')
      .letters('assigned → content-2'));
});

const callInVain = (state: Life['state']) => ({
  name: 'record-call',
  payload: { task: task(state, 'phone-complainant').n, reached: false },
});

describe('the round', () => {
  it('has 72 h for its decision, and rises like any stage', () =>
    given(appealed({ appealedAt: '10h' }))
      .after('64h')
      .then([{ type: 'rung-fired', clock: 'appeal', rung: 0.75, dueAt: T0 + 64 * HOUR }])
      .after('82h')
      .then([{ type: 'rung-fired', clock: 'appeal', rung: 1, level: 1 }])
      .letters('escalated → lead of content', 'late → complainant/email')
      .after('118h')
      .then([{ type: 'rung-fired', clock: 'appeal', rung: 1.5, level: 2 }])
      .letters('escalated → supervisor of content'));

  it('makes a new promise of 144 h', () =>
    given(appealed({ appealedAt: '10h' }))
      .after('118h')
      .after('154h')
      .then([{ type: 'rung-fired', clock: 'promise', rung: 1, dueAt: T0 + 154 * HOUR }]));

  it('is not paused by a question', () =>
    given(appealed())
      .when(askComplainant, by.owner, '11h')
      .then(['opened', 'complainant-asked'])
      .clocks()
      .stands({
        clocks: [
          { key: 'appeal', pause: null },
          { key: 'promise', pause: null },
        ],
      }));

  it('ends with the decision, and its result has the feedback’s time', () =>
    given(appealed())
      .when(resolve(), by.owner, '12h')
      .then([{ type: 'decided', by: 'content-2' }, 'remedies-settled', 'result-due'])
      .clocks('appeal stopped, met', 'feedback started', 'remedies started', 'remedies stopped, met')
      .running('feedback', 'promise')
      .letters('result → complainant/email'));

  it('is not decided by a lead who decided before', () =>
    given(accepted())
      .when(resolve(), by.lead, '1h')
      .when(letterResult('sent', telling), by.system, '2h')
      .when(appeal(), by.complainant, '3h')
      .when(resolve(), by.lead, '4h')
      .refused('had-a-part-before'));

  it('is not decided by a lead who approved before', () =>
    given(settled(accepted(), { remedies: [suspendAccount] }))
      .when(appeal(), by.complainant, '10h')
      .when(resolve(), by.person('content-lead', 'lead'), '11h')
      .refused('had-a-part-before'));

  it('is not handed to anybody with a part before, by name or by choice', () =>
    given(appealed())
      .when(assign('owner', 'content-1'), by.lead, '11h')
      .refused('not-eligible')
      .when(assign('owner', 'service-1'), by.lead, '11h')
      .refused('not-eligible')
      .when(assign('owner'), by.lead, '11h')
      .then([{ type: 'assigned', person: 'content-lead' }]));

  it('is approved by nobody with a part in any round before', () => {
    const first = settled(accepted(), { remedies: [{ ...suspendAccount, days: 7 }] });
    const second = given(first).when(appeal(), by.complainant, '10h').life;
    return given(second)
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '11h')
      .then(['decision-proposed', { type: 'assigned', duty: 'approver', person: 'content-supervisor' }])
      .when(assign('approver', 'content-lead'), by.lead, '12h')
      .refused('not-eligible')
      .when(assign('approver', 'content-2'), by.lead, '12h')
      .refused('not-eligible');
  });

  it('has nobody of the two rounds before in the third', () =>
    given(firstRestrictedOnAppeal())
      .when(appeal('respondent'), by.respondent, '30h')
      .then(['appeal-filed', 'appealed', { type: 'assigned', person: 'content-lead' }])
      .when(assign('owner', 'content-1'), by.lead, '31h')
      .refused('not-eligible')
      .when(assign('owner', 'content-2'), by.lead, '31h')
      .refused('not-eligible'));
});

/** Nothing restricted the respondent until the complainant's appeal was decided. */
