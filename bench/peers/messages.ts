/** What the minimal workflow, its worker and the bench say to each other. */
import { z } from 'zod';

export const TASK_QUEUE = 'minimal';

/** A case as its run knows it. */
export type Life = { id: string; dueAt: number };
export type Commit = { id: string; type: 'accepted' | 'decided' | 'told' | 'late' };
export type Letters = { id: string; names: string[] };

export type Activities = {
  commit(request: Commit): Promise<void>;
  send(letters: Letters): Promise<void>;
};

export const Start = z.object({
  job: z.literal('start'),
  ...{ databaseUrl: z.string(), temporalAddress: z.string() },
});
/** Whole lives, so many of them at once. */
export const Lives = z.object({ job: z.literal('lives'), lives: z.number(), atOnce: z.number() });
/** Cases begun at once. */
export const Starts = z.object({ job: z.literal('starts'), cases: z.number() });
/** Cases whose reviews fall due from `inMs` on, spread over `spreadMs`. */
export const DueTogether = z.object({
  job: z.literal('due-together'),
  ...{ cases: z.number(), inMs: z.number(), spreadMs: z.number() },
});
export const Job = z.discriminatedUnion('job', [Start, Lives, Starts, DueTogether]);
export type Job = z.infer<typeof Job>;

/** How long a job took. */
export const Took = z.object({ seconds: z.number() });
/** When each deadline was due and when it was recorded, in ms. */
export const Recorded = z.object({
  recorded: z.array(z.object({ dueAt: z.number(), recordedAt: z.number() })),
});
