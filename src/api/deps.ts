/** What the API works with. */
import type { Ctx } from '../cases/context.js';
import type { PolicyWatched } from '../cases/policy/in-force.js';
import type { Site } from '../pages/parts/site.js';
import type { Metrics } from '../metrics.js';
import type { Oidc } from '../providers/oidc.js';

export type ApiDeps = Ctx & {
  policy: PolicyWatched;
  /** An installation to try: its inbox and its operations page are open on this machine. */
  local: boolean;
  /** The identity provider that staff sign in by; null where there is none. */
  oidc: Oidc | null;
  site: Site;
  metrics: Pick<Metrics, 'registry' | 'text' | 'counts'>;
};
