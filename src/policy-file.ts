/** The policy in force: the file named by POLICY_FILE, else the default. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { defaultPolicy, Policy, type PolicyDocument } from './domain/policy.js';

/** Reads and checks the policy; `document` is what was written, `policy` what it means (durations in ms). */
export async function readPolicy(file: string | null): Promise<{ document: PolicyDocument; policy: Policy }> {
  if (file === null) return { document: defaultPolicy, policy: Policy.parse(defaultPolicy) };
  const changes = await readFile(file, 'utf8').then(
    (text): unknown => JSON.parse(text),
    (error: unknown) => {
      throw new Error(`POLICY_FILE ${file} cannot be read: ${String(error)}. Correct the path, or unset it.`);
    },
  );
  const parsed = Policy.safeParse(changes);
  if (!parsed.success) {
    throw new Error(`POLICY_FILE ${file} is not a policy:\n${z.prettifyError(parsed.error)}`);
  }
  return { document: z.custom<PolicyDocument>().parse(changes), policy: parsed.data };
}
