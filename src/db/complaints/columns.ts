import type { Complaint } from '../../domain/complaint/state.js';
import { workIn } from '../../domain/people/work.js';
import { nextDeadline, nextToFallDue, overdueFrom, pausedSince } from '../../domain/clocks/urgency.js';

/** What a complaint's row holds beside its state, so that lists can filter and sort by it. */
export const columns = (state: Complaint) => ({
  version: state.version,
  state,
  stage: state.stage,
  category: state.category,
  severity: state.severity,
  team: state.team,
  owner: state.owner,
  approver: state.approver,
  channel: state.channel,
  escalation: state.escalation,
  nextDeadline: nextDeadline(state),
  deadline: nextToFallDue(state),
  overdueAt: overdueFrom(state),
  pausedSince: pausedSince(state),
  danger: state.danger,
  unreadSince: state.unread?.since ?? null,
  mergedInto: state.mergedInto,
  receivedAt: state.receivedAt,
  trustedFlagger: state.trustedFlagger === true,
  settled: false,
  hasWork: workIn(state).length > 0,
});
