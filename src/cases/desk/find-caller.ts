/** The complaints of somebody on the phone, for whoever answers it. */
import * as cases from '../../db/complaints/cases.js';
import * as found from '../../db/lists/search.js';
import { openToKeyed } from '../../domain/commands/index.js';
import type { Status } from '../../domain/disclosure/parties/complainant.js';
import { mayReadTexts } from '../../domain/disclosure/keyed.js';
import { isUnproven } from '../../domain/intake/reach.js';
import { relationsSeen, visibilityOf, visibilityOfOwn } from '../../domain/people/visibility.js';
import { onlyComplainant, onlyNumber, soughtIn } from '../../domain/text/sought.js';
import type { Locale, TeamId } from '../../domain/vocabulary.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needHotline } from '../doors/hotline.js';
import { objectionToKeyOf } from '../principal.js';
import { statusOf } from '../read/parties/read-status.js';

/** Nobody reads out more while somebody waits. */
const MOST = 10;

/** How it stands, in the words of the page that whoever complained has. */
type Standing = Pick<Status, 'next' | 'late' | 'promiseDueAt'>;

/** What there is to know besides for whom the case is there. */
type CaseSeen = Pick<Status, 'category' | 'subject' | 'stage' | 'questions'> & {
  owner: string | null;
  team: TeamId;
  /** A letter did not reach them: they are to be told by phone. */
  isToBePhoned: boolean;
  /** What they say may be taken down. */
  mayAnswer: boolean;
};

/** All instants in ms. */
export type CallersComplaint = {
  number: string;
  receivedAt: number;
  /** The language they are written to in. */
  locale: Locale;
  /** Null where nothing but the receipt may be told: somebody has yet to prove that they may speak for another. */
  standing: Standing | null;
  /** Null where the case is out of the agent's sight: then how it stands is all there is. */
  seen: CaseSeen | null;
};

/** `more`: there are older ones. */
export type CallerFound = { complaints: CallersComplaint[]; more: boolean };

/**
 * Whoever answers the phone finds a caller's complaints in every team, but for those about themselves or their own line,
 * and what the integrity team has. Who found whom is in the access log.
 */
export async function findCaller(ctx: KeyedCtx & Pick<Ctx, 'policy'>, typed: string): Promise<CallerFound> {
  needHotline(ctx);
  const { db, who } = ctx;
  const { caller, at } = who;
  const sought = mayReadTexts(caller) ? onlyComplainant(soughtIn(typed)) : onlyNumber(soughtIn(typed));
  const asked = { sought, limit: MOST, visible: visibilityOfOwn(who) };
  const { items, next } = await found.search(db, asked, { callerId: caller.id, at });
  const complaints = await Promise.all(items.map(({ number }) => readOne(ctx, number)));
  return { complaints: complaints.filter((one) => one !== null), more: next !== null };
}

async function readOne({ db, who }: KeyedCtx, number: string): Promise<CallersComplaint | null> {
  const { caller, at } = who;
  const mayRead = mayReadTexts(caller);
  const reader = mayRead ? { callerId: caller.id, at, visible: visibilityOf(who) } : null;
  const one = await cases.read(db, number, { reader });
  const relations = one && relationsSeen(who, one);
  if (one === null || (relations === null && one.state.integrity)) return null;
  const { state, contact } = one;
  const status = await statusOf(db, one);
  const { next, late, promiseDueAt, category, subject, stage, questions } = status;
  const rights = objectionToKeyOf(who, state) === null ? (relations ?? []) : [];
  return {
    ...{ number, receivedAt: state.receivedAt, locale: contact.locale },
    standing: isUnproven(state) ? null : { next, late, promiseDueAt },
    seen:
      relations === null || !mayRead
        ? null
        : {
            ...{ category, subject, stage, questions, owner: state.owner, team: state.team },
            isToBePhoned: state.tasks.some(({ kind }) => kind === 'phone-complainant'),
            mayAnswer: openToKeyed(state, rights).includes('answer'),
          },
  };
}
