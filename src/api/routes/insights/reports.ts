import { z } from 'zod';
import { makeAnew } from '../../../cases/insights/make-anew.js';
import { readCases } from '../../../cases/insights/read-cases.js';
import { listReports, readFigure, readReport } from '../../../cases/insights/read-reports.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, table, type App } from '../../routing.js';
import { askedIn, inPages, pageSchema, shownPage, wide } from '../../schemas/lists/cursor.js';
import { reportCsv } from '../../csv/report-csv.js';
import { sendCsv, sendReturn } from '../../csv/send-csv.js';
import {
  caseCursor,
  CountedCase,
  Days,
  FigureParams,
  OneFigure,
  PartQuery,
  Report,
  ReportHead,
  ReportParams,
  ReportPlace,
  ReportQuery,
  Returned,
  reportCursor,
  shownHead,
  shownOne,
  shownReport,
} from '../../schemas/insights/reports.js';

/** Weekly and monthly reports, read as they were stored. */
export function reportRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/insights/reports',
    byKey(
      'insights',
      'reports',
      'Reports of weeks and months (leads, supervisors, auditors, administrators)',
      {
        querystring: z.strictObject({
          kind: z.enum(['week', 'month']).exactOptional(),
          ...inPages(reportCursor, wide),
        }),
        response: {
          200: ok(pageSchema(ReportHead), 'A page of all versions, the latest period first.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => {
      const { kind, ...asked } = request.query;
      const page = await listReports(reading(deps, request), {
        ...{ ...askedIn(reportCursor, asked), ...(kind !== undefined && { kind }) },
      });
      return shownPage(reportCursor, page, shownHead);
    },
  );

  app.get(
    '/v1/insights/reports/:name',
    byKey('insights', 'report', 'A report with its figures, each with the SQL that made it', {
      ...{ params: ReportParams, querystring: ReportQuery },
      response: { 200: ok(Report, 'As it was made.'), ...problems(401, 403, 404) },
    }),
    async (request) =>
      shownReport(await readReport(reading(deps, request), { ...request.params, ...request.query })),
  );

  app.get(
    '/v1/insights/reports/:name/csv',
    byKey('insights', 'report-table', 'A report as a table, a line for each number', {
      ...{ params: ReportParams, querystring: ReportQuery },
      response: { 200: table, ...problems(401, 403, 404) },
    }),
    async (request, reply) => {
      const asked = { ...request.params, ...request.query };
      const { figures, ...head } = await readReport(reading(deps, request), asked);
      return sendCsv(reply, `${head.name}-v${head.version}`, reportCsv(head, figures));
    },
  );

  app.get(
    '/v1/insights/returns/:of',
    byKey(
      'insights',
      'authority-return',
      'What authorities are sent: the DSA’s internal complaints, the FCA’s complaints return',
      {
        ...{ params: z.object({ of: Returned }), querystring: Days },
        response: { 200: table, ...problems(401, 403) },
      },
    ),
    async (request, reply) =>
      sendReturn(reply, reading(deps, request), { ...request.params, ...request.query }),
  );

  app.get(
    '/v1/insights/reports/:name/figures/:figure',
    byKey('insights', 'report-figure', 'One figure of a report', {
      ...{ params: FigureParams, querystring: ReportQuery },
      response: { 200: ok(OneFigure, 'As it was made.'), ...problems(401, 403, 404) },
    }),
    async (request) =>
      shownOne(await readFigure(reading(deps, request), { ...request.params, ...request.query })),
  );

  app.get(
    '/v1/insights/reports/:name/figures/:figure/cases',
    byKey(
      'insights',
      'report-cases',
      'The cases behind a number, as they are now: those the caller may see',
      {
        ...{ params: FigureParams, querystring: PartQuery.extend(inPages(caseCursor, wide)) },
        response: {
          200: ok(
            pageSchema(CountedCase).extend({
              total: z.int().meta({ description: 'How many are counted now.' }),
              unseen: z.int().meta({ description: 'Of these not there for the caller, or no longer kept.' }),
            }),
            'A page, by number.',
          ),
          ...problems(401, 403, 404),
        },
      },
    ),
    async (request) => {
      const { limit, cursor, ...part } = request.query;
      const asked = askedIn(caseCursor, { limit, ...(cursor !== undefined && { cursor }) });
      const found = await readCases(reading(deps, request), { ...request.params, ...part, ...asked });
      const { total, unseen, page } = found;
      return { ...shownPage(caseCursor, page, (one) => one), total, unseen };
    },
  );

  app.post(
    '/v1/insights/reports/:name/versions',
    byKey('insights', 'make-report', 'Make a report anew, as another version (supervisors, administrators)', {
      ...{ params: ReportParams, headers: WriteHeaders },
      response: {
        200: ok(ReportPlace, 'The version it became.'),
        ...problems(401, 403, 404, 409, 413, 415, 422),
      },
    }),
    async (request) => ReportPlace.parse(await makeAnew(writing(deps, request), request.params.name)),
  );
}
