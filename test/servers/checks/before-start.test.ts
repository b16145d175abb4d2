/** Starts that cannot be meant: refused before anything is made. */
import { expect, it } from 'vitest';
import { readSettings } from '../../../src/config.js';
import { demandFlags } from '../../../src/servers/checks/before-start.js';

const common: Record<string, string> = {
  ...{ DATABASE_URL: 'postgres://redress@127.0.0.1/redress', TEMPORAL_ADDRESS: '127.0.0.1:7233' },
  ...{
    SECRET: 'a secret of both halves, long enough',
    SEAL_KEY: `${'A'.repeat(43)}=`,
    PUBLIC_URL: 'https://complaints.example.com',
  },
};
const start = (environment: Record<string, string>, only?: string, local = false) => {
  demandFlags(readSettings(environment), { only, local });
  return 'starts';
};

it.each(Object.keys(common))('a half that is not told %s would have its own', (name) => {
  expect(start(common, 'api')).toBe('starts');
  for (const only of ['api', 'worker'])
    expect(() => start({ ...common, [name]: '' }, only)).toThrow(
      new RegExp(`^Halves have .* in common: set ${name} to the same for each, or leave --only out\\.`),
    );
  expect(start({}, undefined)).toBe('starts');
});

it('names all of them at once, and where the secret is to be had', () => {
  expect(() => start({}, 'worker')).toThrow(
    /: set DATABASE_URL, TEMPORAL_ADDRESS, SECRET, SEAL_KEY, PUBLIC_URL to .*DATA_DIR\/secret.*openssl/,
  );
});

it.each([
  ['DATABASE_URL', common],
  ['HOST', { HOST: '0.0.0.0' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://complaints.example.com' }],
  ['PLATFORM_URL', { PLATFORM_URL: 'https://platform.example', PLATFORM_SECRET: 'whsec_eA==' }],
  ['RESEND_API_KEY', { RESEND_API_KEY: 're_1', RESEND_FROM: 'a@example.com' }],
])('what is for trying is not shown to others by %s', (name, environment) => {
  expect(() => start(environment, undefined, true)).toThrow(new RegExp(`^--local .*${name}`));
  expect(start({}, undefined, true)).toBe('starts');
});
