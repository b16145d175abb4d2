/** The chapter of the second look: of what was closed in a week, which share is judged once more (process row P20). */
import { z } from 'zod';

const Share = z.number().min(0).max(1).default(0.05);
export const SecondLook = z.strictObject({ rejections: Share, dismissals: Share }).prefault({});
export type SecondLook = z.infer<typeof SecondLook>;
