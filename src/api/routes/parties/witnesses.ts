import { readTestimony } from '../../../cases/read/parties/read-testimony.js';
import { giveAsWitness } from '../../../cases/work/give-as-witness.js';
import { ruleOf } from '../../../domain/commands/index.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { witnessCommands } from '../../../domain/disclosure/parties/witness.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byToken, ok, problems, type App } from '../../routing.js';
import { nextShownToRespondent } from '../../schemas/parties/next.js';
import { splitPartyBody, witnessBody } from '../../schemas/parties/party-body.js';
import { ReceivedFromWitness, Testimony } from '../../schemas/parties/testimony.js';
import { respondentThreadShown } from '../../schemas/parties/thread.js';

/** A witness's own routes: the token in the path is all they need. */
export function witnessRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/witnesses/:token',
    byToken('witnesses', 'testimony', 'What a witness is asked, and what they said', {
      response: { 200: ok(Testimony, 'As the witness may know it.'), ...problems(404) },
    }),
    async (request) => {
      const testimony = await readTestimony(deps, request.params.token);
      const { reference, questions, subject, next, thread, open, takesFiles } = testimony;
      return {
        ...{ reference, subject, takesFiles, possible: open, next: nextShownToRespondent(next) },
        questions: questions.map(({ n, text, askedAt, answerBy }) => ({
          ...{ n, text, askedAt: iso(askedAt), answerBy: isoOrNull(answerBy) },
        })),
        thread: respondentThreadShown(thread),
      };
    },
  );

  for (const command of witnessCommands) {
    app.post(
      `/v1/witnesses/:token/${command}`,
      byToken('witnesses', `witness-${command}`, 'Answer a question, or add to what was said', {
        headers: WriteHeaders,
        body: witnessBody(command).meta({ examples: [ruleOf(command).example] }),
        response: { 200: ok(ReceivedFromWitness, 'Done.'), ...problems(403, 404, 409, 413, 415, 422) },
      }),
      async (request) => {
        const idempotencyKey = request.headers['idempotency-key'];
        const given = { idempotencyKey, ...splitPartyBody(command, request.body) };
        const { reference, updatedAt } = await giveAsWitness(deps, request.params.token, command, given);
        return { reference, receivedAt: updatedAt };
      },
    );
  }
}
