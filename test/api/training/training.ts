/** What tests of training do as people do it. */
import type { CourseTaught } from '../../../src/cases/training/read-courses.js';
import { defaultCourses } from '../../../src/domain/training/default-courses.js';
import type { Redress } from '../../support/redress.js';

export const PROCESS = 'complaints-process';
/** What the class `content` needs, in these tests. */
export const needed = { of: 'class', name: 'content', course: PROCESS } as const;

/** The right answers of a course that comes with Redress. */
export const rightAnswers = (course: string): number[][] =>
  defaultCourses.find(({ id }) => id === course)?.lesson.questions.map(({ right }) => right) ?? [];

export function training({ request }: Pick<Redress, 'request'>) {
  const need = async (answer: ReturnType<Redress['request']>) => {
    const { status, text } = await answer;
    if (status !== 200) throw new Error(text);
  };
  return {
    /** Requires the course of the class from an instant on, or no longer. */
    require: (since: string | null = new Date().toISOString(), which: object = needed) =>
      need(request('PUT /v1/training/requirements', { as: 'guo-ran', body: { ...which, since } })),
    pass: (as: string, course: CourseTaught['id'] = PROCESS) =>
      need(
        request(`POST /v1/training/courses/${course}/quiz`, {
          ...{ as, body: { version: 1, answers: rightAnswers(course) } },
        }),
      ),
    /** The records of somebody, taken away by their lead. */
    takeAway: async (person: string, as = 'liu-yang') => {
      const { body } = await request('GET /v1/training/records', { as });
      for (const { record, ...one } of body.items)
        if (one.person === person && record !== null)
          await need(request(`POST /v1/training/records/${record.id}/end`, { as, body: {} }));
    },
  };
}
