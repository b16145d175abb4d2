/** A case for a body outside (process row P13): what its complainant may see of it, the reasons they were given, their files. */
import type { Readable } from 'node:stream';
import * as cases from '../../db/complaints/cases.js';
import * as attachments from '../../db/evidence/attachments.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import type { Attachment } from '../../domain/disclosure/attachments.js';
import type { Status } from '../../domain/disclosure/parties/complainant.js';
import { isUnproven } from '../../domain/intake/reach.js';
import { callerOf } from '../../domain/people/relations.js';
import type { Locale } from '../../domain/vocabulary.js';
import { tokenHash } from '../../ids/tokens.js';
import { sealedOf } from '../../db/seal/sealed.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { notFound, refused } from '../failure.js';
import { needSeen, numberOf } from '../find-case.js';
import { mayRead, needHandingOut } from '../principal.js';
import { statusOf } from '../read/parties/read-status.js';
import { prove } from '../seal/prove.js';
import { letterKept, type LetterKept } from './letters-kept.js';
import { shownFile } from '../evidence/shown-file.js';

type FileOf = Pick<Attachment, 'id' | 'name' | 'sha256'> & { open: () => Promise<Readable> };
/**
 * `now` (ms) is when it was read, `locale` the complainant's language; `letters`: those that they were sent; `proof`:
 * that what the complainant wrote was sealed as it was received, where it is by now; of what the journal says beside it,
 * nothing.
 */
export type Bundle = {
  status: Status;
  locale: Locale;
  now: number;
  letters: LetterKept[];
  files: FileOf[];
  proof: string | null;
};

type BundleCtx = Pick<Ctx, 'db' | 'store'>;

/** For the complainant, by their link; not for whoever has yet to prove that they may speak for somebody else. */
export async function bundleByLink(ctx: BundleCtx, token: string): Promise<Bundle> {
  const found = await cases.read(ctx.db, tokenHash(token), { key: 'tracking' });
  if (found === null) throw notFound();
  if (isUnproven(found.state)) throw refused({ refused: 'representation-unproven' });
  return await bundleOf(ctx, found, callerOf('complainant', found.state.number));
}

/** For whoever answers to that body: a lead of the case, or a supervisor. */
export async function bundleByNumber(ctx: KeyedCtx & BundleCtx, typed: string): Promise<Bundle> {
  const { db, who } = ctx;
  const { found, relations } = needSeen(mayRead(who), await cases.read(db, numberOf(typed)));
  needHandingOut(relations);
  return await bundleOf(ctx, found, who.caller.id);
}

/** Whom it was given to is written down first. */
async function bundleOf(ctx: BundleCtx, found: cases.CaseRead, callerId: string): Promise<Bundle> {
  const { db } = ctx;
  const { number } = found.state;
  if (await attachments.withholdsFiles(db, number)) throw refused({ refused: 'files-withheld' });
  const [status, all, sent] = await Promise.all([
    statusOf(db, found),
    attachments.ofCase(db, number),
    letters.ofComplaint(db, number),
  ]);
  const theirs = new Set(status.thread.flatMap(({ files }) => files.map(({ id }) => id)));
  const files = all.filter(({ id }) => theirs.has(id));
  await attachments.logBundle(db, {
    ...{ number, callerId, at: found.now, attachments: files.map(({ id }) => id) },
  });
  const [received] = await sealedOf(db, number);
  const { pixels } = found.policy.evidence;
  return {
    ...{ status, locale: found.contact.locale, now: found.now },
    letters: sent
      .filter((letter) => letters.isComplainants(letter) && letter.sentAt !== null)
      .map((letter) => letterKept(letter, { emails: [], phones: [] })),
    proof: received ? await prove(ctx, { number, sealed: received, shows: 'texts' }) : null,
    files: files.map((file) => ({
      ...{ id: file.id, name: file.name, sha256: file.sha256 },
      open: () => shownFile(ctx, file, { pixels, view: null }).open(),
    })),
  };
}
