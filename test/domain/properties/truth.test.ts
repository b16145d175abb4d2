/** What pages and letters state is what the journal says, at every moment of every life. */
import { isToldOf } from '../../../src/domain/complaint/course/platform/remedy-kinds.js';
import { expect, it } from 'vitest';
import { resultLetters } from '../../../src/domain/complaint/course/telling.js';
import {
  decisionDueAt,
  promiseDueAt,
  reviewDueAt,
  statutoryAhead,
} from '../../../src/domain/disclosure/statements/dates/dates.js';
import { lateTold } from '../../../src/domain/disclosure/statements/dates/lateness.js';
import type { Recourse } from '../../../src/domain/disclosure/statements/recourse.js';
import { holds, lettersCalled, type Called } from '../../../src/domain/disclosure/statements/together.js';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import type { Party } from '../../../src/domain/vocabulary.js';
import { live, type Life } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { by } from '../spec/people.js';
import { always, type RandomLife } from './lives/lives.js';
import { DAY, moments, respondentOf, statusOf } from './lives/seen.js';
import { carriesIn, questionsOf, remediesOf, runsIn, saidBy } from './lives/said.js';

it('the page says done of no stage that was not done, and of a case that ended that nothing goes on', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      const { progress } = statusOf(at, now);
      const said = saidBy(at.journal);
      expect(progress.review.state === 'done').toBe(said.reviewed);
      expect(progress.investigation.state === 'done').toBe(
        at.journal.some(({ type }) => type === 'decided') &&
          (said.isOut ? said.decided !== undefined : said.ended),
      );
      expect(progress.outcome.state === 'done').toBe(said.isOut && said.ending !== 'withdrawn');
      const goesOn = Object.values(progress).some(({ state }) => state === 'current' || state === 'ahead');
      expect(goesOn).toBe(!said.isOut);
    }
  }));

it('the decision shown, what of it is done, and whether it is an earlier one', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      const { result, rejection, earlier, left } = statusOf(at, now);
      const { decided, ending, isOut, isAnew, ...said } = saidBy(at.journal);
      expect(result?.outcome).toBe(decided?.outcome);
      expect(rejection !== null).toBe(ending === 'rejected');
      expect(earlier).toBe(!isOut && ending !== null);
      expect(left).toBe(said.left);
      if (decided === undefined) continue;
      const stands = isAnew && decided.outcome === 'dismissed';
      const undone =
        decided.remedies.length > 0 && decided.remedies.every(({ reverses }) => reverses === true);
      expect(result?.verdict).toBe(stands ? 'stands' : undone ? 'taken-back' : decided.outcome);
      const remedies = remediesOf(at.journal, decided);
      expect(result?.remedies).toEqual(remedies.filter(({ kind }) => isToldOf(kind)));
      const { decision } = respondentOf(at, now);
      expect(remedies).toEqual(
        expect.arrayContaining((decision?.remedies ?? []).map(({ kind, state }) => ({ kind, state }))),
      );
    }
  }));

it('what is asked, promised and late is so, and no date that is expected has passed', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      const status = statusOf(at, now);
      const { isOut, left } = saidBy(at.journal);
      expect(status.questions.map(({ n }) => n)).toEqual(questionsOf(at.journal));
      expect(status.promiseDueAt !== null).toBe(!isOut && runsIn(at.journal, 'promise'));
      if (status.late === null) continue;
      expect({ isOut, left }).toEqual({ isOut: false, left: false });
      expect(status.late.expectedAt ?? Infinity).toBeGreaterThan(now);
      const running = ['review', 'investigation', 'appeal', 'feedback', 'promise'].filter((key) =>
        runsIn(at.journal, key),
      );
      expect(running).not.toEqual([]);
    }
  }));

