/** The course of a decision's measures, one after the other, as the desk follows it. */
import { nextOf } from '../../complaint/course/platform/carrying-out.js';
import type { Event } from '../../complaint/events.js';
import type { Complaint, RemedyStep } from '../../complaint/state.js';
import { measureState, type MeasureState } from '../statements/measure.js';

/** `calling`: the platform has it; `by-hand`: a person's task; both only of the one whose turn it is. */
export type MeasureCourse = Pick<RemedyStep, 'kind' | 'days' | 'step' | 'stands' | 'receipt' | 'why'> & {
  standing: 'planned' | 'calling' | 'by-hand' | Exclude<MeasureState, 'pending'>;
  onPlatform: boolean;
  /** When it was settled, in ms. */
  at: number | null;
  /** Why the platform refused it, as the platform says it. */
  code: string | null;
};

/** Each measure with how far it has come; `events` is the journal. */
export function measuresOf(state: Complaint, events: readonly Event[]): MeasureCourse[] {
  const since = events.findLast(({ type }) => type === 'decided')?.version ?? Infinity;
  const now = events.filter(({ version }) => version > since);
  const turn = nextOf(state);
  return (state.decision?.remedies ?? []).map((remedy) => {
    const { kind, days, step, stands, receipt, why, by } = remedy;
    const settled = now.findLast((event) => event.type === 'remedy-settled' && event.step === step);
    const refused = now.findLast((event) => event.type === 'remedy-handed-over' && event.step === step);
    const told = measureState(remedy);
    return {
      ...{ kind, step, onPlatform: by === 'platform', at: settled?.at ?? null },
      ...(days === undefined ? {} : { days }),
      ...(stands === undefined ? {} : { stands }),
      ...(receipt === undefined ? {} : { receipt }),
      ...(why === undefined ? {} : { why }),
      standing: told === 'pending' ? waiting(remedy, turn) : told,
      code: refused?.type === 'remedy-handed-over' ? (refused.code ?? null) : null,
    };
  });
}

function waiting({ step, by }: RemedyStep, turn: RemedyStep | undefined): 'planned' | 'calling' | 'by-hand' {
  if (turn?.step !== step) return 'planned';
  return by === 'platform' ? 'calling' : 'by-hand';
}
