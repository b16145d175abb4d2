/** Danger to a person cannot wait 24 h (process row P3). */
import { describe, it } from 'vitest';
import { askComplainant, askRespondent, markDanger, reject, resolve, withdraw } from '../../spec/orders.js';
import { T0 } from '../../spec/life.js';
import { by, given } from '../../spec/spec.js';
import { accepted, asked, proposed, received } from '../../spec/starts.js';

const MINUTE = 60_000;

describe('marking danger', () => {
  it('tells the person on call and the lead, and leaves one hour for the review', () =>
    given(received())
      .when(markDanger, by.owner, '3h')
      .then(['danger-marked'])
      .clocks('review moved')
      .letters('danger → on-call of service', 'danger → lead of service')
      .after('3h+45m')
      .then([{ type: 'rung-fired', clock: 'review', rung: 0.75, dueAt: T0 + 225 * MINUTE }])
      .after('4h')
      .then([{ type: 'rung-fired', clock: 'review', rung: 1, level: 1 }]));

  it('never moves the due time away: half an hour was left, half an hour it stays', () =>
    given(received())
      .when(markDanger, by.lead, '23h+30m')
      .clocks('review moved')
      .after('24h')
      .then([
        { type: 'rung-fired', rung: 0.75, dueAt: T0 + (23 * 60 + 52.5) * MINUTE },
        { type: 'rung-fired', rung: 1 },
      ]));

  it('starts the rungs anew: a warning already given is given again', () =>
    given(received())
      .after('18h')
      .when(markDanger, by.owner, '20h')
      .after('20h+45m')
      .then([{ type: 'rung-fired', rung: 0.75 }])
      .letters('warning → service-1', 'warning → lead of service'));

  it('when the review is late already changes no due time: it was due before', () =>
    given(received())
      .when(markDanger, by.owner, '25h')
      .clocks()
      .letters(
        'escalated → lead of service',
        'late → complainant/email',
        'danger → on-call of service',
        'danger → lead of service',
      )
      .after('36h')
      .then([{ type: 'rung-fired', rung: 1.5, level: 2 }]));

  it('in investigation alarms, and moves no deadline', () =>
    given(accepted()).when(markDanger, by.owner, '1h').then(['danger-marked']).clocks());

  it('is never unset, nor set twice', () =>
    given(received())
      .when(markDanger, by.owner)
      .when(markDanger, by.lead)
      .refused('danger-already-marked')
      .stands({ danger: true }));
});

describe('in a dangerous case', () => {
  it('only a lead allows contact with the respondent', () =>
    given(accepted({ danger: true }))
      .when(askRespondent, by.owner, '1h')
      .refused('respondent-protected')
      .when(askRespondent, by.lead, '1h')
      .then(['respondent-asked']));

  it('a withdrawal ends the promise, not the case', () =>
    given(accepted({ danger: true }))
      .when(withdraw, by.complainant, '2h')
      .then(['complainant-left'])
      .clocks('promise stopped, met')
      .stands({ stage: 'investigation', left: true })
      .running('investigation'));

  it('whoever withdrew is no longer written to: not when it is late, not with the result', () =>
    given(accepted({ danger: true }))
      .when(withdraw, by.complainant, '2h')
      .after('48h')
      .letters('escalated → lead of content')
      .when(resolve(), by.owner, '49h')
      .then([
        'decided',
        'remedies-settled',
        'result-due',
        { type: 'result-sent', way: 'page' },
        { type: 'told', way: 'page' },
        'closed',
      ])
      .letters());

  it('whoever withdrew is not asked any more, and no pause waits for them', () =>
    given(asked({ danger: true }))
      .when(withdraw, by.complainant, '12h')
      .then(['complainant-left', { type: 'resumed', why: 'unreachable' }])
      .when(askComplainant, by.owner, '13h')
      .refused('already-left'));

  it('is withdrawn from once', () =>
    given(received({ danger: true }))
      .when(withdraw, by.complainant)
      .when(withdraw, by.intake)
      .refused('already-left'));

  it('a withdrawal leaves the proposed decision standing', () =>
    given(proposed({ danger: true }))
      .when(withdraw, by.complainant, '2h')
      .then(['complainant-left'])
      .stands({ stage: 'approval' }));

  it('can be rejected after its complainant left: published, not written', () =>
    given(received({ danger: true }))
      .when(withdraw, by.complainant)
      .when(reject(), by.owner, '30m')
      .then(['rejected', 'result-due', 'result-sent', 'told', 'closed'])
      .letters());
});
