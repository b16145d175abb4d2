import { hash as digest } from 'node:crypto';
import { desc, eq, lt } from 'drizzle-orm';
import { canonical } from '../../canonical.js';
import { Policy, type PolicyDocument } from '../../domain/policy/policy.js';
import type { Db } from '../client.js';
import * as acts from '../people/acts.js';
import { policies } from '../schema/complaints.js';
import { statement } from '../statement.js';

/** The version of this policy document, stored at its first sight. */
export async function ensurePolicy(db: Db, document: PolicyDocument): Promise<number> {
  const hash = digest('sha256', canonical(document));
  const known = await versionOf(db, hash);
  if (known !== null) return known;
  const stored = await db.transaction(async (tx) => {
    const [fresh] = await tx
      .insert(policies)
      .values({ document, hash })
      .onConflictDoNothing()
      .returning({ version: policies.version });
    if (fresh === undefined) return null;
    const [before] = await tx
      .select({ version: policies.version, hash: policies.hash })
      .from(policies)
      .where(lt(policies.version, fresh.version))
      .orderBy(desc(policies.version))
      .limit(1);
    await acts.insert(tx, {
      ...{ by: 'operator', act: 'set-policy', about: String(fresh.version) },
      ...{ before: before ?? null, after: { version: fresh.version, hash } },
    });
    return fresh;
  });
  const version = stored?.version ?? (await versionOf(db, hash));
  if (version === null) throw new Error('The policy was stored by somebody else and then gone.');
  return version;
}

const find = statement('policy', { hash: policies.hash }, (db, { hash }) =>
  db.select({ document: policies.document }).from(policies).where(eq(policies.hash, hash)),
);

const parsed = new Map<string, Policy>();

/** The policy of this hash, as the core reads it: parsed once, since no document changes under its hash. */
export async function policyOf(db: Db, hash: string): Promise<Policy> {
  const known = parsed.get(hash);
  if (known !== undefined) return known;
  const [found] = await find(db, { hash });
  if (found === undefined) throw new Error('A policy that is not stored');
  const policy = Policy.parse(found.document);
  parsed.set(hash, policy);
  return policy;
}

async function versionOf(db: Db, hash: string): Promise<number | null> {
  const [found] = await db
    .select({ version: policies.version })
    .from(policies)
    .where(eq(policies.hash, hash));
  return found?.version ?? null;
}
