/** What can be measured at the API: its requests, and how the case file stands when it is asked. */
import { Gauge, Histogram } from 'prom-client';
import { openCounts } from '../../db/complaints.js';
import { countsByStatus } from '../../db/letters.js';
import { backlog } from '../../db/outbox.js';
import { Stage } from '../../domain/vocabulary.js';
import type { ApiDeps } from '../deps.js';
import type { App } from '../routing.js';

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
  const stages = Stage.exclude(['closed']).options;
  const openBy = async (of: 'open' | 'overdue') => {
    const counts = await openCounts(db, Date.now());
    return stages.map((stage) => ({
      stage,
      count: counts.find((other) => other.stage === stage)?.[of] ?? 0,
    }));
  };
  new Gauge({
    name: 'redress_open_complaints',
    help: 'Complaints that are not closed, by stage.',
    labelNames: ['stage'],
    registers,
    async collect() {
      for (const { stage, count } of await openBy('open')) this.set({ stage }, count);
    },
  });
  new Gauge({
    name: 'redress_overdue_complaints',
    help: 'Open complaints past a deadline of their stage or the promise, by stage.',
    labelNames: ['stage'],
    registers,
    async collect() {
      for (const { stage, count } of await openBy('overdue')) this.set({ stage }, count);
    },
  });
  new Gauge({
    name: 'redress_letters',
    help: 'Letters by what became of them.',
    labelNames: ['status'],
    registers,
    async collect() {
      for (const { status, letters } of await countsByStatus(db)) this.set({ status }, letters);
    },
  });
  new Gauge({
    name: 'redress_outbox_waiting',
    help: 'Rows of the outbox that wait.',
    registers,
    async collect() {
      this.set((await backlog(db)).waiting);
    },
  });
  new Gauge({
    name: 'redress_outbox_oldest_seconds',
    help: 'Age of the oldest row of the outbox that waits.',
    registers,
    async collect() {
      const { since } = await backlog(db);
      this.set(since === null ? 0 : Math.max(0, (Date.now() - since) / 1_000));
    },
  });
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) =>
    reply.type(registry.contentType).send(await metrics.text()),
  );
}
