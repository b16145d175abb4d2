/** What a search finds. */
import { z } from 'zod';
import { reasonsFound } from '../../../domain/text/sought.js';
import { Category, Stage, TeamId } from '../../../domain/vocabulary.js';
import { ComplaintNumber, Instant } from '../summary.js';

export const FoundComplaint = z
  .object({
    number: ComplaintNumber,
    stage: Stage,
    category: Category,
    team: TeamId,
    owner: z.string().nullable(),
    receivedAt: Instant,
    closedAt: Instant.nullable(),
    why: z.array(z.enum(reasonsFound)).meta({
      description:
        'What of it is what was typed: its number, an address or phone number of who complained, an account, what it is about, or words in it.',
    }),
  })
  .meta({ id: 'FoundComplaint' });
