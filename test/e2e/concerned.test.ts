/** Whom a complaint turns out to concern: it leaves their hands, their sight and their letters (process row P5). */
import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { createLetters } from '../../src/activities/effects/letters.js';
import { createUpkeep } from '../../src/activities/upkeep/upkeep.js';
import { entries } from '../../src/db/complaints/journal.js';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import { changeStaff } from '../../src/db/people/people.js';
import { contacts } from '../../src/db/schema/complaints.js';
import { as, createRig, type Person } from '../support/runs/rig.js';
import { shared } from '../support/shared.js';

const rig = await shared(createRig());
const PATIENCE = { timeout: 30_000 };
const SUBJECT = 'account-of-the-subject';

const ownerOf = async (number: string): Promise<Person> => as((await rig.state(number)).owner ?? '', 'owner');

it('a complaint merged into another takes it along to the integrity team, out of the hands of whom it is of', async () => {
  const [first, second] = [await rig.file(), await rig.file()];
  await rig.db.update(contacts).set({ accountId: 'account-gao-yuan' }).where(eq(contacts.number, second));
  const owner = await ownerOf(second);
  expect((await rig.give(second, 'merge', { into: first }, owner)).refusal).toBeUndefined();
  await vi.waitFor(async () => expect((await rig.state(first)).joined).toEqual([second]), PATIENCE);
  await createUpkeep(rig.deps).handOver();
  for (const number of [first, second])
    await vi.waitFor(async () => {
      expect(await rig.state(number)).toMatchObject({ team: 'integrity', owner: 'grace-lindqvist' });
    }, PATIENCE);
});

it('merge: whoever may no longer know of the other complaint is told that there is none', async () => {
  const [ours, other] = [await rig.file(), await rig.file()];
  const owner = await ownerOf(ours);
  const given = await rig.store(ours, 'merge', { into: other }, owner);
  await rig.db
    .update(contacts)
    .set({ accountId: `account-${owner.id}` })
    .where(eq(contacts.number, other));
  expect((await rig.execute(ours, given)).refusal).toMatchObject({ refused: 'no-such-complaint' });
  expect((await rig.state(ours)).mergedInto).toBeNull();
});

it('a letter that still waits does not reach somebody who turned out to be concerned', async () => {
  const number = await rig.file({ subject: SUBJECT });
  const [first] = await entries(rig.db, number);
  if (first === undefined) throw new Error('A complaint without its beginning');
  const letter = {
    ...{ number, version: 1, name: 'reminder' as const, recipient: 'ma-chao', data: first.data },
    ...{ transport: 'email' as const, locale: 'en' as const, notBefore: 0 },
  };
  const id = letters.letterId(letter);
  await letters.insertNew(rig.db, { ...letter, id });
  await changeStaff(rig.db, 'ma-chao', { accountId: SUBJECT });
  await createLetters(rig.deps)({ number, ids: [id] });
  expect(await letters.find(rig.db, id)).toMatchObject({ status: 'failed', failure: 'not-theirs' });
});
