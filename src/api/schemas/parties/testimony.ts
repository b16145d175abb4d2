import { z } from 'zod';
import { witnessCommands } from '../../../domain/disclosure/parties/witness.js';
import { Instant } from '../summary.js';
import { Matter } from './matter.js';

const Reference = z.string().meta({
  description: "The witness's own reference, which is no complaint number.",
  example: 'W-7K3M-Q9XD',
});

export const ReceivedFromWitness = z
  .object({ reference: Reference, receivedAt: Instant })
  .meta({ id: 'ReceivedFromWitness' });

export const Testimony = Matter.pick({
  ...{ questions: true, subject: true, next: true, thread: true, takesFiles: true },
})
  .extend({ reference: Reference, possible: z.array(z.enum(witnessCommands)) })
  .meta({ id: 'Testimony' });
