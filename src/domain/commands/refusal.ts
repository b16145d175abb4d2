/** A business no: a value, not an exception. Shown as 409 (403 for `not-your-part` and `maker-has-part`) with its sentence. */
import { z } from 'zod';

export const refusals = {
  'not-in-this-stage': 'The complaint is in a stage where this cannot be done.',
  'not-your-part': 'Your part in this complaint does not include this.',
  'maker-has-part':
    'Whoever made this key, or chose the address you signed in by, has a part in this complaint, or it concerns them: it takes a key that somebody else made, or an address that somebody else gave.',
  'payload-invalid': 'The command does not have the form its schema asks for.',
  'changed-meanwhile':
    'Somebody changed the complaint since the version you saw. Read it again, then decide.',
  'version-unknown':
    'The complaint has not come to the version you name: it is not one that was told to you.',
  'another-round': 'The command belongs to an earlier round of this complaint.',
  expired: 'The command was not taken up in time and has had no effect. Send it again with a new key.',
  'not-vouched': 'No stored command stands behind this message.',
  'had-a-part-before': 'Whoever had a part in an earlier round may not decide this one.',
  'unknown-category':
    'The policy of this complaint has no such class; GET /v1/policy names those of new ones.',
  'unknown-team': 'The policy of this complaint has no such team.',
  'already-consulted': 'That team has been asked and has yet to answer.',
  'category-unchanged': 'The complaint already has this category and severity.',
  'danger-already-marked': 'The danger is already marked.',
  'respondent-protected': 'In a dangerous case respondent and witnesses are contacted only by a lead.',
  'no-such-witness': 'Say which witness: one who has been asked in this complaint, by their number.',
  'witnesses-enough': 'As many witnesses have been asked as the policy allows in a complaint.',
  'no-respondent': 'The complainant owns the subject: there is no respondent to ask.',
  'no-consent-needed': 'It is about no private message: nobody has to be asked for consent.',
  'consent-wanted':
    'It is about a private message: ask the complainant with ask-consent before its author is contacted.',
  'consent-asked': 'The complainant has been asked for consent and has yet to answer.',
  'consent-given': 'The complainant has given consent.',
  'consent-refused':
    'The complainant did not give consent: the author of the private message is not contacted.',
  'consent-not-asked': 'The complainant has not been asked for consent.',
  'consent-unchanged': 'That is what the complainant has said already.',
  'quotes-without-consent':
    'The text may quote the complainant, who gave no consent: nothing of a private message leaves the file.',
  'rule-alone':
    'Without the consent of the complainant the reasons name the rule alone: leave the words out.',
  'proof-wanted':
    'Without the consent of the complainant a measure against the respondent rests on what a look-up shows: look it up first.',
  'nothing-to-resume': 'Nothing is paused.',
  'no-such-question': 'There is no such open question.',
  'no-such-task': 'There is no such open task.',
  'not-a-phone-task': 'Only the task phone-complainant takes a call.',
  'calls-wanted': 'A phone call is recorded with record-call, which also ends its task.',
  'settling-wanted': 'An order from outside is ended with settle-mandate, which says what came of it.',
  'release-wanted': 'The review of a hold is ended with release-hold, or with hold and a later day.',
  'not-held': 'The case is not on hold.',
  'date-passed': 'That date has passed: give one that is still to come.',
  'own-text': 'Whoever wrote a text for the respondent may not release it.',
  'nothing-to-look-up': 'There is no platform, or the complaint names nothing there that it could show.',
  'already-looked-up': 'The platform has been asked and has yet to answer.',
  'subject-gone': 'The content is gone from the platform: it cannot be removed, restored, hidden or shown.',
  'subject-relied-on':
    'A decision, a measure or a message to the respondent rests on what the complaint names: it stays as it is.',
  'not-of-subject':
    'This cannot be done to what the complaint is about: content has no account to give back, and an account is not removed or hidden as content is.',
  'nothing-to-hide': 'The complaint names no content on a platform that could be hidden.',
  'already-confirmed': 'It is confirmed already: the content is hidden until the decision.',
  'being-shown': 'The content is being shown again: wait until that is done.',
  'remedies-without-cause': 'A dismissed complaint has no remedies.',
  'days-not-applicable': 'Only suspend-account takes days.',
  'version-too-old': 'An answer arrived after the version you saw. Read it, then approve.',
  'own-proposal': 'Whoever proposed a decision or owns the case may not approve it.',
  'say-opinion-or-appeal':
    'The complaint is closed: say whether this is an opinion ("as": "opinion") or an appeal.',
  'explanation-missing': 'A rejection needs an explanation for the complainant.',
  'already-left': 'The complainant has already withdrawn; the case goes on for the safety of others.',
  'nothing-to-undo': 'No withdrawal of the first round stands that could be undone.',
  'undone-before': 'The withdrawal was undone once; it cannot be undone again.',
  'undo-too-late': 'The time to undo the withdrawal is over.',
  'integrity-has-it': 'The integrity team has this complaint already.',
  'nothing-written-since': 'Nothing was written since the end that could be something new.',
  'nothing-unread': 'Nothing up to that version waits to be read.',
  'representation-unproven':
    'Whoever filed this for somebody else has yet to prove that they may: nothing but the receipt is told to them, nothing is withdrawn or contested by them, no account given back.',
  'proof-missing': 'Say how it was proven that they may speak for the complainant.',
  'already-represented': 'Somebody speaks for the complainant already: end that first.',
  'nobody-represents': 'Nobody speaks for the complainant.',
  'represented-protected':
    'A lead recorded danger: only a lead ends that somebody speaks for the complainant.',
  'contact-missing': 'Give an e-mail address or a phone number.',
  'nothing-to-confirm': 'This way of contact does not wait for a confirmation.',
  'no-such-contact': 'No such way of contact is known here.',
  'not-this-duty': 'Nobody carries that duty at present.',
  'not-eligible':
    'That person cannot take this on: absent, in conflict of interest, of no part to it, or a part already.',
  'not-trained': 'That person lacks a course that this class or their role needs: see their training.',
  'nothing-to-appeal': 'Only a rejection or a decision can be appealed.',
  'not-told-yet': 'The result has not been told yet: an appeal is possible once it has.',
  'appeal-too-late': 'The time for an appeal is over.',
  'already-appealed': 'An appeal of yours is already waiting.',
  'appeal-taken-back': 'You took your appeal against this decision back; it cannot be made again.',
  'decision-final': 'The decision was made on an appeal and is final.',
  'not-restricted': 'No remedy restricts the respondent: there is nothing for them to appeal.',
  'not-your-appeal': 'This round is not about an appeal of yours: there is nothing for you to take back.',
  'unknown-cause': 'The list of causes has no such one; GET /v1/causes tells it.',
  'cause-retired': 'This cause is retired: it is not named any more.',
  'causes-unchanged': 'That is what has been said of the causes already.',
  'no-survey': 'No survey is open: it opens with the result of a round, and not where somebody is in danger.',
  'survey-over': 'The time of the survey is over.',
  'rating-missing':
    'Say how it was handled or what you think of what came of it; once you have, a comment may follow.',
  'nothing-to-reopen': 'Only a rejection or a decision can be reopened.',
  'already-extended': 'The deadline was extended before; it can be extended once.',
  'extend-too-late': 'The deadline has passed or does not run: it can be extended only before its due time.',
  'identity-unproven':
    'This decision needs a proof of identity, recorded with confirm-identity by somebody else than the decider.',
  'identity-proven': 'A proof of identity is already recorded.',
  'no-failed-remedy': 'No remedy of this step has failed.',
  'no-such-attachment': 'The case has no such file, or it was withdrawn.',
  'files-withheld':
    'No file of this complaint is taken, shown or handed out: say in words where the content is.',
  'is-merged': 'The complaint was merged into another one and waits for its end: it is decided there.',
  'not-merged': 'The complaint is not merged into that one.',
  'same-complaint': 'A complaint cannot be joined to itself.',
  'no-such-complaint': 'There is no such complaint.',
  'other-complainant':
    'Only complaints of the same person are merged; relate complaints of different people.',
  'same-complainant': 'Only complaints of different people are related; merge those of the same person.',
  'other-subject': 'The complaints are not about the same subject.',
  'target-not-open':
    'The other complaint is decided, closed or merged itself: nothing can be merged into it.',
  'others-wait': 'Other complaints were merged into this one: it cannot be merged itself.',
  'merge-in-first-round': 'Only a complaint in its first round can be merged.',
  'already-related': 'The complaints are already related.',
  'related-enough': 'Twenty related complaints are recorded; more tell a reader nothing.',
  'letter-unknown': 'The result of this letter changes nothing any more.',
  'look-up-unknown': 'The result of this look-up changes nothing any more.',
  'remedy-unknown': 'The result of this remedy changes nothing any more.',
} as const satisfies Record<string, string>;

/** A refusal as it was stored or sent; null where it is none. */
export function refusalIn(value: unknown): Refusal | null {
  const read = StoredRefusal.safeParse(value);
  if (!read.success) return null;
  const { refused, possible, between } = read.data;
  return {
    refused,
    ...(possible === undefined ? {} : { possible }),
    ...(between === undefined ? {} : { between }),
  };
}

export type RefusalCode = keyof typeof refusals;
/**
 * `possible` names the commands that are open to the caller instead; `between` (changed-meanwhile) the version the
 * caller saw and the present one.
 */
export type Refusal = { refused: RefusalCode; possible?: string[]; between?: [number, number] };

const codes = z.custom<RefusalCode>((code) => typeof code === 'string' && code in refusals);
export const StoredRefusal = z.object({
  refused: codes,
  possible: z.array(z.string()).optional(),
  between: z.tuple([z.int(), z.int()]).optional(),
});

export const refuse = (refused: RefusalCode): Refusal => ({ refused });
export const isRefusal = (value: object): value is Refusal => 'refused' in value;
