/** The same command for several complaints, each by itself: what became of each is read from what is stored. */
import * as commands from '../../db/messages/commands.js';
import { ruleOf } from '../../domain/commands/index.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import type { Duty } from '../../domain/vocabulary.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { fail, Failure } from '../failure.js';
import type { CommandParts } from '../work/answer-command.js';
import { giveCommand } from '../work/give-command.js';
import { boardOf } from './board-of.js';

/** So many at once: each is a command of its own, and somebody waits for the page that tells of all. */
export const AT_ONCE = 50;
const SIDE_BY_SIDE = 6;

export type ManyCommand = 'assign' | 'relate' | 'escalate';
/** Whom a command of a batch is for: a complaint, where it hands over also which duty of it. */
export type Item = { number: string; duty: Duty | null };
export type Batch = { command: ManyCommand; key: string };

/** Under which key it is stored what is given for one of them. */
export const keyIn = ({ key, command }: Batch, { number, duty }: Item): string =>
  [key, command, number, ...(duty === null ? [] : [duty])].join('/');

type GivingCtx = KeyedCtx & Pick<Ctx, 'config' | 'store' | 'temporal' | 'logger' | 'metrics'>;

/** Gives the command for each; whatever refuses one holds up no other. */
export async function giveToMany(
  ctx: GivingCtx,
  batch: Batch,
  items: readonly (Item & { body: Pick<CommandParts, 'payload' | 'texts' | 'expectedVersion'> })[],
): Promise<void> {
  boardOf(ctx.who, undefined);
  if (items.length > AT_ONCE) throw fail('invalid', { detail: `At most ${AT_ONCE} at once.` });
  const rule = ruleOf(batch.command);
  const waiting = [...items];
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const { number, body } = item;
      const given = { rule, number, body: { ...body, attachments: [] }, idempotencyKey: keyIn(batch, item) };
      await giveCommand(ctx, given).catch((error: unknown) => {
        if (!(error instanceof Failure))
          ctx.logger.error({ err: error, number }, 'one of many was not given');
        // Nothing answers: whoever waits is told, and what was not begun is not tried.
        else if (error.code === 'outcome-unknown') waiting.length = 0;
      });
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
}

/** What became of one: `absent` was never stored, `pending` has no answer yet. */
export type Became = Item &
  (
    | { state: 'done'; version: number; to: string | null }
    | { state: 'refused'; why: RefusalCode }
    | { state: 'pending' }
    | { state: 'absent' }
  );

/** What became of a batch that the caller gave. */
export async function readMany(
  { db, who }: KeyedCtx,
  batch: Batch,
  items: readonly Item[],
): Promise<Became[]> {
  boardOf(who, undefined);
  return await Promise.all(
    items.map(async (item): Promise<Became> => {
      const stored = await commands.findByKey(db, who.caller.id, keyIn(batch, item));
      if (stored === null) return { ...item, state: 'absent' };
      if (stored.answer === null) return { ...item, state: 'pending' };
      const { body } = stored.answer;
      if ('refused' in body) return { ...item, state: 'refused', why: body.refused };
      return { ...item, state: 'done', version: body.version, to: carrierIn(body, item.duty) };
    }),
  );
}

type Carried = {
  owner: string | null;
  approver: string | null;
  tasks: readonly { n: number; owner: string | null }[];
};

/** Whose a duty became. */
function carrierIn({ owner, approver, tasks }: Carried, duty: Duty | null): string | null {
  if (duty === 'owner') return owner;
  if (duty === 'approver') return approver;
  return tasks.find(({ n }) => `task/${n}` === duty)?.owner ?? null;
}
