import { z } from 'zod';
import { command, optional } from '../command.js';
import { isConsentAsked } from '../../complaint/course/parties/consent.js';
import { isUnproven } from '../../intake/reach.js';
import { opening } from './opening.js';

/** Whether the author of a private message may be asked about it (process row P8): it pauses like a question. */
export const askConsent = command({
  name: 'ask-consent',
  summary:
    'Ask the complainant whether the author of their private message may be asked about it; in investigation the clock stands still until they say yes or no, and silence is a no.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({}),
  texts: { reason: optional('forComplainant') },
  example: { reason: 'Whoever wrote it may say that it was quoted without what came before.' },
  unless: (state) => {
    if (state.consent === undefined) return 'no-consent-needed';
    if (state.left) return 'already-left';
    if (isUnproven(state)) return 'representation-unproven';
    if (isConsentAsked(state)) return 'consent-asked';
    if (state.consent === 'open') return null;
    return state.consent === 'given' ? 'consent-given' : 'consent-refused';
  },
  decide: (state, { id, actor }) => [
    ...opening(state, actor.id),
    { type: 'consent-asked', by: actor.id, text: id },
  ],
});
