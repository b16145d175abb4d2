import { allCourses, allRequirements, type CourseTaught } from '../../db/training/courses.js';
import { readTraining } from '../../db/training/gates.js';
import type { Requirement } from '../../domain/training/gate.js';
import { standingIn, type CourseStanding } from '../../domain/training/standing.js';
import { seenOf } from '../acts/seen.js';
import type { KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAdmin, needStaff } from '../principal.js';

/** All courses, as they are taught now. */
export async function readCourses({ db, who }: KeyedCtx): Promise<CourseTaught[]> {
  needStaff(who);
  return await allCourses(db);
}

/** What is required, with what is not turned on. */
export async function readRequirements({ db, who }: KeyedCtx): Promise<Requirement[]> {
  needStaff(who);
  return await allRequirements(db);
}

export type { CourseTaught };

export type MyCourse = { course: CourseTaught; standing: CourseStanding };

/** The caller's own courses: what they need first. */
export async function readMyTraining({ db, who }: KeyedCtx): Promise<MyCourse[]> {
  const person = needStaff(who);
  const [courses, training] = await Promise.all([allCourses(db), readTraining(db, [person.id])]);
  return courses
    .map((course) => ({ course, standing: standingIn(person, course.id, training, who.at) }))
    .toSorted((a, b) => Number(b.standing.required) - Number(a.standing.required));
}

/** One of them. */
export async function readMyCourse(ctx: KeyedCtx, id: string): Promise<MyCourse> {
  const found = (await readMyTraining(ctx)).find(({ course }) => course.id === id);
  if (found === undefined) throw notFound();
  return found;
}

/** The same for administrators: `seen` is what a form says that it showed. */
export async function readCoursesInPlace(ctx: KeyedCtx): Promise<(CourseTaught & { seen: string })[]> {
  needAdmin(ctx.who);
  return (await allCourses(ctx.db)).map((course) => ({ ...course, seen: seenOf(factsOfCourse(course)) }));
}

/** What administrators say of a course. */
export const factsOfCourse = ({ id, name, validDays, current: { version } }: CourseTaught) => ({
  ...{ id, name, validDays, version },
});
