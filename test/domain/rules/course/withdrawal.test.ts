/** The complainant takes the complaint back. */
import { it } from 'vitest';
import { accept, letterResult, resolve, withdraw } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, asked, decided, received, told } from '../../spec/starts.js';

it('under review ends the review and is confirmed by letter', () =>
  given(received())
    .when(withdraw, by.complainant, '1h')
    .then(['withdrawn', { type: 'result-due', ending: 'withdrawn', complete: true }])
    .clocks('review stopped, met', 'feedback started')
    .letters('withdrawn → complainant/email')
    .stands({ stage: 'feedback', ending: 'withdrawn' }));

it('may be told on the phone to whoever took the complaint down', () =>
  given(accepted())
    .when(withdraw, by.intake, '1h')
    .then([{ type: 'withdrawn', by: 'client-1' }, 'result-due'])
    .clocks('investigation stopped, met', 'feedback started'));

it('while a question is open ends the pause and the question', () =>
  given(asked())
    .when(withdraw, by.complainant, '12h')
    .then([
      'withdrawn',
      { type: 'resumed', why: 'stage-ended' },
      { type: 'question-closed', why: 'withdrawn' },
      'result-due',
    ])
    .clocks('investigation stopped, met', 'feedback started'));

it('late is late: the breach before it stays on record', () =>
  given(received())
    .when(withdraw, by.complainant, '25h')
    .then(['rung-fired', 'rung-fired', 'withdrawn', 'result-due'])
    .clocks('review stopped, late by 3600000 ms', 'feedback started'));

it('closes when the letter has gone by a transport without receipts', () =>
  given(received())
    .when(withdraw, by.complainant, '1h')
    .when(letterResult('sent', { letter: 'withdrawn', receipts: false }), by.system, '2h')
    .then([{ type: 'result-sent', way: 'email' }, { type: 'told', way: 'transport' }, 'closed']));

it('is possible once', () =>
  given(received())
    .when(withdraw, by.complainant, '1h')
    .when(withdraw, by.complainant, '2h')
    .refused('not-in-this-stage'));

it('leaves nothing to review or decide', () =>
  given(received())
    .when(withdraw, by.complainant, '1h')
    .when(accept(), by.owner, '2h')
    .refused('not-in-this-stage')
    .when(resolve(), by.owner, '2h')
    .refused('not-in-this-stage'));

it('comes too late after the decision', () =>
  given(decided()).when(withdraw, by.complainant).refused('not-in-this-stage'));

it('comes too late when closed', () =>
  given(told()).when(withdraw, by.complainant).refused('not-in-this-stage'));

it('is nobody else’s to declare', () => given(received()).when(withdraw, by.lead).refused('not-your-part'));
