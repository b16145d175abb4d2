/** Scheduled work: what a crash, an outage or an absence left behind is taken up again. Each part has its own time. */
import type { UpkeepActivities } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { readClock } from '../../db/clock.js';
import { findPeople } from './find-people.js';
import { handOver } from './hand-over.js';
import { prune } from './prune.js';
import { purge } from './purge.js';
import { reconcile } from './reconcile.js';
import { remind } from './remind.js';
import { report } from './insights/report.js';
import { seal } from './seal.js';

/** Makes the activities of the upkeep workflows. */
export const createUpkeep = (deps: ActivityDeps): UpkeepActivities => ({
  reconcile: () => reconcile(deps),
  handOver: () => handOver(deps),
  findPeople: () => findPeople(deps),
  remind: () => remind(deps),
  report: () => report(deps),
  seal: () => seal(deps),
  prune: () => prune(deps),
  purge: async () => purge(deps, await readClock(deps.db)),
});
