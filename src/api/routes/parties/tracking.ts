import { fileAnew } from '../../../cases/doors/file-anew.js';
import { caseOfToken } from '../../../cases/find-case.js';
import { refused } from '../../../cases/failure.js';
import { readStatus } from '../../../cases/read/parties/read-status.js';
import { giveAsParty } from '../../../cases/work/give-as-party.js';
import { ruleOf } from '../../../domain/commands/index.js';
import { bundleByLink } from '../../../cases/case-file/read-bundle.js';
import { iso, isoOrNull, type Summary } from '../../../domain/complaint/summary.js';
import { complainantCommands, type Status as Seen } from '../../../domain/disclosure/parties/complainant.js';
import type { ReceiptOnly as Receipt } from '../../../domain/disclosure/representing/receipt-only.js';
import { isUnproven } from '../../../domain/intake/reach.js';
import type { ApiDeps } from '../../deps.js';
import { sendBundle } from '../../pages/send-bundle.js';
import { WriteHeaders } from '../../idempotency.js';
import { archive, byToken, ok, problems, type App } from '../../routing.js';
import { complainantBody, splitPartyBody } from '../../schemas/parties/party-body.js';
import { ReceiptOnly, Standing, Status } from '../../schemas/parties/status.js';
import { threadShown } from '../../schemas/parties/thread.js';
import { Submitted, submitted } from '../../schemas/submission.js';
import { statusShown } from '../../schemas/parties/status-shown.js';

/** The complainant's own routes: the token in the path is all they need. */
export function trackingRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/tracking/:token',
    byToken('tracking', 'status', 'Where the complaint stands', {
      response: { 200: ok(Status, 'As the complainant may know it.'), ...problems(404, 409) },
    }),
    async (request) => {
      const { status, limit } = await readStatus(deps, request.params.token);
      if ('awaits' in status) throw refused({ refused: 'representation-unproven' });
      return { ...statusShown(status), limit: limit && { ...limit, until: isoOrNull(limit.until) } };
    },
  );

  app.get(
    '/v1/tracking/:token/bundle',
    byToken(
      'tracking',
      'complainant-bundle',
      'The whole of it, for a body outside: an archive of words, data and files',
      {
        response: { 200: archive, ...problems(404) },
      },
    ),
    async (request, reply) => sendBundle(reply, deps.site, await bundleByLink(deps, request.params.token)),
  );

  app.get(
    '/v1/tracking/:token/receipt',
    byToken('tracking', 'receipt', 'That it was received, and what whoever filed it has said', {
      description: 'All there is for whoever has yet to prove that they may speak for somebody else.',
      response: { 200: ok(ReceiptOnly, 'As whoever filed it may know it.'), ...problems(404) },
    }),
    async (request) => receiptShown((await readStatus(deps, request.params.token)).status),
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
        const summary = await giveAsParty(deps, 'complainant', found, given);
        return isUnproven(found.state) ? received(summary) : standing(summary);
      },
    );
  }

  app.post(
    '/v1/tracking/:token/something-new',
    byToken('tracking', 'something-new', 'Say that what was written after the end is something new', {
      description:
        'It becomes a complaint of its own, whose deadlines run from when it was written; the same again changes nothing.',
      response: { 200: ok(Submitted, 'The complaint that it is.'), ...problems(404, 409, 413, 415, 429) },
    }),
    async (request) => submitted(await fileAnew(deps, request.params.token)),
  );
}

const standing = ({ number, version, stage, ending, receivedAt, updatedAt }: Summary) => ({
  ...{ number, version, stage, ending, receivedAt, updatedAt },
});

/** How it stands is not for whoever has yet to prove that they may speak for somebody else. */
const received = ({ number, receivedAt, updatedAt }: Summary) => ({ number, receivedAt, updatedAt });

function receiptShown(status: Seen | Receipt) {
  const { number, receivedAt, contact, thread, open, largePrint, phoneOnly } = status;
  return {
    ...{
      number,
      contact,
      largePrint,
      phoneOnly,
      awaits: 'awaits' in status ? status.awaits : null,
    },
    ...{ representative: status.representative, possible: [...open], receivedAt: iso(receivedAt) },
    thread: threadShown(thread.filter(({ who }) => who === 'you')),
  };
}
