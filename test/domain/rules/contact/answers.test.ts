/** What becomes of an answer or a message, stage by stage (process rows P8, P13). */
import { expect, it } from 'vitest';
import { roomOf } from '../../../../src/domain/commands/room.js';
import { complainantCommands } from '../../../../src/domain/disclosure/parties/complainant.js';
import { answer, askRespondent } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, asked, decided, proposed, received, told } from '../../spec/starts.js';

it('review: joins', () =>
  given(received()).when(answer(), by.complainant, '1h').then(['answered']).letters());

it('investigation: joins', () => given(accepted()).when(answer(), by.intake, '1h').then(['answered']));

it('approval: joins, and is to be seen before approving', () =>
  given(proposed()).when(answer(), by.complainant, '2h').then(['answered']).stands({ stage: 'approval' }));

it('an addition answers no question: the complainant is still waited for', () =>
  given(asked())
    .when(answer({ as: 'addition' }), by.complainant, '11h')
    .then([{ type: 'answered', questions: [] }])
    .clocks()
    .stands({ questions: [{ to: 'complainant', waits: true }] }));

it('feedback: somebody reads it', () =>
  given(decided())
    .when(answer(), by.complainant, '2h')
    .then([
      'answered',
      { type: 'task-raised', kind: 'triage-reply' },
      { type: 'assigned', person: 'content-1' },
    ])
    .letters('task → content-1'));

it('closed: asks whether it is an opinion or an appeal', () =>
  given(told()).when(answer(), by.complainant, '5h').refused('say-opinion-or-appeal'));

it.each([
  ['an opinion', answer({ as: 'opinion' }), by.complainant],
  ['an answer of the respondent', answer({ from: 'respondent' }), by.respondent],
] as const)('closed: %s reopens nothing, and somebody reads it', (_, order, who) => {
  given(told())
    .when(order, who, '5h')
    .then([
      'answered',
      { type: 'task-raised', kind: 'triage-reply' },
      { type: 'assigned', person: 'content-1' },
    ])
    .letters('task → content-1')
    .stands({ stage: 'closed' });
});

it('after the decision one task collects all that is said, by either side', () =>
  given(decided())
    .when(answer({ from: 'respondent' }), by.respondent, '2h')
    .then(['answered', 'task-raised', 'assigned'])
    .when(answer(), by.complainant, '3h')
    .then(['answered']));

it('a respondent does not speak for the complainant', () =>
  given(accepted()).when(answer(), by.respondent, '1h').refused('not-your-part'));

it('a complainant does not speak for the respondent', () =>
  given(accepted())
    .when(askRespondent, by.owner, '1h')
    .when(answer({ from: 'respondent' }), by.complainant, '2h')
    .refused('not-your-part'));

it('the handler takes either down, also one who filed the complaint', () =>
  given(accepted())
    .when(askRespondent, by.owner, '1h')
    .when(answer({ from: 'respondent' }), by.person('content-1', 'owner', 'intake'), '2h')
    .then(['answered'])
    .when(answer(), by.owner, '3h')
    .then(['answered']));

it('to a question that was closed by the decision joins as a message, not as an answer', () =>
  given(decided())
    .when(answer({ question: 9 }), by.complainant, '2h')
    .refused('no-such-question')
    .when(answer(), by.complainant, '2h')
    .then(['answered', 'task-raised', 'assigned']));

it('is counted apart from all else that its side sends, and apart from messages where it was asked for', () => {
  const { state } = asked();
  const question = state.questions[0]?.n ?? 0;
  const room = (name: string, payload = {}) => roomOf(state, 'complainant', { name, payload });
  expect(new Set(complainantCommands.map((name) => room(name))).size).toBe(complainantCommands.length);
  for (const payload of [{ question }, {}]) expect(room('answer', payload)).toBe(`answer/${question}`);
  const invented = [
    room('answer', { question: question + 1 }),
    roomOf(accepted().state, 'complainant', { name: 'answer', payload: {} }),
  ];
  expect([...invented, roomOf(state, 'respondent', { name: 'answer', payload: { question } })]).toEqual(
    Array(3).fill('answer'),
  );
});
