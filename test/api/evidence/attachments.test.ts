/** Files that were brought to a case: who sees which, how they are served, who was shown them. */
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { sameOrigin, signedIn } from '../../support/browser.js';
import { formWith } from '../../support/http.js';
import { forms } from '../../pages/html.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { pdf, picture } from './files.js';

const service = await shared(createRedress({ workers: true }));

const upload = async (as: string, name: string, content: string | Buffer): Promise<string> => {
  const { body, text } = await service.request('POST /v1/uploads', { as, body: formWith([[name, content]]) });
  expect(text).toContain('"id"');
  return body.id;
};
const files = (number: string, as: string) =>
  service.request(`GET /v1/complaints/${number}/attachments`, { as });
const named = async (number: string, as: string): Promise<string[]> =>
  ((await files(number, as)).body.items ?? []).map(({ name }: { name: string }) => name);
const give = (as: string, command: string, body: object) => service.give(number, command, as, body);

let number: string;
let token: string;
let owner: string;

/** A complaint with a file, accepted, with whoever has it. */
beforeEach(async () => {
  const attachments = [await upload('mobile-app', 'screenshot.png', await picture())];
  ({ number, token } = await service.filed({ attachments }));
  const reviewer = (await service.read(number, 'zhou-min')).owner;
  await give(reviewer, 'review', { verdict: 'accept', category: 'content' });
  ({ owner } = await service.read(number, 'guo-ran'));
});

describe('a file of a submission', () => {
  it('is there for staff and for whoever filed, not for operators, and not for others', async () => {
    expect(await named(number, owner)).toEqual(['screenshot.png']);
    expect(await named(number, 'mobile-app')).toEqual(['screenshot.png']);
    expect(await named(number, 'noah-fischer')).toEqual([]);
    expect((await files(number, 'huang-ting')).status).toBe(404);
  });

  it('stands in the thread of the complainant’s page, and nowhere on the respondent’s', async () => {
    const { body } = await service.request(`GET /v1/tracking/${token}`);
    expect(body.thread[0]).toMatchObject({
      kind: 'filed',
      files: [{ name: 'screenshot.png', type: 'image/png' }],
    });
  });
});

it('an upload is named once, by its caller, and all or nothing is taken', async () => {
  const mine = await upload(owner, 'a.txt', 'a');
  const theirs = await upload('mobile-app', 'b.txt', 'b');
  const refused = await give(owner, 'note', { note: 'See.', attachments: [mine, theirs] });
  expect([refused.status, refused.body.errors[0].path]).toEqual([422, '/attachments/1']);
  expect((await give(owner, 'note', { note: 'See.', attachments: [mine] })).status).toBe(200);
  expect((await give(owner, 'note', { note: 'Again.', attachments: [mine] })).status).toBe(422);
  expect(await named(number, 'mobile-app')).toEqual(['screenshot.png']);
});

it('a repeated command is answered as before, with its files', async () => {
  const attachments = [await upload(owner, 'a.txt', 'a')];
  const sent = { as: owner, key: `note-${number}`, body: { note: 'See.', attachments } };
  const [one, again] = [
    await service.request(`POST /v1/complaints/${number}/note`, sent),
    await service.request(`POST /v1/complaints/${number}/note`, sent),
  ];
  expect([one.status, again.status, again.text]).toEqual([200, 200, one.text]);
});

describe('add-evidence', () => {
  it('marks the case unread where it comes from outside, and goes with its note', async () => {
    const attachments = [await upload('mobile-app', 'chat.txt', '他说……')];
    const { status } = await give('mobile-app', 'add-evidence', { note: 'The chat.', attachments });
    expect(status).toBe(200);
    expect((await service.read(number, 'guo-ran')).unreadSince).not.toBeNull();
    expect(await named(number, owner)).toEqual(['screenshot.png', 'chat.txt']);
    const { body } = await service.request(`GET /v1/tracking/${token}`);
    expect(body.thread.at(-1)).toMatchObject({ kind: 'evidence', files: [{ name: 'chat.txt' }] });
  });

  it('of staff is theirs alone', async () => {
    const attachments = [await upload(owner, 'found.pdf', pdf())];
    expect((await give(owner, 'add-evidence', { from: 'staff', attachments })).status).toBe(200);
    expect(await named(number, owner)).toContain('found.pdf');
    expect(await named(number, 'mobile-app')).toEqual(['screenshot.png']);
    expect((await service.request(`GET /v1/tracking/${token}`)).text).not.toContain('found.pdf');
  });

  it('needs a file', async () => {
    expect((await give(owner, 'add-evidence', { from: 'staff', attachments: [] })).status).toBe(422);
  });
});

