/** The commit: the only place where a complaint changes. One transaction for case, journal, letters, tasks, command. */
import { ApplicationFailure } from '@temporalio/activity';
import { isMoment } from '../../domain/clocks/deadlines.js';
import type { OtherNamed } from '../../domain/commands/command.js';
import { commandNamed } from '../../domain/commands/index.js';
import { pendingIn } from '../../domain/complaint/effects.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import { standingRound } from '../../domain/complaint/course/survey.js';
import { dated, factsAfter, type Facts } from '../../domain/facts/facts.js';
import { callsForNews, NEWS_EVERY_MS } from '../../domain/people/told/hearing.js';
import { loadChange } from '../../domain/people/choosing/load.js';
import { mentionOf, objectionAsTold, type Viewer } from '../../domain/people/visibility.js';
import { pairOf, type Held } from '../../domain/intake/same-matter.js';
import { workChange } from '../../domain/people/work.js';
import { noticesOf } from '../../domain/complaint/notices.js';
import { refuse, type Refusal } from '../../domain/commands/refusal.js';
import type { Db } from '../../db/client.js';
import { lockComplaints, readForCommit } from '../../db/commit/read.js';
import { writeCommit } from '../../db/commit/write.js';
import * as cases from '../../db/complaints/cases.js';
import { policyOf } from '../../db/complaints/policies.js';
import { columns } from '../../db/complaints/columns.js';
import { journalRow } from '../../db/complaints/journal.js';
import { storedFacts } from '../../db/facts/facts.js';
import { storedBy } from '../../db/messages/undecided.js';
import type { SubjectNamed } from '../../db/complaints/concerned/subjects.js';
import { tellNews } from '../../db/messages/news.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { tokenHash, trackingToken } from '../../ids/tokens.js';
import type { ActivityDeps } from '../deps.js';
import type { Activities, CommandSource, CommitAnswer, CommitRequest } from '../../contract/activities.js';
import { rowOf } from '../../contract/messages.js';
import { giving, type Giving } from './giving.js';
import { placePeople, type Placed } from './place.js';
import { recordEvidence } from './evidence.js';
import { nameSubject } from './subject.js';
import { answerTo, lettersOf, noticesFor, tasksOf } from './record.js';
import { objectionToItsKey, relationsLeft, viewerNow } from './rights.js';
import { tellOf, type Committed } from './tell.js';
import { whyUnvouched } from './vouch.js';

/** Makes the activity `commit`. It has no final errors but for a complaint that does not exist. */
export function createCommit({
  db,
  secret,
  wake,
  ...tellers
}: Pick<ActivityDeps, 'db' | 'secret' | 'logger' | 'metrics' | 'wake'>): Activities['commit'] {
  return async (request) => {
    using given = giving(db);
    const committed = await db.transaction((tx) => commitIn({ tx, secret }, request, given));
    const { answer, events } = committed;
    tellOf(tellers, request.source, committed);
    if (events.some((event) => noticesOf(answer.state, event).length > 0)) wake();
    return answer;
  };
}

/** The transaction, and what links are made with. */
type Writing = { tx: Db; secret: string };

async function commitIn(writing: Writing, request: CommitRequest, given: Giving): Promise<Committed> {
  const { tx } = writing;
  const { number, base } = request;
  const named = otherNamedIn(request);
  const locked = await lockComplaints(tx, { number, other: named?.number ?? number });
  const stored = locked.find(({ state }) => state.number === number)?.state;
  if (stored === undefined)
    throw ApplicationFailure.nonRetryable('There is no such complaint', 'no-such-complaint');
  const read = await readBehind(tx, request, stored);
  const unchanged = async <K extends object>(kind: K) => {
    const pending = pendingIn({
      policy: read.policy,
      state: stored,
      letters: await letters.owed(tx, number),
    });
    return { answer: { ...kind, state: stored, pending }, events: [] };
  };
  if (request.events.length > 0 && read.known) return await unchanged({ kind: 'same' });
  if (stored.version !== base) return await unchanged({ kind: 'diverged' });
  const unvouched = whyUnvouched(request, read);
  if (unvouched !== null) return await unchanged({ kind: 'refused', refusal: unvouched });
  const first = await commandsBefore(tx, request);
  if (first.length > 0) return await unchanged({ kind: 'preceded', first });
  const { source, refusal } = request;
  const { actor } = source.kind === 'command' ? source.row : { actor: null };
  const viewer = actor && viewerNow(actor, read);
  if (actor !== null) {
    const relations = relationsLeft(actor, viewer, { state: stored, ...read });
    if (relations.length < actor.relations.length) return await unchanged({ kind: 'diverged', relations });
    const ended = read.over ? refuse('expired') : objectionToItsKey(actor, read, stored);
    if (ended !== null && refusal === undefined)
      return await write(writing, request, stored, read, nothing, ended);
  }

  const objection = named === null ? null : await objectionTo(tx, named, { state: stored, ...read }, viewer);
  const { subject, contact, events } = await nameSubject(tx, read.contact, request.events);
  const placed = objection ?? (await placePeople(tx, stored, contact, events, given));
  if ('refused' in placed) return await write(writing, request, stored, read, nothing, refusal ?? placed);
  return await write(writing, request, stored, read, { ...placed, subject }, refusal);
}

