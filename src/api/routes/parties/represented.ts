import { z } from 'zod';
import {
  endRepresentation,
  readRepresented,
  type RepresentedSeen,
} from '../../../cases/doors/represented.js';
import { ruleOf } from '../../../domain/commands/index.js';
import { iso } from '../../../domain/complaint/summary.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byToken, ok, problems, type App } from '../../routing.js';
import { Represented } from '../../schemas/parties/represented.js';

/** The routes of whom somebody speaks for: the token in the path is all they need. */
export function representedRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/represented/:token',
    byToken('represented', 'represented', 'Who speaks for whoever has the link', {
      response: { 200: ok(Represented, 'As they may know it.'), ...problems(404) },
    }),
    async (request) => shown(await readRepresented(deps, request.params.token)),
  );

  const { name, summary } = ruleOf('end-representation');
  app.post(
    `/v1/represented/:token/${name}`,
    byToken('represented', `represented-${name}`, summary, {
      headers: WriteHeaders,
      body: z.strictObject({}).meta({ examples: [{}] }),
      response: { 200: ok(Represented, 'Done.'), ...problems(403, 404, 409, 413, 415, 422) },
    }),
    async (request) =>
      shown(await endRepresentation(deps, request.params.token, request.headers['idempotency-key'])),
  );
}

const shown = (seen: RepresentedSeen) => ({
  ...{ number: seen.number, state: seen.state, receivedAt: iso(seen.receivedAt) },
  ...(seen.state === 'ended' ? { kind: null, proven: false } : { kind: seen.kind, proven: seen.proven }),
  trackingUrl: seen.pageUrl,
});
