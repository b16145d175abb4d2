/** Remedies on the platform over days: a suspension ends once, at its time, and what is not answered comes to a person. */
import { afterAll, expect, it, vi } from 'vitest';
import { sandboxSecret, startSandbox } from '../../src/sandbox/sandbox.js';
import { accept, decide, finishTask } from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const sandbox = await startSandbox({ secret: sandboxSecret('platform'), slowMs: 600_000 });
afterAll(() => sandbox[Symbol.asyncDispose]());
const time = await skippingTime({ config: (config) => ({ ...config, platform: sandbox.config }) });
const { rig } = time;
const holds = () => sandbox.thing({ type: 'account', reference: 'mallory' }).holds.map(({ kind }) => kind);

async function decided(...remedies: object[]): Promise<string> {
  const number = await rig.file({ subject: 'post-123', onPlatform: true });
  await accept(rig, number);
  await decide(rig, number, remedies);
  return number;
}

it('a suspension of seven days ends once, at its time, in a case that was closed long ago', async () => {
  const number = await decided({ kind: 'suspend-account', days: 7 });
  const { approver, version } = await rig.state(number);
  await rig.give(number, 'approve', { version }, as(approver ?? '', 'approver'));
  await vi.waitFor(() => expect(holds()).toEqual(['suspend-account']), 30_000);
  await time.pass('30h');
  expect(await rig.state(number)).toMatchObject({ stage: 'closed', sanctions: [{ step: 1 }] });
  await time.pass('130h');
  expect(holds()).toEqual(['suspend-account']);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  expect(holds()).toEqual([]);
  expect(sandbox.calls().map(({ key, asked }) => [key, asked])).toEqual([
    [`${number}/1/1`, 1],
    [`${number}/1/1/end`, 1],
  ]);
  expect(await storyOf(rig.db, number, ['sanction-due', 'sanction-ended'])).toHaveLength(2);
});

it('what the platform never answers is a person’s after three quarters of the time, and asked after before', async () => {
  sandbox.arm('slow', { of: 'carryOut' });
  const number = await decided({ kind: 'warn-user' });
  await time.pass('53h');
  expect((await rig.state(number)).tasks).toEqual([]);
  await time.pass('2h');
  await vi.waitFor(async () => expect((await rig.state(number)).tasks).toMatchObject([{ step: 1 }]), 30_000);
  await finishTask(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
});
