/** Carries out a stored command that nobody waits for: one of the system, or one whose caller gave up. */
import * as commands from '../../db/messages/commands.js';
import { loadCourse } from '../../db/complaints/courses.js';
import { refuse } from '../../domain/commands/refusal.js';
import { executeCommand } from '../../runs/execute.js';
import type { ActivityDeps } from '../deps.js';
import { ANSWER_WITHIN_MS } from './temporal.js';

/** Hands the command to its run, or lets it expire; throws where its outcome is not known. */
export async function deliverCommand(
  { db, temporal }: Pick<ActivityDeps, 'db' | 'temporal'>,
  command: commands.StoredCommand,
): Promise<void> {
  if (command.status !== 'pending') return;
  if (command.notAfter < Date.now()) {
    await commands.settle(db, command.id, 'expired', { status: 409, body: refuse('expired') });
    return;
  }
  const course = await loadCourse(db, command.number);
  if (course === null) throw new Error('A command without its complaint');
  const { refusal } = await executeCommand(temporal, course, command, ANSWER_WITHIN_MS);
  if (refusal !== undefined) await commands.settle(db, command.id, 'refused', { status: 409, body: refusal });
}

/** The command that a delivery names. */
export async function deliverCommandOf(deps: ActivityDeps, _: string, id: string): Promise<void> {
  const command = await commands.find(deps.db, id);
  if (command !== null) await deliverCommand(deps, command);
}