/** The commands that were stored before the first moment that fired here: they count from their instants. */
async function commandsBefore(tx: Db, { number, source, events }: CommitRequest): Promise<CommandSource[]> {
  const moment = events.find(isMoment);
  if (moment === undefined) return [];
  const but = source.kind === 'command' ? source.id : null;
  const found = await storedBy(tx, { number, at: moment.at, but });
  return found.map((command) => {
    const { id, name, payload } = command;
    return { kind: 'command', id, name, row: rowOf(command), payload };
  });
}

/** The complaint a command speaks of beside its own. */
const otherNamedIn = ({ source, refusal }: CommitRequest): OtherNamed | null =>
  source.kind === 'command' && refusal === undefined
    ? (commandNamed(source.name)?.otherIn(source.payload) ?? null)
    : null;

/** Why it may not speak of the other complaint, which is locked; asked of whoever gave it as they are now. */
async function objectionTo(
  tx: Db,
  named: OtherNamed,
  ours: Held,
  viewer: Viewer | null,
): Promise<Refusal | null> {
  const other = await cases.find(tx, named.number);
  if (other === null) return refuse('no-such-complaint');
  // The system names it because somebody who could did.
  const how = viewer === null ? 'seen' : mentionOf(viewer, other);
  return objectionAsTold(how, named.objection(pairOf(ours, other)));
}

type Read = Awaited<ReturnType<typeof readBehind>>;

async function readBehind(tx: Db, { number, id, source }: CommitRequest, { round }: Complaint) {
  const [found] = await readForCommit(tx, {
    ...{ number, round, commitId: id },
    command: source.kind === 'command' ? source.id : null,
    receipt: source.kind === 'receipt' ? source.receipt : null,
  });
  if (found === undefined) throw new Error('A complaint without its contact row');
  const { command, texts, held, policyHash, ...read } = found;
  const policy = await policyOf(tx, policyHash);
  return { ...read, policy, command: command && { ...command, texts, held } };
}

/** What is written, with what the complaint is about from now on, where that changes. */
type Written = Placed & { subject: SubjectNamed | null };
const nothing: Written = { events: [], states: [], people: [], subject: null };

/** Writes what has been placed; a command gets the answer its caller has now, and whenever they repeat it. */
async function write(
  { tx, secret }: Writing,
  { number, id, source }: CommitRequest,
  before: Complaint,
  read: Read,
  placed: Written,
  refusal: Refusal | undefined,
): Promise<Committed> {
  const { events, states } = placed;
  const state = states.at(-1) ?? before;
  const closedAt = state.stage === 'closed' ? state.at : null;
  const command = source.kind === 'command' ? source.id : null;
  const { put, over } = workChange(before, state);
  const owed = await writeCommit(tx, {
    ...{ number, commitId: id },
    entries: events.map((event) => journalRow(event, { number, commitId: id })),
    cases: events.length > 0 ? [{ ...columns(state), number, closedAt }] : [],
    called: await lettersOf(tx, read.contact, placed),
    ...tasksOf(before, placed),
    ...{ toDo: put.map((one) => ({ ...one, number })), over },
    ...noticesFor(placed, read.waiting),
    facts: factsAfter(await factsKnown(tx, before, read), before, events).map((one) =>
      dated(one, read.policy),
    ),
    loads: [...loadChange(before, state)].map(([person, n]) => ({ id: person, n })),
    released: events.flatMap((event) => (event.type === 'text-released' ? [event.text] : [])),
    ...passedOn(secret, state, events, command),
    subject: placed.subject,
    joining: events.findLast((event) => event.type === 'joined')?.number ?? null,
    settled: command,
    ...answerTo(state, refusal),
    ...{ since: state.since, resultDue: state.telling?.state === 'due' },
  });
  await recordEvidence(tx, number, events);
  if (callsForNews(state, events)) await tellNews(tx, state, NEWS_EVERY_MS);
  const pending = pendingIn({ policy: read.policy, state, letters: owed.map(({ id }) => id) });
  const answer: CommitAnswer =
    refusal === undefined
      ? { kind: 'applied', state, pending }
      : { kind: 'refused', state, pending, refusal };
  return { answer, events };
}

/** What is recorded of the present round; after an appeal was taken back, also of the one whose result holds. */
const factsKnown = async (tx: Db, state: Complaint, { facts }: Read): Promise<Facts[]> =>
  standingRound(state) === state.round
    ? facts === null
      ? []
      : [facts]
    : await storedFacts(tx, state.number);

/** Whose hands the complaint passes into, and where it is then read and written to. */
function passedOn(secret: string, state: Complaint, events: readonly Event[], command: string | null) {
  const isNamed = events.some((event) => event.type === 'representative-set' && event.reach !== undefined);
  const isEnded = events.some(({ type }) => type === 'representation-ended');
  const isChanged = isNamed || events.some(({ type }) => type === 'contact-changed');
  return {
    readdressed: isChanged ? command : null,
    hands: isNamed ? 'representative' : isEnded ? 'own' : null,
    language: events.findLast((event) => event.type === 'contact-changed')?.language ?? null,
    pageHash: isEnded ? tokenHash(trackingToken(secret, state)) : null,
  };
}