it('a file for the respondent waits for a second person', async () => {
  const attachments = [await upload(owner, 'post.png', await picture())];
  const asked = await give(owner, 'ask-respondent', { question: 'Is this yours?', attachments });
  expect(asked.body.tasks).toMatchObject([{ kind: 'release-text' }]);
  const url = (await service.read(number, owner)).respondentUrl;
  const theirs = String(url).split('/r/')[1];
  const thread = () => service.request(`GET /v1/respondents/${theirs}`);
  expect((await thread()).text).not.toContain('post.png');
  const id = (await files(number, owner)).body.items.at(-1).id;
  expect((await service.request(`GET /r/${theirs}/files/${id}`)).status).toBe(404);
  const { n: task, owner: second } = (await service.read(number, 'guo-ran')).tasks[0];
  const released = await give(second, 'finish-task', { task, result: 'done' });
  expect(released.status).toBe(200);
  expect((await thread()).body.thread).toMatchObject([{ kind: 'question', files: [{ name: 'post.png' }] }]);
  expect((await service.request(`GET /r/${theirs}/files/${id}`)).status).toBe(200);
  expect((await service.request(`GET /t/${token}/files/${id}`)).status).toBe(404);
});

it('a withdrawn file is there for auditors alone', async () => {
  const [{ id: attachment }] = (await files(number, owner)).body.items;
  const withdrawn = await give(owner, 'withdraw-evidence', { attachment, reason: 'Somebody else’s.' });
  expect(withdrawn.status).toBe(200);
  for (const as of [owner, 'mobile-app']) expect(await named(number, as)).toEqual([]);
  expect((await service.request(`GET /t/${token}/files/${attachment}`)).status).toBe(404);
  expect(await named(number, 'deng-rui')).toEqual(['screenshot.png']);
  const again = await give(owner, 'withdraw-evidence', { attachment, reason: 'Again.' });
  expect([again.status, again.body.type]).toEqual([409, 'urn:redress:problem:no-such-attachment']);
});

it('staff send files with the forms of the desk; what was taken waits with the one that is refused', async () => {
  const { cookies } = await signedIn(service.app, owner);
  const headers = { ...sameOrigin, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
  const post = (command: string, key: string, fields: object, content: [string, string | Buffer][]) =>
    service.request(`POST /desk/cases/${number}/${command}`, {
      body: formWith(content, { idempotencyKey: key, intent: 'send', ...fields, field: 'attachments' }),
      headers,
    });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const refused = await post('add-evidence', 'desk-1', { from: 'staff', note: 'As it was.' }, [
    ['post.png', await picture()],
    ['post.svg', svg],
  ]);
  expect(refused.status).toBe(422);
  for (const said of ['As it was.', 'post.svg', 'post.png (']) expect(refused.text).toContain(said);
  const [, kept = ''] = /name="attachments" checked="" value="([^"]+)"/.exec(refused.text) ?? [];
  const fields = { from: 'staff', note: 'As it was.' };
  const again = formWith([], { idempotencyKey: 'desk-2', intent: 'send', ...fields, attachments: kept });
  const sent = await service.request(`POST /desk/cases/${number}/add-evidence`, { body: again, headers });
  expect(sent.status).toBe(303);
  expect(await named(number, owner)).toEqual(['screenshot.png', 'post.png']);
  const checked = await post('note', 'desk-3', { note: 'See.', intent: 'check' }, [['a.txt', 'words']]);
  expect([checked.status, (await named(number, owner)).at(-1)]).toEqual([303, 'a.txt']);
});

it('a form with files that somebody signed out sends opens again with what was written, to have them chosen anew', async () => {
  const form = formWith([['post.txt', 'x'.repeat(400_000)]], {
    ...{
      idempotencyKey: 'k-1',
      note: 'A long note, typed with care.',
      intent: 'check',
      field: 'attachments',
    },
  });
  const path = `/desk/cases/${number}/note`;
  const { status, text } = await service.request(`POST ${path}`, { body: form, headers: sameOrigin });
  expect([status, text]).toEqual([401, expect.stringContaining('choose them again')]);
  const [again] = forms(text).filter(({ action }) => action === path);
  const tab = await signedIn(service.app, owner);
  const shown = await tab.send(path, again?.hidden);
  expect([shown.status, shown.text]).toEqual([
    200,
    expect.stringContaining('A long note, typed with care.</textarea>'),
  ]);
  expect(await named(number, owner)).toEqual(['screenshot.png']);
});

