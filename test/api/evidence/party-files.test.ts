/** Files by people outside, by their link: sent with what they say, or by themselves; what is not taken holds up the rest. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request as sendRaw } from 'node:http';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import type { Party } from '../../../src/domain/vocabulary.js';
import { respondentToken } from '../../../src/ids/tokens.js';
import { forms } from '../../pages/html.js';
import { secret, testConfig } from '../../support/config.js';
import { formWith, type Answer } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { pdf, picture } from './files.js';

const policy = { ...defaultPolicy, evidence: { bytes: 200_000, atOnce: 4, perCase: 6, aDayOfParty: 12 } };
const service = await shared(createRedress({ workers: true, policy }));

type File = [name: string, content: string | Buffer];

let number: string;
let owner: string;
/** The page of either side, and their routes. */
let pages: Record<Party, { page: string; api: string }>;
let key = 0;

beforeEach(async () => {
  const { number: filed, token } = await service.filed();
  number = filed;
  const theirs = respondentToken(secret, number);
  pages = {
    complainant: { page: `/t/${token}`, api: `/v1/tracking/${token}` },
    respondent: { page: `/r/${theirs}`, api: `/v1/respondents/${theirs}` },
  };
  const reviewer = (await service.read(number, 'zhou-min')).owner;
  await service.give(number, 'review', reviewer, { verdict: 'accept', category: 'content' });
  ({ owner } = await service.read(number, 'guo-ran'));
  await service.give(number, 'ask-respondent', owner, { question: 'Is the post yours?' });
});

const post = (path: string, fields: Record<string, string>, files: File[]): Promise<Answer> =>
  service.request(`POST ${path}`, {
    body: formWith(files, { idempotencyKey: `form-${(key += 1)}`, ...fields, field: 'attachments' }),
  });
