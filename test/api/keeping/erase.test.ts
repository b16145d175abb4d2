/** Erasure on request (process row P15): of planted words none is left, what happened and what was counted stays. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { factDifferences } from '../../../scripts/fact-differences.js';
import { purge } from '../../../src/activities/upkeep/purge.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { unzipped } from '../../support/unzipped.js';
import { sealed } from '../../support/sealed.js';
import { shared } from '../../support/shared.js';
import { everything } from '../leaks/everything.js';
import { historiesOf } from '../leaks/histories.js';
import { planting } from '../planting.js';
import { everyRow, filesKept, figures } from './traces.js';

let lines = '';
const service = await shared(createRedress({ workers: true, log: (line) => void (lines += line) }));
/** What upkeep does at its hour. */
const pass = async () => {
  await sealed(service.db);
  return await purge(service.deps, Date.now());
};
const words = planting(['submission.accountId']);
const lives = everything(service, words);
const admin = 'guo-ran';
const hold = { scope: 'case', reviewAt: new Date(Date.now() + 9e8).toISOString(), reason: 'A claim.' };

/** A case with planted words in texts, addresses, files and letters, withdrawn by its complainant. */
async function closed(differs: object = {}) {
  const life = await lives.submit(differs);
  expect((await lives.give(life, { as: null, command: 'add-evidence' })).status).toBe(200);
  expect((await lives.give(life, { as: 'zhou-min', command: 'note' })).status).toBe(200);
  expect((await lives.give(life, { as: null, command: 'withdraw' })).status).toBe(200);
  await expect.poll(async () => (await lives.read(life.number)).stage).toBe('closed');
  await service.settled();
  return life;
}
const erase = (number: string) => service.give(number, 'erase', admin, {});
const erasureOf = async (token: string) => (await service.request(`GET /v1/tracking/${token}`)).body.erasure;
/** Passes until the page shows the receipt, and nothing that goes is left. */
const done = ({ number, token }: { number: string; token: string }) =>
  expect
    .poll(async () => {
      await pass();
      await service.settled();
      const { text } = await service.request(`GET /t/${token}?lang=en`);
      const left = await service.db.execute(sql`select from commands where number = ${number}`);
      return text.includes('Erased at your request') && left.length === 0;
    })
    .toBe(true);

it('what is erased is nowhere any more, and what was counted stays to the digit', async () => {
  const life = await closed();
  expect(words.foundIn(await everyRow(service))).not.toEqual([]);
  expect((await service.request(`POST /v1/tracking/${life.token}/ask-erasure`, { body: {} })).status).toBe(
    200,
  );
  await service.settled();
  const desk = await signedIn(service.app, admin);
  await desk.send('/desk/language', { locale: 'en' });
  const page = () => desk.open(`/desk/cases/${life.number}`);
  expect((await page()).text).toContain('What an erasure takes and what it leaves');
  expect((await service.give(life.number, 'erase', 'zhou-min', {})).status).toBe(403);
  const [task] = (await service.read(life.number, admin)).tasks;
  const lead = await (await signedIn(service.app, task.owner)).open(`/desk/cases/${life.number}`);
  expect(lead.text).toContain('value="not-possible"');
  expect(lead.text).not.toContain('value="done"');
  expect(await erase(life.number)).toMatchObject({ status: 200 });
  const before = await figures(service);
  await done(life);
  await expect.poll(async () => words.foundIn(await everyRow(service))).toEqual([]);
  expect(words.foundIn(await historiesOf(service.temporal, [life.number]))).toEqual([]);
  expect(words.foundIn(lines)).toEqual([]);
  expect(await filesKept(service)).toEqual([]);
  expect(await figures(service)).toEqual(before);
  expect(await factDifferences(service.db)).toMatchObject({ differences: [] });

  expect((await page()).status).toBe(200);
  const archive = await service.app.inject({
    url: `/v1/complaints/${life.number}/case-file?for=auditor`,
    headers: { authorization: `Bearer ${service.keys.get('deng-rui')}` },
  });
  const archived = unzipped(archive.rawPayload);
  expect(archived.get('case.html')?.toString()).toContain(life.number);
  expect(words.foundIn([...archived.values()].join('\n'))).toEqual([]);
  const journal = await service.request(`GET /v1/complaints/${life.number}/journal`, { as: admin });
  expect(journal.body.items.map(({ type }: { type: string }) => type)).toContain('withdrawn');
  const { body } = await service.request(`GET /v1/purges?number=${life.number}`, { as: 'deng-rui' });
  expect(body.items).toMatchObject([
    { kind: 'erasure', counts: { attachments: 1, texts: expect.any(Number) } },
  ]);
  expect(
    (await service.request(`POST /v1/tracking/${life.token}/answer`, { body: { text: 'Hello?' } })).status,
  ).toBe(409);
});

it('other cases of the same account go with it, those of somebody else stay', async () => {
  const account = { contact: { verified: true }, accountId: 'u-77001' };
  const [one, other] = [await closed(account), await closed(account)];
  const stranger = await closed({ accountId: 'u-77002' });
  await erase(one.number);
  await done(one);
  await done(other);
  expect(await erasureOf(stranger.token)).toBeNull();
});

it('a hold puts it off, which is said, and its release lets it go on', async () => {
  const life = await closed();
  expect(await service.give(life.number, 'hold', admin, hold)).toMatchObject({ status: 200 });
  await erase(life.number);
  await expect
    .poll(async () => {
      await pass();
      return await erasureOf(life.token);
    })
    .toBe('put-off');
  await service.settled();
  await pass();
  const left = sql`select count(*)::int as n from texts where number = ${life.number}`;
  expect(await service.db.execute(left)).not.toMatchObject([{ n: 0 }]);
  expect(await service.give(life.number, 'release-hold', admin, { reason: 'Over.' })).toMatchObject({
    status: 200,
  });
  await done(life);
});

it('what ends in the middle is gone on with', async () => {
  const life = await closed();
  await service.asOwner((db) =>
    db.execute('create trigger halt before update on contacts for each row execute function refuse_change()'),
  );
  await erase(life.number);
  await expect
    .poll(
      async () =>
        await pass().then(
          () => false,
          () => true,
        ),
    )
    .toBe(true);
  await service.asOwner((db) => db.execute('drop trigger halt on contacts'));
  await done(life);
});
