/** What must hold of rounds in every life: who decides, who may appeal, and what stands when an appeal is taken back. */
import { expect, it } from 'vitest';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { always } from './lives/lives.js';
import { story } from './lives/story.js';

it('nobody has a part in two rounds', () =>
  always(({ end }) => {
    const rounds = new Map<string, number>();
    for (const { person, round } of end.state.parts) {
      expect(rounds.get(person) ?? round).toBe(round);
      rounds.set(person, round);
    }
  }));

it('every owner, approver and decider is on record as having a part', () =>
  always(({ end }) => {
    for (const { event, after } of story(end.journal)) {
      const people = [after.owner, after.approver, event.type === 'decided' ? event.by : null];
      const parts = after.parts.filter(({ round }) => round === after.round).map(({ person }) => person);
      const known = after.stage === 'closed' ? after.parts.map(({ person }) => person) : parts;
      expect(known).toEqual(expect.arrayContaining(people.filter((person) => person !== null)));
    }
  }));

it('one decision is made on an appeal; a second only for a person whom the first was the first to restrict', () =>
  always(({ end }) => {
    const decided = story(end.journal).filter(
      ({ event, before }) => event.type === 'decided' && before.appeals.heard.length > 0,
    );
    for (const { before } of decided.slice(1)) {
      expect(before.appeals.heard).toEqual(['respondent']);
      expect(before.restrictedIn).toBe(before.round - 1);
    }
    expect(decided.length).toBeLessThanOrEqual(2);
  }));

it('a round is about an appeal of each side at most once', () =>
  always(({ end }) => {
    const appealed = story(end.journal).flatMap(({ event }) =>
      event.type === 'appealed' ? [event.from] : [],
    );
    for (const from of appealed) expect(new Set(from).size).toBe(from.length);
  }));

it('an appeal taken back leaves everything as it was told before', () =>
  always(({ end }) => {
    let before: Complaint | null = null;
    for (const told of story(end.journal)) {
      if (told.event.type === 'appealed') before = told.before;
      // What the platform reports late of the earlier decision is known of it from then on.
      const late = told.event.type === 'remedy-confirmed' ? told.after.earlier?.decision : undefined;
      if (before !== null && late !== undefined) before = { ...before, decision: late };
      if (told.event.type !== 'earlier-stands') continue;
      const { stage, ending, decision, telling, proposal, approver, appeals } = told.after;
      expect({ stage, ending, decision, telling }).toEqual({
        stage: before?.stage,
        ending: before?.ending,
        decision: before?.decision,
        telling: before?.telling,
      });
      expect({ proposal, approver, heard: appeals.heard }).toEqual({
        proposal: null,
        approver: null,
        heard: [],
      });
    }
  }));

it('a closed case has every remedy settled and no round waiting', () =>
  always(({ steps }) => {
    for (const { after } of steps.filter((step) => step.after.state.stage === 'closed')) {
      const { decision, appeals } = after.state;
      expect(decision?.remedies.some(({ state }) => state === 'pending') ?? false).toBe(false);
      expect(appeals.queued).toEqual([]);
    }
  }));

it('a task settles a remedy of the decision it was raised for', () =>
  always(({ end }) => {
    const tasks = story(end.journal).flatMap(({ before, after }) => [before, after]);
    for (const { tasks: open, decision } of tasks)
      for (const { step } of open.filter((task) => task.kind === 'finish-remedy'))
        expect(decision?.remedies.map((remedy) => remedy.step)).toContain(step);
  }));

it('what stands is done, and is not done again', () =>
  always(({ end }) => {
    for (const { event, after } of story(end.journal)) {
      if (event.type !== 'decided') continue;
      for (const remedy of after.decision?.remedies ?? [])
        expect(remedy.state).toBe(remedy.stands === true ? 'done' : 'pending');
    }
  }));

it('nobody who left is promised anything again', () =>
  always(({ end }) => {
    const started = story(end.journal)
      .filter(({ before }) => before.left)
      .flatMap(({ event }) => (event.type === 'clock-started' ? [event.clock] : []));
    expect(started).not.toContain('promise');
  }));

it('a merged complaint is not decided, asked about or escalated by anybody', () =>
  always(({ end }) => {
    const meanwhile = story(end.journal).filter(
      ({ before }) => before.mergedInto !== null && before.ending === null,
    );
    for (const { event } of meanwhile) expect(barred).not.toContain(event.type);
  }));

const barred = [
  'accepted',
  'rejected',
  'decided',
  'decision-proposed',
  'complainant-asked',
  'respondent-asked',
  'extended',
  'escalated',
];
