/** Hands over what somebody carries, as it was previewed; and gives it back where nobody has touched it since. */
import type { Duty } from '../../domain/vocabulary.js';
import { giveToMany, readMany, type Batch, type Item } from './give-to-many.js';

type Ctx = Parameters<typeof giveToMany>[0];
/** `version`: as it was previewed. `to` null: whoever suits best by then. */
export type Handed = { number: string; duty: Duty; version: number; to: string | null };

/** Gives each duty to whom it was previewed for; what a person has changed since is refused. */
export const handOver = (ctx: Ctx, key: string, duties: readonly Handed[]): Promise<void> =>
  giveToMany(
    ctx,
    { command: 'assign', key },
    duties.map(({ number, duty, version, to }) => ({
      ...{ number, duty },
      body: { payload: { duty, ...(to !== null && { to }) }, texts: {}, expectedVersion: version },
    })),
  );

/** The batch that undoes another: the same however often it is asked for. */
export const undoOf = ({ key, command }: Batch): Batch => ({ command, key: `${key}/undo` });

/** Gives back to somebody what a batch took from them; what a person has changed since is refused, and stays. Answers what it tried. */
export async function undoHandOver(
  ctx: Ctx,
  batch: Batch,
  { person, items }: { person: string; items: readonly Item[] },
): Promise<Item[]> {
  const became = await readMany(ctx, batch, items);
  const given = became.flatMap((one) =>
    one.state === 'done' && one.duty !== null
      ? [
          {
            ...{ number: one.number, duty: one.duty },
            body: { payload: { duty: one.duty, to: person }, texts: {}, expectedVersion: one.version },
          },
        ]
      : [],
  );
  await giveToMany(ctx, undoOf(batch), given);
  return given;
}
