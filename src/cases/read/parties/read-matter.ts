import * as cases from '../../../db/complaints/cases.js';
import { entries } from '../../../db/complaints/journal.js';
import { ofCase } from '../../../db/evidence/attachments.js';
import { hasRespondent } from '../../../domain/disclosure/keyed.js';
import { forRespondent, type Matter } from '../../../domain/disclosure/parties/respondent.js';
import { respondentReference, tokenHash } from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';
import { notFound } from '../../failure.js';

/** What the respondent may see, by the token of their link, the reference they know it under, and when (ms) it was read. */
export async function readMatter(
  { config, db }: Pick<Ctx, 'config' | 'db'>,
  token: string,
): Promise<Matter & { reference: string; now: number }> {
  const found = await cases.read(db, tokenHash(token), { key: 'respondent' });
  if (found === null || !hasRespondent(found.state, found.contact)) throw notFound();
  const { number } = found.state;
  const [journal, attachments] = await Promise.all([entries(db, number), ofCase(db, number)]);
  const events = journal.map(({ data }) => data);
  return {
    ...forRespondent({ ...found, events, attachments }, found.now),
    reference: respondentReference(config.secret, number),
    now: found.now,
  };
}
