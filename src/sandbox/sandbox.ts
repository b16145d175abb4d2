/** A platform to try: accounts, posts and messages, pages to look at them, and buttons for all that may go wrong. */
import { createHmac } from 'node:crypto';
import { fastify } from 'fastify';
import { callRoutes } from './calls.js';
import * as deeds from './deeds.js';
import { pageRoutes } from './page-routes.js';
import { find, keep, type CallKind, type SwitchName } from './state.js';
import { createTeller } from './telling.js';

export type SandboxOptions = {
  /** 0: any. */
  port?: number;
  /** Where its state is kept; null: nowhere. */
  file?: string | null;
  secret: string;
  /** How long what is slow takes. */
  slowMs?: number;
};
export type Reference = { type: string; reference: string };

/** What both sign with, from the installation's secret: the same at every start. */
export const sandboxSecret = (secret: string): string =>
  `whsec_${createHmac('sha256', secret).update('sandbox').digest('base64')}`;

/** Starts it on this machine alone; it tells nothing before it knows where. */
export async function startSandbox({ port = 0, file = null, secret, slowMs = 3_000 }: SandboxOptions) {
  const kept = keep(file);
  const teller = createTeller(kept, secret);
  const platform = { ...kept, teller, slowMs, secrets: [secret], url: '' };
  const { state, save } = kept;
  const app = fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  const asText = { parseAs: 'string' } as const;
  app.addContentTypeParser('application/json', asText, (_, body, done) => done(null, body));
  callRoutes(app, platform);
  await app.register(async (pages) => pageRoutes(pages, platform));
  const url = await app.listen({ host: '127.0.0.1', port });
  platform.url = url;

  return {
    /** Where its pages are; the calls are below `/v1`. */
    url,
    /** What Redress is given to reach it. */
    config: { url: `${url}/v1`, secrets: [secret] satisfies [string] },
    tells: (redress: string): void => teller.tells(redress),
    /** Resolves once all was told. */
    told: () => teller.told(),
    /** The next `times` calls (of a kind) go wrong in this way. */
    arm(name: SwitchName, { times = 1, of = null }: { times?: number; of?: CallKind | null } = {}): void {
      state.armed.push({ name, of, times });
      save();
    },
    /** All it was asked, in order. */
    asked: () => structuredClone(state.calls),
    /** The remedies it was asked for, each key once, with what came of it. */
    calls: () => structuredClone(state.deeds),
    /** The messages of everybody, in order. */
    messages: () => structuredClone(state.messages),
    /** What is there, and what holds it. */
    thing: (subject: Reference) => structuredClone(find(state, subject)),
    write: (message: Parameters<typeof deeds.write>[1]) => deeds.write(platform, message),
    change: (message: string, text: string | null): void => deeds.change(platform, message, text),
    post: (given: Parameters<typeof deeds.post>[1]): string => deeds.post(platform, given),
    remove: (subject: Reference): void => deeds.remove(platform, subject),
    impose: (subject: Reference, kind: string): void => deeds.impose(platform, subject, kind),
    lift: (receipt: string): void => deeds.lift(platform, receipt),
    async [Symbol.asyncDispose]() {
      await teller[Symbol.asyncDispose]();
      await app.close();
    },
  };
}
export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;
