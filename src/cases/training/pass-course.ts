import { courseOf } from '../../db/training/courses.js';
import { keepGates } from '../../db/training/gates.js';
import * as records from '../../db/training/records.js';
import { expiryOf, grade, type Graded } from '../../domain/training/course.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { fail, notFound, refused } from '../failure.js';
import { needStaff } from '../principal.js';

/** Takes the quiz of a course: whoever passes has it from now on, and everybody else may try again. */
export const passCourse = (
  ctx: WriteCtx,
  { id, version, answers }: { id: string; version: number; answers: readonly (readonly number[])[] },
): Promise<unknown> =>
  actOnce(ctx, needStaff, async (tx, who) => {
    const course = await courseOf(tx, id);
    if (course === null) throw notFound();
    const { current } = course;
    if (current.version !== version) throw refused({ refused: 'changed-meanwhile' });
    if (current.questions.length === 0)
      throw fail('conflict', { detail: 'This course has no quiz: whoever leads you records it.' });
    const graded: Graded = grade(current, answers);
    if (graded.passed) {
      const person = who.caller.id;
      const dates = { passedAt: who.at, expiresAt: expiryOf(course, who.at) };
      await records.record(tx, [{ person, course: id, version, ...dates, how: 'quiz', by: person }]);
      await keepGates(tx, [person]);
      await recordAct(tx, who, {
        ...{ act: 'pass-course', about: `${id}/${person}`, before: null },
        after: { version, right: graded.right, of: graded.of },
      });
    }
    return { answer: graded };
  });
