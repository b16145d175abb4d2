/** Lives whose histories are kept: every later version of the workflow must still replay them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { historiesOf, recordsOf, Rows } from '../../scripts/release/records.js';
import { readVersion } from '../../src/version.js';
import { accept, answer, ask, decide, finishTask, reject, withdraw } from '../support/course.js';
import { as } from '../support/rig.js';
import { skippingTime } from '../support/skipping.js';

const time = skippingTime();

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
  const { db } = time.rig;
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
  const [unread, asked, proposed] = [await time.rig.file(), await time.rig.file(), await time.rig.file()];
  await accept(time.rig, asked);
  await ask(time.rig, asked);
  await accept(time.rig, proposed);
  await decide(time.rig, proposed, [{ kind: 'suspend-account', days: 7 }]);
  await time.pass('19h');
  await write(new URL('rows.json', recordsOf(readVersion())), JSON.stringify(await everyRow(), null, 2));
  for (const number of [unread, asked, proposed]) {
    await withdraw(time.rig, number);
    expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  }
});

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
