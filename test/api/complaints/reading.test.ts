import { shared } from '../../support/shared.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRedress } from '../../support/redress.js';

let number: string;
let reviewer: string;

const service = await shared(createRedress({ workers: true }));

/** A fresh complaint about a post, with its reviewer. */
beforeEach(async () => {
  ({ number } = await service.filed());
  reviewer = (await read('zhou-min')).body.owner;
});

const read = (as: string) => service.request(`GET /v1/complaints/${number}`, { as });
const give = (as: string, command: string, body: object) => service.give(number, command, as, body);

describe('reading', () => {
  it('says what is open to whom', async () => {
    const possible = async (as: string) => (await read(as)).body.possible;
    expect(await possible(reviewer)).toContain('review');
    expect((await possible('mobile-app')).toSorted()).toEqual([
      ...['add-evidence', 'answer', 'ask-erasure', 'change-contact', 'escalate', 'mark-danger', 'note'],
      ...['refuse-contact', 'set-representative', 'set-subject', 'withdraw'],
    ]);
    expect(await possible('deng-rui')).toEqual([]);
    expect(await possible('noah-fischer')).toEqual(expect.arrayContaining(['assign', 'escalate']));
  });

  it('of the words is written down', async () => {
    await read(reviewer);
    await read('noah-fischer');
    const log = await service.db.execute(`select caller_id from access_log where number = '${number}'`);
    expect(log.map((row) => row['caller_id'])).toContain(reviewer);
    expect(log.map((row) => row['caller_id'])).not.toContain('noah-fischer');
  });

  it('gives the journal to staff, and the live state of the run', async () => {
    await give(reviewer, 'note', { note: 'Read.' });
    const journal = await service.request(`GET /v1/complaints/${number}/journal`, { as: reviewer });
    expect(journal.body.items.map((entry: { type: string }) => entry.type)).toEqual(
      expect.arrayContaining(['received', 'acknowledged', 'assigned', 'noted']),
    );
    const live = await service.request(`GET /v1/complaints/${number}/live`, { as: reviewer });
    expect(live).toMatchObject({ status: 200, body: { number, stage: 'review', owner: reviewer } });
    expect((await service.request(`GET /v1/complaints/${number}/journal`, { as: 'mobile-app' })).status).toBe(
      403,
    );
  });
});

describe('lists', () => {
  it('come in pages that hold each complaint once, oldest change first for those who catch up', async () => {
    const seen: string[] = [];
    // One that changes meanwhile comes in the next walk.
    const walk = async (): Promise<string[]> => {
      seen.length = 0;
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await service.request(
          `GET /v1/complaints?limit=2&updatedSince=2026-01-01T00:00:00Z${cursor && `&cursor=${cursor}`}`,
          { as: 'mobile-app' },
        );
        seen.push(...body.items.map((item: { number: string }) => item.number));
        cursor = body.nextCursor;
      }
      return seen;
    };
    await expect.poll(walk).toContain(number);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('filter by stage, team and owner', async () => {
    const list = async (query: string, as: string) =>
      (await service.request(`GET /v1/complaints?limit=100&${query}`, { as })).body.items.map(
        (item: { number: string }) => item.number,
      );
    expect(await list('owner=me&stage=review', reviewer)).toContain(number);
    expect(await list('stage=closed', reviewer)).toEqual([]);
    expect(await list('team=content', 'guo-ran')).not.toContain(number);
    expect(await list('overdue=true', 'guo-ran')).toEqual([]);
    expect(await list('', 'wang-lei')).not.toContain(number);
  });
});
