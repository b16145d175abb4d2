import { expect, it } from 'vitest';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import { nextMoment } from '../../src/domain/clocks/deadlines.js';
import { currentDetails, waitingFor } from '../../src/workflows/details.js';
import { storyFrom, tell } from '../../src/workflows/story.js';
import { asked, merged, proposed, TARGET } from '../domain/spec/starts.js';

const policy = Policy.parse(defaultPolicy);
const story = (life: ReturnType<typeof asked>) => tell(storyFrom(0), life.journal, life.state);
const details = (life: ReturnType<typeof asked>) => currentDetails(life.state, story(life));

it('an operator reads what is waited for, since when, and what has happened', () => {
  const text = details(asked());
  expect(text).toMatch(/is in \*\*investigation\*\*, round 1/);
  expect(text).toMatch(/Waiting for:\*\* .*an answer of the complainant to question \d+/);
  expect(text).toMatch(/- investigation: paused since [-\d]+ [:\d]+ UTC, for an answer/);
  expect(text).toMatch(/- [-\d]+ [:\d]+ UTC: complainant asked by `/);
});

it('a merged complaint says into which, and that it waits for its end', () => {
  const text = details(merged());
  expect(text).toContain(`Merged into **${TARGET}**`);
  expect(text).toContain(`Waiting for:** the end of ${TARGET}`);
});

it('keeps the last ten events, and leaves the earlier ones to the journal', () => {
  const { state, journal: events } = proposed();
  const told = tell(tell(storyFrom(3), events, state), events, state);
  expect(told.lines).toHaveLength(10);
  expect(told.lines.at(-1)).toMatch(/UTC: /);
  expect(currentDetails(state, told)).toContain('Everything up to version 3 happened before this run began');
});

it('a timer is named by its deadline, and by what falls due', () => {
  const { state } = proposed();
  const moment = nextMoment(policy, state);
  expect(moment && waitingFor(moment)).toMatch(/^\w+: (due|\d+ % of the time)$/);
});
