/** The training of the teams somebody leads: who has what, and what is recorded of them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { teamNames } from '../../../../db/people/directory.js';
import { checkImport, importRecords, type ImportChecked } from '../../../../cases/training/import-records.js';
import { readTeam, readTeamTraining } from '../../../../cases/training/read-team.js';
import { endTraining, exceptTraining, recordTraining } from '../../../../cases/training/record-training.js';
import { written } from '../../../../domain/text/written.js';
import { CallerId, CourseId, LARGEST_INTEGER } from '../../../../domain/vocabulary.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { teamTrainingPage } from '../../../../pages/desk/insights/training/team.js';
import { TEAM_TRAINING_PATH } from '../../../../pages/desk/paths.js';
import { dayBegins, dayEnds } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import { sendCsv } from '../../../csv/send-csv.js';
import { trainingCsv } from '../../../csv/training-csv.js';
import type { ApiDeps } from '../../../deps.js';
import { formOf, sentAgain, sentIn, tryOf, type Tried } from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { ImportChecked as ImportShown, shownTrained } from '../../../schemas/training/training.js';

const schema = { hide: true } as const;
const dones = ['recorded', 'excepted', 'ended', 'imported'] as const;
const Opened = z.looseObject({
  done: z.enum(dones).optional().catch(undefined),
  only: z.literal('urgent').optional().catch(undefined),
  n: z.coerce.number().int().optional().catch(undefined),
  /** The line a page begins with. */
  cursor: z.coerce.number().int().min(0).max(LARGEST_INTEGER).catch(0).default(0),
});
const Recorded = z.object({ person: CallerId, course: CourseId, passedAt: z.number() });
const Except = z.object({ person: CallerId, course: CourseId, until: z.number(), why: written(500) });

export function teamTrainingPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const show = async (
    request: FastifyRequest,
    form: FormState,
    { done, only, n = 0, cursor = 0 }: Partial<z.infer<typeof Opened>> = {},
    checked: ImportChecked | null = null,
  ): Promise<string> => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const [team, teams] = await Promise.all([readTeam(ctx), teamNames(deps.db)]);
    return teamTrainingPage(frame, {
      ...{ ...team, teams, only: only !== undefined, from: cursor, checked, form },
      done: done ? wordsIn(frame.locale)(`training:team.${done}`, { n }) : null,
    });
  };
  const answer = async (
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    tried: Tried<unknown>,
    done: (typeof dones)[number],
  ) =>
    tried.wrong === null
      ? reply.redirect(`${TEAM_TRAINING_PATH}?done=${done}`, 303)
      : html(reply.code(tried.status), await show(request, sentAgain(sentIn(request.body), tried.wrong)));

  app.get(TEAM_TRAINING_PATH, { schema: { ...schema, querystring: Opened } }, async (request, reply) =>
    html(reply, await show(request, formOf(new Map()), request.query)),
  );

  app.get(`${TEAM_TRAINING_PATH}.csv`, { schema }, async (request, reply) =>
    sendCsv(reply, 'training', trainingCsv(await readTeamTraining(reading(deps, request)))),
  );

  app.get(`${TEAM_TRAINING_PATH}.json`, { schema }, async (request) => ({
    items: (await readTeamTraining(reading(deps, request))).map(shownTrained),
  }));

  app.post(`${TEAM_TRAINING_PATH}/record`, { schema }, async (request, reply) => {
    const { fields, key } = sentIn(request.body);
    const { locale } = deskFrame(deps, request);
    const given = { ...fields, passedAt: dayBegins(fields['passedAt'] ?? '', locale) };
    const tried = await tryOf(Recorded.safeParse(given), (record) =>
      recordTraining(writingUnder(deps, request, key), record),
    );
    return await answer({ request, reply }, tried, 'recorded');
  });

  app.post(`${TEAM_TRAINING_PATH}/except`, { schema }, async (request, reply) => {
    const { fields, key } = sentIn(request.body);
    const { locale } = deskFrame(deps, request);
    const given = {
      ...{ person: fields['excepted-person'], course: fields['excepted-course'], why: fields['why'] },
      until: dayEnds(fields['until'] ?? '', locale),
    };
    const named = { person: 'excepted-person', course: 'excepted-course' };
    const tried = await tryOf(
      Except.safeParse(given),
      (exception) => exceptTraining(writingUnder(deps, request, key), exception),
      named,
    );
    return await answer({ request, reply }, tried, 'excepted');
  });

  app.post(`${TEAM_TRAINING_PATH}/import`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const csv = sent.fields['csv'] ?? '';
    const checked = await checkImport(reading(deps, request), csv);
    const isWanted = sent.fields['do'] === 'import' && checked.errors.length === 0;
    if (!isWanted) return html(reply, await show(request, sentAgain(sent, []), {}, checked));
    const { records } = ImportShown.parse(await importRecords(writingUnder(deps, request, sent.key), csv));
    return reply.redirect(`${TEAM_TRAINING_PATH}?done=imported&n=${records}`, 303);
  });

  app.post(`${TEAM_TRAINING_PATH}/end`, { schema }, async (request, reply) => {
    const { fields, key } = sentIn(request.body);
    const tried = await tryOf(z.object({ id: z.uuid() }).safeParse(fields), ({ id }) =>
      endTraining(writingUnder(deps, request, key), id),
    );
    return await answer({ request, reply }, tried, 'ended');
  });
}
