/** How remedies come to stand: the parts of `evolve` that change a decision's steps. */
import { tell } from './changes.js';
import { failedOpenly, toldRemediesSettled } from './course/telling.js';
import { afterCarriedOut } from './sanctions.js';
import type { CarriedOut, EventOf, Remedy } from './events.js';
import type { Complaint, DecisionMade, RemedyStep } from './state.js';

/** The steps of a decision as they begin; what stands keeps the receipt it was carried out with. */
export const stepsOf = (remedies: readonly Remedy[], { earlier }: Complaint): RemedyStep[] =>
  remedies.map((remedy, i) => {
    const step = { ...remedy, step: i + 1 };
    if (remedy.stands !== true) return { ...step, state: 'pending' };
    const before = earlier?.decision?.remedies.find(
      ({ kind, days, state }) => state === 'done' && kind === remedy.kind && days === remedy.days,
    );
    return { ...step, state: 'done', ...carriedOut(before ?? {}) };
  });

type RemedyEvent = EventOf<'remedy-settled' | 'remedy-handed-over' | 'remedy-confirmed' | 'remedy-retried'>;

export function afterRemedy(state: Complaint, event: RemedyEvent): Complaint {
  switch (event.type) {
    case 'remedy-settled': {
      const to = event.done ? ('done' as const) : ('failed' as const);
      const settled = changed(state, event, (remedy) => ({ ...remedy, state: to, ...carriedOut(event) }));
      const next = event.done
        ? inForce(settled, settled.decision, { ...event, round: state.round })
        : settled;
      return failedOpenly(next, event) && toldRemediesSettled(next) ? tell(next, { complete: true }) : next;
    }
    case 'remedy-handed-over':
      return changed(state, event, ({ by: _by, ...remedy }) => ({ ...remedy, why: event.why }));
    case 'remedy-confirmed':
      return confirmed(state, event);
    case 'remedy-retried': {
      const next = changed(state, event, (remedy) => ({ ...remedy, state: 'pending' }));
      const pending = { ...next, stage: 'feedback' as const };
      return state.telling?.state === 'waiting'
        ? pending
        : tell(pending, { complete: toldRemediesSettled(pending) });
    }
  }
}

type Change = (remedy: RemedyStep) => RemedyStep;

const changed = (state: Complaint, event: { step: number }, change: Change): Complaint => ({
  ...state,
  decision: withStep(state.decision, event, change),
});

const withStep = (
  decision: DecisionMade | null,
  { step }: { step: number },
  change: Change,
): DecisionMade | null =>
  decision && {
    ...decision,
    remedies: decision.remedies.map((remedy) => (remedy.step === step ? change(remedy) : remedy)),
  };

/** What the platform reports late belongs to this round or to the one before. */
function confirmed(state: Complaint, event: EventOf<'remedy-confirmed'>): Complaint {
  const change: Change = (remedy) => ({ ...remedy, state: 'done', ...carriedOut(event) });
  if (event.round === state.round || state.earlier === null) {
    const next = changed(state, event, change);
    return inForce(next, next.decision, event);
  }
  const decision = withStep(state.earlier.decision, event, change);
  return inForce({ ...state, earlier: { ...state.earlier, decision } }, decision, event);
}

function inForce(
  state: Complaint,
  decision: DecisionMade | null,
  event: { round: number; step: number; at: number },
): Complaint {
  const remedy = decision?.remedies.find(({ step }) => step === event.step);
  return remedy === undefined ? state : afterCarriedOut(state, remedy, event);
}

const carriedOut = ({ receipt, held }: Partial<CarriedOut>): Partial<CarriedOut> => ({
  ...(receipt === undefined ? {} : { receipt }),
  ...(held === undefined ? {} : { held }),
});
