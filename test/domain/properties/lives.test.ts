/** What must hold of every life, whatever happens in it. */
import { expect, it } from 'vitest';
import type { Complaint } from '../../../src/domain/complaint.js';
import type { Event } from '../../../src/domain/events.js';
import { evolve } from '../../../src/domain/evolve.js';
import { isFinished } from '../../../src/domain/sight.js';
import { live } from '../spec/life.js';
import { by } from '../spec/people.js';
import { removeContent, suspendAccount, warnUser } from '../spec/orders.js';
import { accepted, asked, proposed, received, rejected, sent, told, toPhone } from '../spec/starts.js';
import { finish } from './ending.js';
import { always } from './lives.js';

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

it('the escalation never falls', () =>
  always(({ steps }) => {
    for (const { before, after } of steps) {
      expect(after.state.escalation).toBeGreaterThanOrEqual(before.state.escalation);
    }
  }));

it('danger is never unset, and an ending never changes', () =>
  always(({ steps }) => {
    for (const { before, after } of steps) {
      expect(after.state.danger || !before.state.danger).toBe(true);
      expect(after.state.ending).toBe(before.state.ending ?? after.state.ending);
    }
  }));

it('a refusal changes nothing but the time that has passed', () =>
  always(({ steps }) => {
    for (const { before, after, now } of steps.filter((step) => step.after.refusal !== null)) {
      const waited = live(before, null, by.system(), Math.max(before.state.at, now - 1));
      expect(after.last.filter(isByPerson)).toEqual([]);
      expect([waited.state, before.state]).toContainEqual(after.state);
    }
  }));

it('a severe remedy is always seen by two: the approver had no other part', () =>
  always(({ end }) => {
    const decided = end.journal.find((event) => event.type === 'decided');
    if (decided === undefined) return;
    const severe = decided.remedies.some(({ kind }) => end.policy.remedies[kind].severe);
    if (!severe) return;
    const others = end.state.parts.filter(({ as }) => as !== 'approver').map(({ person }) => person);
    expect(decided.approver).toBeDefined();
    expect(others).not.toContain(decided.approver);
  }));

it('nobody is written to by a way that has failed or that there is not', () =>
  always(({ steps }) => {
    const lost = steps.flatMap(({ after: { letters, state } }) =>
      letters.filter(
        ({ addressee }) => addressee.to === 'complainant' && state.reach[addressee.by] === 'none',
      ),
    );
    expect(lost).toEqual([]);
  }));

it('whoever left a dangerous case is no longer written to, but to confirm an address they give', () =>
  always(({ steps }) => {
    const written = steps
      .filter(({ before }) => before.state.left)
      .flatMap(({ after }) => after.letters)
      .filter(({ name, addressee }) => name !== 'confirm-address' && addressee.to === 'complainant');
    expect(written).toEqual([]);
  }));

it('the result is called for once, never before the ending', () =>
  always(({ end }) => {
    const story = end.journal.map(({ type }) => type);
    const called = story.filter((type) => type === 'result-due').length;
    expect(called).toBeLessThanOrEqual(end.state.ending === null ? 0 : 1);
  }));

const remedies = [removeContent, warnUser, suspendAccount];

it.each(Object.entries({ received, accepted, asked, rejected, sent, told, toPhone }))(
  'an ordinary life’s state is under 2 kB: %s',
  (_, start) => expect(sizeOf(start().state)).toBeLessThan(2_048),
);

it('with three remedies waiting for approval too', () =>
  expect(sizeOf(proposed({ remedies }).state)).toBeLessThan(2_048));

it('an unruly life’s state stays under 4 kB', () =>
  always(({ end }) => expect(sizeOf(end.state)).toBeLessThan(4_096), { maxLength: 20 }));

const sizeOf = (state: Complaint): number => Buffer.byteLength(JSON.stringify(state));
const isByPerson = (event: Event): boolean => 'by' in event && event.by !== undefined;
