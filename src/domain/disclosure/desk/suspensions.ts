/** The suspensions of an account that are in force, as a case knows them. */
import type { Complaint } from '../../complaint/state.js';

/** `until` null: until it is lifted; `over`: its time is over, and it is being lifted. */
export type Suspension = { number: string; until: number | null; over: boolean };

type Known = Pick<Complaint, 'number' | 'sanctions' | 'decision' | 'earlier'>;

/**
 * Those that the platform is to end at their time, and those without an end that nobody has lifted. One of so many days
 * that a person carried out is for that person to end, and nobody here knows whether they did.
 */
export function suspensionsIn({ number, sanctions = [], decision, earlier }: Known): Suspension[] {
  const timed = sanctions.map(({ until, due }) => ({ number, until, over: due === true }));
  const steps = [...(earlier?.decision?.remedies ?? []), ...(decision?.remedies ?? [])].filter(
    ({ state }) => state === 'done',
  );
  const last = steps.findLast(
    ({ kind, days }) => kind === 'lift-suspension' || (kind === 'suspend-account' && days === undefined),
  );
  return last?.kind === 'suspend-account' ? [...timed, { number, until: null, over: false }] : timed;
}
