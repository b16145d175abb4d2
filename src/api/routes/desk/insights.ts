/** The pages of reports, and their numbers as CSV and JSON beside each. */
import { halfYearBefore } from '../../../domain/insights/periods.js';
import { z } from 'zod';
import { readNames } from '../../../cases/desk/read-work.js';
import { listReports, readFigure, readReport } from '../../../cases/insights/read-reports.js';
import { figurePage } from '../../../pages/desk/insights/figure.js';
import { reportsPage } from '../../../pages/desk/insights/list.js';
import { reportPage } from '../../../pages/desk/insights/report.js';
import { INSIGHTS_PATH, reportPath } from '../../../pages/desk/paths.js';
import { reading } from '../../caller.js';
import { reportCsv } from '../../csv/report-csv.js';
import { sendCsv, sendReturn } from '../../csv/send-csv.js';
import type { ApiDeps } from '../../deps.js';
import { categoryNames } from '../../pages/category-names.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { html } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import {
  Days,
  FigureParams,
  reportCursor,
  ReportParams,
  ReportQuery,
  Returned,
  shownOne,
  shownReport,
} from '../../schemas/insights/reports.js';

const At = z.looseObject({ cursor: reportCursor.schema.optional().catch(undefined) });
const LIMIT = 50;
const ofReport = { hide: true, params: ReportParams, querystring: ReportQuery };
const ofFigure = { hide: true, params: FigureParams, querystring: ReportQuery };

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
    const names = { ...(await readNames(ctx)), categories: categoryNames(deps, frame.locale) };
    return html(reply, reportPage(frame, { ...report, names }));
  });

  app.get(reportPath(':name', ':figure'), { schema: ofFigure }, async (request, reply) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const figure = await readFigure(ctx, { ...request.params, ...request.query });
    const names = { ...(await readNames(ctx)), categories: categoryNames(deps, frame.locale) };
    return html(reply, figurePage(frame, { ...figure, names }));
  });

  app.get(`${reportPath(':name')}.csv`, { schema: ofReport }, async (request, reply) => {
    const { figures, ...head } = await readReport(reading(deps, request), {
      ...{ ...request.params, ...request.query },
    });
    return sendCsv(reply, `${head.name}-v${head.version}`, reportCsv(head, figures));
  });

  app.get(`${reportPath(':name')}.json`, { schema: ofReport }, async (request) =>
    shownReport(await readReport(reading(deps, request), { ...request.params, ...request.query })),
  );

  app.get(`${reportPath(':name', ':figure')}.csv`, { schema: ofFigure }, async (request, reply) => {
    const { figure, ...head } = await readFigure(reading(deps, request), {
      ...{ ...request.params, ...request.query },
    });
    return sendCsv(reply, `${head.name}-v${head.version}-${figure.name}`, reportCsv(head, [figure]));
  });

  app.get(`${reportPath(':name', ':figure')}.json`, { schema: ofFigure }, async (request) =>
    shownOne(await readFigure(reading(deps, request), { ...request.params, ...request.query })),
  );
}
