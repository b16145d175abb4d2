import type { LooksRead } from '../../cases/insights/second-looks/read-looks.js';
import { lookShown } from '../schemas/insights/second-looks.js';
import { csvOf } from './csv.js';

const columns = [
  ...['case', 'round', 'week', 'team', 'class', 'person', 'standing', 'rule', 'first', 'second', 'judged_at'],
];

/** The second looks of whoever leads, a line for each; of anybody else those that wait for them. */
export const secondLooksCsv = ({ own, led }: LooksRead): string =>
  csvOf(
    columns,
    led === null
      ? own.map(({ number, round, week }) => [number, round, week, ...columns.slice(3).map(() => null)])
      : led.looks.map((look) => {
          const { number, round, week, team, category, person, standing, ...said } = lookShown(look);
          return [
            ...[number, round, week, team, category, person, standing],
            ...[said.rule, said.first, said.second, said.judgedAt],
          ];
        }),
  );
