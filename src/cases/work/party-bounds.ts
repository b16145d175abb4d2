/** What one side of a complaint may send: enough for anybody with something to say, and no more. */
import * as allowances from '../../db/messages/allowances.js';
import * as commands from '../../db/messages/commands.js';
import { fail } from '../failure.js';
import type { Ctx } from '../context.js';
import type { PartyCommand } from './give-as-party.js';

/** Commands of one side under way in a process: a run takes ten at once, and some are for staff. */
const AT_ONCE = 3;

const underWay = new Map<string, number>();

/** Gives one of its commands within its bounds; what was given before under the same key is only answered again. */
export async function withinBounds<T>(
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  caller: string,
  { rule, idempotencyKey }: Pick<PartyCommand, 'rule' | 'idempotencyKey'>,
  give: () => Promise<T>,
): Promise<T> {
  const now = underWay.get(caller) ?? 0;
  if (now >= AT_ONCE) throw tooMany('One after another, please.', 1_000);
  underWay.set(caller, now + 1);
  try {
    const { commandsOfParty, contactChanges } = config.aDay;
    const isChange = rule.name === 'change-contact';
    const waitMs = await allowances.take(
      db,
      allowances.aDay(`party/${caller}`, commandsOfParty),
      ...(isChange ? [allowances.aDay(`contact/${caller}`, contactChanges)] : []),
    );
    if (waitMs !== null && (await commands.findByKey(db, caller, idempotencyKey)) === null)
      throw tooMany('So much is taken of one side of a complaint in a day.', waitMs);
    return await give();
  } finally {
    const left = (underWay.get(caller) ?? 1) - 1;
    if (left === 0) underWay.delete(caller);
    else underWay.set(caller, left);
  }
}

const tooMany = (detail: string, waitMs: number) =>
  fail('too-many-requests', { detail }, Math.ceil(waitMs / 1_000));
