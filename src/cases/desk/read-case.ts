/** A case as one page shows it to one of the staff: read in one round of statements. */
import * as cases from '../../db/complaints/cases.js';
import * as journal from '../../db/complaints/journal.js';
import { relativesOf, type Relative } from '../../db/complaints/relatives.js';
import { erasable, sameErased } from '../../db/keeping/erase.js';
import { standingOf } from '../../db/keeping/removing.js';
import { holdsOf, type StandingHold } from '../../db/keeping/holds.js';
import { allCauses } from '../../db/facts/causes.js';
import { suspendedBeside } from '../../db/complaints/concerned/suspended.js';
import { ofCase } from '../../db/evidence/attachments.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { directory, teamNames, type Person } from '../../db/people/directory.js';
import * as openings from '../../db/people/openings.js';
import { ledgerOf, type LedgerEntry } from '../../domain/clocks/ledger.js';
import { closedTo, openToKeyed, type Closed, type KeyedCommandName } from '../../domain/commands/index.js';
import type { Actor } from '../../domain/commands/command.js';
import type { Cause } from '../../domain/causes/causes.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import type { Event } from '../../domain/complaint/events.js';
import { isWithheld } from '../../domain/complaint/course/withheld.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { attachmentsFor } from '../../domain/disclosure/attachments.js';
import { contactFor, mayHandOut, mayReadTexts, textsFor } from '../../domain/disclosure/keyed.js';
import { foresee } from '../../domain/disclosure/desk/foreseen.js';
import { lookUpsIn, type LookUpSeen, type Shown } from '../../domain/disclosure/desk/look-ups.js';
import { measuresOf, type MeasureCourse } from '../../domain/disclosure/desk/measures.js';
import { nextAct, type NextAct } from '../../domain/disclosure/desk/next-act.js';
import { subjectOf } from '../../domain/disclosure/statements/threads/thread.js';
import { suspensionsIn, type Suspension } from '../../domain/disclosure/desk/suspensions.js';
import { threadOf, type Utterance } from '../../domain/disclosure/desk/thread.js';
import { likelyDuplicates, type LikelyDuplicate } from '../../domain/intake/same-matter.js';
import { keptFor, keptUntil, type KeptFor } from '../../domain/keeping/purging.js';
import { mayCarry } from '../../domain/people/choosing/assignment.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Locale } from '../../domain/vocabulary.js';
import { conductBeside, type ConductRead } from '../limits/read-conduct.js';
import { linksToHandOn } from '../read/parties/links-to-hand-on.js';
import { runUrl } from '../../runs/ui.js';
import type { Brand } from '../../words/brand.js';
import { DRAFT, letterShown, type LetterShown } from '../work/letters-shown.js';
import type { Ctx } from '../context.js';
import { needSeen, numberOf } from '../find-case.js';
import { needOpening, type OpeningCtx } from '../need-opening.js';
import { mayAudit, needStaff, objectionToKeyOf } from '../principal.js';
import { markRead } from '../read/mark-read.js';
import { readSnapshot } from './read-snapshot.js';
import { namesOf, type Names } from './read-work.js';

export type { Relative } from '../../db/complaints/relatives.js';

/** All instants in ms. */
export type CaseRead = {
  state: Complaint;
  policy: Policy;
  now: number;
  reader: { id: string; name: string };
  /** The language of the complaint. */
  locale: Locale;
  next: NextAct;
  /** The deadlines, those that run first. */
  ledger: LedgerEntry[];
  thread: Utterance[];
  events: Event[];
  contact: ReturnType<typeof contactFor>;
  subject: { type: string; reference: string } | null;
  lookUps: LookUpSeen[];
  /** What the platform showed last. */
  shown: Shown | null;
  externalId: string | null;
  handOn: ReturnType<typeof linksToHandOn>;
  /** The whole of it is the reader's to hand to a body outside. */
  mayHandOut: boolean;
  /** The measures of the decision, in order. */
  measures: MeasureCourse[];
  /** Of the account it is about, by this case and by others that are there for the reader. */
  suspensions: Suspension[];
  /** What became of others of the same person and respondent, for whoever decides; null for anybody else. */
  conduct: ConductRead | null;
  /** What keeps it from purge and erasure: of this case, or of another of the same person. */
  holds: StandingHold[];
  /** What an erasure would take, to whoever may order it, or has to answer for it; null for anybody else, and where none is wanted. */
  erasure: { others: string[]; takes: Record<'texts' | 'letters' | 'attachments', number> } | null;
  /** Until when (ms) a closed case is kept, and what would keep it even then. */
  keeping: { until: number; why: KeptFor | null } | null;
  relatives: Relative[];
  /** Those that are likely the same matter, where the reader may join them. */
  duplicates: LikelyDuplicate[];
  names: Names;
  causes: Cause[];
  /** Whoever else has it open. */
  openedBy: { person: string; since: number }[];
  open: KeyedCommandName[];
  closed: Closed[];
  /** Who may be given the case or a task of it. */
  carriers: Pick<Person, 'id' | 'name' | 'team'>[];
  runUrl: string | null;
  /** Whether the reader may know who was shown its files. */
  audits: boolean;
  /** To whoever may approve: the letter that would follow, or why they cannot yet. */
  approval: { letters: LetterShown[]; refusal: RefusalCode | null } | null;
};

type ReadCtx = OpeningCtx &
  Pick<Ctx, 'config' | 'brand' | 'logger' | 'store' | 'temporal' | 'temporalUi' | 'wake'>;

