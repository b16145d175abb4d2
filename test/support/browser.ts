/** A browser as far as the desk sees one: it keeps cookies, says where forms come from, and follows nothing by itself. */
import type { FastifyInstance } from 'fastify';

export type Shown = { status: number; text: string; headers: Record<string, unknown>; to: string };
type More = { headers?: Record<string, string>; from?: string };

const form = { 'content-type': 'application/x-www-form-urlencoded' };
export const sameOrigin = { 'sec-fetch-site': 'same-origin' };

export function browser(app: FastifyInstance, cookies = new Map<string, string>()) {
  async function ask(method: 'GET' | 'POST', url: string, body: string | undefined, { headers, from }: More) {
    const answer = await app.inject({
      ...{
        method,
        url,
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), ...headers },
      },
      ...(body === undefined ? {} : { payload: body }),
      ...(from === undefined ? {} : { remoteAddress: from }),
    });
    for (const { name, value, maxAge } of answer.cookies)
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    const to = answer.headers.location ?? '';
    return { status: answer.statusCode, text: answer.body, headers: answer.headers, to };
  }
  return {
    cookies,
    open: (url: string, more: More = {}): Promise<Shown> => ask('GET', url, undefined, more),
    send: (
      url: string,
      fields: Record<string, string> | [string, string][] = {},
      more: More = {},
    ): Promise<Shown> =>
      ask('POST', url, new URLSearchParams(fields).toString(), {
        ...more,
        headers: { ...form, ...sameOrigin, ...more.headers },
      }),
  };
}
export type Browser = ReturnType<typeof browser>;

/** A browser in which one of the sample people has signed in. */
export async function signedIn(app: FastifyInstance, person: string): Promise<Browser> {
  const made = browser(app);
  const { status } = await made.send('/desk/sign-in/sample', { person });
  if (status !== 303) throw new Error(`${person} could not sign in: ${status}`);
  return made;
}
