import type { Complaint } from '../complaint/state.js';

/** Whether somebody carries a duty of the complaint, or had a part in it. */
export const hasPart = ({ owner, approver, parts, tasks }: Complaint, person: string): boolean =>
  [owner, approver, ...parts.map((part) => part.person), ...tasks.map((task) => task.owner)].includes(person);
