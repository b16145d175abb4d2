/** A proxy before a real Redress, which does to the next requests what a network may do. */
import { provider, type Answer, type Asked } from '../providers/provider.js';

/** Lost before it arrived; lost on the way back, when it has been carried out; or answered by the proxy itself. */
export type Mishap = 'lost' | 'answer-lost' | Answer;

/** Passes requests on to `target`, but for those that meet a mishap. */
export const createProxy = (target: string, ...mishaps: Mishap[]) =>
  provider(async (asked) => {
    const mishap = mishaps.shift();
    if (mishap === 'lost') return null;
    if (typeof mishap === 'object') return mishap;
    const answer = await passedOn(target, asked);
    return mishap === 'answer-lost' ? null : answer;
  });

async function passedOn(target: string, { method, url, headers, body }: Asked): Promise<Answer> {
  const kept = ['authorization', 'content-type', 'idempotency-key'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const response = await fetch(new URL(url, target), {
    ...{ method, headers: kept.map(([name, value]) => [name, value]) },
    ...(method === 'GET' ? {} : { body }),
  });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, headers: { 'content-type': type }, body: await response.text() };
}
