/** Everything the workers' bundle exports. */
export { complaint } from './complaint.js';
export { findPeople, handOver, prune, purge, reconcile, remind, report } from './upkeep.js';
