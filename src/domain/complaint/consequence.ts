/** What follows from a complaint's state by itself: the same for every command, written once. */
import { askedMsAt, isRunning, type Clock } from '../clocks/clock.js';
import { deadlineOf } from '../clocks/deadlines.js';
import { silence } from './course/parties/consent.js';
import { nextOf } from './course/platform/carrying-out.js';
import { atReceipt, hidingFacts } from './course/platform/hiding.js';
import { lookAtReceipt } from './course/platform/looking-up.js';
import type { Complaint, Task } from './state.js';
import type { Fact } from './events.js';
import type { Policy } from '../policy/policy.js';
import { investigatingTeam, receivingTeam } from '../policy/teams.js';
import { tellRepresented } from './course/parties/representing.js';
import { isMoot } from './course/overtaken.js';
import { isMerged } from './course/standing.js';
import { isPhoning } from './changes.js';
import {
  awaitsProof,
  isOut,
  onPage,
  remediesSettled,
  resultLetter,
  toldRemediesSettled,
} from './course/telling.js';
import { isPhonable, isReachable, transportFor } from '../intake/reach.js';
import { seniorTasks, type Duty, type TeamId } from '../vocabulary.js';

/** The next facts that follow from the state at `now`; none when it is at rest. Called again until it is. */
export function consequence(policy: Policy, state: Complaint, now: number): Fact[] {
  for (const rule of rules) {
    const facts = rule(policy, state, now);
    if (facts.length > 0) return facts;
  }
  return [];
}

type Rule = (policy: Policy, state: Complaint, now: number) => Fact[];

const acknowledge: Rule = (_, state) =>
  state.acknowledged ? [] : [{ type: 'acknowledged' }, lookAtReceipt(state), ...atReceipt(state)];

const closeQuestions: Rule = (_, state) => {
  const { ending } = state;
  return ending === null
    ? []
    : state.questions.map((question) => ({ type: 'question-closed', question: question.n, why: ending }));
};

/** Nobody is asked to do what is not needed any more, or would be untrue by now. */
const endMootTasks: Rule = (_, state) =>
  state.tasks
    .filter((task) => isMoot(state, task))
    .map(({ n }) => ({ type: 'task-done', task: n, result: 'not-needed' }));

const pauseAndResume: Rule = (policy, state, now) =>
  state.clocks.filter(isRunning).flatMap((clock): Fact[] => {
    const ceiling = deadlineOf(policy, clock).pausesFor ?? 0;
    const pausedFor = pauseOf(state, clock, ceiling, now);
    if (pausedFor === (clock.pause?.for ?? null)) return [];
    if (pausedFor !== null && clock.pause === null)
      return [{ type: 'paused', clock: clock.key, for: pausedFor }];
    const why = whyResumed(state, clock, ceiling, now);
    return [{ type: 'resumed', clock: clock.key, why }, ...(why === 'ceiling' ? silence(state) : [])];
  });

/** What a clock stands still for; a merged complaint's stage waits for its target, without a ceiling. */
function pauseOf(state: Complaint, clock: Clock, ceiling: number, now: number): 'answer' | 'target' | null {
  if (isMerged(state) && (clock.key === 'review' || clock.key === 'investigation')) return 'target';
  return askedMsAt(clock, now) < ceiling && waitsForAnswer(state) ? 'answer' : null;
}

const waitsForAnswer = (state: Complaint): boolean =>
  isReachable(state) && state.questions.some((question) => question.to === 'complainant' && question.waits);

function whyResumed(state: Complaint, clock: Clock, ceiling: number, now: number) {
  if (clock.pause?.for === 'target') return 'target-ended';
  if (isMerged(state)) return 'merged';
  if (askedMsAt(clock, now) >= ceiling) return 'ceiling';
  if (state.stage === 'approval') return 'stage-ended';
  if (!isReachable(state)) return 'unreachable';
  return state.questions.some((question) => question.to === 'complainant') ? 'ordered' : 'answered';
}

/** Never nobody: every duty without a person asks for one, once. */
const findPeople: Rule = (_, state) => {
  const persons = state.parts.filter((part) => part.round < state.round).map((part) => part.person);
  const ask = (duty: Duty, team: TeamId, not: string[], senior: boolean, preferred: string | null): Fact[] =>
    state.needs.includes(duty)
      ? []
      : [
          {
            type: 'assignment-needed',
            duty,
            team,
            not,
            senior,
            ...(preferred === null ? {} : { preferred }),
          },
        ];
  const owner =
    state.owner === null && state.stage !== 'closed'
      ? ask('owner', state.team, persons, false, ownerBefore(state))
      : [];
  const approver =
    state.stage === 'approval' && state.approver === null
      ? ask(
          'approver',
          state.team,
          state.parts.map((part) => part.person),
          true,
          null,
        )
      : [];
  const tasks = state.tasks
    .filter((task) => task.owner === null)
    .flatMap((task) => {
      const ownersWork = task.kind === 'finish-remedy' || task.kind === 'triage-reply';
      return ask(
        `task/${task.n}`,
        task.team,
        notFor(state, task),
        seniorTasks.includes(task.kind),
        ownersWork ? state.owner : null,
      );
    });
  return [...owner, ...approver, ...tasks];
};

