/** The policy in force: the file named by POLICY_FILE, else the default. */
import { z } from 'zod';
import { defaultPolicy, Policy, type PolicyDocument } from './domain/policy/policy.js';
import { readGiven } from './given-file.js';

/** Reads and checks the policy; `document` is what was written, `policy` what it means (durations in ms). */
export async function readPolicy(file: string | null): Promise<{ document: PolicyDocument; policy: Policy }> {
  if (file === null) return { document: defaultPolicy, policy: Policy.parse(defaultPolicy) };
  const { written, meant } = await readGiven({ variable: 'POLICY_FILE', kind: 'policy' }, file, Policy);
  return { document: z.custom<PolicyDocument>().parse(written), policy: meant };
}
