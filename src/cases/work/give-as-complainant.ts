/** A command by the complainant. */
import type { Case } from '../../db/complaints/cases.js';
import type { Summary } from '../../domain/complaint/summary.js';
import type { Ctx } from '../context.js';
import { giveAsParty, type PartyCommand } from './give-as-party.js';

/** Gives a command as the complainant. */
export const giveAsComplainant = (
  ctx: Pick<Ctx, 'config' | 'db' | 'temporal' | 'logger'>,
  found: Case,
  given: PartyCommand,
): Promise<Summary> => giveAsParty(ctx, 'complainant', found, given);
