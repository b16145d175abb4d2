/** Lives whose histories are kept: every later version of the workflow must still replay them. */
import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { expect, it } from 'vitest';
import { accept, answer, ask, decide, finishTask, reject, withdraw } from '../support/course.js';
import { as } from '../support/rig.js';
import { skippingTime } from '../support/skipping.js';

const time = skippingTime();

async function keep(name: string, number: string): Promise<void> {
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  const json = historyToJSON(await time.handle(number).fetchHistory());
  const anywhere = json.replace(/"identity": "[^"]*"/g, '"identity": "worker"');
  await writeFile(new URL(`${name}.json`, import.meta.url), `${anywhere}\n`);
}

it('met in time', async () => {
  const number = await time.rig.file();
  await time.pass('3h');
  await accept(time.rig, number);
  await time.pass('5h');
  await decide(time.rig, number);
  await keep('met-in-time', number);
});

it('late everywhere', async () => {
  const number = await time.rig.file();
  await time.pass('40h');
  await accept(time.rig, number);
  await time.pass('80h');
  await decide(time.rig, number, [{ kind: 'remove-content' }]);
  await time.pass('110h');
  await finishTask(time.rig, number);
  await keep('late-everywhere', number);
});

it('paused, then approved by a second person', async () => {
  const number = await time.rig.file();
  await accept(time.rig, number);
  await ask(time.rig, number);
  await time.pass('20h');
  await answer(time.rig, number);
  await decide(time.rig, number, [{ kind: 'suspend-account', days: 7 }]);
  await time.handle(number).signal('escalate', { reason: 'needs-decision' });
  await time.pass('1h');
  const { version } = await time.rig.state(number);
  await time.rig.give(number, 'approve', { version }, as('liu-yang', 'approver'));
  await finishTask(time.rig, number);
  await keep('paused-and-approved', number);
});

it('rejected', async () => {
  const number = await time.rig.file();
  await reject(time.rig, number);
  await keep('rejected', number);
});

it('withdrawn', async () => {
  const number = await time.rig.file();
  await accept(time.rig, number);
  await withdraw(time.rig, number);
  await keep('withdrawn', number);
});
