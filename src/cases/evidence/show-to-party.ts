/** A file for either side of a complaint, by their link: what their page names, and nothing else. */
import type { Case } from '../../db/complaints/cases.js';
import * as attachments from '../../db/evidence/attachments.js';
import type { Said } from '../../domain/disclosure/statements/thread.js';
import { callerOf } from '../../domain/people/relations.js';
import type { Party } from '../../domain/vocabulary.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';
import { caseOfRespondent, caseOfToken } from '../find-case.js';
import { readMatter } from '../read/read-matter.js';
import { readStatus } from '../read/read-status.js';
import { shownFile, type ShownFile } from './shown-file.js';

type ShowCtx = Pick<Ctx, 'db' | 'config' | 'store' | 'wake'>;

export async function showToComplainant(ctx: ShowCtx, token: string, id: string): Promise<ShownFile> {
  const { status } = await readStatus(ctx, token);
  return await shown(ctx, await caseOfToken(ctx, token), 'complainant', status.thread, id);
}

export async function showToRespondent(ctx: ShowCtx, token: string, id: string): Promise<ShownFile> {
  const { thread } = await readMatter(ctx, token);
  return await shown(ctx, await caseOfRespondent(ctx, token), 'respondent', thread, id);
}

/** Who was shown it is written down first. */
async function shown(
  ctx: ShowCtx,
  { state: { number }, policy, now: at }: Case,
  party: Party,
  thread: readonly Said[],
  id: string,
): Promise<ShownFile> {
  if (!thread.some(({ files }) => files.some((file) => file.id === id))) throw notFound();
  const file = (await attachments.ofCase(ctx.db, number)).find((one) => one.id === id);
  if (file === undefined) throw notFound();
  await attachments.logView(ctx.db, { number, callerId: callerOf(party, number), attachment: id, at });
  return await shownFile(ctx, file, { pixels: policy.evidence.pixels, glimpse: false });
}
