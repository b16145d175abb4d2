/** Witnesses are asked on a page of their own, and by a message where they have an account. */
import { describe, expect, it } from 'vitest';
import { isOvertaken } from '../../../../../src/domain/complaint/course/overtaken.js';
import { given } from '../../../spec/spec.js';
import {
  answer,
  askRespondent,
  askWitness,
  betraying,
  finishTask,
  letterResult,
  markDanger,
  merge,
  resolve,
} from '../../../spec/orders.js';
import { ms, T0 } from '../../../spec/life.js';
import { by, task } from '../../../spec/people.js';
import { accepted, proposed, TARGET, told } from '../../../spec/starts.js';

const ofWitness = (witness: number, more: object = {}) => answer({ from: 'witness', witness, ...more });
/** Two were asked; the second a second time. */
const asked = () =>
  given(accepted())
    .when(askWitness(), by.owner, '1h')
    .when(askWitness(), by.owner, '1h')
    .when(askWitness(2), by.owner, '2h');

describe('a witness', () => {
  it('is asked by the owner or a lead, each under a number of their own', () =>
    given(accepted())
      .when(askWitness(), by.owner, '1h')
      .then(['opened', { type: 'witness-asked', witness: 1 }])
      .letters('witness-asked → witness')
      .when(askWitness(), by.lead, '1h')
      .then([{ type: 'witness-asked', witness: 2 }])
      .stands({
        questions: [
          { to: 'witness', witness: 1 },
          { to: 'witness', witness: 2 },
        ],
      }));

  it('may be asked while a decision waits for approval', () =>
    given(proposed())
      .when(askWitness(), by.owner, '2h')
      .then([{ type: 'witness-asked' }]));

  it('is one of five at most, those included whose question waits for its release', () => {
    let life = given(accepted()).when(betraying(askWitness(), 'question'), by.owner, '1h');
    for (let n = 1; n < 5; n += 1) life = life.when(askWitness(), by.owner, '1h');
    life
      .when(askWitness(), by.owner, '2h')
      .refused('witnesses-enough')
      .when(askWitness(2), by.owner, '2h')
      .then([{ type: 'witness-asked', witness: 2 }]);
  });

  it('or of as many as the policy allows', () =>
    given(accepted({ policy: (document) => ({ ...document, witnesses: 1 }) }))
      .when(askWitness(), by.owner, '1h')
      .when(askWitness(), by.owner, '1h')
      .refused('witnesses-enough'));

  it('must be one who was asked before, where one is named', () =>
    asked().when(askWitness(3), by.owner, '3h').refused('no-such-witness'));

  it('is asked of what may betray the complainant only once a second person releases it', () =>
    given(accepted())
      .when(betraying(askWitness(), 'question'), by.owner, '1h')
      .then(['opened', { type: 'text-held', witness: 'new' }, { type: 'task-raised' }, 'assigned'])
      .letters('task → content-lead')
      .when((state) => finishTask(task(state, 'release-text').n), by.lead, '2h')
      .then(['task-done', 'text-released', { type: 'witness-asked', witness: 1, releasedBy: 'the-lead' }])
      .letters('witness-asked → witness'));

  it('in danger is asked by a lead alone', () =>
    given(accepted({ danger: true }))
      .when(askWitness(), by.owner, '1h')
      .refused('respondent-protected')
      .when(askWitness(), by.lead, '1h')
      .then([{ type: 'witness-asked' }]));

  it('asked before danger was known: what was not sent by then is called back, and a lead may ask anew', () => {
    const { state } = asked().when(markDanger, by.lead, '3h').when(askWitness(1), by.lead, '4h');
    const isSent = ({ n }: { n: number }) => !isOvertaken(state, 'witness-asked', n);
    expect(state.questions.map(isSent)).toEqual([false, false, false, true]);
  });

  it('who is silent for a day: recorded, and the case goes on', () => {
    const silent = given(accepted())
      .when(askWitness(), by.owner, '1h')
      .after('25h')
      .then([{ type: 'rung-fired', rung: 1 }])
      .stands({ questions: [{ to: 'witness', silent: true }], stage: 'investigation' });
    expect(silent.state.clocks.some(({ pause }) => pause !== null)).toBe(false);
  });

  it('whom the message does not reach: said in the journal', () =>
    asked()
      .when(letterResult('refused', { letter: 'witness-asked', transport: 'message' }), by.system, '3h')
      .then([{ type: 'witness-unreached', why: 'refused' }]));
});

describe('what a witness says', () => {
  it('answers what they were asked, and nobody else', () =>
    expect(
      asked()
        .when(ofWitness(1), by.witness, '3h')
        .then([{ type: 'answered', from: 'witness', witness: 1 }])
        .stands({ stage: 'investigation' }).state.unread?.since,
    ).toBe(T0 + ms('3h')));

  it('says which of several questions, and answers none of somebody else', () =>
    asked()
      .when(ofWitness(2), by.witness, '3h')
      .refused('no-such-question')
      .when(({ questions }) => ofWitness(1, { question: questions[1]?.n }), by.witness, '3h')
      .refused('no-such-question'));

  it('is said by a witness there is, and by nobody for another side', () =>
    asked()
      .when(ofWitness(3), by.witness, '3h')
      .refused('no-such-witness')
      .when(answer({ from: 'witness' }), by.witness, '3h')
      .refused('no-such-witness')
      .when(answer(), by.witness, '3h')
      .refused('not-your-part')
      .when(ofWitness(1), by.complainant, '3h')
      .refused('not-your-part')
      .when(ofWitness(1), by.owner, '3h')
      .then([{ type: 'answered', from: 'witness' }]));

  it('is no answer of the respondent', () =>
    asked()
      .when(askRespondent, by.owner, '3h')
      .when(ofWitness(1), by.witness, '4h')
      .stands({ stage: 'investigation' }));

  it('after the decision is a task, and of a merged complaint the other one is told', () => {
    given(told()).when(answer({ from: 'respondent' }), by.respondent, '4h');
    asked()
      .when(resolve(), by.owner, '3h')
      .when(ofWitness(1), by.witness, '4h')
      .then(['answered', { type: 'task-raised', kind: 'triage-reply' }, 'assigned']);
    asked().when(merge(TARGET), by.owner, '3h').when(ofWitness(1), by.witness, '4h').then(['answered']);
  });
});
