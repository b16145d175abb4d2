/** What must hold of every life, whatever happens in it. */
import { expect, it } from 'vitest';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import { isFinished } from '../../../src/domain/complaint/course/standing.js';
import { live } from '../spec/life.js';
import { by } from '../spec/people.js';
import { removeContent, suspendAccount, warnUser } from '../spec/orders.js';
import {
  accepted,
  asked,
  bothAppealed,
  proposed,
  received,
  rejected,
  sent,
  told,
  toPhone,
} from '../spec/starts.js';
import { finish } from './lives/ending.js';
import { always, type Taken } from './lives/lives.js';
import { story } from './lives/story.js';

it('the state folded from the journal is the state stepped', () =>
  always(({ end }) => {
    const folded = end.journal.reduce<Complaint | null>(evolve, null);
    expect(folded).toEqual(end.state);
  }));

it('the journal counts on by one and never goes back in time', () =>
  always(({ end: { journal } }) => {
    expect(journal.map(({ version }) => version)).toEqual(journal.map((_, i) => i + 1));
    const instants = journal.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  }));

it('every life can end: closed, told or untold, nothing left to do', () =>
  always((life) => {
    const { state } = finish(life.end);
    expect(state.stage).toBe('closed');
    expect(['told', 'untold']).toContain(state.telling?.state);
    expect(isFinished(state)).toBe(true);
  }));

it('the escalation never falls within a round', () =>
  always(({ steps }) => {
    for (const { before, after } of steps.filter(inOneRound)) {
      expect(after.state.escalation).toBeGreaterThanOrEqual(before.state.escalation);
    }
  }));

it('danger is never unset, and an ending never changes within a round, but where a withdrawal is undone', () =>
  always(({ steps }) => {
    for (const { before, after } of steps) expect(after.state.danger || !before.state.danger).toBe(true);
    for (const { before, after } of steps.filter(inOneRound).filter((step) => !undoes(step))) {
      expect(after.state.ending).toBe(before.state.ending ?? after.state.ending);
    }
  }));

it('what concerns the staff is the integrity team’s from then on, with every task', () =>
  always(({ steps }) => {
    for (const { state } of steps.map(({ after }) => after).filter((life) => life.state.integrity))
      expect(new Set([state.team, ...state.tasks.map(({ team }) => team)])).toEqual(new Set(['integrity']));
  }));

it('a refusal changes nothing but the time that has passed', () =>
  always(({ steps }) => {
    for (const { before, after, now } of steps.filter((step) => step.after.refusal !== null)) {
      const waited = live(before, null, by.system(), Math.max(before.state.at, now));
      expect(after.last.filter(isByPerson)).toEqual([]);
      expect(after.last).toEqual(waited.last.slice(0, after.last.length));
    }
  }));

it('a severe remedy is always seen by two: the approver had no other part', () =>
  always(({ end }) => {
    for (const { event: decided, before } of story(end.journal)) {
      if (decided.type !== 'decided') continue;
      const severe = decided.remedies.some(
        ({ kind, stands }) => stands !== true && end.policy.remedies[kind].severe,
      );
      if (!severe) continue;
      const others = before.parts.filter(({ as }) => as !== 'approver').map(({ person }) => person);
      expect(decided.approver).toBeDefined();
      expect(others).not.toContain(decided.approver);
    }
  }));

it('nobody is written to by a way that has failed or that there is not', () =>
  always(({ steps }) => {
    const lost = steps.flatMap(({ before, after: { letters, state } }) =>
      letters.filter(
        ({ addressee }) =>
          addressee.to === 'complainant' &&
          [before.state, state].every(({ reach }) => reach[addressee.by] === 'none'),
      ),
    );
    expect(lost).toEqual([]);
  }));

it('whoever left a dangerous case is no longer written to, but to confirm an address they give', () =>
  always(({ steps }) => {
    const written = steps
      .filter(({ before, after }) => before.state.left && after.state.left)
      .flatMap(({ after }) => after.letters)
      .filter(({ name, addressee }) => name !== 'confirm-address' && addressee.to === 'complainant');
    expect(written).toEqual([]);
  }));

it('the result of a round is called for once, never before the ending, and once more after an undone withdrawal', () =>
  always(({ end }) => {
    const called = story(end.journal).filter(({ event }) => event.type === 'result-due');
    expect(called.every(({ before }) => before.ending !== null)).toBe(true);
    const rounds = called.map(({ before }) => `${before.round} ${before.withdrawal?.undoneAs ?? ''}`);
    expect(new Set(rounds).size).toBe(rounds.length);
  }));

const remedies = [removeContent, warnUser, suspendAccount];

it.each(Object.entries({ received, accepted, asked, rejected, sent, told, toPhone }))(
  'an ordinary life’s state is under 2 kB: %s',
  (_, start) => expect(sizeOf(start().state)).toBeLessThan(2_048),
);

it('with three remedies waiting for approval too', () =>
  expect(sizeOf(proposed({ remedies }).state)).toBeLessThan(2_048));

it('with two rounds, both sides heard, and twenty complaints beside it too', () => {
  const numbers = Array.from({ length: 20 }, () => '100-000-022');
  expect(sizeOf({ ...bothAppealed().state, related: numbers, joined: ['100-000-011'] })).toBeLessThan(3_072);
});

it('an unruly life’s state stays under 4.5 kB', () =>
  always(({ end }) => expect(sizeOf(end.state)).toBeLessThan(4_608), { maxLength: 20 }));

const sizeOf = (state: Complaint): number => Buffer.byteLength(JSON.stringify(state));
const inOneRound = ({ before, after }: Taken): boolean => before.state.round === after.state.round;
const undoes = ({ after }: Taken): boolean => after.last.some(({ type }) => type === 'withdrawal-undone');
const isByPerson = (event: Event): boolean => 'by' in event && event.by !== undefined;
