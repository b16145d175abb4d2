/** A case as one archive: of what its complainant may see, for them and for a body outside; the whole of it for a court, and for auditors. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkProof } from '../../../scripts/verify/proof.js';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { accessLog } from '../../../src/db/schema/people.js';
import { respondentToken } from '../../../src/ids/tokens.js';
import { secret as secretOf } from '../../support/config.js';
import { formWith } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { writersAreDone } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { unzipped } from '../../support/unzipped.js';
import { pdf, picture } from './files.js';

const service = await shared(createRedress({ workers: true }));

/** Both sides have said something, and sent files. */
async function heard() {
  const { number, token } = await service.filed();
  const reviewer = (await service.read(number, 'zhou-min')).owner;
  await service.give(number, 'review', reviewer, { verdict: 'accept', category: 'content' });
  const { owner } = await service.read(number, 'guo-ran');
  await service.give(number, 'note', owner, { note: 'Between us: a difficult one.' });
  await service.give(number, 'ask-respondent', owner, { question: 'Is the post yours?' });
  const theirs = `/r/${respondentToken(secretOf, number)}`;
  const send = (page: string, key: string, text: string, files: [string, Buffer][]) =>
    service.request(`POST ${page}/answer`, {
      body: formWith(files, { idempotencyKey: key, text, field: 'attachments' }),
    });
  const files: [string, Buffer][] = [
    ['../截图.png', await picture('png', { withExif: true })],
    ['letter.pdf', pdf()],
  ];
  expect((await send(`/t/${token}`, 'c', 'See what I was sent.', files)).status).toBe(303);
  expect((await send(theirs, 'r', 'It is a joke.', [['secret.pdf', pdf('/Of /Theirs')]])).status).toBe(303);
  return { number, token, owner, lead: 'liu-yang' };
}

async function decided() {
  const { number, token, owner, lead } = await heard();
  await service.give(number, 'resolve', owner, {
    ...{ outcome: 'upheld', grounds: ['harassment'], remedies: [] },
    explanation: 'The post breaks our rules on harassment.',
  });
  await expect
    .poll(async () => (await service.request(`GET /v1/tracking/${token}`)).body.result?.explanation)
    .toContain('harassment');
  return { number, token, owner, lead };
}

async function archiveAt(path: string, as?: string): Promise<Map<string, Buffer>> {
  const key = as === undefined ? undefined : service.keys.get(as);
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const answer = await service.app.inject({ method: 'GET', url: path, headers });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
  return unzipped(answer.rawPayload);
}

const namesIn = (files: Map<string, Buffer>, folder: string) =>
  [...files.keys()].filter((name) => name.startsWith(folder));
const textOf = (files: Map<string, Buffer>, name: string): string => files.get(name)?.toString() ?? '';
/** All of it that is text. */
const wordsIn = (files: Map<string, Buffer>): string =>
  [...files.keys()].map((name) => (name.startsWith('files/') ? '' : textOf(files, name))).join('\n');

/** A page that needs nothing but what lies beside it. */
function leadsOnlyInside(files: Map<string, Buffer>, page: string): void {
  const html = textOf(files, page);
  const inside = [...html.matchAll(/(?:href|src)="(?!#|https:\/\/)([^"]+)"/g)].map(([, path = '']) => path);
  expect(inside.filter((path) => !files.has(path))).toEqual([]);
  expect(inside).toEqual(
    expect.arrayContaining([...namesIn(files, 'files/'), ...namesIn(files, 'letters/')]),
  );
  expect(html).toContain('<style>');
}

