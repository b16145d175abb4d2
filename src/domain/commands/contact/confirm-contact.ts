import { z } from 'zod';
import { command } from '../command.js';
import type { Fact } from '../../complaint/events.js';
import { refuse } from '../refusal.js';
import { awaitsProof } from '../../complaint/course/telling.js';
import { isUnproven } from '../../intake/reach.js';
import { Transport } from '../../vocabulary.js';

/** How often a wrong number may be typed under one link; the next try finds it dead. */
export const NUMBER_TRIES = 5;

/** Whoever reads at an address and knows the number is the complainant; letters there then carry content. */
export const confirmContact = command({
  name: 'confirm-contact',
  summary: 'Confirm an address: by the link in a letter to it, and the number of the complaint.',
  by: ['addressee'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ transport: Transport }),
  texts: {},
  example: { transport: 'email' },
  whileMerged: true,
  unless: ({ reach }) => (Object.values(reach).includes('unconfirmed') ? null : 'nothing-to-confirm'),
  decide: (state, { payload: { transport }, actor }) => {
    if (state.reach[transport] !== 'unconfirmed') return refuse('nothing-to-confirm');
    const told: Fact[] = awaitsProof(state) && !isUnproven(state) ? [{ type: 'told', way: 'confirmed' }] : [];
    return [{ type: 'contact-confirmed', transport, by: actor.id }, ...told];
  },
});
