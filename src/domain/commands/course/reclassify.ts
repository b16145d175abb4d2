import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { isCategory } from '../../policy/categories.js';
import { investigatingTeam } from '../../policy/teams.js';
import { minorSaid, severityFor } from '../../complaint/course/parties/minors.js';
import { Category, Minor, Severity } from '../../vocabulary.js';
import { voided } from './return.js';

/** Corrects category or severity (process row P4): a new team takes over, no deadline starts again. */
export const reclassify = command({
  name: 'reclassify',
  summary: 'Correct category or severity; another category goes to its team, no clock is reset.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({ category: Category, severity: Severity.optional(), minor: Minor.optional() }),
  texts: {},
  example: { category: 'privacy', severity: 'high' },
  form: { category: 'category' },
  decide: (state, { payload, actor, policy }) => {
    const { category, minor = state.minor } = payload;
    if (!isCategory(policy, category)) return refuse('unknown-category');
    const severity = severityFor({ minor }, payload.severity ?? state.severity);
    const isSame = category === state.category && severity === state.severity && minor === state.minor;
    if (isSame) return refuse('category-unchanged');
    const team = state.stage === 'review' ? state.team : investigatingTeam(policy, { ...state, category });
    return [
      ...voided(state, 'reclassified'),
      { type: 'reclassified', category, severity, ...minorSaid({}, payload.minor), team, by: actor.id },
    ];
  },
});