/** What a side is told of how it can contest the result. */
function isTrue(recourse: Recourse | null, party: Party, { journal, policy }: Life, now: number): void {
  const said = saidBy(journal);
  const claims = {
    open: () => {
      expect(recourse).toEqual({ state: 'open', until: (said.toldAt ?? 0) + policy.appealWithin });
      expect(said.toldAt ?? -Infinity).toBeGreaterThanOrEqual(now - policy.appealWithin);
    },
    over: () => expect(said.toldAt ?? Infinity).toBeLessThan(now - policy.appealWithin),
    later: () => expect(said.isOut).toBe(true),
    queued: () => expect(said.isOut).toBe(true),
    final: () => expect(said.appealDecided).toBe(true),
    'taken-back': () => expect(said.tookBack(party)).toBe(true),
    decided: () => expect([said.ended, said.isOut, said.isAgain]).toEqual([true, false, true]),
    examined: () => expect([said.ended, said.isHeard(party)]).toEqual([false, true]),
    reexamined: () => expect([said.ended, said.isAgain, said.isHeard(party)]).toEqual([false, true, false]),
  };
  if (recourse !== null) claims[recourse.state]();
  const dueAt = recourse !== null && 'dueAt' in recourse ? recourse.dueAt : null;
  expect(dueAt ?? Infinity).toBeGreaterThan(now);
}

it('how both sides can contest it, and whether it is final: what is offered is taken, nothing else', () =>
  always((life) => {
    for (const { life: at, now } of moments(life)) {
      const status = statusOf(at, now);
      const { state } = at;
      const matter = respondentOf(at, now);
      isTrue(status.recourse, 'complainant', at, now);
      isTrue(matter.recourse, 'respondent', at, now);
      for (const { answerBy } of matter.questions) expect(answerBy ?? Infinity).toBeGreaterThan(now);
      const appeal = live(at, orders.appeal(), by.complainant(), now);
      const offered = status.recourse?.state === 'open';
      expect(status.open.includes('appeal')).toBe(offered);
      // What time alone has brought about meanwhile may open it.
      const same = (appeal.state.earlier ?? appeal.state).telling?.toldAt === state.telling?.toldAt;
      expect(same ? appeal.refusal === null : offered).toBe(offered);
    }
  }));

/** The steps of a life, and after some of them a leap over everything that would fall due. */
const leaps = (life: RandomLife) =>
  life.steps.flatMap(({ before, after, now }, i) => {
    const later = after.state.at + 40 * DAY;
    const leap = { before: after, after: live(after, null, by.system(), later), now: later };
    return [{ before, after, now: Math.max(now, after.state.at) }, ...(i % 3 === 0 ? [leap] : [])];
  });

function calledIn({ before, after }: { before: Life; after: Life }): Called[] {
  let state = before.state;
  return lettersCalled(
    after.last,
    after.last.map((event) => (state = evolve(state, event))),
  );
}

it('what fell due together says one thing to one person, and nothing that the step made untrue', () =>
  always((life) => {
    for (const leap of leaps(life)) {
      const called = calledIn(leap);
      const { after, now } = leap;
      const fell = called.filter(({ event }) => event.type === 'rung-fired');
      const readers = fell.map(({ letter }) => JSON.stringify(letter.addressee).replace(/,"by":"\w+"/, ''));
      expect(new Set(readers).size).toBe(readers.length);
      for (const { event, letter } of fell) {
        if (event.type !== 'rung-fired') continue;
        expect(runsIn(after.journal, event.clock)).toBe(true);
        if (letter.name !== 'late') continue;
        const late = lateTold(after.policy, after.state, event, now);
        expect(late?.dueAt ?? Infinity).toBeLessThanOrEqual(now);
        expect(late?.expectedAt ?? Infinity).toBeGreaterThan(now);
        expect(late?.isOut).toBe(saidBy(after.journal).isOut);
        expect(
          called.filter(({ letter: { name } }) => [...resultLetters, 'registered'].includes(name)),
        ).toEqual([]);
      }
    }
  }));

