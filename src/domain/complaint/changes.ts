/** What single events change in a complaint: the parts of `evolve` that take more than a line. */
import { isRunning, nameOf, newClock, subjectOf, type Clock } from '../clocks/clock.js';
import type { Appeals, Complaint, Part, Task } from './state.js';
import type { EventOf, Level } from './events.js';
import { severityFor } from './course/parties/minors.js';
import { isToPhone } from './course/overtaken.js';
import { isOfThisRound } from './course/standing.js';
import { isForGood, isReachable, wayAfter } from '../intake/reach.js';
import type { Category, Duty, Ending, Party, TeamId, Transport } from '../vocabulary.js';

export const receive = (event: EventOf<'received'>): Complaint => ({
  number: event.number,
  version: event.version,
  personVersion: event.version,
  at: event.at,
  receivedAt: event.at,
  stage: 'review',
  round: 1,
  since: 1,
  escalation: 0,
  channel: event.channel,
  category: event.category,
  severity: severityFor(event, 'normal'),
  team: event.team,
  owner: null,
  approver: null,
  danger: event.danger,
  ownSubject: event.ownSubject,
  integrity: event.integrity,
  ...(event.aboutStaff === undefined ? {} : { aboutStaff: event.aboutStaff }),
  ...(event.trustedFlagger === undefined ? {} : { trustedFlagger: event.trustedFlagger }),
  ...(event.onPlatform === undefined ? {} : { onPlatform: event.onPlatform }),
  ...(event.unnamed === undefined ? {} : { unnamed: event.unnamed }),
  ...(event.express === undefined ? {} : { express: event.express }),
  ...(event.minor === undefined ? {} : { minor: event.minor }),
  ...(event.adjustments === undefined ? {} : { adjustments: event.adjustments }),
  ...(event.representative === undefined ? {} : { representative: event.representative }),
  ...(event.private === undefined ? {} : { consent: 'open' }),
  reach: event.reach,
  reachSince: { email: 0, sms: 0 },
  left: false,
  acknowledged: false,
  opened: false,
  questions: [],
  lastAnswer: 0,
  unread: null,
  tasks: [],
  needs: [],
  clocks: [],
  parts: [],
  proposal: null,
  decision: null,
  ending: null,
  telling: null,
  appeals: { queued: [], heard: [], takenBack: [], used: false },
  earlier: null,
  restrictedIn: null,
  identityBy: null,
  mergedInto: null,
  joined: [],
  related: event.follows === undefined ? [] : [event.follows],
  phoneFor: null,
});

export const without = <T>(list: T[], item: T): T[] => list.filter((other) => other !== item);
export const higher = (a: Level, b: Level): Level => (a > b ? a : b);

/** Notes that somebody had this part in the present round; once. */
export function withPart(state: Complaint, person: string, as: Part['as']): Complaint {
  const { round } = state;
  const known = state.parts.some((part) => part.person === person && part.as === as && part.round === round);
  return known ? state : { ...state, parts: [...state.parts, { person, as, round }] };
}

/** No deadline waits for an answer to the open questions any more; an answer still joins. */
export const unawaited = (state: Complaint): Complaint => ({
  ...state,
  questions: state.questions.map((question) => ({ ...question, waits: false })),
});

/** A letter came back: where that is for good its address has failed, or belongs to somebody else. */
export function bounce(state: Complaint, event: EventOf<'bounced' | 'result-bounced'>): Complaint {
  const nobodys = event.why === 'not-theirs' || state.reach[event.transport] === 'none';
  const reach = nobodys ? ('none' as const) : ('failed' as const);
  const after = isForGood(event) ? { ...state, reach: { ...state.reach, [event.transport]: reach } } : state;
  const asks = event.letter === 'question' || event.letter === 'consent';
  const unasked = asks && wayAfter(after, event) === null;
  return !isReachable(after) || unasked ? unawaited(after) : after;
}

export const end = (state: Complaint, ending: Ending): Complaint => ({
  ...state,
  stage: 'feedback',
  ending,
  approver: null,
  needs: without(state.needs, 'approver'),
  telling: { state: 'waiting', complete: false, sentBy: null, toldBy: null, toldAt: null },
});

export const tell = (state: Complaint, change: Partial<NonNullable<Complaint['telling']>>): Complaint =>
  state.telling === null ? state : { ...state, telling: { ...state.telling, ...change } };

/** Somebody is asked to read this letter of the present round out on the phone. */
export const isPhoning = (state: Complaint, letter: Complaint['phoneFor']): boolean =>
  state.tasks.some(
    (task) => task.kind === 'phone-complainant' && task.letter === letter && isOfThisRound(state, task),
  );

