import { needUpload } from '../../../cases/evidence/may-upload.js';
import { caseOfRespondent, caseOfToken } from '../../../cases/find-case.js';
import { readTestimony } from '../../../cases/read/read-testimony.js';
import { callerOf, callerOfWitness } from '../../../domain/people/relations.js';
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
  complainant: {
    ...{ at: '/v1/tracking', tag: 'tracking' },
    caller: async (deps: ApiDeps, token: string) =>
      callerOf('complainant', (await caseOfToken(deps, token)).state.number),
  },
  respondent: {
    ...{ at: '/v1/respondents', tag: 'respondents' },
    caller: async (deps: ApiDeps, token: string) =>
      callerOf('respondent', (await caseOfRespondent(deps, token)).state.number),
  },
  witness: {
    ...{ at: '/v1/witnesses', tag: 'witnesses' },
    caller: async (deps: ApiDeps, token: string) => {
      const { witness, found } = await readTestimony(deps, token);
      return callerOfWitness(witness, found.state.number);
    },
  },
} as const satisfies Record<Heard, object>;

/** The same for either side of a complaint, and for witnesses, by their link. */
export async function partyUploadRoutes(app: App, deps: ApiDeps): Promise<void> {
  await takeMultipart(app);
  for (const heard of Heard.options) {
    const { at, tag, caller } = doors[heard];
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
        const sender = { caller: await caller(deps, request.params.token), aDay };
        return await takeUpload(deps, { request, reply }, sender);
      },
    );
  }
}
