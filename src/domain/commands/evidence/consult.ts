import { z } from 'zod';
import { command, required } from '../command.js';
import { opening } from '../contact/opening.js';
import { teamsIn } from '../../policy/teams.js';
import { refuse } from '../refusal.js';
import { TeamId } from '../../vocabulary.js';

/** Asks another team for what it knows (process row P8): a task there, no part in the case, and no deadline waits for it. */
export const consult = command({
  name: 'consult',
  summary:
    'Ask another team: a task there, due in 24 h; whoever has it reads the case, and no deadline waits.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({ team: TeamId }),
  texts: { question: required('internal') },
  example: { team: 'privacy', question: 'Does a house number in a photograph count as an address?' },
  form: { team: 'team' },
  adds: true,
  decide: (state, { id, payload: { team }, actor, policy }) => {
    if (!teamsIn(policy).includes(team)) return refuse('unknown-team');
    const asked = state.tasks.some((task) => task.kind === 'consult' && task.team === team);
    if (asked) return refuse('already-consulted');
    return [
      ...opening(state, actor.id),
      { type: 'consulted', team, by: actor.id, text: id },
      { type: 'task-raised', kind: 'consult', team },
    ];
  },
});
