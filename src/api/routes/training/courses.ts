import { z } from 'zod';
import { publishCourse, putCourse, putRequirement } from '../../../cases/training/keep-courses.js';
import { passCourse } from '../../../cases/training/pass-course.js';
import { previewRequirement } from '../../../cases/training/preview-requirement.js';
import {
  readCourses,
  readMyTraining,
  readRequirements,
  type CourseTaught,
} from '../../../cases/training/read-courses.js';
import type { Requirement } from '../../../domain/training/gate.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import * as shown from '../../schemas/training/training.js';

const written = problems(401, 403, 404, 409, 413, 415, 422);
const TRAINING = 'training';

/** Courses, what is required, and everybody's own part in them. */
export function courseRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/training/courses',
    byKey(TRAINING, 'courses', 'Courses as they are taught now, with their quizzes (staff)', {
      response: { 200: ok(shown.CoursesShown, 'By id.'), ...problems(401, 403) },
    }),
    async (request) => ({ items: (await readCourses(reading(deps, request))).map(shown.shownCourse) }),
  );

  app.put(
    '/v1/training/courses/:id',
    byKey(
      TRAINING,
      'put-course',
      'Add a course, or change its name and for how long it holds (administrators)',
      {
        ...{ params: shown.CourseParams, headers: WriteHeaders, body: shown.NewCourse },
        response: { 200: ok(shown.CourseShown, 'As it is now.'), ...written },
      },
    ),
    async (request) =>
      shown.shownCourse(
        Taught.parse(await putCourse(writing(deps, request), { ...request.body, id: request.params.id })),
      ),
  );

  app.post(
    '/v1/training/courses/:id/versions',
    byKey(TRAINING, 'publish-course', 'Publish another version of a course (administrators)', {
      ...{ params: shown.CourseParams, headers: WriteHeaders, body: shown.NewVersion },
      response: { 200: ok(shown.CourseShown, 'As it is now.'), ...written },
    }),
    async (request) => {
      const { renewFrom, ...lesson } = request.body;
      const version = { ...lesson, id: request.params.id, renewFrom: instantOf(renewFrom) };
      return shown.shownCourse(Taught.parse(await publishCourse(writing(deps, request), version)));
    },
  );

  app.post(
    '/v1/training/courses/:id/quiz',
    byKey(TRAINING, 'take-quiz', 'Take the quiz of a course (staff)', {
      description: 'The result comes at once; who does not pass may try again under another key.',
      ...{ params: shown.CourseParams, headers: WriteHeaders, body: shown.QuizAnswers },
      response: { 200: ok(shown.GradedShown, 'What came of it.'), ...written },
    }),
    async (request) =>
      shown.GradedShown.parse(
        await passCourse(writing(deps, request), { ...request.body, id: request.params.id }),
      ),
  );

  app.get(
    '/v1/training/mine',
    byKey(TRAINING, 'my-training', 'How you stand in each course (staff)', {
      response: { 200: ok(shown.MyTraining, 'What you need first.'), ...problems(401, 403) },
    }),
    async (request) => ({ items: (await readMyTraining(reading(deps, request))).map(shown.shownStanding) }),
  );

  app.get(
    '/v1/training/requirements',
    byKey(TRAINING, 'training-requirements', 'Which courses classes and roles need (staff)', {
      response: {
        200: ok(shown.RequirementsShown, 'With those that are not turned on.'),
        ...problems(401, 403),
      },
    }),
    async (request) => ({
      items: (await readRequirements(reading(deps, request))).map(shown.shownRequirement),
    }),
  );

  app.put(
    '/v1/training/requirements',
    byKey(
      TRAINING,
      'put-training-requirement',
      'Require a course from a date on, or no longer (administrators)',
      {
        description:
          'From then on nobody without it is given, claims or opens a case of the class. People are told 30 and 7 days before.',
        ...{ headers: WriteHeaders, body: shown.NewRequirement },
        response: { 200: ok(shown.NewRequirement, 'As it is now.'), ...written },
      },
    ),
    async (request) => {
      const { since, ...which } = request.body;
      const wanted: Requirement = { ...which, since: instantOf(since) };
      await putRequirement(writing(deps, request), wanted);
      return shown.shownRequirement(wanted);
    },
  );

  app.get(
    '/v1/training/requirements/preview',
    byKey(TRAINING, 'preview-training-requirement', 'Who would be shut out today (administrators)', {
      querystring: shown.WhichRequirement,
      response: { 200: ok(shown.ShutOut, 'Were it in force now.'), ...problems(401, 403) },
    }),
    async (request) => ({
      items: (await previewRequirement(reading(deps, request), request.query)).map(({ id, name }) => ({
        ...{ id, name },
      })),
    }),
  );
}

const instantOf = (text: string | null): number | null => (text === null ? null : Date.parse(text));

/** What the case gave, also where it was kept for a repetition. */
const Taught = z.custom<CourseTaught>((value) => typeof value === 'object' && value !== null);
