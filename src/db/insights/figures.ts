/**
 * The statements of figures, one declaration each. They read `complaint_facts` alone, so that they stay true when a
 * complaint is erased; $1 and $2 are the instants in which the period begins and ends.
 */
import { figureNames, figureUnits, type FigureName, type Unit } from '../../domain/insights/report.js';

/** Which rounds a figure counts. */
type Counting = {
  /** The instant by which a round is in the period or not; null: `where` says it. */
  at: string | null;
  where?: string;
  /** Of several rounds of a complaint the last counts alone. */
  once?: true;
  /** Of a share: which of them count. */
  holds?: string;
  /** Of a duration, in ms. */
  takes?: string;
  /** Broken down by these as well. */
  also?: readonly (keyof typeof more)[];
};

const usual = { total: `''`, category: 'category', channel: 'channel', team: 'team', locale: 'locale' };
const more = { ending: 'ending', verdict: 'verdict', subject: 'subject::text' };

const between = (from: string, until: string): string => `extract(epoch from ${until} - ${from}) * 1000`;
const verdictAt = 'coalesce(accepted_at, rejected_at)';

/** Nobody who withdrew, or whose matter is dealt with elsewhere, is owed a result. */
const isOwed = `ending in ('decided', 'rejected')`;
const met = (name: string): string => `deadlines #> '{${name},met}' = deadlines #> '{${name},ended}'`;
const ended = (name: string): string => `deadlines ? '${name}'`;
const lateMs = (name: string): string => `(deadlines #>> '{${name},lateMs}')::float8`;
const late = (name: string): string => `${lateMs(name)} > 0`;

const owed = { owed: ` and ${isOwed}`, told: ' and untold_at is null' };
const nothing = { owed: '', told: '' };
const byDeadline = {
  review: { at: verdictAt, ...nothing },
  investigation: { at: 'decided_at', ...nothing },
  ...{ feedback: { at: 'closed_at', ...owed }, promise: { at: 'closed_at', ...owed } },
  statutory: { at: 'closed_at', ...owed },
};
type Kept = keyof typeof byDeadline;
const metIn = (name: Kept): Counting => {
  const { at, owed: and, told } = byDeadline[name];
  return { at, where: `${ended(name)}${and}`, holds: `${met(name)}${told}` };
};
const lateBy = (name: Kept): Counting => {
  const { at, owed: and } = byDeadline[name];
  return { at, where: `${late(name)}${and}`, takes: lateMs(name) };
};

const counted: Record<FigureName, Counting> = {
  received: { at: 'received_at', where: 'round = 1', also: ['subject'] },
  closed: { at: 'closed_at', once: true, also: ['ending', 'verdict'] },
  open: { at: null, where: 'began_at < ends and (closed_at is null or closed_at >= ends)', once: true },
  appealed: { at: 'began_at', where: `begun_by = 'appealed'` },
  reopened: { at: 'began_at', where: `begun_by = 'reopened'` },
  ...{ 'met-review': metIn('review'), 'met-investigation': metIn('investigation') },
  ...{ 'met-feedback': metIn('feedback'), 'met-promise': metIn('promise') },
  'met-statutory': metIn('statutory'),
  ...{ 'late-review': lateBy('review'), 'late-investigation': lateBy('investigation') },
  ...{ 'late-feedback': lateBy('feedback'), 'late-promise': lateBy('promise') },
  'late-statutory': lateBy('statutory'),
  'time-review': { at: verdictAt, where: `begun_by = 'received'`, takes: between('received_at', verdictAt) },
  'time-investigation': {
    at: 'decided_at',
    where: 'accepted_at is not null',
    takes: between('accepted_at', 'decided_at'),
  },
  'time-feedback': {
    at: 'told_at',
    where: 'coalesce(decided_at, rejected_at) is not null',
    takes: between('coalesce(decided_at, rejected_at)', 'told_at'),
  },
  'time-whole': { at: 'closed_at', once: true, takes: between('received_at', 'closed_at') },
  rejected: { at: verdictAt, where: `begun_by = 'received'`, holds: 'rejected_at is not null' },
  upheld: {
    ...{ at: 'decided_at', where: `verdict <> 'stands'`, once: true },
    holds: `verdict in ('upheld', 'partly-upheld')`,
  },
  overturned: {
    at: 'decided_at',
    where: `begun_by = 'appealed' and taken_back_at is null`,
    holds: `outcome <> 'dismissed'`,
  },
  escalated: { at: 'closed_at', once: true, holds: 'escalation > 0' },
  untold: { at: 'closed_at', where: isOwed, once: true, holds: 'untold_at is not null' },
};

/** So many subjects are named, those with the most complaints; of one alone nothing is said. */
const TOP = 10;

const numbers: Record<Unit, string> = {
  count: 'count(*)::int as n',
  share: 'count(*)::int as n, (count(*) filter (where holds))::int as k',
  // The interval of a median by ranks: Campbell and Gardner, BMJ 296, 1988.
  duration: `count(*)::int as n,
  min(took) filter (where place >= 0.5 * among) as median,
  min(took) filter (where place = round(among / 2.0 - 0.98 * sqrt(among))) as low,
  min(took) filter (where place = round(1 + among / 2.0 + 0.98 * sqrt(among))) as high,
  min(took) filter (where place >= 0.9 * among) as p90`,
};

const placed = `,
placed as (
  select *, row_number() over (partition by way, key order by took) as place,
    count(*) over (partition by way, key) as among
  from parted)`;

function statementOf(name: FigureName): string {
  const { at, where, once, holds, takes, also = [] } = counted[name];
  const unit = figureUnits[name];
  const of = [
    'complaint_facts.*',
    ...(holds === undefined ? [] : [`(${holds}) is true as holds`]),
    ...(takes === undefined ? [] : [`(${takes})::float8 as took`]),
  ];
  const conditions = [
    ...(at === null ? [] : [`${at} >= begins and ${at} < ends`]),
    ...(where ? [where] : []),
  ];
  const ways = [...Object.entries(usual), ...also.map((way) => [way, more[way]])];
  const told = `select way, key, ${numbers[unit]}
from ${unit === 'duration' ? 'placed' : 'parted'}
group by way, key`;
  return `with period (begins, ends) as (values ($1::timestamptz, $2::timestamptz)),
rounds as (
  select ${once ? 'distinct on (number) ' : ''}${of.join(', ')}
  from complaint_facts, period
  where ${conditions.join('\n    and ')}${once ? '\n  order by number, round desc' : ''}),
parted as (
  select way, coalesce(key, '') as key, rounds.*
  from rounds cross join lateral (values
    ${ways.map(([way, key]) => `('${way}', ${key})`).join(', ')}) ways (way, key))${unit === 'duration' ? placed : ''}
${also.includes('subject') ? topOf(told) : told}
order by way, n desc, key`;
}

const topOf = (told: string): string => `select way, key, n from (
  select *, row_number() over (partition by way order by n desc, key) as place
  from (${told}) told
  where way <> 'subject' or key <> '' and n > 1) told
where way <> 'subject' or place <= ${TOP}`;

/** What makes each figure, as it is run and as it is shown. */
export const statements: ReadonlyMap<FigureName, string> = new Map(
  figureNames.map((name) => [name, statementOf(name)]),
);
