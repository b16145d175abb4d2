import { followUps } from '../../complaint/effects.js';
import type { Event } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import type { Colleague } from '../colleague.js';
import { isLeftToAdmins } from '../told/posts.js';

/** An escalation that nobody below an administrator is there to see to is at level 3 at once; `state` is after it. */
export function atItsLevel(state: Complaint, event: Event, colleagues: readonly Colleague[]): Event {
  if ((event.type !== 'rung-fired' && event.type !== 'escalated') || event.level === 0) return event;
  const left = followUps(state, event).some(
    ({ addressee }) => 'team' in addressee && isLeftToAdmins(colleagues, addressee),
  );
  return left ? { ...event, level: 3 } : event;
}
