/** What a command would send, told before it is given: a dry run of the step, nothing is kept. */
import type { AnyCommandRule, Audience } from '../../commands/command.js';
import { commandNamed } from '../../commands/index.js';
import type { Refusal } from '../../commands/refusal.js';
import { evolve } from '../../complaint/evolve.js';
import type { Event, Fact } from '../../complaint/events.js';
import { resultLetter, toldRemediesSettled } from '../../complaint/course/telling.js';
import type { Complaint } from '../../complaint/state.js';
import { step, type Command } from '../../complaint/step.js';
import type { Policy } from '../../policy/policy.js';
import { transportFor } from '../../intake/reach.js';
import type { LetterName, Transport } from '../../vocabulary.js';
import { lettersCalled } from '../statements/together.js';

/** A letter to the complainant; `when`: with the command, or once a second person approved and the measures are done. */
export type ForeseenLetter = {
  name: LetterName;
  /** Null: nobody can be written to, it will stand on their page. */
  by: Transport | null;
  when: 'now' | 'approved' | 'measures';
  /** What calls for it, and the complaint after that. */
  event: Event;
  state: Complaint;
};

export type Foreseen = {
  letters: ForeseenLetter[];
  /** The texts that the page of the respondent, or of a witness, will show; `held`: once a second person has released them. */
  toOthers: { to: 'respondent' | 'witness'; name: string; held: boolean }[];
  refusal: Refusal | null;
};

const others: Record<Audience, 'respondent' | 'witness' | null> = {
  forRespondent: 'respondent',
  forWitness: 'witness',
  forComplainant: null,
  internal: null,
};

/** What a command would send to anybody outside if it were given at `now`. */
export function foresee(policy: Policy, state: Complaint, command: Command, now: number): Foreseen {
  const { events, refusal } = step(policy, state, command, now);
  if (refusal !== undefined) return { letters: [], toOthers: [], refusal };
  let reached = state;
  const states = events.map((event) => (reached = evolve(reached, event)));
  const sent = toComplainant(events, states, false);
  const onPage =
    transportFor(reached) === null && !reached.left
      ? toComplainant(events, states.map(readingOnPage), true)
      : [];
  const isSent = ({ event, name }: ForeseenLetter) =>
    sent.some((one) => one.event === event && one.name === name);
  const letters = [...sent, ...onPage.filter((letter) => !isSent(letter))];
  const later = resultAhead(state, reached, now);
  const rule: AnyCommandRule | undefined = commandNamed(command.name);
  return {
    letters: later === null ? letters : [...letters, later],
    toOthers: command.texts.flatMap((name) => {
      const to = others[rule?.texts[name]?.audience ?? 'internal'];
      return to === null ? [] : [{ to, name, held: command.held?.includes(name) === true }];
    }),
    refusal: null,
  };
}

const toComplainant = (events: Event[], states: Complaint[], onPage: boolean): ForeseenLetter[] =>
  lettersCalled(events, states).flatMap(({ letter: { name, addressee }, event, state }) =>
    addressee.to === 'complainant'
      ? [{ name, by: onPage ? null : addressee.by, when: 'now', event, state }]
      : [],
  );

/** Who cannot be written to reads on their page what a letter would say. */
const readingOnPage = (state: Complaint): Complaint => ({
  ...state,
  reach: { email: 'confirmed', sms: 'none' },
});

/** The letter with the result, where the command leads to it but something has to be done first; null where it does not. */
function resultAhead(before: Complaint, after: Complaint, now: number): ForeseenLetter | null {
  if (after.left) return null;
  if (after.proposal !== null && before.proposal === null)
    return resultOf(next(after, { type: 'decided', ...after.proposal }, now), 'approved', now);
  const waits = after.ending !== null && before.ending === null && after.telling?.state === 'waiting';
  return waits ? resultOf(after, 'measures', now) : null;
}

/** The letter as it would be written now. */
function resultOf(decided: Complaint, when: ForeseenLetter['when'], now: number): ForeseenLetter {
  const ending = decided.ending ?? 'decided';
  const event = eventOf(decided, { type: 'result-due', ending, complete: toldRemediesSettled(decided) }, now);
  return {
    name: resultLetter[ending],
    by: transportFor(decided),
    when,
    event,
    state: evolve(decided, event),
  };
}

const eventOf = ({ version }: Complaint, fact: Fact, at: number): Event => ({
  ...fact,
  version: version + 1,
  at,
});
const next = (state: Complaint, fact: Fact, at: number): Complaint => evolve(state, eventOf(state, fact, at));
