import { z } from 'zod';

/** A condition in a query: `true` or `false`. */
export const YesOrNo = z
  .stringbool({ truthy: ['true'], falsy: ['false'] })
  .meta({ override: { type: 'boolean' } });
