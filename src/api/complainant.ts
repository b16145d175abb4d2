/** The complainant, known by the private token of their link: what they see and what they may do. */
import { z } from 'zod';
import type { Db } from '../db/client.js';
import * as cases from '../db/complaints/cases.js';
import type { Case, WrittenText } from '../db/complaints/cases.js';
import { entries } from '../db/complaints/journal.js';
import { dueAt, isRunning } from '../domain/clocks/clock.js';
import { openTo, type CommandName } from '../domain/commands/index.js';
import type { Event, EventOf, EventType } from '../domain/complaint/events.js';
import type { Complaint, DecisionMade } from '../domain/complaint/state.js';
import type { Policy } from '../domain/policy/policy.js';
import { appealDays, appealUntil } from '../domain/complaint/rounds.js';
import { isOverdue } from '../domain/clocks/urgency.js';
import { isToldOf } from '../domain/complaint/telling.js';
import type { Summary } from '../domain/complaint/summary.js';
import { Transport, type Ending } from '../domain/vocabulary.js';
import type { PageCommand, TrackingView } from '../pages/public/tracking-view.js';
import { confirmCode, sameCode, tokenHash } from '../tokens.js';
import { splitBody } from './command-body.js';
import type { ApiDeps } from './deps.js';
import { giveAs, ruleOf, textIn } from './party.js';
import { fail, notFound } from '../cases/failure.js';
import { callerOf, isOut, textsOutside } from './sight.js';

/** Commands the complainant gives; a page's form may be ahead of them. */
export const complainantCommands = [
  'answer',
  'appeal',
  'withdraw',
  'change-contact',
  'confirm-contact',
] as const satisfies PageCommand[];
export type ComplainantCommand = (typeof complainantCommands)[number];

/** What is known by a token beside the payload of the command. */
export const codeField = {
  code: z.string().max(64).meta({ description: 'The code of the letter to that address.' }),
};

/** The case of a token; throws not-found. */
export async function caseOfToken(db: Db, token: string): Promise<Case> {
  const found = await cases.findByTracking(db, tokenHash(token));
  if (found === null) throw notFound();
  return found;
}

type Given = { command: ComplainantCommand; body: unknown; idempotencyKey: string };

/** Gives a command as the complainant; `body` has been validated. */
export async function giveAsComplainant(
  deps: ApiDeps,
  found: Case,
  { command, body, idempotencyKey }: Given,
): Promise<Summary> {
  if (command === 'confirm-contact') checkCode(deps, found, body);
  const split = splitBody(ruleOf(command), body, Object.keys(codeField));
  return await giveAs(deps, 'complainant', found, { command, body: split, idempotencyKey });
}

const Confirmation = z.object({ transport: Transport, code: z.string() });

function checkCode({ config }: ApiDeps, { state, contact }: Case, body: unknown): void {
  const { transport, code } = Confirmation.parse(body);
  const address = transport === 'email' ? contact.email : contact.phone;
  const right =
    address !== null && sameCode(code, confirmCode(config.secret, state.number, transport, address));
  if (!right)
    throw fail('code-wrong', { detail: 'The address may have changed since the letter was written.' });
}

/** What the complainant may see, as the page and the API show it. */
export type Status = Omit<TrackingView, 'path' | 'otherLanguageUrl' | 'confirm' | 'idempotencyKey'>;

