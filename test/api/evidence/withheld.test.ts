/** Child-abuse material: from when it is marked on no file of the case is taken at any door, shown or handed out. */
import { expect, it } from 'vitest';
import { accessLog } from '../../../src/db/schema/people.js';
import { sameOrigin, signedIn } from '../../support/browser.js';
import { formWith } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { unzipped } from '../../support/unzipped.js';
import { picture } from './files.js';

const service = await shared(createRedress({ workers: true }));

const upload = async (as: string, name: string): Promise<string> => {
  const sent = { as, body: formWith([[name, await picture()]]) };
  return (await service.request('POST /v1/uploads', sent)).body.id;
};
const code = (type: string) => `urn:redress:problem:${type}`;

it('withholds what is there, refuses what comes, and has the legal team report it', async () => {
  const { number, token } = await service.filed({ attachments: [await upload('mobile-app', 'p.png')] });
  const reviewer = (await service.read(number, 'zhou-min')).owner;
  await service.give(number, 'review', reviewer, { verdict: 'accept', category: 'content' });
  const { owner } = await service.read(number, 'guo-ran');
  const files = `/v1/complaints/${number}/attachments`;
  const [{ id }] = (await service.request(`GET ${files}`, { as: owner })).body.items;
  const mine = await upload(owner, 'q.png');
  expect((await service.request(`GET ${files}/${id}`, { as: owner })).status).toBe(200);

  const kind = 'child-abuse-material';
  expect((await service.give(number, 'mark-danger', owner, { kind })).status).toBe(200);
  const [task] = (await service.read(number, 'guo-ran')).tasks;
  expect(task).toMatchObject({ kind: 'report-abuse-material', team: 'legal' });
  expect(['shen-yi', 'arthur-bell']).toContain(task.owner);
  const { body: legal } = await service.request('GET /v1/work', { as: task.owner });
  expect(legal.items).toMatchObject([{ number, task: 'report-abuse-material' }]);

  const views = async () =>
    (await service.db.select().from(accessLog)).filter(({ attachment }) => attachment === id).length;
  const seen = await views();
  expect((await service.request(`GET ${files}`, { as: owner })).body.items).toMatchObject([
    { id, withheld: true },
  ]);
  for (const as of [owner, 'liu-yang', 'deng-rui', 'guo-ran'])
    for (const glimpse of ['', '?glimpse=yes']) {
      const { status, body } = await service.request(`GET ${files}/${id}${glimpse}`, { as });
      expect([as, status, body.type]).toEqual([as, 409, code('files-withheld')]);
    }
  expect((await service.request(`GET ${files}`, { as: 'mobile-app' })).body.items).toEqual([]);
  expect((await service.request(`GET /t/${token}/files/${id}`)).status).toBe(404);
  expect(await views()).toBe(seen);
  const { body: status } = await service.request(`GET /v1/tracking/${token}`);
  expect([status.takesFiles, JSON.stringify(status.thread).includes('p.png')]).toEqual([false, false]);
  for (const [path, as] of [
    [`/v1/complaints/${number}/bundle`, 'liu-yang'],
    [`/v1/complaints/${number}/case-file?for=court`, 'liu-yang'],
    [`/v1/tracking/${token}/bundle`, undefined],
  ] as const)
    expect((await service.request(`GET ${path}`, as === undefined ? {} : { as })).body.type).toBe(
      code('files-withheld'),
    );
  const whole = await service.app.inject({
    url: `/v1/complaints/${number}/case-file?for=auditor`,
    headers: { authorization: `Bearer ${service.keys.get('deng-rui')}` },
  });
  const archived = [...unzipped(whole.rawPayload).keys()];
  expect(archived).toContain('case.html');
  expect(archived.filter((name) => name.startsWith('files'))).toEqual([]);

  const noted = await service.give(number, 'note', owner, { note: 'See.', attachments: [mine] });
  expect([noted.status, noted.body.type]).toEqual([409, code('files-withheld')]);
  expect((await service.give(number, 'note', owner, { note: 'See the link.' })).status).toBe(200);
  const sent = await service.request(`POST /v1/tracking/${token}/uploads`, {
    body: formWith([['r.png', await picture()]]),
  });
  expect([sent.status, sent.body.type]).toEqual([409, code('file-withheld')]);
  const written = await service.request(`POST /t/${token}/answer`, {
    headers: sameOrigin,
    body: formWith([['s.png', await picture()]], { text: 'Look here', idempotencyKey: 'a'.repeat(24) }),
  });
  expect(written.status).toBe(422);
  expect(written.text).toContain('No files are taken in this complaint');

  const desk = await signedIn(service.app, owner);
  const { text } = await desk.open(`/desk/cases/${number}?lang=en`);
  for (const said of ['Withheld from everybody', 'Child-abuse material', 'p.png'])
    expect(text).toContain(said);
  for (const none of [`/files/${id}`, 'glimpse', '/bundle']) expect(text).not.toContain(none);
  const auditor = await service.request(`GET ${files}/${id}/custody`, { as: 'deng-rui' });
  expect(auditor.body.steps.map(({ what }: { what: string }) => what)).toEqual([
    'brought',
    'shown',
    'withheld',
  ]);
});
