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
      expect(owed(state)).toEqual(ofPlatform);
      const tasks = state.tasks.filter(({ kind }) => kind === 'finish-remedy').map(({ step }) => step);
      if (first !== undefined && first.by !== 'platform' && !tasks.includes(first.step))
        throw new Error(`Step ${first.step} was forgotten`);
      expect(pending(state).map(({ step }) => step)).toEqual(expect.arrayContaining(tasks));
    }
  }));

it('a key that was settled or handed to a person is never owed again', () =>
  always(({ steps }) => {
    const over = new Set<string>();
    for (const { after } of steps) {
      for (const event of after.last)
        if (event.type === 'remedy-settled' || event.type === 'remedy-handed-over')
          over.add(keyOf(after.state.number, { ...after.state, ...event }));
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
