/** The commit: the only place where a complaint changes. One transaction for case, journal, letters, tasks, command. */
import { isDeepStrictEqual } from 'node:util';
import { ApplicationFailure } from '@temporalio/activity';
import { nameOf } from '../../domain/clocks/clock.js';
import { commandNamed } from '../../domain/commands/index.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event, EventOf } from '../../domain/complaint/events.js';
import { evolve } from '../../domain/complaint/evolve.js';
import { newsOf } from '../../domain/intake/same-matter.js';
import { refusalIn, refuse, type Refusal } from '../../domain/commands/refusal.js';
import { summary } from '../../domain/complaint/summary.js';
import { chooseAssignee } from '../../db/people/assignment.js';
import type { Db } from '../../db/client.js';
import * as commands from '../../db/messages/commands.js';
import { lock, save, type StoredComplaint } from '../../db/complaints/complaints.js';
import { accountsIn } from '../../domain/people/conflict.js';
import * as contacts from '../../db/complaints/contacts.js';
import * as journal from '../../db/complaints/journal.js';
import * as letters from '../../db/messages/letters.js';
import { objectionBetween } from '../../db/complaints/matters.js';
import * as receipts from '../../db/messages/receipts.js';
import type { Contact } from '../../db/complaints/submissions.js';
import * as texts from '../../db/complaints/texts.js';
import type { ActivityDeps } from '../deps.js';
import { lettersFor } from './letters-for.js';
import { passOn } from './pass-on.js';
import { recordTasks } from './record-tasks.js';
import type { Activities, CommitAnswer, CommitRequest, Source } from '../../contract/activities.js';

/** Makes the activity `commit`. It has no final errors but for a complaint that does not exist. */
export function createCommit({
  db,
  lateness,
  wake,
}: Pick<ActivityDeps, 'db' | 'lateness' | 'wake'>): Activities['commit'] {
  return async (request) => {
    const answer = await db.transaction((tx) => commitIn(tx, request));
    if (answer.kind !== 'applied') return answer;
    observe(lateness, request.events);
    if (request.events.some((event) => newsOf(answer.state, event).length > 0)) wake();
    return answer;
  };
}

async function commitIn(tx: Db, request: CommitRequest): Promise<CommitAnswer> {
  const { number, base, id, source } = request;
  const { stored, objection } = await lockWith(tx, request);
  if (stored === null)
    throw ApplicationFailure.nonRetryable('There is no such complaint', 'no-such-complaint');
  const answer = async (
    kind: CommitAnswer['kind'],
    state: Complaint,
    refusal?: Refusal,
  ): Promise<CommitAnswer> => ({
    kind,
    state,
    pending: await letters.owed(tx, number),
    ...(refusal === undefined ? {} : { refusal }),
  });

  if (request.events.length > 0 && (await journal.commitKnown(tx, number, id)))
    return answer('same', stored.state);
  if (stored.state.version !== base) return answer('diverged', stored.state);
  const unvouched = await whyUnvouched(tx, request);
  if (unvouched !== null) return answer('refused', stored.state, unvouched);

  const contact = await contacts.of(tx, number);
  if (contact === null) throw new Error('A complaint without its contact row');
  const placed = objection ?? (await placePeople(tx, stored.state, contact, request.events));
  const refusal = request.refusal ?? ('refused' in placed ? placed : undefined);
  if ('refused' in placed) {
    await settle(tx, request, refusal, stored.state);
    return answer('refused', stored.state, refusal);
  }
  const { events, states } = placed;
  const state = states.at(-1) ?? stored.state;
  await journal.append(tx, events, { number, commitId: id });
  await letters.insert(tx, await lettersFor(tx, contact, events, states));
  await recordTasks(tx, events, state);
  if (source.kind === 'command') await takeContact(tx, number, request.id, events);
  await releaseTexts(tx, events);
  await passOn(tx, events, states);
  if (events.length > 0) await save(tx, state, base);
  await settle(tx, request, refusal, state);
  return answer(refusal === undefined ? 'applied' : 'refused', state, refusal);
}

/** Locks the complaint, and the one its command speaks of: in the order of their numbers, so that none waits for ever. */
async function lockWith(tx: Db, { number, source, refusal }: CommitRequest) {
  const concerned =
    source.kind === 'command' && refusal === undefined
      ? (commandNamed(source.name)?.concerned(source.payload) ?? null)
      : null;
  const locked = new Map<string, StoredComplaint | null>();
  for (const each of [...new Set([number, concerned?.number ?? number])].toSorted())
    locked.set(each, await lock(tx, each));
  const stored = locked.get(number) ?? null;
  if (concerned === null || stored === null) return { stored, objection: null };
  const other = locked.get(concerned.number) ?? null;
  if (other === null) return { stored, objection: refuse('no-such-complaint') };
  const code = await objectionBetween(tx, concerned, stored.state, other.state);
  return { stored, objection: code === null ? null : refuse(code) };
}

