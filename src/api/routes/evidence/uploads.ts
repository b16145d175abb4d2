import { senderByLink } from '../../../cases/caller-by-link.js';
import { needUpload } from '../../../cases/evidence/may-upload.js';
import { Heard } from '../../../domain/vocabulary.js';
import { principal } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { takeMultipart } from '../../plugins/bodies/multipart.js';
import { byKey, byToken, type App } from '../../routing.js';
import { needForm, takeUpload, uploading } from './take-upload.js';

/** Where files of somebody with a key come in before something names them. */
export async function uploadRoutes(app: App, deps: ApiDeps): Promise<void> {
  await takeMultipart(app);
  app.post(
    '/v1/uploads',
    {
      ...byKey('complaints', 'upload', 'Send a file, to be named by a command or a submission within a day', {
        ...uploading(401, 403),
      }),
      preValidation: needForm,
    },
    async (request, reply) => {
      const { id: caller } = needUpload(principal(request)).caller;
      const { aDay } = deps.policy.document.evidence;
      return await takeUpload(deps, { request, reply }, { caller, aDay });
    },
  );
}

const doors = {
  complainant: { at: '/v1/tracking', tag: 'tracking' },
  respondent: { at: '/v1/respondents', tag: 'respondents' },
  witness: { at: '/v1/witnesses', tag: 'witnesses' },
} as const satisfies Record<Heard, object>;

/** The same for either side of a complaint, and for witnesses, by their link. */
export async function partyUploadRoutes(app: App, deps: ApiDeps): Promise<void> {
  await takeMultipart(app);
  for (const heard of Heard.options) {
    const { at, tag } = doors[heard];
    app.post(
      `${at}/:token/uploads`,
      {
        ...byToken(tag, `${heard}-upload`, 'Send a file, to be named by a command within a day', {
          ...uploading(404),
        }),
        preValidation: needForm,
      },
      async (request, reply) => {
        const { aDayOfParty: aDay } = deps.policy.document.evidence;
        const sender = { ...(await senderByLink(deps, heard, request.params.token)), aDay };
        return await takeUpload(deps, { request, reply }, sender);
      },
    );
  }
}
