import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Fact, Level, Told } from '../../complaint/events.js';
import { EscalationReason } from '../../vocabulary.js';

const above: Record<Level, { level: Level; tells: Told }> = {
  0: { level: 1, tells: 'lead' },
  1: { level: 2, tells: 'supervisor' },
  2: { level: 3, tells: 'admin' },
  3: { level: 3, tells: 'admin' },
};

/** Raises the complaint one level by hand, at any time; at the top it tells again, when closed it is a task. */
export const escalate = command({
  name: 'escalate',
  summary: 'Raise the complaint one level and tell that level; on a closed complaint a task for the lead.',
  by: ['owner', 'approver', 'task-owner', 'task-lead', 'lead', 'supervisor', 'on-call', 'intake', 'operator'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ reason: EscalationReason.default('other') }),
  texts: { note: optional('internal') },
  example: { reason: 'stuck', note: 'The platform team does not answer.' },
  adds: true,
  decide: (state, { payload: { reason }, actor }) => {
    const closed = state.stage === 'closed';
    const { level, tells } = closed
      ? { level: state.escalation, tells: 'lead' as const }
      : above[state.escalation];
    const task: Fact[] = closed ? [{ type: 'task-raised', kind: 'follow-escalation', team: state.team }] : [];
    return [{ type: 'escalated', level, reason, tells, by: actor.id }, ...task];
  },
});
