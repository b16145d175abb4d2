import type { Complaint } from '../../complaint/state.js';
import type { Fact } from '../../complaint/events.js';

/** The handler's first question or note opens the investigation (a policy may count "begun" from it, row P6). */
export const opening = (state: Complaint, by: string): Fact[] =>
  state.stage === 'investigation' && !state.opened && state.owner === by ? [{ type: 'opened', by }] : [];
