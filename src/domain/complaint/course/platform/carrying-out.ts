/** Who carries a remedy out, and what the platform is asked for: each step once, under its key, in order. */
import { rungDueAt } from '../../../clocks/clock.js';
import type { Remedy } from '../../events.js';
import type { Complaint, RemedyStep, Sanction } from '../../state.js';
import type { Policy } from '../../../policy/policy.js';
import type { RemedyKind, TaskKind } from '../../../vocabulary.js';
import { BESIDE_ROUNDS, hideNamed, owedHide } from './hiding.js';
import { isDoneTo, undoes } from './remedy-kinds.js';

/** The remedies of a decision, each with whoever carries it out; what was done by hand is undone by hand. */
export const carriedBy = (policy: Policy, state: Complaint, remedies: readonly Remedy[]): Remedy[] =>
  remedies.map((remedy) => (isForPlatform(policy, state, remedy) ? { ...remedy, by: 'platform' } : remedy));

function isForPlatform(policy: Policy, state: Complaint, { kind, stands }: Remedy): boolean {
  const { onPlatform } = state;
  if (onPlatform === undefined || stands === true || policy.remedies[kind].by !== 'platform') return false;
  const undone = undoneBy(state, kind);
  return isDoneTo(kind, onPlatform) && (undone === null || undone.receipt !== undefined);
}

/** What was done in the round before and a remedy of this kind takes back; null where there is nothing of ours. */
export const undoneBy = ({ earlier }: Complaint, kind: RemedyKind): RemedyStep | null =>
  earlier?.decision?.remedies.findLast((one) => one.state === 'done' && undoes(kind, one.kind)) ?? null;

/** A step of a complaint's decision, the end of what it put into force, or what is done beside its rounds: what the platform knows a remedy by. */
export type StepNamed = { round: number; step: number; ends?: true | undefined };
export const keyOf = (number: string, { round, step, ends }: StepNamed): string =>
  `${number}/${round}/${step}${ends === true ? '/end' : ''}`;

/** What a key names; null where it is none of ours. */
export function readKey(key: string): (StepNamed & { number: string }) | null {
  const [, number, round, step, end] = /^([^/]+)\/(0|[1-9]\d{0,8})\/([1-9]\d{0,8})(\/end)?$/.exec(key) ?? [];
  if (number === undefined) return null;
  return { number, round: Number(round), step: Number(step), ...(end === undefined ? {} : { ends: true }) };
}

/** What the platform is asked to do about its subject: `reverses` is the receipt of what is taken back, and of nothing else. */
export type RemedyAsked = { kind: RemedyKind; days?: number; reverses?: string };

/** What is asked of the platform under this name as things stand; null where it is nothing any more. */
export function askedBy(state: Complaint, named: StepNamed): RemedyAsked | null {
  if (named.ends === true) {
    const sanction = sanctionNamed(state, named);
    return sanction === undefined ? null : { kind: 'lift-suspension', reverses: sanction.receipt };
  }
  if (named.round === BESIDE_ROUNDS) return askedToHide(state, named);
  const remedy = named.round === state.round ? nextOf(state) : undefined;
  if (remedy?.step !== named.step || remedy.by !== 'platform') return null;
  const { kind, days } = remedy;
  const receipt = undoneBy(state, kind)?.receipt;
  return {
    kind,
    ...(days === undefined ? {} : { days }),
    ...(receipt === undefined ? {} : { reverses: receipt }),
  };
}

function askedToHide(state: Complaint, { step }: StepNamed): RemedyAsked | null {
  const hide = hideNamed(state, step);
  if (hide === null) return null;
  const { doing, receipt } = hide;
  return doing === 'hide'
    ? { kind: 'hide-content' }
    : { kind: 'show-content', ...(receipt === undefined ? {} : { reverses: receipt }) };
}

/** The suspension under this name whose time is over, and that nobody has ended yet. */
export const sanctionNamed = (
  { sanctions = [] }: Complaint,
  { round, step }: StepNamed,
): Sanction | undefined =>
  sanctions.find((one) => one.round === round && one.step === step && one.due === true);

/** The remedy whose turn it is: the one before it is settled. */
export const nextOf = ({ decision }: Complaint): RemedyStep | undefined =>
  decision?.remedies.find((remedy) => remedy.state === 'pending');

/** The remedy that a task has a person carry out; null where it is about something else, as the end of a suspension is. */
export const measureOfTask = (
  { decision }: Pick<Complaint, 'decision'>,
  { kind, step }: { kind: TaskKind; step?: number },
): RemedyStep | null =>
  (kind === 'finish-remedy' ? decision?.remedies.find((remedy) => remedy.step === step) : null) ?? null;

/** What the platform has to carry out now, each until when it may take for it. */
export function owedByPlatform(
  { platform }: Pick<Policy, 'platform'>,
  state: Complaint,
): (StepNamed & { until: number })[] {
  const { round, sanctions = [] } = state;
  const remedy = nextOf(state);
  const clock = state.clocks.find(({ key }) => key === 'remedies');
  const until = clock === undefined ? state.at : rungDueAt(clock, platform.shareOfRemedies);
  return [
    ...(remedy?.by === 'platform' ? [{ round, step: remedy.step, until }] : []),
    ...sanctions
      .filter(({ due, why }) => due === true && why === undefined)
      .map((one) => ({
        round: one.round,
        step: one.step,
        ends: true as const,
        until: one.until + platform.end,
      })),
    ...owedHide(platform, state).map((one) => ({ round: BESIDE_ROUNDS, ...one })),
  ];
}
