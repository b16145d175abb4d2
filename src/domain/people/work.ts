/** What a complaint has somebody do: one row for each thing, as lists of work show them. */
import type { Complaint } from '../complaint/state.js';
import { dueAt, isRunning } from '../clocks/clock.js';
import { nextDeadline } from '../clocks/urgency.js';
import { goesFirst } from '../complaint/priority.js';
import type { TeamId } from '../vocabulary.js';
import { hearer } from './told/hearing.js';

export const workKinds = ['review', 'investigation', 'approval', 'task', 'reading'] as const;
export type WorkKind = (typeof workKinds)[number];

export type Work = {
  kind: WorkKind;
  /** The task; 0 for what is none. */
  n: number;
  /** Null: nobody has it, and the lead of the team sees to that. */
  person: string | null;
  team: TeamId;
  danger: boolean;
  /** A minor is concerned, or a trusted flagger filed it: before all where nobody is in danger. */
  first: boolean;
  /** Null while no deadline runs for it. */
  dueAt: number | null;
};

/** All that is to be done in a complaint that its run has taken up. What is unread stands with what its reader does anyway. */
export function workIn(state: Complaint): Work[] {
  if (!state.acknowledged) return [];
  const { team, danger, tasks, clocks } = state;
  const own = courseOf(state).map((work) => ({
    ...{ ...work, n: 0, team, danger },
    ...{ first: goesFirst(state), dueAt: nextDeadline(state) },
  }));
  const others = tasks.map(({ n, owner, team: of }): Work => {
    const clock = clocks.find(({ key }) => key === `task/${n}`);
    const due = clock !== undefined && isRunning(clock) ? dueAt(clock) : null;
    return { kind: 'task', n, person: owner, team: of, danger, first: goesFirst(state), dueAt: due };
  });
  return [...own, ...others, ...readingIn(state, [...own, ...others])];
}

/** What the stage asks for; nothing while the complaint waits for another. */
function courseOf({ stage, mergedInto, owner, approver }: Complaint): Pick<Work, 'kind' | 'person'>[] {
  if (mergedInto !== null || stage === 'feedback' || stage === 'closed') return [];
  return [{ kind: stage, person: stage === 'approval' ? approver : owner }];
}

function readingIn(state: Complaint, others: readonly Work[]): Work[] {
  if (state.unread === null) return [];
  const to = hearer(state);
  const [person, team] = to.to === 'person' ? [to.id, state.team] : [null, to.team];
  if (others.some((work) => work.person === person && work.team === team)) return [];
  const { danger } = state;
  return [
    { kind: 'reading', n: 0, person, team, danger, first: goesFirst(state), dueAt: nextDeadline(state) },
  ];
}

export const workKey = ({ kind, n }: Pick<Work, 'kind' | 'n'>): string => `${kind}/${n}`;

/** What came or changed from one state to a later one, and the keys of what is over. */
export function workChange(before: Complaint, after: Complaint): { put: Work[]; over: string[] } {
  const [had, has] = [workIn(before), workIn(after)];
  const known = new Map(had.map((work) => [workKey(work), JSON.stringify(work)]));
  const keys = new Set(has.map(workKey));
  return {
    put: has.filter((work) => known.get(workKey(work)) !== JSON.stringify(work)),
    over: had.map(workKey).filter((key) => !keys.has(key)),
  };
}
