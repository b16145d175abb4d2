import type { Db } from '../../db/client.js';
import { administrators } from '../../db/people/keys.js';
import { fail } from '../failure.js';

/** Throws where this act would leave nobody who can undo it; asked after it was written down, when it has its turn. */
export async function needAdministratorLeft(tx: Db): Promise<void> {
  if ((await administrators(tx)) > 0) return;
  throw fail('conflict', {
    detail:
      'Nobody would be left who may administer: this needs another administrator with a key of their own.',
  });
}
