import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { Policy, type PolicyDocument } from '../../domain/policy/policy.js';
import type { Db } from '../client.js';
import { policies } from '../schema/complaints.js';

/** The version of this policy document, stored at its first sight. */
export async function ensurePolicy(db: Db, document: PolicyDocument): Promise<number> {
  const hash = createHash('sha256').update(canonical(document)).digest('hex');
  const known = await versionOf(db, hash);
  if (known !== null) return known;
  const [stored] = await db
    .insert(policies)
    .values({ document, hash })
    .onConflictDoNothing()
    .returning({ version: policies.version });
  const version = stored?.version ?? (await versionOf(db, hash));
  if (version === null) throw new Error('The policy was stored by somebody else and then gone.');
  return version;
}

/** The policy of this version, as the core reads it; null where there is none. */
export async function policyOf(db: Db, version: number): Promise<Policy | null> {
  const [found] = await db
    .select({ document: policies.document })
    .from(policies)
    .where(eq(policies.version, version))
    .prepare('policy')
    .execute();
  return found === undefined ? null : Policy.parse(found.document);
}

async function versionOf(db: Db, hash: string): Promise<number | null> {
  const [found] = await db
    .select({ version: policies.version })
    .from(policies)
    .where(eq(policies.hash, hash));
  return found?.version ?? null;
}

/** The same text for the same content, in whatever order its keys were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
