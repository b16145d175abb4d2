import { z } from 'zod';
import { checkImport, importRecords } from '../../../cases/training/import-records.js';
import { readTeamTraining } from '../../../cases/training/read-team.js';
import { endTraining, exceptTraining, recordTraining } from '../../../cases/training/record-training.js';
import { reading, writing } from '../../caller.js';
import { sendCsv } from '../../csv/send-csv.js';
import { trainingCsv } from '../../csv/training-csv.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, table, type App } from '../../routing.js';
import * as shown from '../../schemas/training/training.js';

const written = problems(401, 403, 404, 409, 413, 415, 422);
const TRAINING = 'training';

/** Who is trained for what, kept by whoever leads them. */
export function trainingRecordRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/training/records',
    byKey(
      TRAINING,
      'training-records',
      'Who is trained for what (leads, supervisors, auditors, administrators)',
      {
        response: {
          200: ok(shown.TrainedList, 'What is needed of your teams, and what they have.'),
          ...problems(401, 403),
        },
      },
    ),
    async (request) => ({
      items: (await readTeamTraining(reading(deps, request))).map(shown.shownTrained),
    }),
  );

  app.get(
    '/v1/training/records/csv',
    byKey(TRAINING, 'training-records-table', 'The same as a table', {
      response: { 200: table, ...problems(401, 403) },
    }),
    async (request, reply) =>
      sendCsv(reply, 'training', trainingCsv(await readTeamTraining(reading(deps, request)))),
  );

  app.post(
    '/v1/training/records',
    byKey(TRAINING, 'record-training', 'Record that somebody has passed a course (whoever leads them)', {
      ...{ headers: WriteHeaders, body: shown.NewTrainingRecord },
      response: { 200: ok(shown.Done, 'It is recorded.'), ...written },
    }),
    async (request) => {
      const { passedAt, ...record } = request.body;
      await recordTraining(writing(deps, request), {
        ...{ ...record, ...(passedAt !== undefined && { passedAt: Date.parse(passedAt) }) },
      });
      return done;
    },
  );

  app.post(
    '/v1/training/records/import',
    byKey(TRAINING, 'import-training', 'Import records from a table (whoever leads the people)', {
      description:
        'All of them, or none: 422 names each line that is wrong (`/csv/` and its number). A dry run answers 200 with the same in `errors`.',
      ...{ headers: WriteHeaders, body: shown.RecordsImport },
      response: { 200: ok(shown.ImportChecked, 'What came of it, or would.'), ...written },
    }),
    async (request) => {
      const { csv, dryRun } = request.body;
      return shown.ImportChecked.parse(
        dryRun
          ? await checkImport(reading(deps, request), csv)
          : await importRecords(writing(deps, request), csv),
      );
    },
  );

  app.post(
    '/v1/training/records/:id/end',
    byKey(TRAINING, 'end-training', 'Take a record away: it holds no longer (whoever leads them)', {
      ...{ params: z.object({ id: z.uuid() }), headers: WriteHeaders },
      response: { 200: ok(shown.Done, 'It is taken away.'), ...written },
    }),
    async (request) => {
      await endTraining(writing(deps, request), request.params.id);
      return done;
    },
  );

  app.post(
    '/v1/training/exceptions',
    byKey(
      TRAINING,
      'except-training',
      'Let somebody go on without a course until a date (whoever leads them)',
      {
        ...{ headers: WriteHeaders, body: shown.NewException },
        response: { 200: ok(shown.Done, 'The exception is recorded.'), ...written },
      },
    ),
    async (request) => {
      const { until, ...exception } = request.body;
      await exceptTraining(writing(deps, request), { ...exception, until: Date.parse(until) });
      return done;
    },
  );
}

const done = { done: true } as const;
