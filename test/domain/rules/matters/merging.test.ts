/** The same matter of the same person, twice: one waits for the other's end (row P1). */
import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../../../src/domain/clocks/urgency.js';
import { T0 } from '../../spec/life.js';
import {
  accept,
  answer,
  askComplainant,
  assign,
  changeContact,
  escalate,
  extend,
  finishTask,
  joined,
  letterResult,
  markDanger,
  merge,
  note,
  receipt,
  relate,
  resolve,
  resume,
  targetEnded,
  withdraw,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, appealed, asked, decided, merged, received, TARGET } from '../../spec/starts.js';

const HOUR = 3_600_000;
const ended = (ending: 'decided' | 'rejected' | 'withdrawn') => targetEnded(TARGET, ending);

describe('merging', () => {
  it('stops the stage’s deadline and tells the complainant; the stage stays', () =>
    given(accepted())
      .when(merge(TARGET), by.owner, '10h')
      .then([
        { type: 'merged', into: TARGET, by: 'content-1' },
        { type: 'paused', clock: 'investigation', for: 'target' },
      ])
      .letters('merged → complainant/email')
      .stands({ stage: 'investigation', mergedInto: TARGET, ending: null }));

  it('is possible under review', () =>
    given(received())
      .when(merge('100 000 011'), by.owner, '1h')
      .then([
        { type: 'merged', into: TARGET },
        { type: 'paused', clock: 'review', for: 'target' },
      ]));

  it('stops the deadline without a ceiling; the promise runs on', () =>
    given(merged())
      .after('2000h')
      .then([{ type: 'rung-fired', clock: 'promise', rung: 1, dueAt: T0 + 144 * HOUR }])
      .letters('late → complainant/email'));

  it('takes the place of the pause for a question', () =>
    given(asked({ at: '10h' }))
      .when(merge(TARGET), by.owner, '20h')
      .then([
        'merged',
        { type: 'resumed', why: 'merged' },
        { type: 'paused', clock: 'investigation', for: 'target' },
      ]));

  it('of a complaint that was late leaves it late', () => {
    const { state } = given(accepted()).after('50h').when(merge(TARGET), by.owner, '51h');
    expect(nextDeadline(state)).toBe(T0 + 48 * HOUR);
  });

  it('into itself is nothing', () =>
    given(accepted()).when(merge('100-000-006'), by.owner).refused('same-complaint'));

  it('of a complaint that others wait for is refused', () =>
    given(accepted())
      .when(joined('100-000-022'), by.system, '1h')
      .when(merge(TARGET), by.owner, '2h')
      .refused('others-wait'));

  it('is for first rounds', () =>
    given(appealed()).when(merge(TARGET), by.owner, '11h').refused('merge-in-first-round'));

  it('after the decision comes too late', () =>
    given(decided()).when(merge(TARGET), by.owner, '2h').refused('not-in-this-stage'));
});

