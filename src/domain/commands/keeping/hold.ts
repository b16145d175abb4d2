import { z } from 'zod';
import { command, required } from '../command.js';
import { DayGiven, endOfGiven } from '../day-given.js';
import { refuse } from '../refusal.js';
import { holdReviewed } from '../../keeping/holding.js';
import { HoldScope } from '../../vocabulary.js';

/** Nothing of it is purged or erased until the hold is released (process row P15); given again, it changes the hold. */
export const hold = command({
  name: 'hold',
  summary:
    'Keep the case, or every case of its complainant, from purge and erasure: a lead looks at it again on the day named. Given again, it changes the hold.',
  by: ['lead', 'admin'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ scope: HoldScope, reviewAt: DayGiven }),
  texts: { reason: required('internal') },
  example: { scope: 'case', reviewAt: '2026-12-24', reason: 'Proceedings before the court are announced.' },
  whileMerged: true,
  adds: true,
  decide: (state, { id, payload, actor, now }) => {
    const reviewAt = endOfGiven(payload.reviewAt);
    if (reviewAt <= now) return refuse('date-passed');
    return [
      ...holdReviewed(state),
      { type: 'hold-set', scope: payload.scope, reviewAt, by: actor.id, text: id },
      { type: 'task-raised', kind: 'review-hold', team: state.team, withinMs: reviewAt - now },
    ];
  },
});

/** Ends the hold; what was put off for it follows. */
export const releaseHold = command({
  name: 'release-hold',
  summary: 'End the hold: the case is kept no longer than any other.',
  by: hold.by,
  in: hold.in,
  payload: z.strictObject({}),
  texts: { reason: required('internal') },
  example: { reason: 'The proceedings have ended.' },
  whileMerged: true,
  adds: true,
  unless: (state) => (state.hold === undefined ? 'not-held' : null),
  decide: (state, { id, actor }) => [
    ...holdReviewed(state, actor.id),
    { type: 'hold-released', by: actor.id, text: id },
  ],
});
