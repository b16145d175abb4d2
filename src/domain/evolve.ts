/** How events change a complaint: the fold over its journal. */
import { newClock, nameOf, subjectOf, type Clock } from './clock.js';
import type { Complaint, Task } from './complaint.js';
import type { Event, EventOf, Level } from './events.js';
import { resultLetter, transportFor } from './sight.js';
import type { Duty } from './vocabulary.js';

/** The complaint after one more event. A complaint begins with `received`. */
export function evolve(state: Complaint | null, event: Event): Complaint {
  if (event.type === 'received') return receive(event);
  if (state === null) throw new Error(`A complaint begins with received, not with ${event.type}.`);
  const byPerson = 'by' in event && event.by !== undefined;
  return {
    ...apply(state, event),
    version: event.version,
    at: event.at,
    personVersion: byPerson ? event.version : state.personVersion,
  };
}

const receive = (event: EventOf<'received'>): Complaint => ({
  number: event.number,
  version: event.version,
  personVersion: event.version,
  at: event.at,
  receivedAt: event.at,
  stage: 'review',
  round: 1,
  escalation: 0,
  channel: event.channel,
  category: event.category,
  severity: 'normal',
  team: event.integrity ? 'integrity' : 'service',
  owner: null,
  approver: null,
  danger: event.danger,
  ownSubject: event.ownSubject,
  integrity: event.integrity,
  reach: event.reach,
  left: false,
  acknowledged: false,
  opened: false,
  questions: [],
  lastAnswer: 0,
  tasks: [],
  needs: [],
  clocks: [],
  parts: [],
  proposal: null,
  decision: null,
  ending: null,
  telling: null,
  phoneFor: null,
});

function apply(state: Complaint, event: Exclude<Event, { type: 'received' }>): Complaint {
  switch (event.type) {
    case 'acknowledged':
      return { ...state, acknowledged: true };
    case 'accepted': {
      const { category, severity, team } = event;
      return { ...state, stage: 'investigation', category, severity, team, owner: null };
    }
    case 'reclassified': {
      const { category, severity, team } = event;
      return { ...state, category, severity, team, owner: team === state.team ? state.owner : null };
    }
    case 'danger-marked':
      return { ...state, danger: true };
    case 'opened':
      return { ...state, opened: true };
    case 'assignment-needed':
      return { ...state, needs: [...without(state.needs, event.duty), event.duty] };
    case 'assigned':
      return assign(state, event);
    case 'complainant-asked':
    case 'respondent-asked': {
      const to = event.type === 'complainant-asked' ? 'complainant' : 'respondent';
      return {
        ...state,
        questions: [...state.questions, { n: event.version, to, waits: true, silent: false }],
      };
    }
    case 'answered':
      return {
        ...state,
        lastAnswer: event.version,
        questions: state.questions.filter((question) => !event.questions.includes(question.n)),
      };
    case 'question-closed':
      return { ...state, questions: state.questions.filter((question) => question.n !== event.question) };
    case 'resume-ordered':
      return { ...state, questions: state.questions.map((question) => ({ ...question, waits: false })) };
    case 'decision-proposed': {
      const { outcome, grounds, remedies, text, by } = event;
      const parts = [...state.parts, { person: by, as: 'proposer' as const, round: state.round }];
      return { ...state, stage: 'approval', proposal: { outcome, grounds, remedies, text, by }, parts };
    }
    case 'returned':
    case 'proposal-voided':
      return {
        ...state,
        stage: 'investigation',
        proposal: null,
        approver: null,
        needs: without(state.needs, 'approver'),
      };
    case 'decided': {
      const { outcome, grounds, text, by } = event;
      const remedies = event.remedies.map((remedy, i) => ({
        ...remedy,
        step: i + 1,
        state: 'pending' as const,
      }));
      const parts = [...state.parts, { person: by, as: 'decider' as const, round: state.round }];
      return end(
        { ...state, proposal: null, decision: { outcome, grounds, text, by, remedies }, parts },
        'decided',
      );
    }
    case 'rejected':
      return end(state, 'rejected');
    case 'withdrawn':
      return end(state, 'withdrawn');
    case 'complainant-left':
      return { ...state, left: true };
    case 'escalated':
      return { ...state, escalation: higher(state.escalation, event.level) };
    case 'rung-fired':
      return fire(state, event);
    case 'contact-changed':
      return { ...state, reach: event.reach };
    case 'contact-confirmed':
      return { ...state, reach: { ...state.reach, [event.transport]: 'confirmed' } };
    case 'task-raised':
      return { ...state, tasks: [...state.tasks, taskOf(event)], phoneFor: null };
    case 'task-done':
      return {
        ...state,
        tasks: state.tasks.filter((task) => task.n !== event.task),
        needs: without<Duty>(state.needs, `task/${event.task}`),
      };
    case 'call-recorded':
      return {
        ...state,
        tasks: state.tasks.map((task) => (task.n === event.task ? { ...task, calls: task.calls + 1 } : task)),
      };
    case 'remedy-settled':
      return settle(state, event);
    case 'result-due': {
      const { ending, complete } = event;
      const telling = { state: 'due' as const, complete, sentBy: null, toldBy: null };
      return cannotCarry({ ...state, telling }, resultLetter[ending]);
    }
    case 'result-sent':
      return tell(state, { state: 'sent', sentBy: event.way });
    case 'told':
      return tell(state, { state: 'told', toldBy: event.way });
    case 'untold':
      return tell(state, { state: 'untold' });
    case 'result-bounced': {
      const failed = { ...state, reach: { ...state.reach, [event.transport]: 'failed' as const } };
      const revived = tell(failed, { state: 'due', sentBy: null, toldBy: null });
      return cannotCarry({ ...revived, stage: 'feedback' }, event.letter);
    }
    case 'bounced':
      return cannotCarry(
        { ...state, reach: { ...state.reach, [event.transport]: 'failed' as const } },
        event.letter,
      );
    case 'closed':
      return { ...state, stage: 'closed' };
    case 'clock-started':
      return {
        ...state,
        clocks: [
          ...state.clocks.filter((clock) => clock.key !== event.clock),
          newClock(event.clock, event.startedAt, event.withinMs),
        ],
      };
    case 'clock-moved':
      return onClock(state, event.clock, (clock) => ({
        ...clock,
        base: event.from - clock.pausedMs,
        withinMs: event.withinMs,
        fired: [],
      }));
    case 'paused':
      return onClock(state, event.clock, (clock) => ({ ...clock, pausedAt: event.at }));
    case 'resumed':
      return onClock(state, event.clock, (clock) => ({
        ...clock,
        pausedMs: clock.pausedMs + (clock.pausedAt === null ? 0 : event.at - clock.pausedAt),
        pausedAt: null,
      }));
    case 'clock-stopped':
      return subjectOf(event.clock) === null
        ? onClock(state, event.clock, (clock) => ({ ...clock, stoppedAt: event.at }))
        : { ...state, clocks: state.clocks.filter((clock) => clock.key !== event.clock) };
    case 'clock-revived':
      return onClock(state, event.clock, (clock) => ({ ...clock, stoppedAt: null }));
    case 'remedies-settled':
    case 'noted':
      return state;
  }
}

