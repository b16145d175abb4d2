/** Letters on their way: what waits is written anew as long as nothing may have been sent, and one clock judges. */
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLetters } from '../../../src/activities/effects/letters.js';
import { remind } from '../../../src/activities/upkeep/remind.js';
import { readClock } from '../../../src/db/clock.js';
import * as letters from '../../../src/db/messages/outgoing/letters.js';
import { addStaff, putTeam } from '../../../src/db/people/people.js';
import { complaints, journal } from '../../../src/db/schema/complaints.js';
import { newClock, type Clock } from '../../../src/domain/clocks/clock.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { Outgoing, Sent } from '../../../src/providers/postman.js';
import { secret } from '../../support/config.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { defaultBrand } from '../../../src/words/brand.js';
import { shared } from '../../support/shared.js';
import { HOUR, stored } from '../submission.js';
import { written } from '../writing.js';

const { db } = await shared(openTestDatabase());

let sent: Outgoing[] = [];
let answers: Sent[] = [];
const postman = {
  send: async (letter: Outgoing): Promise<Sent> => {
    sent.push(letter);
    return answers.shift() ?? { kind: 'sent', providerId: null, receipts: false };
  },
};
const send = createLetters({
  ...{
    db,
    secret,
    publicUrl: 'https://complaints.example.com',
    brand: defaultBrand,
    postmen: { email: postman, sms: postman, message: postman },
  },
  ...{ logger: pino({ enabled: false }), aDay: { lettersToAddress: 9, lettersOfCase: 9 } },
});
beforeEach(() => {
  [sent, answers] = [[], []];
});
afterEach(() => void vi.useRealTimers());

/** A complaint whose clocks began so many hours ago. */
async function waiting(hoursAgo: number, fired: number[] = []): Promise<Complaint> {
  const at = (await readClock(db)) - hoursAgo * HOUR;
  return await stored(db, { change: { at, receivedAt: at, clocks: clocksFrom(at, fired) } });
}
const clocksFrom = (at: number, fired: number[] = []): Clock[] => [
  { ...newClock('review', at, 24 * HOUR), fired },
  newClock('promise', at, 144 * HOUR),
];

/** So many more hours pass for the complaint: PostgreSQL's clock stays where it is. */
const pass = (state: Complaint, hours: number) =>
  db
    .update(complaints)
    .set({ state: { ...state, clocks: clocksFrom(state.at - hours * HOUR) } })
    .where(eq(complaints.number, state.number));

async function called(state: Complaint, name: 'registered' | 'question', event: Event): Promise<string> {
  const letter = { number: state.number, version: event.version, name, data: event } as const;
  const to = { recipient: 'complainant:email', transport: 'email', locale: 'en' } as const;
  const id = letters.letterId({ ...letter, ...to });
  await written(db, state.number, { called: [{ ...letter, ...to, id }] });
  return id;
}
const registered = (state: Complaint) =>
  called(state, 'registered', { type: 'acknowledged', version: 2, at: state.at });

describe('a letter that is held up', () => {
  it('is written anew while nothing was sent, so that it names no date that has passed; then never again', async () => {
    const state = await waiting(23);
    const id = await registered(state);
    const attempt = (): Promise<unknown> => send({ number: state.number, ids: [id] }).catch(() => null);
    const tried = async () => (await letters.find(db, id))?.firstTriedAt !== null;
    answers = [
      { kind: 'ours', code: 'invalid_api_key', waitMs: null },
      { kind: 'temporary', code: 'rate_limit_exceeded', waitMs: null },
      { kind: 'unknown', code: 'no-answer', waitMs: null },
      { kind: 'unknown', code: 'no-answer', waitMs: null },
    ];
    await attempt();
    expect([sent[0]?.text.match(/By \d/g)?.length, await tried()]).toEqual([2, false]);
    await pass(state, 2);
    await attempt();
    expect(sent[1]?.text).toContain('review of your complaint should have been finished by');
    expect([sent[1]?.text.match(/By \d/g)?.length, await tried()]).toEqual([1, true]);
    await pass(state, 140);
    await attempt();
    expect(`${sent[2]?.text}${sent[2]?.sms}`).not.toMatch(/by \d[^.]*UTC[^.]*you have/i);
    expect(sent[2]?.text).not.toContain('By ');
    await pass(state, 0);
    await attempt();
    await attempt();
    expect(sent).toHaveLength(5);
    expect(sent.slice(3)).toEqual([sent[2], sent[2]]);
    expect(await letters.find(db, id)).toMatchObject({ status: 'sent' });
  });

  it('is not sent once what it says is no longer so', async () => {
    const state = await waiting(3);
    const id = await called(state, 'question', {
      ...{ type: 'complainant-asked', by: 'h', text: 't', version: 2, at: state.at },
    });
    expect(await send({ number: state.number, ids: [id] })).toEqual({ results: [], waiting: [] });
    expect(await send({ number: state.number, ids: [id] })).toEqual({ results: [], waiting: [] });
    expect([sent, (await letters.find(db, id))?.status]).toEqual([[], 'overtaken']);
    expect(await letters.owed(db, state.number)).toEqual([]);
  });
});

