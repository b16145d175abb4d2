/** Lives whose histories are kept: every later version of the workflow must still replay them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { historiesOf, recordsOf, Rows } from '../../scripts/release/records.js';
import { readVersion } from '../../src/version.js';
import { accept, answer, ask, decide, finishTask, reject, withdraw } from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';

const time = await skippingTime();
const { rig } = time;

async function keep(name: string, number: string): Promise<void> {
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  const json = historyToJSON(await time.handle(number).fetchHistory());
  const anywhere = json.replaceAll(/"\d+@[^"]*"/g, '"worker"');
  await write(new URL(`${name}.json`, historiesOf(readVersion())), anywhere);
}

async function write(file: URL, json: string): Promise<void> {
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, `${json}\n`);
}

/** Every row of every table. */
async function everyRow(): Promise<Rows> {
  const { db } = rig;
  const tables = z.array(z.object({ name: z.string() })).parse(
    await db.execute(sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`),
  );
  const rows: Rows = {};
  for (const { name } of tables) {
    const [table] = await db.execute(
      sql`select coalesce(json_agg(t), '[]'::json) as rows from ${sql.identifier(name)} t`,
    );
    rows[name] = Rows.valueType.parse(table?.['rows']);
  }
  return rows;
}

it('the rows of open complaints, which a later version must take over', async () => {
  const [unread, asked, proposed] = [await rig.file(), await rig.file(), await rig.file()];
  await accept(rig, asked);
  await ask(rig, asked);
  await accept(rig, proposed);
  await decide(rig, proposed, [{ kind: 'suspend-account', days: 7 }]);
  await time.pass('19h');
  await write(new URL('rows.json', recordsOf(readVersion())), JSON.stringify(await everyRow(), null, 2));
  for (const number of [unread, asked, proposed]) {
    await withdraw(rig, number);
    expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  }
});

it('met in time', async () => {
  const number = await rig.file();
  await time.pass('3h');
  await accept(rig, number);
  await time.pass('5h');
  await decide(rig, number);
  await keep('met-in-time', number);
});

it('late everywhere', async () => {
  const number = await rig.file();
  await time.pass('40h');
  await accept(rig, number);
  await time.pass('80h');
  await decide(rig, number, [{ kind: 'remove-content' }]);
  await time.pass('110h');
  await finishTask(rig, number);
  await keep('late-everywhere', number);
});

it('paused, then approved by a second person', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await ask(rig, number);
  await time.pass('20h');
  await answer(rig, number);
  await decide(rig, number, [{ kind: 'suspend-account', days: 7 }]);
  await time.handle(number).signal('escalate', { reason: 'needs-decision' });
  await time.pass('1h');
  const { version } = await rig.state(number);
  await rig.give(number, 'approve', { version }, as('liu-yang', 'approver'));
  await finishTask(rig, number);
  await keep('paused-and-approved', number);
});

it('rejected', async () => {
  const number = await rig.file();
  await reject(rig, number);
  await keep('rejected', number);
});

it('withdrawn', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await withdraw(rig, number);
  await keep('withdrawn', number);
});
