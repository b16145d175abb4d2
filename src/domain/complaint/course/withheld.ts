/** Child-abuse material: it is a reference alone. No file of the case is taken, shown or handed out, and the legal team reports it. */
import type { DangerKind } from '../../vocabulary.js';
import type { Policy } from '../../policy/policy.js';
import type { Fact } from '../events.js';
import type { Complaint } from '../state.js';

export const WITHHELD_FOR = 'child-abuse-material' satisfies DangerKind;

/** Whether files of the case are withheld from everybody. */
export const isWithheld = ({ dangerKind }: Pick<Complaint, 'dangerKind'>): boolean =>
  dangerKind === WITHHELD_FOR;

/** Whether marking danger of this kind withholds them from now on. */
const withholds = (state: Complaint, kind: DangerKind | undefined): boolean =>
  kind === WITHHELD_FOR && !isWithheld(state);

/** Danger of this kind is marked, where it is news; the legal team, or the integrity team of what is its own, reports the material. */
export function dangerFacts(
  { teams }: Pick<Policy, 'teams'>,
  state: Complaint,
  { kind, by }: { kind?: DangerKind | undefined; by?: string },
): Fact[] {
  const news = withholds(state, kind);
  if (state.danger && !news) return [];
  const marked: Fact = {
    type: 'danger-marked',
    ...(kind === undefined ? {} : { kind }),
    ...(by === undefined ? {} : { by }),
  };
  if (!news) return [marked];
  const team = state.integrity ? teams.integrity : teams.legal;
  return [marked, { type: 'task-raised', kind: 'report-abuse-material', team }];
}
