/** Suspensions of so many days: in force beside the case until they are lifted, or end by themselves. */
import { DAY_MS } from '../clocks/zone.js';
import type { EventOf } from './events.js';
import type { Complaint, RemedyStep, Sanction } from './state.js';

/** The state with what a remedy that was carried out puts into force, or lifts. */
export function afterCarriedOut(
  state: Complaint,
  { kind, days, receipt, step }: RemedyStep,
  { round, at }: { round: number; at: number },
): Complaint {
  const { sanctions = [] } = state;
  // Also told late, when the round that imposed it is forgotten: what is lifted is of a round before.
  if (kind === 'lift-suspension')
    return withSanctions(
      state,
      sanctions.filter((one) => one.round >= round),
    );
  return kind === 'suspend-account' && days !== undefined && receipt !== undefined
    ? withSanctions(state, [...sanctions, { round, step, receipt, until: at + days * DAY_MS }])
    : state;
}

type SanctionEvent = EventOf<'sanction-due' | 'sanction-ended' | 'sanction-handed-over'>;

export function afterSanction(state: Complaint, event: SanctionEvent): Complaint {
  const { sanctions = [] } = state;
  return withSanctions(
    state,
    sanctions.flatMap((one) => {
      if (one.round !== event.round || one.step !== event.step) return [one];
      if (event.type === 'sanction-ended') return [];
      return event.type === 'sanction-due' ? [{ ...one, due: true as const }] : [{ ...one, why: event.why }];
    }),
  );
}

/** Absent where there are none. */
function withSanctions({ sanctions: _before, ...state }: Complaint, sanctions: Sanction[]): Complaint {
  return sanctions.length === 0 ? state : { ...state, sanctions };
}
