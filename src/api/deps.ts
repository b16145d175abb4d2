/** What the API works with. */
import type { Ctx } from '../cases/context.js';
import type { Metrics } from '../metrics.js';

export type ApiDeps = Ctx & { metrics: Pick<Metrics, 'registry' | 'text'> };
