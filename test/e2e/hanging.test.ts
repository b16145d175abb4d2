/** A provider that takes letters and never answers holds up nothing but those letters. */
import { readFileSync } from 'node:fs';
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, it, vi } from 'vitest';
import * as deliveries from '../../src/db/messages/deliveries.js';
import * as receipts from '../../src/db/messages/outgoing/receipts.js';
import { journal } from '../../src/db/schema/complaints.js';
import { letters } from '../../src/db/schema/messages.js';
import { keptHere } from '../../src/providers/local-mail.js';
import type { Postman, Sent } from '../../src/providers/postman.js';
import type { PolicyDocument } from '../../src/domain/policy/policy.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

/** Whatever goes there hangs. */
const hangs = (n: number): string => `hangs-${n}@example.com`;
const PATIENCE = { timeout: 60_000, interval: 50 };
const seconds: PolicyDocument = JSON.parse(readFileSync('examples/policy-of-seconds.json', 'utf8'));

const hung = new Set<string>();
let end: (sent: Sent) => void = () => {};
const over = new Promise<Sent>((resolve) => {
  end = resolve;
});
const here = keptHere(async () => {});
const email: Postman = {
  send(letter, earlier) {
    if (!letter.to.startsWith('hangs-')) return here.send(letter, earlier);
    hung.add(letter.id);
    return over;
  },
};
const redress = await shared(createRedress({ workers: true, policy: seconds, postmen: { email } }));
afterAll(() => end({ kind: 'final', code: 'gone' }));

const submit = async (address: string): Promise<string> =>
  (await redress.submit({ contact: { email: address, verified: true } })).body.number;
const recorded = (number: string, type: 'rung-fired' | 'accepted') =>
  redress.db.$count(journal, and(eq(journal.number, number), eq(journal.type, type)));
const lettersOf = (number: string, name: 'danger' | 'registered') =>
  redress.db
    .select()
    .from(letters)
    .where(and(eq(letters.number, number), eq(letters.name, name)));

it('twenty letters of runs and twenty deliveries hang: starts, commands, receipts, deadlines and danger go on', async () => {
  const addresses = Array.from({ length: 20 }, (_, n) => hangs(n));
  await Promise.all(addresses.map(submit));
  await vi.waitFor(() => expect(hung.size).toBeGreaterThanOrEqual(20), PATIENCE);
  for (const contact of addresses) await redress.request('POST /v1/lost-links', { body: { contact } });
  const relinks = () => [...hung].filter((id) => id.includes('relink')).length;
  await vi.waitFor(() => expect(relinks()).toBe(20), PATIENCE);

  const number = await submit('lin@example.com');
  const sent = async (name: 'danger' | 'registered') =>
    (await lettersOf(number, name)).filter(({ status }) => status !== 'pending');
  await vi.waitFor(async () => expect(await sent('registered')).toHaveLength(1), PATIENCE);
  const marked = await redress.give(number, 'mark-danger', (await redress.read(number)).owner, {});
  expect(marked.status).toBe(200);
  await vi.waitFor(async () => expect(await sent('danger')).not.toHaveLength(0), PATIENCE);
  await vi.waitFor(async () => expect(await recorded(number, 'rung-fired')).toBeGreaterThan(0), PATIENCE);

  const [letter] = await sent('registered');
  const receipt = { id: 'r1', letterId: letter?.id ?? '', result: 'delivered', at: Date.now() } as const;
  await redress.db.transaction(async (tx) => {
    await receipts.store(tx, receipt);
    await deliveries.insert(tx, [deliveries.ofReceipt({ number, id: receipt.id })]);
  });
  await vi.waitFor(async () => {
    expect(await lettersOf(number, 'registered')).toMatchObject([{ status: 'delivered' }]);
    expect((await deliveries.backlog(redress.db)).map(({ kind }) => kind)).toEqual(['letter']);
  }, PATIENCE);
  expect(relinks()).toBe(20);
});
