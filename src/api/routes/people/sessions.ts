import { z } from 'zod';
import { endSessionsOf } from '../../../cases/sign-in/end-sessions-of.js';
import { readSessions } from '../../../cases/sign-in/read-sessions.js';
import { waysIn } from '../../../db/schema/sessions.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Instant } from '../../schemas/summary.js';

const StaffId = z.string().max(64);
const Session = z
  .object({
    id: z.string(),
    way: z.enum(waysIn).meta({ description: 'How it was begun.' }),
    browser: z.string().meta({ description: 'Browser and system, as far as it says.' }),
    createdAt: Instant,
    usedAt: Instant,
    endsAt: Instant,
  })
  .meta({ id: 'Session' });
const Ended = z.object({ ended: z.int().meta({ description: 'How many ended now.' }) });

/** Who is signed in at the desk: one's own sessions, and for administrators everybody's. */
export function sessionRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'config' | 'local'>): void {
  app.get(
    '/v1/sessions',
    byKey('admin', 'sessions', 'Where you are signed in; for administrators, where anybody is', {
      querystring: z.strictObject({ staff: StaffId.optional() }),
      response: {
        200: ok(z.object({ items: z.array(Session) }), 'Those that have not ended, the last used first.'),
        ...problems(401, 403),
      },
    }),
    async (request) => {
      const found = await readSessions(reading(deps, request), request.query.staff);
      return {
        items: found.map(({ createdAt, usedAt, endsAt, ...session }) => ({
          ...{ ...session, createdAt: iso(createdAt), usedAt: iso(usedAt), endsAt: iso(endsAt) },
        })),
      };
    },
  );

  app.delete(
    '/v1/sessions/:id',
    byKey('admin', 'end-session', 'End a session at once: yours, or as an administrator anybody’s', {
      ...{ params: z.object({ id: z.string().max(64) }), headers: WriteHeaders },
      response: { 200: ok(Ended, 'Ended.'), ...problems(401, 403, 404) },
    }),
    async (request) =>
      Ended.parse(await endSessionsOf(writing(deps, request), { session: request.params.id })),
  );

  app.delete(
    '/v1/staff/:id/sessions',
    byKey('admin', 'end-sessions', 'Sign somebody out everywhere: yourself, or as an administrator anybody', {
      ...{ params: z.object({ id: StaffId }), headers: WriteHeaders },
      response: { 200: ok(Ended, 'Ended.'), ...problems(401, 403, 404) },
    }),
    async (request) => Ended.parse(await endSessionsOf(writing(deps, request), { staff: request.params.id })),
  );
}
