/** Orders and disputes from outside: a lead's task, due when the authority says. */
import { describe, it } from 'vitest';
import { finishTask, mandate, settleMandate } from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, told } from '../../spec/starts.js';

const ordered = () => given(told()).when(mandate, by.lead, '10h');
const ofIt = (state: Parameters<typeof task>[0]): number => task(state, 'mandate').n;

describe('an order from outside', () => {
  it('is a task of a lead, until the end of the day that was named, on a closed case too', () =>
    ordered()
      .then([
        { type: 'mandated', dueAt: Date.UTC(2026, 1, 2) },
        { type: 'task-raised', kind: 'mandate' },
        { type: 'assigned', person: 'content-lead' },
      ])
      .stands({ stage: 'closed' })
      .running('task/n'));

  it('warns its lead, and changes no level of the case', () =>
    ordered()
      .after('520h')
      .letters('warning → content-lead')
      .after('700h')
      .letters('escalated → lead of content')
      .stands({ escalation: 0 }));

  it('ends with what came of it, and not as other tasks do', () =>
    ordered()
      .when((state) => finishTask(ofIt(state)), by.lead)
      .refused('settling-wanted')
      .when((state) => settleMandate(ofIt(state), false), by.lead, '20h')
      .then([
        { type: 'mandate-settled', outcome: 'confirmed', carriedOut: false },
        { type: 'task-done', result: 'not-possible' },
      ]));

  it('has a date that is still to come, and one that holds no words', () =>
    given(accepted())
      .when({ ...mandate, payload: { dueAt: 'of Lin 5' } }, by.lead)
      .refused('payload-invalid')
      .when({ ...mandate, payload: { dueAt: '2026-01-01' } }, by.lead)
      .refused('date-passed')
      .when({ ...mandate, payload: { dueAt: 'soon' } }, by.lead)
      .refused('payload-invalid'));
});
