/** How events change a complaint: the fold over its journal. */
import {
  assign,
  bounce,
  cannotCarry,
  end,
  fire,
  handTo,
  higher,
  intoClass,
  newRound,
  onClock,
  receive,
  restoreEarlier,
  startClock,
  takeBack,
  taskOf,
  tell,
  unawaited,
  withPart,
  without,
} from './changes.js';
import { askedMsAt, goOn, pausedMsAt, subjectOf } from '../clocks/clock.js';
import type { Complaint } from './state.js';
import type { Event } from './events.js';
import { afterRemedy, stepsOf } from './remedies.js';
import { afterSanction } from './sanctions.js';
import { unreadAfter } from '../people/told/hearing.js';
import { afterConsent } from './course/parties/consent.js';
import { afterHiding } from './course/platform/hiding.js';
import { afterLookUp } from './course/platform/looking-up.js';
import { minorSaid } from './course/parties/minors.js';
import { afterRepresenting } from './course/parties/representing.js';
import { afterNaming, withRespondentTold } from './course/subject.js';
import { phonedAfter } from './course/parties/phoned.js';
import { restrictedIn } from './course/rounds.js';
import { afterRating, afterReturn, afterTelling } from './course/survey.js';
import { resultLetter } from './course/telling.js';
import { isReachable, isTelling, transportFor, wayAfter } from '../intake/reach.js';
import { afterReturning, afterUndoing, withdrawalFrom } from './course/withdrawing.js';
import type { Duty, Party } from '../vocabulary.js';

/** The complaint after one more event. A complaint begins with `received`. */
export function evolve(state: Complaint | null, event: Event): Complaint {
  if (event.type === 'received') return receive(event);
  if (state === null) throw new Error(`A complaint begins with received, not with ${event.type}.`);
  const byPerson = 'by' in event && event.by !== undefined;
  const after = phonedAfter(apply(state, event), event);
  return {
    ...after,
    unread: unreadAfter(state, after, event),
    version: event.version,
    at: event.at,
    personVersion: byPerson ? event.version : state.personVersion,
  };
}

