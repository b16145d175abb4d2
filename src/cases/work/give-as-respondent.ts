/** A command by the respondent. */
import type { Case } from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import type { Summary } from '../../domain/complaint/summary.js';
import {
  forRespondent,
  objectionToRespondent,
  type RespondentCommand,
} from '../../domain/disclosure/parties/respondent.js';
import type { Ctx } from '../context.js';
import { giveAsParty, type PartyCommand } from './give-as-party.js';

/** They speak for themselves alone; what is not open to them is refused in words that tell no more than they see. */
export async function giveAsRespondent(
  ctx: Pick<Ctx, 'config' | 'db' | 'store' | 'temporal' | 'logger' | 'metrics'>,
  found: Case,
  command: RespondentCommand,
  { body, ...given }: PartyCommand,
): Promise<Summary> {
  const { state, policy, contact, now } = found;
  const events = (await entries(ctx.db, state.number)).map(({ data }) => data);
  const matter = forRespondent({ state, policy, contact, texts: [], attachments: [], events }, now);
  const payload = command === 'withdraw' ? body.payload : { ...body.payload, from: 'respondent' };
  return await giveAsParty(ctx, 'respondent', found, {
    ...{ ...given, body: { ...body, payload } },
    objection: objectionToRespondent(matter, command),
  });
}
