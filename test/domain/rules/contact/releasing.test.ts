/** A text that may betray the complainant waits until somebody else than its author releases it (row P8). */
import { describe, expect, it } from 'vitest';
import { T0, type Life } from '../../spec/life.js';
import {
  appeal,
  askRespondent,
  assign,
  betraying,
  finishTask,
  markDanger,
  removeContent,
  resolve,
  suspendAccount,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, proposed, received } from '../../spec/starts.js';

const HOUR = 3_600_000;
const question = betraying(askRespondent, 'question');
const reasons = (...remedies: Parameters<typeof resolve>) => betraying(resolve(...remedies), 'reasons');
const release = (state: Life['state']) => finishTask(task(state, 'release-text').n);
const refuseIt = (state: Life['state']) => finishTask(task(state, 'release-text').n, 'not-possible');
const heldQuestion = (): Life => given(accepted()).when(question, by.owner, '1h').life;

describe('a question to the respondent', () => {
  it('is held: a task for a lead or a supervisor, and nobody is asked yet', () =>
    given(accepted())
      .when(question, by.owner, '1h')
      .then([
        'opened',
        { type: 'text-held', of: 'question', by: 'content-1' },
        { type: 'task-raised', kind: 'release-text', held: { of: 'question', by: 'content-1', text: 'c2' } },
        { type: 'assigned', person: 'content-lead' },
      ])
      .stands({ questions: [] }));

  it('that betrays nothing goes out at once', () =>
    given(accepted()).when(askRespondent, by.owner, '1h').then(['opened', 'respondent-asked']));

  it('released is asked, and its time runs from then', () =>
    given(heldQuestion())
      .when(release, by.taskOwner('release-text'), '5h')
      .then([
        'task-done',
        { type: 'text-released', by: 'content-lead' },
        { type: 'respondent-asked', by: 'content-1', releasedBy: 'content-lead' },
      ])
      .stands({ questions: [{ to: 'respondent', silent: false }] })
      .after('29h')
      .then([{ type: 'rung-fired', rung: 1, dueAt: T0 + 29 * HOUR }]));

  it('is the text of the command that wrote it', () => {
    const { journal } = given(heldQuestion()).when(release, by.lead, '5h').life;
    const texts = journal.flatMap((event) =>
      ['text-held', 'text-released', 'respondent-asked'].includes(event.type) && 'text' in event
        ? [event.text]
        : [],
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts).toHaveLength(3);
  });

  it('not released is not asked', () =>
    given(heldQuestion())
      .when(refuseIt, by.lead, '5h')
      .then([{ type: 'task-done', result: 'not-possible' }])
      .stands({ questions: [], tasks: [] }));

  it('is not released by its author, in whatever part', () =>
    given(heldQuestion())
      .when(release, by.person('content-1', 'lead'), '5h')
      .refused('own-text')
      .when((state) => assign(`task/${task(state, 'release-text').n}`, 'content-1'), by.lead, '5h')
      .refused('not-eligible'));

  it('is not asked while a decision waits for approval', () =>
    given(heldQuestion())
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '2h')
      .when(release, by.lead, '3h')
      .then(['task-done']));

  it('in danger is released by a lead alone', () =>
    given(received())
      .when(question, by.owner, '10m')
      .when(markDanger, by.owner, '20m')
      .when(release, by.taskOwner('release-text'), '30m')
      .refused('respondent-protected')
      .when(release, by.lead, '30m')
      .then(['task-done', 'text-released', 'respondent-asked']));

  it('in danger is stopped by whoever has the task', () =>
    given(received())
      .when(question, by.owner, '10m')
      .when(markDanger, by.owner, '20m')
      .when(refuseIt, by.taskOwner('release-text'), '30m')
      .then(['task-done']));
});

describe('the reasons of a decision', () => {
  it('are held, the decision is not', () =>
    given(accepted())
      .when(reasons({ remedies: [removeContent] }), by.owner, '1h')
      .then([
        { type: 'text-held', of: 'reasons' },
        { type: 'task-raised', kind: 'release-text' },
        'decided',
        'assigned',
        { type: 'task-raised', kind: 'finish-remedy' },
        'assigned',
      ]));

  it('released reach the respondent', () =>
    given(accepted())
      .when(reasons({ remedies: [removeContent] }), by.owner, '1h')
      .when(release, by.lead, '2h')
      .then(['task-done', { type: 'text-released', by: 'the-lead' }]));

  it('may be released while the decision waits for approval', () =>
    given(accepted())
      .when(reasons({ remedies: [suspendAccount] }), by.owner, '1h')
      .when(release, by.lead, '2h')
      .then(['task-done', 'text-released']));

  it('of the decision under appeal still reach the respondent', () => {
    const decided = given(accepted()).when(reasons(), by.owner, '1h').life;
    return given(decided)
      .when({ name: 'letter-result', payload: sent }, by.system, '2h')
      .when(appeal(), by.complainant, '3h')
      .when(release, by.lead, '4h')
      .then(['task-done', 'text-released']);
  });

  it('that betray nothing are not held', () => given(proposed()).stands({ tasks: [] }));
});

const sent = { letter: 'result', transport: 'email', result: 'sent', receipts: false };
