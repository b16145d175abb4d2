/** Who acts: the sample people with their keys, and complainants and respondents with their tokens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  createRedressClient,
  type CommandBody,
  type CommandName,
  type Complaint,
  type RedressClient,
} from '../../src/client/index.js';
import type { Who } from './plays.js';

const WithRespondent = z.object({ respondentUrl: z.url().nullable() });
const SampleKeys = z.array(z.object({ id: z.string(), key: z.string() }));

/** Sees every complaint; reads for the demo and acts in none. */
const READER = 'guo-ran';
const OPERATOR = 'noah-fischer';
const HOTLINE = 'sun-jiaqi';

type Sent = { does: string; body: Record<string, unknown>; idempotencyKey: string };

/** A complaint as the demo knows it: `trackingUrl` came with the answer to its submission. */
export type Filed = { number: string; trackingUrl: string | null };

export type People = Awaited<ReturnType<typeof assemble>>;

/** Reads the keys that the stack made at its first start, and asks it who leads whom. */
export async function assemble(url: string, dataDir: string) {
  const file = join(dataDir, 'sample-keys.json');
  const keys = new Map(
    SampleKeys.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ id, key }) => [id, key]),
  );
  const clients = new Map<string, RedressClient>();
  const client = (id: string): RedressClient => {
    const key = keys.get(id);
    if (key === undefined) throw new Error(`${id} has no key in ${file}.`);
    const known = clients.get(id) ?? createRedressClient({ url, key, retries: 20, longestWaitMs: 20_000 });
    clients.set(id, known);
    return known;
  };
  const nobody = createRedressClient({ url, retries: 20 });
  const reader = client(READER);
  const { items: teams } = await reader.call('get', '/v1/teams', {});
  const above = (complaint: Complaint, which: 'lead' | 'supervisor'): string | null =>
    teams.find(({ id }) => id === complaint.team)?.[which] ?? null;
  const filer = (channel: string): string =>
    channel === 'hotline' ? HOTLINE : channel === 'web' ? 'web-form' : 'mobile-app';

  async function respondentToken(number: string): Promise<string> {
    const lead = above(await reader.read(number), 'lead');
    const { respondentUrl } = WithRespondent.parse(await client(lead ?? READER).read(number));
    if (respondentUrl === null) throw new Error(`${number} has no respondent`);
    return tokenIn(respondentUrl);
  }

  return {
    reader,
    /** Whoever files for this channel. */
    filerFor: (channel: string): RedressClient => client(filer(channel)),

    /** Who that is now: an id, `complainant`, `respondent`; null while there is nobody. */
    whoIs(who: Who, complaint: Complaint, kind?: string): string | null {
      if (who === 'owner' || who === 'approver') return complaint[who];
      if (who === 'lead' || who === 'supervisor') return above(complaint, who);
      if (who === 'task-owner') return complaint.tasks.find((task) => task.kind === kind)?.owner ?? null;
      if (who === 'intake') return filer(complaint.channel);
      return who === 'operator' ? OPERATOR : who;
    },

    /** Gives a command as that person, or by that party's token. */
    async act(
      as: string,
      { number, trackingUrl }: Filed,
      { does, body, idempotencyKey }: Sent,
    ): Promise<void> {
      const options = { idempotencyKey };
      const known = { does: z.custom<CommandName>().parse(does), body: z.custom<AnyBody>().parse(body) };
      if (as === 'complainant') {
        const token = tokenIn(trackingUrl);
        const name = z.custom<CommandName<'/v1/tracking/{token}'>>().parse(does);
        await nobody
          .complainant(token)
          .command(name, z.custom<CommandBody<typeof name, Tracking>>().parse(body), options);
      } else if (as === 'respondent') {
        const name = z.custom<CommandName<Respondents>>().parse(does);
        const given = z.custom<CommandBody<typeof name, Respondents>>().parse(body);
        await nobody.respondent(await respondentToken(number)).command(name, given, options);
      } else {
        await client(as).command(number, known.does, known.body, options);
      }
    },
  };
}

type Tracking = '/v1/tracking/{token}';
type Respondents = '/v1/respondents/{token}';
type AnyBody = CommandBody<CommandName>;

function tokenIn(link: string | null): string {
  if (link === null) throw new Error('The demo plays complaints that its own keys filed.');
  return new URL(link).pathname.split('/').at(-1) ?? '';
}
