/** Files come in by the stream: counted, told by their content, checked, kept once. */
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { formWith, keyOf, type Answer, type Request } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { clamd, eicar } from '../../providers/clamd.js';
import { flood, pdf, picture } from './files.js';

const policy = { ...defaultPolicy, evidence: { bytes: 200_000 } };
const service = await shared(createRedress({ policy }));

const send = (name: string, content: string | Buffer, more: Partial<Request> = {}): Promise<Answer> =>
  service.request('POST /v1/uploads', { as: 'mobile-app', body: formWith([[name, content]]), ...more });
const code = ({ body }: Answer): string => String(body.type).split(':').at(-1) ?? '';
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const kept = async (): Promise<string[]> => {
  const rows = await service.db.execute<{ sha256: string }>(sql`select sha256 from files`);
  return rows.map((row) => row.sha256);
};

type Content = () => string | Buffer | Promise<Buffer>;

describe('a file that is sent', () => {
  it('is told by its content, hashed, and called what its sender called it', async () => {
    const content = await picture('jpeg');
    const { status, body } = await send('截图 🦉.txt', content);
    expect([status, body]).toEqual([
      201,
      {
        ...{ id: expect.any(String), name: '截图 🦉.txt', type: 'image/jpeg', checked: false },
        ...{ bytes: content.length, sha256: sha256(content), usableUntil: expect.any(String) },
      },
    ]);
  });

  it.each<[string, string, Content]>([
    ['PNG', 'image/png', () => picture('png')],
    ['WebP', 'image/webp', () => picture('webp')],
    ['GIF', 'image/gif', () => picture('gif')],
    ['AVIF', 'image/avif', () => picture('avif')],
    ['PDF', 'application/pdf', () => pdf()],
    [
      'a PDF with a script',
      'application/pdf',
      () => pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    ],
    [
      'a picture with a page behind it',
      'image/gif',
      async () => Buffer.concat([await picture('gif'), Buffer.from('<script>alert(1)</script>')]),
    ],
    ['text of any script', 'text/plain', () => '他说：“滚开。” 👋\n'],
    ['text whose signs fall between two pieces', 'text/plain', () => `a${'漢'.repeat(60_000)}`],
  ])('%s is taken', async (_, type, content) => {
    const answer = await send('a file', await content());
    expect([answer.status, answer.body.type]).toEqual([201, type]);
  });

  it.each<[string, string, number, Content]>([
    ['too much of it', 'file-too-large', 413, () => Buffer.concat([pdf(), Buffer.alloc(200_000, 32)])],
    ['nothing', 'file-empty', 422, () => ''],
    ['a picture with more pixels than memory', 'file-unreadable', 422, () => flood(60_000, 60_000)],
    ['the beginning of a picture', 'file-unreadable', 422, async () => (await picture()).subarray(0, 30)],
    [
      'SVG',
      'file-type-not-taken',
      415,
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    [
      'SVG behind its head',
      'file-type-not-taken',
      415,
      () => '<?xml version="1.0"?><svg onload="alert(1)"/>',
    ],
    ['HTML', 'file-type-not-taken', 415, () => '  \n<!doctype html><script>alert(1)</script>'],
    ['HTML within text', 'file-type-not-taken', 415, () => 'Look:\n<script src=//evil.example></script>'],
    ['a zip', 'file-type-not-taken', 415, () => Buffer.from('504b0506' + '00'.repeat(18), 'hex')],
    [
      'a program',
      'file-type-not-taken',
      415,
      () => Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(9_000)]),
    ],
    ['bytes without a meaning', 'file-type-not-taken', 415, () => Buffer.from('c3285c00ff', 'hex')],
  ])('%s is refused, and nothing of it is kept', async (_, why, status, content) => {
    const before = await kept();
    const answer = await send('a.png', await content());
    expect([answer.status, code(answer)]).toEqual([status, why]);
    expect(await kept()).toEqual(before);
    expect(readdirSync(service.deps.incoming)).toEqual([]);
  });

  it('is kept once however often it comes, and is another sending each time', async () => {
    const content = await picture('png', { red: 1 });
    const [one, other] = [
      await send('one.png', content),
      await send('other.png', content, { as: 'zhou-min' }),
    ];
    expect(one.body.id).not.toBe(other.body.id);
    expect((await kept()).filter((hash) => hash === sha256(content))).toHaveLength(1);
  });

  it('is the same sending under the same key, and no other file is', async () => {
    const [one, again, other] = [
      await send('a.txt', 'one', { key: 'k-1' }),
      await send('a.txt', 'one', { key: 'k-1' }),
      await send('a.txt', 'other', { key: 'k-1' }),
    ];
    expect(again.body).toEqual(one.body);
    expect([other.status, code(other)]).toEqual([409, 'key-reused']);
  });

  it('needs a form with one file, and a key that could name it', async () => {
    const json = await service.request('POST /v1/uploads', { as: 'mobile-app', body: { file: 'x' } });
    expect([json.status, code(json)]).toEqual([415, 'media-type-unknown']);
    const two = await service.request('POST /v1/uploads', {
      as: 'mobile-app',
      body: formWith([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    });
    expect([two.status, code(two)]).toEqual([422, 'invalid']);
    expect((await service.request('POST /v1/uploads', { body: formWith([['a', 'a']]) })).status).toBe(401);
  });
});

describe('the name', () => {
  const named = async (name: string | Buffer): Promise<string> => {
    const body = Buffer.concat([
      Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="'),
      Buffer.from(name),
      Buffer.from('"\r\n\r\nwords\r\n--b--\r\n'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await service.request('POST /v1/uploads', { as: 'mobile-app', body, headers });
    expect([answer.text, answer.status]).toEqual([answer.text, 201]);
    return answer.body.name;
  };

  it.each([
    ['a path', '../../etc/passwd', '../../etc/passwd'],
    ['NUL', 'a\0b.png', 'a\uFFFDb.png'],
    ['signs that turn the direction', 'photo\u202Egnp.exe', 'photo\u202Egnp.exe'],
    ['255 bytes', `${'é'.repeat(125)}ab.de`, `${'é'.repeat(125)}ab.de`],
    ['more than any file system has', `${'名'.repeat(300)}.jpeg`, `${'名'.repeat(250)}.jpeg`],
    ['nothing that can be seen', '\u200B', 'file'],
  ])('may hold %s', async (_, given, name) => {
    expect(await named(given)).toBe(name);
  });
});

it('a file that goes on is cut off early', async () => {
  const sent = await new Promise<{ status: number; bytes: number }>((resolve, reject) => {
    let bytes = 0;
    const sending = request(`${service.url}/v1/uploads`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keyOf(service.keys, 'mobile-app')}`,
        ...{ 'idempotency-key': 'endless', 'content-type': 'multipart/form-data; boundary=b' },
      },
    });
    sending.on('response', (response) => resolve({ status: response.statusCode ?? 0, bytes }));
    sending.on('error', reject);
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF-1.7\n');
    const more = (): void => {
      if (sending.destroyed || bytes > 50_000_000) return;
      bytes += 65_536;
      sending.write(Buffer.alloc(65_536, 32), () => setImmediate(more));
    };
    more();
  });
  expect(sent.status).toBe(413);
  expect(sent.bytes).toBeLessThan(20_000_000);
});

it('what nobody names in a day goes, with bytes that nobody else sent; and so does what no row knows', async () => {
  const [lost, used] = [await picture('png', { red: 2 }), await picture('png', { red: 3 })];
  await send('lost.png', lost);
  await send('used.png', used);
  await service.db.execute(
    sql`update attachments set stored_at = now() - interval '25 hours' where name = 'lost.png'`,
  );
  await service.db.execute(sql`update files set stored_at = now() - interval '2 hours'`);
  await createUpkeep(service.deps).prune();
  expect(await kept()).not.toContain(sha256(lost));
  expect(await kept()).toContain(sha256(used));
  await expect(service.deps.store.open(sha256(lost))).rejects.toThrow();
  expect((await service.deps.store.open(sha256(used))).destroy()).toBeTruthy();
});

it('of one caller come so many in a day', async () => {
  await using other = await createRedress({ policy: { ...defaultPolicy, evidence: { aDay: 2 } } });
  const answers: number[] = [];
  for (const name of ['a', 'b', 'c'])
    answers.push(
      (await other.request('POST /v1/uploads', { as: 'mobile-app', body: formWith([[name, name]]) })).status,
    );
  expect(answers).toEqual([201, 201, 429]);
});

describe('with a scanner', () => {
  const asked = async (unchecked: 'take' | 'refuse', address: { host: string; port: number }) => {
    await using other = await createRedress({
      policy: { ...defaultPolicy, evidence: { unchecked } },
      config: (config) => ({ ...config, clamd: address }),
    });
    const answer = (content: string) =>
      other.request('POST /v1/uploads', { as: 'mobile-app', body: formWith([['a.txt', content]]) });
    return { clean: await answer('words'), harmful: await answer(eicar) };
  };

  it('what it finds something in is refused, all else is checked', async () => {
    const { clean, harmful } = await asked('refuse', await clamd());
    expect([clean.status, clean.body.checked]).toEqual([201, true]);
    expect([harmful.status, code(harmful)]).toEqual([422, 'file-harmful']);
  });

  it.each([
    ['take', 201, undefined],
    ['refuse', 503, 'file-unchecked'],
  ] as const)('that does not answer, the policy says “%s”', async (unchecked, status, why) => {
    const { clean } = await asked(unchecked, { host: '127.0.0.1', port: 1 });
    expect([clean.status, why === undefined ? clean.body.checked : code(clean)]).toEqual([
      status,
      why ?? false,
    ]);
    expect(clean.headers['retry-after']).toBe(why && '60');
  });
});
