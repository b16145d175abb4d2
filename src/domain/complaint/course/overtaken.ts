/** What has happened since may take the reason from a letter or a task: it is not sent any more, or ends by itself. */
import { isPhonable } from '../../intake/reach.js';
import type { LetterName } from '../../vocabulary.js';
import { isAboutConsent, isConsentAsked } from './parties/consent.js';
import { isByHand } from './platform/hiding.js';
import { isHidden } from './platform/hiding.js';
import { mayReachRespondent } from './parties/respondent.js';
import { mayBeGuarded } from './parties/representing.js';
import { isOfThisRound } from './standing.js';
import type { Complaint, Task } from '../state.js';
import { awaitsProof, isOut, resultLetter, toldRemediesSettled } from './telling.js';

/** Whether a letter to either side, called for at this version, would say what is no longer so; of lateness its clock tells. */
export function isOvertaken(state: Complaint, letter: LetterName, version: number): boolean {
  const { ending, round, since, withdrawal, mergedInto, left, decision } = state;
  switch (letter) {
    case 'question':
      return !state.questions.some((one) => one.to === 'complainant' && !isAboutConsent(one));
    case 'consent':
      return !isConsentAsked(state);
    case 'asked':
      return !mayReachRespondent(state, letter) || !state.questions.some(({ to }) => to === 'respondent');
    case 'witness-asked':
      return version < (state.dangerMarked ?? 0) || !state.questions.some(({ n }) => n === version);
    case 'hidden':
      return !mayReachRespondent(state, letter) || !isHidden(state);
    case 'shown':
    case 'restricted':
    case 'lifted':
      return !mayReachRespondent(state, letter);
    case 'accepted':
      return ending !== null || round > 1;
    case 'extended':
    case 'appealed':
    case 'reopened':
    case 'withdrawal-undone':
      return ending !== null || version < since;
    case 'complainant-back':
      return ending !== null || left;
    case 'merged':
      return mergedInto === null;
    case 'result':
    case 'rejected':
    case 'withdrawn':
      return (
        ending === null ||
        resultLetter[ending] !== letter ||
        version < Math.max(since, withdrawal?.undoneAs ?? 0)
      );
    case 'completed':
      return decision === null || !toldRemediesSettled(state);
    case 'corrected':
      return decision === null;
    case 'earlier-stands':
      return ending === null;
    case 'representative-set':
      return state.representative === undefined;
    case 'represented':
      return !mayBeGuarded(state);
    case 'representation-ended':
      return state.representative !== undefined;
    case 'registered':
    case 'late':
    case 'confirm-address':
    case 'address-changed':
    case 'links':
    case 'opinion-or-appeal':
    case 'limit':
    case 'erasure':
    case 'limit-appealed':
    case 'assigned':
    case 'warning':
    case 'escalated':
    case 'reminder':
    case 'task':
    case 'danger':
    case 'news':
      return false;
  }
}

/** Nobody needs to do this any more: the letter was overtaken, or has reached them; the text is of no use. */
export function isMoot(state: Complaint, task: Task): boolean {
  switch (task.kind) {
    case 'phone-complainant':
      return !isPhonable(state) || needsNoCall(state, task);
    case 'release-text':
      return !isOfUse(state, task);
    case 'consult':
      return state.ending !== null || !isOfThisRound(state, task);
    case 'finish-remedy':
      return (
        state.decision?.remedies.some(({ step, state: to }) => step === task.step && to === 'done') === true
      );
    case 'finish-hiding':
      return !isByHand(state, task.step);
    case 'end-sanction':
      return !(state.sanctions ?? []).some(({ step, why }) => step === task.step && why !== undefined);
    default:
      return false;
  }
}

/** Nobody need call: what was to be read out has reached them otherwise, or is no longer so. */
export const needsNoCall = (state: Complaint, task: Task): boolean =>
  task.earlier !== true && isSaidAlready(state, task);

function isSaidAlready(state: Complaint, { letter, n }: Pick<Task, 'letter' | 'n'>): boolean {
  if (letter === undefined || isOvertaken(state, letter, n)) return true;
  const { telling } = state;
  switch (letter) {
    case 'result':
    case 'rejected':
    case 'withdrawn':
      return (
        telling?.state === 'told' ||
        telling?.state === 'untold' ||
        (telling?.state === 'sent' && !awaitsProof(state))
      );
    case 'late':
      return isOut(state) && toldRemediesSettled(state);
    default:
      return false;
  }
}

/** Whether this letter of the present round, lost on every way, is still to be read out. */
export const isToPhone = (state: Complaint, letter: LetterName): boolean =>
  isPhonable(state) && !isSaidAlready(state, { letter, n: Infinity });

/** A question is of use until its round is decided; reasons while what they are given for is proposed or stands. */
function isOfUse(state: Complaint, task: Task): boolean {
  const { held } = task;
  if (held?.of === 'question') return state.ending === null && isOfThisRound(state, task);
  const { proposal, decision, earlier } = state;
  return [proposal?.text, decision?.text, earlier?.decision?.text].includes(held?.text);
}
