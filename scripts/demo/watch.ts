/** The versions of all complaints, looked at together, so that each is read only when it has changed. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ListedComplaint, RedressClient } from '../../src/client/index.js';

const EVERY_MS = 400;

export type Watch = ReturnType<typeof watchAll>;

/** Looks until the signal; `seen` is told what was found each time. */
export function watchAll(
  reader: RedressClient,
  seen: (complaints: ReadonlyMap<string, ListedComplaint>) => void,
  signal: AbortSignal,
) {
  const complaints = new Map<string, ListedComplaint>();
  const look = async (): Promise<void> => {
    for (; !signal.aborted; await delay(EVERY_MS, undefined, { signal })) {
      for await (const complaint of reader.list({ limit: 100 }, { signal }))
        complaints.set(complaint.number, complaint);
      seen(complaints);
    }
  };
  return {
    version: (number: string): number => complaints.get(number)?.version ?? 0,
    /** Rejects when the stack cannot be asked any more. */
    ended: look().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    }),
  };
}
