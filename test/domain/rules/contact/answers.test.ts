/** What becomes of an answer or a message, stage by stage (process rows P8, P13). */
import { it } from 'vitest';
import { answer, askRespondent } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, proposed, received, told } from '../../spec/starts.js';

it('review: joins', () =>
  given(received()).when(answer(), by.complainant, '1h').then(['answered']).letters());

it('investigation: joins', () => given(accepted()).when(answer(), by.intake, '1h').then(['answered']));

it('approval: joins, and is to be seen before approving', () =>
  given(proposed()).when(answer(), by.complainant, '2h').then(['answered']).stands({ stage: 'approval' }));

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
