/** Which rounds each figure counts, one declaration each, from `complaint_facts` alone: true also when a complaint is erased. */
import type { FigureName } from '../../domain/insights/report.js';

/** Which rounds a figure counts. */
export type Counting = {
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
  also?: readonly (keyof typeof more | 'cause')[];
  /** Whose it is, where that is not whose the round is now. */
  team?: string;
};

export const usual = {
  ...{ total: `''`, category: 'category', channel: 'channel', team: 'team', locale: 'locale' },
};
export const more = { ending: 'ending', verdict: 'verdict', subject: 'subject::text' };

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
/** Of rounds that had this deadline, those that kept it. */
export const metIn = (name: Kept) => {
  const { at, owed: and, told } = byDeadline[name];
  return { at, where: `${ended(name)}${and}`, holds: `${met(name)}${told}` };
};
const lateBy = (name: Kept): Counting => {
  const { at, owed: and } = byDeadline[name];
  return { at, where: `${late(name)}${and}`, takes: lateMs(name) };
};

/** The survey of a round, once, when its time is over; whoever had the case when it opened is whose it is. */
const surveyed: Counting = {
  at: 'survey_until',
  team: 'survey_team',
  also: ['ending', 'verdict', 'cause'],
};
const satisfied = (rated: string): Counting => ({
  ...surveyed,
  where: `${rated} is not null`,
  holds: `${rated} >= 4`,
});

export const counted: Record<FigureName, Counting> = {
  received: { at: 'received_at', where: 'round = 1', also: ['subject'] },
  closed: { at: 'closed_at', once: true, also: ['ending', 'verdict', 'cause'] },
  open: { at: null, where: 'began_at < ends and (closed_at is null or closed_at >= ends)', once: true },
  appealed: { at: 'began_at', where: `begun_by = 'appealed'` },
  reopened: { at: 'began_at', where: `begun_by = 'reopened'`, also: ['cause'] },
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
    also: ['cause'],
  },
  overturned: {
    at: 'decided_at',
    where: `begun_by = 'appealed' and taken_back_at is null`,
    holds: `outcome <> 'dismissed'`,
    also: ['cause'],
  },
  escalated: { at: 'closed_at', once: true, holds: 'escalation > 0' },
  untold: { at: 'closed_at', where: isOwed, once: true, holds: 'untold_at is not null' },
  responded: { ...surveyed, holds: 'rated_at is not null' },
  'satisfied-handling': satisfied('rated_handling'),
  'satisfied-outcome': satisfied('rated_outcome'),
};
