/** Requests as the sample people send them, to a Redress in this process or in another. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

export type Request = {
  /** The id of one of the sample people or clients. */
  as?: string;
  /** A key or a token instead of theirs. */
  bearer?: string;
  /** The idempotency key; a write without one gets its own. */
  key?: string;
  body?: string | Buffer | FormData | object;
  headers?: Record<string, string>;
  /** The address it comes from, where it does not cross a network. */
  from?: string;
};
export type Answer = { status: number; body: Body; text: string; headers: Record<string, unknown> };
/** JSON as a test reads it. */
type Body = ReturnType<typeof JSON.parse>;

type Sent = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Buffer<ArrayBuffer> | undefined;
};
type Send = (sent: Sent, from?: string) => Promise<Omit<Answer, 'body'>>;

const Method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Into a service of this process, without a network. */
export const injected =
  (app: FastifyInstance): Send =>
  async ({ method, path, headers, body }, from) => {
    const response = await app.inject({
      ...{ method: Method.parse(method), url: path, headers },
      ...(body === undefined ? {} : { payload: body }),
      ...(from === undefined ? {} : { remoteAddress: from }),
    });
    return { status: response.statusCode, headers: response.headers, text: response.body };
  };

/** To a process that answers at `url`. */
export const fetched =
  (url: string): Send =>
  async ({ method, path, headers, body }) => {
    const response = await fetch(new URL(path, url), {
      ...{ method, headers },
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  };

/** The key of one of the sample people or clients. */
export function keyOf(keys: ReadonlyMap<string, string>, id: string): string {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`${id} is nobody of the samples`);
  return key;
}

/** Asks for `METHOD /path` with the sample people's keys. */
export const requester =
  (send: Send, keys: ReadonlyMap<string, string>) =>
  async (route: string, request: Request = {}): Promise<Answer> => {
    const { as, bearer, key = randomUUID(), body, headers = {}, from } = request;
    const [method = '', path = '/'] = route.split(' ', 2);
    const secret = as === undefined ? bearer : keyOf(keys, as);
    const sent = await written(body);
    const answer = await send(
      {
        ...{ method, path },
        headers: {
          ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
          ...(method === 'GET' ? {} : { 'idempotency-key': key }),
          ...sent.headers,
          ...headers,
        },
        body: sent.body,
      },
      from,
    );
    const isJson = /json/.test(String(answer.headers['content-type']));
    return { ...answer, body: isJson ? JSON.parse(answer.text) : null };
  };

/** A body as it travels: bytes and text as they are, a form with its boundary, all else as JSON. */
async function written(body: Request['body']): Promise<Pick<Sent, 'headers' | 'body'>> {
  if (body instanceof FormData) {
    const response = new Response(body);
    return {
      headers: { 'content-type': response.headers.get('content-type') ?? '' },
      body: Buffer.from(await response.arrayBuffer()),
    };
  }
  if (Buffer.isBuffer(body)) return { headers: {}, body: Buffer.from(body) };
  if (typeof body !== 'object') return { headers: {}, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A form with files beside its fields: each a name and what it holds. */
export function formWith(
  files: readonly (readonly [name: string, content: string | Buffer])[],
  { field = 'file', ...fields }: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of files) form.append(field, new Blob([Buffer.from(content)]), name);
  return form;
}

/** A complaint as the app submits it. */
export const submission = (change: object = {}) => ({
  channel: 'app' as const,
  category: 'content' as const,
  subject: { type: 'post', reference: 'p-1' },
  description: 'The post names my address.',
  contact: { email: 'li.na@example.com', verified: true },
  locale: 'en' as const,
  ...change,
});
