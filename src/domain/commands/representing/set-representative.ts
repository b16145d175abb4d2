import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { Fact, Reaches } from '../../complaint/events.js';
import { isUnproven } from '../../intake/reach.js';
import { refuse, type Refusal } from '../refusal.js';
import { Email } from '../../text/email.js';
import { TypedPhone } from '../../text/typed-phone.js';
import { RepresentationProof, RepresentativeKind, Transport } from '../../vocabulary.js';

/**
 * Somebody speaks for the complainant from now on: letters go to them. The complainant names them on their own page; of
 * whoever filed for somebody else, or is named by word of mouth, the service records the proof.
 */
export const setRepresentative = command({
  name: 'set-representative',
  summary:
    'Name who speaks for the complainant, or record the proof that whoever filed the complaint may; letters go to them from then on.',
  by: ['complainant', 'owner', 'lead', 'intake'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    kind: RepresentativeKind,
    /** From the service; on their own page the complainant's word is the proof. */
    proof: RepresentationProof.exclude(['named']).optional(),
  }),
  texts: { email: optional('internal', Email), phone: optional('internal', TypedPhone) },
  example: { kind: 'lawyer', proof: 'power-of-attorney', email: 'chambers@example.com' },
  form: { email: 'email', phone: 'phone' },
  whileMerged: true,
  unless: (state) => (state.representative === undefined || isUnproven(state) ? null : 'already-represented'),
  decide: (state, { payload: { kind, proof }, texts, actor }) => {
    const isOwn = actor.relations.includes('complainant');
    const recorded = isOwn ? ('named' as const) : proof;
    if (isUnproven(state) && isOwn) return refuse('representation-unproven');
    if (recorded === undefined) return refuse('proof-missing');
    const given = { kind, proof: recorded, by: actor.id };
    if (state.representative === undefined) return named(state, texts, given);
    return texts.length > 0 ? refuse('already-represented') : [{ type: 'representative-set', ...given }];
  },
});

/** Whoever is named stands in the place of all the complainant's ways. */
function named(
  { reach }: Complaint,
  texts: readonly string[],
  given: { kind: RepresentativeKind; proof: RepresentationProof; by: string },
): Fact[] | Refusal {
  const way = (name: 'email' | 'phone') => (texts.includes(name) ? 'unconfirmed' : 'none');
  const theirs: Reaches = { email: way('email'), sms: way('phone') };
  if (texts.length === 0) return refuse('contact-missing');
  const changed = Transport.options.filter((one) => (theirs[one] ?? 'none') !== (reach[one] ?? 'none'));
  return [{ type: 'representative-set', ...given, reach: theirs, changed }];
}
