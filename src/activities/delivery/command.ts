/** Carries out a stored command that nobody waits for: one of the system, or one whose caller gave up. */
import * as commands from '../../db/messages/commands.js';
import { expire } from '../../db/messages/undecided.js';
import { loadRun } from '../../db/complaints/runs.js';
import { refuse } from '../../domain/commands/refusal.js';
import { executeCommand } from '../../runs/execute.js';
import type { ActivityDeps } from '../deps.js';

/** How long its run may take to answer (ms) before the delivery waits for its next attempt. */
const WITHIN_MS = 10_000;

/** Hands the command to its run, or lets it expire; throws where its outcome is not known. */
export async function deliverCommand(
  { db, temporal, metrics }: Pick<ActivityDeps, 'db' | 'temporal' | 'metrics'>,
  command: commands.StoredCommand,
): Promise<void> {
  if (command.status !== 'pending') return;
  if (await expire(db, command.id, { status: 409, body: refuse('expired') })) return;
  const input = await loadRun(db, command.number);
  if (input === null) throw new Error('A command without its complaint');
  const { refusal } = await executeCommand(temporal, input, command, WITHIN_MS);
  if (refusal === undefined) return;
  const { team, category } = input.state;
  if (await commands.settle(db, command.id, 'refused', { status: 409, body: refusal }))
    metrics.counts.refusals.inc({ code: refusal.refused, team, category });
}

/** The command that a delivery names. */
export async function deliverCommandOf(deps: ActivityDeps, _: string, id: string): Promise<void> {
  const command = await commands.find(deps.db, id);
  if (command !== null) await deliverCommand(deps, command);
}
