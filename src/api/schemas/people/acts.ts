import { z } from 'zod';
import { actNames } from '../../../db/schema/people.js';
import { Instant } from '../summary.js';

const Facts = z.record(z.string(), z.unknown()).nullable();

export const Act = z
  .object({
    n: z.int(),
    at: Instant,
    by: z.string().meta({ description: 'Id of one of the staff; `operator` for a command of the machine.' }),
    act: z.enum(actNames),
    about: z.string().meta({ description: 'Id of the key, person, team, absence or policy.' }),
    before: Facts.meta({ description: 'What differs, as it was; null where there was nothing.' }),
    after: Facts.meta({ description: 'The same as it is now; null where there is nothing any more.' }),
  })
  .meta({ id: 'Act' });
