/** The files of a case for somebody with a key: which there are, and what is in them. */
import * as cases from '../../db/complaints/cases.js';
import * as attachments from '../../db/evidence/attachments.js';
import { attachmentsFor, isSensitive, type Attachment } from '../../domain/disclosure/attachments.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needSeen, numberOf } from '../find-case.js';
import { needOpening, type OpeningCtx } from '../need-opening.js';
import { mayRead } from '../principal.js';
import { needShown, shownFile, type ShownFile } from './shown-file.js';

/** A file as it is seen in its case. */
export type FileSeen = Attachment & { sensitive: boolean };
type Found = Pick<cases.Case, 'state' | 'policy'> & { files: FileSeen[] };

/** A case with those of its files that are there for this reader. */
export async function filesSeen({ db, who }: KeyedCtx, typed: string): Promise<Found> {
  const number = numberOf(typed);
  const [read, all] = await Promise.all([cases.find(db, number), attachments.ofCase(db, number)]);
  const { state, policy } = needSeen(mayRead(who), read).found;
  const sensitive = isSensitive(state);
  const files = attachmentsFor(who.caller, state, all).map((file) => ({ ...file, sensitive }));
  return { state, policy, files };
}

/** Whether no file is taken in a case, as far as it is there for the caller. */
export async function filesWithheld({ db, who }: KeyedCtx, typed: string): Promise<boolean> {
  const { number } = needSeen(mayRead(who), await cases.find(db, numberOf(typed))).found.state;
  return await attachments.withholdsFiles(db, number);
}

/** Which files there are for this reader, the oldest first. */
export async function listAttachments(ctx: KeyedCtx, typed: string): Promise<FileSeen[]> {
  return (await filesSeen(ctx, typed)).files;
}

type ShowCtx = OpeningCtx & Pick<Ctx, 'store'>;

/** What is in one of them; who was shown it is written down first. A glimpse of a picture hurts nobody, and counts as none. */
export async function showAttachment(
  ctx: ShowCtx,
  { number: typed, id, glimpse }: { number: string; id: string; glimpse: boolean },
): Promise<ShownFile> {
  const { who } = ctx;
  const { state, policy, files } = await filesSeen(ctx, typed);
  const file = files.find((one) => one.id === id);
  if (file === undefined) throw notFound();
  needShown(file);
  if (!glimpse) await needOpening(ctx, state.number);
  const view = { number: state.number, callerId: who.caller.id, attachment: id, at: who.at };
  const { pixels } = policy.evidence;
  return shownFile(ctx, file, { pixels, glimpse, view: glimpse ? null : view });
}
