/** What the complainant is shown of the consent they are asked for. */
import { isConsentAsked } from '../../complaint/course/parties/consent.js';
import type { Event, EventOf } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import { textIn, type WrittenText } from '../texts.js';

/** `said`: what holds now, also by their silence; null while their answer is awaited. Instants in ms since 1970, UTC. */
export type ConsentShown = { askedAt: number; reason: string | null; said: 'yes' | 'no' | null };

/** What they were asked last; null where they were not, or it ended without an answer. */
export function consentOf(
  state: Complaint,
  events: readonly Event[],
  texts: readonly WrittenText[],
): ConsentShown | null {
  const asked = events.findLast((event): event is EventOf<'consent-asked'> => event.type === 'consent-asked');
  if (asked === undefined || (state.consent === 'open' && !isConsentAsked(state))) return null;
  const said = { open: null, given: 'yes', refused: 'no' } as const;
  return {
    askedAt: asked.at,
    reason: textIn(texts, asked.text, 'reason'),
    said: isConsentAsked(state) ? null : said[state.consent ?? 'open'],
  };
}
