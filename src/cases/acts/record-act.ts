/** What people do to the organisation is written down with it: who, what, about whom, from what to what. */
import { canonical } from '../../ids/canonical.js';
import type { Db } from '../../db/client.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as acts from '../../db/people/acts.js';
import type { ActName } from '../../db/schema/people.js';
import { toldOf } from '../../domain/people/told/acts.js';
import type { Principal } from '../principal.js';

type Facts = Record<string, unknown>;

/** Of what was changed only the fields that differ; where none does, nothing was done. Whom it is told, is told after the commit. */
export async function recordAct(
  tx: Db,
  { caller }: { caller: Pick<Principal['caller'], 'id'> },
  { act, about, before, after }: { act: ActName; about: string; before: Facts | null; after: Facts | null },
): Promise<void> {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => canonical(before?.[name]) !== canonical(after?.[name]),
  );
  if (names.length === 0) return;
  const only = (facts: Facts | null) =>
    facts && Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
  const done = { by: caller.id, act, about, before: only(before), after: only(after) };
  const n = await acts.insert(tx, done);
  if (toldOf(done) !== null) await deliveries.insert(tx, [deliveries.ofAct(n)]);
}
