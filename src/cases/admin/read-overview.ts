import { readDraft } from '../../db/admin/policy-draft.js';
import { allCauses } from '../../db/facts/causes.js';
import { directory, teamNames } from '../../db/people/directory.js';
import { allRequirements } from '../../db/training/courses.js';
import { nameable } from '../../domain/causes/causes.js';
import { isStale } from '../../domain/policy/versions/draft.js';
import { countExpiringKeys } from '../people/read-keys.js';
import { readAllCannedTexts } from '../texts/read-canned-texts.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needAdmin } from '../principal.js';

/** What there is to administer, in numbers, and what wants an administrator. */
export async function readOverview(ctx: KeyedCtx & Pick<Ctx, 'policy'>) {
  const { db, who, policy } = ctx;
  needAdmin(who);
  const [people, teams, expiring, texts, causes, requirements, draft] = await Promise.all([
    directory(db),
    teamNames(db),
    countExpiringKeys(ctx),
    readAllCannedTexts(ctx),
    allCauses(db),
    allRequirements(db),
    readDraft(db),
  ]);
  return {
    people: people.filter(({ active }) => active).length,
    ...{ teams: teams.size, classes: Object.keys(policy.document.categories).length, expiring },
    texts: texts.filter(({ retired }) => !retired).length,
    causes: nameable(causes).length,
    required: requirements.filter(({ since }) => since !== null).length,
    version: policy.version,
    draft: draft === null ? null : isStale(draft, policy.version) ? ('stale' as const) : ('waiting' as const),
  };
}
export type Overview = Awaited<ReturnType<typeof readOverview>>;
