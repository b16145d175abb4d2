/** What Redress may ask of the platform to try, by docs/platform.md. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { verifySigned, WebhookError } from '../providers/signed.js';
import { calls, type CallName } from '../providers/platform/wire.js';
import { carryOut, holdAlike } from './remedies.js';
import { find, next, takes, type Deed, type Kept } from './state.js';
import type { Teller } from './telling.js';

export type Platform = Kept & { secrets: readonly string[]; teller: Teller; slowMs: number; url: string };
type Answer = { status: number; body: object } | 'hang-up';
type Orders = { [Name in CallName]: z.infer<(typeof calls)[Name]['body']> };

const refused = (code: string): Answer => ({ status: 422, body: { code } });
const later: Answer = { status: 202, body: {} };

/** The four routes below `/v1`. */
export function callRoutes(app: FastifyInstance, platform: Platform): void {
  const answer = answers(platform);
  const route = <Order extends z.ZodType>(
    [name, { path, body: schema }]: [CallName, { path: string; body: Order }],
    answer: (order: z.infer<Order>) => Answer,
  ): void => {
    app.post(`/v1${path}`, async ({ body, headers }, reply) => {
      const raw = typeof body === 'string' ? body : '';
      try {
        verifySigned(raw, headers, { secrets: platform.secrets, prefixes: ['webhook'] });
      } catch (error) {
        if (!(error instanceof WebhookError)) throw error;
        return await reply.code(401).send({ code: error.code });
      }
      const order = schema.safeParse(JSON.parse(raw));
      const said = order.success ? answer(order.data) : refused('not-understood');
      note(platform, name, raw, said);
      platform.save();
      return await give(reply, said);
    });
  };
  route(['lookUp', calls.lookUp], (order) => answer.lookUp(order));
  route(['carryOut', calls.carryOut], (order) => answer.carryOut(order));
  route(['remedyOf', calls.remedyOf], (order) => answer.remedyOf(order));
  route(['send', calls.send], (order) => answer.send(order));
}

function note({ state }: Platform, call: CallName, raw: string, said: Answer): void {
  const status = said === 'hang-up' ? null : said.status;
  state.calls.push({ at: new Date().toISOString(), call, body: z.json().parse(JSON.parse(raw)), status });
}

async function give(reply: FastifyReply, said: Answer): Promise<FastifyReply> {
  if (said !== 'hang-up') return await reply.code(said.status).send(said.body);
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

const answers = (platform: Platform): { [Name in CallName]: (order: Orders[Name]) => Answer } => {
  const { state, teller, save, slowMs } = platform;

  const stateOf = ({ answer }: Deed): Answer => {
    if (answer === null) return later;
    return answer.result === 'refused' ? refused(answer.code) : { status: 200, body: answer };
  };

  /** Ends what was slow, and tells of it. */
  const settle = (deed: Deed): void => {
    deed.answer ??= carryOut(state, deed.order);
    teller.tell('remedy.settled', { key: deed.key, ...deed.answer });
    save();
  };
  for (const deed of state.deeds.filter(({ answer }) => answer === null))
    teller.after(slowMs, () => settle(deed));

  return {
    lookUp({ key, subject }) {
      const { type, reference, account, text, picture, deleted, holds } = find(state, subject);
      const url = `${platform.url}/media/${encodeURIComponent(reference)}.png`;
      const media = picture ? [{ url, type: 'image/png' }] : [];
      const snapshot = { type, reference, account, text, holds: holds.map(({ kind }) => kind) };
      const found = deleted ? { result: 'gone' } : { result: 'found', snapshot, account, media };
      if (takes(state, 'refuse', 'lookUp')) return refused('refused-by-button');
      if (takes(state, 'lose-callback', 'lookUp')) return later;
      if (takes(state, 'slow', 'lookUp')) {
        teller.after(slowMs, () => teller.tell('look-up.settled', { key, ...found }));
        return later;
      }
      return takes(state, 'time-out-after-doing', 'lookUp') ? 'hang-up' : { status: 200, body: found };
    },
    carryOut(order) {
      const { key } = order;
      const known = state.deeds.find((deed) => deed.key === key);
      if (known !== undefined) {
        if (JSON.stringify(known.order) !== JSON.stringify(order)) return refused('key-of-another-order');
        known.asked += 1;
        return stateOf(known);
      }
      const deed: Deed = { key, order, asked: 1, answer: null };
      state.deeds.push(deed);
      if (takes(state, 'refuse', 'carryOut')) deed.answer = { result: 'refused', code: 'refused-by-button' };
      else if (takes(state, 'slow', 'carryOut')) teller.after(slowMs, () => settle(deed));
      else {
        if (takes(state, 'held-by-another', 'carryOut')) holdAlike(state, order);
        deed.answer = carryOut(state, order);
        if (takes(state, 'lose-callback', 'carryOut')) return later;
        if (takes(state, 'time-out-after-doing', 'carryOut')) return 'hang-up';
        if (takes(state, 'answer-twice', 'carryOut')) [1, 2].forEach(() => settle(deed));
      }
      return stateOf(deed);
    },
    remedyOf({ key }) {
      const deed = state.deeds.find((one) => one.key === key);
      const body = deed === undefined ? { result: 'unknown' } : (deed.answer ?? { result: 'pending' });
      return { status: 200, body };
    },
    send({ key, to, text }) {
      const known = state.messages.find((message) => message.key === key);
      if (known !== undefined) return { status: 200, body: { message: known.id, receipts: true } };
      if (takes(state, 'refuse', 'send')) return refused('reply-window-closed');
      const account =
        'holderOf' in to ? find(state, to.holderOf).account : to.conversation.replace(/^with-/, '');
      const conversation = 'conversation' in to ? to.conversation : `with-${account}`;
      const id = next(state, 'message');
      const written = { from: null, key, text, edited: false, deleted: false };
      state.messages.push({ id, conversation, account, ...written });
      if (takes(state, 'message-fails', 'send'))
        teller.tell('message.failed', { message: id, code: 'not-delivered', final: true });
      else if (!takes(state, 'lose-callback', 'send')) teller.tell('message.delivered', { message: id });
      if (takes(state, 'time-out-after-doing', 'send')) return 'hang-up';
      return { status: 200, body: { message: id, receipts: true } };
    },
  };
};
