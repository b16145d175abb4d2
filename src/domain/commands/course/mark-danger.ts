import { z } from 'zod';
import { command, optional } from '../command.js';
import { mayBeGuarded } from '../../complaint/course/representing.js';
import { refuse } from '../refusal.js';

/**
 * Danger to a person cannot wait 24 h (process row P3): told at once, reviewed within the hour; never unset. Marked by a
 * lead, whom somebody speaks for is not told of it, and does not end it.
 */
export const markDanger = command({
  name: 'mark-danger',
  summary:
    'Mark danger to a person: the on-call person is told at once and the review is due within the hour.',
  by: ['owner', 'lead', 'supervisor', 'on-call', 'intake'],
  in: ['review', 'investigation'],
  payload: z.strictObject({}),
  texts: { note: optional('internal') },
  example: { note: 'The post names the home address of a child.' },
  unless: (state) => (state.danger && !mayBeGuarded(state) ? 'danger-already-marked' : null),
  adds: true,
  decide: (state, { actor }) => {
    const guards = mayBeGuarded(state) && actor.relations.includes('lead');
    if (state.danger && !guards) return refuse('danger-already-marked');
    return [
      ...(state.danger ? [] : [{ type: 'danger-marked', by: actor.id } as const]),
      ...(guards ? [{ type: 'represented-guarded', by: actor.id } as const] : []),
    ];
  },
});
