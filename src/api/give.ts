/** The way of a command: decided early, stored, carried out by the complaint's run, answered. */
import type { Case } from '../db/cases.js';
import type { Db } from '../db/client.js';
import * as commands from '../db/commands.js';
import { loadCourse } from '../db/courses.js';
import type { Answer } from '../db/schema/messages.js';
import * as texts from '../db/texts.js';
import type { Actor, AnyCommandRule } from '../domain/command.js';
import { refusalIn, type Refusal } from '../domain/refusal.js';
import { step } from '../domain/step.js';
import type { Summary } from '../domain/summary.js';
import { executeCommand } from '../workflows/execute.js';
import type { SplitBody } from './command-body.js';
import type { ApiDeps } from './deps.js';
import { isTemporalDown } from './errors.js';
import { fingerprint, keyReused } from './idempotency.js';
import { fail, notFound, ProblemError, refusalProblem } from './problem.js';
import { readSummary } from './schemas/summary.js';
import { uuidv7 } from './uuid.js';

/** How long a caller waits; a command not answered by then is still carried out, or expires. */
const PATIENCE_MS = 15_000;
const RETRY_AFTER_S = 5;

export type Request = {
  rule: AnyCommandRule;
  number: string;
  /** Whose keys are told apart: the caller's id, for a complainant with the complaint's number. */
  caller: string;
  body: SplitBody;
  idempotencyKey: string;
};
/** A command that somebody gives who stands in relation to the case. */
export type Given = Request & { found: Case; actor: Actor };

type Deps = Pick<ApiDeps, 'db' | 'temporal' | 'logger'>;

/** Gives a command and waits for its answer; a refusal is thrown as its problem. */
export const give = async (deps: Deps, given: Given): Promise<Summary> =>
  accepted(await answerOf(deps, given));

/** Answers a repeated request of somebody for whom the case is no longer there, as a command may bring about. */
export async function repeat(deps: Deps, request: Request): Promise<Summary> {
  const earlier = await commands.findByKey(deps.db, request.caller, request.idempotencyKey);
  if (earlier?.fingerprint !== printOf(request)) throw notFound();
  return accepted(await repeated(deps, earlier));
}

function accepted(answered: Summary | Refusal): Summary {
  if ('refused' in answered) throw new ProblemError(refusalProblem(answered));
  return answered;
}

const printOf = ({ number, rule, body }: Request): string =>
  fingerprint(`${number}/${rule.name}`, { ...body });

async function answerOf(deps: Deps, given: Given): Promise<Summary | Refusal> {
  const { rule, found, actor, caller, body, idempotencyKey } = given;
  const { state, policy } = found;
  const now = Date.now();
  const { payload, expectedVersion, texts: written } = body;
  const common = { id: uuidv7(now), name: rule.name, payload, actor, round: state.round };
  const names = Object.keys(written);
  const command = { ...common, texts: names, expectedVersion: expectedVersion ?? undefined };
  const { refusal } = step(policy, state, command, now);
  const row = {
    ...{ ...common, number: state.number, caller, idempotencyKey, expectedVersion },
    fingerprint: printOf(given),
    notAfter: now + policy.commandsLiveFor,
  };
  const stored = await store(deps.db, row, refusal === undefined ? writtenTexts(rule, written) : [], refusal);
  if (stored.kind === 'repeated') {
    if (stored.command.fingerprint !== row.fingerprint) throw keyReused();
    return await repeated(deps, stored.command);
  }
  return refusal ?? (await carryOut(deps, { ...row, texts: names, storedAt: stored.storedAt }));
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

const writtenTexts = (rule: AnyCommandRule, given: Record<string, string>) =>
  Object.entries(given).map(([name, text]) => ({
    name,
    audience: rule.texts[name]?.audience ?? 'internal',
    text,
  }));

const refusalAnswer = (refusal: Refusal): Answer => ({
  status: refusalProblem(refusal).status,
  body: refusal,
});

/** The stored answer; a command without one is carried out again under its own id. */
async function repeated(deps: Deps, command: commands.StoredCommand): Promise<Summary | Refusal> {
  if (command.answer !== null) return read(command.answer);
  const names = (await texts.of(deps.db, command.id)).map(({ name }) => name);
  return await carryOut(deps, { ...command, texts: names });
}

const read = ({ body }: Answer): Summary | Refusal => refusalIn(body) ?? readSummary(body);

type Pending = Pick<
  commands.StoredCommand,
  'id' | 'number' | 'name' | 'payload' | 'actor' | 'round' | 'storedAt' | 'notAfter'
> & {
  texts: string[];
  expectedVersion: number | null;
};

/** Hands the command to the complaint's run; an outcome not known in time is said to be so. */
async function carryOut({ db, temporal, logger }: Deps, command: Pending): Promise<Summary | Refusal> {
  const course = await loadCourse(db, command.number);
  if (course === null) throw new Error('A command without its complaint');
  try {
    const { summary, refusal } = await executeCommand(temporal, course, command, PATIENCE_MS);
    if (refusal === undefined) return summary;
    await commands.settle(db, command.id, 'refused', refusalAnswer(refusal));
    return refusal;
  } catch (error) {
    const settled = await commands.find(db, command.id);
    if (settled?.answer) return read(settled.answer);
    if (!isTemporalDown(error))
      logger.warn({ err: error, command: command.id }, 'a command has no answer yet');
    const detail = 'Repeat the request with the same Idempotency-Key: it is not done twice.';
    throw fail('outcome-unknown', { detail }, RETRY_AFTER_S);
  }
}
