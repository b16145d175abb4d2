/** The pause while the complainant is asked: its ceiling, and going on without the answer (process row P6). */
import { describe, it } from 'vitest';
import { T0 } from '../../spec/life.js';
import {
  answer,
  askComplainant,
  removeContent,
  resolve,
  suspendAccount,
  resume,
  returnProposal,
} from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, asked } from '../../spec/starts.js';

const HOUR = 3_600_000;

describe('the ceiling of 72 h', () => {
  it('ends the pause by itself, as of the ceiling', () =>
    given(asked({ at: '10h' }))
      .after('100h')
      .then([{ type: 'resumed', why: 'ceiling', at: T0 + 82 * HOUR }])
      .after('120h')
      .then([
        { type: 'rung-fired', rung: 0.75, dueAt: T0 + 108 * HOUR },
        { type: 'rung-fired', rung: 1, dueAt: T0 + 120 * HOUR },
      ]));

  it('counts all pauses together', () =>
    given(asked({ at: '10h' }))
      .when(answer(), by.complainant, '40h')
      .when(askComplainant, by.owner, '41h')
      .then(['complainant-asked', 'paused'])
      .after('90h')
      .then([{ type: 'resumed', why: 'ceiling', at: T0 + 83 * HOUR }]));

  it('once spent, a question pauses nothing', () =>
    given(asked({ at: '10h' }))
      .after('82h')
      .then([{ type: 'resumed', why: 'ceiling' }])
      .when(askComplainant, by.owner, '83h')
      .then(['complainant-asked']));

  it('an answer at the very instant of the ceiling finds it spent', () =>
    given(asked({ at: '10h' }))
      .when(answer(), by.complainant, '82h')
      .then(['answered', { type: 'resumed', why: 'ceiling' }]));
});

describe('going on without the answer', () => {
  it('is the handler’s order; an answer still joins', () =>
    given(asked())
      .when(resume, by.owner, '12h')
      .then(['resume-ordered', { type: 'resumed', why: 'ordered' }])
      .when(answer(), by.complainant, '13h')
      .then(['answered']));

  it('does not stop the next question from pausing', () =>
    given(asked())
      .when(resume, by.operator, '12h')
      .when(askComplainant, by.owner, '13h')
      .then(['complainant-asked', 'paused']));

  it('needs a pause', () => given(accepted()).when(resume, by.owner).refused('nothing-to-resume'));

  it('deciding closes the question', () =>
    given(asked({ at: '10h' }))
      .when(resolve({ remedies: [removeContent] }), by.owner, '12h')
      .then([
        'decided',
        { type: 'resumed', why: 'stage-ended' },
        { type: 'question-closed', why: 'decided' },
        'task-raised',
        'assigned',
      ])
      .stands({ questions: [] }));

  it('proposing a decision waits for nobody: the clock runs, also after a return', () =>
    given(asked({ at: '10h' }))
      .when(resolve({ remedies: [suspendAccount] }), by.owner, '12h')
      .then(['decision-proposed', { type: 'resumed', why: 'stage-ended' }, 'assigned'])
      .when(returnProposal, by.approver, '13h')
      .then(['returned'])
      .stands({ questions: [{ to: 'complainant', waits: false }] }));
});
