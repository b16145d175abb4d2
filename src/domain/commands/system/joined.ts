import { z } from 'zod';
import { command } from '../command.js';
import { collecting } from '../../people/told/hearing.js';
import { dangerFacts } from '../../complaint/course/withheld.js';
import { DangerKind } from '../../vocabulary.js';
import type { Level } from '../../complaint/events.js';

/** Another complaint was merged into this one (process row P1), which takes the higher level, and the danger. */
export const joined = command({
  name: 'joined',
  summary: 'Another complaint was merged into this one, with its escalation level and its danger.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    number: z.string(),
    level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]) satisfies z.ZodType<Level>,
    danger: z.boolean(),
    dangerKind: DangerKind.optional(),
    /** Who merged it. */
    by: z.string(),
  }),
  texts: {},
  example: { number: '100-001-017', level: 1, danger: false, by: 'zhang-wei' },
  decide: (state, { payload: { number, level, danger, dangerKind: kind, by }, policy }) => {
    const marked = danger ? dangerFacts(policy, state, { kind }) : [];
    return [{ type: 'joined', number, level, by }, ...marked, ...collecting(state)];
  },
});
