/** What a commit records beside its events: letters, tasks, notices for other complaints, and the command's answer. */
import { dueAt } from '../../domain/clocks/clock.js';
import type { Addressee } from '../../domain/complaint/effects.js';
import { summary } from '../../domain/complaint/summary.js';
import type { Refusal } from '../../domain/commands/refusal.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event, EventOf, TaskResult } from '../../domain/complaint/events.js';
import { noticesOf } from '../../domain/complaint/notices.js';
import { lettersCalled } from '../../domain/disclosure/statements/together.js';
import type { Colleague } from '../../domain/people/colleague.js';
import { reached } from '../../domain/people/told/reached.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../../db/client.js';
import * as texts from '../../db/complaints/texts.js';
import type { Contact } from '../../db/complaints/submissions.js';
import { bySystem } from '../../db/messages/commands.js';
import { ofCommand } from '../../db/messages/deliveries.js';
import {
  callFor,
  letterId,
  RESPONDENT,
  WITNESS,
  type NewLetter,
} from '../../db/messages/outgoing/letters.js';
import type { Placed } from './place.js';

/** The letters that the events of one step call for, each to one person. */
export async function lettersOf(tx: Db, contact: Contact, { events, states, people }: Placed) {
  const called: (NewLetter & { id: string })[] = [];
  for (const {
    event,
    state,
    letter: { name, addressee },
  } of lettersCalled(events, states)) {
    const data = isBounce(event) ? ((await callFor(tx, state.number, name)) ?? event) : event;
    const recipients =
      addressee.to === 'witness'
        ? await witnessOf(tx, state, event)
        : recipientsOf(contact, people, state, addressee);
    for (const recipient of recipients) {
      const calls = { number: state.number, version: event.version, name, data };
      const letter = { ...calls, address: null, ...recipient };
      called.push({ ...letter, id: letterId(letter) });
    }
  }
  return called;
}

/** A letter that goes another way speaks of what first called for it. */
const isBounce = (event: Event): boolean => event.type === 'bounced' || event.type === 'result-bounced';

type Recipient = Pick<NewLetter, 'recipient' | 'transport' | 'locale' | 'post' | 'address'>;

function recipientsOf(
  { locale, email, phone }: Contact,
  people: readonly Colleague[],
  state: Complaint,
  addressee: Exclude<Addressee, { to: 'witness' }>,
): Recipient[] {
  if (addressee.to === 'complainant')
    return [{ recipient: `complainant:${addressee.by}`, transport: addressee.by, locale, post: null }];
  // The complainant's language would tell of them: such a message is in all of ours.
  if (addressee.to === 'respondent')
    return [{ recipient: RESPONDENT, transport: 'message', locale: 'zh-CN', post: null }];
  if (addressee.to === 'represented')
    return [{ recipient: `represented:${addressee.by}`, transport: addressee.by, locale, post: null }];
  if (addressee.to === 'former') {
    // A conversation never changes.
    const address = addressee.by === 'email' ? email : phone;
    return [{ recipient: `former:${addressee.by}`, transport: addressee.by, locale, post: null, address }];
  }
  return reached(people, state, addressee).map(({ person: { id, languages }, post }) => ({
    recipient: id,
    transport: 'email',
    locale: languages[0] ?? 'en',
    post,
  }));
}

/** The account of a witness, where it is known; else whoever asks hands the link on. */
async function witnessOf(tx: Db, { witnesses = [] }: Complaint, event: Event): Promise<Recipient[]> {
  const id = event.type === 'witness-asked' ? witnesses[event.witness - 1] : undefined;
  const address = id === undefined ? null : await texts.accountOfWitness(tx, id);
  return address === null
    ? []
    : [{ recipient: WITNESS, transport: 'message', locale: 'zh-CN', post: null, address }];
}

type TaskRow = {
  number: string;
  n: number;
  owner: string | null;
  team: TeamId;
  doneAt: number | null;
  result: TaskResult | null;
};

/** The tasks that the events raise, as they stand after them, and those raised before that they change. */
export function tasksOf(before: Complaint, { events, states }: Placed) {
  const { number } = before;
  const open = { number, owner: null, doneAt: null, result: null };
  const known = new Map<number, TaskRow>(
    before.tasks.map(({ n, team, owner }) => [n, { ...open, n, team, owner }]),
  );
  const touched = new Map<number, TaskRow>();
  const change = (n: number, to: Partial<TaskRow>) => {
    const row = touched.get(n) ?? known.get(n);
    if (row !== undefined) touched.set(n, { ...row, ...to });
  };
  const raised: EventOf<'task-raised'>[] = [];
  for (const event of events) {
    if (event.type === 'task-raised') {
      raised.push(event);
      touched.set(event.version, { ...open, n: event.version, team: event.team });
    } else if (event.type === 'assigned' && event.duty !== 'owner' && event.duty !== 'approver')
      change(Number(event.duty.slice('task/'.length)), { owner: event.person, team: event.team });
    else if (event.type === 'staff-concerned') {
      for (const { n, team } of [...known.values(), ...touched.values()])
        if (team !== event.team) change(n, { team: event.team, owner: null });
    } else if (event.type === 'task-done') change(event.task, { result: event.result, doneAt: event.at });
  }
  const clocks = states.at(-1)?.clocks ?? [];
  const added = raised.flatMap(({ version, kind, step = null, letter = null, at }) => {
    const row = touched.get(version);
    touched.delete(version);
    const clock = clocks.find(({ key }) => key === `task/${version}`);
    const dates = { raisedAt: at, dueAt: clock === undefined ? at : dueAt(clock) };
    return row === undefined ? [] : [{ ...row, kind, step, letter, ...dates }];
  });
  return { raised: added, changed: [...touched.values()] };
}

/** Commands of the system that carry notices to other complaints, with their deliveries; `waiting` were merged into this one. */
export function noticesFor({ events, states }: Placed, waiting: readonly string[]) {
  const notices = events.flatMap((event, i) => {
    const state = states[i];
    return (state === undefined ? [] : noticesOf(state, event)).flatMap(({ to, command: name, payload }) =>
      (to === 'all-waiting' ? waiting : [to.number]).map((number) =>
        bySystem({
          ...{ number, name, payload, at: event.at },
          key: `${name}/${state?.number ?? ''}/${event.version}/${number}`,
        }),
      ),
    );
  });
  return { notices, queued: notices.map((command) => ofCommand(command)) };
}

/** What a command's caller is answered, now and whenever they repeat it. */
export function answerTo(state: Complaint, refusal: Refusal | undefined) {
  if (refusal === undefined)
    return { status: 'applied' as const, answer: { status: 200, body: summary(state) } };
  const status = refusal.refused === 'expired' ? ('expired' as const) : ('refused' as const);
  return { status, answer: { status: 409, body: refusal } };
}
