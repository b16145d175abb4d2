/** Somebody who writes direct messages, each test somebody else, to a platform that tells a Redress of them. */
import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { beforeEach, expect } from 'vitest';
import { latest } from '../../../../src/db/complaints/concerned/conversations.js';
import { texts } from '../../../../src/db/schema/complaints.js';
import { sandboxSecret, startSandbox } from '../../../../src/sandbox/sandbox.js';
import { createRedress } from '../../../support/redress.js';
import { shared } from '../../../support/shared.js';

const secret = sandboxSecret('a secret for tests that is long enough');

/** Starts both, for the tests of a file. */
export async function conversing() {
  const sandbox = await shared(startSandbox({ secret }));
  const service = await shared(
    createRedress({ workers: true, config: (config) => ({ ...config, platform: sandbox.config }) }),
  );
  sandbox.tells(service.url);
  const { db } = service;

  let somebody: string;
  beforeEach(() => {
    somebody = `lin-${randomUUID()}`;
  });
  const account = (): string => somebody;
  const conversation = () => `with-${account()}`;
  const numberOf = async (): Promise<string> => {
    const found = await latest(db, { conversation: conversation(), account: account() });
    if (found === null) throw new Error('No complaint came of it');
    return found.number;
  };
  async function write(text: string): Promise<string> {
    const { id } = sandbox.write({ account: account(), text });
    await told();
    return id;
  }
  /** Waits until neither side has anything left to tell. */
  async function told(): Promise<void> {
    for (let n = 0; n < 3; n += 1) {
      await sandbox.told();
      await service.settled();
    }
  }
  /** What we wrote into the conversation, once there is something that matches. */
  async function ours(text: RegExp): Promise<string> {
    const found = () =>
      sandbox
        .messages()
        .findLast((one) => one.conversation === conversation() && one.from === null && text.test(one.text));
    await expect.poll(found).toBeDefined();
    return found()?.id ?? '';
  }
  const typesOf = async (number: string): Promise<string[]> =>
    (await service.journal(number)).map(({ type }) => type);
  const saidIn = async (number: string): Promise<string[]> =>
    (await db.select().from(texts).where(eq(texts.number, number)).orderBy(asc(texts.id))).map(
      ({ text }) => text,
    );

  /** An event as the platform signs it, past the sandbox. */
  function tell(type: string, data: object, at = new Date()) {
    const id = randomUUID();
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
    const now = new Date();
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
      'content-type': 'application/json',
    };
    return service.request('POST /webhooks/platform', { body, headers });
  }
  const received = (message: string, text: string, more: object = {}) =>
    tell('message.received', { conversation: conversation(), message, account: account(), text, ...more });
  return {
    sandbox,
    service,
    db,
    account,
    conversation,
    numberOf,
    write,
    told,
    ours,
    typesOf,
    saidIn,
    tell,
    received,
  };
}
