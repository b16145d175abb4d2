import * as found from '../../db/lists/search.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { mayReadTexts } from '../../domain/disclosure/keyed.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import { onlyNumber, soughtIn } from '../../domain/text/sought.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

/** A page of the complaints that are there for the caller and are what was typed, closed ones too; whoever may not read words finds by number alone. */
export async function search(
  { db, who }: KeyedCtx,
  { q, ...asked }: Asked<found.FoundPlace> & { q: string },
): Promise<Page<found.FoundComplaint, found.FoundPlace>> {
  const { id } = needStaff(who);
  const sought = soughtIn(q);
  return await found.search(
    db,
    { ...asked, sought: mayReadTexts(who.caller) ? sought : onlyNumber(sought), visible: visibilityOf(who) },
    { callerId: id, at: who.at },
  );
}
