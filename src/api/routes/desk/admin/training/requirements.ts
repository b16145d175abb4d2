/** What a class or a role requires of courses, kept by administrators. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { putRequirement } from '../../../../../cases/training/keep-courses.js';
import { previewRequirement } from '../../../../../cases/training/preview-requirement.js';
import { readCourses, readRequirements } from '../../../../../cases/training/read-courses.js';
import { requirementIn } from '../../../../../domain/training/gate.js';
import { CourseId, type Locale } from '../../../../../domain/vocabulary.js';
import { first, type FormState } from '../../../../../pages/desk/admin/form.js';
import { ADMIN_TRAINING_PATH, REQUIREMENT_PATH } from '../../../../../pages/desk/admin/paths.js';
import { requirementPage } from '../../../../../pages/desk/admin/training/requirement.js';
import { dayBegins, dayEnds } from '../../../../../words/instants.js';
import { reading, writingUnder } from '../../../../caller.js';
import type { ApiDeps } from '../../../../deps.js';
import { categoryNames } from '../../../../pages/category-names.js';
import { formOf, sentAgain, sentIn, tryOf } from '../../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../../pages/desk/desk-frame.js';
import { html } from '../../../../pages/reply.js';
import type { App } from '../../../../routing.js';

const schema = { hide: true } as const;
const Wanted = z.looseObject({
  needed: z.string().max(80).optional().catch(undefined),
  course: CourseId.optional().catch(undefined),
});
const Which = z.object({
  needed: z
    .string()
    .transform((text) => text.split(':'))
    .pipe(z.tuple([z.enum(['class', 'role']), z.string()])),
  course: CourseId,
});
const Required = Which.extend({ since: z.number().nullable() });

export function requirementPages(app: App, deps: ApiDeps): void {
  const show = async (request: FastifyRequest, form: FormState) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const { data } = Which.safeParse(namedIn(form));
    const which = data === undefined ? null : requirementOf(data);
    const chosen = which && {
      requirement: requirementIn(await readRequirements(ctx), which) ?? { ...which, since: null },
      shut: await previewRequirement(ctx, which),
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
    return html(reply, await show(request, formOf(typed)));
  });

  for (const name of ['turn-on', 'turn-off'] as const) {
    app.post(`${REQUIREMENT_PATH}/${name}`, { schema }, async (request, reply) => {
      const sent = sentIn(request.body);
      const { locale } = deskFrame(deps, request);
      const begins = beginsOn(sent.fields['since'] ?? '', locale, reading(deps, request).who.at);
      const since = name === 'turn-on' ? begins : null;
      const tried = await tryOf(
        Required.safeParse({ ...namedIn(sent), since }),
        ({ since: from, ...which }) =>
          putRequirement(writingUnder(deps, request, sent.key), { ...requirementOf(which), since: from }),
        { name: 'needed' },
      );
      if (tried.wrong === null) return reply.redirect(`${ADMIN_TRAINING_PATH}?done=required`, 303);
      return html(reply.code(tried.status), await show(request, sentAgain(sent, tried.wrong)));
    });
  }
}

/** Which requirement a form names. */
const namedIn = ({ typed }: Pick<FormState, 'typed'>) => ({
  ...{ needed: first(typed, 'needed'), course: first(typed, 'course') },
});

const requirementOf = ({ needed: [of, name], course }: z.infer<typeof Which>) => ({ of, name, course });

/** When a day begins, and of today now; undefined for what is no day. */
function beginsOn(day: string, locale: Locale, now: number): number | undefined {
  const [begins, ends] = [dayBegins(day, locale), dayEnds(day, locale)];
  if (begins === null || ends === null) return undefined;
  return now < ends ? Math.max(begins, now) : begins;
}
