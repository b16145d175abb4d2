import type { Db } from '../../db/client.js';
import * as cases from '../../db/complaints/cases.js';
import { roundsBeside } from '../../db/people/conduct.js';
import * as limits from '../../db/people/limits.js';
import { hasRespondent } from '../../domain/disclosure/keyed.js';
import { limitTold } from '../../domain/disclosure/limits.js';
import { isNobody, leads, objectionTo, provenOf, stands, type LimitAct } from '../../domain/intake/limits.js';
import { conductIn, maySeeConduct, type Conduct } from '../../domain/people/conduct.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { Conduct as ConductPolicy } from '../../domain/policy/conduct.js';
import type { Relation } from '../../domain/vocabulary.js';
import type { KeyedCtx } from '../context.js';
import { fail } from '../failure.js';
import { needSeen, numberOf } from '../find-case.js';
import { needStaff, type Principal } from '../principal.js';
import { shownLimit } from './led-case.js';

/** Beside a case: what became of others of the same person and respondent, the last warning or limit, and what the reader may do of it. */
export type ConductRead = {
  conduct: Conduct;
  /** There is somebody whom it is about. */
  hasRespondent: boolean;
  limit: (ReturnType<typeof shownLimit> & Pick<ReturnType<typeof limitTold>, 'mayAppeal'>) | null;
  acts: (LimitAct | 'warn-complainant')[];
  /** What the policy of the complaint says of it. */
  policy: ConductPolicy;
};

type Of = Pick<cases.CaseRead, 'state' | 'contact' | 'policy' | 'now'>;

/** The same for a reader who has these relations to the case; null where it is not theirs to see. */
export async function conductBeside(
  db: Db,
  who: Principal,
  { state, contact, policy, now }: Of,
  relations: readonly Relation[],
): Promise<ConductRead | null> {
  if (!maySeeConduct(relations)) return null;
  const { caller } = who;
  const person = provenOf(state, contact);
  const [rounds, known] = await Promise.all([
    roundsBeside(db, state.number, policy.conduct, { callerId: caller.id, visible: visibilityOf(who) }),
    limits.ofPerson(db, person),
  ]);
  const last = known[0] ?? null;
  const given = (['limit', 'lift-limit', 'keep-limit'] as const).filter(
    (act) => last !== null && objectionTo(act, last, caller.id, now) === null,
  );
  const mayWarn = !isNobody(person) && !known.some((one) => stands(one, now));
  const acts = [...given, ...(mayWarn ? (['warn-complainant'] as const) : [])];
  return {
    conduct: conductIn(rounds),
    hasRespondent: hasRespondent(state, contact),
    limit: last && { ...shownLimit(last, now), mayAppeal: limitTold(last, now).mayAppeal },
    acts: leads(relations) ? acts : [],
    policy: policy.conduct,
  };
}

/** The same by its number; that its reader reads words of the case is recorded. */
export async function readConduct({ db, who }: KeyedCtx, typed: string): Promise<ConductRead> {
  needStaff(who);
  const reader = { callerId: who.caller.id, at: who.at, visible: visibilityOf(who) };
  const { found, relations } = needSeen(who, await cases.read(db, numberOf(typed), { reader }));
  const read = await conductBeside(db, who, found, relations);
  if (read === null) throw fail('not-allowed', { detail: 'This is for those who decide on the complaint.' });
  return read;
}