const named = async (as = owner): Promise<string[]> => {
  const { body } = await service.request(`GET /v1/complaints/${number}/attachments`, { as });
  return body.items.map(({ name }: { name: string }) => name);
};
const kept = ({ text }: Answer): string[] =>
  [...text.matchAll(/type="checkbox" name="attachments" checked="" value="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );

describe.each(['complainant', 'respondent'] as const)('the %s', (side) => {
  const at = (command: string) => `${pages[side].page}/${command}`;
  /** The question that is open to them, as its form names it. */
  const asked = async (): Promise<{ question?: string }> => {
    const { questions } = (await service.request(`GET ${pages[side].api}`)).body;
    return questions.length === 0 ? {} : { question: String(questions[0].n) };
  };
  const answer = async (fields: { text: string }, files: File[]): Promise<Answer> =>
    await post(at('answer'), { ...(await asked()), ...fields }, files);

  it('sends files with an answer, sees them on the page, and the other side does not', async () => {
    const sent = await answer({ text: 'See what I was sent.' }, [
      ['截图.png', await picture('png', { withExif: true })],
      ['letter.pdf', pdf()],
    ]);
    expect([sent.status, sent.headers['location']]).toEqual([303, expect.stringContaining('done=answer')]);
    expect(await named()).toEqual(['截图.png', 'letter.pdf']);
    const page = await service.request(`GET ${pages[side].page}`);
    const [one, other] = [...page.text.matchAll(/href="([^"]*\/files\/[^"]+)"/g)].map(([, path]) => path);
    const [shown, saved] = [await service.request(`GET ${one}`), await service.request(`GET ${other}`)];
    expect(shown.headers['content-disposition']).toMatch(/^inline; /);
    expect(shown.text).not.toContain('Kestrel');
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /);
    const foreign = pages[side === 'complainant' ? 'respondent' : 'complainant'].page;
    expect((await service.request(`GET ${foreign}`)).text).not.toContain('letter.pdf');
    expect((await service.request(`GET ${foreign}/files/${one?.split('/').at(-1)}`)).status).toBe(404);
  });

  it('adds files by themselves, and must choose one', async () => {
    const none = await post(at('add-evidence'), { note: 'What I meant.' }, []);
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('What I meant.')]);
    expect(none.text).toContain('href="#evidence-files"');
    expect((await post(at('add-evidence'), {}, [['a.txt', 'words']])).status).toBe(303);
    expect(await named()).toEqual(['a.txt']);
    const { body } = await service.request(`GET /v1/complaints/${number}/journal`, { as: owner });
    expect(body.items).toContainEqual(expect.objectContaining({ type: 'evidence-added' }));
  });

  it('of five files at once one of which is refused, nothing goes until that is known; four wait', async () => {
    const files: File[] = [
      ['1.txt', 'one'],
      ['2.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['3.png', await picture()],
      ['4.pdf', Buffer.concat([pdf(), Buffer.alloc(200_000, 32)])],
      ['5.txt', 'five'],
    ];
    const refused = await answer({ text: 'All I have.' }, files);
    expect([refused.status, await named()]).toEqual([422, []]);
    for (const said of [
      'All I have.',
      '“2.svg” was not added',
      '“4.pdf” was not added',
      'larger than 200 kB',
    ])
      expect(refused.text).toContain(said);
    expect(kept(refused)).toHaveLength(3);
    const again = formWith([], {
      ...(await asked()),
      idempotencyKey: `form-${(key += 1)}`,
      text: 'All I have.',
    });
    for (const id of kept(refused)) again.append('attachments', id);
    expect((await service.request(`POST ${at('answer')}`, { body: again })).status).toBe(303);
    expect(await named()).toEqual(['1.txt', '3.png', '5.txt']);
  });

  it('sends so many at once, in a case, in a day; what was typed is kept', async () => {
    const files = (count: number): File[] => Array.from({ length: count }, (_, n) => [`${n}.txt`, `${n}`]);
    const many = await answer({ text: 'Six.' }, files(6));
    expect([many.status, kept(many).length]).toEqual([422, 4]);
    expect(many.text).toContain('Please send 4 files or fewer at a time.');
    expect((await answer({ text: 'Four.' }, files(4))).status).toBe(303);
    const full = await answer({ text: 'Three more.' }, files(3));
    expect([full.status, full.text]).toEqual([422, expect.stringContaining('no more can be added')]);
    const today = await answer({ text: 'And these.' }, files(2));
    expect([today.status, today.text]).toEqual([422, expect.stringContaining('as many files today')]);
    expect(today.text).toContain('And these.');
    expect((await answer({ text: 'Words alone.' }, [])).status).toBe(303);
  });

  it('sends them by the API too, and names none but their own', async () => {
    const { api } = pages[side];
    const sent = await service.request(`POST ${api}/uploads`, { body: formWith([['a.txt', 'words']]) });
    expect(sent.status).toBe(201);
    const attachments = [sent.body.id];
    const foreign = pages[side === 'complainant' ? 'respondent' : 'complainant'].api;
    const stolen = await service.request(`POST ${foreign}/add-evidence`, { body: { attachments } });
    expect([stolen.status, stolen.body.errors[0].path]).toEqual([422, '/attachments/0']);
    expect((await service.request(`POST ${api}/add-evidence`, { body: { attachments } })).status).toBe(200);
    expect(await named()).toEqual(['a.txt']);
  });
});

it('a link that opens nothing takes no file in', async () => {
  for (const path of [
    '/t/none/answer',
    '/r/none/answer',
    '/v1/tracking/none/uploads',
    '/v1/respondents/none/uploads',
  ])
    expect((await post(path, {}, [['a.txt', 'a']])).status, path).toBe(404);
});

