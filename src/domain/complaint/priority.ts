import type { Complaint } from './state.js';

/** Who goes first wherever something waits for its turn: danger, people, what time brings, bulk. */
export const priorities = { danger: 1, people: 2, time: 3, bulk: 5 } as const;
export type Priority = (typeof priorities)[keyof typeof priorities];

/** The priority of what a complaint waits for: danger goes before all, whatever brought it. */
export const priorityOf = ({ danger }: Pick<Complaint, 'danger'>, brought: Priority): Priority =>
  danger ? priorities.danger : brought;
