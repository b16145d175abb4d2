/** What people carry: counted as it changes, so that nobody's cases need be counted to choose among them. */
import type { Complaint } from '../../complaint/state.js';

/** How many duties each person has in this complaint: the case, its approval, and each open task. */
function duties({ stage, owner, approver, tasks }: Complaint): string[] {
  const carried = stage === 'closed' ? [] : [owner, approver];
  return [...carried, ...tasks.map((task) => task.owner)].filter((person) => person !== null);
}

/** By how much the load of each person changes from one state to a later one; nobody whose load stays. */
export function loadChange(before: Complaint, after: Complaint): Map<string, number> {
  const change = new Map<string, number>();
  const add = (n: number) => (person: string) => change.set(person, (change.get(person) ?? 0) + n);
  duties(after).forEach(add(1));
  duties(before).forEach(add(-1));
  return new Map([...change].filter(([, n]) => n !== 0));
}