/** Gathers what the complainant may see; `now` in ms. */
export async function statusOf(db: Db, { state, policy, contact }: Case, now: number): Promise<Status> {
  const [found, journal] = await Promise.all([cases.read(db, state.number), entries(db, state.number)]);
  const { number, stage, round, ending, receivedAt } = state;
  const own = textsOutside(state, found?.texts ?? [], callerOf('complainant', number));
  const events = journal.map(({ data }) => data);
  const promise = state.clocks.find(({ key }) => key === 'promise');
  const shown = await resultShown(db, state);
  const { decision } = shown;
  const texts = [...own, ...shown.texts];
  const rejected = shown.ending === 'rejected' ? lastOf(events, 'rejected') : undefined;
  return {
    ...{ number, stage, round, ending, receivedAt },
    promiseDueAt: promise === undefined ? receivedAt : dueAt(promise),
    late: isOverdue(state, now)
      ? { expectedAt: expectedAt(state.clocks.filter(isRunning), events, now) }
      : null,
    questions: state.questions
      .filter(({ to }) => to === 'complainant')
      .flatMap(({ n }) => {
        const asked = events.find((event) => event.version === n);
        if (asked?.type !== 'complainant-asked') return [];
        return [{ n, text: textIn(texts, asked.text, 'question') ?? '', askedAt: asked.at }];
      }),
    result: decision && {
      outcome: decision.outcome,
      grounds: decision.grounds,
      remedies: decision.remedies
        .filter(({ kind }) => isToldOf(kind))
        .map(({ kind, state: how }) => ({ kind, state: how })),
      explanation: textIn(texts, decision.text, 'explanation') ?? '',
      followUp: textIn(texts, decision.text, 'followUp'),
    },
    rejection:
      rejected === undefined
        ? null
        : { reason: rejected.reason, explanation: textIn(texts, rejected.text, 'explanation') ?? '' },
    appeal: appealOf(policy, state, now),
    again: againOf(state),
    mergedInto: state.mergedInto,
    open: openTo(state, ['complainant']).filter((name) => isOpen(policy, state, name, now)),
    contact: { email: contact.email, phone: contact.phone },
    expectedVersion: state.version,
  };
}

type Shown = { ending: Ending | null; decision: DecisionMade | null; texts: WrittenText[] };

/** The result the complainant may know: this round's, else the one before. */
async function resultShown(db: Db, state: Complaint): Promise<Shown> {
  if (isOut(state)) return { ending: state.ending, ...(await cases.decisionTold(db, state)) };
  return { ending: null, decision: null, ...state.earlier, texts: [] };
}

/** The core offers an appeal, and the taking back of one, to both sides alike: here it is asked for the complainant's own. */
function isOpen(policy: Policy, state: Complaint, name: CommandName, now: number): boolean {
  if (name === 'appeal') return mayAppeal(policy, state, now);
  return name !== 'withdraw' || state.round === 1 || state.appeals.heard.includes('complainant');
}

const mayAppeal = (policy: Policy, state: Complaint, now: number): boolean =>
  (appealUntil(policy, state, 'complainant') ?? 0) > now;

function appealOf(policy: Policy, state: Complaint, now: number): TrackingView['appeal'] {
  return mayAppeal(policy, state, now)
    ? { days: appealDays(policy), until: appealUntil(policy, state, 'complainant') }
    : null;
}

function againOf({ stage, round, appeals, clocks }: Complaint): TrackingView['again'] {
  if (round === 1 || stage === 'feedback' || stage === 'closed') return null;
  const mine = appeals.heard.includes('complainant');
  const clock = clocks.find(({ key }) => key === 'appeal');
  return { why: mine ? 'appealed' : 'reopened', mine, dueAt: clock === undefined ? null : dueAt(clock) };
}

const lastOf = <T extends EventType>(events: readonly Event[], type: T): EventOf<T> | undefined =>
  events.findLast((event): event is EventOf<T> => event.type === type);

/** What the last honest letter promised: the next rung of the deadline that was missed. */
function expectedAt(
  running: readonly { key: string }[],
  events: readonly Event[],
  now: number,
): number | null {
  const told = events.findLast(
    (event): event is EventOf<'rung-fired'> =>
      event.type === 'rung-fired' &&
      event.tells.includes('complainant') &&
      event.nextAt !== undefined &&
      event.nextAt > now &&
      running.some(({ key }) => key === event.clock),
  );
  return told?.nextAt ?? null;
}
