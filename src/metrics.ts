/** The process's own measurements, for Prometheus. */
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = { registry: Registry; lateness: Histogram<'deadline'> };

/** A registry with the deadline lateness histogram; the API adds what it counts in the database. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const lateness = new Histogram({
    name: 'redress_deadline_lateness_seconds',
    help: 'How long after its due time a rung of a deadline was recorded.',
    labelNames: ['deadline'],
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200, 86_400],
    registers: [registry],
  });
  return { registry, lateness };
}
