/** What became of the other complaints of the same person, and of those about the same respondent: counted for whoever decides. */
import { isRestrictive } from '../complaint/course/platform/remedy-kinds.js';
import type { Facts } from '../facts/facts.js';
import type { Relation, RejectReason } from '../vocabulary.js';

/** How a round came out, as far as it counts here. */
export type RoundCame = Pick<
  Facts,
  'number' | 'round' | 'ending' | 'rejectReason' | 'verdict' | 'remedies' | 'takenBackAt'
>;

/** `complaints`: those that have ended in a decision or a rejection. */
export type Conduct = {
  complainant: { complaints: number; unfounded: number };
  respondent: { complaints: number; breaches: number };
};

/** What a rejection for such a reason says: nothing was there to complain of, and they could know. */
const manifestly: readonly (RejectReason | null)[] = ['not-genuine', 'abusive'];

/** The round whose ending holds: an appeal that was taken back, or dismissed, leaves what was before it. */
function holding(rounds: readonly RoundCame[]): RoundCame | null {
  const last = rounds
    .filter(({ takenBackAt }) => takenBackAt === null)
    .toSorted((a, b) => a.round - b.round)
    .at(-1);
  if (last?.verdict !== 'stands') return last ?? null;
  return holding(rounds.filter(({ round }) => round < last.round));
}

const isSettled = ({ ending }: RoundCame): boolean => ending === 'rejected' || ending === 'decided';
const isUnfounded = ({ ending, rejectReason }: RoundCame): boolean =>
  ending === 'rejected' && manifestly.includes(rejectReason);
/** Something was taken from the respondent, and was not given back. */
const isBreach = ({ ending, remedies }: RoundCame): boolean =>
  ending === 'decided' && remedies.some(({ kind, reverses }) => isRestrictive(kind) && reverses !== true);

/** Counts complaints by what holds of each: while an appeal is open, nothing does. */
export function conductIn(of: {
  complainant: readonly RoundCame[];
  respondent: readonly RoundCame[];
}): Conduct {
  const [theirs, about] = [held(of.complainant), held(of.respondent)];
  return {
    complainant: { complaints: theirs.length, unfounded: theirs.filter(isUnfounded).length },
    respondent: { complaints: about.length, breaches: about.filter(isBreach).length },
  };
}

const held = (rounds: readonly RoundCame[]): RoundCame[] =>
  [...new Set(rounds.map(({ number }) => number))]
    .flatMap((number) => holding(rounds.filter((round) => round.number === number)) ?? [])
    .filter(isSettled);

const deciding: readonly Relation[] = ['owner', 'approver', 'lead', 'supervisor', 'admin'];

/** It is shown to whoever decides, and to nobody else. */
export const maySeeConduct = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => deciding.includes(relation));
