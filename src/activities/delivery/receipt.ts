/** Tells a complaint's run what a provider reported of its letter. */
import { loadRun } from '../../db/complaints/runs.js';
import * as letters from '../../db/messages/letters.js';
import * as receipts from '../../db/messages/receipts.js';
import type { ReceiptMessage } from '../../contract/messages.js';
import { signalReceipt } from '../../runs/start.js';
import type { ActivityDeps } from '../deps.js';

/** Marks the letter, and signals the run where the letter was the complainant's; the signal starts a run if there is none. */
export async function deliverReceipt(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const receipt = await receipts.find(deps.db, id);
  if (receipt === null) return;
  await letters.markReceipt(deps.db, receipt.letterId, receipt);
  const letter = await letters.find(deps.db, receipt.letterId);
  if (letter === null || !letter.recipient.startsWith('complainant:')) return;
  const input = await loadRun(deps.db, number);
  if (input === null) throw new Error('A receipt without its complaint');
  const message: ReceiptMessage = {
    id: receipt.id,
    at: receipt.at,
    letter: letter.name,
    version: letter.version,
    transport: letter.transport,
    result: receipt.result,
  };
  await signalReceipt(deps.temporal, input, message);
}
