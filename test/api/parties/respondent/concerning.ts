/** A complaint that was accepted, each test another, and whoever it is about, at a Redress that writes a log. */
import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import { respondentToken } from '../../../../src/ids/tokens.js';
import { secret } from '../../../support/config.js';
import { type Request } from '../../../support/http.js';
import { createRedress } from '../../../support/redress.js';
import { shared } from '../../../support/shared.js';

/** Words of the complainant, and everything else that must not reach the respondent. */
export const planted = {
  description: 'The planted violet words describe what happened on that evening.',
  remedySought: 'A planted wish for an apology.',
  email: 'planted.li@example.com',
  account: 'u-planted-77',
  explanation: 'The planted explanation is for the complainant alone.',
  followUp: 'A planted follow-up measure.',
  note: 'A planted note of the staff.',
};
export const theirs = 'My planted indigo answer as the respondent.';
const accept = { verdict: 'accept', category: 'content', severity: 'normal' };
export const question = 'What do you say about your post of 1 March?';
export const reasons = 'Your post shows an address that is not yours to show.';
export const upheld = {
  outcome: 'upheld',
  grounds: ['personal-data-exposed'],
  remedies: [{ kind: 'remove-content' }, { kind: 'apologise' }],
  explanation: planted.explanation,
  followUp: planted.followUp,
  reasons,
};

/** Starts it, for the tests of a file. */
export async function concerning() {
  let lines = '';
  let number: string;
  let tracking: string;
  let token: string;
  let handler: string;

  const service = await shared(createRedress({ workers: true, log: (line) => (lines += line) }));

  beforeEach(async () => {
    await file();
  });

  /** Files a complaint and has it accepted. */
  async function file(change: Record<string, unknown> = {}): Promise<void> {
    const { description, remedySought, email, account } = planted;
    const { body } = await service.submit({
      ...{ description, remedySought, contact: { email, verified: true }, accountId: account },
      ...change,
    });
    number = body.number;
    tracking = body.trackingUrl.split('/t/')[1];
    token = respondentToken(secret, number);
    await service.settled();
    const reviewer = (await read('zhou-min')).owner;
    expect((await give(reviewer, 'review', accept)).status).toBe(200);
    handler = (await read('liu-yang')).owner;
  }

  const read = async (as: string) => await service.read(number, as);
  const give = (as: string, command: string, body: object = {}) => service.give(number, command, as, body);
  const done = async (as: string, command: string, body: object = {}) =>
    expect(await give(as, command, body)).toMatchObject({ status: 200 });
  const get = (path: string, request: Request = {}) => service.request(`GET ${path}`, request);
  const matter = async () => (await get(`/v1/respondents/${token}`)).body;
  const mine = (command: string, body: object = {}, headers = {}) =>
    service.request(`POST /v1/respondents/${token}/${command}`, { body, headers });
  const form = (command: string, fields: Record<string, string>) =>
    service.request(`POST /r/${token}/${command}`, {
      body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const problem = (type: string) => ({ type: `urn:redress:problem:${type}` });
  const refused = (type: string) => ({ status: 409, body: problem(type) });
  const stage = async () => (await read('liu-yang')).stage;

  /** Everything the respondent can be shown, in one string. */
  async function shown(): Promise<string> {
    const pages = ['/v1/respondents/', '/r/'].map((path) => get(`${path}${token}`));
    return (await Promise.all(pages)).map(({ text }) => text).join('\n');
  }
  /** Everything the complainant and whoever filed for them can be shown. */
  async function shownToComplainant(): Promise<string> {
    const answers = [
      ...['/v1/tracking/', '/t/'].map((path) => get(`${path}${tracking}`)),
      get(`/v1/complaints/${number}`, { as: 'mobile-app' }),
    ];
    return (await Promise.all(answers)).map(({ text }) => text).join('\n');
  }

  async function finishTasks(): Promise<void> {
    for (;;) {
      const [task] = (await read('liu-yang')).tasks;
      if (task === undefined) break;
      await done('liu-yang', 'finish-task', { task: task.n, result: 'done' });
    }
  }
  async function decide(as: string, decision: object = upheld): Promise<void> {
    await done(as, 'resolve', decision);
    await finishTasks();
    await expect.poll(stage).toBe('closed');
  }

  return {
    /** The complaint of the running test. */
    the: {
      get number() {
        return number;
      },
      get tracking() {
        return tracking;
      },
      get token() {
        return token;
      },
      get handler() {
        return handler;
      },
      get lines() {
        return lines;
      },
    },
    read,
    done,
    get,
    matter,
    mine,
    form,
    problem,
    refused,
    stage,
    shown,
    shownToComplainant,
    finishTasks,
    decide,
    file,
    service,
  };
}