/** What must be so for a letter to be sent, by the journal, however long it waited. */
function isTrueNow({ event, letter: { name } }: Called, { journal }: Life): boolean {
  const { ending, ended, isOut } = saidBy(journal);
  if (event.type === 'assigned') return carriesIn(journal, event);
  switch (name) {
    case 'question':
      return questionsOf(journal).length > 0;
    case 'accepted':
    case 'withdrawal-undone':
      return !ended;
    case 'withdrawn':
      return ending === 'withdrawn' && isOut;
    case 'result':
      return isOut && (ending === 'decided' || ending === 'merge-completed');
    case 'rejected':
      return isOut && ending === 'rejected';
    case 'late':
    case 'warning':
      return event.type !== 'rung-fired' || runsIn(journal, event.clock);
    default:
      return true;
  }
}

it('a letter that waited is sent only while what it says is so', () =>
  always(({ steps }) => {
    const waiting: Called[] = [];
    for (const step of steps) {
      const { after } = step;
      waiting.push(...calledIn(step).filter(({ event }) => event.version % 3 === 0));
      const sent = waiting.filter(({ event, letter: { name, addressee } }) =>
        holds(after.state, { event, name, isComplainants: addressee.to === 'complainant' }),
      );
      expect(sent.filter((one) => !isTrueNow(one, after)).map(({ letter: { name } }) => name)).toEqual([]);
    }
  }));

it('nobody is asked to phone of what is no longer so', () =>
  always(({ steps }) => {
    for (const { after } of steps) {
      const { state, journal: events } = after;
      const calls = state.tasks.flatMap(({ kind, letter: name, n, earlier }) => {
        const event = events.find(({ version }) => version === n);
        const isCall = kind === 'phone-complainant' && earlier !== true;
        if (!isCall || name === undefined || event === undefined) return [];
        return [{ event, state, letter: { kind: 'letter', name, addressee } } as const];
      });
      expect(calls.filter((one) => !isTrueNow(one, after)).map(({ letter: { name } }) => name)).toEqual([]);
    }
  }));

const addressee = { to: 'complainant', by: 'sms' } as const;

it('letters name no date that has passed, and none of a deadline that stands still or has ended', () =>
  always((life) => {
    const stages = {
      review: reviewDueAt,
      investigation: decisionDueAt,
      appeal: decisionDueAt,
      promise: promiseDueAt,
      statutory: statutoryAhead,
    };
    for (const { life: at, now } of moments(life)) {
      for (const dated of [reviewDueAt, decisionDueAt, promiseDueAt, statutoryAhead])
        expect(dated(at.state, now) ?? Infinity).toBeGreaterThan(now);
      const none = {
        clocks: at.state.clocks.filter(({ key, pause }) => pause === null && runsIn(at.journal, key)),
      };
      for (const dated of Object.values(stages)) expect(dated(at.state, now)).toBe(dated(none, now));
    }
  }));

it('that all is done is said once nothing is open, and what failed is said when it fails', () =>
  always(({ steps }) => {
    for (const { before, after } of steps) {
      const called = calledIn({ before, after }).filter(({ event }) => event.type !== 'bounced');
      const names = called.map(({ letter }) => letter.name);
      const decided = after.journal.findLast((event) => event.type === 'decided');
      const open = (decided === undefined ? [] : remediesOf(after.journal, decided)).filter(
        ({ kind, state }) => state === 'pending' && isToldOf(kind),
      );
      const isTold = (step: number): boolean =>
        decided?.remedies.some(({ kind }, i) => i + 1 === step && isToldOf(kind)) === true;
      const failed = after.last.some(
        (event) => event.type === 'remedy-settled' && !event.done && isTold(event.step),
      );
      expect(names.includes('completed') ? { open, failed } : null).toEqual(
        names.includes('completed') ? { open: [], failed: false } : null,
      );
      expect(failed || !names.includes('corrected')).toBe(true);
    }
  }));
