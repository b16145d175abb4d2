/** Uploads become attachments of a case with what names them, all of them or nothing. */
import type { Case } from '../../db/complaints/cases.js';
import type { Db } from '../../db/client.js';
import * as attachments from '../../db/evidence/attachments.js';
import * as commands from '../../db/messages/commands.js';
import type { AnyCommandRule } from '../../domain/commands/command.js';
import { FILES } from '../../domain/commands/form.js';
import type { Evidence } from '../../domain/policy/evidence.js';
import { fail, refused } from '../failure.js';
import type { CommandParts } from '../work/answer-command.js';

type Taking = Parameters<typeof attachments.take>[1];

/** Takes them, in the transaction that stores what names them; throws where one is not there to be taken, or they are too many. */
export async function takeUploads(tx: Db, { atOnce, perCase }: Evidence, taking: Taking): Promise<void> {
  const { ids, number } = taking;
  if (await attachments.withholdsFiles(tx, number)) throw refused({ refused: 'files-withheld' });
  if (ids.length > atOnce) throw wrong([`must be at most ${atOnce}`]);
  if ((await attachments.countOf(tx, number)) + ids.length > perCase)
    throw wrong([`must be so few that the case has at most ${perCase}`]);
  const taken = await attachments.take(tx, taking);
  const missing = ids.flatMap((id, at) => (taken.includes(id) && ids.indexOf(id) === at ? [] : [at]));
  if (missing.length === 0) return;
  throw fail('invalid', {
    errors: missing.map((at) => ({
      path: `/${FILES}/${at}`,
      message: 'must be an upload of yours, of the last day, that nothing has named',
    })),
  });
}

const wrong = (messages: string[]) =>
  fail('invalid', { errors: messages.map((message) => ({ path: `/${FILES}`, message })) });

type Brought = {
  rule: AnyCommandRule;
  found: Case;
  body: CommandParts;
  texts: Parameters<typeof commands.store>[2];
};

/** Stores a command with its texts and files, unless its caller used the key before. */
export async function storeWithFiles(
  db: Db,
  row: commands.NewCommand,
  { rule, found, body, texts }: Brought,
): Promise<commands.CommandStored> {
  const { attachments: ids } = body;
  if (ids.length === 0) return await commands.store(db, row, texts);
  const { audience = 'internal' } = rule.attachments ?? {};
  return await db.transaction(async (tx) => {
    const stored = await commands.store(tx, row, texts);
    const { id: broughtBy, number, caller } = row;
    const held = audience === 'forRespondent';
    if (stored.kind === 'stored')
      await takeUploads(tx, found.policy.evidence, { ids, caller, number, broughtBy, audience, held });
    return stored;
  });
}

/** Whether a case has this file, and it was not withdrawn. */
export const isThere = async (db: Db, number: string, id: string): Promise<boolean> =>
  (await attachments.ofCase(db, number)).some((one) => one.id === id && !one.withdrawn);
