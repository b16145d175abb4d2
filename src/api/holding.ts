/** Which texts of a command wait for a second person before the respondent may read them. */
import * as cases from '../db/complaints/cases.js';
import type { Db } from '../db/client.js';
import { betrays } from '../domain/disclosure/betrayal.js';
import type { AnyCommandRule } from '../domain/commands/command.js';
import { callerOf } from './sight.js';

/** The complainant's own words come with the submission and with these commands, unless the respondent gave them. */
const theirs = ['answer', 'appeal', 'withdraw'];

/** The names of the texts that may betray the complainant. */
export async function heldTexts(
  db: Db,
  number: string,
  rule: AnyCommandRule,
  written: Record<string, string>,
): Promise<string[]> {
  const meant = Object.entries(written).filter(([name]) => rule.texts[name]?.audience === 'forRespondent');
  const found = meant.length === 0 ? null : await cases.read(db, number);
  if (found === null) return [];
  const { email, phone, accountId } = found.contact;
  const respondent = callerOf('respondent', number);
  const words = found.texts
    .filter(({ command, caller }) => command === null || (theirs.includes(command) && caller !== respondent))
    .map(({ text }) => text);
  return meant.filter(([, text]) => betrays(text, { email, phone, accountId, words })).map(([name]) => name);
}
