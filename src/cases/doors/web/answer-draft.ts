/** Keeps what was answered in the web form, and the files that were sent along. */
import * as drafts from '../../../db/complaints/drafts.js';
import * as files from '../../../db/evidence/files.js';
import * as allowances from '../../../db/messages/allowances.js';
import { nextOf, type Answers, type Question } from '../../../domain/intake/web/answers.js';
import { keyedHash } from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';
import { callerOfDraft } from './draft.js';

/** Gives what comes next; `sent` where somebody else has sent the form meanwhile. */
export async function answerDraft(
  { db }: Pick<Ctx, 'db'>,
  { id, answers }: Pick<drafts.Draft, 'id' | 'answers'>,
  answer: Answers,
): Promise<Question | 'check' | 'sent'> {
  if (!(await drafts.answer(db, id, answer))) return 'sent';
  return nextOf({ ...answers, ...answer }) ?? 'check';
}

/** The files it names, those that are still there. */
export const filesOfDraft = (
  { db }: Pick<Ctx, 'db'>,
  draft: Pick<drafts.Draft, 'id' | 'answers'>,
): Promise<files.Upload[]> => files.findOf(db, callerOfDraft(draft), draft.answers.files ?? []);

/** How many files more the form may bring: none where so many forms with files came from this network today as may. */
export async function filesLeft(
  { db, config, policy }: Pick<Ctx, 'db' | 'config' | 'policy'>,
  network: string,
): Promise<number> {
  const { web, evidence } = policy.document;
  const key = `web-files/${keyedHash(config.secret, 'web-form', network)}`;
  const waitMs = await allowances.take(db, allowances.aDay(key, web.filesADayOfNetwork));
  return waitMs === null ? evidence.aDayOfParty : 0;
}
