/** Everything the workers' bundle exports. */
export { complaint } from './complaint.js';
export { reconcile } from './upkeep.js';
