/** The three courses that every installation begins with; from then on they are its own. */
import type { Course, Lesson } from './course.js';
import type { Requirement } from './gate.js';
import { communication } from './courses/communication.js';
import { dataProtection } from './courses/data-protection.js';
import { complaintsProcess } from './courses/complaints-process.js';

export type GivenCourse = Course & { lesson: Lesson };

export const defaultCourses: readonly GivenCourse[] = [complaintsProcess, communication, dataProtection];

const roles = ['service-agent', 'handler', 'lead'] as const;

/** What the process asks for; nothing of it is in force until an administrator turns it on. */
export const defaultRequirements: readonly Requirement[] = roles.flatMap((name) =>
  defaultCourses.map(({ id }) => ({ of: 'role', name, course: id, since: null })),
);
