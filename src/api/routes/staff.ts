import { z } from 'zod';
import type { Db } from '../../db/client.js';
import { isUniqueViolation } from '../../db/refused-rows.js';
import { isClient } from '../../db/people/keys.js';
import {
  addStaff,
  allTeams,
  changeStaff,
  everybody,
  putTeam,
  staffOf,
  teamsMissing,
} from '../../db/people/people.js';
import { isCategory } from '../../domain/policy/categories.js';
import type { Policy } from '../../domain/policy/policy.js';
import { TeamId } from '../../domain/vocabulary.js';
import { needAdmin, principal } from '../callers.js';
import type { ApiDeps } from '../deps.js';
import { onceFor, WriteHeaders } from '../idempotency.js';
import { fail, notFound } from '../../cases/failure.js';
import { byKey, ok, problems, type App } from '../routing.js';
import { NewStaff, StaffChanges, StaffMember, Team, TeamChanges } from '../schemas/people.js';

const tags = ['admin'];
const failures = problems(401, 403, 404, 409, 413, 415, 422);

/** Who works here, and in which teams. Everybody may read it; administrators change it. */
export function staffRoutes(app: App, { db, policy }: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/staff',
    {
      schema: {
        ...{ tags, summary: 'Everybody on the staff', operationId: 'staff', ...byKey },
        response: {
          200: ok(z.object({ items: z.array(StaffMember) }), 'The staff, by id.'),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      if (principal(request).staff === null) throw fail('not-allowed', { detail: 'This is for staff.' });
      return { items: await everybody(db) };
    },
  );

  app.post(
    '/v1/staff',
    {
      schema: {
        ...{ tags, summary: 'Add somebody to the staff', operationId: 'add-staff', ...byKey },
        ...{ headers: WriteHeaders, body: NewStaff },
        response: { 201: ok(StaffMember, 'Added.'), ...failures },
      },
    },
    async (request, reply) => {
      needAdmin(principal(request));
      const { id } = request.body;
      const { body } = await onceFor(db, request, async (tx) => {
        if ((await staffOf(tx, id)) !== null || (await isClient(tx, id)))
          throw fail('conflict', { detail: `${id} is taken.` });
        await needTeamAndClasses(tx, policy.document, request.body);
        await unlessAccountTaken(() => addStaff(tx, request.body));
        return { status: 201, body: await staffOf(tx, id) };
      });
      return reply.code(201).send(StaffMember.parse(body));
    },
  );

  app.patch(
    '/v1/staff/:id',
    {
      schema: {
        ...{ tags, summary: 'Change what is known of somebody', operationId: 'change-staff', ...byKey },
        ...{ params: z.object({ id: z.string().max(64) }), headers: WriteHeaders, body: StaffChanges },
        response: { 200: ok(StaffMember, 'Changed.'), ...failures },
      },
    },
    async (request) => {
      needAdmin(principal(request));
      const { id } = request.params;
      const changes = request.body;
      const { body } = await onceFor(db, request, async (tx) => {
        const nothing = Object.keys(changes).length === 0;
        await needTeamAndClasses(tx, policy.document, changes);
        if (!nothing) await unlessAccountTaken(() => changeStaff(tx, id, changes));
        const person = await staffOf(tx, id);
        if (person === null) throw notFound();
        return { status: 200, body: person };
      });
      return StaffMember.parse(body);
    },
  );

  app.get(
    '/v1/teams',
    {
      schema: {
        ...{ tags, summary: 'All teams', operationId: 'teams', ...byKey },
        response: { 200: ok(z.object({ items: z.array(Team) }), 'The teams.'), ...problems(401, 403) },
      },
    },
    async (request) => {
      if (principal(request).staff === null) throw fail('not-allowed', { detail: 'This is for staff.' });
      return { items: await allTeams(db) };
    },
  );

  app.put(
    '/v1/teams/:id',
    {
      schema: {
        ...{ tags, summary: 'Name a team, its lead and its supervisor', operationId: 'put-team', ...byKey },
        ...{ params: z.object({ id: TeamId }), headers: WriteHeaders, body: TeamChanges },
        response: { 200: ok(Team, 'As it is now.'), ...failures },
      },
    },
    async (request) => {
      needAdmin(principal(request));
      const team = { ...request.body, id: request.params.id };
      const { body } = await onceFor(db, request, async (tx) => {
        await needPerson(tx, '/lead', team.lead);
        await needPerson(tx, '/supervisor', team.supervisor);
        await putTeam(tx, team);
        return { status: 200, body: team };
      });
      return Team.parse(body);
    },
  );
}

async function needPerson(db: Db, path: string, id: string | null): Promise<void> {
  if (id === null || (await staffOf(db, id)) !== null) return;
  throw fail('invalid', { errors: [{ path, message: 'is nobody on the staff' }] });
}

/** People belong to a team that is there, and are trained for classes of the policy in force. */
async function needTeamAndClasses(
  db: Db,
  policy: Policy,
  { team = null, categories = [] }: { team?: string | null; categories?: string[] },
): Promise<void> {
  if (team !== null && (await teamsMissing(db, [team])).length > 0)
    throw fail('invalid', {
      errors: [{ path: '/team', message: 'is no team: PUT /v1/teams/{id} makes one' }],
    });
  const errors = categories.flatMap((id, i) =>
    isCategory(policy, id)
      ? []
      : [{ path: `/categories/${i}`, message: 'is no class of the policy in force' }],
  );
  if (errors.length > 0) throw fail('invalid', { errors });
}

async function unlessAccountTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw fail('conflict', { detail: 'Somebody else has this account.' });
  }
}
