/** A command by one side of the complaint, known by the private token of its link. */
import type { Case } from '../../db/complaints/cases.js';
import type { AnyCommandRule } from '../../domain/commands/command.js';
import type { Refusal } from '../../domain/commands/refusal.js';
import type { Summary } from '../../domain/complaint/summary.js';
import { callerOf } from '../../domain/people/relations.js';
import { isUnproven } from '../../domain/intake/reach.js';
import type { Party } from '../../domain/vocabulary.js';
import type { Ctx } from '../context.js';
import { refused as refusedWith } from '../failure.js';
import { answerCommand, type CommandParts } from './answer-command.js';
import { withinBoundsOf } from './party-bounds.js';

/** `rule` is one that this side gives, and `body` has been validated. */
export type PartyCommand = {
  rule: AnyCommandRule;
  body: CommandParts;
  idempotencyKey: string;
  objection?: Refusal | null;
};

/**
 * Gives a command as one side of the complaint. A refusal tells why, and the complainant what is open instead: what
 * others did meanwhile, and how the complaint stands to whoever is not to know, it does not tell.
 */
export async function giveAsParty(
  ctx: Pick<Ctx, 'config' | 'db' | 'store' | 'temporal' | 'logger' | 'metrics'>,
  party: Party,
  found: Case,
  given: PartyCommand,
): Promise<Summary> {
  const caller = callerOf(party, found.state.number);
  const { idempotencyKey, rule, body } = given;
  const answered = await withinBoundsOf(ctx, { party, found, rule, body, caller, idempotencyKey }, () =>
    answerCommand(ctx, {
      ...{ ...given, found, caller },
      actor: { id: party, relations: [party] },
      mention: () => 'barred',
    }),
  );
  if (!('refused' in answered)) return answered;
  const { refused, possible } = answered;
  const knowsHowItStands = party === 'complainant' && !isUnproven(found.state);
  const told = knowsHowItStands && possible !== undefined ? { possible } : {};
  throw refusedWith({ refused, ...told });
}
