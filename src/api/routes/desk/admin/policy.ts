/** The policy: what is in force, the draft, what it changes, and putting it in force. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { Failure } from '../../../../cases/failure.js';
import { activateDraft } from '../../../../cases/policy/activate-draft.js';
import { discardDraft, saveDraft } from '../../../../cases/policy/change-draft.js';
import {
  documentToDraft,
  previewDraft,
  readPolicies,
  readPolicyVersion,
} from '../../../../cases/policy/read-policies.js';
import { LARGEST_INTEGER, type Locale } from '../../../../domain/vocabulary.js';
import type { FormState, Wrong } from '../../../../pages/desk/admin/form.js';
import {
  POLICY_DOCUMENT_PATH,
  POLICY_DRAFT_PATH,
  POLICY_PATH,
  POLICY_PREVIEW_PATH,
  policyVersionPath,
} from '../../../../pages/desk/admin/paths.js';
import { chaptersPage } from '../../../../pages/desk/admin/policy/chapters.js';
import { draftPage, type DraftView } from '../../../../pages/desk/admin/policy/draft.js';
import { policyPage, policyVersionPage } from '../../../../pages/desk/admin/policy/policy.js';
import { previewPage } from '../../../../pages/desk/admin/policy/preview.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { asItIs, formOf, notTaken, sentIn, tryOf, type Sent } from '../../../pages/desk/admin-form.js';
import { draftSeenIn, seenOfDraft } from '../../../pages/desk/draft-seen.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { askedIn, cursorOf, Placed } from '../../../schemas/lists/cursor.js';

const schema = { hide: true } as const;
const cursor = cursorOf(Placed.version);
const ON_A_PAGE = 20;
const Version = z.coerce.number().int().min(1).max(LARGEST_INTEGER);
const Asked = z.looseObject({
  cursor: cursor.schema.optional().catch(undefined),
  done: z.enum(['activated', 'discarded']).optional().catch(undefined),
});
const Previewed = z.looseObject({ done: z.enum(['drafted']).optional().catch(undefined) });

/** What the schema says is wrong, in the reader's language; what it says of its own is in English. */
const say: Record<Locale, z.core.$ZodErrorMap | undefined> = {
  en: undefined,
  'zh-CN': z.locales.zhCN().localeError,
};

/** What is wrong with a document, where that is why it was not taken; throws anything else. */
function problemsIn(error: unknown): NonNullable<DraftView['problems']> {
  const problems = error instanceof Failure && error.code === 'invalid' ? (error.said.errors ?? []) : [];
  if (problems.length === 0) throw error;
  return problems;
}
const wrongDocument = ({ length }: { length: number }): Wrong[] => [
  { field: 'problems', what: 'document', n: length },
];

