import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);

/** Every variable Redress reads, but for those of the Temporal client, which its own envconfig reads. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('data'),
  SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_PORT: port.optional(),
  POLICY_FILE: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  POSTGRES_PORT: port.default(5433),
  TEMPORAL_PORT: port.default(7233),
  TEMPORAL_UI_PORT: port.default(8233),
  TEMPORAL_UI_URL: z.url({ protocol: /^https?$/ }).optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_FROM: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_BASE_URL: z.url().optional(),
});

/** Variables that mean something only as a whole. */
const TOGETHER = [
  ['RESEND_API_KEY', 'RESEND_FROM'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
] as const;

export type Config = ReturnType<typeof shape>;
export type TemporalConfig = Config['temporal'];

/** Says which variables are wrong and what to do, all at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment (and `.env` beside it, which never overrides) once; throws ConfigError. */
export function loadConfig(env: NodeJS.ProcessEnv = processEnvironment()): Config {
  const given = Object.fromEntries(Object.entries(env).filter(isSet));
  const parsed = Environment.safeParse(given);
  const wrong = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `  ${path.join('.')}: ${message}`),
    ...incomplete(given),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new ConfigError(
      `The environment is not usable:\n${wrong.join('\n')}\nCorrect these, or unset them for the defaults that .env.example lists.`,
    );
  }
  return shape(parsed.data, temporalConnection(given));
}

function incomplete(given: Record<string, string>): string[] {
  return TOGETHER.filter((group) => group.some((name) => name in given)).flatMap((group) =>
    group
      .filter((name) => !(name in given))
      .map((name) => `  ${name}: must be set, since ${group.join(', ')} go together`),
  );
}

function processEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** An empty variable counts as unset, so that a copied `.env.example` changes nothing. */
function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined && entry[1] !== '';
}

/** A profile file counts only when asked for: a developer's default profile may be a production namespace. */
function temporalConnection(env: Record<string, string>) {
  const disableFile = env['TEMPORAL_CONFIG_FILE'] === undefined && env['TEMPORAL_PROFILE'] === undefined;
  try {
    return loadClientConnectConfig({ overrideEnvVars: env, disableFile });
  } catch (error) {
    throw new ConfigError(
      `The Temporal variables are not usable: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function shape(env: z.infer<typeof Environment>, temporal: ReturnType<typeof temporalConnection>) {
  const dataDir = resolve(env.DATA_DIR);
  const { address, tls, apiKey, metadata } = temporal.connectionOptions;
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: trimmed(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`),
    },
    dataDir,
    secret: env.SECRET ?? keptSecret(dataDir),
    logLevel: env.LOG_LEVEL,
    metricsPort: env.METRICS_PORT ?? null,
    policyFile: env.POLICY_FILE === undefined ? null : resolve(env.POLICY_FILE),
    /** `url` null: the embedded one, on `port`. */
    database: { url: env.DATABASE_URL ?? null, port: env.POSTGRES_PORT },
    /** `address` null: the embedded one, on `port` and `uiPort`. */
    temporal: {
      address: address ?? null,
      namespace: temporal.namespace ?? 'default',
      credentials: {
        tls: tls ?? null,
        ...(apiKey !== undefined && { apiKey }),
        ...(metadata && { metadata }),
      },
      port: env.TEMPORAL_PORT,
      uiPort: env.TEMPORAL_UI_PORT,
      /** Where operators open the UI; null: the embedded one's own address. */
      uiUrl: env.TEMPORAL_UI_URL === undefined ? null : trimmed(env.TEMPORAL_UI_URL),
    },
    resend:
      env.RESEND_API_KEY === undefined || env.RESEND_FROM === undefined
        ? null
        : {
            apiKey: env.RESEND_API_KEY,
            from: env.RESEND_FROM,
            baseUrl: env.RESEND_BASE_URL ?? null,
            webhookSecret: env.RESEND_WEBHOOK_SECRET ?? null,
          },
    twilio:
      env.TWILIO_ACCOUNT_SID === undefined ||
      env.TWILIO_AUTH_TOKEN === undefined ||
      env.TWILIO_FROM === undefined
        ? null
        : {
            accountSid: env.TWILIO_ACCOUNT_SID,
            authToken: env.TWILIO_AUTH_TOKEN,
            from: env.TWILIO_FROM,
            baseUrl: env.TWILIO_BASE_URL ?? null,
          },
  } as const;
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

/** The secret of this data directory, made at its first start; several processes share one through SECRET. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  const secret = readFileSync(file, 'utf8');
  if (secret.length < 32)
    throw new ConfigError(`${file} is damaged: set SECRET, or delete the file for a new one.`);
  return secret;
}
