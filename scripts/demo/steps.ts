/** Whether a step's turn has come, what it is sent with, and whether a play has ended as it says. */
import type { Complaint, JournalEntry } from '../../src/client/index.js';
import type { Expects, Step } from './plays.js';

/** Everything the step waits for has come; `sinceMs` is when the step before was sent. */
export function isTurn(step: Step, complaint: Complaint, sinceMs: number, nowMs: number): boolean {
  const { in: stage, round, due, paused, task, joined } = step;
  return (
    nowMs >= sinceMs + step.after * 1000 &&
    (stage === undefined || complaint.stage === stage) &&
    (round === undefined || complaint.round === round) &&
    (due === undefined || hasComeDue(complaint, due)) &&
    (paused === undefined || complaint.paused === paused) &&
    (task === undefined || complaint.tasks.some((open) => open.kind === task)) &&
    (joined === undefined || complaint.joined.length >= joined)
  );
}

/** The platform has carried out what the step would have had a person do. */
export const isCarriedOut = ({ task }: Step, { decision, tasks }: Complaint): boolean =>
  task === 'finish-remedy' &&
  decision?.remedies.every(({ state }) => state !== 'pending') === true &&
  !tasks.some(({ kind }) => kind === task);

const hasComeDue = (complaint: Complaint, name: string): boolean =>
  complaint.deadlines.some(({ key, fired }) => clockName(key) === name && fired.some((rung) => rung >= 1));

/** The deadline that a clock keeps: `task/12` keeps `task`. */
export const clockName = (key: string): string => key.split('/')[0] ?? key;

/** The step's body with what its `$` words stand for now; null while one of them stands for nothing. */
export function bodyOf(
  step: Step,
  complaint: Complaint,
  numberOf: (externalId: string) => string | null,
): Record<string, unknown> | null {
  const meaning = (value: unknown): unknown => {
    if (value === '$version') return complaint.version;
    if (value === '$task') return complaint.tasks.find(({ kind }) => kind === step.task)?.n ?? null;
    if (value === '$question') return complaint.questions[0]?.n ?? null;
    if (typeof value === 'string' && value.startsWith('$number:'))
      return numberOf(value.slice('$number:'.length));
    return value;
  };
  const body = Object.fromEntries(Object.entries(step.body).map(([name, value]) => [name, meaning(value)]));
  return Object.values(body).includes(null) ? null : body;
}

/** Nothing is left to do, as far as anybody sees. */
export const isAtRest = ({ stage, tasks }: Complaint): boolean => stage === 'closed' && tasks.length === 0;

/** What is not as the play says; nothing where all is. */
export function differences(
  expects: Expects,
  complaint: Complaint,
  journal: readonly JournalEntry[],
): string[] {
  const { ending, outcome, round, late, happened } = expects;
  const lateClocks = journal.flatMap(({ type, data }) =>
    type === 'rung-fired' && Number(data['rung']) >= 1 ? [clockName(String(data['clock']))] : [],
  );
  const types = new Set(journal.map(({ type }) => type));
  return [
    ...(complaint.ending === ending ? [] : [`ended ${complaint.ending ?? 'not'}, not ${ending}`]),
    ...(outcome === undefined || complaint.outcome === outcome
      ? []
      : [`outcome ${complaint.outcome ?? 'none'}, not ${outcome}`]),
    ...(complaint.round === round ? [] : [`in round ${complaint.round}, not ${round}`]),
    ...late.filter((name) => !lateClocks.includes(name)).map((name) => `${name} was never late`),
    ...happened.filter((type) => !types.has(type)).map((type) => `no ${type}`),
  ];
}
