import { allCannedTexts } from '../../db/people/canned-texts.js';
import { cannedTexts, type CannedText } from '../../words/case/canned.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

export type { CannedText } from '../../words/case/canned.js';

/** The ready-made texts, by id: those that every installation has, where it has none of its own under that id. */
export async function readCannedTexts({ db, who }: KeyedCtx): Promise<CannedText[]> {
  needStaff(who);
  const own = await allCannedTexts(db);
  const known = new Set(own.map(({ id }) => id));
  const all = [...own, ...cannedTexts.filter(({ id }) => !known.has(id))];
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