function apply(state: Complaint, event: Exclude<Event, { type: 'received' }>): Complaint {
  switch (event.type) {
    case 'acknowledged': {
      const { express: _, ...acknowledged } = state;
      return { ...acknowledged, acknowledged: true };
    }
    case 'accepted': {
      const { category, severity, team } = event;
      const needs = without<Duty>(state.needs, 'owner');
      const accepted = { ...intoClass(state, category), ...minorSaid(state, event.minor), severity, team };
      return { ...accepted, stage: 'investigation', owner: null, needs };
    }
    case 'reclassified': {
      const { category, severity, team } = event;
      const moved =
        team === state.team ? {} : { team, owner: null, needs: without<Duty>(state.needs, 'owner') };
      return { ...intoClass(state, category), ...minorSaid(state, event.minor), severity, ...moved };
    }
    case 'staff-concerned':
      return handTo(
        { ...state, integrity: true, ...(event.aboutStaff === undefined ? {} : { aboutStaff: true }) },
        event,
      );
    case 'subject-set':
      return afterNaming(state, event);
    case 'danger-marked':
      return {
        ...{ ...state, danger: true },
        ...(state.danger ? {} : { dangerMarked: event.version }),
        ...(event.kind === undefined ? {} : { dangerKind: event.kind }),
      };
    case 'opened':
      return { ...state, opened: true };
    case 'extended':
      return onClock(state, event.clock, (clock) => ({
        ...clock,
        extendedMs: event.byMs,
      }));
    case 'causes-set':
      return { ...state, causes: event.causes };
    case 'hold-set':
      return { ...state, hold: { scope: event.scope, since: event.at, reviewAt: event.reviewAt } };
    case 'hold-released': {
      const { hold: _, ...released } = state;
      return released;
    }
    case 'identity-confirmed':
      return { ...state, identityBy: event.by };
    case 'assignment-needed':
      return { ...state, needs: [...without(state.needs, event.duty), event.duty] };
    case 'assigned':
      return assign(state, event);
    case 'complainant-asked':
    case 'consent-asked':
    case 'respondent-asked': {
      const to: Party = event.type === 'respondent-asked' ? 'respondent' : 'complainant';
      const isAwaited = to === 'complainant' && state.stage !== 'approval';
      const waits = isAwaited && isReachable(state);
      const about = event.type === 'consent-asked' ? { about: 'consent' as const } : {};
      const questions = [...state.questions, { n: event.version, to, waits, silent: false, ...about }];
      if (to === 'complainant') return { ...state, questions };
      const asked = withRespondentTold({ ...state, questions });
      return state.danger ? { ...asked, askedInDanger: true } : asked;
    }
    case 'witness-asked': {
      const { version: n, witness, text } = event;
      const { witnesses = [] } = state;
      const question = { n, to: 'witness' as const, waits: false, silent: false, witness };
      return {
        ...state,
        questions: [...state.questions, question],
        witnesses: witness > witnesses.length ? [...witnesses, text] : witnesses,
      };
    }
    case 'consented':
    case 'consent-refused':
      return afterConsent(state, event);
    case 'answered':
      return {
        ...state,
        lastAnswer: event.version,
        questions: state.questions.filter((question) => !event.questions.includes(question.n)),
      };
    case 'question-closed':
      return { ...state, questions: state.questions.filter((question) => question.n !== event.question) };
    case 'resume-ordered':
      return unawaited(state);
    case 'decision-proposed': {
      const { outcome, grounds, remedies, text, by } = event;
      const proposal = { outcome, grounds, remedies, text, by };
      return unawaited({ ...withPart(state, by, 'proposer'), stage: 'approval', proposal });
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
      const decision = { outcome, grounds, text, by, remedies: stepsOf(event.remedies, state) };
      const decided = { ...withPart(state, by, 'decider'), proposal: null, decision };
      const { appeals } = state;
      const used = appeals.used || appeals.heard.length > 0;
      return end(
        {
          ...decided,
          restrictedIn: restrictedIn(state, event.remedies),
          appeals: { ...appeals, used, takenBack: [] },
        },
        'decided',
      );
    }
    case 'rejected':
      return end(withPart(state, event.by, 'decider'), 'rejected');
    case 'withdrawn':
      return end({ ...state, mergedInto: null, withdrawal: withdrawalFrom(state, event) }, 'withdrawn');
    case 'complainant-left':
      return unawaited({ ...state, left: true, withdrawal: withdrawalFrom(state, event) });
    case 'withdrawal-undone':
      return afterUndoing(state, event);
    case 'complainant-back':
      return afterReturning(state, event);
    case 'appeal-filed':
      return { ...state, appeals: { ...state.appeals, queued: [...state.appeals.queued, event.from] } };
    case 'appealed':
      return newRound(state, event, event.from);
    case 'reopened':
      return newRound(state, event, []);
    case 'appeal-withdrawn':
      return { ...state, appeals: takeBack(state.appeals, event.from) };
    case 'earlier-stands':
      return restoreEarlier(state);
    case 'merged':
      return { ...state, mergedInto: event.into };
    case 'joined':
      return {
        ...state,
        lastAnswer: event.version,
        joined: [...without(state.joined, event.number), event.number],
        escalation: higher(state.escalation, event.level),
      };
    case 'words-joined':
      return { ...state, lastAnswer: event.version };
    case 'evidence-added':
      return event.from === 'staff' ? state : { ...state, lastAnswer: event.version };
    case 'merge-completed':
      return end(state, 'merged');
    case 'merge-undone':
      return { ...state, mergedInto: null };
    case 'related':
    case 'taken-anew':
      return { ...state, related: [...without(state.related, event.number), event.number] };
    case 'escalated':
      return { ...state, escalation: higher(state.escalation, event.level) };
    case 'rung-fired':
      return fire(state, event);
    case 'contact-changed': {
      const since = Object.fromEntries(event.changed.map((transport) => [transport, event.version]));
      const { adjustments = state.adjustments } = event;
      const adjusted = adjustments === undefined ? state : { ...state, adjustments };
      return { ...adjusted, reach: event.reach, reachSince: { ...state.reachSince, ...since } };
    }
    case 'representative-set':
    case 'represented-told':
    case 'represented-unreached':
    case 'represented-guarded':
    case 'representation-ended':
      return afterRepresenting(state, event);
    case 'contact-confirmed':
      return { ...state, reach: { ...state.reach, [event.transport]: 'confirmed' } };
    case 'task-raised':
      return {
        ...state,
        tasks: [...state.tasks, taskOf(event)],
        phoneFor: null,
        ...(event.kind === 'tell-staff' ? { staffTold: state.round } : {}),
      };
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
    case 'remedy-handed-over':
    case 'remedy-confirmed':
    case 'remedy-retried':
      return afterRemedy(state, event);
    case 'sanction-due':
    case 'sanction-ended':
    case 'sanction-handed-over':
      return afterSanction(state, event);
    case 'hide-called':
    case 'hide-confirmed':
    case 'content-hidden':
    case 'show-called':
    case 'content-shown':
    case 'hide-handed-over':
    case 'hide-given-up':
      return afterHiding(state, event);
    case 'look-up-asked':
    case 'looked-up':
      return afterLookUp(state, event);
    case 'result-due': {
      const { ending, complete } = event;
      const untold = { sentBy: null, toldBy: null, toldAt: null };
      const telling = { state: 'due' as const, complete, ...untold };
      return cannotCarry({ ...state, telling }, resultLetter[ending], transportFor(state));
    }
    case 'result-sent':
      return tell(state, {
        ...{ state: 'sent', sentBy: event.way },
        proven: event.way === 'phone' || event.way === 'page' || isTelling(state, event.way),
      });
    case 'told':
      return afterTelling(tell(state, { state: 'told', toldBy: event.way, toldAt: event.at }), event);
    case 'rated':
      return afterRating(state, event);
    case 'untold':
      return tell(state, { state: 'untold', toldAt: event.at });
    case 'result-bounced': {
      const complete = state.telling?.complete ?? false;
      const again: Complaint = {
        ...bounce(afterReturn(state), event),
        telling: { state: 'due', complete, sentBy: null, toldBy: null, toldAt: null },
      };
      return cannotCarry({ ...again, stage: 'feedback' }, event.letter, wayAfter(again, event));
    }
    case 'bounced': {
      const after = bounce(state, event);
      return event.letter === 'confirm-address' || event.earlier === true
        ? after
        : cannotCarry(after, event.letter, wayAfter(after, event));
    }
    case 'closed':
      return { ...state, stage: 'closed', needs: without<Duty>(state.needs, 'owner') };
    case 'clock-started':
      return startClock(state, event);
    case 'clock-moved':
      return onClock(state, event.clock, (clock) => ({
        ...clock,
        base: event.from - pausedMsAt(clock, event.from),
        withinMs: event.withinMs,
        fired: [],
      }));
    case 'paused':
      return onClock(state, event.clock, (clock) => ({
        ...clock,
        pause: { at: event.at, for: event.for },
      }));
    case 'resumed':
      return onClock(state, event.clock, (clock) => ({
        ...clock,
        pausedMs: pausedMsAt(clock, event.at),
        ...(clock.pause?.for === 'answer' ? { askedMs: askedMsAt(clock, event.at) } : {}),
        pause: null,
      }));
    case 'clock-stopped':
      return subjectOf(event.clock) === null
        ? onClock(state, event.clock, (clock) => ({ ...clock, stoppedAt: event.at }))
        : { ...state, clocks: state.clocks.filter((clock) => clock.key !== event.clock) };
    case 'clock-revived':
      return onClock(state, event.clock, (clock) => ({ ...clock, stoppedAt: null }));
    case 'clock-continued':
      return onClock(state, event.clock, (clock) => goOn(clock, event.at));
    case 'text-held':
    case 'text-released':
    case 'remedies-settled':
    case 'noted':
    case 'evidence-withdrawn':
    case 'respondent-unreached':
    case 'witness-unreached':
    case 'consulted':
    case 'look-up-skipped':
    case 'hide-referred':
    case 'mandated':
    case 'mandate-settled':
    case 'read':
      return state;
  }
}
