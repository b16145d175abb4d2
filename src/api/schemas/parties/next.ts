import { z } from 'zod';
import { isoOrNull } from '../../../domain/complaint/summary.js';
import type { RespondentNext } from '../../../domain/disclosure/statements/dates/next-for-respondent.js';
import type { Next as Known } from '../../../domain/disclosure/statements/dates/next.js';
import { ComplaintNumber, Instant } from '../summary.js';

const kinds = [
  ...(['you-answer', 'we-review', 'we-investigate', 'we-examine', 'we-tell', 'we-carry-out'] as const),
  ...(['waiting-for-other', 'decided-told', 'appeal-queued', 'appeal-possible'] as const),
  ...(['withdrawn', 'left', 'over'] as const),
] satisfies Known['kind'][];

const By = Instant.nullable().meta({ description: 'By when; null where no date can be named.' });
const Until = Instant.nullable().meta({
  description: 'The last moment to appeal, or to undo the withdrawal.',
});

/** Who acts next. */
export const Next = z
  .object({
    kind: z.enum(kinds),
    by: By,
    waits: z
      .boolean()
      .meta({ description: 'The deadline stands still until the answer, at the latest until `by`.' }),
    until: Until,
    number: ComplaintNumber.nullable().meta({ description: 'The complaint it waits for.' }),
  })
  .meta({ description: 'Who acts next, and by when.' });

export const nextShown = (next: Known): z.infer<typeof Next> => ({
  kind: next.kind,
  by: isoOrNull('by' in next ? next.by : null),
  waits: next.kind === 'you-answer' && next.waits,
  until: isoOrNull('until' in next ? next.until : null),
  number: 'number' in next ? next.number : null,
});

const respondentKinds = [
  ...(['you-answer', 'we-examine', 'appeal-possible', 'we-tell'] as const),
  ...(['appeal-later', 'appeal-queued', 'over', 'nothing'] as const),
] satisfies RespondentNext['kind'][];

/** Who acts next, as the respondent is told. */
export const NextForRespondent = z.object({ kind: z.enum(respondentKinds), by: By, until: Until });

export const nextShownToRespondent = (next: RespondentNext): z.infer<typeof NextForRespondent> => ({
  kind: next.kind,
  by: isoOrNull('by' in next ? next.by : null),
  until: isoOrNull('until' in next ? next.until : null),
});
