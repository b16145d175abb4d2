/** Purge (process row P15): what was kept long enough goes, wholly; what must not, stays; figures do not move. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { factDifferences } from '../../../scripts/fact-differences.js';
import { purge } from '../../../src/activities/upkeep/purge.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { sealed } from '../../support/sealed.js';
import { shared } from '../../support/shared.js';
import { everything } from '../leaks/everything.js';
import { planting } from '../planting.js';
import { everyRow, filesKept, figures } from './traces.js';

const service = await shared(createRedress({ workers: true }));
/** What upkeep does at its hour. */
const pass = async () => {
  await sealed(service.db);
  return await purge(service.deps, Date.now());
};
const words = planting([]);
const lives = everything(service, words);
const auditor = 'deng-rui';

/** A case with planted words and a file, closed since `days` days. */
async function closedFor(days: number): Promise<string> {
  const life = await lives.submit();
  expect((await lives.give(life, { as: null, command: 'add-evidence' })).status).toBe(200);
  expect((await lives.give(life, { as: 'zhou-min', command: 'note' })).status).toBe(200);
  expect((await lives.give(life, { as: null, command: 'withdraw' })).status).toBe(200);
  await expect.poll(async () => (await lives.read(life.number)).stage).toBe('closed');
  await service.settled();
  await service.asOwner((db) =>
    db.execute(sql`update complaints set closed_at = closed_at - ${days} * interval '1 day',
      state = jsonb_set(state, '{telling}', 'null') where number = ${life.number}`),
  );
  return life.number;
}

it('a case whose time is over goes with every word of it, and its facts stay to the digit', async () => {
  const number = await closedFor(731);
  const before = await figures(service);
  expect(await filesKept(service)).toHaveLength(1);
  expect(words.foundIn(await everyRow(service))).not.toEqual([]);
  expect(await pass()).toEqual({ casesErased: 0, casesPurged: 1 });
  expect(words.foundIn(await everyRow(service))).toEqual([]);
  expect(await filesKept(service)).toEqual([]);
  expect(await figures(service)).toEqual(before);
  expect(await factDifferences(service.db)).toMatchObject({ differences: [] });

  const absent = await service.request('GET /v1/complaints/R-2020-000000', { as: 'guo-ran' });
  const gone = await service.request(`GET /v1/complaints/${number}`, { as: 'guo-ran' });
  expect([gone.status, gone.body.type]).toEqual([absent.status, absent.body.type]);

  const { body } = await service.request(`GET /v1/purges?number=${number}`, { as: auditor });
  expect(body.items).toMatchObject([
    { number, counts: { texts: expect.any(Number), attachments: 1 }, journalHash: /^[0-9a-f]{64}$/ },
  ]);
  const left = sql`select count(*)::int as n, min(version) as first from purged_entries where number = ${number}`;
  expect(await service.db.execute(left)).toMatchObject([{ n: body.items[0].counts.journal, first: 1 }]);
  expect((await service.request('GET /v1/purges', { as: 'zhou-min' })).status).toBe(403);
  const desk = await signedIn(service.app, auditor);
  expect((await desk.open('/desk/records/purges')).text).toContain(number);
});

it('one that cannot be purged keeps no other', async () => {
  const [stuck, other] = [await closedFor(731), await closedFor(731)];
  const refuse = (change: string) => service.asOwner((db) => db.execute(sql.raw(change)));
  await refuse(`create function refuse() returns trigger language plpgsql as
    $$ begin if old.number = '${stuck}' then raise 'not today'; end if; return old; end $$;
    create trigger refusing before delete on texts for each row execute function refuse()`);
  await expect(pass()).rejects.toThrow('Cases that could not be purged: 1');
  expect((await service.request(`GET /v1/complaints/${other}`, { as: 'guo-ran' })).status).toBe(404);
  expect((await service.read(stuck, 'guo-ran')).stage).toBe('closed');
  await refuse('drop trigger refusing on texts; drop function refuse()');
  expect(await pass()).toEqual({ casesErased: 0, casesPurged: 1 });
});

it('what is younger, held, or held with its person stays; once released it goes', async () => {
  const [young, held, alike] = [await closedFor(100), await closedFor(731), await closedFor(731)];
  const hold = { scope: 'person', reviewAt: new Date(Date.now() + 9e8).toISOString(), reason: 'A claim.' };
  expect((await service.give(held, 'hold', 'guo-ran', hold)).status).toBe(200);
  await service.settled();
  await service.asOwner((db) =>
    db.execute(sql`update complaints set closed_at = now() - interval '731 days' where number = ${held}`),
  );
  await service.asOwner((db) =>
    db.execute(sql`update contacts set account_id = 'u-same' where number in (${held}, ${alike})`),
  );
  expect(await pass()).toEqual({ casesErased: 0, casesPurged: 0 });
  const english = await signedIn(service.app, 'guo-ran');
  await english.send('/desk/language', { locale: 'en' });
  const keptBy = async (number: string) => (await english.open(`/desk/cases/${number}`)).text;
  expect(await keptBy(held)).toMatch(/Kept at least until [^.]+\. A hold keeps it/);
  expect(await keptBy(young)).toMatch(/Kept at least until [^.]+\.<\/p>/);
  expect((await service.give(held, 'release-hold', 'guo-ran', { reason: 'Over.' })).status).toBe(200);
  await service.settled();
  const left = async (number: string) => {
    await pass();
    return (await service.request(`GET /v1/complaints/${number}`, { as: 'guo-ran' })).status;
  };
  for (const number of [held, alike]) await expect.poll(() => left(number)).toBe(404);
  expect((await service.read(young, 'guo-ran')).stage).toBe('closed');
});

it('what ends in the middle of a case leaves it whole, and the next pass goes on', async () => {
  const [one, other] = [await closedFor(732), await closedFor(731)];
  await service.asOwner((db) =>
    db.execute(
      sql.raw(`create trigger halt before delete on complaints for each row
      when (old.number = '${other}') execute function refuse_change()`),
    ),
  );
  await expect(pass()).rejects.toThrow();
  expect((await service.request(`GET /v1/complaints/${one}`, { as: 'guo-ran' })).status).toBe(404);
  expect((await service.read(other, 'guo-ran')).stage).toBe('closed');
  const kept = sql`select count(*)::int as n from texts where number = ${other}`;
  expect(await service.db.execute(kept)).not.toMatchObject([{ n: 0 }]);
  await service.asOwner((db) => db.execute('drop trigger halt on complaints'));
  expect(await pass()).toEqual({ casesErased: 0, casesPurged: 1 });
  const { body } = await service.request('GET /v1/purges', { as: auditor });
  expect(body.items.slice(0, 2).map(({ number }: { number: string }) => number)).toEqual([other, one]);
});
