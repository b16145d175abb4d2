import { cannedTextOf, putCannedText as put } from '../../db/people/canned-texts.js';
import { keyedCommands, type KeyedCommandName } from '../../domain/commands/index.js';
import type { CannedText } from '../../words/case/canned.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import type { Principal } from '../principal.js';

/** Puts a ready-made text in its place, for a text of a command; for leads and administrators. */
export const putCannedText = (
  ctx: WriteCtx,
  text: CannedText & { command: KeyedCommandName },
): Promise<unknown> =>
  actOnce(ctx, needLead, async (tx, who) => {
    const rule = keyedCommands.find(({ name }) => name === text.command);
    if (rule === undefined || !Object.hasOwn(rule.texts, text.field))
      throw fail('invalid', { errors: [{ path: '/field', message: 'is no text of this command' }] });
    const before = await cannedTextOf(tx, text.id);
    await put(tx, text);
    await recordAct(tx, who, { act: 'put-canned-text', about: text.id, before, after: text });
    return { answer: text };
  });

function needLead({ caller }: Principal): void {
  if (caller.role === 'admin' || caller.leads.length > 0) return;
  throw fail('not-allowed', { detail: 'Only leads and administrators may do this.' });
}
