/** A client of the API. It stands on its own: nothing here imports anything else of the project. */
export * from './client.js';
export type * from './contract.js';
export { RedressProblem } from './problem.js';
