/** Everything the workers' bundle exports. */
export { complaint } from './complaint.js';
export { findPeople, handOver, prune, reconcile, remind } from './upkeep.js';
