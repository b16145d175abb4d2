import { z } from 'zod';
import { command } from '../command.js';
import { owedByPlatform, sanctionNamed } from '../../complaint/course/platform/carrying-out.js';
import { isLifting } from '../../complaint/course/platform/remedy-kinds.js';
import { BESIDE_ROUNDS, doneByPlatform, hideNamed } from '../../complaint/course/platform/hiding.js';
import type { CarriedOut, Fact } from '../../complaint/events.js';
import type { Complaint, RemedyStep } from '../../complaint/state.js';
import type { Policy } from '../../policy/policy.js';
import { refuse, type Refusal } from '../refusal.js';
import { Nth, type RemedyKind } from '../../vocabulary.js';

/** As the platform gives them: a code or a receipt, never words. */
const Code = z.string().min(1).max(64);

/** `ends`: not the remedy itself, but the end of what it put into force. */
/** Round 0: beside the rounds. */
const named = { round: z.int().min(BESIDE_ROUNDS), step: Nth, ends: z.literal(true).exactOptional() };
const Result = z.discriminatedUnion('result', [
  z.strictObject({ ...named, result: z.enum(['done', 'held-by-another']), receipt: Code }),
  z.strictObject({ ...named, result: z.literal('refused'), code: Code }),
  z.strictObject({ ...named, result: z.literal('unanswered') }),
]);
export type RemedyResult = z.infer<typeof Result>;

/** What became of a remedy on the platform (process row P10): at once, by its callback, or too late. */
export const remedyResult = command({
  name: 'remedy-result',
  summary: 'The platform carried a remedy out, refused it, or did not answer in time.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: Result,
  texts: {},
  example: { round: 1, step: 1, result: 'done', receipt: 'rc-7f3a' },
  decide: (state, { payload, policy }) => {
    if (payload.result === 'refused' || payload.result === 'unanswered')
      return handedOver(policy, state, payload);
    return carriedOut(state, payload);
  },
});

function handedOver(
  policy: Policy,
  state: Complaint,
  { round, step, ends, ...answer }: Extract<RemedyResult, { result: 'refused' | 'unanswered' }>,
): Fact[] | Refusal {
  const owed = owedByPlatform(policy, state).some(
    (one) => one.round === round && one.step === step && one.ends === ends,
  );
  if (!owed) return refuse('remedy-unknown');
  const why = { why: answer.result, ...(answer.result === 'refused' ? { code: answer.code } : {}) };
  if (round === BESIDE_ROUNDS) return [{ type: 'hide-handed-over', step, ...why }];
  return ends === true
    ? [{ type: 'sanction-handed-over', round, step, ...why }]
    : [{ type: 'remedy-handed-over', step, ...why }];
}

/**
 * What a person settled meanwhile, or a round that is over, gets the receipt; a remedy given up is done after all. Of what
 * was a person's from the first the platform knows nothing.
 */
function carriedOut(state: Complaint, named: Extract<RemedyResult, { receipt: string }>): Fact[] | Refusal {
  const { round, step } = named;
  if (named.ends === true)
    return sanctionNamed(state, named) === undefined
      ? refuse('remedy-unknown')
      : [{ type: 'sanction-ended', round, step, done: true, ...answerOf(named, 'lift-suspension') }];
  if (round === BESIDE_ROUNDS) {
    const hide = hideNamed(state, step);
    return hide === null
      ? refuse('remedy-unknown')
      : [doneByPlatform(hide, answerOf(named, `${hide.doing}-content`))];
  }
  const remedy = stepIn(state, round, step);
  const asked = remedy?.by === 'platform' || remedy?.why !== undefined;
  if (remedy === undefined || !asked || remedy.receipt !== undefined) return refuse('remedy-unknown');
  const answer = answerOf(named, remedy.kind);
  const settled: Fact = { type: 'remedy-settled', step, done: true, ...answer };
  if (round < state.round || remedy.state === 'done')
    return [{ type: 'remedy-confirmed', round, step, ...answer }];
  return remedy.state === 'failed' ? [{ type: 'remedy-retried', step }, settled] : [settled];
}

/** What imposes something imposes it, whoever else does. */
const answerOf = (
  { receipt, result }: Extract<RemedyResult, { receipt: string }>,
  kind: RemedyKind,
): CarriedOut => ({
  receipt,
  ...(result === 'held-by-another' && isLifting(kind) ? { held: true } : {}),
});

/** A step of the present round or of the one before. */
function stepIn(
  { decision, earlier, ...now }: Complaint,
  round: number,
  step: number,
): RemedyStep | undefined {
  const decided = round === now.round ? decision : round === now.round - 1 ? earlier?.decision : null;
  return decided?.remedies.find((one) => one.step === step);
}
