/** The way of a command: decided early, stored, carried out by the complaint's run, answered. */
import * as cases from '../db/complaints/cases.js';
import type { Case } from '../db/complaints/cases.js';
import type { Db } from '../db/client.js';
import * as commands from '../db/messages/commands.js';
import { loadRun } from '../db/complaints/runs.js';
import * as journal from '../db/complaints/journal.js';
import { objectionBetween } from '../db/complaints/matters.js';
import type { Answer } from '../db/schema/messages.js';
import type { Actor, AnyCommandRule } from '../domain/commands/command.js';
import { refusalIn, refuse, type Refusal } from '../domain/commands/refusal.js';
import { step } from '../domain/complaint/step.js';
import type { Summary } from '../domain/complaint/summary.js';
import { isTemporalDown } from '../runs/errors.js';
import { executeCommand } from '../runs/execute.js';
import type { SplitBody } from './command-body.js';
import type { ApiDeps } from './deps.js';
import { fingerprint, keyReused } from '../cases/fingerprint.js';
import { heldTexts } from './holding.js';
import { fail, notFound, refused, type Change } from '../cases/failure.js';
import { iso, readSummary } from './schemas/summary.js';
import { uuidv7 } from '../uuid.js';

/** How long a caller waits; a command not answered by then is still carried out, or expires. */
const PATIENCE_MS = 15_000;
const RETRY_AFTER_S = 5;

export type Request = {
  rule: AnyCommandRule;
  number: string;
  /** Whose keys are told apart: the caller's id, for either side with the complaint's number. */
  caller: string;
  body: SplitBody;
  idempotencyKey: string;
};
/** A command that somebody gives who stands in relation to the case. */
export type Given = Request & {
  found: Case;
  actor: Actor;
  /** Why the door refuses it, whatever the rules say; stored and repeated like any other refusal. */
  objection?: Refusal | null;
  /**
   * Whether another complaint is there for whoever gives the command: `unseen` may be named where the rules allow it,
   * since that shows nothing but what both are about; `barred` never.
   */
  sightOf: (other: Case) => 'seen' | 'unseen' | 'barred';
};

type Deps = Pick<ApiDeps, 'db' | 'temporal' | 'logger'>;

/** Gives a command and waits for its answer; a refusal is thrown as its problem. */
export const give = async (deps: Deps, given: Given): Promise<Summary> =>
  accepted(deps, given, await answerOf(deps, given));

/** Answers a repeated request of somebody for whom the case is no longer there, as a command may bring about. */
export async function repeat(deps: Deps, request: Request): Promise<Summary> {
  const earlier = await commands.findByKey(deps.db, request.caller, request.idempotencyKey);
  if (earlier?.fingerprint !== printOf(request)) throw notFound();
  return accepted(deps, request, await repeated(deps, earlier));
}

async function accepted({ db }: Deps, { number }: Request, answered: Summary | Refusal): Promise<Summary> {
  if (!('refused' in answered)) return answered;
  const { between } = answered;
  throw refused(answered, between === undefined ? [] : await changesBetween(db, number, between));
}

/** What people did to the complaint between two versions of it. */
async function changesBetween(db: Db, number: string, [seen, present]: [number, number]): Promise<Change[]> {
  return (await journal.entries(db, number))
    .filter(({ version, by }) => by !== null && version > seen && version <= present)
    .map(({ version, type, at }) => ({ version, type, at: iso(at) }));
}

/** Why a command that speaks of another complaint cannot; the commit asks again, with both complaints locked. */
async function objectionTo(db: Db, { rule, found, body, sightOf }: Given): Promise<Refusal | undefined> {
  const named = rule.otherIn(body.payload);
  if (named === null) return undefined;
  const other = await cases.find(db, named.number);
  const sight = other === null ? 'barred' : sightOf(other);
  if (other === null || sight === 'barred') return refuse('no-such-complaint');
  const code = await objectionBetween(db, named, found.state, other.state);
  if (code === null) return undefined;
  return refuse(sight === 'seen' ? code : 'no-such-complaint');
}

