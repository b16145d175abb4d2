/** What operators see of a run from outside: its search attributes, and its current details. */
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { CommitAnswer } from '../contract/activities.js';
import { attributePairs, attributesOf } from '../contract/attributes.js';
import type { Event } from '../domain/complaint/events.js';
import type { Complaint } from '../domain/complaint/state.js';
import { currentDetails } from './details.js';
import { storyFrom, tell } from './story.js';

/** Shows the state a run starts from; the function it gives shows what a commit came to. */
export function showing(start: Complaint) {
  let attributes = attributesOf(start);
  let story = storyFrom(start.version);
  let { version } = start;
  setCurrentDetails(currentDetails(start, story));

  return ({ kind, state }: CommitAnswer, events: readonly Event[]): void => {
    if (kind === 'diverged') story = storyFrom(state.version);
    else if (state.version > version) story = tell(story, events, state);
    version = state.version;
    const now = attributesOf(state);
    const changed = attributePairs(now, attributes);
    if (changed.length > 0) upsertSearchAttributes(changed);
    attributes = now;
    setCurrentDetails(currentDetails(state, story));
  };
}
