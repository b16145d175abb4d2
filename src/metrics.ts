/** The process's own measurements and those of Temporal's core, for Prometheus. */
import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counted by team and class as the complaint is stored, so that no caller can invent a value. */
export type Counts = {
  commands: Counter<'command' | 'team' | 'category'>;
  refusals: Counter<'code' | 'team' | 'category'>;
  missed: Counter<'deadline' | 'team' | 'category'>;
};

export type Metrics = {
  registry: Registry;
  /** How long after its time a warning or a missed deadline was recorded, in seconds. */
  lateness: Histogram<'deadline'>;
  counts: Counts;
  /** Everything, in Prometheus' text format. */
  text(): Promise<string>;
};

/** Measurements of this process; `corePort` is where Temporal's core serves its own, null where there is none. */
export function createMetrics(corePort: number | null = null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const lateness = new Histogram({
    name: 'redress_deadline_lateness_seconds',
    help: 'How long after its time a warning or a missed deadline was recorded.',
    labelNames: ['deadline'],
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200, 86_400],
    registers: [registry],
  });
  const counter = <L extends string>(name: string, help: string, label: L) =>
    new Counter({ name, help, labelNames: [label, 'team', 'category'] as const, registers: [registry] });
  const counts: Counts = {
    commands: counter('redress_commands_total', 'Commands that were carried out.', 'command'),
    refusals: counter('redress_refusals_total', 'Commands that were refused, by why.', 'code'),
    missed: counter(
      'redress_deadlines_missed_total',
      'Deadlines that came to their due time unmet.',
      'deadline',
    ),
  };
  const core = async (): Promise<string> => {
    if (corePort === null) return '';
    const answer = await fetch(`http://127.0.0.1:${corePort}/metrics`, {
      signal: AbortSignal.timeout(2_000),
    }).catch(() => null);
    return answer === null ? '' : await answer.text();
  };
  return { registry, lateness, counts, text: async () => `${await registry.metrics()}${await core()}` };
}

type Places = { max: number; taken: number; waiting: number };

/** Measures the connections of this process to PostgreSQL. */
export function measurePlaces({ registry }: Pick<Metrics, 'registry'>, places: () => Places): void {
  new Gauge({
    name: 'redress_database_places',
    help: 'Connections to PostgreSQL this process may have that are free or taken, and callers that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { max, taken, waiting } = places();
      this.set({ state: 'free' }, max - taken);
      this.set({ state: 'taken' }, taken);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}

/** Serves `/metrics` for a process without the API. */
export function serveMetrics(metrics: Metrics, host: string, port: number): AsyncDisposable {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  return {
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
