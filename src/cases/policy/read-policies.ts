import type { z } from 'zod';
import { openBy } from '../../db/admin/open-by.js';
import * as policies from '../../db/complaints/policies.js';
import { readDraft, type Draft } from '../../db/admin/policy-draft.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { directory } from '../../db/people/directory.js';
import { teamsMissing } from '../../db/people/people.js';
import { differences, teamsConcerned, type Difference } from '../../domain/policy/versions/differences.js';
import { isStale } from '../../domain/policy/versions/draft.js';
import type { Policy } from '../../domain/policy/policy.js';
import { teamsIn } from '../../domain/policy/teams.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAdmin } from '../principal.js';
import { policyIn } from './policy-in.js';

/** A draft as pages know it. */
export type DraftRead = Draft & { stale: boolean };

const shownDraft = (draft: Draft, inForce: number): DraftRead => ({
  ...draft,
  stale: isStale(draft, inForce),
});

/** What was put in force, the newest first, a page, the first of the first page being in force; and the draft. */
export async function readPolicies({ db, who }: KeyedCtx, asked: Asked<number>) {
  needAdmin(who);
  const [sets, draft, inForce] = await Promise.all([
    policies.sets(db, asked),
    readDraft(db),
    policies.inForce(db),
  ]);
  return { sets, inForce, draft: draft && shownDraft(draft, inForce ?? 0) };
}
export type PoliciesRead = {
  sets: Page<policies.PolicySet, number>;
  inForce: number | null;
  draft: DraftRead | null;
};

/** One version, as it was written. */
export async function readPolicyVersion({ db, who }: KeyedCtx, version: number) {
  needAdmin(who);
  const found = await policies.documentOf(db, version);
  if (found === null) throw notFound();
  return { version, document: found.document, policy: await policies.policyOf(db, found.hash) };
}

/** What the draft would change; `concerned`: who would work by it, `open`: how many complaints keep what they have. */
export type DraftPreviewed = {
  draft: DraftRead;
  before: { version: number; policy: Policy };
  after: Policy;
  differing: Difference[];
  concerned: { teams: TeamId[]; people: number };
  open: number;
  /** Teams it names that are not there, or retired. */
  missing: TeamId[];
};

/**
 * What the draft and what is in force have to be compared with; null where there is no draft. One that was written under
 * another release may be none any more: throws what is wrong with it, in the words of `say`.
 */
export async function previewDraft(
  { db, who }: KeyedCtx,
  say?: z.core.$ZodErrorMap,
): Promise<DraftPreviewed | null> {
  needAdmin(who);
  const [written, inForce, people, open] = await Promise.all([
    readDraft(db),
    policies.policyInForce(db),
    directory(db),
    openBy(db),
  ]);
  if (written === null || inForce === null) return null;
  const [before, after] = [inForce.policy, policyIn(written.document, say)];
  const differing = differences(before, after);
  const teams = teamsConcerned(before, after, differing);
  return {
    draft: shownDraft(written, inForce.version),
    before: { version: inForce.version, policy: before },
    ...{ after, differing },
    concerned: {
      teams,
      people: people.filter(({ active, team }) => active && team !== null && teams.includes(team)).length,
    },
    open: open.reduce((sum, { count }) => sum + count, 0),
    missing: await teamsMissing(db, teamsIn(after)),
  };
}

/** What a draft begins with: itself, else what is in force. */
export async function documentToDraft({ db, who }: KeyedCtx): Promise<{
  draft: DraftRead | null;
  inForce: number;
  document: object;
}> {
  needAdmin(who);
  const [draft, found] = await Promise.all([readDraft(db), policies.policyInForce(db)]);
  if (found === null) throw new Error('No policy is in force.');
  return {
    draft: draft && shownDraft(draft, found.version),
    inForce: found.version,
    document: draft?.document ?? found.document,
  };
}