describe('while merged', () => {
  it.each([
    ['resolve', resolve(), by.owner],
    ['ask-complainant', askComplainant, by.owner],
    ['extend', extend, by.lead],
    ['resume', resume, by.owner],
    ['mark-danger', markDanger, by.owner],
    ['escalate', escalate, by.owner],
    ['merge', merge('100-000-022'), by.owner],
    ['relate', relate('100-000-022'), by.owner],
  ] as const)('%s is refused: it waits for the other', (_, order, who) => {
    given(merged()).when(order, who, '11h').refused('is-merged');
  });

  it('a refusal names what remains', () => {
    const { refusal } = given(merged()).when(resolve(), by.owner, '11h').refused('is-merged').life;
    expect(refusal?.possible).toEqual(['assign', 'answer', 'note', 'set-representative']);
  });

  it('a note, an answer and a new address join', () =>
    given(merged())
      .when(note, by.owner, '11h')
      .then(['opened', 'noted'])
      .when(answer(), by.complainant, '12h')
      .then(['answered'])
      .when(changeContact('email'), by.complainant, '13h')
      .then(['contact-changed']));

  it('an answer to the question that was open is an answer; the clock waits on', () =>
    given(merged({ mergedAt: '10h' }))
      .when(answer(), by.complainant, '12h')
      .then(['answered'])
      .stands({ clocks: [{}, { key: 'promise' }, { key: 'investigation', pause: { for: 'target' } }] }));

  it('a letter that comes back is phoned, and the call is recorded', () =>
    given(merged({ reach: { email: 'none', sms: 'confirmed' } }))
      .when(letterResult('refused', { letter: 'merged', transport: 'sms' }), by.system, '11h')
      .then(['bounced', { type: 'task-raised', kind: 'phone-complainant', letter: 'merged' }, 'assigned'])
      .when(
        (state) => ({
          name: 'record-call',
          payload: { task: task(state, 'phone-complainant').n, reached: true },
        }),
        by.lead,
        '12h',
      )
      .then(['call-recorded', 'task-done']));

  it('somebody absent hands over', () =>
    given(merged())
      .when(assign('owner'), by.system, '11h')
      .then([{ type: 'assigned', duty: 'owner', person: 'content-2' }]));

  it('the other half of a relation is taken down', () =>
    given(merged()).when(relate('100-000-022'), by.system, '11h').then(['related']));

  it('a receipt of its letter changes nothing', () =>
    given(merged())
      .when(receipt('delivered', { letter: 'merged' }), by.system, '11h')
      .refused('letter-unknown'));

  it('the complainant may withdraw', () =>
    given(merged())
      .when(withdraw, by.complainant, '30h')
      .then(['withdrawn', { type: 'resumed', why: 'stage-ended' }, 'result-due'])
      .clocks('investigation stopped, met', 'feedback started')
      .letters('withdrawn → complainant/email')
      .stands({ mergedInto: null, ending: 'withdrawn' })
      .when(ended('decided'), by.system, '31h')
      .refused('not-merged'));

  it('the complainant may leave a dangerous case: it waits on, the promise ends', () =>
    given(merged({ danger: true }))
      .when(withdraw, by.complainant, '30h')
      .then(['complainant-left'])
      .clocks('promise stopped, met')
      .when(ended('decided'), by.system, '40h')
      .then([
        'merge-completed',
        { type: 'resumed', why: 'stage-ended' },
        'result-due',
        { type: 'result-sent', way: 'page' },
        'told',
        'closed',
      ]));
});

