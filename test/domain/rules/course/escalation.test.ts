/** Escalation by hand, at any time; levels 1 lead, 2 supervisor, 3 admin. */
import { it } from 'vitest';
import { escalate, finishTask } from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, proposed, received, told } from '../../spec/starts.js';

it('raises the level by one and tells that level', () =>
  given(received())
    .when(escalate, by.owner, '1h')
    .then([{ type: 'escalated', level: 1, tells: 'lead', reason: 'stuck' }])
    .letters('escalated → lead of service')
    .when(escalate, by.lead, '2h')
    .then([{ type: 'escalated', level: 2, tells: 'supervisor' }])
    .letters('escalated → supervisor of service')
    .when(escalate, by.operator, '3h')
    .then([{ type: 'escalated', level: 3, tells: 'admin' }])
    .letters('escalated → admin of service'));

it('at the top tells again', () =>
  given(accepted())
    .when(escalate, by.owner)
    .when(escalate, by.owner)
    .when(escalate, by.owner)
    .when(escalate, by.owner)
    .then([{ type: 'escalated', level: 3, tells: 'admin' }])
    .stands({ escalation: 3 }));

it('is not lowered by a rung of a lower level', () =>
  given(received())
    .when(escalate, by.owner, '1h')
    .when(escalate, by.owner, '2h')
    .when(escalate, by.owner, '3h')
    .after('36h')
    .stands({ escalation: 3 }));

it('counts on from where a missed deadline brought it', () =>
  given(received())
    .when(escalate, by.intake, '25h')
    .then(['rung-fired', 'rung-fired', { type: 'escalated', level: 2 }]));

it('while a decision waits for approval speaks to the supervisor first', () =>
  given(proposed()).when(escalate, by.approver, '2h').letters('escalated → supervisor of content'));

it('when closed is journaled and becomes a task for the lead', () =>
  given(told())
    .when(escalate, by.intake, '5h')
    .then([
      { type: 'escalated', level: 0, tells: 'lead' },
      { type: 'task-raised', kind: 'follow-escalation' },
      { type: 'assigned', person: 'content-lead' },
    ])
    .letters('escalated → lead of content', 'task → content-lead')
    .stands({ stage: 'closed' })
    .when((state) => finishTask(task(state, 'follow-escalation').n), by.taskOwner('follow-escalation'), '6h')
    .then(['task-done'])
    .stands({ stage: 'closed', tasks: [] }));

it('is not the complainant’s', () =>
  given(received()).when(escalate, by.complainant).refused('not-your-part'));
