import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { secretNames } from '../src/secret-files.js';
import { ConfigError } from '../src/config.js';
import { loadConfig } from '../src/servers/secret.js';
import { temporaryDirectory } from './support/servers/directory.js';

const load = (env: Record<string, string> = {}) => loadConfig({ DATA_DIR: temporaryDirectory(), ...env });

it('needs no variable at all', () => {
  expect(load()).toMatchObject({
    http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' },
    database: { url: null, port: 5433, max: 10, statementTimeoutMs: 3_000 },
    temporal: { address: null, namespace: 'default', port: 7233, uiPort: 8233 },
    perMinute: { key: 30_000, address: 600 },
    maxEventLoopDelayMs: 10_000,
    resend: null,
    twilio: null,
    platform: null,
  });
});

it('takes one secret of the platform, or two while it is replaced', () => {
  const platform = (PLATFORM_SECRET: string) =>
    load({ PLATFORM_URL: 'https://platform.example/', PLATFORM_SECRET }).platform;
  expect(platform('whsec_eA==')).toEqual({ url: 'https://platform.example', secrets: ['whsec_eA=='] });
  expect(platform('whsec_eA==, whsec_eQ==')?.secrets).toEqual(['whsec_eA==', 'whsec_eQ==']);
  for (const wrong of ['eA==', 'whsec_?', 'whsec_eA== whsec_eQ== whsec_eg=='])
    expect(() => platform(wrong)).toThrow(/PLATFORM_SECRET/);
  expect(() => load({ PLATFORM_URL: 'http://platform.example', PLATFORM_SECRET: 'whsec_eA==' })).toThrow(
    /https/,
  );
});

it('reads a copied .env.example as the defaults: an empty variable counts as unset', () => {
  const shared = { DATA_DIR: temporaryDirectory() };
  expect(load({ ...parseEnv(readFileSync('.env.example', 'utf8')), ...shared })).toEqual(load(shared));
});

it('names every wrong variable at once', () => {
  const wrong = {
    PORT: 'http',
    DATABASE_URL: 'mysql://db',
    LOG_LEVEL: 'loud',
    SECRET: 'short',
    RESEND_API_KEY: 're_1',
  };
  expect(() => load(wrong)).toThrow(ConfigError);
  expect(() => load(wrong)).toThrow(/PORT[^]*SECRET[^]*LOG_LEVEL[^]*DATABASE_URL[^]*RESEND_FROM/);
  expect(() => load({ RESEND_API_KEY: 're_1' })).toThrow(
    /RESEND_FROM must be set, since RESEND_API_KEY, RESEND_FROM go together/,
  );
});

it('reads each secret from a file too, and says of a file why it is not usable', () => {
  const directory = temporaryDirectory();
  const file = (name: string, held: string): string => {
    writeFileSync(join(directory, name), held);
    return join(directory, name);
  };
  const url = 'postgres://redress:secret@db.example/redress';
  const given = load({
    SECRET_FILE: file('secret', `${'s'.repeat(40)}\n`),
    DATABASE_URL_FILE: file('url', url),
    SEAL_KEY_FILE: file('key', `${Buffer.alloc(32).toString('base64')}\r\n`),
  });
  expect([given.secret, given.database.url, given.seal.key]).toEqual([
    's'.repeat(40),
    url,
    Buffer.alloc(32).toString('base64'),
  ]);
  expect(() =>
    load({
      ...{ SECRET: 's'.repeat(40), SECRET_FILE: file('other', 'x'), SEAL_KEY_FILE: file('short', 'x') },
      ...{ DATABASE_URL_FILE: join(directory, 'none'), REDRESS_KEY_FILE: file('empty', '\n') },
    }),
  ).toThrow(
    /SECRET and SECRET_FILE are both set[^]*DATABASE_URL_FILE [^;]+none cannot be read \([^)]*ENOENT[^]*REDRESS_KEY_FILE [^;]+ is empty[^]*SEAL_KEY must be 32 bytes/,
  );
});

it('every variable whose name speaks of a secret may come from a file', () => {
  const names = Object.keys(parseEnv(readFileSync('.env.example', 'utf8')));
  const secret = names.filter((name) => /(SECRET|TOKEN|(?<!PER)_KEY)$|^DATABASE_URL$/.test(name));
  expect(secret.filter((name) => !secretNames.some((one) => one === name))).toEqual([]);
});

it('makes a secret once and keeps it where only its owner reads it', () => {
  const DATA_DIR = temporaryDirectory();
  const { secret } = load({ DATA_DIR });
  expect(secret).toHaveLength(64);
  expect(load({ DATA_DIR }).secret).toBe(secret);
  expect(statSync(join(DATA_DIR, 'secret')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(DATA_DIR, 'secret'), 'utf8')).toBe(secret);
});

it('anchors of the sealed log are set as a whole, and former keys are keys', () => {
  expect(() => load({ SEAL_MAIL_TO: 'a@example.com' })).toThrow(/RESEND_API_KEY must be set/);
  expect(() => load({ SEAL_TSA_URL: 'http://tsa.example' })).toThrow(/SEAL_TSA_CA_FILE must be set/);
  const former = `log.example/seal+0a1b2c3d+${'A'.repeat(44)}`;
  const { seal } = load({
    SEAL_FORMER_KEYS: `${former}, ${former}`,
    SEAL_TSA_URL: 'http://tsa.example',
    SEAL_TSA_CA_FILE: 'ca.pem',
  });
  expect(seal).toMatchObject({
    ...{ formerKeys: [former, former], mailTo: null, webhook: null },
    timeStamps: { url: 'http://tsa.example', caFile: expect.stringMatching(/\/ca\.pem$/) },
  });
  expect(() => load({ SEAL_FORMER_KEYS: 'log.example' })).toThrow(/SEAL_FORMER_KEYS/);
});

it('reaches Temporal Cloud by an API key, over TLS', () => {
  const { temporal } = load({
    TEMPORAL_ADDRESS: 'eu-central-1.aws.api.temporal.io:7233',
    TEMPORAL_NAMESPACE: 'redress.a1b2c',
    TEMPORAL_API_KEY: 'key',
  });
  expect(temporal).toMatchObject({ namespace: 'redress.a1b2c', credentials: { tls: true, apiKey: 'key' } });
});

it("leaves a developer's default Temporal profile alone until asked for it", () => {
  const XDG_CONFIG_HOME = temporaryDirectory();
  mkdirSync(join(XDG_CONFIG_HOME, 'temporalio'));
  writeFileSync(
    join(XDG_CONFIG_HOME, 'temporalio', 'temporal.toml'),
    '[profile.default]\naddress = "production:7233"\n',
  );
  expect(load({ XDG_CONFIG_HOME }).temporal.address).toBeNull();
  expect(load({ XDG_CONFIG_HOME, TEMPORAL_PROFILE: 'default' }).temporal.address).toBe('production:7233');
  expect(() => load({ XDG_CONFIG_HOME, TEMPORAL_PROFILE: 'absent' })).toThrow(ConfigError);
});
