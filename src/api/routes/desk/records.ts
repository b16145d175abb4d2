/** The records of who read and did what, across cases, and the journal of one as text. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readNames } from '../../../cases/desk/read-work.js';
import { readJournalWhole } from '../../../cases/read/read-journal.js';
import { readProof, readSeal } from '../../../cases/seal/read-seal.js';
import { readAccesses, readActs, readCustodySteps, readPurges } from '../../../cases/records/read-records.js';
import type { KeyedCtx } from '../../../cases/context.js';
import type { RecordFilter } from '../../../db/lists/records.js';
import { CallerId, type Locale } from '../../../domain/vocabulary.js';
import { journalText } from '../../../pages/desk/case/journal-text.js';
import { sealPage } from '../../../pages/desk/case/seal.js';
import { journalPath, proofPath, recordsPath, sealPath } from '../../../pages/desk/paths.js';
import {
  recordKinds,
  recordsPage,
  type RecordKind,
  type RecordShown,
} from '../../../pages/desk/records/records.js';
import { dayBegins, dayEnds } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { html } from '../../pages/reply.js';
import { NumberParams, type App } from '../../routing.js';
import { cursorOf, Placed, type Cursor } from '../../schemas/lists/cursor.js';

const placed = cursorOf(z.tuple([Placed.instant, z.string().max(120)]));
const accessed = cursorOf(z.tuple([Placed.instant, z.uuid()]));
const numbered = cursorOf(Placed.version);
const LIMIT = 50;
const EntryParams = NumberParams.extend({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});

const text = z.string().optional().catch(undefined);
const Typed = z.object({
  person: CallerId.optional().catch(undefined),
  from: text,
  until: text,
  cursor: text,
});

export function recordsPages(
  app: App,
  deps: Pick<ApiDeps, 'db' | 'site' | 'policy' | 'config' | 'store'>,
): void {
  for (const kind of recordKinds)
    app.get(recordsPath(kind), { schema: { hide: true } }, async (request, reply) => {
      const frame = deskFrame(deps, request);
      const { filters, filter, cursor } = askedFor(request, frame.locale);
      const ctx = reading(deps, request);
      const [page, names] = await Promise.all([
        readers[kind](ctx, filter, cursor, frame.locale),
        readNames(ctx),
      ]);
      return html(reply, recordsPage(frame, { kind, filters, ...page, people: names.people }));
    });

  app.get(
    journalPath(':number'),
    { schema: { hide: true, params: NumberParams } },
    async (request, reply) => {
      const { number, ...read } = await readJournalWhole(reading(deps, request), request.params.number);
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${number}-journal.txt"`)
        .send(journalText({ number, ...read }, deskFrame(deps, request).locale));
    },
  );

  app.get(sealPath(':number'), { schema: { hide: true, params: NumberParams } }, async (request, reply) => {
    const read = await readSeal(reading(deps, request), request.params.number);
    return html(reply, sealPage(deskFrame(deps, request), read));
  });

  app.get(
    proofPath(':number', ':version'),
    { schema: { hide: true, params: EntryParams } },
    async (request, reply) => {
      const { name, text } = await readProof(reading(deps, request), request.params);
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(text);
    },
  );
}

/** What cannot be a day or a person holds nothing back. */
function askedFor({ query }: FastifyRequest, locale: Locale) {
  const { cursor, person, ...days } = Typed.parse(query);
  const from = days.from === undefined ? null : dayBegins(days.from, locale);
  const until = days.until === undefined ? null : dayEnds(days.until, locale);
  return {
    cursor,
    filters: {
      ...(person !== undefined && { person }),
      ...(from !== null && days.from !== undefined && { from: days.from }),
      ...(until !== null && days.until !== undefined && { until: days.until }),
    },
    filter: {
      ...(person !== undefined && { person }),
      ...(from !== null && { from }),
      ...(until !== null && { until }),
    } satisfies RecordFilter,
  };
}

type Page = { items: RecordShown[]; cursor: string | null; nextCursor: string | null };
type Reader = (
  ctx: KeyedCtx,
  filter: RecordFilter,
  cursor: string | undefined,
  locale: Locale,
) => Promise<Page>;

/** A cursor that is none of the list's begins it anew. */
const behind = <P>(list: Cursor<P>, cursor: string | undefined) => {
  const { data } = list.schema.safeParse(cursor);
  return { at: data ?? null, asked: { limit: LIMIT, ...(data !== undefined && { after: list.read(data) }) } };
};

const readers: Record<RecordKind, Reader> = {
  async access(ctx, filter, cursor, locale) {
    const { at, asked } = behind(accessed, cursor);
    const { items, next } = await readAccesses(ctx, { ...filter, ...asked });
    const words = wordsIn(locale);
    return {
      items: items.map(({ id, callerId, what, ...one }) => ({
        ...{ key: id, at: one.at, by: callerId, number: one.number, attachment: one.attachment },
        about: one.about,
        what: words(`team:records.what.${what}`),
      })),
      ...{ cursor: at, nextCursor: next && accessed.write(next) },
    };
  },
  async custody(ctx, filter, cursor, locale) {
    const { at, asked } = behind(placed, cursor);
    const { items, next } = await readCustodySteps(ctx, { ...filter, ...asked });
    const words = wordsIn(locale);
    return {
      items: items.map(({ what, ...one }) => ({ ...one, what: words(`case:custody.step.${what}`) })),
      ...{ cursor: at, nextCursor: next && placed.write(next) },
    };
  },
  async acts(ctx, filter, cursor, locale) {
    const { at, asked } = behind(numbered, cursor);
    const { items, next } = await readActs(ctx, { ...filter, ...asked });
    const words = wordsIn(locale);
    return {
      items: items.map(({ n, act, about, by, ...one }) => ({
        ...{ key: String(n), at: one.at, by, number: null, attachment: null },
        what: words('team:records.act', { act: words(`team:records.acted.${act}`), about }),
      })),
      ...{ cursor: at, nextCursor: next === null ? null : numbered.write(next) },
    };
  },
  async purges(ctx, { from, until }, cursor, locale) {
    const { at, asked } = behind(numbered, cursor);
    const { items, next } = await readPurges(ctx, {
      ...{ ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
      ...asked,
    });
    const said = wordsIn(locale);
    return {
      items: items.map(({ n, number, kind, counts, journalHash, ...one }) => ({
        ...{ key: String(n), at: one.at, by: said('team:records.schedule'), number: null, attachment: null },
        what: said(`team:records.removed.${kind}`, {
          ...{ number, entries: counts['journal'] ?? 0, texts: counts['texts'] ?? 0 },
          ...{ letters: counts['letters'] ?? 0, files: counts['attachments'] ?? 0 },
          hash: journalHash.slice(0, 16),
        }),
      })),
      ...{ cursor: at, nextCursor: next === null ? null : numbered.write(next) },
    };
  },
};
