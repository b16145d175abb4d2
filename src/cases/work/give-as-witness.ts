/** A command by a witness, known by the private token of their link. */
import * as cases from '../../db/complaints/cases.js';
import type { Summary } from '../../domain/complaint/summary.js';
import { objectionToWitness, type WitnessCommand } from '../../domain/disclosure/parties/witness.js';
import { roomOf } from '../../domain/commands/room.js';
import { callerOfWitness } from '../../domain/people/relations.js';
import type { Ctx } from '../context.js';
import { notFound, refused as refusedWith } from '../failure.js';
import { readTestimony } from '../read/parties/read-testimony.js';
import { answerCommand } from './answer-command.js';
import type { PartyCommand } from './give-as-party.js';
import { withinBounds } from './party-bounds.js';

/** They speak for themselves alone; a refusal tells nothing of how the complaint stands. Answers with their reference. */
export async function giveAsWitness(
  ctx: Pick<Ctx, 'config' | 'db' | 'store' | 'temporal' | 'logger' | 'metrics'>,
  token: string,
  command: WitnessCommand,
  given: PartyCommand,
): Promise<Summary & { reference: string }> {
  const testimony = await readTestimony(ctx, token);
  const { witness, reference } = testimony;
  const { number } = testimony.found.state;
  const found = await cases.find(ctx.db, number);
  if (found === null) throw notFound();
  const { idempotencyKey, rule } = given;
  const payload = { ...given.body.payload, from: 'witness', witness };
  const caller = callerOfWitness(witness, number);
  const room = roomOf(found.state, 'witness', { name: rule.name, payload });
  const answered = await withinBounds(ctx, { side: caller, room, caller, idempotencyKey }, () =>
    answerCommand(ctx, {
      ...{ ...given, body: { ...given.body, payload }, found, caller },
      objection: objectionToWitness(testimony, command),
      actor: { id: 'witness', relations: ['witness'] },
      mention: () => 'barred',
    }),
  );
  if ('refused' in answered) throw refusedWith({ refused: answered.refused });
  return { ...answered, reference };
}
