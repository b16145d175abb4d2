/** Remedies on the platform in every life: never forgotten, never twice, one after the other. */
import { expect, it } from 'vitest';
import { keyOf } from '../../../src/domain/complaint/course/carrying-out.js';
import { pendingIn } from '../../../src/domain/complaint/effects.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { always } from './lives.js';

const owed = (state: Complaint): string[] => pendingIn({ state, letters: [] }).map(({ key }) => key);
const pending = ({ decision }: Complaint) =>
  decision?.remedies.filter((remedy) => remedy.state === 'pending') ?? [];

it('what is still to be done is the platform’s or a person’s task, and the platform has one at a time', () =>
  always(({ steps }) => {
    for (const { state } of steps.map(({ after }) => after)) {
      const [first] = pending(state);
      const ofPlatform = first?.by === 'platform' ? [keyOf(state.number, { ...state, ...first })] : [];
      expect(owed(state).filter((key) => !key.endsWith('/end'))).toEqual(ofPlatform);
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
