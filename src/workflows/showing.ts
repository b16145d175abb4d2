/** What operators see of a run from outside: its search attributes, and its current details. */
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { CommitAnswer } from '../contract/activities.js';
import { attributePairs, attributesOf } from '../contract/attributes.js';
import type { Event } from '../domain/complaint/events.js';
import type { Complaint } from '../domain/complaint/state.js';
import { currentDetails } from './details.js';
import { otherEnds } from './ending.js';
import { storyFrom, tell } from './story.js';

/** Shows the state a run starts from, then what commits come to, and why it ends where that is not the complaint's end. */
export function showing(start: Complaint) {
  let attributes = attributesOf(start);
  let story = storyFrom(start.version);
  let state = start;
  setCurrentDetails(currentDetails(start, story));

  return {
    committed(answer: CommitAnswer, events: readonly Event[]): void {
      if (answer.kind === 'diverged') story = storyFrom(answer.state.version);
      else if (answer.state.version > state.version) story = tell(story, events, answer.state);
      ({ state } = answer);
      const now = attributesOf(state);
      const changed = attributePairs(now, attributes);
      if (changed.length > 0) upsertSearchAttributes(changed);
      attributes = now;
      setCurrentDetails(currentDetails(state, story));
    },
    endOfRun(why: keyof typeof otherEnds): void {
      setCurrentDetails(`${otherEnds[why]}\n\n${currentDetails(state, story)}`);
    },
  };
}
