/** A file for either side of a complaint, or a witness, by their link: what their page names, and nothing else. */
import type { CaseRead } from '../../db/complaints/cases.js';
import * as attachments from '../../db/evidence/attachments.js';
import type { Said } from '../../domain/disclosure/statements/threads/thread.js';
import { callerOf, callerOfWitness } from '../../domain/people/relations.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';
import { caseOfRespondent, caseOfToken } from '../find-case.js';
import { readMatter } from '../read/parties/read-matter.js';
import { readStatus } from '../read/parties/read-status.js';
import { readTestimony } from '../read/parties/read-testimony.js';
import { needShown, shownFile, type ShownFile } from './shown-file.js';

type ShowCtx = Pick<Ctx, 'db' | 'config' | 'store' | 'wake'>;

export async function showToComplainant(ctx: ShowCtx, token: string, id: string): Promise<ShownFile> {
  const [{ status }, found] = await Promise.all([readStatus(ctx, token), caseOfToken(ctx, token)]);
  const callerId = callerOf('complainant', found.state.number);
  return await shown(ctx, found, { callerId, thread: status.thread, id });
}

export async function showToRespondent(ctx: ShowCtx, token: string, id: string): Promise<ShownFile> {
  const [{ thread }, found] = await Promise.all([readMatter(ctx, token), caseOfRespondent(ctx, token)]);
  const callerId = callerOf('respondent', found.state.number);
  return await shown(ctx, found, { callerId, thread, id });
}

export async function showToWitness(ctx: ShowCtx, token: string, id: string): Promise<ShownFile> {
  const { found, witness, thread } = await readTestimony(ctx, token);
  return await shown(ctx, found, { callerId: callerOfWitness(witness, found.state.number), thread, id });
}

/** Who was shown it is written down first. */
async function shown(
  ctx: ShowCtx,
  { state: { number }, policy, now: at }: Pick<CaseRead, 'state' | 'policy' | 'now'>,
  { callerId, thread, id }: { callerId: string; thread: readonly Said[]; id: string },
): Promise<ShownFile> {
  if (!thread.some(({ files }) => files.some((file) => file.id === id))) throw notFound();
  const file = (await attachments.ofCase(ctx.db, number)).find((one) => one.id === id);
  if (file === undefined) throw notFound();
  needShown(file);
  const view = { number, callerId, attachment: id, at };
  return shownFile(ctx, file, { pixels: policy.evidence.pixels, view });
}
