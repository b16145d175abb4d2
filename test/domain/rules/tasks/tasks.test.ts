/** Tasks: work handed to a person, with a deadline of its own. */
import { describe, it } from 'vitest';
import type { PolicyDocument } from '../../../../src/domain/policy/policy.js';
import {
  answer,
  assign,
  finishTask,
  note,
  receipt,
  recordCall,
  removeContent,
  warnUser,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { decided, received, toPhone } from '../../spec/starts.js';

/** Only tasks have rungs; the feedback keeps its warning, at which the result goes out. */
const quietStages = (policy: PolicyDocument): PolicyDocument => ({
  ...policy,
  deadlines: {
    ...policy.deadlines,
    feedback: { ...policy.deadlines.feedback, rungs: [{ at: 0.75 }] },
    promise: { ...policy.deadlines.promise, rungs: [] },
    remedies: { ...policy.deadlines.remedies, rungs: [] },
  },
});
const oneRemedy = { remedies: [removeContent] };

describe('a task', () => {
  it('for a remedy goes to the owner of the case', () =>
    given(decided({ ...oneRemedy, handler: 'h1' })).stands({
      tasks: [{ kind: 'finish-remedy', step: 1, owner: 'h1' }],
    }));

  it('warns its owner, then its lead, and never the complainant', () =>
    given(decided({ ...oneRemedy, at: '1h', policy: quietStages }))
      .after('19h')
      .letters('warning → content-1')
      .after('25h')
      .letters('escalated → lead of content')
      .after('200h')
      .then([{ type: 'rung-fired', clock: 'feedback' }, 'result-due']));

  it('changes no level of the case', () =>
    given(decided({ ...oneRemedy, policy: quietStages }))
      .after('25h')
      .stands({ escalation: 0 }));

  it('fallen due with its warning sends one letter', () =>
    given(decided({ ...oneRemedy, policy: quietStages }))
      .after('26h')
      .then([
        { type: 'rung-fired', rung: 0.75, tells: [] },
        { type: 'rung-fired', rung: 1, tells: ['lead'] },
      ])
      .letters('escalated → lead of content'));

  it('nobody carries is warned about to its lead', () =>
    given({ ...decided({ policy: quietStages }), deserted: true })
      .when(answer(), by.complainant, '2h')
      .then(['answered', 'task-raised', 'assignment-needed'])
      .after('20h')
      .letters('warning → lead of content'));

  it('is handed over like a case', () =>
    given(decided(oneRemedy))
      .when((state) => assign(`task/${task(state, 'finish-remedy').n}`, 'content-2'), by.lead, '2h')
      .then([{ type: 'assigned', person: 'content-2' }])
      .letters('task → content-2')
      .stands({ owner: 'content-1', tasks: [{ owner: 'content-2' }] }));

  it('is not handed to whoever has it', () =>
    given(decided(oneRemedy))
      .when((state) => assign(`task/${task(state, 'finish-remedy').n}`, 'content-1'), by.lead)
      .refused('not-eligible'));

  it('ends once', () => given(decided(oneRemedy)).when(finishTask(999), by.lead).refused('no-such-task'));
});

describe('somebody else’s task', () => {
  const two = given(decided({ remedies: [removeContent, warnUser] }))
    .when(receipt('bounced', { letter: 'registered' }), by.system, '2h')
    .when(receipt('bounced', { letter: 'registered', transport: 'sms' }), by.system, '2h');

  it('is not ended by the owner of another task of the same complaint', () =>
    two
      .when((state) => finishTask(task(state, 'finish-remedy').n), by.person('service-1', 'task-owner'), '3h')
      .refused('not-your-part'));

  it('takes no call of another task’s owner', () =>
    two
      .when(
        (state) => recordCall(task(state, 'phone-complainant').n, true),
        by.person('content-1', 'task-owner'),
        '3h',
      )
      .refused('not-your-part'));

  it('is ended by lead and supervisor', () =>
    two
      .when((state) => finishTask(task(state, 'finish-remedy').n), by.supervisor, '3h')
      .then([{ type: 'task-done', by: 'the-supervisor' }, 'remedy-settled', 'task-raised', 'assigned']));

  it('may be commented on', () => two.when(note, by.taskOwner('phone-complainant'), '3h').then(['noted']));
});

describe('the right command', () => {
  it('a call is recorded as a call', () =>
    given(toPhone())
      .when((state) => finishTask(task(state, 'phone-complainant').n), by.taskOwner('phone-complainant'))
      .refused('calls-wanted'));

  it('nothing else is', () =>
    given(decided(oneRemedy))
      .when((state) => recordCall(task(state, 'finish-remedy').n, true), by.owner)
      .refused('not-your-part')
      .when((state) => recordCall(task(state, 'finish-remedy').n, true), by.lead)
      .refused('not-a-phone-task'));

  it('a duty nobody carries cannot be handed over', () =>
    given(received())
      .when(assign('approver'), by.lead)
      .refused('not-this-duty')
      .when(assign('task/7'), by.lead)
      .refused('not-this-duty'));
});
