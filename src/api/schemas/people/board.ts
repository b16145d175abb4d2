/** The board of a team, as the API gives it. */
import { z } from 'zod';
import type { Board as Read, Load as LoadRead } from '../../../cases/team/read-board.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { boardNumbers, carriedBy, type Chosen } from '../../../domain/people/board.js';
import { TeamId } from '../../../domain/vocabulary.js';
import { queryOfChosen, queryOfTasks } from '../../../pages/desk/team/board-view.js';
import { ComplaintNumber, Instant } from '../summary.js';

const Counted = z.object({
  count: z.int(),
  list: z.string().meta({ description: 'Where the list is that holds so many.' }),
});

const Load = z.object({
  person: z.string(),
  load: z.int().meta({ description: 'All that they carry there.' }),
  ...{ cases: Counted, approvals: Counted, tasks: Counted },
  oldest: ComplaintNumber.nullable().meta({ description: 'Of their cases the one received first.' }),
  absence: z
    .object({ from: Instant, until: Instant })
    .nullable()
    .meta({ description: 'The one that is, or comes next.' }),
});

export const Board = z
  .object({
    at: Instant,
    team: TeamId.nullable().meta({ description: 'Null: all that you may see.' }),
    teams: z.array(TeamId).meta({ description: 'Those whose board you may ask for.' }),
    numbers: z.array(Counted.extend({ name: z.enum(boardNumbers) })),
    pausedSince: Instant.nullable().meta({ description: 'Since when the first of the paused stands still.' }),
    people: z.array(Load),
  })
  .meta({ id: 'Board' });

const listed = (chosen: Chosen): string => `/v1/complaints?${queryOfChosen(chosen)}`;

export function shownBoard({ now, team, teams, numbers, pausedSince, people }: Read): z.input<typeof Board> {
  const ofTeam = team === null ? {} : { team };
  const shownLoad = ({ person, counts, oldest, absence }: LoadRead) => ({
    ...{ person, oldest, load: counts.cases + counts.approvals + counts.tasks },
    cases: { count: counts.cases, list: listed({ ...carriedBy.cases(person), ...ofTeam }) },
    approvals: { count: counts.approvals, list: listed({ ...carriedBy.approvals(person), ...ofTeam }) },
    tasks: { count: counts.tasks, list: `/v1/work?${queryOfTasks({ person, ...ofTeam })}` },
    absence: absence && { from: iso(absence.from), until: iso(absence.until) },
  });
  return {
    ...{ at: iso(now), team, teams: [...teams], pausedSince: isoOrNull(pausedSince) },
    numbers: numbers.map(({ name, count, chosen }) => ({ name, count, list: listed(chosen) })),
    people: people.map(shownLoad),
  };
}
