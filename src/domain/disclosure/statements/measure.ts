/** How a remedy stands, as both sides are told. */

/** `held`: ours is lifted, but somebody else holds the same, and so it stays as it was. */
export const measureStates = ['pending', 'done', 'failed', 'held'] as const;
export type MeasureState = (typeof measureStates)[number];
export type SettledState = Exclude<MeasureState, 'pending'>;

export const measureState = ({ state, held }: { state: MeasureState; held?: true }): MeasureState =>
  state === 'done' && held === true ? 'held' : state;

/** The same by the event that settled it. */
export function settledState({ done, held }: { done: boolean; held?: true }): SettledState {
  if (!done) return 'failed';
  return held === true ? 'held' : 'done';
}
