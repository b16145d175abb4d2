/** What one side of a complaint may send: enough for anybody with something to say, and no more. */
import * as allowances from '../../db/messages/allowances.js';
import * as commands from '../../db/messages/commands.js';
import { fail } from '../failure.js';
import { roomOf } from '../../domain/commands/room.js';
import { callerOf } from '../../domain/people/relations.js';
import type { Party } from '../../domain/vocabulary.js';
import type { Case } from '../../db/complaints/cases.js';
import type { Ctx } from '../context.js';
import { withPhones, type CommandRequest } from './answer-command.js';

/** Commands of one side under way in a process: a run takes ten at once, and some are for staff. */
const AT_ONCE = 3;

const ENOUGH =
  'This was done as often as one side of a complaint may in a day. Retry-After says when it can be done again.';

const underWay = new Map<string, number>();

/** What is given for one side, by its own link or by a client's key, and the room that it is counted in. */
type OfSide = { side: string; room: string; caller: string; idempotencyKey: string };

type OfParty = { party: Party; found: Case; caller: string; idempotencyKey: string } & Pick<
  CommandRequest,
  'rule' | 'body'
>;

/** Gives a command of one side of a complaint within its bounds; what cannot be read is no try that counts. */
export async function withinBoundsOf<T>(
  ctx: Pick<Ctx, 'db' | 'config'>,
  { party, found, rule, body, ...given }: OfParty,
  give: () => Promise<T>,
): Promise<T> {
  withPhones({ rule, found, body });
  const side = callerOf(party, found.state.number);
  const room = roomOf(found.state, party, { name: rule.name, payload: body.payload });
  return await withinBounds(ctx, { ...given, side, room }, give);
}

/** Gives one of its commands within its bounds; what was given before under the same key is answered again, and not counted. */
export async function withinBounds<T>(
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  { side, room, caller, idempotencyKey }: OfSide,
  give: () => Promise<T>,
): Promise<T> {
  const now = underWay.get(side) ?? 0;
  if (now >= AT_ONCE) throw tooMany('Wait for the answer to one before you send the next.', 1_000);
  underWay.set(side, now + 1);
  try {
    const { commandsOfParty, contactChanges } = config.aDay;
    const isReaddressing = room === 'change-contact' || room === 'set-representative';
    const most = isReaddressing ? contactChanges : commandsOfParty;
    const repeated = (await commands.findByKey(db, caller, idempotencyKey)) !== null;
    const waitMs = repeated
      ? null
      : await allowances.take(db, allowances.aDay(`party/${side}/${room}`, most));
    if (waitMs !== null) throw tooMany(ENOUGH, waitMs);
    return await give();
  } finally {
    const left = (underWay.get(side) ?? 1) - 1;
    if (left === 0) underWay.delete(side);
    else underWay.set(side, left);
  }
}

const tooMany = (detail: string, waitMs: number) =>
  fail('too-many-requests', { detail }, Math.ceil(waitMs / 1_000));