const without = <T>(list: T[], item: T): T[] => list.filter((other) => other !== item);
const higher = (a: Level, b: Level): Level => (a > b ? a : b);

const end = (state: Complaint, ending: 'decided' | 'rejected' | 'withdrawn'): Complaint => ({
  ...state,
  stage: 'feedback',
  ending,
  approver: null,
  needs: without(state.needs, 'approver'),
  telling: { state: 'waiting', complete: false, sentBy: null, toldBy: null },
});

const tell = (state: Complaint, change: Partial<NonNullable<Complaint['telling']>>): Complaint =>
  state.telling === null ? state : { ...state, telling: { ...state.telling, ...change } };

/** A letter without any transport left asks for a phone call, if there is a number and nobody is phoning already. */
const cannotCarry = (state: Complaint, letter: Complaint['phoneFor']): Complaint => {
  const phoning = state.tasks.some((task) => task.kind === 'phone-complainant' && task.letter === letter);
  const wanted = transportFor(state) === null && !state.left && state.reach.sms !== 'none' && !phoning;
  return { ...state, phoneFor: wanted ? letter : state.phoneFor };
};

function assign(state: Complaint, event: EventOf<'assigned'>): Complaint {
  const { duty, person } = event;
  const next = { ...state, needs: without<Duty>(state.needs, duty) };
  if (duty !== 'owner' && duty !== 'approver') {
    return {
      ...next,
      tasks: state.tasks.map((task) => (`task/${task.n}` === duty ? { ...task, owner: person } : task)),
    };
  }
  const part = { person, as: duty, round: state.round };
  const known = state.parts.some((p) => p.person === person && p.as === duty && p.round === state.round);
  return { ...next, [duty]: person, parts: known ? state.parts : [...state.parts, part] };
}

const taskOf = (event: EventOf<'task-raised'>): Task => ({
  n: event.version,
  kind: event.kind,
  team: event.team,
  owner: null,
  calls: 0,
  ...(event.step === undefined ? {} : { step: event.step }),
  ...(event.letter === undefined ? {} : { letter: event.letter }),
});

function settle(state: Complaint, event: EventOf<'remedy-settled'>): Complaint {
  if (state.decision === null) return state;
  const settled = event.done ? ('done' as const) : ('failed' as const);
  const remedies = state.decision.remedies.map((remedy) =>
    remedy.step === event.step ? { ...remedy, state: settled } : remedy,
  );
  return { ...state, decision: { ...state.decision, remedies } };
}

const onClock = (state: Complaint, key: string, change: (clock: Clock) => Clock): Complaint => ({
  ...state,
  clocks: state.clocks.map((clock) => (clock.key === key ? change(clock) : clock)),
});

function fire(state: Complaint, event: EventOf<'rung-fired'>): Complaint {
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
