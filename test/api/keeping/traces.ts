/** All that is left of anybody in the database and in the file store. */
import { sql } from 'drizzle-orm';
import { makeReport } from '../../../src/db/insights/make.js';
import { figuresIn } from '../../../src/db/insights/reports.js';
import { monthOf } from '../../../src/domain/insights/periods.js';
import type { Redress } from '../../support/redress.js';

/** What the database holds, every table of every schema of ours, as a dump would have it. */
export async function everyRow(service: Redress): Promise<string> {
  const tables = await service.db.execute<{ name: string }>(sql`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`);
  const told: string[] = [];
  await service.asOwner(async (db) => {
    for (const { name } of tables)
      told.push(JSON.stringify(await db.execute(sql.raw(`select * from ${name}`))));
  });
  return told.join('\n');
}

/** The hashes of all files that the store holds. */
export async function filesKept(service: Redress): Promise<string[]> {
  const shares = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));
  const kept = await Promise.all(
    shares.map((share) => service.deps.store.keptBefore(share, Date.now() + 1e6)),
  );
  return kept.flat();
}

/** All facts, and the figures of a report that is made of them anew. */
export async function figures({ db }: Redress) {
  const facts = await db.execute(sql`select * from complaint_facts order by number, round`);
  const place = await makeReport(db, monthOf(Date.now(), 'Asia/Shanghai'), 'he-ping');
  if (place === null) throw new Error('No report was made.');
  return { facts: [...facts], report: await figuresIn(db, place) };
}
