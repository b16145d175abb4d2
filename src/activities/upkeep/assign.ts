import { step } from '../../domain/complaint/step.js';
import * as commands from '../../db/messages/commands.js';
import { loadRun } from '../../db/complaints/runs.js';
import type { Duty } from '../../domain/vocabulary.js';
import { uuidv7 } from '../../uuid.js';
import type { ActivityDeps } from '../deps.js';

/** Has somebody found for a duty, by a command of the system; nothing where the rules would refuse it. */
export async function assign(
  { db }: Pick<ActivityDeps, 'db'>,
  { number, duty }: { number: string; duty: Duty },
): Promise<void> {
  const now = Date.now();
  const stored = await loadRun(db, number);
  if (stored === null) return;
  const { state, policy } = stored;
  const given = { id: uuidv7(now), name: 'assign', payload: { duty } };
  const actor = { id: 'system', relations: ['system' as const] };
  if (step(policy, state, { ...given, texts: [], actor }, now).refusal) return;
  const key = `assign/${number}/${duty}/${state.version}`;
  await db.transaction((tx) => commands.giveBySystem(tx, { ...given, number, key, at: now }));
}
