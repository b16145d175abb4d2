import { z } from 'zod';
import { record } from '../../db/people/access-log.js';
import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import { openTo } from '../../domain/commands/index.js';
import { parseComplaintNumber } from '../../domain/intake/number.js';
import { summary } from '../../domain/complaint/summary.js';
import { askRun } from '../../runs/ask.js';
import { mayRead, principal, type Principal } from '../callers.js';
import type { ApiDeps } from '../deps.js';
import { fail, notFound } from '../../cases/failure.js';
import { linkToRespondent } from '../respondent.js';
import { byKey, NumberParams, ok, problems, type App } from '../routing.js';
import { iso, JournalEntry, OneComplaint, Summary } from '../schemas/summary.js';
import { contactFor, needSight, summaryFor, textsFor } from '../sight.js';

/** A run that is not cached has to be replayed by a worker first. */
const ANSWER_WITHIN_MS = 5_000;

/** Where a complaint is read, by whoever may. */
export function complaintRoutes(app: App, deps: ApiDeps): void {
  const { config, db, temporal } = deps;
  const tags = ['complaints'];

  app.get(
    '/v1/complaints/:number',
    {
      schema: {
        ...{ tags, summary: 'One complaint, with the commands open to you', operationId: 'read', ...byKey },
        params: NumberParams,
        response: { 200: ok(OneComplaint, 'The complaint as you may see it.'), ...problems(401, 403, 404) },
      },
    },
    async (request) => {
      const who = mayRead(principal(request));
      const stored = await cases.read(db, numberOf(request.params.number));
      const { found, relations } = needSight(who, stored);
      const { state, contact, externalId } = found;
      const texts = textsFor(who, state, found.texts);
      if (texts.length > 0)
        await record(db, { number: state.number, callerId: who.caller.id, what: 'texts', at: Date.now() });
      const { subjectType: type, subjectReference: reference } = contact;
      return {
        ...summaryFor(who, summary(state)),
        externalId,
        possible: openTo(state, relations),
        texts: texts.map(({ caller: _caller, ...text }) => text),
        contact: contactFor(who, found),
        subject: type === null || reference === null ? null : { type, reference },
        respondentUrl: linkToRespondent(config, found, relations),
      };
    },
  );

  app.get(
    '/v1/complaints/:number/journal',
    {
      schema: {
        ...{
          tags,
          summary: 'Everything that happened, oldest first (staff)',
          operationId: 'journal',
          ...byKey,
        },
        params: NumberParams,
        response: {
          200: ok(z.object({ items: z.array(JournalEntry) }), 'The journal.'),
          ...problems(401, 403, 404),
        },
      },
    },
    async (request) => {
      const number = await staffRead(request.params.number, principal(request));
      const journal = await entries(db, number);
      return {
        items: journal.map(({ version, at, recordedAt, type, by, data }) => ({
          ...{ version, type, by, data: { ...data } },
          at: iso(at),
          recordedAt: iso(recordedAt),
        })),
      };
    },
  );

  app.get(
    '/v1/complaints/:number/live',
    {
      schema: {
        ...{
          tags,
          summary: 'The complaint as its run holds it, by query (staff)',
          operationId: 'live',
          ...byKey,
        },
        params: NumberParams,
        response: { 200: ok(Summary, "The run's own answer."), ...problems(401, 403, 404) },
      },
    },
    async (request) => {
      const number = await staffRead(request.params.number, principal(request));
      const { status, state } = await askRun(temporal, number, ANSWER_WITHIN_MS);
      if (state !== null) return summary(state);
      if (status === 'MISSING') throw fail('no-run', { detail: 'There is no run at present.' });
      throw fail('unavailable', {}, 5);
    },
  );

  /** The number of a case that one of the staff may read. */
  async function staffRead(typed: string, who: Principal): Promise<string> {
    const number = numberOf(typed);
    needSight(mayRead(who), await cases.find(db, number));
    if (who.staff === null) throw fail('not-allowed', { detail: 'This is for staff.' });
    return number;
  }
}

/** The number as it is stored; what cannot be a number is not there. */
export function numberOf(typed: string): string {
  const number = parseComplaintNumber(typed);
  if (number === null) throw notFound();
  return number;
}
