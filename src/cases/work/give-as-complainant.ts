/** A command by the complainant. */
import { z } from 'zod';
import type { Case } from '../../db/complaints/cases.js';
import type { Summary } from '../../domain/complaint/summary.js';
import { Transport } from '../../domain/vocabulary.js';
import { confirmCode, sameCode } from '../../tokens.js';
import type { Ctx } from '../context.js';
import { fail } from '../failure.js';
import { giveAsParty, type PartyCommand } from './give-as-party.js';

/** Gives a command as the complainant; `code` is what confirms an address, and needed for that alone. */
export async function giveAsComplainant(
  ctx: Pick<Ctx, 'config' | 'db' | 'temporal' | 'logger'>,
  found: Case,
  { code, ...given }: PartyCommand & { code?: string },
): Promise<Summary> {
  if (given.rule.name === 'confirm-contact') checkCode(ctx, found, { ...given.body.payload, code });
  return await giveAsParty(ctx, 'complainant', found, given);
}

const Confirmation = z.object({ transport: Transport, code: z.string() });

function checkCode({ config }: Pick<Ctx, 'config'>, { state, contact }: Case, typed: unknown): void {
  const { transport, code } = Confirmation.parse(typed);
  const address = transport === 'email' ? contact.email : contact.phone;
  const right =
    address !== null && sameCode(code, confirmCode(config.secret, state.number, transport, address));
  if (!right)
    throw fail('code-wrong', { detail: 'The address may have changed since the letter was written.' });
}
