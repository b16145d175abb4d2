/** The figures as a table for people, each beside what is to be reached. */
import type { Figures } from './figures.js';

type Row = {
  what: string;
  measured: number;
  floor?: number;
  target?: { atLeast: number } | { atMost: number };
};

/** One line per figure. */
export function tableOf(figures: Partial<Figures>): string {
  const lines = rowsOf(figures).map(({ what, measured, floor, target }) => [
    what,
    shown(measured),
    floor === undefined ? '' : shown(floor),
    target === undefined ? '' : wanted(target),
    target === undefined ? '' : isMet(measured, target) ? 'met' : 'MISSED',
  ]);
  const all = [['', 'measured', 'floor', 'to reach', ''], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return all.map((line) => line.map(aligned).join('  ').trimEnd()).join('\n');
}

const shown = (value: number): string => String(Number(value.toPrecision(3)));
const wanted = (target: NonNullable<Row['target']>): string =>
  'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
const isMet = (measured: number, target: NonNullable<Row['target']>): boolean =>
  'atLeast' in target ? measured >= target.atLeast : measured <= target.atMost;

function rowsOf(figures: Partial<Figures>): Row[] {
  const { submit, read, command, lives, starts, burst, crowd, seal, history } = figures;
  return [
    ...(submit === undefined
      ? []
      : doorRows('submit', submit, { ratio: 0.28, nodeMs: 0.4, postgresMs: 0.35 })),
    ...(read === undefined ? [] : doorRows('read', read, { ratio: 0.3, nodeMs: 0.45 })),
    ...(command === undefined
      ? []
      : [{ what: 'command: statements', measured: command.statements, target: { atMost: 12 } }]),
    ...(lives === undefined ? [] : livesRows(lives)),
    ...(starts === undefined
      ? []
      : [
          row(
            'starts: seconds until all letters are out',
            starts.seconds,
            { atMost: 60 },
            starts.floor.seconds,
          ),
          row('starts: seconds for those in danger, submitted last', starts.dangerSeconds),
        ]),
    ...(burst === undefined
      ? []
      : [
          row('burst: ÷ minimal workflow', burst.ratio, { atLeast: 0.85 }),
          row('burst: drained a second', burst.perSecond, undefined, burst.floor.perSecond),
          row('burst: seconds the last was late', burst.lastLateS, undefined, burst.floor.lastLateS),
          row('burst: p99 of reads meanwhile, ms', burst.apiP99Ms, { atMost: 1_000 }),
        ]),
    ...(crowd === undefined
      ? []
      : [
          row('crowd: p95 of My work, ms', crowd.workP95Ms, { atMost: 60 }),
          row('crowd: p95 of all work somebody sees, ms', crowd.allWorkP95Ms, { atMost: 200 }),
          row('crowd: p95 of a board, ms', crowd.boardP95Ms, { atMost: 100 }),
          row('crowd: p95 of the page of a case, ms', crowd.caseP95Ms, { atMost: 60 }, crowd.floor.caseP95Ms),
          row('crowd: p95 of a search for two signs, ms', crowd.searchP95Ms, { atMost: 200 }),
        ]),
    ...(seal === undefined
      ? []
      : [
          row('seal: seconds to verify 100,000 entries', seal.verifySeconds, { atMost: 60 }),
          row('seal: seconds to seal them', seal.sealSeconds),
        ]),
    ...(history === undefined
      ? []
      : [
          row('history: events of a met life', history.events, { atMost: 60 }, history.floor.events),
          row('history: workflow tasks', history.tasks, { atMost: 9 }, history.floor.tasks),
          row('history: actions', history.actions, { atMost: 15 }, history.floor.actions),
        ]),
  ];
}

const row = (what: string, measured: number, target?: Row['target'], floor?: number): Row => ({
  ...{ what, measured },
  ...(target === undefined ? {} : { target }),
  ...(floor === undefined ? {} : { floor }),
});

type Wanted = { ratio: number; nodeMs: number; postgresMs?: number };

function doorRows(name: string, door: Figures['submit'], { ratio, nodeMs, postgresMs }: Wanted): Row[] {
  const { floor } = door;
  return [
    row(`${name}: ÷ floor`, door.ratio, { atLeast: ratio }),
    row(`${name}: a second`, door.perSecond, undefined, floor.perSecond),
    row(`${name}: ms of node`, door.nodeMs, { atMost: nodeMs }, floor.nodeMs),
    row(
      `${name}: ms of PostgreSQL`,
      door.postgresMs,
      postgresMs === undefined ? undefined : { atMost: postgresMs },
      floor.postgresMs,
    ),
    row(`${name}: statements`, door.statements, { atMost: 2 }, floor.statements),
  ];
}

const livesRows = (lives: Figures['lives']): Row[] => [
  row('lives: ÷ minimal workflow', lives.ratio, { atLeast: 0.85 }),
  row('lives: a second', lives.perSecond, undefined, lives.floor.perSecond),
  row('lives: ms of node', lives.nodeMs, { atMost: 90 }, lives.floor.nodeMs),
  row('lives: ms of PostgreSQL', lives.postgresMs, { atMost: 12 }, lives.floor.postgresMs),
  row('lives: ms of Temporal', lives.temporalMs, undefined, lives.floor.temporalMs),
];