/** A letter without any way left asks for a phone call, if there is a number, it is still so, and nobody is phoning already. */
export const cannotCarry = (
  state: Complaint,
  letter: Complaint['phoneFor'],
  way: Transport | null,
): Complaint => {
  const wanted = way === null && letter !== null && isToPhone(state, letter) && !isPhoning(state, letter);
  return { ...state, phoneFor: wanted ? letter : state.phoneFor };
};

export function assign(state: Complaint, { duty, person, exception }: EventOf<'assigned'>): Complaint {
  const { untrained = [] } = state;
  const excepted =
    exception === 'untrained-exception' ? { untrained: [...without(untrained, person), person] } : {};
  const next = { ...state, ...excepted, needs: without<Duty>(state.needs, duty) };
  return duty === 'owner' || duty === 'approver'
    ? { ...withPart(next, person, duty), [duty]: person }
    : {
        ...next,
        tasks: state.tasks.map((task) => (`task/${task.n}` === duty ? { ...task, owner: person } : task)),
      };
}

/** Who had it without the courses of one class has it not by exception in another. */
export function intoClass(state: Complaint, category: Category): Complaint {
  if (category === state.category) return state;
  const { untrained: _, ...rest } = state;
  return { ...rest, category };
}

/** The case and all its tasks are another team's: whoever had them there before gives them up. */
export function handTo(state: Complaint, { team }: { team: TeamId }): Complaint {
  const left = state.tasks.filter((task) => task.team !== team).map((task): Duty => `task/${task.n}`);
  const given: Duty[] = state.team === team ? left : ['owner', 'approver', ...left];
  return {
    ...state,
    ...(state.team === team ? {} : { team, owner: null, approver: null }),
    tasks: state.tasks.map((task) => (task.team === team ? task : { ...task, team, owner: null })),
    needs: state.needs.filter((duty) => !given.includes(duty)),
  };
}

export const taskOf = (event: EventOf<'task-raised'>): Task => ({
  n: event.version,
  kind: event.kind,
  team: event.team,
  owner: null,
  calls: 0,
  ...(event.step === undefined ? {} : { step: event.step }),
  ...(event.letter === undefined ? {} : { letter: event.letter }),
  ...(event.earlier === undefined ? {} : { earlier: event.earlier }),
  ...(event.held === undefined ? {} : { held: event.held }),
});

/** An appeal or a reopening: an investigation by people who had no part before, from escalation level 0. */
export function newRound(
  state: Complaint,
  event: EventOf<'appealed' | 'reopened'>,
  heard: Party[],
): Complaint {
  const { causes, resultOf, ...kept } = state;
  return {
    ...kept,
    stage: 'investigation',
    round: state.round + 1,
    since: event.version,
    escalation: 0,
    team: event.team,
    owner: null,
    approver: null,
    opened: false,
    needs: without<Duty>(state.needs, 'owner'),
    clocks: state.clocks.filter(isRunning),
    decision: null,
    ending: null,
    telling: null,
    phoneFor: null,
    appeals: { ...state.appeals, queued: [], heard },
    earlier: {
      ...{ ending: state.ending, decision: state.decision, telling: state.telling },
      ...(causes === undefined ? {} : { causes }),
      ...(resultOf === undefined ? {} : { resultOf }),
    },
  };
}

export const takeBack = (appeals: Appeals, from: Party): Appeals => ({
  ...appeals,
  heard: without(appeals.heard, from),
  takenBack: [...appeals.takenBack, from],
});

/** The last appeal was taken back: what the round before came to holds again, and has been told. */
export function restoreEarlier(state: Complaint): Complaint {
  const { causes: _, ...kept } = state;
  return {
    ...kept,
    stage: 'closed',
    resultOf: state.round - 1,
    ...state.earlier,
    approver: null,
    needs: state.needs.filter((duty) => duty.startsWith('task/')),
  };
}

export const startClock = (state: Complaint, event: EventOf<'clock-started'>): Complaint => ({
  ...state,
  clocks: [
    ...state.clocks.filter((clock) => clock.key !== event.clock),
    newClock(event.clock, event.startedAt, event.withinMs),
  ],
});

export const onClock = (state: Complaint, key: string, change: (clock: Clock) => Clock): Complaint => ({
  ...state,
  clocks: state.clocks.map((clock) => (clock.key === key ? change(clock) : clock)),
});

export function fire(state: Complaint, event: EventOf<'rung-fired'>): Complaint {
  const fired = onClock(state, event.clock, (clock) => ({ ...clock, fired: [...clock.fired, event.rung] }));
  const silent = nameOf(event.clock) === 'question' && event.rung >= 1 ? subjectOf(event.clock) : null;
  return {
    ...fired,
    escalation: higher(state.escalation, event.level),
    questions: state.questions.map((question) =>
      question.n === silent ? { ...question, silent: true } : question,
    ),
  };
}
