/**
 * What the promise counts rounds by. It is worked out as a row is written, and stands in an index beside when the
 * round began: JSON of a million rows is not read again whenever somebody asks.
 */
import { sql, type SQL } from 'drizzle-orm';
import { promised } from '../../domain/facts/promise.js';

const isThere = (instant: string): string => `(${instant} is not null)::int::text`;
const said = { begunBy: 'begun_by', category: 'category', ending: 'ending', outcome: 'outcome' };
const happened = {
  ...{ reviewed: 'coalesce(accepted_at, rejected_at)', decided: 'decided_at' },
  ...{ untold: 'untold_at', takenBack: 'taken_back_at' },
};

/** Nothing of a deadline that has not ended. */
const ended = promised.map(
  (name) => `case when deadlines #> '{${name},ended}' = deadlines #> '{${name},met}' then 'met'
    when deadlines ? '${name}' then 'missed' end`,
);

/** All that rounds are alike by, but for the clock: words, each of them perhaps empty, with spaces between. */
export const likeness = (): SQL =>
  sql.raw(
    [...Object.values(said), ...Object.values(happened).map(isThere), ...ended]
      .map((word) => `coalesce(${word}, '')`)
      .join(` || ' ' || `),
  );

/** Until when (ms) each promised deadline was to end that has not; null where none runs. */
export const running = (): SQL => {
  const due = promised.map(
    (name) => `case when not deadlines ? '${name}' then (due_at -> '${name}')::float8 end`,
  );
  return sql.raw(
    `case when due_at ?| array[${promised.map((name) => `'${name}'`).join(', ')}] then array[${due.join(', ')}] end`,
  );
};

/** From receipt to the verdict of the first review, in minutes that have begun. */
export const response = (): SQL =>
  sql.raw(`case when begun_by = 'received'
    then ceil(extract(epoch from coalesce(accepted_at, rejected_at) - received_at) / 60)::int end`);

/** Of a column made by `running`: which of them are overdue at an instant (ms). */
export const overdueIn = (column: string, at: SQL): SQL => {
  const late = promised.map((_, n) => sql.raw(`${column}[${n + 1}] < `).append(at));
  return sql`case when ${sql.raw(column)} is not null then array[${sql.join(late, sql`, `)}] end`;
};

/** The round that words of `likeness` and flags of `overdueIn` tell of, as JSON. */
export const roundOf = (words: string, overdue: string): SQL => {
  const word = (n: number): string => `(string_to_array(${words}, ' ', ''))[${n + 1}]`;
  const spoken = Object.keys(said);
  const texts = spoken.map((name, n) => `'${name}', ${word(n)}`);
  const flags = Object.keys(happened).map((name, n) => `'${name}', ${word(spoken.length + n)} = '1'`);
  const before = spoken.length + flags.length;
  const ran = promised.map(
    (name, n) => `'${name}', case when ${overdue}[${n + 1}] then 'overdue' else ${word(before + n)} end`,
  );
  return sql.raw(
    `jsonb_build_object(${[...texts, ...flags].join(', ')}, 'ran', jsonb_build_object(${ran.join(', ')}))`,
  );
};
