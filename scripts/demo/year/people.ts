/** The sample people who work through the year. In the content team one mostly gets the grave cases, the other the light ones. */
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { EventOf } from '../../../src/domain/complaint/events.js';
import type { Draw } from '../../loading/draw.js';

/** Two members, then the lead. */
const members: Record<string, readonly [string, string, string]> = {
  service: ['chen-xiaoyu', 'emma-clarke', 'zhou-min'],
  content: ['wang-lei', 'olivia-reed', 'liu-yang'],
  account: ['zhang-wei', 'james-okafor', 'huang-ting'],
  privacy: ['lin-jing', 'sofia-marin', 'xu-hao'],
  general: ['zhao-qian', 'daniel-novak', 'ma-chao'],
};
const SUPERVISOR = 'he-ping';

/** With which chance the second member gets a case. */
const secondGets = ({ team, severity }: Pick<Complaint, 'team' | 'severity'>): number =>
  team !== 'content' ? 0.5 : severity === 'high' ? 0.85 : 0.2;

/** Whoever takes it on: a member of the team who may, else the lead. */
export const placing =
  (draw: Draw) =>
  ({ team, not, preferred, senior }: EventOf<'assignment-needed'>, state: Complaint): string => {
    const [first, second, lead] = members[team] ?? [SUPERVISOR, SUPERVISOR, SUPERVISOR];
    const pair =
      draw.uniform() < secondGets({ team, severity: state.severity }) ? [second, first] : [first, second];
    const candidates = [preferred, ...(senior ? [] : pair), lead, SUPERVISOR];
    return candidates.find((id) => id !== undefined && !not.includes(id)) ?? SUPERVISOR;
  };
