/** The express lane: content that is hidden before anybody has decided, for hours unless somebody confirms it (process row P10). */
import type { CarriedOut, EventOf, Fact } from '../../events.js';
import type { Complaint, Hide } from '../../state.js';
import type { Policy } from '../../../policy/policy.js';
import { withRespondentTold } from '../subject.js';
import { remediesSettled } from '../telling.js';

/** All that the platform does beside the decisions of a case is of a round of its own. */
export const BESIDE_ROUNDS = 0;

/** What is claimed at the door is acted on with the acknowledgement. */
export const atReceipt = ({ express }: Complaint): Fact[] => {
  if (express === undefined) return [];
  return [express === 'hide' ? { type: 'hide-called' } : { type: 'hide-referred', why: express }];
};

/** It is out of sight by us, as far as we know. */
export const isHidden = ({ hide }: Complaint): boolean =>
  hide !== undefined && (hide.doing === 'show' || hide.done === true);

/** Not yet done, nor given up. */
const isUnderWay = (hide: Hide | undefined): hide is Hide =>
  hide !== undefined && hide.done !== true && hide.givenUp !== true;

/** A run has yet to see to it. */
export const isHiding = ({ hide }: Complaint): boolean => hide !== undefined && hide.givenUp !== true;

/** What the platform knows by this step; also what a person does by now, since it may report late. */
export const hideNamed = ({ hide }: Complaint, step: number): Hide | null =>
  hide !== undefined && hide.step === step && hide.done !== true ? hide : null;

/** What the platform is to do now, and until when it may take for it. */
export const owedHide = (times: Policy['platform'], { hide }: Complaint): { step: number; until: number }[] =>
  isUnderWay(hide) && hide.why === undefined
    ? [{ step: hide.step, until: hide.since + times[hide.doing] }]
    : [];

/** A person is to do it. */
export const isByHand = ({ hide }: Complaint, step: number | undefined): boolean =>
  isUnderWay(hide) && hide.step === step && hide.why !== undefined;

/** What follows from how it stands: shown again once nothing holds it, handed to a person, given up where the case is over. */
export function hidingFacts({ platform }: Pick<Policy, 'platform'>, state: Complaint): Fact[] {
  const { hide, ending, tasks, team } = state;
  if (hide === undefined || hide.givenUp === true) return [];
  const over = ending !== null && remediesSettled(state);
  if (hide.done === true) {
    const why = over ? 'ended' : isUnconfirmed(state, hide) ? 'unconfirmed' : null;
    return why === null ? [] : [{ type: 'show-called', why }];
  }
  if (hide.why === undefined) return [];
  const { step, doing } = hide;
  if (over && doing === 'hide') return [{ type: 'hide-given-up', step }];
  if (tasks.some((task) => task.kind === 'finish-hiding' && task.step === step)) return [];
  const withinMs = doing === 'hide' ? { withinMs: platform.hideByHand } : {};
  return [{ type: 'task-raised', kind: 'finish-hiding', team, step, ...withinMs }];
}

const isUnconfirmed = ({ clocks }: Complaint, { confirmed }: Hide): boolean =>
  confirmed !== true && clocks.some(({ key, fired }) => key === 'hide' && fired.some((rung) => rung >= 1));

/** What a person has done of it, or could not do. */
export function doneByHand(
  { hide }: Complaint,
  step: number,
  { done, by }: { done: boolean; by: string },
): Fact[] {
  if (hide === undefined || hide.step !== step) return [];
  if (!done) return [{ type: 'hide-given-up', step, by }];
  return [{ type: hide.doing === 'hide' ? 'content-hidden' : 'content-shown', step, by }];
}

/** What the platform has done of it. */
export const doneByPlatform = ({ doing, step }: Hide, answer: CarriedOut): Fact => ({
  ...{ type: doing === 'hide' ? 'content-hidden' : 'content-shown', step },
  ...answer,
});

type HidingEvent = EventOf<
  | 'hide-called'
  | 'hide-confirmed'
  | 'content-hidden'
  | 'show-called'
  | 'content-shown'
  | 'hide-handed-over'
  | 'hide-given-up'
>;

export function afterHiding(state: Complaint, event: HidingEvent): Complaint {
  const { hide, ...without } = state;
  const { version: step, at: since } = event;
  if (event.type === 'hide-called')
    return {
      ...state,
      hide: { step, doing: 'hide', since, ...(event.by === undefined ? {} : { confirmed: true }) },
    };
  if (hide === undefined) return state;
  switch (event.type) {
    case 'hide-confirmed':
      return { ...state, hide: { ...hide, confirmed: true } };
    case 'content-hidden': {
      const { givenUp: _, ...standing } = hide;
      const { receipt } = event;
      return {
        ...withRespondentTold(state),
        hide: { ...standing, done: true, ...(receipt === undefined ? {} : { receipt }) },
      };
    }
    case 'show-called': {
      const { receipt, why = 'unanswered' } = hide;
      // What a person hid a person shows.
      const how = receipt === undefined ? { why } : { receipt };
      return { ...state, hide: { step, doing: 'show', since, ...how } };
    }
    case 'content-shown':
      return without;
    case 'hide-handed-over':
      return { ...state, hide: { ...hide, why: event.why } };
    case 'hide-given-up':
      return { ...state, hide: { ...hide, givenUp: true } };
  }
}
