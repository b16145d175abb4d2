/** The pages of the platform to try, and what their buttons do. */
import { parse } from 'node:querystring';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { z } from 'zod';
import * as deeds from './deeds.js';
import { overview } from './overview.js';
import { conversationPage, thingPage } from './pages.js';
import { CallKind, switchNames, type Kept } from './state.js';
import type { Teller } from './telling.js';

const FORM = 'application/x-www-form-urlencoded';
type Platform = Kept & { teller: Teller; url: string };

const text = z.string().trim().min(1);
const Subject = z.object({ type: text, reference: text });

/** For each button its fields, and what it does; it leads back to where it was pressed. */
const buttons = (platform: Platform) => {
  const button =
    <Fields extends z.ZodType>(fields: Fields, act: (given: z.infer<Fields>) => unknown) =>
    (body: unknown): void =>
      void act(fields.parse(body));
  const { state, save } = platform;
  return {
    write: button(
      z.object({ account: text, text, screenshot: z.literal('yes').optional(), ...Subject.partial().shape }),
      ({ account, text: words, screenshot, ...subject }) => {
        const about = Subject.safeParse(subject).data;
        const written = { account, text: words, screenshot: screenshot === 'yes' };
        deeds.write(platform, about === undefined ? written : { ...written, about });
      },
    ),
    edit: button(z.object({ id: text, text }), ({ id, text }) => deeds.change(platform, id, text)),
    'take-back': button(z.object({ id: text }), ({ id }) => deeds.change(platform, id, null)),
    post: button(z.object({ account: text, text }), (given) => deeds.post(platform, given)),
    delete: button(Subject, (subject) => deeds.remove(platform, subject)),
    impose: button(Subject.extend({ kind: text }), ({ kind, ...subject }) =>
      deeds.impose(platform, subject, kind),
    ),
    lift: button(z.object({ receipt: text }), ({ receipt }) => deeds.lift(platform, receipt)),
    arm: button(
      z.object({
        name: z.enum(switchNames),
        of: CallKind.nullable().catch(null),
        times: z.coerce.number().int(),
      }),
      (armed) => {
        state.armed.push({ ...armed, about: null });
        save();
      },
    ),
    disarm: button(z.object({}), () => {
      state.armed = [];
      save();
    }),
  };
};

/** Pages of this machine alone, asked for by its own name; their forms take no press from elsewhere. */
export function pageRoutes(app: FastifyInstance, platform: Platform): void {
  const { state } = platform;
  app.addContentTypeParser(FORM, { parseAs: 'string' }, (_, body, done) => done(null, parse(String(body))));
  app.addHook('onRequest', async ({ headers, method }, reply) => {
    const { host = '', origin = null } = headers;
    const ours = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
    if (!ours || (method === 'POST' && origin !== null && origin !== `http://${host}`))
      return await reply.code(403).send();
    void reply.headers({
      'content-security-policy':
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  const html = (path: string, page: (asked: string) => string): void => {
    app.get<{ Params: Record<string, string> }>(path, async ({ params }, reply) =>
      reply.type('text/html; charset=utf-8').send(page(params['*'] ?? '')),
    );
  };
  html('/', () => overview(state));
  html('/accounts/*', (reference) => thingPage(state, { type: 'account', reference }));
  html('/posts/*', (reference) => thingPage(state, { type: 'post', reference }));
  html('/conversations/*', (conversation) => conversationPage(state, conversation));
  app.get('/media/*', async (_, reply) => reply.type('image/png').send(await screenshot()));
  for (const [name, press] of Object.entries(buttons(platform)))
    app.post(`/press/${name}`, async ({ body, headers }, reply) => {
      try {
        press(body);
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        return await reply.code(400).type('text/plain').send('Fill in every field.');
      }
      const { pathname } = new URL(headers.referer ?? '/', 'http://localhost');
      return await reply.redirect(pathname, 303);
    });
}

/** A picture of a telephone's size, as somebody might take of what they see. */
const screenshot = (): Promise<Buffer> =>
  sharp({ create: { width: 390, height: 844, channels: 3, background: '#8cc4ff' } })
    .png()
    .toBuffer();
