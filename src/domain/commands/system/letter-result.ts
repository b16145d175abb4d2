import { z } from 'zod';
import { command } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { Bounce, Fact } from '../../complaint/events.js';
import type { Policy } from '../../policy/policy.js';
import { receivingTeam } from '../../policy/teams.js';
import { refuse, type Refusal } from '../refusal.js';
import { isForGood, isPhonable, isTelling, wayAfter } from '../../intake/reach.js';
import { isToRespondent } from '../../complaint/course/parties/respondent.js';
import { onPage, resultLetter, resultLetters } from '../../complaint/course/telling.js';
import { LetterName, Nth, Transport } from '../../vocabulary.js';

/** The letter spoken of; `version` is that of the event that called for it (absent: it went to the present address). */
export const letterSpokenOf = {
  letter: LetterName,
  transport: Transport,
  version: Nth.optional(),
};
export type LetterSpokenOf = { letter: LetterName; transport: Transport; version?: number | undefined };

/** True for the letter that tells the ending of the present round. */
export const tellsEnding = (state: Complaint, { letter, version = Infinity }: LetterSpokenOf): boolean =>
  state.ending !== null &&
  state.telling !== null &&
  letter === resultLetter[state.ending] &&
  version > Math.max(state.since, state.withdrawal?.undoneAs ?? 0);

/** It went to an address that the complainant has replaced since. */
const wentElsewhere = (state: Complaint, { transport, version = Infinity }: LetterSpokenOf): boolean =>
  version < (state.reachSince[transport] ?? 0);

/** A letter came back: it goes another way, unless the result is told or on another way already. */
export function cameBack(
  policy: Policy,
  state: Complaint,
  spokenOf: LetterSpokenOf,
  why: Bounce['why'],
): Fact[] | Refusal {
  const { letter, transport, version } = spokenOf;
  if (isToRespondent(letter)) return [{ type: 'respondent-unreached', letter, why }];
  if (letter === 'represented') return [{ type: 'represented-unreached', transport, why }];
  if (letter === 'witness-asked') return [{ type: 'witness-unreached', why }];
  const former = wentElsewhere(state, spokenOf);
  const bounce: Bounce = { letter, transport, why, ...(former ? { former } : {}) };
  if (resultLetters.includes(letter) && (version ?? Infinity) < state.since)
    return [{ type: 'bounced', ...bounce, earlier: true }, ...toPhone(policy, state, letter)];
  if (!tellsEnding(state, spokenOf)) return [{ type: 'bounced', ...bounce }];
  const lost = state.telling?.sentBy === transport || (state.telling?.state === 'due' && !former);
  if (!lost) return refuse('letter-unknown');
  const nobodyLeft = !isForGood(bounce) && wayAfter(state, bounce) === null && !isPhonable(state);
  return [{ type: 'result-bounced', ...bounce }, ...(nobodyLeft ? onPage(state) : [])];
}

/** A result of an earlier round that came back: nothing is written again, a person phones. */
const toPhone = (policy: Policy, state: Complaint, letter: LetterName): Fact[] => {
  const phoning = state.tasks.some((task) => task.kind === 'phone-complainant' && task.letter === letter);
  const team = receivingTeam(policy, state);
  return phoning || !isPhonable(state)
    ? []
    : [{ type: 'task-raised', kind: 'phone-complainant', team, letter, earlier: true }];
};

/** What became of sending a letter to either side (process row P11). */
export const letterResult = command({
  name: 'letter-result',
  summary: 'A letter to either side was taken by its transport, or finally refused.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    ...letterSpokenOf,
    result: z.enum(['sent', 'refused', 'exhausted']),
    /** The transport will report delivery or a bounce. */
    receipts: z.boolean(),
  }),
  texts: {},
  example: { letter: 'result', transport: 'email', result: 'sent', receipts: true },
  whileMerged: true,
  decide: (state, { payload: { result, receipts, ...spokenOf }, policy }) => {
    if (result !== 'sent') return cameBack(policy, state, spokenOf, result);
    const awaited = tellsEnding(state, spokenOf) && state.telling?.state === 'due';
    if (!awaited || wentElsewhere(state, spokenOf)) return refuse('letter-unknown');
    const sent: Fact = { type: 'result-sent', way: spokenOf.transport };
    const tells = !receipts && isTelling(state, spokenOf.transport);
    return tells ? [sent, { type: 'told', way: 'transport' }] : [sent];
  },
});
