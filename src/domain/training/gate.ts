/** The gate (process row P21): nobody gets, claims or opens a case without the courses that its class and their role need. */
import { DAY_MS } from '../clocks/zone.js';
import type { Category } from '../vocabulary.js';

/** Stands for every class: what a role needs. */
export const EVERY = '*';

/** Classes whose courses somebody lacks. */
export type Untrained = readonly Category[];

/** From when (ms) somebody lacks what a class needs, or what their role needs for every class. */
export type Lapses = Readonly<Record<Category, number>>;

/** Whether a case of this class is shut to them. */
export const lacks = (untrained: Untrained, category: Category): boolean =>
  untrained.includes(EVERY) || untrained.includes(category);

/** What is required: of whoever has cases of a class, or of a role; `since` null: not turned on. */
export type Requirement = { of: 'class' | 'role'; name: string; course: string; since: number | null };

/** The requirement of this course; null where there is none. */
export const requirementIn = (
  all: readonly Requirement[],
  { of, name, course }: Omit<Requirement, 'since'>,
): Requirement | null =>
  all.find((one) => one.of === of && one.name === name && one.course === course) ?? null;

/** Who says now says it by a clock of their own. */
const CLOCKS_DIFFER_MS = 60_000;

/** Whether it may be required from then on: nothing begins in the past, but what did already. */
export const mayBegin = (since: number | null, before: Requirement | null, now: number): boolean =>
  since === null || since === before?.since || since >= now - CLOCKS_DIFFER_MS;

/** Somebody has passed a version of a course; `expiresAt` null: for good. */
export type Held = { person: string; course: string; version: number; expiresAt: number | null };

/** From `renewFrom` on, records of versions before this one no longer hold. */
export type Renewal = { course: string; version: number; renewFrom: number };

/** A lead answers for somebody who lacks a course, until then. */
export type Excepted = { person: string; course: string; until: number };

/** More would be no exception any more. */
export const MOST_DAYS_EXCEPTED = 92;

/** Whether somebody may be excepted until then: the last day as a whole, wherever it ends. */
export const mayBeExcepted = (until: number, now: number): boolean =>
  until > now && until <= now + (MOST_DAYS_EXCEPTED + 1) * DAY_MS;

/** All that decides who may have what. */
export type Training = {
  requirements: readonly Requirement[];
  held: readonly Held[];
  renewals: readonly Renewal[];
  excepted: readonly Excepted[];
};

/** What somebody lacks from an instant on. */
export type Lapse = { category: Category; course: string; at: number };

/** Until when a record holds. */
export function heldUntil(
  { course, version, expiresAt }: Omit<Held, 'person'>,
  renewals: Training['renewals'],
): number {
  const renewed = renewals
    .filter((renewal) => renewal.course === course && renewal.version > version)
    .map(({ renewFrom }) => renewFrom);
  return Math.min(expiresAt ?? Infinity, ...renewed);
}

/** What somebody lacks or will lack, and from when: what holds for good is not named. */
export function lapsesOf(
  { id, role }: { id: string; role: string },
  { requirements, held, renewals, excepted }: Training,
): Lapse[] {
  const isTheirs = ({ person }: { person: string }): boolean => person === id;
  const covered = [
    ...held.filter(isTheirs).map((record) => ({ ...record, until: heldUntil(record, renewals) })),
    ...excepted.filter(isTheirs),
  ];
  const coveredUntil = (of: string): number =>
    Math.max(-Infinity, ...covered.filter(({ course }) => course === of).map(({ until }) => until));
  return requirements.flatMap(({ of, name, course, since }) => {
    if (since === null || (of === 'role' && name !== role)) return [];
    const at = Math.max(since, coveredUntil(course));
    return at === Infinity ? [] : [{ category: of === 'role' ? EVERY : name, course, at }];
  });
}

/** The same as it is kept with the person: the first lapse of each class. */
export function gateOf(lapses: readonly Lapse[]): Lapses {
  const first: Record<Category, number> = {};
  for (const { category, at } of lapses) first[category] = Math.min(at, first[category] ?? Infinity);
  return first;
}
