/** A hold: a lead or an administrator keeps a case, or every case of its complainant, until they release it. */
import { describe, it } from 'vitest';
import { ms, T0 } from '../../spec/life.js';
import { finishTask, hold, releaseHold } from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, told } from '../../spec/starts.js';

const held = () => given(told()).when(hold('person'), by.lead, '10h');
const reviewAt = Date.UTC(2026, 1, 2);
const since = T0 + ms('10h');

describe('a hold', () => {
  it('stands until a lead is to look at it again, on a closed case too', () =>
    held()
      .then([
        { type: 'hold-set', scope: 'person', reviewAt },
        { type: 'task-raised', kind: 'review-hold' },
        { type: 'assigned', person: 'content-lead' },
      ])
      .stands({ stage: 'closed', hold: { scope: 'person', since, reviewAt } })
      .running('task/n'));

  it('reminds its lead before that day and on it, and changes no level of the case', () =>
    held()
      .after('520h')
      .letters('warning → content-lead')
      .after('700h')
      .letters('escalated → lead of content')
      .stands({ escalation: 0, hold: { scope: 'person', since, reviewAt } }));

  it('is changed where it is given again, with one review alone', () =>
    held()
      .when(hold('case', '2026-03-01'), by.lead, '20h')
      .then([
        { type: 'task-done', result: 'not-needed' },
        { type: 'hold-set', scope: 'case' },
        { type: 'task-raised', kind: 'review-hold' },
        { type: 'assigned' },
      ])
      .stands({ hold: { scope: 'case', since: T0 + ms('20h'), reviewAt: Date.UTC(2026, 2, 2) } }));

  it('ends with its release, and its review with it, but not as other tasks do', () =>
    held()
      .when((state) => finishTask(task(state, 'review-hold').n), by.lead)
      .refused('release-wanted')
      .when(releaseHold, by.lead, '20h')
      .then([{ type: 'task-done', result: 'done' }, { type: 'hold-released' }])
      .stands({ tasks: [] })
      .when(releaseHold, by.lead)
      .refused('not-held'));

  it('has a day that is still to come', () =>
    given(accepted()).when(hold('case', '2026-01-01'), by.lead).refused('date-passed'));
});
