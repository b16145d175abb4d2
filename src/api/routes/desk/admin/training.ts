/** Courses and what is required, kept by administrators. */
import { CourseId } from '../../../../domain/vocabulary.js';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { seenOf } from '../../../../cases/acts/seen.js';
import { notFound } from '../../../../cases/failure.js';
import { publishCourse, putCourse, putRequirement } from '../../../../cases/training/keep-courses.js';
import { previewRequirement } from '../../../../cases/training/preview-requirement.js';
import {
  readCourses,
  readCoursesInPlace,
  readRequirements,
} from '../../../../cases/training/read-courses.js';
import { Course, Lesson } from '../../../../domain/training/course.js';
import type { Requirement } from '../../../../domain/training/gate.js';
import { readQuestions } from '../../../../domain/training/quiz-text.js';
import { coursePage, typedOfCourse } from '../../../../pages/desk/admin/training/course.js';
import { coursesPage } from '../../../../pages/desk/admin/training/courses.js';
import { requirementPage } from '../../../../pages/desk/admin/training/requirement.js';
import { first, type FormState } from '../../../../pages/desk/admin/form.js';
import {
  ADMIN_TRAINING_PATH,
  coursePath as pathOf,
  NEW_COURSE_PATH,
  REQUIREMENT_PATH,
} from '../../../../pages/desk/admin/paths.js';
import { dayBegins } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { categoryNames } from '../../../pages/category-names.js';
import {
  formOf,
  idTakenIn,
  notTaken,
  sentAgain,
  sentIn,
  shownAgain,
  tryOf,
  type Sent,
} from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const dones = ['course', 'published', 'required'] as const;
const Opened = z.looseObject({ done: z.enum(dones).optional().catch(undefined) });
const Wanted = z.looseObject({
  needed: z.string().max(80).optional().catch(undefined),
  course: CourseId.optional().catch(undefined),
});
/** As the fields of the forms are called. */
const named = {
  ...{ 'name.en': 'names', 'name.zh-CN': 'namesZh' },
  ...{ 'outline.en': 'outlineEn', 'outline.zh-CN': 'outlineZh' },
  ...{ name: 'needed', questions: 'quiz' },
};

export function trainingAdminPages(app: App, deps: ApiDeps): void {
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
    const New = Course.safeExtend({ lesson: Lesson });
    const tried = await tryOf(
      New.safeParse({ ...courseIn(sent, sent.fields['id']), lesson: lessonIn(sent) }),
      (course) => putCourse(writingUnder(deps, request, sent.key), course, NEW),
      {
        ...named,
        ...{ 'lesson.outline.en': 'outlineEn', 'lesson.outline.zh-CN': 'outlineZh' },
        ...{ 'lesson.questions': 'quiz', 'lesson.passMark': 'passMark' },
      },
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

  const requirement = async (request: FastifyRequest, form: FormState) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const wanted = whichIn(first(form.typed, 'needed'), first(form.typed, 'course'));
    const all = await readRequirements(ctx);
    const since =
      all.find(
        (one) =>
          wanted !== null && one.of === wanted.of && one.name === wanted.name && one.course === wanted.course,
      )?.since ?? null;
    const chosen = wanted && {
      requirement: { ...wanted, since },
      shut: await previewRequirement(ctx, wanted),
    };
    return requirementPage(frame, {
      ...{ courses: await readCourses(ctx), classes: categoryNames(deps, frame.locale) },
      ...{ chosen, form, now: ctx.who.at },
    });
  };

  app.get(REQUIREMENT_PATH, { schema: { ...schema, querystring: Wanted } }, async (request, reply) => {
    const { needed = '', course = '' } = request.query;
    const typed = new Map([
      ['needed', [needed]],
      ['course', [course]],
    ]);
    return html(reply, await requirement(request, formOf(typed)));
  });

  for (const name of ['turn-on', 'turn-off'] as const) {
    app.post(`${REQUIREMENT_PATH}/${name}`, { schema }, async (request, reply) => {
      const sent = sentIn(request.body);
      const which = whichIn(first(sent.typed, 'needed'), first(sent.typed, 'course'));
      const begins = dayBegins(sent.fields['since'] ?? '', deskFrame(deps, request).locale);
      const now = reading(deps, request).who.at;
      // Today means from now on.
      const since = begins !== null && begins < now && now - begins < DAY_MS ? now : begins;
      const tried =
        which === null || (name === 'turn-on' && since === null)
          ? notTaken([
              which === null ? { field: 'needed', what: 'needed' } : { field: 'since', what: 'since' },
            ])
          : await tryOf(
              { success: true, data: { ...which, since: name === 'turn-on' ? since : null } },
              (wanted: Requirement) => putRequirement(writingUnder(deps, request, sent.key), wanted),
              named,
            );
      if (tried.wrong === null) return reply.redirect(`${ADMIN_TRAINING_PATH}?done=required`, 303);
      return html(reply.code(tried.status), await requirement(request, sentAgain(sent, tried.wrong)));
    });
  }
}

const DAY_MS = 86_400_000;
/** What a form of a new course says that it showed. */
const NEW = seenOf(null);

/** The form as it is now, with what was sent of it: each of its parts sends its own fields. */
const withRest = (sent: Sent, { typed }: FormState): Sent => ({
  ...sent,
  typed: new Map([...typed, ...sent.typed]),
});

const courseIn = ({ fields }: Sent, id: string | undefined) => ({
  id,
  name: { en: fields['names'], 'zh-CN': fields['namesZh'] },
  validDays: fields['validDays'] === undefined ? null : Number(fields['validDays']),
});

const lessonIn = ({ fields }: Sent) => ({
  outline: { en: fields['outlineEn'], 'zh-CN': fields['outlineZh'] },
  questions: readQuestions(fields['quiz'] ?? ''),
  passMark: Number(fields['passMark'] ?? 0),
});

/** Which requirement a form names; null where none. */
function whichIn(needed: string, course: string): Omit<Requirement, 'since'> | null {
  const [, of, name] = /^(class|role):([a-z0-9-]{1,64})$/.exec(needed) ?? [];
  const read = CourseId.safeParse(course);
  if (name === undefined || !read.success || (of !== 'class' && of !== 'role')) return null;
  return { of, name, course: read.data };
}
