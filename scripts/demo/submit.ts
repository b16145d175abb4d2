/** Files the complaints, one after the other; what the API refuses is reported with its reason. */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RedressProblem } from '../../src/client/index.js';
import type { Filing } from './lines.js';
import type { Filed, People } from './people.js';

/** Between two that are new, so that they do not all come due at once. */
const APART_MS = 900;

export type Refused = { line: number; reason: string };

export type Told = {
  filed: (filing: Filing, complaint: Filed) => void;
  refused: (refused: Refused) => void;
};

/** Files every line; one that an earlier, interrupted demo filed is answered with the complaint there is. */
export async function fileAll(
  people: People,
  filings: readonly Filing[],
  told: Told,
  signal: AbortSignal,
): Promise<void> {
  for (const filing of filings) {
    const began = Date.now();
    const idempotencyKey = `demo/${createHash('sha256').update(JSON.stringify(filing.body)).digest('base64url')}`;
    try {
      const filed = await people.filerFor(filing.channel).submit(filing.body, { idempotencyKey, signal });
      told.filed(filing, filed);
      const isNew = Date.parse(filed.submittedAt) >= began - 1_000;
      if (isNew) await delay(APART_MS, undefined, { signal });
    } catch (error) {
      if (!(error instanceof RedressProblem) || error.status >= 500) throw error;
      told.refused({ line: filing.line, reason: reasonOf(error) });
    }
  }
}

const reasonOf = ({ code, message, errors }: RedressProblem): string =>
  errors.length === 0
    ? `${code}: ${message}`
    : `${code}: ${errors.map(({ path, message }) => `${path || '/'} ${message}`).join('; ')}`;
