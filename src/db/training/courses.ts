/** Courses, their versions, and what is required. */
import { asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Course, CourseVersion } from '../../domain/training/course.js';
import { defaultCourses, defaultRequirements } from '../../domain/training/default-courses.js';
import type { Requirement } from '../../domain/training/gate.js';
import type { Db } from '../client.js';
import { courses, courseVersions, trainingRequirements } from '../schema/training.js';

/** A course with the version that is taught now. */
export type CourseTaught = Course & { current: CourseVersion };

/** Those that come with Redress, where they are not there yet; nothing is required by that. */
export async function beginTraining(db: Db): Promise<void> {
  await db
    .insert(courses)
    .values(defaultCourses.map(({ id, name, validDays }) => ({ id, name, validDays })))
    .onConflictDoNothing();
  await db
    .insert(courseVersions)
    .values(defaultCourses.map(({ id, lesson }) => ({ course: id, version: 1, ...lesson })))
    .onConflictDoNothing();
  await db
    .insert(trainingRequirements)
    .values([...defaultRequirements])
    .onConflictDoNothing();
}

const shown = {
  ...{ course: courseVersions.course, version: courseVersions.version, outline: courseVersions.outline },
  ...{ questions: courseVersions.questions, passMark: courseVersions.passMark },
  renewFrom: courseVersions.renewFrom,
};

/** All courses by id, each with its newest version. */
export async function allCourses(db: Db): Promise<CourseTaught[]> {
  const found = await db
    .selectDistinctOn([courses.id], { course: courses, current: shown })
    .from(courses)
    .innerJoin(courseVersions, eq(courseVersions.course, courses.id))
    .orderBy(asc(courses.id), sql`${courseVersions.version} desc`);
  return found.map(({ course, current }) => ({ ...course, current }));
}

/** The course of this id; null where there is none. */
export const courseOf = async (db: Db, id: string): Promise<CourseTaught | null> =>
  (await allCourses(db)).find((course) => course.id === id) ?? null;

/** Adds a course, or names it anew; what was recorded keeps its dates. */
export async function putCourse(db: Db, { id, ...course }: Course): Promise<void> {
  await db
    .insert(courses)
    .values({ id, ...course })
    .onConflictDoUpdate({ target: courses.id, set: course });
}

/** Publishes a version. */
export async function publish(db: Db, version: CourseVersion): Promise<void> {
  await db.insert(courseVersions).values(version);
}

/** From when which versions put earlier ones out of force. */
export const renewals = (db: Db): Promise<{ course: string; version: number; renewFrom: number }[]> =>
  db
    .select({
      ...{ course: courseVersions.course, version: courseVersions.version },
      renewFrom: sql<number>`${courseVersions.renewFrom}`.mapWith(courseVersions.renewFrom),
    })
    .from(courseVersions)
    .where(isNotNull(courseVersions.renewFrom));

/** What is required, also what is not turned on. */
export const allRequirements = (db: Db): Promise<Requirement[]> =>
  db
    .select()
    .from(trainingRequirements)
    .orderBy(asc(trainingRequirements.of), asc(trainingRequirements.name), asc(trainingRequirements.course));

/** Adds a requirement, or turns it on or off. */
export async function putRequirement(db: Db, { since, ...which }: Requirement): Promise<void> {
  await db
    .insert(trainingRequirements)
    .values({ ...which, since })
    .onConflictDoUpdate({
      target: [trainingRequirements.of, trainingRequirements.name, trainingRequirements.course],
      set: { since },
    });
}
