/** What must hold of time in every life: no early rung, exact pauses, no hidden breach, the same story leapt or ticked. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { activeMsAt, isRunning, nameOf, pausedMsAt } from '../../../src/domain/clocks/clock.js';
import { HourlyDeadline } from '../../../src/domain/policy/deadlines.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import { live, type Life } from '../spec/life.js';
import { by } from '../spec/people.js';
import { ledger } from './lives/ledger.js';
import { always, lives, type RandomLife } from './lives/lives.js';
import { story } from './lives/story.js';

it('no rung fires before its due time, which is exact to the millisecond', () =>
  always(({ end }) => {
    ledger(end.journal, {
      rung: (event, { activeMs, activeBeforeMs, withinMs, extendedMs, paused }) => {
        expect(paused).toBeNull();
        expect(event.at).toBeGreaterThanOrEqual(event.dueAt);
        expect(event.firedAt).toBeGreaterThanOrEqual(event.at);
        const ranByDue = activeMs - activeBeforeMs - (event.at - event.dueAt);
        expect(ranByDue).toBe(Math.round(event.rung * withinMs) + extendedMs);
      },
    });
  }));

it('what ran and what stood still make up what passed', () =>
  always(({ end }) => {
    const accounts = ledger(end.journal);
    for (const clock of end.state.clocks) {
      const account = accounts.get(clock.key);
      const until = clock.stoppedAt ?? end.state.at;
      expect(account?.activeMs).toBe(activeMsAt(clock, end.state.at));
      expect(account?.pausedMs).toBe(pausedMsAt(clock, until));
      expect((account?.activeMs ?? 0) + (account?.pausedMs ?? 0)).toBe(until - clock.startedAt);
    }
  }));

it('no pause for an answer outlasts its ceiling, and only the investigation has one', () =>
  always(({ end }) => {
    for (const { key, askedMs } of ledger(end.journal).values()) {
      const ceiling = end.policy.deadlines[HourlyDeadline.parse(nameOf(key))].pausesFor ?? 0;
      expect(askedMs).toBeLessThanOrEqual(ceiling);
    }
  }));

it('what waits for another complaint stands still: only a stage’s clock, and all the while', () =>
  always(({ steps }) => {
    for (const { after } of steps) {
      const { clocks, mergedInto, ending } = after.state;
      const waiting = clocks.filter(({ pause }) => pause?.for === 'target').map(({ key }) => key);
      const ofStage = clocks.filter((clock) => isRunning(clock) && stages.includes(clock.key));
      expect(waiting).toEqual(mergedInto !== null && ending === null ? ofStage.map(({ key }) => key) : []);
    }
  }));

const stages = ['review', 'investigation'];

it('no deadline that runs is started again', () =>
  always(({ end }) => {
    const twice = story(end.journal).filter(
      ({ event, before }) =>
        event.type === 'clock-started' &&
        before.clocks.some((clock) => clock.key === event.clock && isRunning(clock)),
    );
    expect(twice).toEqual([]);
  }));

it('a late command never hides a breach: met means ended by the due time, late means its rungs are on record', () =>
  always(({ end }) => {
    ledger(end.journal, {
      stop: (event, { activeMs, activeBeforeMs, withinMs, extendedMs, fired, revivedAt }, cause) => {
        const lateMs = Math.max(0, activeMs - activeBeforeMs - withinMs);
        expect(event.lateMs).toBe(lateMs);
        expect(event.met).toBe(lateMs === 0 && cause.type !== 'untold');
        const { rungs } = end.policy.deadlines[HourlyDeadline.parse(nameOf(event.clock))];
        // A bounce that is published at once stops its clock in the instant that revived it.
        const missed = revivedAt === event.at ? [] : rungs;
        const due = missed.filter(
          ({ at }) => Math.round(at * withinMs) + extendedMs < activeMs - activeBeforeMs,
        );
        expect(fired).toEqual(expect.arrayContaining(due.map(({ at }) => at)));
      },
    });
  }));

it('each rung of a clock fires once, in order', () =>
  always(({ end }) => {
    ledger(end.journal, {
      rung: (event, { fired }) => expect(Math.max(0, ...fired)).toBeLessThan(event.rung),
    });
  }));

it('a leap and many ticks tell the same story, but for which letters were worth sending', () =>
  fc.assert(
    fc.property(
      lives(25),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      (life, shares) => {
        const ticked = again(life, shares);
        expect(ticked.journal.map(told)).toEqual(life.end.journal.map(told));
        expect(ticked.state).toEqual(life.end.state);
      },
    ),
    { numRuns: 100 },
  ));

/** The same orders at the same instants, with time looked at in between; never at the very instant of an order. */
function again({ start, steps }: RandomLife, shares: number[]): Life {
  let life = start;
  for (const { order, actor, now } of steps) {
    const from = life.state.at;
    const instants = shares.map((share) => from + Math.floor(share * (now - from)));
    for (const instant of instants.filter((t) => t < now).toSorted((a, b) => a - b)) {
      life = live(life, null, by.system(), instant);
    }
    life = live(life, order, actor, now);
  }
  return life;
}

const told = (event: Event): object =>
  event.type === 'rung-fired' ? { ...event, firedAt: event.dueAt, tells: [] } : event;
