import { z } from 'zod';
import { command, optional, required } from '../command.js';
import type { Complaint } from '../complaint.js';
import type { Policy } from '../policy.js';
import { refuse } from '../refusal.js';
import { Ground, Outcome, RemedyKind } from '../vocabulary.js';

const Remedy = z.strictObject({
  kind: RemedyKind,
  /** For suspend-account: how many days. */
  days: z.int().min(1).max(3_650).optional(),
});

const Resolution = z.strictObject({
  outcome: Outcome,
  grounds: z.array(Ground).min(1).max(10),
  remedies: z.array(Remedy).max(10).default([]),
});

/** Decides the complaint (process rows P10, P12). Severe remedies wait for a second person. */
export const resolve = command({
  name: 'resolve',
  summary: 'Decide: outcome, grounds, remedies, explanation and follow-up measures.',
  by: ['owner', 'lead'],
  in: ['investigation'],
  payload: Resolution,
  texts: { explanation: required('forComplainant'), followUp: optional('forComplainant') },
  decide: (state, { id, payload, actor, policy }) => {
    if (hadPartBefore(state, actor.id)) return refuse('had-a-part-before');
    if (payload.outcome === 'dismissed' && payload.remedies.length > 0)
      return refuse('remedies-without-cause');
    if (payload.remedies.some(hasUselessDays)) return refuse('days-not-applicable');
    const remedies = payload.remedies.map(({ kind, days }) =>
      days === undefined ? { kind } : { kind, days },
    );
    const decision = { ...payload, remedies, text: id, by: actor.id };
    return [{ type: needsApproval(policy, remedies) ? 'decision-proposed' : 'decided', ...decision }];
  },
});

const hadPartBefore = (state: Complaint, person: string): boolean =>
  state.parts.some((part) => part.person === person && part.round < state.round);

const hasUselessDays = (remedy: z.infer<typeof Remedy>): boolean =>
  remedy.days !== undefined && remedy.kind !== 'suspend-account';

const needsApproval = (policy: Policy, remedies: { kind: RemedyKind }[]): boolean =>
  remedies.some((remedy) => policy.remedies[remedy.kind].severe);
