import { z } from 'zod';
import { command, optional } from '../command.js';
import { refuse } from '../refusal.js';
import { isCategory } from '../../policy/categories.js';
import { investigatingTeam } from '../../policy/teams.js';
import { causesFacts } from '../../complaint/course/causing.js';
import { minorSaid, severityFor } from '../../complaint/course/parties/minors.js';
import { Category, Minor, RejectReason, Severity } from '../../vocabulary.js';
import { Causes } from './set-cause.js';

const Verdict = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('accept'),
    category: Category,
    severity: Severity.default('normal'),
    minor: Minor.optional(),
  }),
  z.strictObject({
    verdict: z.literal('reject'),
    reason: RejectReason,
    genuine: z.boolean().optional(),
    valid: z.boolean().optional(),
    causes: Causes.optional(),
  }),
]);

/** The initial review (process rows P3, P4): genuineness and validity are judged apart; the category is settled. */
export const review = command({
  name: 'review',
  summary: 'Accept the complaint with its category and severity, or reject it with a reason.',
  by: ['owner', 'lead'],
  in: ['review'],
  payload: Verdict,
  texts: { explanation: optional('forComplainant') },
  example: {
    verdict: 'accept',
    category: 'account',
    severity: 'high',
    explanation: 'We look into the ban of your account.',
  },
  form: { category: 'category', causes: 'causes' },
  decide: (state, { id, payload, texts, actor, policy }) => {
    const common = { by: actor.id, text: id };
    if (payload.verdict === 'accept') {
      const { category, minor } = payload;
      if (!isCategory(policy, category)) return refuse('unknown-category');
      const found = minorSaid({}, minor);
      const severity = severityFor(minorSaid(state, minor), payload.severity);
      const team = investigatingTeam(policy, { ...state, category });
      return [
        { type: 'accepted', category, severity, team, genuine: true, valid: true, ...found, ...common },
      ];
    }
    if (!texts.includes('explanation')) return refuse('explanation-missing');
    const { reason, genuine = reason !== 'not-genuine', valid = reason === 'not-genuine' } = payload;
    return [
      ...causesFacts(state, payload.causes, actor.id),
      { type: 'rejected', reason, genuine, valid, ...common },
    ];
  },
});
