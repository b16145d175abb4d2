/** Rungs of a deadline: a warning before, an escalation at, a second one after; late steps record what they missed. */
import { describe, expect, it } from 'vitest';
import { newLife, T0 } from '../../spec/life.js';
import { accept, note, receipt } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, decided, received, told } from '../../spec/starts.js';

const HOUR = 3_600_000;

it('0.75 warns owner and lead; 1 tells lead and complainant; 1.5 tells the supervisor', () =>
  given(received())
    .after('18h')
    .letters('warning → service-1', 'warning → lead of service')
    .stands({ escalation: 0 })
    .after('24h')
    .letters('escalated → lead of service', 'late → complainant/email')
    .stands({ escalation: 1 })
    .after('36h')
    .letters('escalated → supervisor of service')
    .stands({ escalation: 2 }));

it('none fires a millisecond early', () =>
  given(received())
    .after('18h-1ms')
    .then([])
    .after('18h')
    .then([{ type: 'rung-fired', rung: 0.75 }]));

it('each fires once', () => given(received()).after('18h').after('19h').then([]).after('20h').then([]));

it('after the last one nothing more happens by itself', () =>
  given(received()).after('143h').after('143h+1s').then([]));

it('due together are all recorded with due and fired times; only the highest sends letters, and speaks for the others', () =>
  given(received())
    .after('40h')
    .then([
      { type: 'rung-fired', rung: 0.75, dueAt: T0 + 18 * HOUR, firedAt: T0 + 40 * HOUR, tells: [] },
      { type: 'rung-fired', rung: 1, dueAt: T0 + 24 * HOUR, firedAt: T0 + 40 * HOUR, tells: [] },
      { type: 'rung-fired', rung: 1.5, dueAt: T0 + 36 * HOUR, tells: ['supervisor', 'complainant'] },
    ])
    .letters('escalated → supervisor of service', 'late → complainant/email'));

it('a late letter is not lost where a command came at the very instant of the due time', () =>
  given(received())
    .when(note, by.owner, '24h')
    .then([{ type: 'rung-fired', rung: 0.75 }, 'noted'])
    .after('40h')
    .then([
      { type: 'rung-fired', rung: 1, tells: [] },
      { type: 'rung-fired', rung: 1.5, tells: ['supervisor', 'complainant'] },
    ]));

it('a complainant told at 1 is not told again at 1.5', () =>
  given(received())
    .after('24h')
    .after('36h')
    .then([{ type: 'rung-fired', rung: 1.5, tells: ['supervisor'] }]));

it('each names when the next is due: what a late letter promises', () =>
  given(received())
    .after('24h')
    .then([
      { type: 'rung-fired', rung: 0.75 },
      { type: 'rung-fired', rung: 1, nextAt: T0 + 36 * HOUR },
    ]));

it('the promise tells the complainant at 144 h, and nobody else', () =>
  given(accepted())
    .after('143h')
    .after('144h')
    .then([{ type: 'rung-fired', clock: 'promise', rung: 1, level: 0 }])
    .letters('late → complainant/email'));

it('the promise does not pause', () =>
  given(accepted())
    .after('144h')
    .stands({ clocks: expect.arrayContaining([expect.objectContaining({ key: 'promise', pausedMs: 0 })]) }));

it('the feedback is late at 72 h after the decision', () =>
  given(decided({ at: '10h' }))
    .after('81h')
    .after('82h')
    .then([{ type: 'rung-fired', clock: 'feedback', rung: 1, level: 1, dueAt: T0 + 82 * HOUR }])
    .letters('escalated → lead of content', 'late → complainant/email'));

it('what a refused command waited through is recorded all the same', () =>
  given(received()).when(note, by.complainant, '25h').refused('not-your-part').stands({ escalation: 1 }));

it('a command that says an earlier time than the last event takes effect at the last event', () =>
  given(received())
    .when(note, by.owner, '5h')
    .when(note, by.owner, '4h')
    .then([{ type: 'noted', at: T0 + 5 * HOUR }]));

describe('after an outage over what was due, each is told one thing', () => {
  it.each(['40h', '145h'])('at %s the receipt letter says that we are late', (at) => {
    given(newLife())
      .after(at)
      .letters('registered → complainant/email', 'assigned → service-1', 'escalated → supervisor of service');
  });

  it('two deadlines: one letter, about what was promised', () =>
    given(received()).after('145h').letters('escalated → supervisor of service', 'late → complainant/email'));

  it('the review was accepted meanwhile: nobody hears that it is late', () =>
    given(received())
      .when(accept(), by.owner, '30h')
      .letters('accepted → complainant/email', 'assigned → content-1'));

  it('a result that comes back days later says itself that it is late', () =>
    given(told({ at: '1h' }))
      .when(receipt('bounced'), by.system, '240h')
      .letters('result → complainant/sms')
      .after('240h')
      .letters('escalated → supervisor of content'));
});
