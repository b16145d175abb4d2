import { z } from 'zod';
import { Ending, Ground, Outcome, RejectReason, RemedyKind, Stage } from '../../domain/vocabulary.js';
import type { Summary } from '../../domain/complaint/summary.js';
import { maskedEmail, maskedPhone } from '../../pages/parts/mask.js';
import { commandBody } from '../command-body.js';
import { caseOfToken, codeField, giveAsComplainant, complainantCommands, statusOf } from '../complainant.js';
import type { ApiDeps } from '../deps.js';
import { WriteHeaders } from '../idempotency.js';
import { ruleOf } from '../party.js';
import { ok, problems, TokenParams, type App } from '../routing.js';
import { ComplaintNumber, Instant, iso, isoOrNull } from '../schemas/summary.js';

const token = { tags: ['tracking'], security: [] };

const Standing = z
  .object({
    number: ComplaintNumber,
    version: z.int(),
    stage: Stage,
    ending: Ending.nullable(),
    receivedAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'Standing' });

const Status = z
  .object({
    number: ComplaintNumber,
    version: z.int(),
    stage: Stage,
    round: z.int(),
    ending: Ending.nullable(),
    receivedAt: Instant,
    promiseDueAt: Instant,
    late: z.object({ expectedAt: Instant.nullable() }).nullable(),
    questions: z.array(z.object({ n: z.int(), text: z.string(), askedAt: Instant })),
    result: z
      .object({
        outcome: Outcome,
        grounds: z.array(Ground),
        remedies: z.array(z.object({ kind: RemedyKind, state: z.enum(['pending', 'done', 'failed']) })),
        explanation: z.string(),
        followUp: z.string().nullable(),
      })
      .nullable(),
    again: z
      .object({ why: z.enum(['appealed', 'reopened']), mine: z.boolean(), dueAt: Instant.nullable() })
      .nullable()
      .meta({ description: 'A later round is under way; the result is the earlier one.' }),
    mergedInto: ComplaintNumber.nullable().meta({ description: 'The complaint it is handled with.' }),
    appealUntil: Instant.nullable().meta({ description: 'An appeal is possible until then.' }),
    rejection: z.object({ reason: RejectReason, explanation: z.string() }).nullable(),
    possible: z.array(z.string()),
    contact: z
      .object({ email: z.string().nullable(), phone: z.string().nullable() })
      .meta({ description: 'Masked.' }),
  })
  .meta({ id: 'Status' });

/** The complainant's own routes: the token in the path is all they need. */
export function trackingRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/tracking/:token',
    {
      schema: {
        ...token,
        summary: 'Where the complaint stands',
        operationId: 'status',
        params: TokenParams,
        response: { 200: ok(Status, 'As the complainant may know it.'), ...problems(404) },
      },
    },
    async (request) => {
      const found = await caseOfToken(deps.db, request.params.token);
      const {
        open,
        contact,
        expectedVersion,
        late,
        receivedAt,
        promiseDueAt,
        questions,
        appeal,
        again,
        ...status
      } = await statusOf(deps.db, found, Date.now());
      return {
        ...status,
        version: expectedVersion,
        receivedAt: iso(receivedAt),
        promiseDueAt: iso(promiseDueAt),
        late: late && { expectedAt: isoOrNull(late.expectedAt) },
        questions: questions.map(({ askedAt, ...question }) => ({ ...question, askedAt: iso(askedAt) })),
        appealUntil: isoOrNull(appeal?.until ?? null),
        again: again && { ...again, dueAt: isoOrNull(again.dueAt) },
        possible: open,
        contact: {
          email: contact.email && maskedEmail(contact.email),
          phone: contact.phone && maskedPhone(contact.phone),
        },
      };
    },
  );

  for (const command of complainantCommands) {
    const rule = ruleOf(command);
    const confirms = command === 'confirm-contact';
    const example = { ...rule.example, ...(confirms ? { code: 'x3v1bq0G5q2y7mJc8dKfPw' } : {}) };
    app.post(
      `/v1/tracking/:token/${command}`,
      {
        schema: {
          ...token,
          summary: rule.summary,
          operationId: `complainant-${command}`,
          params: TokenParams,
          headers: WriteHeaders,
          body: commandBody(rule, confirms ? codeField : {}).meta({ examples: [example] }),
          response: { 200: ok(Standing, 'Done.'), ...problems(403, 404, 409, 413, 415, 422) },
        },
      },
      async (request) => {
        const found = await caseOfToken(deps.db, request.params.token);
        const { body, headers } = request;
        return standing(
          await giveAsComplainant(deps, found, { command, body, idempotencyKey: headers['idempotency-key'] }),
        );
      },
    );
  }
}

const standing = ({ number, version, stage, ending, receivedAt, updatedAt }: Summary) => ({
  ...{ number, version, stage, ending, receivedAt, updatedAt },
});
