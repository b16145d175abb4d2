/** The chapters of the policy, each as a form of its own that changes the draft. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Failure, notFound } from '../../../../cases/failure.js';
import { draftChapter } from '../../../../cases/policy/change-draft.js';
import { documentToDraft } from '../../../../cases/policy/read-policies.js';
import { chapterNamed, type Chapter } from '../../../../domain/policy/chapters/fields.js';
import { chapterIn, typedOf, withChapter } from '../../../../domain/policy/chapters/filled.js';
import { chapterWrong } from '../../../../pages/desk/admin/policy/chapter-wrong.js';
import { chapterPage } from '../../../../pages/desk/admin/policy/chapters.js';
import type { Wrong } from '../../../../pages/desk/admin/form.js';
import { chapterPath, POLICY_PREVIEW_PATH } from '../../../../pages/desk/admin/paths.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { asItIs, formOf, sentIn, type Sent } from '../../../pages/desk/admin-form.js';
import { draftSeenIn, seenOfDraft } from '../../../pages/desk/draft-seen.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';

const schema = { hide: true, params: z.object({ id: z.string().max(64) }) } as const;

export function chaptersPages(app: App, deps: ApiDeps): void {
  /** `sent`: as it was filled in, where it was not taken. */
  const show = async (request: FastifyRequest, chapter: Chapter, wrong: Wrong[] = [], sent?: Sent) => {
    const { draft, inForce, document } = await documentToDraft(reading(deps, request));
    const seen = sent?.seen ?? seenOfDraft({ revision: draft?.revision ?? null, inForce });
    const filled = sent === undefined ? document : withChapter(document, chapter, sent.typed);
    const form = asItIs(formOf(typedOf(chapter, chapterIn(filled, chapter)), seen), wrong);
    return chapterPage(deskFrame(deps, request), { chapter, form });
  };
  const named = (id: string): Chapter => {
    const chapter = chapterNamed(id);
    if (chapter === undefined) throw notFound();
    return chapter;
  };

  app.get(chapterPath(':id'), { schema }, async (request, reply) =>
    html(reply, await show(request, named(request.params.id))),
  );

  app.post(`${chapterPath(':id')}/save`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const chapter = named(request.params.id);
    const { typed, seen } = sent;
    try {
      await draftChapter(writingUnder(deps, request, sent.key), { chapter, typed, seen: draftSeenIn(seen) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'changed-meanwhile')
        return html(reply.code(409), await show(request, chapter, [{ field: '', what: 'changed' }]));
      if (error.code !== 'invalid') throw error;
      const paths = (error.said.errors ?? []).map(({ path }) => path);
      const wrong = chapterWrong(chapter, paths, deskFrame(deps, request).locale);
      return html(reply.code(422), await show(request, chapter, wrong, sent));
    }
    return reply.redirect(`${POLICY_PREVIEW_PATH}?done=drafted`, 303);
  });
}
