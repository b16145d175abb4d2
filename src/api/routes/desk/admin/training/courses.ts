/** Courses, kept by administrators; with the list of what is required. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { seenOf } from '../../../../../cases/acts/seen.js';
import { notFound } from '../../../../../cases/failure.js';
import { publishCourse, putCourse } from '../../../../../cases/training/keep-courses.js';
import {
  readCourses,
  readCoursesInPlace,
  readRequirements,
} from '../../../../../cases/training/read-courses.js';
import { Course, Lesson } from '../../../../../domain/training/course.js';
import { readQuestions } from '../../../../../domain/training/quiz-text.js';
import type { FormState } from '../../../../../pages/desk/admin/form.js';
import {
  ADMIN_TRAINING_PATH,
  coursePath as pathOf,
  NEW_COURSE_PATH,
} from '../../../../../pages/desk/admin/paths.js';
import { coursePage, typedOfCourse } from '../../../../../pages/desk/admin/training/course.js';
import { coursesPage } from '../../../../../pages/desk/admin/training/courses.js';
import { dayBegins } from '../../../../../words/instants.js';
import { wordsIn } from '../../../../../words/languages.js';
import { reading, writingUnder } from '../../../../caller.js';
import type { ApiDeps } from '../../../../deps.js';
import { categoryNames } from '../../../../pages/category-names.js';
import {
  formOf,
  idTakenIn,
  nameFields,
  nameIn,
  notTaken,
  sentAgain,
  sentIn,
  shownAgain,
  tryOf,
  type Sent,
} from '../../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../../pages/desk/desk-frame.js';
import { html } from '../../../../pages/reply.js';
import type { App } from '../../../../routing.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const dones = ['course', 'published', 'required'] as const;
const Opened = z.looseObject({ done: z.enum(dones).optional().catch(undefined) });
const NewCourse = Course.safeExtend({ lesson: Lesson });
const lessonFields = (path = '') => ({
  ...{ [`${path}outline.en`]: 'outlineEn', [`${path}outline.zh-CN`]: 'outlineZh' },
  ...{ [`${path}questions`]: 'quiz', [`${path}passMark`]: 'passMark' },
});
/** As the fields of the forms are called. */
const named = { ...nameFields(), ...lessonFields(), ...lessonFields('lesson.') };

export function coursesPages(app: App, deps: ApiDeps): void {
  const find = async (request: FastifyRequest, id: string) => {
    const course = (await readCoursesInPlace(reading(deps, request))).find((one) => one.id === id);
    if (course === undefined) throw notFound();
    return course;
  };
  const show = async (request: FastifyRequest, id: string, wrong?: (now: FormState) => FormState) => {
    const course = await find(request, id);
    const now = formOf(typedOfCourse(course), course.seen);
    return coursePage(deskFrame(deps, request), { course, form: wrong?.(now) ?? now });
  };

  app.get(ADMIN_TRAINING_PATH, { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const { done } = request.query;
    const view = {
      ...{ courses: await readCourses(ctx), requirements: await readRequirements(ctx) },
      ...{ classes: categoryNames(deps, frame.locale), now: ctx.who.at },
      done: done ? wordsIn(frame.locale)(`training:admin.done.${done}`) : null,
    };
    return html(reply, coursesPage(frame, view));
  });

  app.get(NEW_COURSE_PATH, { schema }, async (request, reply) =>
    html(reply, coursePage(deskFrame(deps, request), { course: null, form: formOf(new Map()) })),
  );

  app.post(`${NEW_COURSE_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await tryOf(
      NewCourse.safeParse({ ...courseIn(sent, sent.fields['id']), lesson: lessonIn(sent) }),
      (course) => putCourse(writingUnder(deps, request, sent.key), course, seenOf(null)),
      named,
    );
    if (tried.wrong === null) return reply.redirect(`${ADMIN_TRAINING_PATH}?done=course`, 303);
    const form = sentAgain(sent, idTakenIn(tried));
    return html(reply.code(tried.status), coursePage(deskFrame(deps, request), { course: null, form }));
  });

  app.get(pathOf(':id'), { schema: { ...schema, params } }, async (request, reply) =>
    html(reply, await show(request, request.params.id)),
  );

  app.post(`${pathOf(':id')}/change`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { id } = await find(request, request.params.id);
    const tried = await tryOf(
      Course.safeParse(courseIn(sent, id)),
      (course) => putCourse(writingUnder(deps, request, sent.key), course, sent.seen),
      named,
    );
    if (tried.wrong === null) return reply.redirect(`${ADMIN_TRAINING_PATH}?done=course`, 303);
    const again = (now: FormState): FormState => shownAgain(now, withRest(sent, now), tried, 'names');
    return html(reply.code(tried.status), await show(request, id, again));
  });

  app.post(`${pathOf(':id')}/publish`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { id } = await find(request, request.params.id);
    const day = sent.fields['renewFrom'];
    const renewFrom = day === undefined ? null : dayBegins(day, deskFrame(deps, request).locale);
    const tried =
      day !== undefined && renewFrom === null
        ? notTaken([{ field: 'renewFrom', what: 'renewFrom' }])
        : await tryOf(
            Lesson.safeParse(lessonIn(sent)),
            (lesson) =>
              publishCourse(writingUnder(deps, request, sent.key), { ...lesson, id, renewFrom }, sent.seen),
            named,
          );
    if (tried.wrong === null) return reply.redirect(`${ADMIN_TRAINING_PATH}?done=published`, 303);
    const again = (now: FormState): FormState => shownAgain(now, withRest(sent, now), tried, 'quiz');
    return html(reply.code(tried.status), await show(request, id, again));
  });
}

/** The form as it is now, with what was sent of it: each of its parts sends its own fields. */
const withRest = (sent: Sent, { typed }: FormState): Sent => ({
  ...sent,
  typed: new Map([...typed, ...sent.typed]),
});

const courseIn = (sent: Sent, id: string | undefined) => ({
  id,
  name: nameIn(sent),
  validDays: sent.fields['validDays'] === undefined ? null : Number(sent.fields['validDays']),
});

const lessonIn = ({ fields }: Sent) => ({
  outline: { en: fields['outlineEn'], 'zh-CN': fields['outlineZh'] },
  questions: readQuestions(fields['quiz'] ?? ''),
  passMark: Number(fields['passMark'] ?? 0),
});
