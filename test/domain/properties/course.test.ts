/** Whose turn it is, the dated steps and the thread say what the journal says, at every moment of every life. */
import { isToldOf } from '../../../src/domain/complaint/course/platform/remedy-kinds.js';
import { expect, it } from 'vitest';
import type { Event } from '../../../src/domain/complaint/events.js';
import type { Next } from '../../../src/domain/disclosure/statements/dates/next.js';
import type { RespondentNext } from '../../../src/domain/disclosure/statements/dates/next-for-respondent.js';
import type { Said } from '../../../src/domain/disclosure/statements/threads/thread.js';
import { dueAt } from '../../../src/domain/clocks/clock.js';
import { nextMoment } from '../../../src/domain/clocks/deadlines.js';
import { callerOf } from '../../../src/domain/people/relations.js';
import type { Party } from '../../../src/domain/vocabulary.js';
import type { Life } from '../spec/life.js';
import { always } from './lives/lives.js';
import { moments, respondentOf, statusOf } from './lives/seen.js';
import { isConsentAskedIn, questionsOf, remediesOf, runsIn, saidBy } from './lives/said.js';

const dateOf = (next: Next | RespondentNext): number | null =>
  'by' in next ? next.by : 'until' in next ? next.until : null;

/** The dates that the state has: when a deadline is due, when one that waits goes on, and the ends of windows. */
function datesOf({ state, policy }: Life): number[] {
  const windows = [state.telling?.toldAt, state.withdrawal?.at].flatMap((at) => at ?? []);
  return [
    ...state.clocks.map(dueAt),
    ...state.clocks.flatMap((clock) => nextMoment(policy, { ...state, clocks: [clock] })?.at ?? []),
    ...windows.map((at) => at + policy.appealWithin),
  ];
}

it('says “you” exactly where a question waits for them, and names no date but one of the case that lies ahead', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      const { next, questions, consent, left } = statusOf(at, now);
      const { next: theirs, questions: asked } = respondentOf(at, now);
      const isAsked = questions.length > 0 || consent?.said === null;
      expect(next.kind === 'you-answer').toBe(isAsked && !left);
      expect(theirs.kind === 'you-answer').toBe(asked.length > 0);
      for (const by of [dateOf(next), dateOf(theirs)].flatMap((date) => date ?? [])) {
        expect(by).toBeGreaterThanOrEqual(now);
        expect(datesOf(at)).toContain(by);
      }
    }
  }));

it('what it says is done, waited for or possible is so', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      const { next, open, undoUntil, recourse } = statusOf(at, now);
      const said = saidBy(at.journal);
      const told = said.decided === undefined ? [] : remediesOf(at.journal, said.decided);
      const pending = told.some(({ kind, state }) => state === 'pending' && isToldOf(kind));
      const claims: Record<Next['kind'], () => void> = {
        'you-answer': () =>
          expect(questionsOf(at.journal).length > 0 || isConsentAskedIn(at.journal)).toBe(true),
        'we-review': () => expect([said.reviewed, said.ended]).toEqual([false, false]),
        'we-investigate': () =>
          expect([said.reviewed, said.ended, said.isAgain]).toEqual([true, false, false]),
        'we-examine': () => expect([said.ended, said.isAgain]).toEqual([false, true]),
        'we-tell': () => expect([said.ended, said.isOut]).toEqual([true, false]),
        'we-carry-out': () => expect([said.isOut, pending]).toEqual([true, true]),
        'waiting-for-other': () => expect([at.state.mergedInto === null, said.ended]).toEqual([false, false]),
        'decided-told': () => expect([said.isOut, open.includes('appeal')]).toEqual([true, false]),
        'appeal-queued': () => expect(recourse?.state).toBe('queued'),
        'appeal-possible': () => expect(open).toContain('appeal'),
        over: () => expect([said.isOut, open.includes('appeal')]).toEqual([true, false]),
        withdrawn: () => expect(said.isOut && said.ending !== 'withdrawn').toBe(false),
        left: () => expect([said.left, said.isOut]).toEqual([true, false]),
      };
      claims[next.kind]();
      const undo = next.kind === 'withdrawn' || next.kind === 'left' ? next.until : undoUntil;
      expect(undo).toBe(undoUntil);
    }
  }));

it('a step that was done, stopped or joined has its instant, the present one a date that runs, the others none', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      for (const { state, at: was, by } of Object.values(statusOf(at, now).progress)) {
        expect(was === null).toBe(['current', 'ahead', 'skipped'].includes(state));
        expect([null, ...at.journal.map((event) => event.at)]).toContain(was);
        expect(by === null || state === 'current').toBe(true);
        if (by === null) continue;
        expect(by).toBeGreaterThan(now);
        const running = at.state.clocks.filter(({ key }) => runsIn(at.journal, key)).map(dueAt);
        expect(running).toContain(by);
      }
    }
  }));

/** What a side said, by the journal alone. */
const saidFrom = (journal: readonly Event[], party: Party): number[] =>
  journal.flatMap((event) =>
    ['answered', 'appeal-filed', 'appeal-withdrawn'].includes(event.type) &&
    'from' in event &&
    event.from === party
      ? [event.at]
      : [],
  );

const spoken = (thread: readonly Said[]): number[] =>
  thread
    .filter(({ kind }) => ['message', 'answer', 'appeal', 'appeal-taken-back'].includes(kind))
    .map(({ at }) => at);

it('the thread has all that they said, in order, and of what was decided only what was told', () =>
  always((life) => {
    for (const { life: at, now } of moments(life).slice(-2)) {
      const { thread } = statusOf(at, now);
      const { thread: theirs } = respondentOf(at, now);
      expect(spoken(thread)).toEqual(saidFrom(at.journal, 'complainant'));
      const heard = theirs.length === 0 ? [] : saidFrom(at.journal, 'respondent');
      expect(spoken(theirs)).toEqual(heard);
      for (const list of [thread, theirs]) {
        const instants = list.map((one) => one.at);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      }
      const results = at.journal.filter(
        (event) => event.type === 'result-due' && event.ending !== 'withdrawn',
      );
      const told = thread.filter(({ kind }) => ['decided', 'rejected', 'decided-together'].includes(kind));
      expect(told.map((one) => one.at)).toEqual(results.map((event) => event.at));
      expect(JSON.stringify(theirs)).not.toMatch(
        /complainant|upheld|dismissed|merged|withdrawn|filed|contact/,
      );
      expect(JSON.stringify(thread)).not.toContain(callerOf('respondent', ''));
    }
  }));
