/** What the page of somebody's work is made from. */
import type { NameInEach } from '../../../domain/text/name.js';
import type { ListedLimit } from '../../../cases/limits/list-limits.js';
import type { Category, Channel, Locale, Stage, TaskKind, TeamId } from '../../../domain/vocabulary.js';
import type { WorkKind } from '../../../domain/people/work.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import type { Done } from '../done.js';
import { casePath, withQuery } from '../paths.js';

/** One thing to do; instants in ms since 1970, UTC. */
export type WorkItem = {
  number: string;
  kind: WorkKind;
  n: number;
  task: TaskKind | null;
  person: string | null;
  team: TeamId;
  danger: boolean;
  trustedFlagger: boolean;
  dueAt: number | null;
  overdue: boolean;
  stage: Stage;
  category: Category;
  channel: Channel;
  paused: boolean;
  unreadSince: number | null;
  receivedAt: number;
  /** It disturbs, and the reader has had enough of that today. */
  rests: boolean;
};

/** The filters as they stand in the address: what is not there holds nothing back. */
export type WorkFilters = Partial<Record<FilterName, string>>;
export const filterNames = [
  ...([
    'mine',
    'person',
    'kind',
    'paused',
    'overdue',
    'danger',
    'trustedFlagger',
    'unread',
    'category',
    'team',
    'channel',
  ] as const),
];
export type FilterName = (typeof filterNames)[number];

export type WorkView = {
  items: readonly WorkItem[];
  counts: Record<WorkKind, number>;
  filters: WorkFilters;
  /** Behind which place this page begins, and the one after it. */
  cursor: string | null;
  nextCursor: string | null;
  /** Somebody asked for the next item, and nothing is left. */
  nothingLeft: boolean;
  /** What they just did, where no case follows. */
  done: Done | null;
  /** Appeals against limits that the reader may decide. */
  limitAppeals: readonly ListedLimit[];
  /** Second looks that wait for the reader. */
  secondLooks: number;
  /** Until when what disturbs is closed to the reader; null: it is not. */
  restsUntil: number | null;
  /** They lead or supervise somebody. */
  leads: boolean;
  now: number;
  names: NamesShown;
};

/** What ids stand for. */
export type NamesShown = {
  people: ReadonlyMap<string, string>;
  teams: ReadonlyMap<TeamId, NameInEach>;
  categories: ReadonlyMap<Category, string>;
};

/** What the parts of the page share. */
export type Part = WorkView & { locale: Locale; words: Words; query: string };

export const partOf = (view: WorkView, locale: Locale): Part => ({
  ...{ ...view, locale, words: wordsIn(locale), query: queryOf(view.filters) },
});

/** The filters as a query, always in the same order. */
export function queryOf(filters: WorkFilters, more: Record<string, string | undefined> = {}): string {
  const named = [...filterNames.map((name) => [name, filters[name]] as const), ...Object.entries(more)];
  return new URLSearchParams(
    named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
}

/** A case, with the way back to the list it was found in. */
export const caseIn = (number: string, query: string, ...more: string[]): string =>
  withQuery(casePath(number), new URLSearchParams({ from: query }).toString(), ...more);
