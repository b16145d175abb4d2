/** A command by somebody with a key. */
import * as cases from '../../db/complaints/cases.js';
import type { Case } from '../../db/complaints/cases.js';
import * as journal from '../../db/complaints/journal.js';
import type { AnyCommandRule } from '../../domain/commands/command.js';
import type { Refusal } from '../../domain/commands/refusal.js';
import { iso, type Summary } from '../../domain/complaint/summary.js';
import { actFor, summaryFor } from '../../domain/disclosure/keyed.js';
import { mentionOf, relationsSeen } from '../../domain/people/visibility.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { refused, type Change, type Failure } from '../failure.js';
import { numberOf, unseen } from '../find-case.js';
import { needScope, objectionToKeyOf } from '../principal.js';
import { answerAgain, answerCommand, type CommandParts, type CommandRequest } from './answer-command.js';
import { withinBoundsOf } from './party-bounds.js';

/** `number` as it was typed; `body` has been validated. */
export type CommandGiven = {
  rule: AnyCommandRule;
  number: string;
  body: CommandParts;
  idempotencyKey: string;
};

/**
 * Gives a command and waits for its answer; a refusal is thrown. A repetition is answered also where the case is no
 * longer there for the caller, as a command may bring about.
 */
export async function giveCommand(
  ctx: KeyedCtx & Pick<Ctx, 'config' | 'store' | 'temporal' | 'logger' | 'metrics'>,
  { number: typed, ...given }: CommandGiven,
): Promise<Summary> {
  const { db, who } = ctx;
  needScope(who, 'complaints:command');
  const number = numberOf(typed);
  const found = await cases.find(db, number);
  const { id } = who.caller;
  const request = { ...given, caller: id };
  const relations = found && relationsSeen(who, found);
  const answered =
    found === null || relations === null
      ? await answerAgain(ctx, { ...request, number }, found)
      : await counted(ctx, found, request, () =>
          answerCommand(ctx, {
            ...{ ...request, found },
            actor: { id, relations },
            givenWith: who.credential.id,
            objection: objectionToKeyOf(who, found.state),
            mention: (other) => mentionOf(who, other),
          }),
        );
  if (answered === null) throw unseen(who, found);
  if (!('refused' in answered)) return summaryFor(who.caller, answered);
  throw await failureOf(ctx, number, answered);
}

/** The failure that tells of a refusal, with what changed meanwhile where that is why. */
export const failureOf = async (ctx: KeyedCtx, typed: string, refusal: Refusal): Promise<Failure> =>
  refused(
    refusal,
    refusal.between === undefined ? [] : await changesBetween(ctx, numberOf(typed), refusal.between),
  );

/** What comes by a client's key is the complainant's, and counted with what comes by their link; staff have no bounds. */
const counted = <T>(
  ctx: KeyedCtx & Pick<Ctx, 'config'>,
  found: Case,
  { rule, body, caller, idempotencyKey }: Omit<CommandRequest, 'number'>,
  give: () => Promise<T>,
): Promise<T> =>
  ctx.who.staff === null
    ? withinBoundsOf(ctx, { party: 'complainant', found, rule, body, caller, idempotencyKey }, give)
    : give();

/** What people did to the complaint between two versions of it, as far as the caller may know it. */
async function changesBetween(
  { db, who }: KeyedCtx,
  number: string,
  [seen, present]: [number, number],
): Promise<Change[]> {
  const entries = await journal.entries(db, number);
  return entries
    .filter(({ version, by }) => by !== null && version > seen && version <= present)
    .flatMap(({ data }) => actFor(who.caller, data) ?? [])
    .map(({ version, type, at, by }) => ({ version, type, at: iso(at), by }));
}
