import { z } from 'zod';
import { command, optional, required } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { Fact, Remedy } from '../../complaint/events.js';
import type { Policy } from '../../policy/policy.js';
import { refuse } from '../refusal.js';
import { causesFacts } from '../../complaint/course/causing.js';
import { Causes } from './set-cause.js';
import { carriedBy } from '../../complaint/course/platform/carrying-out.js';
import { lacksConsent, lacksProof } from '../../complaint/course/parties/consent.js';
import { objectionToRemedy } from '../../complaint/course/platform/looking-up.js';
import { remediesAfter } from '../../complaint/course/rounds.js';
import { Ground, Outcome, RemedyKind } from '../../vocabulary.js';
import { objectionToIdentity } from '../evidence/confirm-identity.js';
import { holdText } from '../contact/holding.js';

const RemedyAsked = z.strictObject({
  kind: RemedyKind,
  /** For suspend-account: how many days. */
  days: z.int().min(1).max(3_650).optional(),
});

const Resolution = z.strictObject({
  outcome: Outcome,
  grounds: z.array(Ground).min(1).max(10),
  /** Each kind once: a later round could not say which of two it takes back. */
  remedies: z
    .array(RemedyAsked)
    .max(10)
    .refine((remedies) => new Set(remedies.map(({ kind }) => kind)).size === remedies.length)
    .default([]),
  causes: Causes.optional(),
});

/** Decides the complaint (process rows P10, P12). Severe remedies wait for a second person. */
export const resolve = command({
  name: 'resolve',
  summary: 'Decide: outcome, grounds, remedies, explanation and follow-up measures.',
  by: ['owner', 'lead'],
  in: ['investigation'],
  payload: Resolution,
  texts: {
    explanation: required('forComplainant'),
    followUp: optional('forComplainant'),
    reasons: optional('forRespondent'),
  },
  example: {
    outcome: 'upheld',
    grounds: ['banned-in-error'],
    remedies: [{ kind: 'restore-account' }, { kind: 'apologise' }],
    explanation: 'Your account was banned in error. We are sorry.',
    followUp: 'The rule that led to the ban is being corrected.',
  },
  form: { remedies: 'remedies', causes: 'causes' },
  decide: (state, { id, payload, texts, held, actor, policy }) => {
    const { causes, ...decided } = payload;
    if (hadPartBefore(state, actor.id)) return refuse('had-a-part-before');
    if (payload.outcome === 'dismissed' && payload.remedies.length > 0)
      return refuse('remedies-without-cause');
    if (payload.remedies.some(hasUselessDays)) return refuse('days-not-applicable');
    for (const { kind } of payload.remedies) {
      const objection = objectionToRemedy(state, kind);
      if (objection !== null) return refuse(objection);
    }
    if (texts.includes('reasons') && lacksConsent(state)) return refuse('rule-alone');
    const asked = payload.remedies.map(({ kind, days }) => (days === undefined ? { kind } : { kind, days }));
    if (lacksProof(state, asked)) return refuse('proof-wanted');
    const dismissed = payload.outcome === 'dismissed';
    const remedies = carriedBy(policy, state, remediesAfter(state, asked, dismissed));
    const decision = { ...decided, remedies, text: id, by: actor.id };
    const waits: Fact[] = [
      ...causesFacts(state, causes, actor.id),
      ...(held.includes('reasons') ? holdText(state, { of: 'reasons', text: id, by: actor.id }) : []),
    ];
    if (needsApproval(policy, remedies)) return [...waits, { type: 'decision-proposed', ...decision }];
    const objection = objectionToIdentity(policy, state, remedies, actor.id);
    if (objection !== null) return refuse(objection);
    return [...waits, { type: 'decided', ...decision }];
  },
});

const hadPartBefore = (state: Complaint, person: string): boolean =>
  state.parts.some((part) => part.person === person && part.round < state.round);

const hasUselessDays = (remedy: z.infer<typeof RemedyAsked>): boolean =>
  remedy.days !== undefined && remedy.kind !== 'suspend-account';

const needsApproval = (policy: Policy, remedies: readonly Remedy[]): boolean =>
  remedies.some((remedy) => remedy.stands !== true && policy.remedies[remedy.kind].severe);