it('holds their view, the reasons and their files, and nothing of anybody else’s', async () => {
  const { number, token, owner, lead } = await decided();
  const [own, handed] = [
    await archiveAt(`/t/${token}/bundle`),
    await archiveAt(`/v1/complaints/${number}/bundle`, lead),
  ];
  for (const files of [own, handed]) {
    const letters = namesIn(files, 'letters/');
    expect(letters).toContainEqual(expect.stringMatching(/^letters\/\d{3}-result\.txt$/));
    expect([...files.keys()]).toEqual([
      ...['complaint.html', 'complaint.json', ...letters, 'files.sha256.txt'],
      ...[expect.stringMatching(/^files\/001-[^/]*截图\.png$/), 'files/002-letter.pdf'],
    ]);
    for (const name of ['complaint.html', 'complaint.json'])
      for (const said of ['breaks our rules on harassment', 'See what I was sent.'])
        expect(textOf(files, name)).toContain(said);
    for (const others of ['Between us', 'It is a joke', owner, token])
      expect(wordsIn(files)).not.toContain(others);
    leadsOnlyInside(files, 'complaint.html');
    expect(files.get('files.sha256.txt')?.toString()).toContain(
      createHash('sha256').update(pdf()).digest('hex'),
    );
    expect([...files.values()].some((bytes) => bytes.includes('Kestrel'))).toBe(false);
  }
  const logged = (await service.db.select().from(accessLog)).filter((entry) => entry.number === number);
  expect(
    logged
      .filter(({ what }) => what === 'bundle')
      .map(({ callerId }) => callerId)
      .toSorted(),
  ).toEqual([`complainant/${number}`, lead].toSorted());
  const refused = await service.request(`GET /v1/complaints/${number}/bundle`, { as: owner });
  expect(refused.status).toBe(403);
  expect((await service.request(`GET /v1/tracking/${token}x/bundle`)).status).toBe(404);
});

it('the whole of it holds all sides, and for an auditor what staff said too; every entry is proven', async () => {
  const { number, token, owner, lead } = await decided();
  await expect.poll(async () => (await service.read(number, lead)).stage).toBe('closed');
  await writersAreDone(service.db);
  await createUpkeep(service.deps).seal();
  const file = (reader: string, as: string) =>
    archiveAt(`/v1/complaints/${number}/case-file?for=${reader}`, as);
  const [court, auditor] = [await file('court', lead), await file('auditor', 'deng-rui')];
  for (const files of [court, auditor]) {
    leadsOnlyInside(files, 'case.html');
    for (const said of ['See what I was sent.', 'It is a joke.', 'breaks our rules on harassment'])
      for (const name of ['case.html', 'case.json']) expect(textOf(files, name)).toContain(said);
    expect(namesIn(files, 'files/')).toHaveLength(3);
    for (const secret of [token, respondentToken(secretOf, number), 'li.na@example.com', 'Kestrel'])
      expect(wordsIn(files)).not.toContain(secret);
    const journal: { version: number; place: number }[] = JSON.parse(textOf(files, 'journal.json'));
    const { items } = (
      await service.request(`GET /v1/complaints/${number}/journal?limit=200`, { as: 'deng-rui' })
    ).body;
    expect(journal).toEqual(items.map((entry: object) => ({ ...entry, place: expect.any(Number) })));
    const { key } = JSON.parse(textOf(files, 'case.json'));
    for (const { version } of journal)
      expect(checkProof(textOf(files, `proofs/${version}.tlog-proof`), key)).toMatchObject({
        proven: true,
        says: expect.stringContaining(`"version":${version}`),
      });
    const [run = ''] = namesIn(files, 'runs/');
    expect(JSON.parse(textOf(files, run)).events[0]).toMatchObject({
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
    });
  }
  expect(wordsIn(court)).not.toContain('Between us');
  expect(textOf(auditor, 'case.html')).toContain('Between us: a difficult one.');
  const staff = (files: Map<string, Buffer>) =>
    JSON.parse(textOf(files, 'case.json')).letters.filter(({ side }: { side: string }) => side === 'staff');
  expect(staff(court)).toEqual([]);
  expect(staff(auditor).length).toBeGreaterThan(0);
  for (const [reader, as] of [
    ['court', owner],
    ['court', 'deng-rui'],
    ['auditor', lead],
  ])
    expect(
      await service.request(`GET /v1/complaints/${number}/case-file?for=${reader}`, { as }),
    ).toMatchObject({
      status: 403,
    });
  const given = (await service.db.select().from(accessLog)).filter((entry) => entry.number === number);
  expect(given.filter(({ what }) => what === 'bundle').map(({ callerId }) => callerId)).toEqual([
    lead,
    'deng-rui',
  ]);
});

it('what was withdrawn is an auditor’s alone', async () => {
  const { number, owner, lead } = await heard();
  const { items } = (await service.request(`GET /v1/complaints/${number}/attachments`, { as: lead })).body;
  const letter = items.find(({ name }: { name: string }) => name === 'letter.pdf');
  await service.give(number, 'withdraw-evidence', owner, { attachment: letter.id, reason: 'Not theirs.' });
  const files = async (reader: string, as: string) =>
    namesIn(await archiveAt(`/v1/complaints/${number}/case-file?for=${reader}`, as), 'files/');
  expect(await files('court', lead)).toHaveLength(2);
  expect(await files('auditor', 'deng-rui')).toHaveLength(3);
});
