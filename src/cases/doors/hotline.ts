/** The hotline: the service team files on a caller's behalf while talking (process row P1). */
import * as cases from '../../db/complaints/cases.js';
import { closedTo } from '../../domain/intake/doors.js';
import { readCall, type WrongInCall } from '../../domain/intake/web/call.js';
import type { Typed } from '../../domain/intake/web/read-answer.js';
import { relationsSeen } from '../../domain/people/visibility.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Locale } from '../../domain/vocabulary.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { Failure, notFound } from '../failure.js';
import { numberOf } from '../find-case.js';
import type { Principal } from '../principal.js';
import { filerOf, submit, type SubmitCtx } from './submit.js';
import { readSent, type Sent } from './web/read-sent.js';

/** Whether they may file what callers say. */
export const answersHotline = (who: Principal, policy: Policy): boolean =>
  closedTo(filerOf(who), 'hotline', policy) === null;

/** Only they pass; for anybody else there is no such page. */
export function needHotline({ who, policy }: Pick<SubmitCtx, 'who' | 'policy'>): void {
  if (!answersHotline(who, policy.document)) throw notFound();
}

/** Why it was not filed, beside what is wrong with a field. */
export type CallRefused = 'limit-spent' | 'key-reused';
export type CallFiled =
  | { number: string }
  | { wrong: readonly WrongInCall[]; refused: null }
  | { wrong: readonly []; refused: CallRefused };

const refusals = new Map<string, CallRefused>([
  ['complaints-limited', 'limit-spent'],
  ['key-reused', 'key-reused'],
]);

/** Files what a caller said, once however often it is sent; `locale` is the language it was taken down in. */
export async function fileCall(
  ctx: SubmitCtx,
  { typed, locale, idempotencyKey }: { typed: Typed; locale: Locale; idempotencyKey: string },
): Promise<CallFiled> {
  needHotline(ctx);
  const { filing, wrong } = readCall(typed, { policy: ctx.policy.document, locale });
  if (wrong !== null) return { wrong, refused: null };
  try {
    return { number: (await submit(ctx, { filed: filing, idempotencyKey })).state.number };
  } catch (error) {
    const refused = error instanceof Failure ? refusals.get(error.code) : undefined;
    if (refused === undefined) throw error;
    return { wrong: [], refused };
  }
}

/** `locale`: what the caller is written to in, and told in. `isSeen`: the case is there for whoever filed it. */
export type Filed = Pick<Sent, 'number' | 'first' | 'awaitsProof' | 'reviewDueAt' | 'promiseDueAt'> & {
  locale: Locale;
  isSeen: boolean;
};

/** What whoever filed it tells the caller before they hang up. */
export async function readFiled(
  ctx: KeyedCtx & Pick<Ctx, 'config' | 'policy'>,
  typed: string,
): Promise<Filed> {
  needHotline(ctx);
  const { db, who } = ctx;
  const found = await cases.find(db, numberOf(typed));
  if (found?.filedBy !== who.caller.id) throw notFound();
  const { locale } = found.contact;
  return { ...(await readSent(ctx, found.state.number)), locale, isSeen: relationsSeen(who, found) !== null };
}
