/** A business no: a value, not an exception. Shown as 409 (403 for `not-your-part`) with its sentence. */
import { z } from 'zod';

export const refusals = {
  'not-in-this-stage': 'The complaint is in a stage where this cannot be done.',
  'not-your-part': 'Your part in this complaint does not include this.',
  'payload-invalid': 'The command does not have the form its schema asks for.',
  'changed-meanwhile':
    'Somebody changed the complaint since the version you saw. Read it again, then decide.',
  'another-round': 'The command belongs to an earlier round of this complaint.',
  expired: 'The command was not taken up in time and has had no effect. Send it again with a new key.',
  'not-vouched': 'No stored command stands behind this message.',
  'had-a-part-before': 'Whoever had a part in an earlier round may not decide this one.',
  'category-unchanged': 'The complaint already has this category and severity.',
  'danger-already-marked': 'The danger is already marked.',
  'respondent-protected': 'In a dangerous case the respondent is contacted only by a lead.',
  'no-respondent': 'The complainant owns the subject: there is no respondent to ask.',
  'nothing-to-resume': 'Nothing is paused.',
  'no-such-question': 'There is no such open question.',
  'no-such-task': 'There is no such open task.',
  'not-a-phone-task': 'Only the task phone-complainant takes a call.',
  'calls-wanted': 'A phone call is recorded with record-call, which also ends its task.',
  'remedies-without-cause': 'A dismissed complaint has no remedies.',
  'days-not-applicable': 'Only suspend-account takes days.',
  'version-too-old': 'An answer arrived after the version you saw. Read it, then approve.',
  'own-proposal': 'Whoever proposed a decision or owns the case may not approve it.',
  'say-opinion-or-appeal':
    'The complaint is closed: say whether this is an opinion ("as": "opinion") or an appeal.',
  'explanation-missing': 'A rejection needs an explanation for the complainant.',
  'already-left': 'The complainant has already withdrawn; the case goes on for the safety of others.',
  'contact-missing': 'Give an e-mail address or a phone number.',
  'nothing-to-confirm': 'This way of contact does not wait for a confirmation.',
  'not-this-duty': 'Nobody carries that duty at present.',
  'not-eligible':
    'That person cannot take this on: absent, in conflict of interest, of no part to it, or a part already.',
  'letter-unknown': 'The result of this letter changes nothing any more.',
} as const satisfies Record<string, string>;

/** A refusal as it was stored or sent; null where it is none. */
export function refusalIn(value: unknown): Refusal | null {
  const read = StoredRefusal.safeParse(value);
  if (!read.success) return null;
  const { refused, possible } = read.data;
  return { refused, ...(possible === undefined ? {} : { possible }) };
}

export type RefusalCode = keyof typeof refusals;
/** `possible` names the commands that are open to the caller instead. */
export type Refusal = { refused: RefusalCode; possible?: string[] };

const codes = z.custom<RefusalCode>((code) => typeof code === 'string' && code in refusals);
export const StoredRefusal = z.object({ refused: codes, possible: z.array(z.string()).optional() });

export const refuse = (refused: RefusalCode): Refusal => ({ refused });
export const isRefusal = (value: object): value is Refusal => 'refused' in value;
