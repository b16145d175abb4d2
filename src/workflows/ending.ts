/** How a run ended, for whoever finds it closed: its result, and what its details say then. */
import type { RunResult } from '../contract/messages.js';
import type { Complaint } from '../domain/complaint/state.js';
import { isoOrNull, iso } from '../domain/complaint/summary.js';
import { utc } from '../domain/clocks/utc.js';

export function resultOf(state: Complaint): RunResult {
  const { number, version, stage, round, ending, decision, telling } = state;
  return {
    ...{ number, version, stage, round, ending },
    outcome: ending === 'decided' ? (decision?.outcome ?? null) : null,
    endedBy: endedBy(state),
    toldBy: telling?.toldBy ?? null,
    toldAt: isoOrNull(telling?.toldAt ?? null),
    lastEventAt: iso(state.at),
  };
}

/** What whoever ended the round was to the complaint. */
function endedBy({ ending, parts, round }: Complaint): RunResult['endedBy'] {
  if (ending === null) return null;
  if (ending === 'withdrawn') return 'complainant';
  if (ending === 'merged') return 'system';
  const inRound = (as: string) => parts.findLast((part) => part.as === as && part.round === round)?.person;
  return parts.some((part) => part.as === 'owner' && part.person === inRound('decider')) ? 'owner' : 'lead';
}

/** How the present round ended: `decided, upheld, by the owner; told by receipt on …`. */
export function endingSaid(state: Complaint): string {
  const { ending, outcome, endedBy: by, toldBy } = resultOf(state);
  const { toldAt = null } = state.telling ?? {};
  const how = [ending, outcome, by === null ? null : `by the ${by}`].filter((part) => part !== null);
  if (toldAt === null) return how.join(', ');
  return `${how.join(', ')}; ${toldBy === null ? 'not told, given up' : `told (${toldBy})`} on ${utc(toldAt)}`;
}

/** What stands above the details of a run that ends otherwise than its complaint does. */
export const otherEnds = {
  continued:
    'This run had become long: **the complaint goes on in the next run**, in the state below. Nothing is to be done.',
  cancelled:
    '**Somebody cancelled this run.** The complaint goes on: within a minute a new run starts from the stored state. To end a complaint, decide it.',
} as const;
