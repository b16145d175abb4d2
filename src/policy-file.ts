/** The policy in force: the file named by POLICY_FILE, else the default. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Fault, reason } from './finding.js';
import { defaultPolicy, Policy, type PolicyDocument } from './domain/policy/policy.js';

/** Reads and checks the policy; `document` is what was written, `policy` what it means (durations in ms). */
export async function readPolicy(file: string | null): Promise<{ document: PolicyDocument; policy: Policy }> {
  if (file === null) return { document: defaultPolicy, policy: Policy.parse(defaultPolicy) };
  const given = await readJson(file);
  const parsed = Policy.safeParse(given);
  if (!parsed.success) throw policyFault(file, `is not a policy (${named(parsed.error)})`);
  return { document: z.custom<PolicyDocument>().parse(given), policy: parsed.data };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw policyFault(file, `cannot be read (${reason(error)})`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw policyFault(file, `is not JSON (${reason(error)})`);
  }
}

const policyFault = (file: string, wrong: string): Fault =>
  new Fault(`POLICY_FILE ${file} ${wrong}: correct it, or unset POLICY_FILE for the default policy.`);

/** The first few wrong fields by their paths. */
function named({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'as a whole'}: ${message}`);
  return [...shown, ...(issues.length > 3 ? [`and ${issues.length - 3} more`] : [])].join('; ');
}
