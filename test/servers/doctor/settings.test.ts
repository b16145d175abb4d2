import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { temporaryDirectory } from '../../support/servers/directory.js';
import { bothSay, sentenceOf, webServer } from './faults.js';
import { fillingDisk, smallDisk } from './full-disk.js';

/** Each starts the program and the doctor, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 400_000 });

function file(content: string): string {
  const path = join(temporaryDirectory(), 'policy.json');
  writeFileSync(path, content);
  return path;
}

function link(to: string): string {
  const path = join(temporaryDirectory(), 'link');
  symlinkSync(to, path);
  return path;
}

describe('where it listens', () => {
  it('a port that another program has', async () => {
    const PORT = await webServer();
    expect(await bothSay({ PORT })).toBe(
      `Port ${PORT} of 127.0.0.1 is taken by another program: stop that, or set PORT to a free port.`,
    );
  });

  it('a host that is not this machine', async () => {
    expect(await bothSay({ HOST: '192.0.2.1' })).toMatch(
      /^HOST 192\.0\.2\.1 is no address of this machine: set/,
    );
  });
});

describe('where it keeps its data', () => {
  it('a disk without room', async () => {
    const dataDir = smallDisk();
    expect(await sentenceOf({}, dataDir)).toMatch(
      /^The disk of DATA_DIR \(.*\) is full, with \d+ MB free: make room for 250 MB, or set DATA_DIR/,
    );
  });

  it('a disk that fills up while the database is made', async () => {
    expect(await sentenceOf({}, fillingDisk())).toMatch(/^The disk of DATA_DIR \(.*\) is full.*: make room/);
  });

  it.each([
    ['a file in its place', () => file(''), 'there is a file of that name'],
    ['a file above it', () => join(file(''), 'data'), 'there is a file of that name'],
    ['a link that leads nowhere', () => link('/no/such/place'), 'the link there leads nowhere'],
    ['a place that keeps no files', () => '/proc/data', 'no files are kept there'],
    ['a name that is too long', () => join(temporaryDirectory(), 'x'.repeat(300)), 'the name is too long'],
  ])('%s', async (_, place, why) => {
    expect(await bothSay({ DATA_DIR: place() })).toMatch(
      new RegExp(
        `^DATA_DIR \\(.*\\) cannot be written \\(${why}\\): let this user write there, or set DATA_DIR`,
      ),
    );
  });
});

describe('the policy', () => {
  it('a file that is not there', async () => {
    expect(await bothSay({ POLICY_FILE: '/no/such/policy.json' })).toMatch(
      /^POLICY_FILE \/no\/such\/policy\.json cannot be read \(ENOENT.*\): correct it, or unset POLICY_FILE/,
    );
  });

  it('a file that is not JSON', async () => {
    expect(await bothSay({ BRAND_FILE: file('{"name":"Plaza"}') })).toMatch(
      /^BRAND_FILE .* is not a brand \(name: .+\): correct it, or unset BRAND_FILE for the default brand/,
    );
    expect(await bothSay({ POLICY_FILE: file('{"deadlines":') })).toMatch(
      /^POLICY_FILE .* is not JSON \(.+\): correct/,
    );
  });

  it('a wrong field, by its path', async () => {
    const { review } = defaultPolicy.deadlines;
    const wrong = {
      ...defaultPolicy,
      deadlines: { ...defaultPolicy.deadlines, review: { ...review, within: '1 day' } },
    };
    expect(await bothSay({ POLICY_FILE: file(JSON.stringify(wrong)) })).toMatch(
      /^POLICY_FILE .* is not a policy \(deadlines\.review\.within: must be a number with a unit.*\): correct/,
    );
  });
});

it.each([
  [{ PORT: 'http' }, /^The environment is not usable \(PORT must be a port number\): correct/],
  [
    { RESEND_API_KEY: 'key', RESEND_FROM: 'a@b.example' },
    /^RESEND_API_KEY is no key of Resend.*: copy it anew/,
  ],
  [
    { TWILIO_ACCOUNT_SID: 'account', TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM: '+8610' },
    /^TWILIO_ACCOUNT_SID is no account.*: copy it anew/,
  ],
])('settings that cannot be right: %o', async (change, sentence) => {
  expect(await bothSay(change as Record<string, string>)).toMatch(sentence);
});
