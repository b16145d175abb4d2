import { z } from 'zod';
import { command, required } from '../command.js';
import { opening } from '../contact/opening.js';

/** A note for colleagues in the case file (process row P14); nobody outside reads it. */
export const note = command({
  name: 'note',
  summary: 'Add an internal note to the case file.',
  by: ['owner', 'approver', 'task-owner', 'task-lead', 'lead', 'supervisor', 'on-call', 'intake'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({}),
  texts: { note: required('internal') },
  attachments: { audience: 'internal' },
  example: { note: 'Spoke to the platform team; they check the logs.' },
  whileMerged: true,
  adds: true,
  decide: (state, { id, actor }) => [...opening(state, actor.id), { type: 'noted', by: actor.id, text: id }],
});
