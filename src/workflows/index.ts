/** Everything the workers' bundle exports. */
export { complaint } from './complaint.js';
export { findPeople, handOver, prune, purge, reconcile, remind, report, seal } from './upkeep.js';
