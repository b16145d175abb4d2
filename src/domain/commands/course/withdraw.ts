import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { Fact } from '../../complaint/events.js';
import { refuse, type Refusal } from '../refusal.js';
import { isUnproven } from '../../intake/reach.js';
import type { Party } from '../../vocabulary.js';
import { voided } from './return.js';

/** The complainant takes the complaint back. Where a person is in danger the case goes on without them. */
export const withdraw = command({
  name: 'withdraw',
  summary:
    'Take the complaint back, or in a later round the appeal; a case with danger to a person goes on without the complainant.',
  by: ['complainant', 'intake', 'respondent'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({}),
  texts: { reason: optional('internal') },
  example: { reason: 'The matter is settled.' },
  whileMerged: true,
  unless: (state) => {
    const { round, left, appeals } = state;
    if (round > 1) return appeals.heard.length > 0 ? null : 'not-your-appeal';
    if (isUnproven(state)) return 'representation-unproven';
    return left ? 'already-left' : null;
  },
  decide: (state, { actor }) => {
    const from: Party = actor.relations.includes('respondent') ? 'respondent' : 'complainant';
    if (state.round > 1 || from === 'respondent') return withdrawAppeal(state, from, actor.id);
    if (state.danger) return [{ type: 'complainant-left', by: actor.id }];
    return [...voided(state, 'withdrawn'), { type: 'withdrawn', by: actor.id }];
  },
});

/** With the last appeal the earlier ending stands again; the other side's appeal goes on. */
function withdrawAppeal(state: Complaint, from: Party, by: string): Fact[] | Refusal {
  const { heard } = state.appeals;
  if (!heard.includes(from)) return refuse('not-your-appeal');
  const withdrawn: Fact = { type: 'appeal-withdrawn', from, by };
  if (heard.length > 1) return [withdrawn];
  return [...voided(state, 'withdrawn'), withdrawn, { type: 'earlier-stands' }];
}
