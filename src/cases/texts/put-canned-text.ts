import { cannedTextOf, putCannedText as put, type CannedRow } from '../../db/people/canned-texts.js';
import { keyedCommands, type KeyedCommandName } from '../../domain/commands/index.js';
import { cannedTexts, type CannedText } from '../../words/case/canned.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import type { Principal } from '../principal.js';

/** Puts a ready-made text in its place, for a text of a command; for leads and administrators; `seen`: what a form showed in its place. */
export const putCannedText = (
  ctx: WriteCtx,
  text: CannedText & { command: KeyedCommandName },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needLead, async (tx, who) => {
    const rule = keyedCommands.find(({ name }) => name === text.command);
    if (rule === undefined || !Object.hasOwn(rule.texts, text.field))
      throw fail('invalid', { errors: [{ path: '/field', message: 'is no text of this command' }] });
    const before = await cannedTextOf(tx, text.id);
    needUnchanged(textIn(before, text.id), seen);
    const after = { ...text, retired: false };
    await put(tx, after);
    await recordAct(tx, who, { act: 'put-canned-text', about: text.id, before, after });
    return { answer: text };
  });

/** What is in the place of this id: the installation's own text, else the one that every installation has; null: none. */
export const textIn = (own: CannedRow | null, id: string): CannedRow | null => {
  const everywhere = cannedTexts.find((one) => one.id === id);
  return own ?? (everywhere === undefined ? null : { ...everywhere, retired: false });
};

export function needLead({ caller }: Principal): void {
  if (caller.role === 'admin' || caller.leads.length > 0) return;
  throw fail('not-allowed', { detail: 'Only leads and administrators may do this.' });
}
