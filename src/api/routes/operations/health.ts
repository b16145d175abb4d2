import { sql } from 'drizzle-orm';
import { isUp } from '../../../runs/ask.js';
import type { ApiDeps } from '../../deps.js';
import type { App } from '../../routing.js';

const PATIENCE_MS = 2_000;

/** Whether the process lives, and whether it can work. Submitting works without Temporal, so that is only reported. */
export function healthRoutes(app: App, { db, temporal }: Pick<ApiDeps, 'db' | 'temporal'>): void {
  const quiet = { schema: { hide: true }, config: { rateLimit: false } } as const;
  app.get('/', quiet, (_, reply) => reply.redirect('/docs'));
  app.get('/livez', quiet, () => ({ status: 'ok' }));
  app.get('/readyz', quiet, async (_, reply) => {
    const [postgres, temporalUp] = await Promise.all([
      answers(() => db.execute(sql`select 1`)),
      isUp(temporal, PATIENCE_MS),
    ]);
    return reply.code(postgres ? 200 : 503).send({
      status: postgres ? 'ok' : 'unavailable',
      postgres: postgres ? 'ok' : 'unavailable',
      temporal: temporalUp ? 'ok' : 'unavailable',
    });
  });
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
