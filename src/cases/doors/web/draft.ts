/** A form that is being filled in, by the token in its address. */
import { readClock } from '../../../db/clock.js';
import * as drafts from '../../../db/complaints/drafts.js';
import { DRAFTS_LIVE_MS, type Answers } from '../../../domain/intake/web/answers.js';
import { draftToken, tokenHash } from '../../../ids/tokens.js';
import { uuidv7 } from '../../../ids/uuid.js';
import type { Ctx } from '../../context.js';
import { notFound } from '../../failure.js';

/** Begins one with the first answer; gives its token. */
export async function beginDraft({ db }: Pick<Ctx, 'db'>, answers: Answers): Promise<string> {
  const token = draftToken();
  await drafts.begin(db, { id: uuidv7(await readClock(db)), tokenHash: tokenHash(token), answers });
  return token;
}

export type OpenDraft = drafts.Draft & { now: number };

/** Throws not-found where nobody began one with it, or that is too long ago. */
export async function findDraft({ db }: Pick<Ctx, 'db'>, token: string): Promise<OpenDraft> {
  const now = await readClock(db);
  const draft = await drafts.find(db, tokenHash(token), now - DRAFTS_LIVE_MS);
  if (draft === null) throw notFound();
  return { ...draft, now };
}

/** The caller's id of whoever fills it in. */
export const callerOfDraft = ({ id }: Pick<drafts.Draft, 'id'>): string => `draft/${id}`;