const printOf = ({ number, rule, body }: Request): string =>
  fingerprint(`${number}/${rule.name}`, { ...body });

/** Gives a command and waits for its answer, be it a refusal. */
export async function answerOf(deps: Deps, given: Given): Promise<Summary | Refusal> {
  const { rule, found, actor, caller, body, idempotencyKey } = given;
  const { state, policy } = found;
  const now = Date.now();
  const { payload, expectedVersion, texts: written } = body;
  const common = { id: uuidv7(now), name: rule.name, payload, actor, round: state.round };
  const names = Object.keys(written);
  const held = await heldTexts(deps.db, state.number, rule, written);
  const command = { ...common, texts: names, held, expectedVersion: expectedVersion ?? undefined };
  const refusal =
    given.objection ?? step(policy, state, command, now).refusal ?? (await objectionTo(deps.db, given));
  const row = {
    ...{ ...common, number: state.number, caller, idempotencyKey, expectedVersion },
    fingerprint: printOf(given),
    notAfter: now + policy.commandsLiveFor,
  };
  const stored = await store(
    deps.db,
    row,
    refusal === undefined ? writtenTexts(rule, written, held) : [],
    refusal,
  );
  if (stored.kind === 'repeated') {
    if (stored.command.fingerprint !== row.fingerprint) throw keyReused();
    return await repeated(deps, stored.command);
  }
  return refusal ?? (await carryOut(deps, { ...row, texts: names, held, storedAt: stored.storedAt }));
}

/** Stores the command; one that is refused already together with its refusal, and without its words. */
async function store(
  db: Db,
  row: commands.NewCommand,
  written: Parameters<typeof commands.store>[2],
  refusal: Refusal | undefined,
): Promise<commands.CommandStored> {
  if (refusal === undefined) return await commands.store(db, row, written);
  return await db.transaction(async (tx) => {
    const stored = await commands.store(tx, row);
    if (stored.kind === 'stored') await commands.settle(tx, row.id, 'refused', refusalAnswer(refusal));
    return stored;
  });
}

const writtenTexts = (rule: AnyCommandRule, given: Record<string, string>, held: string[]) =>
  Object.entries(given).map(([name, text]) => ({
    name,
    audience: rule.texts[name]?.audience ?? 'internal',
    text,
    held: held.includes(name),
  }));

const refusalAnswer = (refusal: Refusal): Answer => ({
  status: 409,
  body: refusal,
});

/** The stored answer; a command without one is carried out again under its own id. */
async function repeated(deps: Deps, command: commands.StoredCommand): Promise<Summary | Refusal> {
  if (command.answer !== null) return read(command.answer);
  return await carryOut(deps, command);
}

const read = ({ body }: Answer): Summary | Refusal => refusalIn(body) ?? readSummary(body);

type Pending = Omit<commands.StoredCommand, 'status' | 'answer' | 'decidedAt'>;

/** Hands the command to the complaint's run; an outcome not known in time is said to be so. */
async function carryOut({ db, temporal, logger }: Deps, command: Pending): Promise<Summary | Refusal> {
  const input = await loadRun(db, command.number);
  if (input === null) throw new Error('A command without its complaint');
  try {
    const { summary, refusal } = await executeCommand(temporal, input, command, PATIENCE_MS);
    if (refusal === undefined) return summary;
    const first = await commands.settle(db, command.id, 'refused', refusalAnswer(refusal));
    const stored = first ? null : await commands.find(db, command.id);
    return stored?.answer ? read(stored.answer) : refusal;
  } catch (error) {
    const settled = await commands.find(db, command.id);
    if (settled?.answer) return read(settled.answer);
    if (!isTemporalDown(error))
      logger.warn({ err: error, command: command.id }, 'a command has no answer yet');
    const detail = 'Repeat the request with the same Idempotency-Key: it is not done twice.';
    throw fail('outcome-unknown', { detail }, RETRY_AFTER_S);
  }
}
