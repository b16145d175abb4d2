/** Secrets from files, as container platforms hand them out: `NAME_FILE` names the file that holds `NAME`. */
import { readFileSync } from 'node:fs';
import { reason } from './finding.js';

/** What nobody but the process may read. */
export const secretNames = [
  ...(['SECRET', 'SEAL_KEY', 'SEAL_WEBHOOK_SECRET', 'DATABASE_URL', 'REDRESS_KEY'] as const),
  ...(['RESEND_API_KEY', 'RESEND_WEBHOOK_SECRET', 'TWILIO_AUTH_TOKEN', 'PLATFORM_SECRET'] as const),
  ...(['OIDC_CLIENT_SECRET', 'S3_SECRET_ACCESS_KEY', 'TEMPORAL_API_KEY'] as const),
] as const;

/** The variables with those that files hold, without the end of a last line; `wrong` says of each that could not be had why. */
export function withSecretFiles(env: Record<string, string>): {
  given: Record<string, string>;
  wrong: string[];
} {
  const given = { ...env };
  const wrong: string[] = [];
  for (const name of secretNames) {
    const file = env[`${name}_FILE`];
    if (file === undefined) continue;
    if (name in env) wrong.push(`${name} and ${name}_FILE are both set: unset one`);
    else
      try {
        const held = readFileSync(file, 'utf8').trim();
        if (held === '') wrong.push(`${name}_FILE ${file} is empty`);
        else given[name] = held;
      } catch (error) {
        wrong.push(`${name}_FILE ${file} cannot be read (${reason(error)})`);
      }
  }
  return { given, wrong };
}
