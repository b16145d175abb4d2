import { hash as digest } from 'node:crypto';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { canonical } from '../../ids/canonical.js';
import { Policy, type PolicyDocument } from '../../domain/policy/policy.js';
import type { Db } from '../client.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { policies } from '../schema/complaints.js';
import { acts } from '../schema/people.js';
import { rows, statement } from '../statement.js';

/** The version of this policy document, stored at its first sight. */
export async function ensurePolicy(db: Db, document: PolicyDocument): Promise<number> {
  const hash = hashOf(document);
  const known = await versionOf(db, hash);
  if (known !== null) return known;
  const [fresh] = await db
    .insert(policies)
    .values({ document, hash })
    .onConflictDoNothing()
    .returning({ version: policies.version });
  const version = fresh?.version ?? (await versionOf(db, hash));
  if (version === null) throw new Error('The policy was stored by somebody else and then gone.');
  return version;
}

const hashOf = (document: PolicyDocument): string => digest('sha256', canonical(document));

/** A policy that was put in force: `at` (ms) and by whom, as the acts know it. */
export type PolicySet = { n: number; version: number; hash: string; at: number; by: string };

const about = sql<number>`${acts.about}::int`;
const isSet = eq(acts.act, 'set-policy');

/** What was put in force, the newest first, a page; the first of it is in force. */
export async function sets(
  db: Db,
  { after, limit, by }: Asked<number> & { by?: string },
): Promise<Page<PolicySet, number>> {
  const found = await db
    .select({ n: acts.n, version: policies.version, hash: policies.hash, at: acts.at, by: acts.by })
    .from(acts)
    .innerJoin(policies, eq(policies.version, about))
    .where(
      and(
        isSet,
        after === undefined ? undefined : lt(acts.n, after),
        by === undefined ? undefined : eq(acts.by, by),
      ),
    )
    .orderBy(desc(acts.n))
    .limit(limit + 1);
  return pageOf(found, limit, ({ n }) => n);
}

const newest = statement('policy-in-force', {}, () =>
  rows<{ version: number }>(
    sql`select ${about} as version from ${acts} where ${isSet} order by ${acts.n} desc limit 1`,
  ),
);

/** The version that new complaints begin with; null where none was put in force yet. */
export async function inForce(db: Db): Promise<number | null> {
  const [found] = await newest(db, {});
  return found?.version ?? null;
}

/** A policy by its version, as it was written; null where there is none. */
export async function documentOf(db: Db, version: number) {
  const [found] = await db.select().from(policies).where(eq(policies.version, version));
  return found ?? null;
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

/** What new complaints begin with, as it was written and as the core reads it; null where none was put in force yet. */
export async function policyInForce(db: Db) {
  const version = await inForce(db);
  const found = version === null ? null : await documentOf(db, version);
  return found && { ...found, policy: await policyOf(db, found.hash) };
}

async function versionOf(db: Db, hash: string): Promise<number | null> {
  const [found] = await db
    .select({ version: policies.version })
    .from(policies)
    .where(eq(policies.hash, hash));
  return found?.version ?? null;
}
