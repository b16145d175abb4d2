import { fileAnew } from '../../../cases/doors/file-anew.js';
import { caseOfToken } from '../../../cases/find-case.js';
import { readStatus } from '../../../cases/read/read-status.js';
import { giveAsParty } from '../../../cases/work/give-as-party.js';
import { ruleOf } from '../../../domain/commands/index.js';
import { iso, isoOrNull, type Summary } from '../../../domain/complaint/summary.js';
import { complainantCommands, type Status as Seen } from '../../../domain/disclosure/complainant.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byToken, ok, problems, type App } from '../../routing.js';
import { complainantBody, splitPartyBody } from '../../schemas/parties/party-body.js';
import { nextShown } from '../../schemas/parties/next.js';
import { outsideShown } from '../../schemas/parties/outside.js';
import { recourseShown } from '../../schemas/parties/recourse.js';
import { Standing, Status } from '../../schemas/parties/status.js';
import { Submitted, submitted } from '../../schemas/submission.js';
import { threadShown } from '../../schemas/parties/thread.js';

/** The complainant's own routes: the token in the path is all they need. */
export function trackingRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/tracking/:token',
    byToken('tracking', 'status', 'Where the complaint stands', {
      response: { 200: ok(Status, 'As the complainant may know it.'), ...problems(404) },
    }),
    async (request) => shown((await readStatus(deps, request.params.token)).status),
  );

  for (const command of complainantCommands) {
    const rule = ruleOf(command);
    app.post(
      `/v1/tracking/:token/${command}`,
      byToken('tracking', `complainant-${command}`, rule.summary, {
        ...{ headers: WriteHeaders, body: complainantBody(command).meta({ examples: [rule.example] }) },
        response: { 200: ok(Standing, 'Done.'), ...problems(403, 404, 409, 413, 415, 422) },
      }),
      async (request) => {
        const found = await caseOfToken(deps, request.params.token);
        const idempotencyKey = request.headers['idempotency-key'];
        const given = { idempotencyKey, ...splitPartyBody(command, request.body) };
        return standing(await giveAsParty(deps, 'complainant', found, given));
      },
    );
  }

  app.post(
    '/v1/tracking/:token/something-new',
    byToken('tracking', 'something-new', 'Say that what was written after the end is something new', {
      description:
        'It becomes a complaint of its own, whose deadlines run from when it was written; the same again changes nothing.',
      response: { 200: ok(Submitted, 'The complaint that it is.'), ...problems(404, 409, 413, 415) },
    }),
    async (request) => submitted(await fileAnew(deps, request.params.token)),
  );
}

const standing = ({ number, version, stage, ending, receivedAt, updatedAt }: Summary) => ({
  ...{ number, version, stage, ending, receivedAt, updatedAt },
});

const stepShown = ({ state, at, by }: Seen['progress']['review']) => ({
  ...{ state, at: isoOrNull(at), by: isoOrNull(by) },
});

const shown = ({
  open,
  expectedVersion,
  late,
  questions,
  consent,
  recourse,
  outside,
  undoUntil,
  afterEnd,
  ...status
}: Seen) => ({
  ...{ ...status, version: expectedVersion, possible: open },
  next: nextShown(status.next),
  progress: {
    received: stepShown(status.progress.received),
    review: stepShown(status.progress.review),
    investigation: stepShown(status.progress.investigation),
    outcome: stepShown(status.progress.outcome),
  },
  thread: threadShown(status.thread),
  receivedAt: iso(status.receivedAt),
  promiseDueAt: isoOrNull(status.promiseDueAt),
  late: late && { expectedAt: isoOrNull(late.expectedAt) },
  consent: consent && { ...consent, askedAt: iso(consent.askedAt) },
  questions: questions.map(({ askedAt, ...question }) => ({ ...question, askedAt: iso(askedAt) })),
  recourse: recourseShown(recourse),
  outside: outsideShown(outside),
  undoUntil: isoOrNull(undoUntil),
  afterEnd: afterEnd && { ...afterEnd, at: iso(afterEnd.at) },
});