it('a file for the respondent is there still when what is sent was looked at first', async () => {
  const { cookies } = await signedIn(service.app, owner);
  const headers = { ...sameOrigin, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
  const path = `POST /desk/cases/${number}/ask-respondent`;
  const asked = { idempotencyKey: 'desk-check', question: 'Is this yours?', intent: 'check' };
  const body = formWith([['post.png', await picture()]], { ...asked, field: 'attachments' });
  const check = await service.request(path, { body, headers });
  const hidden = [...check.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = new URLSearchParams([...hidden.map(([, name = '', value = '']) => [name, value])]);
  form.set('intent', 'send');
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const sent = await service.request(path, { body: form.toString(), headers: { ...headers, ...type } });
  expect([check.status, sent.status]).toEqual([200, 303]);
  expect(await named(number, owner)).toEqual(['screenshot.png', 'post.png']);
});

describe('served', () => {
  const shown = async (name: string, content: string | Buffer) => {
    const attachments = [await upload(owner, name, content)];
    await give(owner, 'note', { note: 'See.', attachments });
    const [id] = attachments;
    const answer = await service.app.inject({
      url: `/v1/complaints/${number}/attachments/${id}`,
      headers: { authorization: `Bearer ${service.keys.get(owner)}` },
    });
    return { id, answer };
  };

  it('a picture is drawn anew, without where it was taken', async () => {
    const taken = await picture('jpeg', { withExif: true });
    expect(taken.toString('latin1')).toContain('Kestrel cameras');
    const { answer } = await shown('photo.jpg', taken);
    expect(answer.headers['content-type']).toBe('image/jpeg');
    expect(answer.rawPayload.toString('latin1')).not.toContain('Kestrel');
    expect((await sharp(answer.rawPayload).metadata()).exif).toBeUndefined();
  });

  it('what stands behind a picture is not served with it', async () => {
    const { answer } = await shown(
      'both.gif',
      Buffer.concat([await picture('gif'), Buffer.from('<script>alert(1)</script>')]),
    );
    expect(answer.rawPayload.toString('latin1')).not.toContain('script');
  });

  it.each([
    [
      'a PDF with a script',
      'a.pdf',
      pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      'application/pdf',
    ],
    ['text', 'a.txt', 'words', 'text/plain; charset=utf-8'],
  ])('%s is to be saved, as it was sent', async (_, name, content, type) => {
    const { answer } = await shown(name, content);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(answer.rawPayload.equals(Buffer.from(content))).toBe(true);
  });

  it.each([
    ['../../etc/passwd', '__.._etc_passwd'],
    ['photo\u202Egnp.exe', 'photognp.exe'],
    ['它的"名字".txt', encodeURIComponent('它的%22名字%22.txt')],
    ["it's (1).txt", 'it%27s%20%281%29.txt'],
  ])('the name %j is nothing a browser could be led by', async (name, saved) => {
    const { answer } = await shown(name, 'words');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${saved}`);
  });

  it('to anybody is written down, and auditors read by whom', async () => {
    const { id } = await shown('a.txt', 'words');
    const custody = (as: string) =>
      service.request(`GET /v1/complaints/${number}/attachments/${id}/custody`, { as });
    const { body } = await custody('guo-ran');
    expect(body).toMatchObject({
      file: { name: 'a.txt' },
      steps: [
        { what: 'brought', by: owner },
        { what: 'shown', by: owner },
      ],
    });
    expect((await custody(owner)).status).toBe(403);
  });
});

it('what is sent as it came is there in parts, whole where that is not asked for, and never beyond its end', async () => {
  const id = await upload(owner, 'call.txt', 'abcdefghij');
  await give(owner, 'note', { note: 'See.', attachments: [id] });
  const part = (headers: Record<string, string>) =>
    service.request(`GET /v1/complaints/${number}/attachments/${id}`, { as: owner, headers });
  const whole = await part({});
  expect([whole.status, whole.text, whole.headers['accept-ranges']]).toEqual([200, 'abcdefghij', 'bytes']);
  const tag = String(whole.headers['etag']);
  for (const [range, text, of] of [
    ['bytes=2-4', 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 'hij', 'bytes 7-9/10'],
    ['bytes=-2', 'ij', 'bytes 8-9/10'],
    ['bytes=8-99', 'ij', 'bytes 8-9/10'],
  ] as const) {
    const answer = await part({ range, 'if-range': tag });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([206, text, of]);
    expect(answer.headers['content-length']).toBe(String(text.length));
  }
  for (const headers of [
    { range: 'bytes=0-1,4-5' },
    { range: 'bytes' },
    { range: 'lines=1-2' },
    { range: 'bytes=1-2', 'if-range': '"another"' },
  ])
    expect([(await part(headers)).status, (await part(headers)).text]).toEqual([200, 'abcdefghij']);
  const beyond = await part({ range: 'bytes=10-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  const shownTo = async (who: string) => {
    const custody = await service.request(`GET /v1/complaints/${number}/attachments/${id}/custody`, {
      as: 'guo-ran',
    });
    return custody.body.steps.filter(({ what, by }: Record<string, string>) => what === 'shown' && by === who)
      .length;
  };
  // From the first byte it is opened anew; what goes on with that is the same opening, and what nobody opened counts.
  expect(await shownTo(owner)).toBe(9);
  await part({ range: 'bytes=0-3' });
  await part({ range: 'bytes=4-' });
  expect(await shownTo(owner)).toBe(10);
  const lead = 'guo-ran';
  const asLead = { as: lead, headers: { range: 'bytes=4-' } };
  for (const _ of [1, 2]) await service.request(`GET /v1/complaints/${number}/attachments/${id}`, asLead);
  expect(await shownTo(lead)).toBe(1);
  const shot = (await files(number, owner)).body.items[0].id;
  const drawn = await service.request(`GET /v1/complaints/${number}/attachments/${shot}`, {
    ...{ as: owner, headers: { range: 'bytes=0-3' } },
  });
  expect([drawn.status, drawn.headers['accept-ranges']]).toEqual([200, undefined]);
});
