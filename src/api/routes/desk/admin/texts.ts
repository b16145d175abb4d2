/** Ready-made texts, kept by administrators. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { seenOf } from '../../../../cases/acts/seen.js';
import { notFound } from '../../../../cases/failure.js';
import { putCannedText } from '../../../../cases/texts/put-canned-text.js';
import { readAllCannedTexts } from '../../../../cases/texts/read-canned-texts.js';
import { retireCannedText } from '../../../../cases/texts/retire-canned-text.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { NEW_TEXT_PATH, TEXTS_PATH, textPath as pathOf } from '../../../../pages/desk/admin/paths.js';
import { textPage, textsPage, typedOfText } from '../../../../pages/desk/admin/texts.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import {
  formOf,
  idTakenIn,
  sentAgain,
  sentIn,
  shownAgain,
  tryOf,
  tryTo,
  type Refused,
  type Sent,
} from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { CannedTextId, NewCannedText } from '../../../schemas/people/canned-texts.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const Opened = z.looseObject({ done: z.enum(['changed', 'retired']).optional().catch(undefined) });
const Text = NewCannedText.extend({ id: CannedTextId });
/** As the fields of the form are called. */
const named = {
  ...{ 'title.en': 'titleEn', 'title.zh-CN': 'titleZh', 'text.en': 'textEn', 'text.zh-CN': 'textZh' },
  field: 'command',
};

export function textsPages(app: App, deps: ApiDeps): void {
  const find = async (request: FastifyRequest, id: string) => {
    const found = (await readAllCannedTexts(reading(deps, request))).find((text) => text.id === id);
    if (found === undefined) throw notFound();
    return found;
  };
  const show = async (request: FastifyRequest, id: string | null, wrong?: (now: FormState) => FormState) => {
    const text = id === null ? null : await find(request, id);
    const now = text === null ? formOf(new Map()) : formOf(typedOfText(text), text.seen);
    return textPage(deskFrame(deps, request), { text, form: wrong?.(now) ?? now });
  };
  const again =
    (sent: Sent, tried: Refused) =>
    (now: FormState): FormState =>
      shownAgain(now, sent, tried, 'command');
  const give = (request: FastifyRequest, sent: Sent, id: string | undefined, seen: string) =>
    tryOf(
      Text.safeParse({ id, ...textIn(sent) }),
      (text) => putCannedText(writingUnder(deps, request, sent.key), text, seen),
      named,
    );

  app.get(TEXTS_PATH, { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { done } = request.query;
    const frame = deskFrame(deps, request);
    const texts = await readAllCannedTexts(reading(deps, request));
    const said = done ? wordsIn(frame.locale)(`admin:texts.${done}`) : null;
    return html(reply, textsPage(frame, { texts, done: said }));
  });

  app.get(NEW_TEXT_PATH, { schema }, async (request, reply) => html(reply, await show(request, null)));

  app.post(`${NEW_TEXT_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await give(request, sent, sent.fields['id'], seenOf(null));
    if (tried.wrong === null) return reply.redirect(`${TEXTS_PATH}?done=changed`, 303);
    const wrong = idTakenIn(tried);
    return html(reply.code(tried.status), await show(request, null, () => sentAgain(sent, wrong)));
  });

  app.get(pathOf(':id'), { schema: { ...schema, params } }, async (request, reply) =>
    html(reply, await show(request, request.params.id)),
  );

  app.post(`${pathOf(':id')}/change`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { id } = await find(request, request.params.id);
    const tried = await give(request, sent, id, sent.seen);
    if (tried.wrong === null) return reply.redirect(`${TEXTS_PATH}?done=changed`, 303);
    return html(reply.code(tried.status), await show(request, id, again(sent, tried)));
  });

  app.post(`${pathOf(':id')}/retire`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { id } = request.params;
    const tried = await tryTo(() => retireCannedText(writingUnder(deps, request, sent.key), id, sent.seen));
    if (tried.wrong === null) return reply.redirect(`${TEXTS_PATH}?done=retired`, 303);
    return html(reply.code(tried.status), await show(request, id, again(sent, tried)));
  });
}

const textIn = ({ fields }: Sent) => {
  const [command, field] = fields['command']?.split(' ') ?? [];
  return {
    ...{ command, field },
    title: { en: fields['titleEn'], 'zh-CN': fields['titleZh'] },
    text: { en: fields['textEn'], 'zh-CN': fields['textZh'] },
  };
};
