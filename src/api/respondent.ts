/** The respondent, known by the private token of a link of their own: what they see and what they may do. */
import type { z } from 'zod';
import type { Config } from '../config.js';
import type { Db } from '../db/client.js';
import * as cases from '../db/complaints/cases.js';
import type { Case } from '../db/complaints/cases.js';
import { entries } from '../db/complaints/journal.js';
import { dueAt } from '../domain/clocks/clock.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Event, EventOf } from '../domain/complaint/events.js';
import { refuse, type Refusal, type RefusalCode } from '../domain/commands/refusal.js';
import type { Relation } from '../domain/vocabulary.js';
import type { Recourse, RespondentCommand, RespondentView } from '../pages/public/respondent-view.js';
import { respondentReference, respondentToken, respondentUrl, tokenHash } from '../tokens.js';
import { bodyWithout, commandBody, splitBody } from './command-body.js';
import type { ApiDeps } from './deps.js';
import { giveAs, ruleOf, textIn } from './party.js';
import { notFound } from '../cases/failure.js';
import { recourseOf, restrictionOf } from './restriction.js';
import { textsToRespondent } from './sight.js';

/** Commands the respondent gives. */
export const respondentCommands = ['answer', 'appeal', 'withdraw'] as const satisfies RespondentCommand[];

/** They speak for themselves alone, and are told no version of a complaint whose course is not theirs to follow. */
export const respondentBody = (command: RespondentCommand): z.ZodType =>
  bodyWithout(commandBody(ruleOf(command)), ['from', 'as', 'expectedVersion']);

/** Somebody else than the complainant stands behind the subject. */
const hasRespondent = ({ state, contact }: Case): boolean =>
  !state.ownSubject && contact.subjectReference !== null;

/** The case of a respondent's token; throws not-found. */
export async function caseOfRespondent(db: Db, token: string): Promise<Case> {
  const found = await cases.findByRespondent(db, tokenHash(token));
  if (found === null || !hasRespondent(found)) throw notFound();
  return found;
}

const handsOn: readonly Relation[] = ['owner', 'lead', 'supervisor'];

/** The link for somebody with these relations to hand on to the respondent; null where it is not theirs. */
export const linkToRespondent = (
  { secret, http }: Config,
  found: Case,
  relations: readonly Relation[],
): string | null =>
  hasRespondent(found) && relations.some((relation) => handsOn.includes(relation))
    ? respondentUrl(http.publicUrl, respondentToken(secret, found.state.number))
    : null;

export const referenceOf = ({ secret }: Config, { state }: Case): string =>
  respondentReference(secret, state.number);

/** What the respondent may see, as the page and the API show it. */
export type RespondentStatus = Omit<RespondentView, 'path' | 'otherLanguageUrl' | 'idempotencyKey'>;

/** Gathers what the respondent may see; `now` in ms. */
export async function respondentStatus(
  { db, config }: Pick<ApiDeps, 'db' | 'config'>,
  found: Case,
  now: number,
): Promise<RespondentStatus> {
  const { state, policy } = found;
  const reference = referenceOf(config, found);
  const [read, journal] = await Promise.all([cases.read(db, state.number), entries(db, state.number)]);
  const events = journal.map(({ data }) => data);
  const asked = askedOf(events);
  if (state.danger && asked.length === 0)
    return { reference, questions: [], received: [], decision: null, recourse: null, open: [] };
  const texts = textsToRespondent(read?.texts ?? []);
  const restriction = restrictionOf(state);
  const recourse = restriction === null ? null : recourseOf(policy, state, now);
  return {
    ...{ reference, recourse },
    questions: asked.flatMap(({ version: n, text, at: askedAt }) => {
      if (!state.questions.some((question) => question.n === n)) return [];
      return [{ n, text: textIn(texts, text, 'question') ?? '', askedAt, answerBy: answerBy(state, n) }];
    }),
    received: events.flatMap(receivedFrom),
    decision: restriction && {
      grounds: restriction.decision.grounds,
      remedies: restriction.remedies,
      reasons: textIn(texts, restriction.decision.text, 'reasons'),
    },
    open: openOf(state, asked.length > 0 || restriction !== null, recourse),
  };
}

/** The questions they were asked; once a person is in danger, only those that were asked after it was known. */
function askedOf(events: readonly Event[]): EventOf<'respondent-asked'>[] {
  const danger = events.find(
    (event) => event.type === 'danger-marked' || (event.type === 'received' && event.danger),
  );
  return events.filter((event): event is EventOf<'respondent-asked'> => {
    if (event.type !== 'respondent-asked') return false;
    const held = events.find((other) => other.type === 'text-held' && other.text === event.text);
    return danger === undefined || (held ?? event).version > danger.version;
  });
}

function answerBy({ clocks }: Complaint, n: number): number | null {
  const clock = clocks.find(({ key }) => key === `question/${n}`);
  return clock === undefined ? null : dueAt(clock);
}

function receivedFrom(event: Event): RespondentView['received'] {
  const isTheirs =
    (event.type === 'answered' || event.type === 'appeal-filed') && event.from === 'respondent';
  return isTheirs ? [{ what: event.type === 'answered' ? 'answer' : 'appeal', at: event.at }] : [];
}

/** They may write as soon as something concerns them, also late: what comes after the decision is kept for an appeal. */
function openOf(state: Complaint, concerned: boolean, recourse: Recourse | null): RespondentCommand[] {
  const open: Record<RespondentCommand, boolean> = {
    answer: concerned,
    appeal: recourse?.state === 'open',
    withdraw: recourse?.state === 'examined' && ruleOf('withdraw').in.includes(state.stage),
  };
  return respondentCommands.filter((command) => open[command]);
}

type Given = { command: RespondentCommand; body: unknown; idempotencyKey: string };

/**
 * Gives a command as the respondent; `body` has been validated. What is not open to them is refused in words that
 * tell nothing of the complaint but what they see of it. Returns when it took effect, ISO 8601.
 */
export async function giveAsRespondent(
  deps: ApiDeps,
  found: Case,
  { command, body, idempotencyKey }: Given,
): Promise<string> {
  const split = splitBody(ruleOf(command), body);
  const payload = command === 'withdraw' ? split.payload : { ...split.payload, from: 'respondent' };
  const { updatedAt } = await giveAs(deps, 'respondent', found, {
    ...{ command, idempotencyKey, body: { ...split, payload } },
    objection: objectionTo(await respondentStatus(deps, found, Date.now()), command),
  });
  return updatedAt;
}

const appealClosed = {
  later: 'not-told-yet',
  queued: 'already-appealed',
  examined: 'already-appealed',
  reexamined: 'not-in-this-stage',
  final: 'decision-final',
  over: 'appeal-too-late',
} as const satisfies Record<Exclude<Recourse['state'], 'open'>, RefusalCode>;

function objectionTo({ open, recourse }: RespondentStatus, command: RespondentCommand): Refusal | null {
  if (open.includes(command)) return null;
  if (command === 'answer') return refuse('no-such-question');
  if (command === 'withdraw') return refuse('not-your-appeal');
  return refuse(
    recourse === null || recourse.state === 'open' ? 'not-restricted' : appealClosed[recourse.state],
  );
}
