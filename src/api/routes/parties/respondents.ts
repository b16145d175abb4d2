import { caseOfRespondent } from '../../../cases/find-case.js';
import { readMatter } from '../../../cases/read/parties/read-matter.js';
import { giveAsRespondent } from '../../../cases/work/give-as-respondent.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { respondentCommands, type Matter as Seen } from '../../../domain/disclosure/parties/respondent.js';
import { respondentReference } from '../../../ids/tokens.js';
import { ruleOf } from '../../../domain/commands/index.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byToken, ok, problems, type App } from '../../routing.js';
import { Matter, Received } from '../../schemas/parties/matter.js';
import { nextShownToRespondent } from '../../schemas/parties/next.js';
import { outsideShown } from '../../schemas/parties/outside.js';
import { recourseShown } from '../../schemas/parties/recourse.js';
import { respondentThreadShown } from '../../schemas/parties/thread.js';
import { respondentBody, splitPartyBody } from '../../schemas/parties/party-body.js';

/** The respondent's own routes: the token in the path is all they need. */
export function respondentRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/respondents/:token',
    byToken(
      'respondents',
      'matter',
      'What concerns the respondent: questions, and a decision that restricts them',
      {
        response: { 200: ok(Matter, 'As the respondent may know it.'), ...problems(404) },
      },
    ),
    async (request) => shown(await readMatter(deps, request.params.token)),
  );

  for (const command of respondentCommands) {
    // Whose it is, they do not say.
    const { from: _, ...example } = ruleOf(command).example;
    app.post(
      `/v1/respondents/:token/${command}`,
      byToken('respondents', `respondent-${command}`, summaries[command], {
        headers: WriteHeaders,
        body: respondentBody(command).meta({ examples: [example] }),
        response: { 200: ok(Received, 'Done.'), ...problems(403, 404, 409, 413, 415, 422) },
      }),
      async (request) => {
        const found = await caseOfRespondent(deps, request.params.token);
        const idempotencyKey = request.headers['idempotency-key'];
        const given = { idempotencyKey, ...splitPartyBody(command, request.body) };
        const { updatedAt } = await giveAsRespondent(deps, found, command, given);
        const reference = respondentReference(deps.config.secret, found.state.number);
        return { reference, receivedAt: updatedAt };
      },
    );
  }
}

const shown = ({
  questions,
  thread,
  next,
  decision,
  recourse,
  open,
  outside,
  ...matter
}: Seen & { reference: string; now: number }) => ({
  ...{ ...matter, possible: open },
  next: nextShownToRespondent(next),
  questions: questions.map(({ n, text, askedAt, answerBy }) => ({
    ...{ n, text, askedAt: iso(askedAt), answerBy: isoOrNull(answerBy) },
  })),
  thread: respondentThreadShown(thread),
  decision: decision && {
    ...decision,
    remedies: decision.remedies.map(({ since, until, ...remedy }) => ({
      ...{ ...remedy, since: isoOrNull(since), until: isoOrNull(until) },
    })),
  },
  recourse: recourseShown(recourse),
  outside: outsideShown(outside),
});

const summaries = {
  answer: 'Answer a question, or say something about the decision',
  'add-evidence': 'Add files, with a word on what they show; only the service sees them',
  appeal: 'Appeal against the decision; people who had no part in it decide anew',
  withdraw: 'Take an appeal back; what was decided before stands',
} as const;
