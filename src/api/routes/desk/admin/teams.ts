/** Teams, kept by administrators. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readTeamsWhole } from '../../../../cases/admin/read-teams.js';
import { seenOf } from '../../../../cases/acts/seen.js';
import { notFound } from '../../../../cases/failure.js';
import { putTeam } from '../../../../cases/people/put-team.js';
import { TeamId } from '../../../../domain/vocabulary.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { NEW_TEAM_PATH, TEAMS_PATH, teamPath as pathOf } from '../../../../pages/desk/admin/paths.js';
import { teamPage, typedOfTeam } from '../../../../pages/desk/admin/teams/team.js';
import { teamsPage } from '../../../../pages/desk/admin/teams/teams.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import {
  formOf,
  nameFields,
  nameIn,
  idTakenIn,
  sentAgain,
  sentIn,
  shownAgain,
  tryOf,
  type Sent,
} from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { TeamChanges } from '../../../schemas/people/staff.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const Opened = z.looseObject({ done: z.enum(['added', 'changed']).optional().catch(undefined) });
/** As the fields of the form are called. */
const named = nameFields();
const NewTeam = TeamChanges.omit({ active: true }).extend({ id: TeamId });

export function teamsPages(app: App, deps: ApiDeps): void {
  const find = async (request: FastifyRequest, id: string) => {
    const { teams, people } = await readTeamsWhole(reading(deps, request));
    const team = teams.find((one) => one.id === id);
    if (team === undefined) throw notFound();
    return { team, people };
  };
  const show = async (request: FastifyRequest, id: string | null, given?: FormState, done?: string) => {
    const { team, people } =
      id === null
        ? { team: null, people: (await readTeamsWhole(reading(deps, request))).people }
        : await find(request, id);
    const form = given ?? (team === null ? formOf(new Map()) : formOf(typedOfTeam(team), team.seen));
    return teamPage(deskFrame(deps, request), { team, people, form, done: done ?? null });
  };
  /** Puts a team as `is` has it, and shows what came of it. */
  const put = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    is: (sent: Sent, team: Awaited<ReturnType<typeof find>>['team']) => object,
  ) => {
    const sent = sentIn(request.body);
    const { id } = request.params;
    const { team } = await find(request, id);
    const tried = await tryOf(
      TeamChanges.safeParse(is(sent, team)),
      ({ active, ...changes }) =>
        putTeam(
          writingUnder(deps, request, sent.key),
          { ...changes, id: team.id, active: active ?? team.active },
          sent.seen,
        ),
      named,
    );
    if (tried.wrong === null) return reply.redirect(`${pathOf(id)}?done=changed`, 303);
    const now = await find(request, id);
    const form = shownAgain(formOf(typedOfTeam(now.team), now.team.seen), sent, tried, 'names');
    return html(reply.code(tried.status), await show(request, id, form));
  };
  app.get(TEAMS_PATH, { schema }, async (request, reply) =>
    html(
      reply,
      teamsPage(deskFrame(deps, request), { ...(await readTeamsWhole(reading(deps, request))), done: null }),
    ),
  );

  app.get(NEW_TEAM_PATH, { schema }, async (request, reply) => html(reply, await show(request, null)));

  app.post(`${NEW_TEAM_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const read = NewTeam.safeParse({ id: sent.fields['id'], ...teamIn(sent) });
    const add = async (team: z.infer<typeof NewTeam>) => {
      await putTeam(writingUnder(deps, request, sent.key), team, seenOf(null));
      return team.id;
    };
    const tried = await tryOf(read, add, named);
    if (tried.wrong === null) return reply.redirect(`${pathOf(tried.given)}?done=added`, 303);
    const wrong = idTakenIn(tried);
    return html(reply.code(tried.status), await show(request, null, sentAgain(sent, wrong)));
  });

  app.get(pathOf(':id'), { schema: { ...schema, params, querystring: Opened } }, async (request, reply) => {
    const { id } = request.params;
    const { done } = request.query;
    const { team } = await find(request, id);
    const frame = deskFrame(deps, request);
    const words = wordsIn(frame.locale);
    return html(
      reply,
      await show(
        request,
        id,
        undefined,
        done && words(`admin:teams.${done}`, { name: team.name[frame.locale] }),
      ),
    );
  });

  app.post(`${pathOf(':id')}/change`, { schema: { ...schema, params } }, (request, reply) =>
    put(request, reply, teamIn),
  );
  for (const [act, active] of [
    ['retire', false],
    ['return', true],
  ] as const)
    app.post(`${pathOf(':id')}/${act}`, { schema: { ...schema, params } }, (request, reply) =>
      put(request, reply, (_, { name, lead, supervisor }) => ({ name, lead, supervisor, active })),
    );
}

const teamIn = (sent: Sent) => ({
  name: nameIn(sent),
  ...{ lead: sent.fields['lead'] ?? null, supervisor: sent.fields['supervisor'] ?? null },
});
