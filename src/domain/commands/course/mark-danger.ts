import { z } from 'zod';
import { command, optional } from '../command.js';

/** Danger to a person cannot wait 24 h (process row P3): told at once, reviewed within the hour; never unset. */
export const markDanger = command({
  name: 'mark-danger',
  summary:
    'Mark danger to a person: the on-call person is told at once and the review is due within the hour.',
  by: ['owner', 'lead', 'supervisor', 'on-call', 'intake'],
  in: ['review', 'investigation'],
  payload: z.strictObject({}),
  texts: { note: optional('internal') },
  example: { note: 'The post names the home address of a child.' },
  unless: (state) => (state.danger ? 'danger-already-marked' : null),
  adds: true,
  decide: (_, { actor }) => [{ type: 'danger-marked', by: actor.id }],
});
