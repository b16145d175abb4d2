import { z } from 'zod';
import { RepresentativeKind } from '../../../domain/vocabulary.js';
import { ComplaintNumber, Instant } from '../summary.js';

export const Represented = z
  .object({
    number: ComplaintNumber,
    receivedAt: Instant,
    state: z.enum(['spoken-for', 'ended']),
    kind: RepresentativeKind.nullable().meta({ description: 'Who speaks for them; null once it is ended.' }),
    proven: z.boolean().meta({ description: 'It is proven that they may.' }),
    trackingUrl: z
      .url()
      .nullable()
      .meta({ description: 'The private page of the complaint, once it is in their own hands.' }),
  })
  .meta({ id: 'Represented' });
