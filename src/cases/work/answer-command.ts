/** The way of a command: decided early, stored, carried out by the complaint's run, answered. */
import { fingerprint, keyReused } from '../once.js';
import { fail } from '../failure.js';
import { isThere, storeWithFiles } from '../evidence/take-uploads.js';
import { needPhone } from '../need-phone.js';
import type { Ctx } from '../context.js';
import * as cases from '../../db/complaints/cases.js';
import type { Case } from '../../db/complaints/cases.js';
import type { Db } from '../../db/client.js';
import * as commands from '../../db/messages/commands.js';
import type { CommandAnswer } from '../../db/schema/messages.js';
import type { Actor, AnyCommandRule } from '../../domain/commands/command.js';
import { refuse, type Refusal } from '../../domain/commands/refusal.js';
import { step } from '../../domain/complaint/step.js';
import type { Summary } from '../../domain/complaint/summary.js';
import { pairOf } from '../../domain/intake/same-matter.js';
import { objectionAsTold, type Mention } from '../../domain/people/visibility.js';
import type { Locale } from '../../domain/vocabulary.js';
import { executeCommand } from '../../runs/execute.js';
import { isTemporalDown } from '../../runs/errors.js';
import { uuidv7 } from '../../ids/uuid.js';
import { withCauses } from './causes-named.js';
import { heldOf, type HeldCtx } from './held-of.js';

const RETRY_AFTER_S = 5;

/** What is sent with a command, taken apart. */
export type CommandParts = {
  payload: Record<string, unknown>;
  texts: Record<string, string>;
  /** Uploads, by their ids. */
  attachments: readonly string[];
  expectedVersion: number | null;
};

export type CommandRequest = {
  rule: AnyCommandRule;
  number: string;
  /** Whose keys are told apart: the caller's id, for either side with the complaint's number. */
  caller: string;
  body: CommandParts;
  idempotencyKey: string;
};
/** A command that somebody gives who stands in relation to the case. */
export type CommandOf = Omit<CommandRequest, 'number'> & {
  /** The case as it was when the request came. */
  found: Case;
  actor: Actor;
  /** The id of the key; absent where the link of either side brings it. */
  givenWith?: string;
  /** Why the door refuses it, whatever the rules say; stored and repeated like any other refusal. */
  objection?: Refusal | null;
  /** Whether another complaint is there for whoever gives the command. */
  mention: (other: Case) => Mention;
};

type Deps = HeldCtx & Pick<Ctx, 'temporal' | 'logger' | 'config' | 'metrics'>;

/** Gives a command and waits for its answer, be it a refusal. */
export async function answerCommand(ctx: Deps, given: CommandOf): Promise<Summary | Refusal> {
  const { rule, found, actor, givenWith = null, caller, body, idempotencyKey } = given;
  const { state, policy, now } = found;
  const { expectedVersion } = body;
  const { payload, objection: toCauses } = await withCauses(ctx.db, rule, {
    payload: body.payload,
    before: state.causes,
  });
  const written = withPhones(given);
  const common = { id: uuidv7(now), name: rule.name, payload, actor, round: state.round };
  const names = Object.keys(written);
  const withFiles = body.attachments.length > 0;
  const held = await heldOf(ctx, state.number, { rule, written: body.texts, withFiles });
  const command = { ...common, texts: names, held, expectedVersion: expectedVersion ?? undefined };
  const refusal =
    given.objection ??
    step(policy, state, command, now).refusal ??
    toCauses ??
    (await objectionTo(ctx.db, given));
  const row = {
    ...{ ...common, number: state.number, caller, givenWith, idempotencyKey, expectedVersion },
    fingerprint: printOf({ ...given, number: state.number }),
    livesForMs: policy.commandsLiveFor,
  };
  const stored =
    refusal === undefined
      ? await storeWithFiles(ctx.db, row, { rule, found, body, texts: writtenTexts(rule, written, held) })
      : await storeRefused(ctx.db, row, refusal);
  if (stored.kind === 'repeated') {
    if (stored.command.fingerprint !== row.fingerprint) throw keyReused();
    return await repeated(ctx, found, stored.command);
  }
  const { storedAt, notAfter } = stored;
  if (refusal !== undefined) countRefusal(ctx, state, refusal);
  return refusal ?? (await carryOut(ctx, found, { ...row, storedAt, notAfter, texts: names, held }));
}

