/** Second looks: one's own, those of the teams one leads, and what there is to learn from. */
import * as cases from '../../../db/complaints/cases.js';
import * as journal from '../../../db/complaints/journal.js';
import { ofCase } from '../../../db/evidence/attachments.js';
import { overturned, type Overturned } from '../../../db/insights/second-looks/overturned.js';
import * as stored from '../../../db/insights/second-looks/second-looks.js';
import type { Agreement } from '../../../domain/insights/agreement.js';
import {
  agreementOf,
  isShownBlind,
  standingOf,
  type Standing,
} from '../../../domain/insights/second-look/second-look.js';
import { attachmentsFor } from '../../../domain/disclosure/attachments.js';
import { mayReadTexts, textsFor } from '../../../domain/disclosure/keyed.js';
import { threadOf, type Utterance } from '../../../domain/disclosure/desk/thread.js';
import { boardTeams } from '../../../domain/people/board.js';
import { visibilityOf } from '../../../domain/people/visibility.js';
import type { KeyedCtx } from '../../context.js';
import { notFound } from '../../failure.js';
import { needSeen } from '../../find-case.js';
import { needOpening, type OpeningCtx } from '../../need-opening.js';
import { needStaff } from '../../principal.js';

export type Shown = stored.Look & { standing: Standing };
/** `led`: of the caller's teams, the first of `total`, null for whoever leads none; `agreement` and `draws` are theirs to see too. */
export type LooksRead = {
  own: stored.Look[];
  led: { looks: Shown[]; total: number } | null;
  agreement: Agreement[];
  draws: stored.Draw[];
  overturned: Overturned[];
};

/** What the page of second looks shows. */
export async function readLooks({ db, who }: KeyedCtx): Promise<LooksRead> {
  const { id } = needStaff(who);
  const teams = boardTeams(who);
  const led = teams && { teams, accounts: who.accounts };
  const [own, found, judged, draws, changed] = await Promise.all([
    stored.openLooks(db, id),
    led && stored.looksOf(db, led),
    led === null ? [] : stored.judgedTwice(db, led),
    led === null ? [] : stored.draws(db),
    mayReadTexts(who.caller) ? overturned(db, visibilityOf(who)) : [],
  ]);
  return {
    ...{ own, draws, overturned: changed, agreement: agreementOf(judged) },
    led: found && {
      total: found.total,
      looks: found.looks.map((look) => ({ ...look, standing: standingOf(look) })),
    },
  };
}

export type Blind = { look: stored.Look; thread: Utterance[] };

/** A case as it was before it was decided, for whoever looks again: that they read it is in the access log. */
export async function readBlind(ctx: OpeningCtx, place: stored.Place): Promise<Blind> {
  const { db, who } = ctx;
  const { id } = needStaff(who);
  const look = await stored.find(db, place);
  if (look === null || look.person !== id || look.verdict !== null) throw notFound();
  await needOpening(ctx, look.number);
  const { caller } = who;
  const reader = mayReadTexts(caller) ? { callerId: id, at: who.at, visible: visibilityOf(who) } : null;
  const [read, attachments, entries] = await Promise.all([
    cases.read(db, look.number, { reader }),
    ofCase(db, look.number),
    journal.entries(db, look.number),
  ]);
  const { state, contact, texts } = needSeen(who, read).found;
  const thread = threadOf({
    ...{ number: look.number, receivedAt: state.receivedAt, locale: contact.locale, letters: [] },
    events: entries.map(({ data }) => data),
    texts: textsFor(caller, state, contact, texts),
    attachments: attachmentsFor(caller, state, attachments),
  });
  return { look, thread: thread.filter((said) => isShownBlind(said, look.decidedAt)) };
}
