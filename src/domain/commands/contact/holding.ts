import type { Complaint } from '../../complaint/state.js';
import type { Fact, HeldText } from '../../complaint/events.js';

/** A text that may betray the complainant waits, as a task, for somebody else than its author. */
export const holdText = (state: Complaint, held: HeldText): Fact[] => [
  { type: 'text-held', ...held },
  { type: 'task-raised', kind: 'release-text', team: state.team, held },
];
