/** Courses of the staff (process row P21): what is taught, what is asked, and how long it holds. */
import { z } from 'zod';
import { DAY_MS } from '../clocks/zone.js';
import { written } from '../text/written.js';
import { CourseId, type Locale } from '../vocabulary.js';

const inEach = (most: number) =>
  z.strictObject({ en: written(most), 'zh-CN': written(most) } satisfies Record<Locale, z.ZodType>);

export const Question = z
  .strictObject({
    text: inEach(150),
    choices: z.array(inEach(80)).min(2).max(6),
    right: z
      .array(z.int().min(0).max(5))
      .min(1)
      .max(6)
      .meta({ description: 'All right choices, counted from 0.' }),
  })
  .refine(({ choices, right }) => right.every((n) => n < choices.length), {
    path: ['right'],
    message: 'names a choice that is not there',
  });
export type Question = z.infer<typeof Question>;

/** What a version of a course teaches and asks; a course without questions is recorded by a lead. */
export const Lesson = z
  .strictObject({
    outline: inEach(4_000),
    questions: z.array(Question).max(12),
    passMark: z.int().min(0).max(12).meta({ description: 'So many right answers pass.' }),
  })
  .refine(({ questions, passMark }) => (questions.length === 0 ? passMark === 0 : passMark > 0), {
    path: ['passMark'],
    message: 'is at least one where there are questions',
  })
  .refine(({ questions, passMark }) => passMark <= questions.length, {
    path: ['passMark'],
    message: 'is more than there are questions',
  });
export type Lesson = z.infer<typeof Lesson>;

/** `validDays` null: for good. */
export const Course = z.strictObject({
  id: CourseId,
  name: inEach(100),
  validDays: z.int().min(1).max(3_650).nullable(),
});
export type Course = z.infer<typeof Course>;

/** `renewFrom`: from then on records of earlier versions no longer hold; null: they hold as they were given. */
export type CourseVersion = Lesson & { course: string; version: number; renewFrom: number | null };

/** Until when a record made now holds; null: for good. */
export const expiryOf = ({ validDays }: Pick<Course, 'validDays'>, passedAt: number): number | null =>
  validDays === null ? null : passedAt + validDays * DAY_MS;

/** What came of answers: which questions were not answered as they should have been. */
export type Graded = { right: number; of: number; passed: boolean; wrong: number[] };

/** `answers`: the choices ticked at each question. */
export function grade(
  { questions, passMark }: Pick<Lesson, 'questions' | 'passMark'>,
  answers: readonly (readonly number[])[],
): Graded {
  const wrong = questions.flatMap(({ right }, n) => (isSame(right, answers[n] ?? []) ? [] : [n]));
  const right = questions.length - wrong.length;
  return { right, of: questions.length, passed: questions.length > 0 && right >= passMark, wrong };
}

const isSame = (right: readonly number[], ticked: readonly number[]): boolean =>
  new Set(right).size === new Set(ticked).size && right.every((n) => ticked.includes(n));
