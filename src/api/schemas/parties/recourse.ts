import { z } from 'zod';
import { isoOrNull } from '../../../domain/complaint/summary.js';
import type { Recourse as Known } from '../../../domain/disclosure/statements/recourse.js';
import { Instant } from '../summary.js';

const states = [
  ...(['later', 'open', 'queued', 'examined', 'reexamined', 'decided', 'final'] as const),
  ...(['taken-back', 'over'] as const),
] satisfies Known['state'][];

/** How a side can contest what was decided. */
export const Recourse = z
  .object({
    state: z.enum(states),
    until: Instant.nullable().meta({ description: 'While open: the last moment for an appeal.' }),
    dueAt: Instant.nullable().meta({ description: 'While it is examined: decided by then.' }),
  })
  .nullable()
  .meta({
    description: 'How the decision can be contested, and whether it is final; null where there is none.',
  });

/** The same as it is answered. */
export const recourseShown = (recourse: Known | null): z.infer<typeof Recourse> =>
  recourse && {
    state: recourse.state,
    until: isoOrNull(recourse.state === 'open' ? recourse.until : null),
    dueAt: isoOrNull('dueAt' in recourse ? recourse.dueAt : null),
  };
