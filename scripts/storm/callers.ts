/** Those who call in the storm: they submit and read, and know what a right answer is. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Stack } from './stack.js';

/** Longer than any answer may take. */
const HUNG_MS = 25_000;

const Filed = z.object({ number: z.string() });
const Read = z.object({ number: z.string(), owner: z.string().nullable() });

type Answer = { status: number; body: unknown };
type Asked = Pick<Stack, 'url' | 'keys'>;

export type Account = {
  tried: number;
  toldToComeAgain: number;
  wrong: string[];
  /** By their idempotency keys, the numbers that submissions were answered with. */
  filed: Map<string, string>;
};

async function ask({ url, keys }: Asked, path: string, key: string | null): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    headers: {
      authorization: `Bearer ${keys.get(key === null ? 'guo-ran' : 'mobile-app')}`,
      ...(key === null ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
    },
    ...(key === null ? {} : { method: 'POST', body: complaint(key) }),
    signal: AbortSignal.timeout(HUNG_MS),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

const complaint = (id: string): string =>
  JSON.stringify({
    ...{ channel: 'app', category: 'content', description: `The storm brought this: ${id}`, locale: 'en' },
    ...{ subject: { type: 'post', reference: id }, contact: { email: 'storm@example.com', verified: true } },
  });

/** Calls until told to stop: each submission is repeated with its key until it is answered, then read. */
export async function call(stack: Asked, account: Account, signal: AbortSignal): Promise<void> {
  for (; !signal.aborted; await delay(20)) {
    const key = randomUUID();
    const filed = await insist(stack, account, '/v1/complaints', key, Filed);
    if (filed === null) continue;
    account.filed.set(key, filed.number);
    const read = await insist(stack, account, `/v1/complaints/${filed.number}`, null, Read);
    if (read !== null && read.number !== filed.number) account.wrong.push('another complaint was read');
  }
}

/** Asks until the answer is none of "come again"; null where it is a wrong one. */
async function insist<T>(
  stack: Asked,
  account: Account,
  path: string,
  key: string | null,
  body: z.ZodType<T>,
): Promise<T | null> {
  for (;;) {
    account.tried += 1;
    const answer = await ask(stack, path, key).catch((error: unknown) => ({
      status: 0,
      body: String(error),
    }));
    const right = answer.status === (key === null ? 200 : 202) ? body.safeParse(answer.body) : null;
    if (right?.success === true) return right.data;
    if (answer.status !== 503) {
      account.wrong.push(`${path.slice(0, 15)}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return null;
    }
    account.toldToComeAgain += 1;
    await delay(100);
  }
}

export const emptyAccount = (): Account => ({ tried: 0, toldToComeAgain: 0, wrong: [], filed: new Map() });

/** Milliseconds from a submission until the complaint has an owner: the middle one of `many`. */
export async function latency(stack: Asked, many: number): Promise<number> {
  const took: number[] = [];
  const account = emptyAccount();
  for (let n = 0; n < many; n++) {
    const since = performance.now();
    const filed = await insist(stack, account, '/v1/complaints', randomUUID(), Filed);
    for (let owner: string | null = null; owner === null; await delay(5)) {
      const read = await insist(stack, account, `/v1/complaints/${filed?.number}`, null, Read);
      if (read === null) throw new Error(account.wrong.join('; '));
      owner = read.owner;
    }
    took.push(performance.now() - since);
  }
  return Math.round(took.toSorted((a, b) => a - b)[Math.floor(many / 2)] ?? 0);
}