/** The case for its page; who read its words, and that they have it open, is recorded. */
export async function readCase(ctx: ReadCtx, typed: string): Promise<CaseRead> {
  const { db, who } = ctx;
  const staff = needStaff(who);
  const { caller } = who;
  const number = numberOf(typed);
  await needOpening(ctx, number);
  const visible = visibilityOf(who);
  const reader = mayReadTexts(caller) ? { callerId: caller.id, at: who.at, visible } : null;
  const [read, attachments, entries, told, relatives, suspended, people, teams, openedBy, causes, holds] =
    await Promise.all([
      cases.read(db, number, { reader }),
      ofCase(db, number),
      journal.entries(db, number),
      letters.lettersTold(db, number),
      relativesOf(db, number, { callerId: caller.id, visible }),
      suspendedBeside(db, number, { callerId: caller.id, visible }),
      directory(db),
      teamNames(db),
      openings.openedByOthers(db, number, caller.id),
      allCauses(db),
      holdsOf(db, number),
    ]);
  const { found, relations } = needSeen(who, read);
  const { state, contact, policy, now } = found;
  const mayAct = objectionToKeyOf(who, state) === null;
  const rights = mayAct ? relations : [];
  const [conduct, erasure, keeping] = await Promise.all([
    conductBeside(db, who, found, rights),
    rights.includes('admin') || rights.includes('lead') ? erasureOf(db, state) : null,
    state.stage === 'closed' ? keepingOf(ctx, number) : null,
    mayAct && reader !== null ? markRead(ctx, found, { id: caller.id, relations }) : undefined,
    rights.length > 0 ? openings.open(db, number, caller.id) : undefined,
  ]);
  const open = openToKeyed(state, rights);
  const events = entries.map(({ data }) => data);
  const files = attachmentsFor(caller, state, attachments);
  const lookUps = lookUpsIn(events, files);
  const { subjectType: type, subjectReference: reference } = contact;
  const { temporalUi, temporal } = ctx;
  const ui = temporalUi === null ? null : { url: temporalUi, namespace: temporal.options.namespace };
  return {
    ...{ state, policy, now, events, relatives, openedBy, conduct, causes, holds, erasure, keeping },
    reader: { id: staff.id, name: staff.name },
    locale: contact.locale,
    next: nextAct(state, now),
    ledger: state.clocks.map((clock) => ledgerOf(clock, now)).toSorted(byNeed),
    thread: threadOf({
      ...{ number, receivedAt: state.receivedAt, locale: contact.locale, events },
      texts: textsFor(caller, state, contact, found.texts),
      attachments: files,
      letters: mayReadTexts(caller) ? told : [],
    }),
    contact: contactFor(caller, state, contact),
    subject: type === null || reference === null ? null : { type, reference },
    lookUps,
    shown: await readSnapshot(ctx, lookUps),
    measures: measuresOf(state, events),
    suspensions: [state, ...suspended].flatMap(suspensionsIn),
    externalId: found.externalId,
    handOn: linksToHandOn(ctx, found, rights),
    mayHandOut: mayHandOut(rights) && !isWithheld(state),
    names: namesOf(people, teams),
    duplicates: likelyDuplicates(
      found,
      relatives.map((other) => ({ ...other, state: other })),
    ).filter(({ by }) => open.includes(by)),
    open,
    closed: closedTo(state, rights),
    carriers: carriersOf(state, people),
    runUrl: ui && runUrl(ui, number),
    audits: mayAudit(who),
    approval: open.includes('approve') ? approvalOf(found, { id: caller.id, relations }, ctx.brand) : null,
  };
}

/** What it would take here and in others of the same person. */
async function erasureOf(db: Ctx['db'], { number, erasure }: Complaint): Promise<CaseRead['erasure']> {
  if (erasure === 'done') return null;
  const others = (await sameErased(db, { number })).map((other) => other.number);
  return { others, takes: await erasable(db, [number, ...others]) };
}

/** By the policy in force. */
async function keepingOf(
  { db, policy: { document } }: Pick<OpeningCtx, 'db' | 'policy'>,
  number: string,
): Promise<CaseRead['keeping']> {
  const found = await standingOf(db, number);
  if (found?.closedAt == null) return null;
  const { keepFor } = document;
  const until = keptUntil(found, { closedAt: found.closedAt, keepFor });
  return { until, why: keptFor(found, keepFor, until) };
}

/** What approving the decision that is proposed would send. */
function approvalOf(
  { state, policy, now, contact, texts }: cases.CaseRead,
  actor: Actor,
  brand: Brand,
): CaseRead['approval'] {
  const payload = { version: state.version };
  const command = { id: DRAFT, name: 'approve', payload, texts: [], actor };
  const { letters: called, refusal } = foresee(policy, state, command, now);
  const material = {
    ...{ brand, policy, now, locale: contact.locale, texts },
    ...{ subject: subjectOf(contact), rejectedFor: null },
  };
  return {
    letters: called.map((letter) => letterShown(letter, material)),
    refusal: refusal?.refused ?? null,
  };
}

const isOver = ({ stoppedAt }: LedgerEntry): number => (stoppedAt === null ? 0 : 1);
const byNeed = (a: LedgerEntry, b: LedgerEntry): number => isOver(a) - isOver(b) || a.dueAt - b.dueAt;

/** More would be no choice but a list to search in. */
const MOST_CARRIERS = 60;

const carriersOf = ({ team: home, category, tasks }: Complaint, people: readonly Person[]) => {
  const teams = [...new Set([home, ...tasks.map(({ team }) => team)])];
  return people
    .filter(
      ({ active, ...person }) =>
        active && teams.some((team) => mayCarry({ duty: 'owner', team, category }, person)),
    )
    .slice(0, MOST_CARRIERS)
    .map(({ id, name, team }) => ({ id, name, team }));
};
