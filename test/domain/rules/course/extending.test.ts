/** A lead may give the decision more time, once and before it is late; what was promised first stays the measure (row P6). */
import { expect, it } from 'vitest';
import { isOverdue, nextDeadline, overdueFrom } from '../../../../src/domain/clocks/urgency.js';
import { T0 } from '../../spec/life.js';
import { answer, askComplainant, extend, resolve, suspendAccount } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, appealed, asked, proposed, received } from '../../spec/starts.js';

const HOUR = 3_600_000;

it('adds 48 h and tells the complainant', () =>
  given(accepted())
    .when(extend, by.lead, '10h')
    .then([{ type: 'extended', clock: 'investigation', byMs: 48 * HOUR, by: 'the-lead' }])
    .letters('extended → complainant/email')
    .clocks());

it('moves the rungs that have not fired; the promise stays', () =>
  given(accepted())
    .after('36h')
    .when(extend, by.lead, '40h')
    .after('96h-1ms')
    .then([])
    .after('96h')
    .then([
      { type: 'rung-fired', clock: 'investigation', rung: 1, dueAt: T0 + 96 * HOUR, nextAt: T0 + 120 * HOUR },
    ])
    .after('144h')
    .then([
      { type: 'rung-fired', clock: 'investigation', rung: 1.5, dueAt: T0 + 120 * HOUR },
      { type: 'rung-fired', clock: 'promise', dueAt: T0 + 144 * HOUR },
    ]));

it('moves the warning too, while it has not fired', () =>
  given(accepted())
    .when(extend, by.lead, '10h')
    .after('84h-1ms')
    .then([])
    .after('84h')
    .then([{ type: 'rung-fired', rung: 0.75 }]));

it('leaves lateness to the first date', () =>
  given(accepted())
    .when(extend, by.lead, '10h')
    .when(resolve(), by.owner, '60h')
    .clocks(
      `investigation stopped, late by ${12 * HOUR} ms`,
      'feedback started',
      'remedies started',
      'remedies stopped, met',
    ));

it('is met where the first date is', () =>
  given(accepted())
    .when(extend, by.lead, '10h')
    .when(resolve(), by.owner, '48h')
    .clocks('investigation stopped, met', 'feedback started', 'remedies started', 'remedies stopped, met'));

it('leaves it overdue from the first date, and due at the later one', () => {
  const { state } = given(accepted()).when(extend, by.lead, '10h').life;
  expect(nextDeadline(state)).toBe(T0 + 96 * HOUR);
  expect(overdueFrom(state)).toBe(T0 + 48 * HOUR);
  expect(isOverdue(state, T0 + 48 * HOUR - 1)).toBe(false);
  expect(isOverdue(state, T0 + 48 * HOUR)).toBe(true);
});

it('is possible to the millisecond before the due time', () =>
  given(accepted()).when(extend, by.lead, '48h-1ms').then(['rung-fired', 'extended']));

it('at the due time comes too late', () =>
  given(accepted()).when(extend, by.lead, '48h').refused('extend-too-late'));

it('is possible once', () =>
  given(accepted()).when(extend, by.lead, '10h').when(extend, by.lead, '50h').refused('already-extended'));

it('while a question pauses the clock counts from where it will go on', () =>
  given(asked({ at: '10h' }))
    .when(extend, by.lead, '50h')
    .then(['extended'])
    .when(answer(), by.complainant, '60h')
    .then(['answered', 'resumed'])
    .after('134h-1ms')
    .then([])
    .after('134h')
    .then([{ type: 'rung-fired', clock: 'investigation', rung: 0.75, dueAt: T0 + 134 * HOUR }]));

it('of a clock that paused when it was late comes too late', () =>
  given(accepted())
    .after('50h')
    .when(askComplainant, by.owner, '50h')
    .when(extend, by.lead, '51h')
    .refused('extend-too-late'));

it('is possible in an appeal, for that round', () =>
  given(appealed({ appealedAt: '10h' }))
    .when(extend, by.lead, '20h')
    .then([{ type: 'extended', clock: 'appeal', byMs: 48 * HOUR }])
    .after('130h-1ms')
    .after('130h')
    .then([{ type: 'rung-fired', clock: 'appeal', rung: 1, dueAt: T0 + 130 * HOUR }]));

it('is a lead’s to decide', () => given(accepted()).when(extend, by.owner, '1h').refused('not-your-part'));

it('is for the investigation', () =>
  given(received())
    .when(extend, by.lead, '1h')
    .refused('not-in-this-stage')
    .when(extend, by.owner, '1h')
    .refused('not-in-this-stage'));

it('is not for a decision that waits for approval', () =>
  given(proposed({ remedies: [suspendAccount] }))
    .when(extend, by.lead, '2h')
    .refused('not-in-this-stage'));
