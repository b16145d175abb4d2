/** What is learned from the complaints of a year: why they came, one cause of it cured, and how satisfied people are. */
import { surveyOf } from '../../../src/domain/complaint/course/survey.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { Outcome } from '../../../src/domain/vocabulary.js';
import type { Draw } from '../../loading/draw.js';
import { drawing } from '../../loading/draw.js';
import type { Arrival } from './arrivals.js';
import type { Order } from './life.js';

/** The planted cause: so often it is named in its class until a suggestion is carried out on that day, and from then on. */
export const cure = {
  category: 'content',
  cause: 'automatic-error',
  day: 150,
  before: 0.32,
  after: 0.08,
} as const;

const others: Record<string, number> = { 'rule-unclear': 0.4, 'human-error': 0.35, 'slow-review': 0.25 };
/** What nobody has said, and what was nothing on our side. */
const [UNSAID, NOT_OURS] = [0.2, 0.35];
/** How many of those who are asked answer, by what came of it: whoever was right says so more often. */
const answers: Record<Outcome, number> = { upheld: 0.4, 'partly-upheld': 0.3, dismissed: 0.25 };
const ratings: Record<Outcome, Record<string, number>> = {
  upheld: { 5: 0.5, 4: 0.3, 3: 0.1, 2: 0.05, 1: 0.05 },
  'partly-upheld': { 5: 0.2, 4: 0.3, 3: 0.3, 2: 0.1, 1: 0.1 },
  dismissed: { 5: 0.08, 4: 0.12, 3: 0.2, 2: 0.2, 1: 0.4 },
};

export type Learned = {
  /** The causes that a decision names; null: none are spoken of. */
  causes(arrival: Pick<Arrival, 'category' | 'at'>): string[] | null;
  /** What the complainant says about the result that the present round has told; null: nothing. */
  opinion(state: Complaint): Order | null;
};

/** Draws of its own, so that complaints go as they would without it. `curedAt` (ms): null where nothing is planted. */
export function learned(seed: number, curedAt: number | null): Learned {
  const draw: Draw = drawing(seed);
  const planted = ({ category, at }: Pick<Arrival, 'category' | 'at'>): number => {
    if (category !== cure.category) return 0;
    return curedAt !== null && at >= curedAt ? cure.after : cure.before;
  };
  return {
    causes(arrival) {
      const chance = draw.uniform();
      if (chance < planted(arrival)) return [cure.cause];
      const rest = draw.uniform();
      if (rest < UNSAID) return null;
      return rest < UNSAID + NOT_OURS ? [] : [draw.by(others)];
    },
    opinion(state) {
      const outcome = state.decision?.outcome ?? 'dismissed';
      const isAnswered = draw.uniform() < answers[outcome];
      if (!isAnswered || surveyOf(state) === null) return null;
      const rating = (): number => Number(draw.by(ratings[outcome]));
      return { name: 'rate', payload: { round: state.round, handling: rating(), outcome: rating() } };
    },
  };
}
