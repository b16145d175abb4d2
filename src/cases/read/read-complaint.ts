import * as cases from '../../db/complaints/cases.js';
import { openTo } from '../../domain/commands/index.js';
import { summary } from '../../domain/complaint/summary.js';
import { contactFor, mayReadTexts, summaryFor, textsFor } from '../../domain/disclosure/keyed.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { Ctx } from '../context.js';
import { needSeen, numberOf } from '../find-case.js';
import { needOpening, type OpeningCtx } from '../need-opening.js';
import { mayRead, objectionToKeyOf } from '../principal.js';
import { linksToHandOn } from './parties/links-to-hand-on.js';
import { markRead } from './mark-read.js';

/** One complaint as the caller may see it, with the commands open to them; who read its words, and what was new to them, is recorded. */
export async function readComplaint(ctx: OpeningCtx & Pick<Ctx, 'config' | 'wake'>, typed: string) {
  const { db, config, wake, who } = ctx;
  const { caller } = mayRead(who);
  const reader = mayReadTexts(caller)
    ? { callerId: caller.id, at: who.at, visible: visibilityOf(who) }
    : null;
  const number = numberOf(typed);
  await needOpening(ctx, number);
  const { found, relations } = needSeen(who, await cases.read(db, number, { reader }));
  const { state, contact, externalId } = found;
  // Whoever else could know this key has not read it for its holder.
  const mayAct = objectionToKeyOf(who, state) === null;
  if (reader !== null && mayAct) await markRead({ db, wake }, found, { id: caller.id, relations });
  const texts = textsFor(caller, state, contact, found.texts);
  const { subjectType: type, subjectReference: reference } = contact;
  return {
    ...summaryFor(caller, summary(state)),
    externalId,
    possible: mayAct ? openTo(state, relations) : [],
    texts: texts.map(({ caller: _caller, ...text }) => text),
    contact: contactFor(caller, state, contact),
    subject: type === null || reference === null ? null : { type, reference },
    ...linksToHandOn({ config }, found, relations),
  };
}