describe('the target’s end', () => {
  it('by a decision is this one’s: the feedback starts', () =>
    given(merged())
      .when(ended('decided'), by.system, '100h')
      .then([
        { type: 'merge-completed', into: TARGET },
        { type: 'resumed', why: 'stage-ended' },
        { type: 'result-due', ending: 'merged', complete: true },
      ])
      .clocks('investigation stopped, met', 'feedback started')
      .letters('result → complainant/email')
      .stands({ stage: 'feedback', ending: 'merged', mergedInto: TARGET })
      .when(letterResult('sent', { receipts: false }), by.system, '101h')
      .then(['result-sent', 'told', 'closed'])
      .clocks('feedback stopped, met', 'promise stopped, met', 'receipt started', 'receipt stopped, met'));

  it('by a decision closes the question that was open', () =>
    given(asked())
      .when(merge(TARGET), by.owner, '20h')
      .when(ended('decided'), by.system, '30h')
      .then(['merge-completed', 'resumed', { type: 'question-closed', why: 'merged' }, 'result-due']));

  it.each(['rejected', 'withdrawn'] as const)('%s: the clock goes on with what was left', (ending) => {
    given(merged({ mergedAt: '10h' }))
      .when(ended(ending), by.system, '110h')
      .then([
        { type: 'merge-undone', from: TARGET },
        { type: 'resumed', clock: 'investigation', why: 'target-ended' },
      ])
      .stands({ stage: 'investigation', mergedInto: null })
      .after('136h-1ms')
      .then([])
      .after('136h')
      .then([{ type: 'rung-fired', clock: 'investigation', rung: 0.75, dueAt: T0 + 136 * HOUR }]);
  });

  it('undone, a question still open pauses again, for what the ceiling leaves', () =>
    given(asked({ at: '10h' }))
      .when(merge(TARGET), by.owner, '20h')
      .when(ended('withdrawn'), by.system, '120h')
      .then(['merge-undone', { type: 'resumed', why: 'target-ended' }, { type: 'paused', for: 'answer' }])
      .after('182h-1ms')
      .after('182h')
      .then([{ type: 'resumed', why: 'ceiling' }])
      .after('220h')
      .then([
        { type: 'rung-fired', clock: 'investigation', rung: 0.75 },
        { type: 'rung-fired', clock: 'investigation', rung: 1, dueAt: T0 + 220 * HOUR },
      ]));

  it('of another complaint is none of this one’s', () =>
    given(merged()).when(targetEnded('100-000-022', 'decided'), by.system, '11h').refused('not-merged'));

  it('counts once', () =>
    given(merged())
      .when(ended('decided'), by.system, '11h')
      .when(ended('decided'), by.system, '12h')
      .refused('not-merged'));

  it('lets it be merged again into another', () =>
    given(merged())
      .when(ended('rejected'), by.system, '11h')
      .when(merge('100-000-022'), by.owner, '12h')
      .then(['merged', 'paused']));

  it('by merging leaves nothing to appeal here: the decision is the other’s', () =>
    given(merged())
      .when(ended('decided'), by.system, '11h')
      .when(letterResult('sent', { receipts: false }), by.system, '12h')
      .when({ name: 'appeal', texts: ['text'] }, by.complainant, '13h')
      .refused('nothing-to-appeal'));
});

describe('the target', () => {
  it('takes the higher level', () =>
    given(accepted())
      .when(joined('100-000-022', 2), by.system, '1h')
      .then([{ type: 'joined', number: '100-000-022', level: 2 }])
      .stands({ joined: ['100-000-022'], escalation: 2 })
      .when(joined('100-000-033', 1), by.system, '2h')
      .stands({ joined: ['100-000-022', '100-000-033'], escalation: 2 }));

  it('takes the danger: its review is due within the hour', () =>
    given(received())
      .when(joined('100-000-022', 0, true), by.system, '1h')
      .then(['joined', 'danger-marked'])
      .clocks('review moved')
      .letters('danger → on-call of service', 'danger → lead of service'));

  it('that is dangerous already is not marked again', () =>
    given(received({ danger: true }))
      .when(joined('100-000-022', 0, true), by.system, '10m')
      .then(['joined']));

  it('that came to wait itself in the same moment: danger moves its review by what is left when it goes on', () =>
    given(received())
      .when(merge(TARGET), by.owner, '2h')
      .when(joined('100-000-022', 0, true), by.system, '3h')
      .clocks('review moved')
      .when(ended('rejected'), by.system, '10h')
      .after('10h+45m')
      .then([{ type: 'rung-fired', clock: 'review', rung: 0.75, dueAt: T0 + 10.75 * HOUR }]));
});

it('a task of a merged complaint is still done', () =>
  given(asked())
    .when({ name: 'ask-respondent', texts: ['question'], held: ['question'] }, by.owner, '11h')
    .when(merge(TARGET), by.owner, '12h')
    .when((state) => finishTask(task(state, 'release-text').n), by.lead, '13h')
    .then(['task-done']));

it('a merged complaint under review is accepted only when it goes on', () =>
  given(received())
    .when(merge(TARGET), by.owner, '1h')
    .when(accept(), by.owner, '2h')
    .refused('is-merged')
    .when(ended('withdrawn'), by.system, '3h')
    .when(accept(), by.owner, '4h')
    .then(['accepted', 'assigned']));