/** Why a message may not be recorded: no stored row vouches for it. What the run itself brings needs none. */
async function whyUnvouched(tx: Db, { id, number, source }: CommitRequest): Promise<Refusal | null> {
  if (source.kind === 'command') {
    const row = await commands.find(tx, source.id);
    if (row === null || row.number !== number || !vouchesFor(row, source)) return refuse('not-vouched');
    return row.status === 'pending' ? null : (refusalIn(row.answer?.body) ?? refuse('not-vouched'));
  }
  if (source.kind === 'receipt') {
    const receipt = await receipts.find(tx, source.receipt);
    const letter = `${number}/${source.version}/${source.letter}/`;
    const vouched =
      receipt !== null &&
      receipt.letterId.startsWith(letter) &&
      receipt.result === source.result &&
      id === `receipt/${receipt.id}`;
    return vouched ? null : refuse('not-vouched');
  }
  return null;
}

/** The message says what was stored: the same command, by the same actor, at the same instant. */
function vouchesFor(stored: commands.StoredCommand, source: Extract<Source, { kind: 'command' }>): boolean {
  const { actor, texts: names, held, ...row } = source.row;
  return (
    stored.name === source.name &&
    stored.round === row.round &&
    stored.storedAt === row.at &&
    stored.notAfter === row.notAfter &&
    stored.expectedVersion === (row.expectedVersion ?? null) &&
    isDeepStrictEqual(stored.payload, source.payload) &&
    isDeepStrictEqual(stored.texts, names.toSorted()) &&
    isDeepStrictEqual(stored.held, held.toSorted()) &&
    stored.actor.id === actor.id &&
    actor.relations.every((relation) => stored.actor.relations.includes(relation))
  );
}

/** Records what became of the command behind the commit, with the answer its caller gets, now and whenever they repeat it. */
async function settle(
  tx: Db,
  { source }: CommitRequest,
  refusal: Refusal | undefined,
  state: Complaint,
): Promise<void> {
  if (source.kind !== 'command') return;
  if (refusal === undefined)
    await commands.settle(tx, source.id, 'applied', { status: 200, body: summary(state) });
  else {
    const status = refusal.refused === 'expired' ? 'expired' : 'refused';
    await commands.settle(tx, source.id, status, { status: 409, body: refusal });
  }
}

type Placed = { events: Event[]; states: Complaint[] };

/** Finds a person for every `assignment-needed` (process row P5); refuses where the one asked for may not. */
async function placePeople(
  tx: Db,
  before: Complaint,
  contact: Contact,
  wanted: Event[],
): Promise<Placed | Refusal> {
  const events: Event[] = [];
  const states: Complaint[] = [];
  let state = before;
  for (const event of wanted) {
    const placed = event.type === 'assignment-needed' ? await assigned(tx, state, contact, event) : event;
    if (placed === null) return refuse('not-eligible');
    state = evolve(state, placed);
    events.push(placed);
    states.push(state);
  }
  return { events, states };
}

/** The assignment that meets a need; the need itself while there is nobody at all; null where a wish cannot be met. */
async function assigned(
  tx: Db,
  state: Complaint,
  contact: Contact,
  need: EventOf<'assignment-needed'>,
): Promise<Event | null> {
  const { duty, team, version, at, by } = need;
  const person = await chooseAssignee(
    tx,
    { ...need, category: state.category, locale: contact.locale, conflicts: accountsIn(contact) },
    at,
  );
  if (person === null) return need.wanted === undefined ? need : null;
  return { type: 'assigned', duty, person, team, version, at, ...(by === undefined ? {} : { by }) };
}

/** A new address lies among the command's texts: personal data does not travel through Temporal. */
async function takeContact(tx: Db, number: string, command: string, events: Event[]): Promise<void> {
  if (!events.some((event) => event.type === 'contact-changed')) return;
  const given = (await texts.of(tx, command)).map(({ name, text }) => [name, text]);
  const { email, phone }: { email?: string; phone?: string } = Object.fromEntries(given);
  await contacts.change(tx, number, {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  });
}

async function releaseTexts(tx: Db, events: Event[]): Promise<void> {
  for (const event of events) if (event.type === 'text-released') await texts.release(tx, event.text);
}

function observe(lateness: ActivityDeps['lateness'], events: Event[]): void {
  for (const event of events) {
    if (event.type !== 'rung-fired') continue;
    lateness.observe({ deadline: nameOf(event.clock) }, Math.max(0, event.firedAt - event.dueAt) / 1_000);
  }
}
