import { z } from 'zod';
import { command } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import { refuse } from '../refusal.js';
import { Nth } from '../../vocabulary.js';

/** Tries again what could not be done (process row P10): a task as before, and a letter once it is done. */
export const retryRemedy = command({
  name: 'retry-remedy',
  summary: 'Try a failed remedy again, by its step.',
  by: ['owner', 'task-owner', 'lead', 'supervisor', 'operator'],
  in: ['feedback', 'closed'],
  payload: z.strictObject({ step: Nth }),
  texts: {},
  example: { step: 1 },
  form: { step: 'remedy' },
  unless: (state) => (failed(state).length > 0 ? null : 'no-failed-remedy'),
  decide: (state, { payload: { step }, actor }) =>
    failed(state).includes(step)
      ? [{ type: 'remedy-retried', step, by: actor.id }]
      : refuse('no-failed-remedy'),
});

const failed = (state: Complaint): number[] =>
  (state.decision?.remedies ?? []).filter((remedy) => remedy.state === 'failed').map(({ step }) => step);
