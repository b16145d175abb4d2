/** The pages of reports, and their numbers as CSV and JSON beside each. */
import type { KeyedCtx } from '../../../../cases/context.js';
import { halfYearBefore } from '../../../../domain/insights/periods.js';
import { z } from 'zod';
import { readCauses } from '../../../../cases/causes/read-causes.js';
import { readNames } from '../../../../cases/desk/read-work.js';
import { makeAnew, mayMakeAnew } from '../../../../cases/insights/make-anew.js';
import { readCases } from '../../../../cases/insights/read-cases.js';
import { listReports, readFigure, readReport } from '../../../../cases/insights/read-reports.js';
import { rests } from '../../../../domain/insights/report.js';
import { figurePage } from '../../../../pages/desk/insights/figure.js';
import { reportsPage } from '../../../../pages/desk/insights/list.js';
import { reportPage } from '../../../../pages/desk/insights/report.js';
import { countedPage } from '../../../../pages/desk/insights/cases.js';
import { INSIGHTS_PATH, reportPath, withQuery } from '../../../../pages/desk/paths.js';
import { reading, writingUnder } from '../../../caller.js';
import { reportCsv } from '../../../csv/report-csv.js';
import { sendCsv, sendReturn } from '../../../csv/send-csv.js';
import type { ApiDeps } from '../../../deps.js';
import { categoryNames } from '../../../pages/category-names.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import type { DeskFrame } from '../../../../pages/parts/desk-page.js';
import { IdempotencyKey } from '../../../idempotency.js';
import { fieldsOf } from '../../../pages/form.js';
import { freshKey, html } from '../../../pages/reply.js';
import { askedIn } from '../../../schemas/lists/cursor.js';
import type { App } from '../../../routing.js';
import {
  caseCursor,
  Days,
  FigureParams,
  PartQuery,
  reportCursor,
  ReportParams,
  ReportPlace,
  ReportQuery,
  Returned,
  shownOne,
  shownReport,
} from '../../../schemas/insights/reports.js';

const At = z.looseObject({ cursor: reportCursor.schema.optional().catch(undefined) });
const LIMIT = 50;
const ofReport = { hide: true, params: ReportParams, querystring: ReportQuery };
const ofCases = {
  ...{ hide: true, params: FigureParams },
  querystring: PartQuery.extend({ cursor: caseCursor.schema.exactOptional() }),
};
const ofFigure = { hide: true, params: FigureParams, querystring: ReportQuery };

/** What the ids in figures stand for. */
async function namesOf(ctx: KeyedCtx, deps: Pick<ApiDeps, 'policy'>, { locale }: DeskFrame) {
  const causes = new Map((await readCauses(ctx)).map(({ id, name }) => [id, name[locale]]));
  return { ...(await readNames(ctx)), categories: categoryNames(deps, locale), causes };
}

export function insightsPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  app.get(INSIGHTS_PATH, { schema: { hide: true, querystring: At } }, async (request, reply) => {
    const { cursor } = request.query;
    const ctx = reading(deps, request);
    const asked = { limit: LIMIT, ...(cursor !== undefined && { after: reportCursor.read(cursor) }) };
    const { items, next } = await listReports(ctx, asked);
    return html(
      reply,
      reportsPage(deskFrame(deps, request), {
        ...{ items, cursor: cursor ?? null, nextCursor: next && reportCursor.write(next) },
        ...{
          people: (await readNames(ctx)).people,
          usual: halfYearBefore(ctx.who.at, ctx.policy.document.reports.zone),
        },
      }),
    );
  });

  app.get(
    `${INSIGHTS_PATH}/exports`,
    { schema: { hide: true, querystring: Days.safeExtend({ of: Returned }) } },
    async (request, reply) => sendReturn(reply, reading(deps, request), request.query),
  );

  app.get(reportPath(':name'), { schema: ofReport }, async (request, reply) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const report = await readReport(ctx, { ...request.params, ...request.query });
    return html(
      reply,
      reportPage(frame, {
        ...report,
        formKey: mayMakeAnew(ctx.who) ? freshKey() : null,
        names: await namesOf(ctx, deps, frame),
      }),
    );
  });

  app.post(reportPath(':name'), { schema: { hide: true, params: ReportParams } }, async (request, reply) => {
    const key = IdempotencyKey.safeParse(fieldsOf(request.body)['idempotencyKey']).data ?? freshKey();
    const place = ReportPlace.parse(await makeAnew(writingUnder(deps, request, key), request.params.name));
    return reply.redirect(withQuery(reportPath(place.name), `version=${place.version}`), 303);
  });

  app.get(`${reportPath(':name', ':figure')}/cases`, { schema: ofCases }, async (request, reply) => {
    const { cursor, ...part } = request.query;
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const asked = askedIn(caseCursor, { limit: LIMIT, ...(cursor !== undefined && { cursor }) });
    const found = await readCases(ctx, { ...request.params, ...part, ...asked });
    const { next } = found.page;
    return html(
      reply,
      countedPage(frame, {
        ...{ ...found, names: await namesOf(ctx, deps, frame) },
        ...{ cursor: cursor ?? null, nextCursor: next && caseCursor.write(next) },
      }),
    );
  });

  app.get(reportPath(':name', ':figure'), { schema: ofFigure }, async (request, reply) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const asked = { ...request.params, ...request.query };
    const figure = await readFigure(ctx, asked);
    const beside = rests(asked.figure) && (await readFigure(ctx, { ...asked, figure: 'responded' })).figure;
    return html(reply, figurePage(frame, { ...figure, beside, names: await namesOf(ctx, deps, frame) }));
  });

  app.get(`${reportPath(':name')}.csv`, { schema: ofReport }, async (request, reply) => {
    const asked = { ...request.params, ...request.query };
    const { figures, ...head } = await readReport(reading(deps, request), asked);
    return sendCsv(reply, `${head.name}-v${head.version}`, reportCsv(head, figures));
  });

  app.get(`${reportPath(':name')}.json`, { schema: ofReport }, async (request) =>
    shownReport(await readReport(reading(deps, request), { ...request.params, ...request.query })),
  );

  app.get(`${reportPath(':name', ':figure')}.csv`, { schema: ofFigure }, async (request, reply) => {
    const asked = { ...request.params, ...request.query };
    const { figure, ...head } = await readFigure(reading(deps, request), asked);
    return sendCsv(reply, `${head.name}-v${head.version}-${figure.name}`, reportCsv(head, [figure]));
  });

  app.get(`${reportPath(':name', ':figure')}.json`, { schema: ofFigure }, async (request) =>
    shownOne(await readFigure(reading(deps, request), { ...request.params, ...request.query })),
  );
}
