/** Everybody's own training: what they need, and the quiz of a course. */
import { CourseId } from '../../../../domain/vocabulary.js';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { passCourse } from '../../../../cases/training/pass-course.js';
import { readMyCourse, readMyTraining } from '../../../../cases/training/read-courses.js';
import type { Graded } from '../../../../domain/training/course.js';
import { myCoursePage, questionName, type MyCourseView } from '../../../../pages/desk/training/course.js';
import { myTrainingPage } from '../../../../pages/desk/training/mine.js';
import { myCoursePath, TRAINING_PATH, withQuery } from '../../../../pages/desk/paths.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { sentIn } from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { freshKey, html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { GradedShown } from '../../../schemas/training/training.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const Passed = z.looseObject({ passed: CourseId.optional().catch(undefined) });

export function trainingPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const show = async (request: FastifyRequest, id: string, tried: MyCourseView['tried']) =>
    myCoursePage(deskFrame(deps, request), {
      ...{ ...(await readMyCourse(reading(deps, request), id)), tried, formKey: freshKey() },
    });

  app.get(TRAINING_PATH, { schema: { ...schema, querystring: Passed } }, async (request, reply) => {
    const courses = await readMyTraining(reading(deps, request));
    const { passed = null } = request.query;
    return html(reply, myTrainingPage(deskFrame(deps, request), { courses, passed }));
  });

  app.get(myCoursePath(':id'), { schema: { ...schema, params } }, async (request, reply) =>
    html(reply, await show(request, request.params.id, null)),
  );

  app.post(`${myCoursePath(':id')}/answer`, { schema: { ...schema, params } }, async (request, reply) => {
    const { id } = request.params;
    const { course } = await readMyCourse(reading(deps, request), id);
    const sent = sentIn(request.body);
    const answers = course.current.questions.map((_, n) =>
      (sent.typed.get(questionName(n)) ?? []).map(Number).filter((at) => Number.isInteger(at)),
    );
    const graded: Graded = GradedShown.parse(
      await passCourse(writingUnder(deps, request, sent.key), {
        ...{ id, version: Number(sent.fields['version'] ?? Number.NaN), answers },
      }),
    );
    return graded.passed
      ? reply.redirect(withQuery(TRAINING_PATH, new URLSearchParams({ passed: id }).toString()), 303)
      : html(reply.code(422), await show(request, id, { answers, graded }));
  });
}
