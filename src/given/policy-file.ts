/** The policy that a start is given: the file named by POLICY_FILE, else the default. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { defaultPolicy, Policy, type PolicyDocument } from '../domain/policy/policy.js';
import { Calendar } from '../domain/policy/statutory.js';
import { readGiven } from './given-file.js';

/** Reads and checks the policy, as it is written. */
export async function readPolicy(file: string | null): Promise<PolicyDocument> {
  if (file === null) return defaultPolicy;
  const named = { variable: 'POLICY_FILE', kind: 'policy' };
  const { written } = await readGiven(named, file, z.unknown());
  const whole = await withCalendar(written, dirname(file));
  const { written: document } = await readGiven(named, file, Policy, () => whole);
  return z.custom<PolicyDocument>().parse(document);
}

const NamesCalendar = z.looseObject({ statutory: z.looseObject({ calendar: z.string() }) });

/** A calendar named by its file, beside the policy's, stands in the policy from here on: complaints keep it with theirs. */
async function withCalendar(written: unknown, directory: string): Promise<unknown> {
  const read = NamesCalendar.safeParse(written);
  if (!read.success) return written;
  const { statutory, ...policy } = read.data;
  const kind = { variable: 'POLICY_FILE', kind: 'calendar' };
  const calendar = await readGiven(kind, resolve(directory, statutory.calendar), Calendar);
  return { ...policy, statutory: { ...statutory, calendar: calendar.written } };
}
