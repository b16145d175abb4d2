/** What the sealed log has of a case, for the staff who see it. */
import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import { headOver, sealedOf } from '../../db/seal/sealed.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { readNames } from '../desk/read-work.js';
import { notFound } from '../failure.js';
import { needSeen, numberForStaff, numberOf } from '../find-case.js';
import { mayRead, needStaff } from '../principal.js';
import { signerOf } from '../../providers/seal/signer.js';
import { sha256 } from '../../db/seal/sequence.js';
import { verifierKey } from '../../domain/seal/notes.js';
import { prove } from './prove.js';

type SealCtx = KeyedCtx & Pick<Ctx, 'store'>;

/** Each entry of its journal, with its place in the log where it has one, and the head over the last of them. */
export async function readSeal(ctx: KeyedCtx & Pick<Ctx, 'config'>, typed: string) {
  const { db, who, config } = ctx;
  needStaff(who);
  const { found } = needSeen(mayRead(who), await cases.find(db, numberOf(typed)));
  const { number } = found.state;
  const [all, sealed, names] = await Promise.all([entries(db, number), sealedOf(db, number), readNames(ctx)]);
  const places = new Map(sealed.map(({ version, index }) => [version, index]));
  const last = sealed.reduce((most, { index }) => Math.max(most, index), -1);
  return {
    ...{ number, policy: found.policy, names },
    head: last < 0 ? null : await headOver(db, last),
    key: verifierKey(sha256, signerOf(config.seal)),
    entries: all.map(({ data, version }) => ({ event: data, index: places.get(version) ?? null })),
  };
}
export type SealRead = Awaited<ReturnType<typeof readSeal>>;

/** The proof of one entry, which says what was sealed. */
export async function readProof(
  ctx: SealCtx,
  asked: { number: string; version: number },
): Promise<{ name: string; text: string }> {
  const number = await numberForStaff(ctx, ctx.who, asked.number);
  const sealed = (await sealedOf(ctx.db, number)).find(({ version }) => version === asked.version);
  const text = sealed && (await prove(ctx, { number, sealed, shows: 'all' }));
  if (text == null) throw notFound();
  return { name: `${number}-${asked.version}.tlog-proof`, text };
}
