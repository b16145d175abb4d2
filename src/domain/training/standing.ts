/** How somebody stands in a course: what they, and whoever leads them, are shown. */
import { DAY_MS } from '../clocks/zone.js';
import type { Category } from '../vocabulary.js';
import { heldUntil, type Training } from './gate.js';

/** When people are told that something lapses, in days before. */
export const WARNED_DAYS_BEFORE = [30, 7] as const;
const SOON_MS = WARNED_DAYS_BEFORE[0] * DAY_MS;

export const standings = ['valid', 'expiring', 'excepted', 'due', 'missing', 'open'] as const;
/**
 * `expiring`: holds for 30 days at most. `excepted`: a lead answers for them. `due`: needed from a date that is still to
 * come. `missing`: needed, and not there. `open`: not needed of them.
 */
export type StandingName = (typeof standings)[number];

/** `until`: how long that is so (ms); null: for good. */
export type CourseStanding = { course: string; state: StandingName; until: number | null; required: boolean };

type Trainee = { id: string; role: string; categories: readonly Category[] };

/** Since when somebody needs the course, by their role or one of their classes; null: not at all. */
function neededSince(
  { role, categories }: Trainee,
  course: string,
  { requirements }: Training,
): number | null {
  const sinces = requirements.flatMap(({ of, name, course: needed, since }) =>
    needed === course && since !== null && (of === 'role' ? name === role : categories.includes(name))
      ? [since]
      : [],
  );
  return sinces.length === 0 ? null : Math.min(...sinces);
}

/** How somebody stands in a course at an instant. */
export function standingIn(person: Trainee, course: string, training: Training, now: number): CourseStanding {
  const mine = <T extends { person: string; course: string }>(all: readonly T[]): T[] =>
    all.filter((one) => one.person === person.id && one.course === course);
  const held = Math.max(-Infinity, ...mine(training.held).map((one) => heldUntil(one, training.renewals)));
  const excepted = Math.max(-Infinity, ...mine(training.excepted).map(({ until }) => until));
  const since = neededSince(person, course, training);
  const is = (state: StandingName, until: number | null): CourseStanding => ({
    ...{ course, state, until },
    required: since !== null,
  });
  if (held > now && held === Infinity) return is('valid', null);
  if (held > now) return is(held - now <= SOON_MS ? 'expiring' : 'valid', held);
  if (excepted > now) return is('excepted', excepted);
  if (since === null) return is('open', null);
  return since > now ? is('due', since) : is('missing', null);
}
