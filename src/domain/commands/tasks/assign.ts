import { z } from 'zod';
import { command, type Actor } from '../command.js';
import { refuse } from '../refusal.js';
import type { Complaint } from '../../complaint/state.js';
import { CallerId, Duty, seniorTasks } from '../../vocabulary.js';

/** Hands a duty over (process row P5), to a person named or to whoever suits best; the commit finds them. */
export const assign = command({
  name: 'assign',
  summary: 'Hand the case, its approval or a task to a named person, or to whoever suits best.',
  by: ['owner', 'task-lead', 'lead', 'supervisor', 'on-call', 'admin', 'operator', 'system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ duty: Duty, to: CallerId.optional() }),
  texts: {},
  example: { duty: 'owner', to: 'zhang-wei' },
  form: { duty: 'duty', to: 'person' },
  whileMerged: true,
  whenErased: true,
  decide: (state, { payload: { duty, to }, actor }) => {
    if (mayNot(state, actor, duty)) return refuse('not-your-part');
    const held = carried(state, duty);
    if (held === null) return refuse('not-this-duty');
    if (to !== undefined && held.not.includes(to)) return refuse('not-eligible');
    return [
      {
        type: 'assignment-needed',
        duty,
        team: held.team,
        not: held.not.filter((person) => person !== null),
        senior: held.senior,
        ...(to === undefined ? {} : { wanted: to }),
        ...(actor.relations.includes('system') ? {} : { by: actor.id }),
      },
    ];
  },
});

/** Whoever leads the team of a task hands that task over, nothing else. */
function mayNot(state: Complaint, actor: Actor, duty: Duty): boolean {
  const others = assign.by.filter((relation) => relation !== 'task-lead');
  if (others.some((relation) => actor.relations.includes(relation))) return false;
  return !state.tasks.some((task) => `task/${task.n}` === duty && task.team !== state.team);
}

type Held = { team: Complaint['team']; not: (string | null)[]; senior: boolean };

/** Who may not take the duty: whoever carries it now, and for four eyes whoever must stay apart from it. */
function carried(state: Complaint, duty: Duty): Held | null {
  const { team, owner, approver, parts } = state;
  const earlier = parts.filter((part) => part.round < state.round).map((part) => part.person);
  if (duty === 'owner')
    return state.stage === 'closed' ? null : { team, not: [owner, approver, ...earlier], senior: false };
  if (duty === 'approver') {
    const everybody = parts.map((part) => part.person);
    return state.stage === 'approval' ? { team, not: [owner, approver, ...everybody], senior: true } : null;
  }
  const task = state.tasks.find((other) => `task/${other.n}` === duty);
  return task === undefined
    ? null
    : {
        team: task.team,
        not: [task.owner, task.held?.by ?? null],
        senior: seniorTasks.includes(task.kind),
      };
}