/** Whoever wrote a text does not release it, and whoever asks another team is not the one to answer. */
const notFor = ({ owner }: Complaint, { kind, held }: Task): string[] =>
  [held?.by, kind === 'consult' ? owner : null].filter((person) => person != null);

/** Whoever had it when it was withdrawn goes on with it. */
const ownerBefore = ({ withdrawal }: Complaint): string | null =>
  withdrawal?.undoneAs == null ? null : withdrawal.owner;

/** Remedies are carried out in order; what the platform does not do is a person's. */
const carryOutRemedies: Rule = (_, state) => {
  const next = nextOf(state);
  if (next === undefined || next.by === 'platform') return [];
  if (state.tasks.some(({ kind, step }) => kind === 'finish-remedy' && step === next.step)) return [];
  return [{ type: 'task-raised', kind: 'finish-remedy', team: state.team, step: next.step }];
};

/** What the platform does not end a person does. */
const endSanctions: Rule = (_, { sanctions = [], tasks, team }) =>
  sanctions
    .filter(({ why }) => why !== undefined)
    .filter(({ step }) => !tasks.some((task) => task.kind === 'end-sanction' && task.step === step))
    .slice(0, 1)
    .map(({ step }) => ({ type: 'task-raised', kind: 'end-sanction', team, step }));

/** What is hidden before the decision is shown again in its time. */
const hideAndShow: Rule = hidingFacts;

/** Whoever of the staff a complaint is about is told what came of it, by the integrity team and nobody else. */
const tellStaff: Rule = (_, state) => {
  const { aboutStaff, staffTold = 0, round, ending, team } = state;
  const told = ending === 'decided' || ending === 'rejected' ? isOut(state) : false;
  return aboutStaff === true && told && staffTold < round
    ? [{ type: 'task-raised', kind: 'tell-staff', team }]
    : [];
};

const tellWhomSomebodySpeaksFor: Rule = (_, state) => tellRepresented(state);

const settleRemedies: Rule = (_, state) =>
  state.decision !== null && remediesSettled(state) && runs(state, 'remedies')
    ? [{ type: 'remedies-settled' }]
    : [];

/** The result waits for the remedies until the feedback's warning, then goes out with what is still being done. */
const callResult: Rule = (_, state) => {
  if (state.ending === null || state.telling?.state !== 'waiting') return [];
  const waitedEnough = state.clocks.some((clock) => clock.key === 'feedback' && clock.fired.length > 0);
  if (!remediesSettled(state) && !waitedEnough) return [];
  return [{ type: 'result-due', ending: state.ending, complete: toldRemediesSettled(state) }];
};

/** Without any way to reach the complainant the tracking page is the telling. */
const publishResult: Rule = (_, state) => {
  if (state.telling?.state !== 'due' || transportFor(state) !== null || isPhonable(state)) return [];
  return onPage(state);
};

const phone: Rule = (policy, state) =>
  state.phoneFor === null
    ? []
    : [
        {
          type: 'task-raised',
          kind: 'phone-complainant',
          team: receivingTeam(policy, state),
          letter: state.phoneFor,
        },
      ];

/** No bounce within the receipt's time counts as told, where the address is proven. */
const presumeTold: Rule = (_, state) =>
  state.telling?.state === 'sent' && state.telling.proven === true && receiptFired(state).includes(1)
    ? [{ type: 'told', way: 'unconfirmed' }]
    : [];

/** Where it is not, a person phones after the receipt's time; without a number the result stays untold at its last rung. */
const tellUnproven: Rule = (policy, state) => {
  const fired = receiptFired(state);
  if (!awaitsProof(state) || state.ending === null || fired.length === 0) return [];
  const letter = resultLetter[state.ending];
  if (isPhonable(state))
    return isPhoning(state, letter)
      ? []
      : [{ type: 'task-raised', kind: 'phone-complainant', team: receivingTeam(policy, state), letter }];
  const last = Math.max(...policy.deadlines.receipt.rungs.map(({ at }) => at));
  return fired.includes(last) ? [{ type: 'untold' }] : [];
};

const receiptFired = ({ clocks }: Complaint): number[] =>
  clocks.find((clock) => clock.key === 'receipt' && isRunning(clock))?.fired ?? [];

const close: Rule = (_, state) =>
  state.stage === 'feedback' &&
  (state.telling?.state === 'told' || state.telling?.state === 'untold') &&
  remediesSettled(state)
    ? [{ type: 'closed' }]
    : [];

/** Appeals wait until the round before them is closed; one round hears all that were filed. */
const openRound: Rule = (policy, state) =>
  state.stage === 'closed' && state.appeals.queued.length > 0
    ? [{ type: 'appealed', from: state.appeals.queued, team: investigatingTeam(policy, state) }]
    : [];

const runs = (state: Complaint, key: string): boolean =>
  state.clocks.some((clock) => clock.key === key && isRunning(clock));

const rules: Rule[] = [
  acknowledge,
  closeQuestions,
  endMootTasks,
  pauseAndResume,
  findPeople,
  carryOutRemedies,
  endSanctions,
  tellStaff,
  tellWhomSomebodySpeaksFor,
  settleRemedies,
  hideAndShow,
  callResult,
  publishResult,
  phone,
  presumeTold,
  tellUnproven,
  close,
  openRound,
];
