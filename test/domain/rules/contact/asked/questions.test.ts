/** Questions to the complainant and to the respondent (process rows P6, P8). */
import { describe, it } from 'vitest';
import { T0 } from '../../../spec/life.js';
import {
  accept,
  answer,
  askComplainant,
  askRespondent,
  changeContact,
  confirmContact,
  receipt,
  resolve,
} from '../../../spec/orders.js';
import { by, given } from '../../../spec/spec.js';
import { accepted, asked, received } from '../../../spec/starts.js';

const HOUR = 3_600_000;
const pages = { reach: { email: 'none', sms: 'none' } } as const;

describe('a question to the complainant', () => {
  it('stops the investigation clock and opens the investigation', () =>
    given(accepted())
      .when(askComplainant, by.owner, '10h')
      .then(['opened', 'complainant-asked', { type: 'paused', clock: 'investigation' }])
      .letters('question → complainant/email'));

  it('answered resumes the clock with what was left', () =>
    given(asked({ at: '10h' }))
      .when(answer(), by.complainant, '30h')
      .then(['answered', { type: 'resumed', why: 'answered' }])
      .when(resolve(), by.owner, '68h')
      .clocks('investigation stopped, met', 'feedback started', 'remedies started', 'remedies stopped, met'));

  it('is exact to the millisecond: paused 20 h, late one millisecond after 68 h', () =>
    given(asked({ at: '10h' }))
      .when(answer(), by.complainant, '30h')
      .after('68h-1ms')
      .then([{ type: 'rung-fired', rung: 0.75, dueAt: T0 + 56 * HOUR }])
      .after('68h')
      .then([{ type: 'rung-fired', rung: 1, dueAt: T0 + 68 * HOUR }]));

  it('no rung fires while the clock stands still', () =>
    given(asked({ at: '10h' }))
      .after('81h')
      .then([]));

  it('two resume the clock only when both are answered', () =>
    given(asked({ at: '10h' }))
      .when(askComplainant, by.owner, '11h')
      .then(['complainant-asked'])
      .when((state) => answer({ question: state.questions[0]?.n ?? 0 }), by.complainant, '12h')
      .then(['answered'])
      .when((state) => answer({ question: state.questions[0]?.n ?? 0 }), by.complainant, '13h')
      .then(['answered', { type: 'resumed', why: 'answered' }]));

  it('a message without a number answers all that are open', () =>
    given(asked())
      .when(askComplainant, by.owner, '11h')
      .when(answer(), by.complainant, '12h')
      .then([{ type: 'answered' }, 'resumed'])
      .stands({ questions: [] }));

  it('answered twice is no question any more', () =>
    given(asked())
      .when(answer({ question: 999 }), by.complainant, '11h')
      .refused('no-such-question'));

  it('under review stops nothing', () =>
    given(received())
      .when(askComplainant, by.owner, '1h')
      .then(['complainant-asked'])
      .letters('question → complainant/email'));

  it('open since the review pauses the investigation from its first moment', () =>
    given(received())
      .when(askComplainant, by.owner, '1h')
      .when(accept(), by.owner, '2h')
      .then(['accepted', { type: 'paused', clock: 'investigation' }, 'assigned']));
});

describe('a complainant who cannot be reached', () => {
  it('is asked on the tracking page, without a pause', () =>
    given(accepted(pages))
      .when(askComplainant, by.owner, '10h')
      .then(['opened', 'complainant-asked'])
      .letters());

  it('gives and confirms an address later: the old question starts no pause', () =>
    given(accepted(pages))
      .when(askComplainant, by.owner, '10h')
      .when(changeContact('email'), by.complainant, '11h')
      .then(['contact-changed'])
      .when(confirmContact('email'), by.addressee, '12h')
      .then(['contact-confirmed'])
      .when(askComplainant, by.owner, '13h')
      .then(['complainant-asked', 'paused']));

  it('a question that bounces goes by SMS, and the pause stays', () =>
    given(asked())
      .when(receipt('bounced', { letter: 'question' }), by.system, '11h')
      .then(['bounced'])
      .letters('question → complainant/sms'));

  it('a question that bounces everywhere ends the pause and asks a person to phone', () =>
    given(asked())
      .when(receipt('bounced', { letter: 'question' }), by.system, '11h')
      .when(receipt('bounced', { letter: 'question', transport: 'sms' }), by.system, '12h')
      .then([
        'bounced',
        { type: 'resumed', why: 'unreachable' },
        { type: 'task-raised', kind: 'phone-complainant', letter: 'question' },
        'assigned',
      ]));
});

describe('a question to the respondent', () => {
  it('stops nothing; silence after 24 h is recorded and the case goes on', () =>
    given(accepted())
      .when(askRespondent, by.owner, '1h')
      .then(['opened', 'respondent-asked'])
      .after('25h')
      .then([{ type: 'rung-fired', rung: 1, tells: [] }])
      .letters()
      .stands({ questions: [{ to: 'respondent', silent: true }] }));

  it('answered in time ends its clock', () =>
    given(accepted())
      .when(askRespondent, by.owner, '1h')
      .when(answer({ from: 'respondent' }), by.respondent, '2h')
      .then([{ type: 'answered', from: 'respondent' }])
      .running('investigation', 'promise'));

  it('is not possible where the complainant owns the subject', () =>
    given(accepted({ ownSubject: true }))
      .when(askRespondent, by.owner)
      .refused('no-respondent'));

  it('several need a number in the answer', () =>
    given(accepted())
      .when(askRespondent, by.owner, '1h')
      .when(askRespondent, by.owner, '2h')
      .when(answer({ from: 'respondent' }), by.owner, '3h')
      .refused('no-such-question')
      .when((state) => answer({ from: 'respondent', question: state.questions[1]?.n ?? 0 }), by.owner, '3h')
      .then(['answered'])
      .running('investigation', 'promise', 'question/n'));
});
