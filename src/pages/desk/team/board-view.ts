/** What the pages of a lead's board are made from. */
import type { UrgentDeadline } from '../../../domain/clocks/urgency.js';
import type { BoardNumber, Carrying, Chosen } from '../../../domain/people/board.js';
import type { Category, Stage, TeamId } from '../../../domain/vocabulary.js';
import type { NamesShown } from '../work/work-view.js';

/** How much somebody carries; instants in ms since 1970, UTC. */
export type LoadShown = {
  person: string;
  counts: Record<Carrying['what'], number>;
  oldest: string | null;
  absence: { from: number; until: number } | null;
};

export type BoardView = {
  team: TeamId | null;
  teams: readonly TeamId[];
  numbers: readonly { name: BoardNumber; count: number; chosen: Chosen }[];
  pausedSince: number | null;
  people: readonly LoadShown[];
  /** The reader looks at who did what. */
  audits: boolean;
  names: Pick<NamesShown, 'people' | 'teams'>;
  now: number;
};

/** A complaint behind a number. */
export type CaseItem = {
  number: string;
  version: number;
  stage: Stage;
  category: Category;
  team: TeamId;
  owner: string | null;
  deadline: UrgentDeadline | null;
  nextDeadline: number | null;
  overdue: boolean;
  danger: boolean;
  trustedFlagger: boolean;
  pausedSince: number | null;
  unreadSince: number | null;
};

/** What those who lead may do with several at once. */
export type Acting = {
  formKey: string;
  /** Who may be given cases. */
  people: readonly { id: string; name: string }[];
  /** What was sent, where it was not valid, and what is wrong. */
  typed: Readonly<Record<string, string>>;
  chosen: readonly string[];
  wrong: ManyWrong | null;
};
export type ManyWrong = 'none-chosen' | 'to' | 'invalid';

export type CasesView = {
  chosen: Chosen;
  items: readonly CaseItem[];
  /** Null for whoever only looks on. */
  acting: Acting | null;
  /** Behind which place this page begins, and the one after it. */
  cursor: string | null;
  nextCursor: string | null;
  names: NamesShown;
  now: number;
};

/** What chooses a list, as the query of its address. */
export const queryOfChosen = (chosen: Chosen, more: Record<string, string> = {}): string =>
  new URLSearchParams([
    ...Object.entries(chosen).map(([name, value]) => [name, String(value)]),
    ...Object.entries(more),
  ]).toString();

/** The same for somebody's tasks, which are a list of work. */
export const queryOfTasks = (of: { person: string; team?: TeamId }): string =>
  new URLSearchParams({ mine: 'false', kind: 'task', ...of }).toString();