describe('a worker whose clock is hours off', () => {
  const hoursOff = (hours: number): void => {
    const now = Date.now() + hours * HOUR;
    vi.useFakeTimers({ toFake: ['Date'], now });
  };

  it.each([
    [30, 23, /By \d.*we will have checked/, /should have been/],
    [-30, 25, /should have been/, /By \d.*we will have checked/],
  ])('%i h: a letter is written by PostgreSQL’s', async (off, hoursAgo, says, never) => {
    const state = await waiting(hoursAgo);
    const id = await registered(state);
    hoursOff(off);
    await send({ number: state.number, ids: [id] });
    expect(sent[0]?.text).toMatch(says);
    expect(sent[0]?.text).not.toMatch(never);
  });

  it('neither holds back what is due nor sends what is not, and does not give up too early', async () => {
    const state = await waiting(1);
    const data = { type: 'acknowledged', version: 2, at: state.at } as const;
    const to = { recipient: 'complainant:email', transport: 'email', locale: 'en' } as const;
    const letter = { ...to, number: state.number, version: 2, name: 'registered', data } as const;
    const now = await readClock(db);
    const id = letters.letterId(letter);
    await letters.insertNew(db, { ...letter, id: `${id}/due`, notBefore: now - 1 });
    await letters.insertNew(db, { ...letter, id: `${id}/later`, notBefore: now + HOUR });
    const attempt = (which: string) => send({ number: state.number, ids: [`${id}/${which}`] });
    hoursOff(-30);
    answers = [{ kind: 'unknown', code: 'no-answer', waitMs: null }];
    await expect(attempt('due')).rejects.toThrow();
    hoursOff(60);
    await expect(attempt('later')).rejects.toThrow();
    expect(await attempt('due')).toMatchObject({ results: [{ result: 'sent' }] });
  });

  it('reminds of what is late by PostgreSQL’s', async () => {
    const boss = { id: 'boss', name: 'Boss', email: 'boss@staff.example', role: 'supervisor' } as const;
    await addStaff(db, { ...boss, categories: [], languages: ['en'] });
    await putTeam(db, {
      id: 'service',
      name: { en: 'Service', 'zh-CN': '客服' },
      lead: null,
      supervisor: boss.id,
    });
    const remindersAfter = async (hours: number): Promise<number> => {
      const { number, at } = await waiting(hours, [0.75, 1, 1.5]);
      const due = at + 36 * HOUR;
      const fired = { clock: 'review', rung: 1.5, dueAt: due, firedAt: due, level: 2 } as const;
      const data: Event = { type: 'rung-fired', ...fired, tells: ['supervisor'], version: 2, at: due };
      await db
        .insert(journal)
        .values({ number, version: 2, type: data.type, at: due, commitId: 'clock/1', data });
      hoursOff(30);
      await remind({ db, wake: () => undefined });
      vi.useRealTimers();
      return (await letters.ofComplaint(db, number)).filter(({ name }) => name === 'reminder').length;
    };
    expect([await remindersAfter(40), await remindersAfter(61)]).toEqual([0, 1]);
  });
});
