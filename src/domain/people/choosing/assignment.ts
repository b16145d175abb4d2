/** Who is given a duty (process row P5): whose turn it is among those who may have it. */
import type { Locale, Category, Duty, TeamId } from '../../vocabulary.js';
import { lacks } from '../../training/gate.js';
import type { GivenByException } from '../../complaint/events.js';
import type { RefusalCode } from '../../commands/refusal.js';
import type { Colleague } from '../colleague.js';
import type { Role } from '../relations.js';

/** Who is looked for. */
export type Need = {
  duty: Duty;
  team: TeamId;
  category: Category;
  locale: Locale;
  /** People who may not have it. */
  not: readonly string[];
  /** Taken before others, if they may have it. */
  preferred?: string;
  /** Nobody else will do. */
  wanted?: string;
};

/** What of somebody decides whether they may carry a duty at all. */
export type Carrier = Pick<Colleague, 'role' | 'team' | 'categories' | 'untrained' | 'leads' | 'supervises'>;
type Place = Pick<Need, 'duty' | 'team' | 'category'>;
type Tier = (carrier: Carrier) => boolean;

const above = (team: TeamId): readonly Tier[] => [
  (c) => c.leads.includes(team),
  (c) => c.supervises.includes(team),
  (c) => c.role === 'supervisor',
];
const admin: Tier = (c) => c.role === 'admin';

const worker =
  ({ team, category }: Place): Tier =>
  (c) =>
    c.team === team &&
    (c.role === 'handler' || c.role === 'service-agent') &&
    c.categories.includes(category);

/** Above the workers; an approval is never a handler's. */
const seniors = ({ duty, team }: Place): readonly Tier[] =>
  duty === 'approver' ? [...above(team), (c) => c.role === 'lead', admin] : [...above(team), admin];

const tiers = (place: Place): readonly Tier[] =>
  place.duty === 'approver' ? seniors(place) : [worker(place), ...seniors(place)];

/** Auditors and operators look on: whatever else they are to a case, they have no part in it. */
export const looksOn = ({ role }: { role: Role }): boolean => role === 'auditor' || role === 'operator';

/**
 * Whether somebody may carry a duty (process row P5): asked when it is given, for as long as it is carried, and of
 * everything they do by it. Nobody does without the courses of the class but who has it by exception (row P21).
 */
export const mayCarry = (place: Place, carrier: Carrier, isExcepted = false): boolean =>
  !looksOn(carrier) &&
  (isExcepted || !lacks(carrier.untrained, place.category)) &&
  tiers(place).some((tier) => tier(carrier));

/** Who may have it by a person's word: one of the team or above it; for an approval any lead or supervisor. */
const mayBeNamed =
  (place: Need): Tier =>
  (c) =>
    c.leads.includes(place.team) ||
    c.supervises.includes(place.team) ||
    (place.duty === 'approver' ? c.role === 'lead' || c.role === 'supervisor' : worker(place)(c));

/**
 * Those among whom the least loaded takes it: the one asked for by name, else the first tier that has somebody, and of
 * it those who speak the language, if any do. Where nobody is trained, or all have had their day's worth of disturbing
 * cases, it goes to those above, by exception. Empty where nobody at all may have it, or the one wanted may not.
 */
export function turn(colleagues: readonly Colleague[], need: Need): Colleague[] {
  const free = freeFor(colleagues, need);
  const trained = free.filter((c) => !lacks(c.untrained, need.category));
  const able = trained.filter((c) => c.atLimit !== true);
  const named = (id: string | undefined) => able.filter((c) => c.id === id && mayBeNamed(need)(c));
  if (need.wanted !== undefined) return named(need.wanted);
  const groups = [
    named(need.preferred),
    ...tiers(need).map((tier) => able.filter(tier)),
    ...[trained, free].flatMap((people) => seniors(need).map((tier) => people.filter(tier))),
  ];
  const group = groups.find((people) => people.length > 0) ?? [];
  const speakers = group.filter((c) => c.languages.includes(need.locale));
  return speakers.length > 0 ? speakers : group;
}

const freeFor = (colleagues: readonly Colleague[], need: Need): Colleague[] =>
  colleagues.filter((c) => c.present && !c.concerned && !looksOn(c) && !need.not.includes(c.id));

/** Why the one wanted may not have it. */
export function whyNotWanted(colleagues: readonly Colleague[], need: Need): RefusalCode {
  const wanted = freeFor(colleagues, need).find((c) => c.id === need.wanted && mayBeNamed(need)(c));
  if (wanted === undefined) return 'not-eligible';
  return lacks(wanted.untrained, need.category) ? 'not-trained' : 'enough-for-today';
}

/** By which exception somebody is given it; null: by none. */
export const exceptionFor = (
  { untrained, atLimit }: Pick<Colleague, 'untrained' | 'atLimit'>,
  { category }: Pick<Need, 'category'>,
): GivenByException | null =>
  lacks(untrained, category) ? 'untrained-exception' : atLimit === true ? 'exposure-exception' : null;

/** The one who carries least; of equals the first by id. */
export const leastLoaded = <C extends Pick<Colleague, 'id' | 'load'>>(group: readonly C[]): C | null =>
  group.toSorted((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1))[0] ?? null;