it('a form from elsewhere is refused before its files are read', async () => {
  const { status } = await service.request(`POST ${pages.complainant.page}/answer`, {
    body: formWith([['a.txt', 'a']], { text: 'Hello', field: 'attachments' }),
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(status).toBe(403);
});

it('after going back, another file under the same key is another; what else was sent is sent only when that is wanted', async () => {
  const at = `${pages.complainant.page}/answer`;
  const same = (text: string, ...files: File[]) => post(at, { idempotencyKey: 'same', text }, files);
  expect((await same('One.', ['1.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'])).status).toBe(422);
  expect((await same('One.', ['1.txt', 'one'])).status).toBe(303);
  const changed = await same('Not one but two.', ['2.txt', 'two']);
  expect([changed.status, changed.text]).toEqual([409, expect.stringContaining('Not one but two.')]);
  expect(changed.text).toContain('You have sent this form before');
  const [form] = forms(changed.text).filter(({ action }) => action.startsWith(at));
  const again = await post(
    at,
    { ...form?.hidden, text: 'Not one but two.', attachments: kept(changed)[0] ?? '' },
    [],
  );
  expect([again.status, await named()]).toEqual([303, ['1.txt', '2.txt']]);
});

describe('a slow line', () => {
  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = (name: string, file: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"; filename="${file}"\r\n\r\n%PDF-1.7\n`;
  /** Sends a form with a file, the rest of it bit by bit as `more` says, which ends it by null; gives what is answered. */
  async function sendSlowly(
    at: { url: string; path: string },
    { fields = {}, name = 'attachments', headers = {}, more }: Slow,
  ): Promise<{ status: number; text: string; sent: number }> {
    const sending = sendRaw(`${at.url}${at.path}`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
    });
    const answered = once(sending, 'response');
    const typed = Object.entries(fields).map(([one, value]) => field(one, value));
    sending.on('error', () => {});
    sending.write(`${typed.join('')}${file(name, 'long.pdf')}`);
    let sent = 0;
    void (async () => {
      for await (const bit of more()) {
        if (sending.destroyed) return;
        sent += bit.length;
        await new Promise((taken) => sending.write(bit, taken));
      }
      sending.end('\r\n--b--\r\n');
    })();
    const [response] = await answered;
    return { status: response.statusCode, text: await text(response), sent };
  }
  type Slow = {
    fields?: Record<string, string>;
    name?: string;
    headers?: Record<string, string>;
    more: () => AsyncIterable<Buffer>;
  };
  const bit = Buffer.alloc(1_000, 32);
  /** So many bits, each a while (ms) after the one before. */
  async function* bits(count: number, everyMs: number): AsyncGenerator<Buffer> {
    for (let n = 0; n < count; n++) {
      await delay(everyMs);
      yield bit;
    }
  }
  async function* silent(): AsyncGenerator<Buffer> {
    yield bit;
    await new Promise(() => {});
  }
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) yield Buffer.alloc(1_000_000, 32);
  }

  /** A service that gives up on a silent line, and on all that takes longer, after so long (ms). */
  const impatient = async (idle: number, whole: number) => {
    const config = testConfig({
      ...{ DATA_DIR: dirname(service.deps.incoming), REQUEST_TIMEOUT_MS: String(idle) },
      UPLOAD_TIMEOUT_MS: String(whole),
    });
    const app = await service.createApp({ config });
    return {
      app,
      url: await app.listen({ host: '127.0.0.1', port: 0 }),
      [Symbol.asyncDispose]: () => app.close(),
    };
  };
  const form = () => ({ idempotencyKey: `slow-${(key += 1)}`, text: 'Typed before.' });

  it('has all the time it needs, as long as something comes', async () => {
    await using other = await impatient(400, 60_000);
    const at = { url: other.url, path: `${pages.complainant.page}/answer` };
    const { status } = await sendSlowly(at, { fields: form(), more: () => bits(25, 100) });
    expect([status, await named()]).toEqual([303, ['long.pdf']]);
  });

  it.each<[string, number, () => AsyncIterable<Buffer>]>([
    ['falls silent', 60_000, silent],
    ['takes for ever', 1_000, () => bits(1_000, 20)],
  ])('that %s is answered in words, with what was typed', async (_, whole, more) => {
    await using other = await impatient(400, whole);
    const at = { url: other.url, path: `${pages.complainant.page}/answer` };
    const page = await sendSlowly(at, { fields: form(), more });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('Typed before.')]);
    expect(page.text).toContain('“long.pdf” was not added. It did not arrive in time.');
    const api = { url: other.url, path: `${pages.complainant.api}/uploads` };
    const upload = await sendSlowly(api, { name: 'file', headers: { 'idempotency-key': 'slow' }, more });
    expect([upload.status, upload.text]).toEqual([408, expect.stringContaining('file-too-slow')]);
    expect(readdirSync(service.deps.incoming)).toEqual([]);
  });

  it('that goes on and on is cut off, and what was typed is there still', async () => {
    const at = { url: service.url, path: `${pages.complainant.page}/answer` };
    const answer = await sendSlowly(at, { fields: form(), more: endless });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Typed before.')]);
    expect(answer.text).toContain('“long.pdf” was not added');
    expect(answer.sent).toBeLessThan(200_000_000);
  });
});
