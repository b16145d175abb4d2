/** A case for a body outside: one archive, of what its complainant may see, for them and for whoever answers to that body. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { accessLog } from '../../../src/db/schema/people.js';
import { respondentToken } from '../../../src/ids/tokens.js';
import { secret } from '../../support/config.js';
import { formWith } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { unzipped } from '../../support/unzipped.js';
import { pdf, picture } from './files.js';

const service = await shared(createRedress({ workers: true }));

async function decided() {
  const { number, token } = await service.filed();
  const reviewer = (await service.read(number, 'zhou-min')).owner;
  await service.give(number, 'review', reviewer, { verdict: 'accept', category: 'content' });
  const { owner } = await service.read(number, 'guo-ran');
  await service.give(number, 'note', owner, { note: 'Between us: a difficult one.' });
  await service.give(number, 'ask-respondent', owner, { question: 'Is the post yours?' });
  const theirs = `/r/${respondentToken(secret, number)}`;
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
  await service.give(number, 'resolve', owner, {
    ...{ outcome: 'upheld', grounds: ['harassment'], remedies: [] },
    explanation: 'The post breaks our rules on harassment.',
  });
  await expect
    .poll(async () => (await service.request(`GET /v1/tracking/${token}`)).body.result?.explanation)
    .toContain('harassment');
  return { number, token, owner, lead: 'liu-yang' };
}

async function archiveAt(path: string, as?: string): Promise<Map<string, Buffer>> {
  const key = as === undefined ? undefined : service.keys.get(as);
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const answer = await service.app.inject({ method: 'GET', url: path, headers });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
  return unzipped(answer.rawPayload);
}

it('holds their view, the reasons and their files, and nothing of anybody else’s', async () => {
  const { number, token, owner, lead } = await decided();
  const [own, handed] = [
    await archiveAt(`/t/${token}/bundle`),
    await archiveAt(`/v1/complaints/${number}/bundle`, lead),
  ];
  for (const files of [own, handed]) {
    expect([...files.keys()]).toEqual([
      ...['complaint.txt', 'complaint.json', 'files.sha256.txt'],
      ...[expect.stringMatching(/^files\/001-[^/]*截图\.png$/), 'files/002-letter.pdf'],
    ]);
    const words = ['complaint.txt', 'complaint.json'].map((name) => files.get(name)?.toString() ?? '').join();
    expect(words).toContain('breaks our rules on harassment');
    expect(words).toContain('See what I was sent.');
    for (const others of ['Between us', 'It is a joke', owner]) expect(words).not.toContain(others);
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
