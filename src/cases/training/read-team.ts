import { allCourses, type CourseTaught } from '../../db/training/courses.js';
import { recordsOf, type TrainingRecord } from '../../db/training/records.js';
import { standingIn, type CourseStanding } from '../../domain/training/standing.js';
import type { KeyedCtx } from '../context.js';
import { trainingOf } from './read-courses.js';
import { traineesOf } from './trainers.js';

/** Somebody in a course; `isKept`: it is the caller's to keep. `record`: the newest that was not taken away. */
export type Trained = {
  person: { id: string; name: string; team: string | null };
  course: CourseTaught;
  standing: CourseStanding;
  record: TrainingRecord | null;
  isKept: boolean;
};

/** Who is trained for what, of the teams the caller leads, supervises or audits: what is needed of them, or they have. */
export async function readTeamTraining({ db, who }: KeyedCtx): Promise<Trained[]> {
  const people = await traineesOf(db, who);
  const ids = people.map(({ id }) => id);
  const [courses, training, records] = await Promise.all([
    allCourses(db),
    trainingOf(db, ids),
    recordsOf(db, ids),
  ]);
  return people.flatMap(({ id, name, team, role, categories, isKept }) =>
    courses.flatMap((course) => {
      const standing = standingIn({ id, role, categories }, course.id, training, who.at);
      const record = records.find((one) => one.person === id && one.course === course.id) ?? null;
      return standing.required || record !== null
        ? [{ person: { id, name, team }, course, standing, record, isKept }]
        : [];
    }),
  );
}

/** Those whose training the caller keeps, and the courses: what a form offers. */
export async function readTrainees({ db, who }: KeyedCtx) {
  const [people, courses] = await Promise.all([traineesOf(db, who), allCourses(db)]);
  return { people: people.filter(({ isKept }) => isKept), courses };
}
