import type { Db } from '../../db/client.js';
import { allCannedTexts } from '../../db/people/canned-texts.js';
import { cannedTexts, type CannedText } from '../../words/case/canned.js';
import { seenOf } from '../acts/seen.js';
import type { KeyedCtx } from '../context.js';
import { needAdmin, needStaff } from '../principal.js';

export type { CannedText } from '../../words/case/canned.js';

/** The ready-made texts, by id: those that every installation has, where it has none of its own under that id. */
export async function readCannedTexts({ db, who }: KeyedCtx): Promise<CannedText[]> {
  needStaff(who);
  return (await allInPlace(db)).filter(({ retired }) => !retired);
}

/** The same with those that are retired, for administrators. */
export async function readAllCannedTexts({ db, who }: KeyedCtx): Promise<TextInPlace[]> {
  needAdmin(who);
  return await allInPlace(db);
}

/** `own`: it is this installation's. `seen`: what a form says that it showed. */
export type TextInPlace = CannedText & { retired: boolean; own: boolean; seen: string };

async function allInPlace(db: Db): Promise<TextInPlace[]> {
  const own = await allCannedTexts(db);
  const known = new Set(own.map(({ id }) => id));
  const everywhere = cannedTexts.filter(({ id }) => !known.has(id));
  return [
    ...own.map((text) => ({ ...text, own: true, seen: seenOf(text) })),
    ...everywhere.map((given) => {
      const text = { ...given, retired: false };
      return { ...text, own: false, seen: seenOf(text) };
    }),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
