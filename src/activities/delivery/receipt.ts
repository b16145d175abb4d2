/** Tells a complaint's run what a provider reported of its letter. */
import { readClock } from '../../db/clock.js';
import * as deliveries from '../../db/messages/deliveries.js';
import { loadRun } from '../../db/complaints/runs.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import * as receipts from '../../db/messages/outgoing/receipts.js';
import type { LetterResult } from '../../contract/activities.js';
import type { ReceiptMessage, RunInput } from '../../contract/messages.js';
import { againAfterMs } from '../../domain/intake/reach.js';
import { signalReceipt } from '../../runs/start.js';
import type { ActivityDeps } from '../deps.js';

/** Marks the letter, and signals the run where the letter was the complainant's; the signal starts a run if there is none. */
export async function deliverReceipt(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const receipt = await receipts.find(deps.db, id);
  if (receipt === null) return;
  await letters.markReceipt(deps.db, receipt.letterId, receipt);
  const letter = await letters.find(deps.db, receipt.letterId);
  if (letter === null) return;
  const input = await loadRun(deps.db, number);
  if (input === null) throw new Error('A receipt without its complaint');
  if (receipt.result === 'returned' && (await sentAgain(deps, letter, input))) return;
  const reachesOthers = letters.isToOthers(letter) && receipt.result === 'delivered';
  if (reachesOthers || !(letters.isComplainants(letter) || letters.isToOthers(letter))) return;
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

/** Puts the letter in again, to be written anew, for later; false where it has had its tries, or its address is not the present one. */
async function sentAgain(
  { db }: Pick<ActivityDeps, 'db'>,
  letter: letters.Letter,
  { state }: RunInput,
): Promise<boolean> {
  const { id, number, version, name, recipient, transport, locale, data, written, address, post } = letter;
  const [base = id, tries = '0'] = id.split('/again-');
  const afterMs = againAfterMs[Number(tries)];
  const toOurs = letters.isComplainants(letter) && version < (state.reachSince[transport] ?? 0);
  if (afterMs === undefined || toOurs) return false;
  const notBefore = (await readClock(db)) + afterMs;
  const again = `${base}/again-${Number(tries) + 1}`;
  const copy = {
    number,
    version,
    name,
    recipient,
    transport,
    locale,
    data,
    written,
    address,
    post,
    notBefore,
  };
  await db.transaction(async (tx) => {
    if (!(await letters.insertNew(tx, { ...copy, id: again }))) return;
    await deliveries.insert(tx, [{ ...deliveries.ofLetter({ number, id: again }), nextAt: notBefore }]);
  });
  return true;
}

/** Tells the run what a letter outside it came to where that is no success, as its provider would. */
export async function reportAgain(
  { db, wake }: Pick<ActivityDeps, 'db' | 'wake'>,
  number: string,
  { id: letterId, result }: LetterResult,
): Promise<void> {
  if (result === 'sent') return;
  const id = `${letterId}/${result}`;
  const report = {
    id,
    letterId,
    at: await readClock(db),
    result: result === 'refused' ? 'bounced' : 'returned',
  } as const;
  await db.transaction(async (tx) => {
    if (await receipts.store(tx, report)) await deliveries.insert(tx, [deliveries.ofReceipt({ number, id })]);
  });
  wake();
}
