/** A platform over HTTP: each call is a signed POST, answered within a bounded time or counted as lost. */
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { ANSWER_WITHIN_MS, askedToWait, notSent, type Verdict } from '../answers.js';
import type { NotSent } from '../postman.js';
import type { LookUpAnswer, NotDone, Platform, RemedyAnswer } from './platform.js';
import { CarriedOut, calls, LookedUp, MessageTaken, Refusal, RemedyState, type CallName } from './wire.js';

/** The first secret signs; the others are believed too, while they are being replaced. */
export type PlatformConfig = { url: string; secrets: [current: string, ...previous: string[]] };

type Answer = { status: number | null; body: unknown; asked: number | null };

/** What a 4xx with a code of the platform's own means: these are about the caller or the moment, not the order. */
const notAboutTheOrder = [401, 403, 408, 425, 429];
/** No answer is longer: what a look-up shows is a snapshot, not a file. */
const MOST_BYTES = 1_024 * 1_024;

/** Speaks to the platform at `url`; `withinMs`: how long an answer may take. */
export function createPlatform(
  { url, secrets: [current] }: PlatformConfig,
  withinMs: number = ANSWER_WITHIN_MS,
): Platform {
  const webhook = new Webhook(current);

  async function ask(name: CallName, order: object, id: string): Promise<Answer> {
    const body = JSON.stringify(order);
    const at = new Date();
    try {
      const response = await fetch(`${url}${calls[name].path}`, {
        ...{ method: 'POST', body, redirect: 'error' },
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': webhook.sign(id, at, body),
        },
        signal: AbortSignal.timeout(withinMs),
      });
      const asked = askedToWait((header) => response.headers.get(header));
      return { status: response.status, body: await bodyOf(response), asked };
    } catch {
      return { status: null, body: null, asked: null };
    }
  }

  return {
    async lookUp(call) {
      const answer = await ask('lookUp', call, call.key);
      if (answer.status === 202) return { kind: 'pending' };
      return lookedUp(answer.status === 200 ? answer.body : null) ?? notDone(answer);
    },
    async carryOut(call) {
      const answer = await ask('carryOut', call, call.key);
      if (answer.status === 202) return { kind: 'pending' };
      return carriedOut(answer.status === 200 ? answer.body : null) ?? notDone(answer);
    },
    async remedyOf(key) {
      const answer = await ask('remedyOf', { key }, randomUUID());
      const state = RemedyState.safeParse(answer.status === 200 ? answer.body : null).data;
      if (state === undefined) return notDone(answer);
      if (state.result === 'unknown') return null;
      if (state.result === 'pending') return { kind: 'pending' };
      if (state.result === 'refused') return { kind: 'final', code: state.code };
      return { kind: state.result, receipt: state.receipt };
    },
    async send(call) {
      const answer = await ask('send', call, call.key);
      const taken = MessageTaken.safeParse(answer.status === 200 ? answer.body : null).data;
      return taken === undefined ? failure(answer) : { kind: 'sent', ...taken };
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error('The answer is too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}

/** What a look-up came to, as it is answered at once or told later; null where it cannot be read. */
export function lookedUp(body: unknown): Extract<LookUpAnswer, { kind: 'found' | 'gone' }> | null {
  const answer = LookedUp.safeParse(body).data;
  if (answer === undefined) return null;
  if (answer.result === 'gone') return { kind: 'gone' };
  const { snapshot, account, media } = answer;
  return { kind: 'found', snapshot, account, media };
}

function carriedOut(body: unknown): RemedyAnswer | null {
  const answer = CarriedOut.safeParse(body).data;
  return answer === undefined ? null : { kind: answer.result, receipt: answer.receipt };
}

/** What the operator has to mend passes, as what passes by itself does. */
function notDone(answer: Answer): NotDone {
  const failed = failure(answer);
  if (failed.kind === 'final') return failed;
  const { kind, code, waitMs } = failed;
  return { kind: kind === 'ours' ? 'temporary' : kind, code, waitMs };
}

function failure({ status, body, asked }: Answer): Exclude<NotSent, { kind: 'not-asked' }> {
  const code = Refusal.safeParse(body).data?.code;
  const named = status === null ? 'no-answer' : `http-${status}`;
  return notSent({ status, code: code ?? named, asked }, verdictOf(status, code));
}

function verdictOf(status: number | null, code: string | undefined): Verdict | undefined {
  if (status === null || status < 400 || status >= 500 || code === undefined) return undefined;
  return notAboutTheOrder.includes(status) ? undefined : 'final';
}
