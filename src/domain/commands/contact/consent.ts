import { z } from 'zod';
import { command } from '../command.js';
import { isConsentAsked } from '../../complaint/course/parties/consent.js';
import { refuse } from '../refusal.js';

/** The complainant's yes or no, which they may change until it is decided (process row P8). */
export const consent = command({
  name: 'consent',
  summary:
    'Say whether the author of the private message may be asked about it; it can be changed until the decision.',
  by: ['complainant', 'intake', 'owner', 'lead'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({ agrees: z.boolean() }),
  texts: {},
  example: { agrees: true },
  whileMerged: true,
  unless: (state) => {
    if (state.consent === undefined) return 'no-consent-needed';
    return state.consent === 'open' && !isConsentAsked(state) ? 'consent-not-asked' : null;
  },
  decide: (state, { payload: { agrees }, actor }) => {
    if (state.consent === (agrees ? 'given' : 'refused')) return refuse('consent-unchanged');
    return [{ type: agrees ? 'consented' : 'consent-refused', by: actor.id }];
  },
});
