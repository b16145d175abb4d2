import { z } from 'zod';
import { addStaff } from '../../../cases/people/add-staff.js';
import { changeStaff } from '../../../cases/people/change-staff.js';
import { putTeam } from '../../../cases/people/put-team.js';
import { readStaff, readTeams } from '../../../cases/people/read-staff.js';
import { TeamId } from '../../../domain/vocabulary.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import {
  askedIn,
  cursorOf,
  inPages,
  pageSchema,
  Placed,
  shownPage,
  wide,
} from '../../schemas/lists/cursor.js';
import { NewStaff, StaffChanges, StaffMember, Team, TeamChanges } from '../../schemas/people/staff.js';

const cursor = cursorOf(Placed.id);
const itself = <T>(item: T): T => item;
const failures = problems(401, 403, 404, 409, 413, 415, 422);

/** Who works here, and in which teams. Everybody may read it; administrators change it. */
export function staffRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/staff',
    byKey('admin', 'staff', 'Everybody on the staff', {
      querystring: z.strictObject(inPages(cursor, wide)),
      response: {
        200: ok(pageSchema(StaffMember), 'A page of the staff, by id.'),
        ...problems(401, 403),
      },
    }),
    async (request) =>
      shownPage(cursor, await readStaff(reading(deps, request), askedIn(cursor, request.query)), itself),
  );

  app.post(
    '/v1/staff',
    byKey('admin', 'add-staff', 'Add somebody to the staff', {
      ...{ headers: WriteHeaders, body: NewStaff },
      response: { 201: ok(StaffMember, 'Added.'), ...failures },
    }),
    async (request, reply) => {
      const added = await addStaff(writing(deps, request), request.body);
      return reply.code(201).send(StaffMember.parse(added));
    },
  );

  app.patch(
    '/v1/staff/:id',
    byKey('admin', 'change-staff', 'Change what is known of somebody', {
      ...{ params: z.object({ id: z.string().max(64) }), headers: WriteHeaders, body: StaffChanges },
      response: { 200: ok(StaffMember, 'Changed.'), ...failures },
    }),
    async (request) =>
      StaffMember.parse(await changeStaff(writing(deps, request), request.params.id, request.body)),
  );

  app.get(
    '/v1/teams',
    byKey('admin', 'teams', 'All teams', {
      querystring: z.strictObject(inPages(cursor, wide)),
      response: { 200: ok(pageSchema(Team), 'A page of the teams, by id.'), ...problems(401, 403) },
    }),
    async (request) =>
      shownPage(cursor, await readTeams(reading(deps, request), askedIn(cursor, request.query)), itself),
  );

  app.put(
    '/v1/teams/:id',
    byKey('admin', 'put-team', 'Name a team, its lead and its supervisor', {
      ...{ params: z.object({ id: TeamId }), headers: WriteHeaders, body: TeamChanges },
      response: { 200: ok(Team, 'As it is now.'), ...failures },
    }),
    async (request) =>
      Team.parse(await putTeam(writing(deps, request), { ...request.body, id: request.params.id })),
  );
}
