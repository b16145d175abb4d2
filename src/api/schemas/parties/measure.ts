import { z } from 'zod';
import { measureStates } from '../../../domain/disclosure/statements/measure.js';

export const MeasureState = z.enum(measureStates).meta({
  description: '`held`: ours is lifted, but somebody else holds the same, and so it stays as it was.',
});
