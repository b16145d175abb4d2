/** What somebody who leads sees of their teams at a glance: numbers, each by the list that makes it. */
import { urgentDeadlines, type UrgentDeadline } from '../clocks/urgency.js';
import { Stage, type Category, type TeamId } from '../vocabulary.js';
import { looksOn, type Carrier } from './choosing/assignment.js';
import type { Viewer } from './visibility.js';

/** Which complaints a list holds, of those that are there for its reader; what is not named holds nothing back. */
export type Chosen = {
  /** Not closed. */
  open?: boolean;
  stage?: Stage;
  category?: Category;
  team?: TeamId;
  owner?: string;
  approver?: string;
  /** Nobody has it. */
  unowned?: boolean;
  /** The one that is due first. */
  deadline?: UrgentDeadline | 'none';
  /** Due from now on, before so many hours are over. */
  dueWithinHours?: number;
  overdue?: boolean;
  paused?: boolean;
  danger?: boolean;
  unread?: boolean;
  trustedFlagger?: boolean;
};

/** The numbers of a board. */
export const boardNumbers = [
  ...(['open', 'overdue', 'due-1h', 'due-4h', 'due-24h'] as const),
  ...(['unowned', 'paused', 'danger'] as const),
  ...Stage.exclude(['closed']).options,
  ...([...urgentDeadlines, 'none'] as const).map((deadline) => `deadline-${deadline}` as const),
];
export type BoardNumber = (typeof boardNumbers)[number];

const due = (dueWithinHours: number): Chosen => ({ open: true, dueWithinHours });
const at = (stage: Stage): Chosen => ({ open: true, stage });
const next = (deadline: UrgentDeadline | 'none'): Chosen => ({ open: true, deadline });

/** What each of them counts. */
export const countedBy: Readonly<Record<BoardNumber, Chosen>> = {
  open: { open: true },
  overdue: { open: true, overdue: true },
  ...{ 'due-1h': due(1), 'due-4h': due(4), 'due-24h': due(24) },
  unowned: { open: true, unowned: true },
  paused: { open: true, paused: true },
  danger: { open: true, danger: true },
  ...{ review: at('review'), investigation: at('investigation'), approval: at('approval') },
  feedback: at('feedback'),
  ...{ 'deadline-review': next('review'), 'deadline-investigation': next('investigation') },
  ...{ 'deadline-appeal': next('appeal'), 'deadline-feedback': next('feedback') },
  ...{ 'deadline-promise': next('promise'), 'deadline-statutory': next('statutory') },
  'deadline-none': next('none'),
};

/** What somebody carries there: cases, approvals. Their tasks are a list of work. */
export const carriedBy = {
  cases: (person: string): Chosen => ({ open: true, owner: person }),
  approvals: (person: string): Chosen => ({ ...at('approval'), approver: person }),
} as const;

/** The teams whose board is somebody's to read: those they lead or supervise, all for auditors and administrators; null where none is. */
export function boardTeams({ caller }: Viewer): readonly TeamId[] | 'all' | null {
  if (caller.role === 'auditor' || caller.role === 'admin') return 'all';
  const teams = [...new Set([...caller.leads, ...caller.supervises])];
  return teams.length === 0 ? null : teams;
}

/** How much of a kind somebody carries; `oldest` is the number of the case that was received first. */
export type Carrying = {
  person: string;
  what: keyof typeof carriedBy | 'tasks';
  count: number;
  oldest: string | null;
};

type Person = Carrier & { active: boolean };

/** Whether a board shows somebody, also who carries nothing: they work in one of its teams. */
export const isMember = (person: Person, teams: readonly TeamId[]): boolean =>
  person.active && !looksOn(person) && person.team !== null && teams.includes(person.team);

/** Whether somebody is offered to hand cases of a team over to, of any where none is named; whether they may have one the commit says. */
export const mayBeOffered = (person: Person, team: TeamId | undefined): boolean =>
  person.active &&
  !looksOn(person) &&
  person.role !== 'admin' &&
  (team === undefined || [person.team, ...person.leads, ...person.supervises].includes(team));

/** Whether somebody acts for teams, and does not only look on. */
export const actsForTeams = ({ caller: { role, leads, supervises } }: Viewer): boolean =>
  role === 'admin' || leads.length + supervises.length > 0;
