/** Absent people hand over what is theirs: the case, the approval and the task (process row P5). */
import { expect, it, vi } from 'vitest';
import { createUpkeep } from '../../src/activities/upkeep/upkeep.js';
import { addAbsence, removeAbsence } from '../../src/db/people/people.js';
import { shared } from '../support/shared.js';
import { accept, decide, handler } from '../support/runs/course.js';
import { createRig } from '../support/runs/rig.js';
import { storyOf } from '../support/runs/story.js';

const HOUR = 3_600_000;
const rig = await shared(createRig());

/** What the schedule `hand-over` does every minute, while this person is away: from `startsIn` hours until a day later. */
async function minute(staffId: string, startsIn: number): Promise<void> {
  const from = Date.now() + startsIn * HOUR;
  const id = await addAbsence(rig.db, { staffId, from, until: from + 24 * HOUR });
  await createUpkeep(rig.deps).handOver();
  await removeAbsence(rig.db, id);
}

it('the case, at once and without being taken for a person’s change', async () => {
  const number = await rig.file();
  await accept(rig, number);
  const before = await rig.state(number);
  await minute(handler.id, -1);
  await vi.waitFor(async () => expect((await rig.state(number)).owner).not.toBe(handler.id), 30_000);
  const after = await rig.state(number);
  expect(after.personVersion).toBe(before.personVersion);
  expect(after.clocks).toEqual(before.clocks);
});

it('the approval and the task', async () => {
  const proposed = await rig.file();
  await accept(rig, proposed);
  await decide(rig, proposed, [{ kind: 'suspend-account', days: 7 }]);
  const decided = await rig.file();
  await accept(rig, decided);
  await decide(rig, decided, [{ kind: 'remove-content' }]);
  const approver = (await rig.state(proposed)).approver ?? '';
  await minute(approver, -1);
  await vi.waitFor(async () => expect((await rig.state(proposed)).approver).not.toBe(approver), 30_000);
  const [task] = (await rig.state(decided)).tasks;
  await minute(task?.owner ?? '', -1);
  await vi.waitFor(
    async () => expect((await rig.state(decided)).tasks[0]?.owner).not.toBe(task?.owner),
    10_000,
  );
});

it('not before a planned absence begins', async () => {
  const number = await rig.file();
  await accept(rig, number);
  const { version } = await rig.state(number);
  await minute(handler.id, 12);
  expect((await rig.state(number)).version).toBe(version);
  expect(await storyOf(rig.db, number, ['assigned'])).toHaveLength(2);
});
