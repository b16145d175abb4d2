/** What a running Redress tells its operator: the log's lines, and what is counted. */
import { expect, it } from 'vitest';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

/** The review falls due while a test looks on. */
const { review } = defaultPolicy.deadlines;
const policy: PolicyDocument = {
  ...defaultPolicy,
  deadlines: { ...defaultPolicy.deadlines, review: { ...review, within: '4s' } },
};
const lines: string[] = [];
const redress = await shared(createRedress({ workers: true, policy, log: (line) => void lines.push(line) }));

type Line = { msg: string; [field: string]: unknown };
const log = (): Line[] => lines.map((line): Line => JSON.parse(line));
const linesOf = (number: string, msg: string): Line[] =>
  log().filter((line) => line['number'] === number && line.msg.startsWith(msg));
const requests = (number: string): Line[] => linesOf(number, 'request');

const accept = { verdict: 'accept', category: 'content' };

it('a request is one line: route, status, duration, caller, complaint, and the code of what was refused', async () => {
  const { number } = await redress.filed();
  const dismiss = { outcome: 'dismissed', grounds: ['no-rule-broken'], explanation: 'It breaks no rule.' };
  await redress.give(number, 'resolve', 'zhou-min', dismiss);
  await redress.give(number, 'review', 'zhou-min', accept);
  const at = '/v1/complaints/:number';
  const common = { method: 'POST', number, caller: 'zhou-min', ms: expect.any(Number) };
  expect(requests(number)).toMatchObject([
    { ...common, route: '/v1/complaints', caller: 'mobile-app', status: 202 },
    { ...common, route: `${at}/resolve`, status: 409, problem: 'not-in-this-stage' },
    { ...common, route: `${at}/review`, status: 200 },
  ]);
  expect(requests(number)[2]).not.toHaveProperty('problem');
});

it('a line of a page has neither its token nor what somebody typed into an address, but says what was refused', async () => {
  const { number, token } = await redress.filed();
  await redress.request(`GET /t/${token}`);
  const form = new URLSearchParams({ idempotencyKey: 'a-key-of-a-form-1234' }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { status } = await redress.request(`POST /t/${token}/appeal`, { body: form, headers });
  const of = (route: string) => log().filter((line) => line['route'] === route);
  expect(of('/t/:token/appeal')).toMatchObject([{ status, problem: expect.stringMatching(/^[a-z-]+$/) }]);
  const typed = `/v1/complaints/${encodeURIComponent('Zhao Lei of Harbin')}`;
  await redress.request(`GET ${typed}`, { as: 'zhou-min' });
  expect(of('/v1/complaints/:number')).toMatchObject([{ status: 404, problem: 'not-found' }]);
  expect(of('/v1/complaints/:number')[0]).not.toHaveProperty('number');
  expect(lines.join('')).not.toMatch(/Zhao|Harbin/);
  expect(lines.join('')).not.toContain(token);
  expect(number).toMatch(/^\d/);
});

it('each assignment, decision and escalation is one line, by what whoever did it was to the complaint', async () => {
  const { number } = await redress.filed();
  const key = 'the-same-key-twice-1';
  await redress.give(number, 'review', 'zhou-min', accept, key);
  await redress.give(number, 'review', 'zhou-min', accept, key);
  await redress.give(number, 'escalate', 'liu-yang', { reason: 'stuck' });
  const { owner } = await redress.read(number);
  const common = { level: 30, team: 'content', category: 'content', version: expect.any(Number) };
  expect(linesOf(number, 'decision')).toMatchObject([
    { ...common, what: 'accepted', severity: 'normal', by: expect.arrayContaining(['lead']) },
  ]);
  expect(linesOf(number, 'assignment')).toMatchObject([
    { what: 'assigned', duty: 'owner', by: ['system'] },
    { ...common, what: 'assigned', duty: 'owner', person: owner, by: ['system'] },
  ]);
  expect(linesOf(number, 'escalation')).toMatchObject([
    {
      ...common,
      what: 'escalated',
      escalation: expect.any(Number),
      reason: 'stuck',
      by: expect.arrayContaining(['lead']),
    },
  ]);
});

it('what time brings is one line in words, and a missed deadline is counted by team and class', async () => {
  const { number } = await redress.filed();
  await expect
    .poll(() => linesOf(number, 'deadline').map(({ msg }) => msg))
    .toEqual([
      'deadline review: warned at 75 %, told the owner and the lead',
      'deadline review: missed, told the lead and the complainant, level 1',
      'deadline review: still missed at 150 %, told the supervisor, level 2',
    ]);
  expect(linesOf(number, 'deadline')[0]).toMatchObject({
    ...{ team: 'service', category: 'content', deadline: 'review', by: ['system'] },
    lateMs: expect.any(Number),
  });
  const { text } = await redress.request('GET /metrics');
  const counted = (metric: string): number => Number(new RegExp(`${metric} (\\d+)`).exec(text)?.[1] ?? 0);
  const teams = 'team="service",category="content"';
  expect(counted(`redress_deadlines_missed_total\\{deadline="review",${teams}\\}`)).toBeGreaterThanOrEqual(1);
  expect(counted('redress_commands_total\\{command="review",team="content",category="content"\\}')).toBe(2);
  expect(counted(`redress_refusals_total\\{code="not-in-this-stage",${teams}\\}`)).toBe(1);
});
