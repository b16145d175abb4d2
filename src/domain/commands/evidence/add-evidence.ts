import { z } from 'zod';
import { command, optional } from '../command.js';
import { isWithheld } from '../../complaint/course/withheld.js';
import { opening } from '../contact/opening.js';
import { speaksFor } from '../contact/answer.js';
import { refuse } from '../refusal.js';
import { Party, type Relation } from '../../vocabulary.js';

/** Whose evidence it is: of either side, or found by whoever investigates. */
const Source = z.enum([...Party.options, 'staff']);
export type Source = z.infer<typeof Source>;

const brings: Record<Source, readonly Relation[]> = { ...speaksFor, staff: ['owner', 'approver', 'lead'] };

/** Files for the case (process row P7), with a word on what they show. */
export const addEvidence = command({
  name: 'add-evidence',
  summary: 'Add files to the case: screenshots, documents, recordings; nobody of the other side sees them.',
  by: ['complainant', 'respondent', 'owner', 'approver', 'lead', 'intake'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({ from: Source.default('complainant') }),
  texts: { note: optional('internal') },
  attachments: { audience: 'internal', required: true },
  example: {
    from: 'staff',
    note: 'The post as it was this morning.',
    attachments: ['0190f5e2-7c1a-8b3d-8a4e-5f6071829304'],
  },
  adds: true,
  unless: (state) => (isWithheld(state) ? 'files-withheld' : null),
  decide: (state, { id, payload: { from }, actor }) => {
    if (!actor.relations.some((relation) => brings[from].includes(relation))) return refuse('not-your-part');
    return [
      ...(from === 'staff' ? opening(state, actor.id) : []),
      { type: 'evidence-added', from, by: actor.id, text: id },
    ];
  },
});
