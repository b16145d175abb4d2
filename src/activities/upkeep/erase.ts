/** Erasures that were ordered are carried out: of closed cases that nothing holds, batch by batch (process row P15). */
import { randomUUID } from 'node:crypto';
import { erasureWaitsFor } from '../../domain/keeping/erasing.js';
import { removeFile } from '../../db/evidence/files.js';
import { eraseCase, ordered, sameErased, unerased } from '../../db/keeping/erase.js';
import { closed } from '../../db/keeping/removing.js';
import { giveBySystem } from '../../db/messages/commands.js';
import type { ActivityDeps } from '../deps.js';
import { pages } from './pages.js';

type Deps = Pick<ActivityDeps, 'db' | 'store' | 'wake'>;

/** Has it recorded in each case that its time has come, or that something holds it; then takes what goes. */
export async function erase(deps: Deps, now: number): Promise<number> {
  await announce(deps, now);
  const { db, store } = deps;
  const batch = randomUUID();
  let erased = 0;
  for await (const page of pages(
    (after, limit) => unerased(db, { after, limit }),
    ({ number }) => number,
  ))
    for (const { number } of page) {
      const files = await eraseCase(db, { number, batch });
      if (files === null) continue;
      erased += 1;
      for (const sha256 of files) await removeFile(db, sha256, store.remove);
    }
  return erased;
}

async function announce({ db, wake }: Deps, at: number): Promise<void> {
  const give = (number: string, name: string, payload: object, key: string) =>
    giveBySystem(db, { number, name, payload, key, at });
  for await (const page of pages(
    (after, limit) => ordered(db, { after, limit }),
    ({ number }) => number,
  )) {
    for (const { number, version, stage, putOff, held, given } of page) {
      // Before its own, whose addresses say which the others are.
      for (const { number: other, erasure } of given ? await sameErased(db, { number }) : [])
        if (erasure === null || erasure === 'asked' || erasure === 'refused')
          await give(other, 'erase', {}, `erase/${number}/${other}`);
      if (stage !== 'closed' || (held && putOff)) continue;
      const found = held ? null : await closed(db, number);
      if (!held && (found === null || erasureWaitsFor(found, at) !== null)) continue;
      const result = held ? 'put-off' : 'erased';
      await give(number, 'erasure-result', { result }, `erasure-result/${number}/${version}`);
    }
    wake();
  }
}
