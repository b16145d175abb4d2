import { expect, it } from 'vitest';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import { nextMoment } from '../../src/domain/clocks/deadlines.js';
import { dated, undated } from '../../src/contract/dated.js';
import { resultOf } from '../../src/workflows/ending.js';
import { currentDetails, waitingFor } from '../../src/workflows/details.js';
import { storyFrom, tell } from '../../src/workflows/story.js';
import { live, ms, T0, type Life } from '../domain/spec/life.js';
import { by } from '../domain/spec/people.js';
import { asked, merged, proposed, received, rejected, TARGET, told } from '../domain/spec/starts.js';

const policy = Policy.parse(defaultPolicy);
const story = (life: ReturnType<typeof asked>) => tell(storyFrom(0), life.journal, life.state);
const after = (life: Life, at: string): Life => live(life, null, by.system(), T0 + ms(at));
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
  expect(moment && waitingFor(moment)).toMatch(/^\w+: (due|(warning|still missed) at \d+ %)$/);
});

it('what time brought is said in words: warned of, missed, whom that was told', () => {
  const late = after(received(), '37h');
  expect(details(late)).toContain(', warned at 75 %, missed, still missed at 150 %');
  const lines = story(after(after(received(), '19h'), '25h')).lines.map((line) => line.split(' UTC: ')[1]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'review: warned at 75 %, told the owner and the lead',
      'review: missed, told the lead and the complainant, level 1',
    ]),
  );
});

it('a closed one says how it ended, by what part in it, and when that was told', () => {
  const closed = told({ remedies: [] });
  expect(details(closed)).toMatch(
    /is \*\*closed\*\* \(decided, upheld, by the owner; told \(\w+\) on [-\d]+ [:\d]+ UTC\), round 1/,
  );
  expect(resultOf(closed.state)).toEqual({
    ...{ number: closed.state.number, version: closed.state.version, stage: 'closed', round: 1 },
    ...{ ending: 'decided', outcome: 'upheld', endedBy: 'owner', toldBy: 'receipt' },
    toldAt: new Date(closed.state.telling?.toldAt ?? 0).toISOString(),
    lastEventAt: new Date(closed.state.at).toISOString(),
  });
});

it('one that was rejected or merged says so, without an outcome', () => {
  expect(resultOf(rejected().state)).toMatchObject({ ending: 'rejected', outcome: null, endedBy: 'owner' });
  expect(details(rejected())).toContain('(rejected, by the owner)');
});

it('beside each instant in milliseconds the state has it in ISO 8601, whatever it is called, and nothing else', () => {
  const { state } = asked();
  const shown = dated({ ...state, unread: { version: 7, since: state.at } });
  const iso = new Date(state.at).toISOString();
  expect(shown).toMatchObject({
    at: state.at,
    atIso: iso,
    unread: { version: 7, since: state.at, sinceIso: iso },
  });
  expect(shown.clocks.find(({ key }) => key === 'investigation')).toMatchObject({
    startedAtIso: expect.stringMatching(/Z$/),
    pause: { at: expect.any(Number), atIso: expect.stringMatching(/Z$/) },
  });
  const names = [...JSON.stringify(shown).matchAll(/"(\w+)Iso"/g)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(['at', 'receivedAt', 'since', 'startedAt', 'stoppedAt', 'base']));
  expect(undated(dated(state))).toEqual(state);
});
