import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { Transport } from '../../vocabulary.js';

/** Whom somebody speaks for takes the complaint into their own hands; where a lead recorded danger, only a lead does it. */
export const endRepresentation = command({
  name: 'end-representation',
  summary:
    'End that somebody speaks for the complainant: their link opens nothing any more, letters go to the complainant.',
  by: ['represented', 'lead', 'intake'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({}),
  texts: {},
  example: {},
  whileMerged: true,
  unless: ({ representative }) => (representative === undefined ? 'nobody-represents' : null),
  decide: ({ reach, representative }, { actor }) => {
    if (representative === undefined) return refuse('nobody-represents');
    if (representative.guarded === true && !actor.relations.includes('lead'))
      return refuse('represented-protected');
    const { theirs } = representative;
    const former = Object.fromEntries(
      Transport.options.flatMap((way) => {
        const known = reach[way];
        return known === 'confirmed' || known === 'unconfirmed' ? [[way, known] as const] : [];
      }),
    );
    return [
      { type: 'representation-ended', reach: theirs, changed: [...Transport.options], former, by: actor.id },
    ];
  },
});
