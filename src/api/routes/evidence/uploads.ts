import { needUpload } from '../../../cases/evidence/may-upload.js';
import { caseOfRespondent, caseOfToken } from '../../../cases/find-case.js';
import { callerOf } from '../../../domain/people/relations.js';
import type { Party } from '../../../domain/vocabulary.js';
import { principal } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { takeMultipart } from '../../plugins/multipart.js';
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
  complainant: { at: '/v1/tracking', tag: 'tracking', find: caseOfToken },
  respondent: { at: '/v1/respondents', tag: 'respondents', find: caseOfRespondent },
} as const satisfies Record<Party, object>;

/** The same for either side of a complaint, by their link. */
export async function partyUploadRoutes(app: App, deps: ApiDeps): Promise<void> {
  await takeMultipart(app);
  for (const party of ['complainant', 'respondent'] as const) {
    const { at, tag, find } = doors[party];
    app.post(
      `${at}/:token/uploads`,
      {
        ...byToken(tag, `${party}-upload`, 'Send a file, to be named by a command within a day', {
          ...uploading(404),
        }),
        preValidation: needForm,
      },
      async (request, reply) => {
        const { state } = await find(deps, request.params.token);
        const sender = {
          caller: callerOf(party, state.number),
          aDay: deps.policy.document.evidence.aDayOfParty,
        };
        return await takeUpload(deps, { request, reply }, sender);
      },
    );
  }
}
