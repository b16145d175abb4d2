/** How somebody is to be reached: in large print, by phone alone, in another language. */
import { expect, it } from 'vitest';
import {
  askComplainant,
  changeContact,
  letterResult,
  recordCall,
  refuseContact,
  resolve,
} from '../../spec/orders.js';
import { by, given, task } from '../../spec/spec.js';
import type { LetterName } from '../../../../src/domain/vocabulary.js';
import { accepted, received } from '../../spec/starts.js';

const phoneOnly = { adjustments: { phoneOnly: true as const } };
const calls = (letter: LetterName) =>
  [{ type: 'task-raised', kind: 'phone-complainant', letter }, 'assigned'] as const;

it('whoever is to be phoned gets no letter: each is a call', () => {
  given(accepted(phoneOnly))
    .when(askComplainant, by.owner, '1h')
    .then(['opened', 'complainant-asked', 'paused', ...calls('question')])
    .letters('task → service-1');
  given(accepted(phoneOnly))
    .when(resolve(), by.owner, '1h')
    .then(['decided', 'task-done', 'remedies-settled', 'result-due', ...calls('result')]);
});

it('a question pauses for them as for anybody, and the result read out is told', () =>
  given(accepted(phoneOnly))
    .when(resolve(), by.owner, '1h')
    .when(({ ...state }) => recordCall(task(state, 'phone-complainant').n, true), by.lead, '2h')
    .then(['call-recorded', 'task-done', 'result-sent', { type: 'told', way: 'phone' }, 'closed']));

it('what had yet to be read out is written to whoever gives up the number', () => {
  const asked = given(accepted({ ...phoneOnly, reach: { email: 'confirmed', sms: 'confirmed' } })).when(
    askComplainant,
    by.owner,
    '1h',
  );
  asked
    .when(refuseContact('sms'), by.complainant, '2h')
    .letters('accepted → complainant/email', 'question → complainant/email');
  asked.when(refuseContact('email'), by.complainant, '2h').letters();
  asked
    .when(resolve(), by.owner, '2h')
    .when(refuseContact('sms'), by.complainant, '3h')
    .letters('result → complainant/email')
    .when(letterResult('sent', { letter: 'result', transport: 'email' }), by.system, '4h')
    .stands({ telling: { state: 'sent' } });
});

it('without a number letters go out', () =>
  given(accepted({ ...phoneOnly, reach: { email: 'confirmed', sms: 'none' } }))
    .when(askComplainant, by.owner, '1h')
    .letters('question → complainant/email'));

it.each([
  [{ largePrint: true }, { largePrint: true }],
  [{ phoneOnly: true }, { phoneOnly: true }],
  [{ largePrint: true, phoneOnly: false }, { largePrint: true }],
  [{ language: 'en' }, {}],
] as const)('changed by %o they are %o', (payload, adjustments) => {
  given(received())
    .when({ ...changeContact(), payload }, by.complainant, '1h')
    .then([{ type: 'contact-changed', changed: [], adjustments }])
    .letters()
    .stands({ adjustments });
});

it('what is not said stays', () => {
  const { state } = given(received(phoneOnly)).when(
    { ...changeContact(), payload: { largePrint: true } },
    by.intake,
    '1h',
  );
  expect(state.adjustments).toEqual({ largePrint: true, phoneOnly: true });
});
