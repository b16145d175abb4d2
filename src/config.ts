import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { z } from 'zod';
import { Fault, reason } from './finding.js';
import { withSecretFiles } from './secret-files.js';

const port = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(1, 'must be a port from 1 to 65535')
  .max(65535, 'must be a port from 1 to 65535');
const count = z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be at least 1');
const rate = z.coerce.number('must be a number').positive('must be more than 0');
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });
/** What goes there is read by nobody on the way. */
const isSafe = (url: string): boolean => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]?/.test(url);

const WebhookSecret = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    'must be whsec_ and base64',
  );

/** Every variable Redress reads, but for those of the Temporal client, which its own envconfig reads. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: webAddress.optional(),
  TRUSTED_PROXIES: z.string().default('loopback'),
  DATA_DIR: z.string().default('data'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SEAL_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64, as openssl rand -base64 32 makes them')
    .optional(),
  SEAL_FORMER_KEYS: z
    .string()
    .transform((given) => given.split(/[\s,]+/).filter((key) => key !== ''))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/,
            'must be keys as npm run verify -- --show-key shows them',
          ),
      ),
    )
    .default([]),
  SEAL_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/, 'must have neither spaces nor +')
    .optional(),
  SEAL_WEBHOOK_URL: webAddress.refine(isSafe, 'must be an https:// address, but on this machine').optional(),
  SEAL_WEBHOOK_SECRET: WebhookSecret.optional(),
  SEAL_MAIL_TO: z.email('must be an e-mail address').optional(),
  SEAL_TSA_URL: webAddress.optional(),
  SEAL_TSA_CA_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_PORT: port.optional(),
  POLICY_FILE: z.string().optional(),
  BRAND_FILE: z.string().optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:5432/database' })
    .optional(),
  POSTGRES_PORT: port.default(5433),
  DATABASE_CONNECTIONS: count.default(10),
  STATEMENT_TIMEOUT_MS: count.default(3_000),
  COMMAND_PATIENCE_MS: count.default(15_000),
  REQUEST_TIMEOUT_MS: count.default(30_000),
  UPLOAD_TIMEOUT_MS: count.default(1_800_000),
  MAX_HTTP_CONNECTIONS: count.default(5_000),
  MAX_EVENT_LOOP_DELAY_MS: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be at least 0')
    .default(10_000),
  REQUESTS_PER_KEY: count.default(30_000),
  REQUESTS_PER_ADDRESS: count.default(600),
  TEMPORAL_PORT: port.default(7233),
  TEMPORAL_UI_PORT: port.default(8233),
  TEMPORAL_UI_URL: z.url({ protocol: /^https?$/ }).optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_FROM: z.string().optional(),
  RESEND_BASE_URL: webAddress.optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  LETTERS_A_SECOND: rate.default(5),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_BASE_URL: webAddress.optional(),
  TEXTS_A_SECOND: rate.default(1),
  TEXTS_A_DAY: count.default(2_000),
  LETTERS_PER_ADDRESS_A_DAY: count.default(20),
  LETTERS_PER_CASE_A_DAY: count.default(40),
  COMMANDS_PER_PARTY_A_DAY: count.default(60),
  CONTACT_CHANGES_A_DAY: count.default(5),
  SESSION_IDLE_MINUTES: count.default(60),
  SESSION_LIFE_MINUTES: count.default(720),
  PLATFORM_URL: webAddress.refine(isSafe, 'must be an https:// address, but on this machine').optional(),
  PLATFORM_SECRET: z
    .string()
    .transform((given) => given.split(/[\s,]+/).filter((secret) => secret !== ''))
    .pipe(
      z
        .tuple([WebhookSecret])
        .rest(WebhookSecret)
        .refine((all) => all.length <= 2, 'must be one secret, or two'),
    )
    .optional(),
  SANDBOX_PORT: port.default(3002),
  OIDC_ISSUER: webAddress.refine(isSafe, 'must be an https:// address, but on this machine').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_STAFF_CLAIM: z.string().default('email'),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: webAddress.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: port.default(3310),
  REDRESS_KEY: z.string().optional(),
});

/** Variables that mean something only as a whole. */
const TOGETHER = [
  ['RESEND_API_KEY', 'RESEND_FROM'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['PLATFORM_URL', 'PLATFORM_SECRET'],
  ['SEAL_WEBHOOK_URL', 'SEAL_WEBHOOK_SECRET'],
  ['SEAL_TSA_URL', 'SEAL_TSA_CA_FILE'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const;

/** The environment as it was given; `secret` and `seal.key` null: those kept in the data directory. */
export type Settings = ReturnType<typeof shape>;
export type Config = Settings & {
  readonly secret: string;
  readonly seal: Settings['seal'] & { readonly key: string };
};
export type TemporalConfig = Settings['temporal'];

/** Says which variables are wrong and what to do, all at once. */
export class ConfigError extends Fault {
  override name = 'ConfigError';
}

/** Reads the environment (and `.env` beside it, which never overrides) and changes nothing; throws ConfigError. */
export function readSettings(env: NodeJS.ProcessEnv = processEnvironment()): Settings {
  const { given, wrong: unread } = withSecretFiles(Object.fromEntries(Object.entries(env).filter(isSet)));
  const parsed = Environment.safeParse(given);
  const wrong = [
    ...unread,
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...incomplete(given),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new ConfigError(
      `The environment is not usable (${wrong.join('; ')}): correct these variables, or unset them for the defaults that .env.example lists.`,
    );
  }
  return shape(parsed.data, temporalConnection(given));
}

function incomplete(given: Record<string, string>): string[] {
  const unsent =
    'SEAL_MAIL_TO' in given && !('RESEND_API_KEY' in given)
      ? ['RESEND_API_KEY must be set, since SEAL_MAIL_TO is mailed through Resend']
      : [];
  const parts = TOGETHER.filter((group) => group.some((name) => name in given)).flatMap((group) =>
    group
      .filter((name) => !(name in given))
      .map((name) => `${name} must be set, since ${group.join(', ')} go together`),
  );
  return [...parts, ...unsent];
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
      `The TEMPORAL_ variables are not usable (${reason(error)}): correct them, or unset TEMPORAL_CONFIG_FILE and TEMPORAL_PROFILE.`,
    );
  }
}

function shape(env: z.infer<typeof Environment>, temporal: ReturnType<typeof temporalConnection>) {
  const dataDir = resolve(env.DATA_DIR);
  const { address, tls, apiKey, metadata } = temporal.connectionOptions;
  const { DATABASE_URL, SECRET, SEAL_KEY, PUBLIC_URL } = env;
  const common = { DATABASE_URL, TEMPORAL_ADDRESS: address, SECRET, SEAL_KEY, PUBLIC_URL };
  const publicUrl = trimmed(PUBLIC_URL ?? `http://localhost:${env.PORT}`);
  return {
    /** What all processes of an installation must have alike and nobody set: each would take its own. */
    unshared: Object.entries(common).flatMap(([name, value]) => (value === undefined ? [name] : [])),
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl,
      /** Addresses or networks whose X-Forwarded-For is believed. */
      trustedProxies: env.TRUSTED_PROXIES.split(',').map((proxy) => proxy.trim()),
    },
    /** Requests a minute: of one key, and of one address without a key. */
    perMinute: { key: env.REQUESTS_PER_KEY, address: env.REQUESTS_PER_ADDRESS },
    /** How long a request may take to arrive, head and body. */
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    /** The same for a form with files, as long as something of it comes within the other time. */
    uploadTimeoutMs: env.UPLOAD_TIMEOUT_MS,
    /** Callers connected at once; one more is hung up on. */
    maxConnections: env.MAX_HTTP_CONNECTIONS,
    /** Callers are told to come again while this process is further behind than this; 0: never. */
    maxEventLoopDelayMs: env.MAX_EVENT_LOOP_DELAY_MS,
    /** How long a caller waits; a command not answered by then is still carried out, or expires. */
    commandPatienceMs: env.COMMAND_PATIENCE_MS,
    dataDir,
    secret: env.SECRET ?? null,
    /** What signs the heads of the sealed log, and its name. */
    seal: {
      ...{ key: SEAL_KEY ?? null, origin: env.SEAL_ORIGIN ?? `${new URL(publicUrl).host}/seal` },
      /** The public keys of earlier heads, the oldest first. */
      formerKeys: env.SEAL_FORMER_KEYS,
      /** What is told a head of each day; null: nobody. */
      webhook:
        env.SEAL_WEBHOOK_URL === undefined || env.SEAL_WEBHOOK_SECRET === undefined
          ? null
          : { url: env.SEAL_WEBHOOK_URL, secret: env.SEAL_WEBHOOK_SECRET },
      /** Who is mailed one; null: nobody. */
      mailTo: env.SEAL_MAIL_TO ?? null,
      /** Who stamps the time on one, and the file of certificates that its own leads to; null: nobody. */
      timeStamps:
        env.SEAL_TSA_URL === undefined || env.SEAL_TSA_CA_FILE === undefined
          ? null
          : { url: env.SEAL_TSA_URL, caFile: resolve(env.SEAL_TSA_CA_FILE) },
    },
    logLevel: env.LOG_LEVEL,
    metricsPort: env.METRICS_PORT ?? null,
    policyFile: env.POLICY_FILE === undefined ? null : resolve(env.POLICY_FILE),
    brandFile: env.BRAND_FILE === undefined ? null : resolve(env.BRAND_FILE),
    /** `url` null: the embedded one, on `port`. */
    database: {
      url: env.DATABASE_URL ?? null,
      port: env.POSTGRES_PORT,
      max: env.DATABASE_CONNECTIONS,
      statementTimeoutMs: env.STATEMENT_TIMEOUT_MS,
    },
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
    /** The platform that is complained about, by docs/platform.md; null: what it would do, people do by hand. */
    platform:
      env.PLATFORM_URL === undefined || env.PLATFORM_SECRET === undefined
        ? null
        : { url: trimmed(env.PLATFORM_URL), secrets: env.PLATFORM_SECRET },
    /** Where the platform to try listens, in a local installation. */
    sandboxPort: env.SANDBOX_PORT,
    /** What the providers take a second, from all processes together. */
    aSecond: { resend: env.LETTERS_A_SECOND, twilio: env.TEXTS_A_SECOND },
    /** What is paid for; what one address, and one case, is sent; what one side may send. */
    aDay: {
      texts: env.TEXTS_A_DAY,
      ...{ lettersToAddress: env.LETTERS_PER_ADDRESS_A_DAY, lettersOfCase: env.LETTERS_PER_CASE_A_DAY },
      ...{ commandsOfParty: env.COMMANDS_PER_PARTY_A_DAY, contactChanges: env.CONTACT_CHANGES_A_DAY },
    },
    /** How long a session at the desk lasts unused, and at all. */
    session: { idleMs: env.SESSION_IDLE_MINUTES * 60_000, lifeMs: env.SESSION_LIFE_MINUTES * 60_000 },
    /** The identity provider that staff sign in by; null: a mailed link does it. */
    oidc:
      env.OIDC_ISSUER === undefined ||
      env.OIDC_CLIENT_ID === undefined ||
      env.OIDC_CLIENT_SECRET === undefined
        ? null
        : {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            /** `email` where it verifies addresses; else the claim that holds the id of one of the staff. */
            staffClaim: env.OIDC_STAFF_CLAIM,
          },
    /** Where files are kept. */
    store: storeIn(env, dataDir),
    /** The malware scanner; null: files are not checked. */
    clamd: env.CLAMD_HOST === undefined ? null : { host: env.CLAMD_HOST, port: env.CLAMD_PORT },
    /** For the doctor alone: a key to try. */
    keyToTry: env.REDRESS_KEY ?? null,
  } as const;
}

/** A bucket, where one is set. */
function storeIn(
  {
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    ...env
  }: z.infer<typeof Environment>,
  dataDir: string,
) {
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    return { kind: 'directory' as const, directory: join(dataDir, 'files') };
  const { S3_REGION: region, S3_ENDPOINT: endpoint = null } = env;
  return { kind: 's3' as const, bucket, region, endpoint, accessKeyId, secretAccessKey };
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');
