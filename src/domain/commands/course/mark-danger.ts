import { z } from 'zod';
import { command, optional } from '../command.js';
import { dangerFacts, isWithheld } from '../../complaint/course/withheld.js';
import { DangerKind } from '../../vocabulary.js';
import { mayBeGuarded } from '../../complaint/course/parties/representing.js';
import { refuse } from '../refusal.js';

/**
 * Danger to a person cannot wait 24 h (process row P3): told at once, reviewed within the hour; never unset. Marked by a
 * lead, whom somebody speaks for is not told of it, and does not end it. Child-abuse material can be marked also where
 * other danger was before.
 */
export const markDanger = command({
  name: 'mark-danger',
  summary:
    'Mark danger to a person: the on-call person is told at once and the review is due within the hour. Of child-abuse material no file is taken or shown any more, and the legal team reports it.',
  by: ['owner', 'lead', 'supervisor', 'on-call', 'intake'],
  in: ['review', 'investigation'],
  payload: z.strictObject({ kind: DangerKind.optional() }),
  texts: { note: optional('internal') },
  example: { kind: 'doxxing', note: 'The post names the home address of a child.' },
  unless: (state) =>
    state.danger && !mayBeGuarded(state) && isWithheld(state) ? 'danger-already-marked' : null,
  adds: true,
  decide: (state, { payload: { kind }, actor, policy }) => {
    const guards = mayBeGuarded(state) && actor.relations.includes('lead');
    const marked = dangerFacts(policy, state, { kind, by: actor.id });
    if (marked.length === 0 && !guards) return refuse('danger-already-marked');
    return [...marked, ...(guards ? [{ type: 'represented-guarded', by: actor.id } as const] : [])];
  },
});
