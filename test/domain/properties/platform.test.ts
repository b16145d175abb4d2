/** Remedies on the platform in every life: never forgotten, never twice, one after the other. */
import { expect, it } from 'vitest';
import { keyOf } from '../../../src/domain/complaint/course/platform/carrying-out.js';
import { lookUpKey } from '../../../src/domain/complaint/course/platform/looking-up.js';
import { isHidden } from '../../../src/domain/complaint/course/platform/hiding.js';
import { isFinished } from '../../../src/domain/complaint/course/standing.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import { finish } from './lives/ending.js';
import { pendingIn } from '../../../src/domain/complaint/effects.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { defaults } from '../spec/life.js';
import { always } from './lives/lives.js';

const pendingOf = (state: Complaint, of: 'remedy' | 'look-up'): string[] =>
  pendingIn({ policy: defaults, state, letters: [] }).flatMap(({ kind, key }) => (kind === of ? [key] : []));
const owed = (state: Complaint): string[] => pendingOf(state, 'remedy');
const pending = ({ decision }: Complaint) =>
  decision?.remedies.filter((remedy) => remedy.state === 'pending') ?? [];

it('what is still to be done is the platform’s or a person’s task, and the platform has one at a time', () =>
  always(({ steps }) => {
    for (const { state } of steps.map(({ after }) => after)) {
      const [first] = pending(state);
      const ofPlatform = first?.by === 'platform' ? [keyOf(state.number, { ...state, ...first })] : [];
      expect(owed(state).filter((key) => !key.endsWith('/end') && !key.includes('/0/'))).toEqual(ofPlatform);
      const tasks = state.tasks.filter(({ kind }) => kind === 'finish-remedy').map(({ step }) => step);
      if (first !== undefined && first.by !== 'platform' && !tasks.includes(first.step))
        throw new Error(`Step ${first.step} was forgotten`);
      expect(pending(state).map(({ step }) => step)).toEqual(expect.arrayContaining(tasks));
    }
  }));

it('a key that was settled or handed to a person is never owed again', () =>
  always(({ steps }) => {
    const over = new Set<string>();
    for (const { before, after } of steps) {
      for (const event of after.last)
        if (event.type === 'remedy-settled' || event.type === 'remedy-handed-over')
          over.add(keyOf(after.state.number, { round: before.state.round, step: event.step }));
        else if (event.type === 'sanction-ended' || event.type === 'sanction-handed-over')
          over.add(keyOf(after.state.number, { ...event, ends: true }));
        else if (
          event.type === 'content-hidden' ||
          event.type === 'content-shown' ||
          event.type === 'hide-handed-over'
        )
          over.add(keyOf(after.state.number, { round: 0, step: event.step }));
      expect(owed(after.state).filter((key) => over.has(key))).toEqual([]);
    }
  }));

it('a receipt is never lost, in its round and the next', () =>
  always(({ steps }) => {
    for (const { before, after } of steps) {
      const { round, decision, earlier } = after.state;
      const kept = before.state.round === round ? decision : earlier?.decision;
      const had = before.state.decision?.remedies ?? [];
      const lost = had.filter(
        ({ receipt }, i) => receipt !== undefined && kept?.remedies[i]?.receipt !== receipt,
      );
      expect(lost).toEqual([]);
    }
  }));

it('a suspension ends once, at its time, and is never lifted twice', () =>
  always(({ steps }) => {
    for (const { before, after } of steps) {
      const due = after.last.filter((event) => event.type === 'sanction-due');
      for (const { round, step, at } of due) {
        const sanction = before.state.sanctions?.find((one) => one.round === round && one.step === step);
        expect([sanction?.until ?? at, sanction?.due]).toEqual([at, undefined]);
      }
      const receipts = (after.state.sanctions ?? []).map(({ receipt }) => receipt);
      expect(new Set(receipts).size).toBe(receipts.length);
    }
  }));

it('a look-up is asked for once, at receipt or by somebody, and owed until its answer, or until something else is named', () =>
  always(({ end, start }) => {
    const journal = end.journal;
    const { number, onPlatform } = start.state;
    const first = journal.filter(({ type }) => type === 'look-up-asked' || type === 'look-up-skipped')[0];
    expect(first?.type).toBe(onPlatform === undefined ? 'look-up-skipped' : 'look-up-asked');
    const answered = journal.flatMap((event) => (event.type === 'looked-up' ? [event.lookUp] : []));
    expect(new Set(answered).size).toBe(answered.length);
    const named = journal.findLast(({ type }) => type === 'subject-set')?.version ?? 0;
    const open = journal.filter(
      ({ type, version }) => type === 'look-up-asked' && version > named && !answered.includes(version),
    );
    expect(pendingOf(end.state, 'look-up')).toEqual(open.map(({ version: n }) => lookUpKey(number, { n })));
  }));

it('what is hidden before a decision is content, is confirmed or shown again in its time, and never outlives the case', () =>
  always(({ end }) => {
    const { journal, state } = end;
    const of = (type: Event['type']) => journal.filter((event) => event.type === type);
    expect(of('hide-called').filter(() => state.onPlatform !== 'content')).toEqual([]);
    const overdue = of('rung-fired').filter(
      (event) => event.type === 'rung-fired' && event.clock === 'hide' && event.rung >= 1,
    );
    for (const { at } of overdue)
      expect(journal.filter((event) => event.type === 'show-called' && event.at === at)).not.toEqual([]);
    const [last] = journal
      .filter(({ type }) => type === 'content-hidden' || type === 'content-shown')
      .slice(-1);
    expect(isHidden(state)).toBe(last?.type === 'content-hidden');
    const ended = finish(end).state;
    expect(isFinished(ended)).toBe(true);
    expect(isHidden(ended)).toBe(ended.hide?.givenUp === true && ended.hide.doing === 'show');
  }));
