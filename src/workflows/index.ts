/** Everything the workers' bundle exports. */
export { complaint } from './complaint.js';
export { findPeople, handOver, prune, reconcile, remind, report, seal } from './upkeep.js';
