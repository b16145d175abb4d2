import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import { forComplainant, type Status } from '../../domain/disclosure/complainant.js';
import { isOut } from '../../domain/complaint/telling.js';
import { toldDecision } from '../../domain/disclosure/statements/decision.js';
import type { Locale } from '../../domain/vocabulary.js';
import { tokenHash } from '../../tokens.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';

/** What the complainant may see, by the token of their link; and the language they are written to in. */
export async function readStatus(
  { db }: Pick<Ctx, 'db'>,
  token: string,
): Promise<{ status: Status; locale: Locale }> {
  const found = await cases.read(db, tokenHash(token), { key: 'tracking' });
  if (found === null) throw notFound();
  const { state } = found;
  const [journal, told] = await Promise.all([
    entries(db, state.number),
    isOut(state) ? cases.decisionTold(db, state) : toldDecision(state, null),
  ]);
  const events = journal.map(({ data }) => data);
  return {
    status: forComplainant({ ...found, events, told }, found.now),
    locale: found.contact.locale,
  };
}
