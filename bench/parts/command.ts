/** What a command costs PostgreSQL: a note on a complaint whose run waits, API and commit together. */
import { z } from 'zod';
import type { Figures } from '../figures.js';
import { request, startApi, startWorker, submit } from '../running/halves.js';
import { submission } from '../redress.js';
import { startServers } from '../running/servers.js';
import { statementsPer } from '../measuring/statements.js';
import { lettersSent } from '../running/watching.js';

/** Counts the statements of notes that follow one another. */
export async function command(): Promise<Figures['command']> {
  await using servers = await startServers();
  await using _worker = await startWorker(servers);
  await using api = await startApi(servers);
  const [client = ''] = servers.clients;
  const lead = servers.staff.get('zhou-min') ?? '';
  const number = await submit(api, client, submission);
  await lettersSent(servers, 1);
  const note = () =>
    request(api, lead, `POST /v1/complaints/${number}/note`, z.unknown(), { note: 'Read again.' });
  await note();
  return { statements: await statementsPer(servers, note) };
}
