import { z } from 'zod';
import { Ground, RemedyKind } from '../../domain/vocabulary.js';
import type { ApiDeps } from '../deps.js';
import { ruleOf } from '../party.js';
import { WriteHeaders } from '../idempotency.js';
import {
  caseOfRespondent,
  giveAsRespondent,
  referenceOf,
  respondentBody,
  respondentCommands,
  respondentStatus,
} from '../respondent.js';
import { ok, problems, TokenParams, type App } from '../routing.js';
import { Instant, iso, isoOrNull } from '../schemas/summary.js';

const token = { tags: ['respondents'], security: [] };

const Reference = z.string().meta({
  description: "The respondent's own reference, which is no complaint number.",
  example: 'R-7K3M-Q9XD',
});

const Received = z
  .object({ reference: Reference, receivedAt: Instant })
  .meta({ id: 'ReceivedFromRespondent' });

const Matter = z
  .object({
    reference: Reference,
    questions: z.array(
      z.object({
        n: z.int(),
        text: z.string(),
        askedAt: Instant,
        answerBy: Instant.nullable().meta({ description: 'A later answer still counts.' }),
      }),
    ),
    received: z
      .array(z.object({ what: z.enum(['answer', 'appeal']), at: Instant }))
      .meta({ description: 'What has reached us from the respondent.' }),
    decision: z
      .object({
        grounds: z.array(Ground),
        remedies: z.array(
          z.object({
            kind: RemedyKind,
            days: z.int().nullable(),
            state: z.enum(['pending', 'done', 'failed']),
          }),
        ),
        reasons: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'The decision that restricts the respondent, or lifts what did.' }),
    recourse: z
      .object({
        state: z.enum(['later', 'open', 'queued', 'examined', 'reexamined', 'final', 'over']),
        until: Instant.nullable().meta({ description: 'While open: the last moment for an appeal.' }),
        dueAt: Instant.nullable().meta({ description: 'While it is examined: decided by then.' }),
      })
      .nullable()
      .meta({ description: 'How the decision can be contested; null where there is none.' }),
    possible: z.array(z.enum(respondentCommands)),
  })
  .meta({ id: 'Matter' });

/** The respondent's own routes: the token in the path is all they need. */
export function respondentRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/respondents/:token',
    {
      schema: {
        ...token,
        summary: 'What concerns the respondent: questions, and a decision that restricts them',
        operationId: 'matter',
        params: TokenParams,
        response: { 200: ok(Matter, 'As the respondent may know it.'), ...problems(404) },
      },
    },
    async (request) => {
      const found = await caseOfRespondent(deps.db, request.params.token);
      const { reference, questions, received, decision, recourse, open } = await respondentStatus(
        deps,
        found,
        Date.now(),
      );
      return {
        ...{ reference, decision, possible: open },
        questions: questions.map(({ n, text, askedAt, answerBy }) => ({
          ...{ n, text, askedAt: iso(askedAt), answerBy: isoOrNull(answerBy) },
        })),
        received: received.map(({ what, at }) => ({ what, at: iso(at) })),
        recourse: recourse && {
          state: recourse.state,
          until: recourse.state === 'open' ? iso(recourse.until) : null,
          dueAt: 'dueAt' in recourse ? isoOrNull(recourse.dueAt) : null,
        },
      };
    },
  );

  for (const command of respondentCommands) {
    app.post(
      `/v1/respondents/:token/${command}`,
      {
        schema: {
          ...token,
          summary: summaries[command],
          operationId: `respondent-${command}`,
          params: TokenParams,
          headers: WriteHeaders,
          body: respondentBody(command).meta({ examples: [ruleOf(command).example] }),
          response: { 200: ok(Received, 'Done.'), ...problems(403, 404, 409, 413, 415, 422) },
        },
      },
      async (request) => {
        const found = await caseOfRespondent(deps.db, request.params.token);
        const { body, headers } = request;
        const given = { command, body, idempotencyKey: headers['idempotency-key'] };
        return {
          reference: referenceOf(deps.config, found),
          receivedAt: await giveAsRespondent(deps, found, given),
        };
      },
    );
  }
}

const summaries = {
  answer: 'Answer a question, or say something about the decision',
  appeal: 'Appeal against the decision; people who had no part in it decide anew',
  withdraw: 'Take an appeal back; what was decided before stands',
} as const;
