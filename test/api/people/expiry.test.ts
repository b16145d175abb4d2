/** Keys that end by themselves: administrators are told by letter, in good time and at last. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { create, revoke } from '../../../src/db/people/keys.js';
import { keys } from '../../../src/db/schema/people.js';
import { instant } from '../../../src/words/instants.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const redress = await shared(createRedress({ workers: true }));
const { db, deps } = redress;
const DAY = 86_400_000;

const letters = async (id: string): Promise<string[]> => {
  await createUpkeep(deps).remind();
  await redress.settled();
  const found = await mails.list(db, { limit: 50, recipient: 'guo-ran@staff.example' });
  return found.filter(({ text }) => text.includes(id)).map(({ text }) => text);
};
async function made(name: string, expiresAt: number): Promise<string> {
  const { id } = await create(db, { for: { kind: 'client' }, name, scopes: [], expiresAt });
  await db
    .update(keys)
    .set({ createdAt: Date.now() - 60 * DAY })
    .where(eq(keys.id, id));
  return id;
}

it('tells of each two weeks and a day before its end, once', async () => {
  const expiresAt = Date.now() + 13 * DAY;
  const id = await made('newsletter', expiresAt);
  const [first, ...more] = await letters(id);
  expect(more).toEqual([]);
  expect(first).toContain('newsletter');
  expect(first).toContain(instant(expiresAt, 'zh-CN'));
  expect(await letters(id)).toHaveLength(1);
  // Twelve days later.
  await db.update(keys).set({ expiresAt: Date.now() + DAY / 2, warnedAt: Date.now() - 12 * DAY });
  expect(await letters(id)).toHaveLength(2);
  expect(await letters(id)).toHaveLength(2);
});

it('says nothing of what is far from its end, was made to be short, or is revoked', async () => {
  const far = await made('far', Date.now() + 15 * DAY);
  const gone = await made('gone', Date.now() + 2 * DAY);
  await revoke(db, gone);
  const { id: short } = await create(db, {
    ...{ for: { kind: 'client' }, name: 'short', scopes: [], expiresAt: Date.now() + 7 * DAY },
  });
  for (const id of [far, gone, short]) expect(await letters(id)).toEqual([]);
});