/** The answer to a repeated request; null where it is none. A case that is not there is asked for as one of others is. */
export async function answerAgain(
  ctx: Deps,
  request: CommandRequest,
  found: Case | null,
): Promise<Summary | Refusal | null> {
  const earlier = await commands.findByKey(ctx.db, request.caller, request.idempotencyKey);
  if (found === null || earlier?.fingerprint !== printOf(request)) return null;
  return await repeated(ctx, found, earlier);
}

const printOf = ({ number, rule, body }: Pick<CommandRequest, 'number' | 'rule' | 'body'>): string =>
  fingerprint(`${number}/${rule.name}`, { ...body });

/** The texts, phone numbers as they are kept: read in the language of the complaint; throws `invalid` for what is none. */
export const withPhones = ({
  rule,
  found,
  body,
}: Pick<CommandOf, 'rule' | 'body'> & { found: { contact: { locale: Locale } } }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body.texts).map(([name, text]) => [
      name,
      rule.form[name] === 'phone' ? needPhone(text, found.contact.locale, `/${name}`) : text,
    ]),
  );

/** Why a command that speaks of a file, or of another complaint, cannot; the commit asks again, with both complaints locked. */
async function objectionTo(db: Db, { rule, found, body, mention }: CommandOf): Promise<Refusal | undefined> {
  const file = rule.attachmentIn(body.payload);
  if (file !== null && !(await isThere(db, found.state.number, file))) return refuse('no-such-attachment');
  const spoken = rule.otherIn(body.payload);
  if (spoken === null) return undefined;
  const other = await cases.find(db, spoken.number);
  if (other === null) return refuse('no-such-complaint');
  const how = mention(other);
  return objectionAsTold(how, spoken.objection(pairOf(found, other))) ?? undefined;
}

/** Stores a command that is refused already together with its refusal, and without its words. */
const storeRefused = (db: Db, row: commands.NewCommand, refusal: Refusal): Promise<commands.CommandStored> =>
  db.transaction(async (tx) => {
    const stored = await commands.store(tx, row);
    if (stored.kind === 'stored') await commands.settle(tx, row.id, 'refused', refusalAnswer(refusal));
    return stored;
  });

const writtenTexts = (rule: AnyCommandRule, written: Record<string, string>, held: string[]) =>
  Object.entries(written).map(([name, text]) => ({
    name,
    audience: rule.texts[name]?.audience ?? 'internal',
    text,
    held: held.includes(name),
  }));

const refusalAnswer = (refusal: Refusal): CommandAnswer => ({ status: 409, body: refusal });

/** The stored answer; a command without one is carried out again under its own id. */
const repeated = async (
  ctx: Deps,
  found: Case,
  command: commands.StoredCommand,
): Promise<Summary | Refusal> => command.answer?.body ?? (await carryOut(ctx, found, command));

type Pending = Omit<commands.StoredCommand, 'status' | 'answer' | 'decidedAt'>;

/** Those that reach the commit are counted there. */
const countRefusal = (
  { metrics }: Pick<Deps, 'metrics'>,
  { team, category }: Case['state'],
  { refused: code }: Refusal,
): void => metrics.counts.refusals.inc({ code, team, category });

/** Hands the command to the complaint's run; an outcome not known in time is said to be so. */
async function carryOut(
  ctx: Deps,
  { state, policy, pending }: Case,
  command: Pending,
): Promise<Summary | Refusal> {
  const { db, temporal, logger, config } = ctx;
  try {
    const { summary, refusal } = await executeCommand(
      temporal,
      { state, policy, pending },
      command,
      config.commandPatienceMs,
    );
    if (refusal === undefined) return summary;
    const first = await commands.settle(db, command.id, 'refused', refusalAnswer(refusal));
    if (first) countRefusal(ctx, state, refusal);
    const stored = first ? null : await commands.find(db, command.id);
    return stored?.answer?.body ?? refusal;
  } catch (error) {
    const settled = await commands.find(db, command.id);
    if (settled?.answer) return settled.answer.body;
    if (!isTemporalDown(error))
      logger.warn({ err: error, command: command.id }, 'a command has no answer yet');
    const detail = 'Repeat the request with the same Idempotency-Key: it is not done twice.';
    throw fail('outcome-unknown', { detail }, RETRY_AFTER_S);
  }
}
