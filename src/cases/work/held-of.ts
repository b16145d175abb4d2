/** Which words of a command wait for a second person before anybody outside reads them. */
import { text } from 'node:stream/consumers';
import * as cases from '../../db/complaints/cases.js';
import type { CaseRead } from '../../db/complaints/cases.js';
import * as attachments from '../../db/evidence/attachments.js';
import type { AnyCommandRule } from '../../domain/commands/command.js';
import { lacksConsent } from '../../domain/complaint/course/parties/consent.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { SHOWN_BY_PLATFORM } from '../../domain/disclosure/attachments.js';
import { shownIn } from '../../domain/disclosure/desk/look-ups.js';
import { heldTexts, meantForOthers } from '../../domain/disclosure/held.js';
import type { Ctx } from '../context.js';

export type HeldCtx = Pick<Ctx, 'db' | 'store'>;

type Writing = { rule: AnyCommandRule; written: Record<string, string>; withFiles: boolean };

/** The case is read only where the respondent or a witness is written to. */
export async function heldOf(ctx: HeldCtx, number: string, writing: Writing): Promise<string[]> {
  if (meantForOthers(writing.rule, writing.written).length === 0) return [];
  const found = await cases.read(ctx.db, number);
  return found === null ? [] : await heldIn(ctx, found, writing);
}

/** The same of a case that has been read. */
export async function heldIn(
  ctx: HeldCtx,
  found: CaseRead,
  { rule, written, withFiles }: Writing,
): Promise<string[]> {
  if (meantForOthers(rule, written).length === 0) return [];
  return heldTexts(rule, written, { ...found, shown: await shownTo(ctx, found.state) }, withFiles);
}

/** What the platform showed of a private message: without consent nobody outside may read it again. */
async function shownTo({ db, store }: HeldCtx, state: Complaint): Promise<string[]> {
  if (!lacksConsent(state)) return [];
  const files = await attachments.ofCase(db, state.number);
  const snapshots = files.filter(({ caller, type }) => caller === SHOWN_BY_PLATFORM && type === 'text/plain');
  const read = snapshots.map(async ({ sha256 }) => shownIn(await text(await store.open(sha256))));
  return (await Promise.all(read)).flatMap((shown) => shown?.fields.map(({ value }) => value) ?? []);
}
