import { z } from 'zod';
import { command, required } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { EventOf, Fact } from '../../complaint/events.js';

/** Sends a proposed decision back to its handler; the investigation clock has run on and gains no time. */
export const returnProposal = command({
  name: 'return',
  summary: 'Send the proposed decision back to the handler with a reason; no time is added.',
  by: ['approver'],
  in: ['approval'],
  payload: z.strictObject({}),
  texts: { reason: required('internal') },
  example: { reason: 'The log of the sign-ins is missing.' },
  decide: (_, { id, actor }) => [{ type: 'returned', by: actor.id, text: id }],
});

/** A proposed decision that the command takes the ground from; nothing where none waits. */
export const voided = ({ proposal }: Complaint, why: EventOf<'proposal-voided'>['why']): Fact[] =>
  proposal === null ? [] : [{ type: 'proposal-voided', why }];
