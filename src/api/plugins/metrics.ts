/** What can be measured at the API: its requests, and how the case file stands when it is asked. */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Gauge, Histogram } from 'prom-client';
import { readClock } from '../../db/clock.js';
import { openCounts } from '../../db/complaints/complaints.js';
import { countsByStatus, held } from '../../db/messages/outgoing/letters.js';
import { backlog, type Backlog } from '../../db/messages/deliveries.js';
import { deliveryKinds, letterStatuses } from '../../db/schema/messages.js';
import { Stage, Transport } from '../../domain/vocabulary.js';
import type { ApiDeps } from '../deps.js';
import type { App } from '../routing.js';

type Reading = { labels: Record<string, string>; value: number };

/** Prometheus itself gives up after ten seconds. */
const PATIENCE_MS = 2_000;

const tooLate = async (): Promise<never> => {
  await delay(PATIENCE_MS, undefined, { ref: false });
  throw new Error('PostgreSQL does not answer in time.');
};

/** Measures all routes and serves `/metrics`, with whatever else is in the registry. */
export function measureRoutes(app: App, { db, metrics }: Pick<ApiDeps, 'db' | 'metrics'>): void {
  const { registry } = metrics;
  const registers = [registry];
  const durations = new Histogram({
    name: 'redress_http_request_duration_seconds',
    help: 'Requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
  /** A gauge that is read in PostgreSQL when asked for, and left out while that does not answer. */
  const gauge = (name: string, help: string, labelNames: string[], read: () => Promise<Reading[]>) =>
    new Gauge({
      ...{ name, help, labelNames, registers },
      async collect() {
        const readings = await Promise.race([read(), tooLate()]).catch(() => []);
        if (labelNames.length > 0) this.reset();
        else this.remove();
        for (const { labels, value } of readings) this.set(labels, value);
      },
    });
  const openBy = (of: 'open' | 'overdue' | 'flagged') => async () => {
    const counts = await openCounts(db, await readClock(db));
    return Stage.exclude(['closed']).options.map((stage) => ({
      labels: { stage },
      value: counts.find((other) => other.stage === stage)?.[of] ?? 0,
    }));
  };
  const letters = async () => {
    const counts = await countsByStatus(db);
    return letterStatuses.map((status) => ({
      labels: { status },
      value: counts.find((other) => other.status === status)?.letters ?? 0,
    }));
  };
  const deliveriesBy = (read: (of: Backlog) => number) => async () => {
    const backlogs = await backlog(db);
    return deliveryKinds.map((kind) => {
      const of = backlogs.find((other) => other.kind === kind);
      return { labels: { kind }, value: of === undefined ? 0 : read(of) };
    });
  };
  const answers = () => Promise.race([db.execute(sql`select 1`), tooLate()]);
  const up = () =>
    answers().then(
      () => [{ labels: {}, value: 1 }],
      () => [{ labels: {}, value: 0 }],
    );
  gauge('redress_postgres_up', 'Whether PostgreSQL answers: 1 or 0.', [], up);
  gauge('redress_open_complaints', 'Complaints not closed, by stage.', ['stage'], openBy('open'));
  gauge(
    'redress_overdue_complaints',
    'Open complaints past a deadline of their stage or the promise, by stage.',
    ['stage'],
    openBy('overdue'),
  );
  gauge(
    'redress_flagged_complaints',
    'Open complaints that trusted flaggers filed, by stage.',
    ['stage'],
    openBy('flagged'),
  );
  gauge('redress_letters', 'Letters by what became of them.', ['status'], letters);
  gauge(
    'redress_letters_held',
    'Letters that wait until the operator mends what their provider refuses.',
    ['transport'],
    async () => {
      const waiting = await held(db);
      return Transport.options.map((transport) => ({
        labels: { transport },
        value: waiting.reduce((sum, of) => sum + (of.transport === transport ? of.waiting : 0), 0),
      }));
    },
  );
  gauge(
    'redress_deliveries_waiting',
    'Deliveries that wait, by kind.',
    ['kind'],
    deliveriesBy((of) => of.waiting),
  );
  gauge(
    'redress_deliveries_oldest_seconds',
    'Age of the oldest delivery that waits, by kind.',
    ['kind'],
    deliveriesBy((of) => of.waitedMs / 1_000),
  );
  gauge(
    'redress_deliveries_dead',
    'Deliveries given up until somebody revives them, by kind.',
    ['kind'],
    deliveriesBy((of) => of.dead),
  );
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) =>
    reply.type(registry.contentType).send(await metrics.text()),
  );
}
