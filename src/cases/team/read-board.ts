/** How the open complaints of a team stand, for whoever leads it: numbers, and the list behind each. */
import { awayFrom, countCarried, countOpen } from '../../db/lists/board/board.js';
import { directory, teamNames, type Person } from '../../db/people/directory.js';
import {
  countedBy,
  isMember,
  type BoardNumber,
  type Carrying,
  type Chosen,
} from '../../domain/people/board.js';
import type { TeamId } from '../../domain/vocabulary.js';
import { namesOf, type Names } from '../desk/read-work.js';
import type { KeyedCtx } from '../context.js';
import { boardOf } from './board-of.js';

/** How much somebody carries: instants in ms. */
export type Load = {
  person: string;
  counts: Record<Carrying['what'], number>;
  /** The number of the case that was received first. */
  oldest: string | null;
  /** When they are or will be away next. */
  absence: { from: number; until: number } | null;
};

export type Board = {
  /** Whose: null for all that is there for the reader. */
  team: TeamId | null;
  /** Those to choose from. */
  teams: readonly TeamId[];
  numbers: { name: BoardNumber; count: number; chosen: Chosen }[];
  /** Since when the first of those that stand still does. */
  pausedSince: number | null;
  people: Load[];
  names: Names;
  now: number;
};

/** The board that is asked for; each number counts what is there for the reader of what its list chooses. */
export async function readBoard({ db, who }: KeyedCtx, asked: { team?: TeamId }): Promise<Board> {
  const { teams: own, ...of } = boardOf(who, asked.team);
  const [{ counts, pausedSince }, carried, away, people, byId] = await Promise.all([
    countOpen(db, of, who.at),
    countCarried(db, of, who.at),
    awayFrom(db, who.at),
    directory(db),
    teamNames(db),
  ]);
  const teams = own === 'all' ? [...byId.keys()] : own;
  const ofTeam = of.team === undefined ? {} : { team: of.team };
  return {
    ...{ team: of.team ?? null, teams, pausedSince, now: who.at, names: namesOf(people, byId) },
    numbers: counts.map(({ name, count }) => ({ name, count, chosen: { ...countedBy[name], ...ofTeam } })),
    people: people
      .filter((person) => isOf(person, of.team === undefined ? teams : [of.team], carried))
      .map(({ id }) => loadOf(id, carried, away)),
  };
}

/** Whoever is of the team, and whoever else carries something there. */
const isOf = (person: Person, teams: readonly TeamId[], carried: readonly Carrying[]) =>
  carried.some(({ person: carrier }) => carrier === person.id) || isMember(person, teams);

function loadOf(
  person: string,
  carried: readonly Carrying[],
  away: Awaited<ReturnType<typeof awayFrom>>,
): Load {
  const own = carried.filter((each) => each.person === person);
  const counts = { cases: 0, approvals: 0, tasks: 0 };
  for (const { what, count } of own) counts[what] = count;
  const { from, until } = away.find((each) => each.person === person) ?? {};
  return {
    ...{ person, counts, oldest: own.find(({ oldest }) => oldest !== null)?.oldest ?? null },
    absence: from === undefined || until === undefined ? null : { from, until },
  };
}
