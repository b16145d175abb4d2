/** The second look: a share of rejections and dismissals is judged once more, blind, by somebody who had no part (process row P20). */
import { z } from 'zod';
import type { Facts } from '../../facts/facts.js';
import type { SecondLook as Shares } from '../../policy/second-look.js';
import type { Colleague } from '../../people/colleague.js';
import { turn, type Need } from '../../people/choosing/assignment.js';
import type { SpeakingCommandName } from '../../commands/index.js';
import { Outcome } from '../../vocabulary.js';
import { agreements, type Agreement, type Judged } from '../agreement.js';
import { drawn } from '../draw.js';
import type { Period } from '../periods.js';
import { missing } from '../report.js';

/** What somebody would have come to: rejected, or decided so. */
export const SecondVerdict = z.enum(['rejected', ...Outcome.options]);
export type SecondVerdict = z.infer<typeof SecondVerdict>;

/** A round that was closed as rejected or dismissed. */
export type Candidate = Pick<Facts, 'number' | 'round' | 'category' | 'team' | 'rejectReason' | 'grounds'>;
const idOf = ({ number, round }: Pick<Facts, 'number' | 'round'>): string => `${number}/${round}`;

export const firstVerdict = ({ rejectReason }: Pick<Facts, 'rejectReason'>): 'rejected' | 'dismissed' =>
  rejectReason === null ? 'dismissed' : 'rejected';

/** The rule that agreement is counted by: the reason of a rejection, else the grounds; `none` where no rule applied. */
export const ruleApplied = ({ rejectReason, grounds }: Pick<Facts, 'rejectReason' | 'grounds'>): string =>
  rejectReason ?? (grounds.length === 0 ? 'none' : grounds.toSorted().join('+'));

/** Older weeks are not drawn any more: nobody could act on what is found. */
const WEEKS = 4;

/** Of the last weeks that are over, those without a draw, the oldest first. */
export const weeksToDraw = (
  zone: string,
  { made, ...known }: { first: number; now: number; made: ReadonlySet<string> },
): Period[] =>
  missing('week', zone, { ...known, made: new Set() })
    .slice(-WEEKS)
    .filter(({ name }) => !made.has(name));

/** Those drawn of rejections, and those of dismissals: anybody who knows the seed finds the same. */
export function drawLooks<C extends Candidate>(candidates: readonly C[], shares: Shares, seed: string): C[] {
  const chosen = (verdict: 'rejected' | 'dismissed', share: number): string[] =>
    drawn(candidates.filter((one) => firstVerdict(one) === verdict).map(idOf), share, seed);
  const ids = new Set([...chosen('rejected', shares.rejections), ...chosen('dismissed', shares.dismissals)]);
  return candidates.filter((one) => ids.has(idOf(one)));
}

type LookNeed = Omit<Need, 'duty'>;

/** Whose turn it is by the rules of assignment, of those to whom the team's cases are there without having them. */
const eligible = (colleagues: readonly Colleague[], need: LookNeed): Colleague[] =>
  turn(
    colleagues.filter(
      ({ role, team, leads, supervises }) =>
        role === 'admin' || [team, ...leads, ...supervises].includes(need.team),
    ),
    { ...need, duty: 'owner' },
  );

/** Who looks: of those eligible whoever has the fewest second looks open. Null while there is nobody. */
export function lookerFor(
  colleagues: readonly Colleague[],
  need: LookNeed,
  open: ReadonlyMap<string, number>,
): string | null {
  const has = ({ id }: Colleague): number => open.get(id) ?? 0;
  const [first] = eligible(colleagues, need).toSorted(
    (a, b) => has(a) - has(b) || a.load - b.load || (a.id < b.id ? -1 : 1),
  );
  return first?.id ?? null;
}

/** Whether whoever has it keeps it: they could be given it now. */
export const keepsLook = (
  colleagues: readonly Colleague[],
  person: string | null,
  need: LookNeed,
): boolean => {
  const holder = colleagues.filter(({ id }) => id === person);
  return eligible(holder, need).length > 0;
};

export type Settled = 'reopened' | 'kept';
export const standings = ['open', 'agreed', 'disagreed', 'reopened', 'kept'] as const;
/** `disagreed` waits for a lead. */
export type Standing = (typeof standings)[number];
export type Look = {
  first: 'rejected' | 'dismissed';
  verdict: SecondVerdict | null;
  settled: Settled | null;
};

export function standingOf({ first, verdict, settled }: Look): Standing {
  if (verdict === null) return 'open';
  return verdict === first ? 'agreed' : (settled ?? 'disagreed');
}

/** What all rules together are called. */
export const ALL_RULES = 'all';

/**
 * How far both agree, of all rules together first: by that alone kappa says something, for a rule fixes what the first
 * look came to.
 */
export const agreementOf = (counted: readonly (Judged & { n: number })[]): Agreement[] => {
  const judged = counted.flatMap(({ n, ...one }) => Array.from({ length: n }, () => one));
  return [...agreements(judged.map((one) => ({ ...one, rule: ALL_RULES }))), ...agreements(judged)];
};

/** What of a case is shown to whoever looks again: what was said and asked until it was decided, nothing that judges it. */
const shownKinds: readonly string[] = [
  ...(['complaint', 'answer', 'ask-complainant', 'ask-respondent', 'ask-witness'] as const),
  ...(['add-evidence', 'appeal'] as const satisfies SpeakingCommandName[]),
];
export const isShownBlind = ({ kind, at }: { kind: string; at: number }, decidedAt: number): boolean =>
  shownKinds.includes(kind) && at <= decidedAt;
