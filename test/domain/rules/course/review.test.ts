/** The initial review: genuineness and validity are judged apart, within 24 h of receipt (process rows P3, P4). */
import { describe, it } from 'vitest';
import { accept, answer, reject, resolve } from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { received, rejected } from '../../spec/starts.js';
import { live, newLife, T0 } from '../../spec/life.js';

describe('at receipt', () => {
  it('the complaint is acknowledged and given to a named reviewer', () =>
    given(newLife())
      .after('0h')
      .then(['acknowledged', 'look-up-skipped', { type: 'assigned', duty: 'owner', person: 'service-1' }])
      .letters('registered → complainant/email', 'assigned → service-1')
      .running('review', 'promise'));

  it('the deadlines count from receipt though the first step comes hours later', () =>
    given(newLife())
      .after('19h')
      .then([
        { type: 'acknowledged', at: T0 },
        'look-up-skipped',
        { type: 'assigned', at: T0 },
        {
          type: 'rung-fired',
          clock: 'review',
          rung: 0.75,
          dueAt: T0 + 18 * 3_600_000,
          firedAt: T0 + 19 * 3_600_000,
        },
      ]));

  it('danger told at the door alarms the person on call and leaves one hour', () =>
    given(live(newLife({ danger: true }), null, by.system(), T0))
      .letters('registered → complainant/email', 'danger → on-call of service', 'assigned → service-1')
      .after('45m')
      .then([{ type: 'rung-fired', clock: 'review', rung: 0.75 }]));

  it('a complaint about our own people goes to the integrity team', () =>
    given(received({ integrity: true })).stands({ team: 'integrity', owner: 'integrity-1' }));

  it('somebody is asked for once while there is nobody at all', () =>
    given(received({ deserted: true }))
      .stands({ owner: null, needs: ['owner'] })
      .after('1h')
      .then([]));
});

describe('accepted', () => {
  it('goes to the team of its class, with one named handler', () =>
    given(received())
      .when(accept('privacy', 'high'), by.owner, '3h')
      .then([
        {
          type: 'accepted',
          category: 'privacy',
          severity: 'high',
          team: 'privacy',
          genuine: true,
          valid: true,
        },
        { type: 'assigned', duty: 'owner', person: 'privacy-1' },
      ])
      .clocks('review stopped, met', 'investigation started')
      .letters('accepted → complainant/email', 'assigned → privacy-1'));

  it('by a lead, a case whose reviewer nobody could be, asks anew for a handler', () =>
    given(received({ deserted: true }))
      .when(accept(), by.lead, '1h')
      .then(['accepted', { type: 'assignment-needed', duty: 'owner', team: 'content' }]));

  it('stays with the integrity team where it is there', () =>
    given(received({ integrity: true }))
      .when(accept('content'), by.owner, '1h')
      .then([
        { type: 'accepted', team: 'integrity' },
        { type: 'assigned', team: 'integrity' },
      ]));

  it('at the due time to the millisecond is in time', () =>
    given(received()).when(accept(), by.owner, '24h').clocks('review stopped, met', 'investigation started'));

  it('a millisecond later is late, and the breach is recorded first', () =>
    given(received())
      .when(accept(), by.owner, '24h+1ms')
      .then([
        { type: 'rung-fired', rung: 0.75 },
        { type: 'rung-fired', rung: 1, level: 1 },
        'accepted',
        'assigned',
      ])
      .clocks('review stopped, late by 1 ms', 'investigation started'));
});

describe('rejected', () => {
  it('is told with its reason, and stays with its reviewer', () =>
    given(received())
      .when(reject('insufficient'), by.owner, '2h')
      .then([
        { type: 'rejected', reason: 'insufficient', genuine: true, valid: false },
        { type: 'result-due', ending: 'rejected', complete: true },
      ])
      .letters('rejected → complainant/email')
      .clocks('review stopped, met', 'feedback started')
      .stands({ stage: 'feedback', ending: 'rejected', owner: 'service-1' }));

  it('as not genuine says nothing against its validity', () =>
    given(received())
      .when(reject('not-genuine'), by.owner, '2h')
      .then([{ type: 'rejected', genuine: false, valid: true }, 'result-due']));

  it('as both neither genuine nor valid where the reviewer says so', () =>
    given(received())
      .when(reject('abusive', { genuine: false, valid: false }), by.owner, '2h')
      .then([{ type: 'rejected', genuine: false, valid: false }, 'result-due']));

  it('needs an explanation for the complainant', () =>
    given(received())
      .when({ ...reject(), texts: [] }, by.owner)
      .refused('explanation-missing'));

  it('makes whoever rejected a decider of this round, though not the owner', () =>
    given(received())
      .when(reject(), by.lead, '1h')
      .stands({
        parts: [
          { person: 'service-1', as: 'owner', round: 1 },
          { person: 'the-lead', as: 'decider', round: 1 },
        ],
      }));

  it('cannot be reviewed again', () =>
    given(rejected()).when(accept(), by.owner).refused('not-in-this-stage'));
});

describe('unclear at 24 h', () => {
  it('is late and told to be late, never decided by itself', () =>
    given(received())
      .after('24h')
      .then([
        { type: 'rung-fired', rung: 0.75, tells: [] },
        { type: 'rung-fired', rung: 1, level: 1 },
      ])
      .letters('escalated → lead of service', 'late → complainant/email')
      .stands({ stage: 'review', escalation: 1 }));

  it('cannot be decided on its merits', () =>
    given(received()).when(resolve(), by.owner).refused('not-in-this-stage'));

  it('takes what the complainant adds', () =>
    given(received())
      .when(answer(), by.complainant, '1h')
      .then([{ type: 'answered', questions: [] }]));

  it('an order of the wrong form is refused', () =>
    given(received())
      .when({ name: 'review', payload: { verdict: 'maybe' } }, by.owner)
      .refused('payload-invalid'));

  it('an order nobody knows is refused', () =>
    given(received()).when({ name: 'forget' }, by.owner).refused('not-in-this-stage'));
});
