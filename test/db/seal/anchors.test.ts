/** A head of each day is kept outside, and remembers what the database does not. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { byWebhook } from '../../../src/providers/anchors.js';
import { sealing } from './sealing.js';

const secret = `whsec_${Buffer.from('the secret of an anchor').toString('base64')}`;

it('a webhook is told once a day, signed; one that fails is told again', async () => {
  await using log = await sealing();
  const told: string[] = [];
  let status = 503;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const headers = Object.fromEntries(
        ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
          name,
          String(request.headers[name]),
        ]),
      );
      new Webhook(secret).verify(Buffer.concat(parts).toString(), headers);
      told.push(Buffer.concat(parts).toString());
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
  const anchors = [byWebhook({ url: `http://127.0.0.1:${address.port}/seal`, secret })];
  try {
    await log.told(2);
    await log.sealed();
    expect(await log.seal({ anchors })).toMatchObject({ headsAnchored: 0 });
    status = 204;
    expect(await log.seal({ anchors })).toMatchObject({ headsAnchored: 1 });
    expect(await log.seal({ anchors })).toMatchObject({ headsAnchored: 0 });
    const [{ signed } = { signed: '' }] = await log.owner<
      { signed: string }[]
    >`select signed from checkpoints`;
    expect(told.map((body) => JSON.parse(body).data.checkpoint)).toEqual([signed, signed]);
  } finally {
    server.close();
  }
});

it('a log that was made anew, heads and files and all, is not that of the anchor', async () => {
  await using log = await sealing();
  const number = await log.told(3);
  await log.sealed();
  await log.owner`set session_replication_role = replica`;
  for (const table of ['sealed_entries', 'sealed_texts', 'seal_place', 'checkpoints'])
    await log.owner.unsafe(`delete from ${table}`);
  await log.owner`delete from journal where number = ${number} and version = 2`;
  await log.sealed();
  const { problems } = await log.verify();
  expect(problems.map(({ says }) => says)).toEqual([
    expect.stringMatching(/^the anchor anchors\/[\d-]{10} names 3 entries, and the log holds 2$/),
  ]);
});
