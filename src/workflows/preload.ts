/**
 * Loaded once for all runs that a worker holds in memory, and frozen: the schemas, which would else be built for each
 * run. zod builds its members and its parsers at their first use, which freezing forbids, so everything is used here once.
 */
import { z } from 'zod';
import { commands } from '../domain/commands/index.js';
import { DeadlineName } from '../domain/policy/deadlines.js';
import { StoredRefusal } from '../domain/commands/refusal.js';
import { ReceiptMessage, RowedMessage } from '../contract/messages.js';

/** Reads every member of an object and of what hangs on it, and lets every schema among them parse once. */
function touch(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const isOwner = (owner: object | null): owner is object => owner !== null && owner !== Object.prototype;
  for (let owner: object | null = value; isOwner(owner); owner = Reflect.getPrototypeOf(owner)) {
    for (const key of Object.getOwnPropertyNames(owner)) {
      try {
        touch(Reflect.get(value, key), seen);
      } catch {
        // A member that cannot be read here is read nowhere.
      }
    }
  }
  if (value instanceof z.ZodType) value.safeParse(undefined);
}

for (const schema of [
  ...commands.map((rule) => rule.payload),
  DeadlineName,
  StoredRefusal,
  RowedMessage,
  ReceiptMessage,
]) {
  touch(schema);
  schema.safeParse({});
}
