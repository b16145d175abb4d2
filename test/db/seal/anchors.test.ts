/** A head of each day is kept outside, and remembers what the database does not. */
import { expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { byMail } from '../../../src/activities/seal/by-mail.js';
import { signerOf } from '../../../src/providers/seal/signer.js';
import { byWebhook } from '../../../src/providers/seal/anchors.js';
import { byTimeStamp, readTimeStamp } from '../../../src/providers/seal/time-stamps.js';
import type { Outgoing } from '../../../src/providers/postman.js';
import { resendPostman } from '../../../src/providers/resend.js';
import { defaultBrand } from '../../../src/words/brand.js';
import { keyOfSeed } from '../../../scripts/verify/notes.js';
import { provider } from '../../providers/provider.js';
import { sealKey } from '../../support/config.js';
import { timeStampAuthority } from './authority.js';
import { sealing, type Sealing } from './sealing.js';

const secret = `whsec_${Buffer.from('the secret of an anchor').toString('base64')}`;
const today = (): string => new Date().toISOString().slice(0, 10);
const textOf = async (log: Sealing, name: string): Promise<string> =>
  Buffer.from((await log.store.get(`seal/anchors/${name}`)) ?? '').toString();
const saidBy = ({ problems }: { problems: readonly { says: string }[] }) => problems.map(({ says }) => says);

it('a webhook is told once a day, signed; one that fails is told the same again', async () => {
  await using log = await sealing();
  let status = 503;
  await using told = await provider(() => ({ status }));
  const anchors = [byWebhook({ url: told.url, secret })];
  await log.told(2);
  await log.sealed();
  expect(await log.seal({ anchors })).toMatchObject({ headsAnchored: 0 });
  await log.told(2);
  await log.sealed();
  status = 204;
  expect(await log.seal({ anchors })).toMatchObject({ headsAnchored: 1 });
  expect(await log.seal({ anchors })).toMatchObject({ headsAnchored: 0 });
  const signed = await textOf(log, today());
  const heads = told.asked.map(({ body, headers }) => {
    const signs = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    new Webhook(secret).verify(body, Object.fromEntries(signs.map((name) => [name, String(headers[name])])));
    return JSON.parse(body).data.checkpoint;
  });
  expect(heads).toEqual([signed, signed]);
});

it('a mail holds the head as it was signed, which verify takes from a file', async () => {
  await using log = await sealing();
  await using resend = await provider(() => ({ status: 200, body: { id: 'mail-1' } }));
  const config = { apiKey: 're_x', from: 'a@example.com', baseUrl: resend.url, webhookSecret: null };
  const none = { send: async () => ({ kind: 'final', code: 'no-provider' }) as const };
  const postmen = { email: resendPostman(config), sms: none, message: none };
  await log.told(2);
  await log.sealed();
  const deps = { postmen, brand: defaultBrand };
  expect(
    await log.seal({ anchors: [byMail({ ...deps, postmen: { ...postmen, email: none } }, 'a@b.example')] }),
  ).toMatchObject({ headsAnchored: 0 });
  expect(await log.seal({ anchors: [byMail(deps, 'keeper@example.com')] })).toMatchObject({
    headsAnchored: 1,
  });
  const [mail] = resend.asked.map(({ body }): Pick<Outgoing, 'to' | 'subject' | 'text' | 'html'> =>
    JSON.parse(body),
  );
  const signed = await textOf(log, today());
  expect(mail).toMatchObject({ to: 'keeper@example.com', subject: expect.stringContaining(today()) });
  expect(mail?.text.endsWith(`\n\n${signed}`)).toBe(true);
  const elsewhere = [{ name: 'mailed', signed }];
  expect(await log.verify(null, { elsewhere })).toMatchObject({ anchors: 2, problems: [] });
  const forged = [{ name: 'mailed', signed: signed.replace('\n2\n', '\n3\n') }];
  expect(saidBy(await log.verify(null, { elsewhere: forged }))).toEqual([
    'the anchor mailed: its signature is false',
  ]);
});

it('a time stamp over the head of the day is one for OpenSSL too; verify names what it does not bear out', async () => {
  await using log = await sealing();
  using authority = await timeStampAuthority();
  const { url, trusted } = authority;
  await log.told(2);
  await log.sealed();
  expect(await log.seal({ anchors: [byTimeStamp(log.store, { url, trusted })] })).toMatchObject({
    headsAnchored: 1,
  });
  const [signed, name] = [await textOf(log, today()), `seal/anchors/${today()}.tsr`];
  const stamp = (await log.store.get(name)) ?? new Uint8Array();
  expect(await authority.verify(stamp, signed)).toBe('Verification: OK');
  const { at } = await readTimeStamp(stamp, { over: signed, trusted });
  expect(at.toISOString().slice(0, 10)).toBe(today());
  expect(await log.verify(null, { trusted })).toMatchObject({ stamps: 1, problems: [] });

  using stranger = await timeStampAuthority();
  const found = async (asked: { trusted: string }) => saidBy(await log.verify(null, asked));
  const named = `the time stamp anchors/${today()}.tsr: `;
  const notMade = `${named}it was not made over this head by an authority that is trusted`;
  expect(await found({ trusted: stranger.trusted })).toEqual([notMade]);
  for (const at of [stamp.length - 1, stamp.length >> 1]) {
    await log.store.put(
      name,
      stamp.map((byte, n) => (n === at ? 255 - byte : byte)),
    );
    expect(await found({ trusted })).toEqual([expect.stringContaining(named)]);
  }
  await log.store.put(name, stamp.subarray(0, -1));
  expect(await found({ trusted })).toEqual([expect.stringContaining(named)]);
  await log.store.put(name, stamp);
  await log.store.put(`seal/anchors/${today()}`, Buffer.from(signed.replace('\n2\n', '\n1\n')));
  expect(await found({ trusted })).toEqual([
    `the anchor anchors/${today()}: its signature is false`,
    notMade,
  ]);
});

it('a stamp of another day is not believed, nor one by a certificate for other things', async () => {
  await using log = await sealing();
  using authority = await timeStampAuthority();
  await log.told(1);
  await log.sealed();
  const signed = await textOf(log, today());
  const [day, name] = ['2020-02-29', 'seal/anchors/2020-02-29.tsr'];
  await byTimeStamp(log.store, authority).keep({ day, size: 1, signed });
  const stamp = (await log.store.get(name)) ?? new Uint8Array();
  await log.owner`set session_replication_role = replica`;
  await log.owner`update journal set recorded_at = '2020-02-29T12:00:00Z'`;
  await log.store.put('seal/anchors/2020-02-29', Buffer.from(signed));
  const { trusted } = authority;
  expect(saidBy(await log.verify(null, { trusted }))).toContainEqual(
    expect.stringMatching(/^the time stamp anchors\/2020-02-29.tsr: it was made 20\S+, on another day$/),
  );
  await expect(readTimeStamp(await authority.byOther(stamp), { over: signed, trusted })).rejects.toThrow(
    'it was not made over this head by an authority that is trusted',
  );
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
  expect(saidBy(await log.verify())).toEqual([
    expect.stringMatching(/^the anchor anchors\/[\d-]{10} names 3 entries, and the log holds 2$/),
  ]);
});

it('after another key has taken its place, the former one is believed for what it signed before, and no further', async () => {
  await using log = await sealing();
  const successor = { origin: 'log.example', key: Buffer.alloc(32, 9).toString('base64') };
  await log.told(2);
  await log.sealed();
  await log.told(1);
  await log.sealed({ signer: signerOf(successor) });
  const keys = [keyOfSeed(sealKey), keyOfSeed(successor.key)];
  expect(await log.verify(null, { keys })).toMatchObject({ checkpoints: 2, problems: [] });
  expect(saidBy(await log.verify())).toContain(
    'the checkpoint of 3 entries: the key of this log has not signed it',
  );
  await log.told(1);
  await log.sealed();
  expect(saidBy(await log.verify(null, { keys }))).toContain(
    'the checkpoint of 4 entries: a former key signed it after another had taken its place',
  );
});