export function policyPages(app: App, deps: ApiDeps): void {
  const overview = async (
    request: FastifyRequest,
    { at, done = null, wrong = [] }: { at?: string | undefined; done?: string | null; wrong?: Wrong[] },
  ) => {
    const ctx = reading(deps, request);
    const asked = askedIn(cursor, { limit: ON_A_PAGE, ...(at !== undefined && { cursor: at }) });
    const [read, { people }] = await Promise.all([readPolicies(ctx, asked), readNames(ctx)]);
    const { policy } = await readPolicyVersion(ctx, read.inForce ?? 0);
    const pages = {
      cursor: at ?? null,
      nextCursor: read.sets.next === null ? null : cursor.write(read.sets.next),
    };
    const frame = { ...deskFrame(deps, request), path: POLICY_PATH };
    return policyPage(frame, { ...read, policy, people, ...pages, done, wrong });
  };
  /** `typed`: the document as it was sent, where it was not taken. */
  const edit = async (
    request: FastifyRequest,
    { typed, wrong = [], problems = [] }: { typed?: Sent; wrong?: Wrong[]; problems?: DraftView['problems'] },
  ) => {
    const { draft, inForce, document } = await documentToDraft(reading(deps, request));
    const seen = typed?.seen ?? seenOfDraft({ revision: draft?.revision ?? null, inForce });
    const text = typed?.fields['document'] ?? JSON.stringify(document, null, 2);
    const form = asItIs(formOf(new Map([['document', [text]]]), seen), wrong);
    const overtaken = draft?.stale === true ? inForce : null;
    return draftPage(deskFrame(deps, request), { form, problems, overtaken });
  };
  /** What the draft changes; where it is no policy, the document, to be corrected. */
  const preview = async (request: FastifyRequest, wrong: readonly Wrong[], done: string | null) => {
    const ctx = reading(deps, request);
    const frame = { ...deskFrame(deps, request), path: POLICY_PREVIEW_PATH };
    try {
      const [read, names] = await Promise.all([previewDraft(ctx, say[frame.locale]), readNames(ctx)]);
      if (read === null) return null;
      const form: FormState = asItIs(formOf(new Map(), String(read.draft.revision)), wrong);
      return { page: previewPage(frame, { ...read, ...names, form, done }), status: 200 };
    } catch (error) {
      const problems = problemsIn(error);
      return { page: await edit(request, { wrong: wrongDocument(problems), problems }), status: 422 };
    }
  };
  const wordsFor = (request: FastifyRequest) => wordsIn(deskFrame(deps, request).locale);

  app.get(POLICY_PATH, { schema: { ...schema, querystring: Asked } }, async (request, reply) => {
    const { cursor: at, done } = request.query;
    const { version } = deps.policy;
    const words = done ? wordsFor(request)(`policy:${done}`, { version }) : null;
    return html(reply, await overview(request, { at, done: words }));
  });

  app.get(
    policyVersionPath(':version'),
    { schema: { ...schema, params: z.object({ version: Version }) } },
    async (request, reply) => {
      const read = await readPolicyVersion(reading(deps, request), request.params.version);
      return html(reply, policyVersionPage(deskFrame(deps, request), read));
    },
  );

  app.get(POLICY_DRAFT_PATH, { schema }, async (request, reply) => {
    const { draft, inForce, document } = await documentToDraft(reading(deps, request));
    const overtaken = draft?.stale === true ? inForce : null;
    return html(reply, chaptersPage(deskFrame(deps, request), { document, overtaken }));
  });

  app.get(POLICY_DOCUMENT_PATH, { schema }, async (request, reply) => html(reply, await edit(request, {})));

  app.post(`${POLICY_DOCUMENT_PATH}/save`, { schema }, async (request, reply) => {
    const typed = sentIn(request.body);
    const given = { text: typed.fields['document'] ?? '', seen: draftSeenIn(typed.seen) };
    try {
      const ctx = writingUnder(deps, request, typed.key);
      await saveDraft(ctx, { ...given, say: say[deskFrame(deps, request).locale] });
    } catch (error) {
      if (error instanceof Failure && error.code === 'changed-meanwhile')
        return html(reply.code(409), await edit(request, { wrong: [{ field: '', what: 'changed' }] }));
      const problems = problemsIn(error);
      return html(reply.code(422), await edit(request, { typed, wrong: wrongDocument(problems), problems }));
    }
    return reply.redirect(POLICY_PREVIEW_PATH, 303);
  });

  app.get(POLICY_PREVIEW_PATH, { schema: { ...schema, querystring: Previewed } }, async (request, reply) => {
    const { done } = request.query;
    const shown = await preview(request, [], done ? wordsFor(request)(`policy:${done}`) : null);
    return shown === null ? reply.redirect(POLICY_PATH, 303) : html(reply.code(shown.status), shown.page);
  });

  for (const [act, done] of [
    ['activate', 'activated'],
    ['discard', 'discarded'],
  ] as const)
    app.post(`${POLICY_PREVIEW_PATH}/${act}`, { schema }, async (request, reply) => {
      const { key, seen, fields } = sentIn(request.body);
      const give = act === 'activate' ? activateDraft : discardDraft;
      const tried =
        act === 'activate' && fields['confirmed'] !== 'yes'
          ? notTaken([{ field: 'confirmed', what: 'confirmed' }])
          : await tryOf(Version.safeParse(seen), (revision) =>
              give(writingUnder(deps, request, key), revision),
            );
      if (tried.wrong === null) return reply.redirect(`${POLICY_PATH}?done=${done}`, 303);
      const { wrong, status } = tried;
      const shown = await preview(request, wrong, null);
      return html(reply.code(status), shown?.page ?? (await overview(request, { wrong })));
    });
}
