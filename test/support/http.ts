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
  body?: string | object;
  headers?: Record<string, string>;
  /** The address it comes from, where it does not cross a network. */
  from?: string;
};
export type Answer = { status: number; body: Body; text: string; headers: Record<string, unknown> };
/** JSON as a test reads it. */
type Body = ReturnType<typeof JSON.parse>;

type Sent = { method: string; path: string; headers: Record<string, string>; body: string | undefined };
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
    const answer = await send(
      {
        ...{ method, path },
        headers: {
          ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
          ...(method === 'GET' ? {} : { 'idempotency-key': key }),
          ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        body: typeof body === 'object' ? JSON.stringify(body) : body,
      },
      from,
    );
    const isJson = /json/.test(String(answer.headers['content-type']));
    return { ...answer, body: isJson ? JSON.parse(answer.text) : null };
  };

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
