/** Another team asked for what it knows. */
import { describe, it } from 'vitest';
import { consult, finishTask, resolve } from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted } from '../../spec/starts.js';

const consulted = () => given(accepted({ handler: 'h1' })).when(consult, by.owner, '3h');

describe('another team that is asked', () => {
  it('has a task of its own, and the investigation goes on', () =>
    consulted()
      .then([
        'opened',
        { type: 'consulted', team: 'privacy' },
        { type: 'task-raised', kind: 'consult' },
        'assigned',
      ])
      .letters('task → privacy-1')
      .stands({
        owner: 'h1',
        team: 'content',
        tasks: [{ kind: 'consult', team: 'privacy', owner: 'privacy-1' }],
      }));

  it('answers with the end of its task', () =>
    consulted()
      .when((state) => finishTask(task(state, 'consult').n), by.taskOwner('consult'), '4h')
      .then([{ type: 'task-done', result: 'done' }]));

  it('is not asked twice at once, nor where the policy does not know it', () =>
    consulted()
      .when(consult, by.owner, '4h')
      .refused('already-consulted')
      .when({ ...consult, payload: { team: 'nobodys' } }, by.owner, '4h')
      .refused('unknown-team'));

  it('has nothing to answer once the case is decided', () =>
    consulted().when(resolve(), by.owner, '4h').stands({ tasks: [] }));

  it('whose silence lasts has its lead told', () =>
    consulted().after('28h').letters('escalated → lead of privacy'));
});
