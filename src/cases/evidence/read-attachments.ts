/** The files of a case for somebody with a key: which there are, what is in them, and who was shown them. */
import * as cases from '../../db/complaints/cases.js';
import * as attachments from '../../db/evidence/attachments.js';
import { attachmentsFor, type Attachment } from '../../domain/disclosure/attachments.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needSeen, numberOf } from '../find-case.js';
import { mayRead, needAuditor } from '../principal.js';
import { shownFile, type ShownFile } from './shown-file.js';

type Found = Pick<cases.Case, 'state' | 'policy'> & { files: Attachment[] };

async function filesSeen({ db, who }: KeyedCtx, typed: string): Promise<Found> {
  const number = numberOf(typed);
  const [read, all] = await Promise.all([cases.find(db, number), attachments.ofCase(db, number)]);
  const { state, policy } = needSeen(mayRead(who), read).found;
  return { state, policy, files: attachmentsFor(who.caller, state, all) };
}

/** Which files there are for this reader, the oldest first. */
export async function listAttachments(ctx: KeyedCtx, typed: string): Promise<Attachment[]> {
  return (await filesSeen(ctx, typed)).files;
}

type ShowCtx = KeyedCtx & Pick<Ctx, 'store'>;

/** What is in one of them; who was shown it is written down first. A glimpse of a picture hurts nobody, and counts as none. */
export async function showAttachment(
  ctx: ShowCtx,
  { number: typed, id, glimpse }: { number: string; id: string; glimpse: boolean },
): Promise<ShownFile> {
  const { db, who } = ctx;
  const { state, policy, files } = await filesSeen(ctx, typed);
  const file = files.find((one) => one.id === id);
  if (file === undefined) throw notFound();
  const view = { number: state.number, callerId: who.caller.id, attachment: id, at: who.at };
  if (!glimpse) await attachments.logView(db, view);
  return await shownFile(ctx, file, { pixels: policy.evidence.pixels, glimpse });
}

/** Where a file comes from, and who was shown it, when: for auditors. */
export async function readCustody(
  ctx: KeyedCtx,
  { number, id }: { number: string; id: string },
): Promise<{ file: Attachment; views: { by: string; at: number }[] }> {
  needAuditor(ctx.who);
  const file = (await filesSeen(ctx, number)).files.find((one) => one.id === id);
  if (file === undefined) throw notFound();
  return { file, views: await attachments.viewsOf(ctx.db, id) };
}
