/** What differs between two policies, field by field: what an administrator reads before one of them is put in force. */
import type { TeamId } from '../../vocabulary.js';
import type { Policy } from '../policy.js';
import { teamsIn } from '../teams.js';

/** What the figure of a field counts. */
export type Unit =
  | 'time'
  | 'bytes'
  | 'pixels'
  | 'share'
  | 'workingDays'
  | 'days'
  | 'aDay'
  | 'anHour'
  | 'count';

/** A field by the names on the way to it; undefined where a side has no such field. */
export type Difference = { path: readonly string[]; before: unknown; after: unknown };

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that differ, in their order; what stands in a list is compared with it. */
export function differences(before: unknown, after: unknown, path: readonly string[] = []): Difference[] {
  if (!isFields(before) || !isFields(after)) return isSame(before, after) ? [] : [{ path, before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => differences(before[name], after[name], [...path, name]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (isFields(a) && isFields(b)) return differences(a, b).length === 0;
  return a === b;
}

const units: Partial<Record<string, Unit>> = {
  ...{ within: 'time', dangerWithin: 'time', pausesFor: 'time', extendsBy: 'time' },
  ...{
    appealWithin: 'time',
    surveyWithin: 'time',
    keepFor: 'time',
    commandsLiveFor: 'time',
    remindEvery: 'time',
    notBefore: 'time',
  },
  ...{ countedFor: 'time', warningHolds: 'time', appeal: 'time', limit: 'time' },
  ...{ lookUp: 'time', hide: 'time', hideByHand: 'time', show: 'time', end: 'time' },
  ...{ shareOfRemedies: 'share', at: 'share', rejections: 'share', dismissals: 'share' },
  ...{ bytes: 'bytes', pixels: 'pixels', workingDays: 'workingDays' },
  ...{ limitDays: 'days', anHourOfNetwork: 'anHour', filesADayOfNetwork: 'aDay', aDayOfAddress: 'aDay' },
  ...{ aDay: 'aDay', aDayOfParty: 'aDay', aDayOfComplainant: 'aDay', aDayOfSubject: 'aDay' },
};

/** What a figure in this field counts. */
export const unitOf = (field: string): Unit => units[field] ?? 'count';

/** The teams that will work by what differs: those of a class that does, all where it is more than classes. */
export function teamsConcerned(before: Policy, after: Policy, differing: readonly Difference[]): TeamId[] {
  const beyond = differing.some(({ path }) => path[0] !== 'categories');
  if (beyond) return [...new Set([...teamsIn(before), ...teamsIn(after)])];
  const classes = new Set(differing.map(({ path }) => path[1] ?? ''));
  return [
    ...new Set(
      [...classes].flatMap((id) => [before, after].flatMap(({ categories }) => teamOf(categories, id))),
    ),
  ];
}

const teamOf = (categories: Policy['categories'], id: string): TeamId[] => {
  const found = Object.hasOwn(categories, id) ? categories[id] : undefined;
  return found === undefined ? [] : [found.team];
};
