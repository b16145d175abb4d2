import { allCourses, type CourseTaught } from '../../db/training/courses.js';
import { readTraining } from '../../db/training/gates.js';
import { recordsOf, type TrainingRecord } from '../../db/training/records.js';
import { standingIn, type CourseStanding } from '../../domain/training/standing.js';
import type { KeyedCtx } from '../context.js';
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
export const readTeamTraining = async (ctx: KeyedCtx): Promise<Trained[]> => (await readTeam(ctx)).trained;

/** The same with those whose training the caller keeps, and all courses: what forms offer. */
export async function readTeam({ db, who }: KeyedCtx) {
  const people = await traineesOf(db, who);
  const ids = people.map(({ id }) => id);
  const [courses, training, records] = await Promise.all([
    allCourses(db),
    readTraining(db, ids),
    recordsOf(db, ids),
  ]);
  const trained = people.flatMap(({ isKept, ...person }) =>
    courses.flatMap((course): Trained[] => {
      const standing = standingIn(person, course.id, training, who.at);
      const record = records.find((one) => one.person === person.id && one.course === course.id) ?? null;
      return standing.required || record !== null ? [{ person, course, standing, record, isKept }] : [];
    }),
  );
  return { trained, people: people.filter(({ isKept }) => isKept), courses };
}
