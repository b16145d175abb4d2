import { z } from 'zod';
import { DAY_MS } from '../../clocks/zone.js';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { isUnproven } from '../../intake/reach.js';
import { erasingDone } from '../../keeping/erasing.js';
import { hold } from './hold.js';

/** Within a month of being asked it is said what became of it (GDPR, article 12 (3)). */
const ANSWERED_WITHIN_MS = 28 * DAY_MS;

/** The complainant asks to be forgotten (process row P15). */
export const askErasure = command({
  name: 'ask-erasure',
  summary:
    'Ask that what was said and sent is erased: a task for the lead, whom an administrator answers with erase.',
  by: ['complainant', 'intake'],
  in: hold.in,
  payload: z.strictObject({}),
  texts: {},
  example: {},
  whileMerged: true,
  adds: true,
  unless: (state) => {
    if (isUnproven(state)) return 'representation-unproven';
    return state.erasure === undefined || state.erasure === 'refused' ? null : 'erasure-asked';
  },
  decide: (state, { actor }) => [
    { type: 'erasure-asked', by: actor.id },
    { type: 'task-raised', kind: 'erase', team: state.team, withinMs: ANSWERED_WITHIN_MS },
  ],
});

/** Everything that was said and sent goes, in this case and in others of the same person; by the system in those. */
export const erase = command({
  name: 'erase',
  summary:
    'Erase what was said and sent in this and every other case of the complainant: of each at its closing, and once nothing holds it. Nothing brings it back.',
  by: ['admin', 'system'],
  in: hold.in,
  payload: z.strictObject({}),
  texts: {},
  example: {},
  whileMerged: true,
  adds: true,
  unless: ({ erasure }) =>
    erasure === undefined || erasure === 'asked' || erasure === 'refused' ? null : 'erasure-ordered',
  decide: (state, { actor }) => [
    ...erasingDone(state, actor),
    { type: 'erasure-ordered', ...(actor.relations.includes('system') ? {} : { by: actor.id }) },
  ],
});

/** What became of it: its time has come, or something holds it. */
export const erasureResult = command({
  name: 'erasure-result',
  summary: 'What was said and sent is erased from now on, or kept for now because the case is on hold.',
  by: ['system'],
  in: ['closed'],
  payload: z.strictObject({ result: z.enum(['erased', 'put-off']) }),
  texts: {},
  example: { result: 'erased' },
  decide: ({ erasure, tasks, hold: held }, { payload: { result } }) => {
    if (erasure !== 'ordered' && (erasure !== 'put-off' || result === 'put-off'))
      return refuse('nothing-to-erase');
    if (result === 'put-off') return [{ type: 'erasure-put-off' }];
    return held === undefined && tasks.length === 0 ? [{ type: 'erased' }] : refuse('nothing-to-erase');
  },
});
