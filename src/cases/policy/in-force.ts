/** The policy that new complaints begin with: put in force by a start or by an administrator, known to every process within a second. */
import type { Db } from '../../db/client.js';
import * as policies from '../../db/complaints/policies.js';
import { takeTurn } from '../../db/people/acts.js';
import type { Policy, PolicyDocument } from '../../domain/policy/policy.js';
import { OPERATOR, putsInForce } from '../../domain/policy/versions/start.js';
import { recordAct } from '../acts/record-act.js';

/** How often each process looks whether another is in force. */
const LOOK_MS = 1_000;

/** As this process last saw it: both fields change together, so take what you need of them at once. */
export type PolicyInForce = { readonly version: number; readonly document: Policy };
/** `look` sees at once what is in force. */
export type PolicyWatched = PolicyInForce & { look(): Promise<void> };

/** Puts a version in force and writes it down; nothing where it is already. */
export async function putInForce(tx: Db, by: string, version: number): Promise<void> {
  const facts = async (of: number | null) => {
    const found = of === null ? null : await policies.documentOf(tx, of);
    return found && { version: found.version, hash: found.hash };
  };
  await recordAct(
    tx,
    { caller: { id: by } },
    {
      ...{ act: 'set-policy', about: String(version) },
      ...{ before: await facts(await policies.inForce(tx)), after: await facts(version) },
    },
  );
}

/** What a start does with the document it was given; `isNamed`: by a file of the operator. */
export async function startWith(db: Db, document: PolicyDocument, isNamed: boolean): Promise<void> {
  const given = await policies.ensurePolicy(db, document);
  await db.transaction(async (tx) => {
    await takeTurn(tx);
    const [last, own] = await Promise.all([
      policies.sets(tx, { limit: 1 }),
      policies.sets(tx, { limit: 1, by: OPERATOR }),
    ]);
    const started = { given, isNamed, last: last.items[0] ?? null };
    if (putsInForce({ ...started, lastOfOperator: own.items[0]?.version ?? null }))
      await putInForce(tx, OPERATOR, given);
  });
}

/** Knows what is in force from now on, until it is disposed. */
export async function watchPolicy(db: Db): Promise<PolicyWatched & Disposable> {
  let known = await read(db);
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    if ((await policies.inForce(db)) !== known.version) known = await read(db);
  };
  const timer = setInterval(() => {
    // Where the database is away what was known stays: nothing is filed then either.
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = null;
      });
  }, LOOK_MS).unref();
  return {
    get version() {
      return known.version;
    },
    get document() {
      return known.document;
    },
    look,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

async function read(db: Db): Promise<PolicyInForce> {
  const found = await policies.policyInForce(db);
  if (found === null) throw new Error('No policy is in force.');
  return { version: found.version, document: found.policy };
}
