/** The floor of the HTTP routes: bare Fastify with a schema, and one statement on one row for each request. */
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import postgres from 'postgres';
import { z } from 'zod';
import { answerJobs } from '../running/process.js';

/** As many connections as Redress has. */
const POOL = 10;

const word = { type: 'string', minLength: 1, maxLength: 512 };
const object = (properties: object): object => ({
  ...{ type: 'object', properties, required: Object.keys(properties), additionalProperties: false },
});
const body = object({
  ...{ channel: { enum: ['app', 'web'] }, category: { enum: ['content', 'account', 'privacy', 'other'] } },
  subject: object({ type: word, reference: word }),
  description: { type: 'string', minLength: 1, maxLength: 20_000 },
  contact: object({ email: word, verified: { type: 'boolean' } }),
  locale: { enum: ['en', 'zh-CN'] },
});
const submitted = object({ number: word, submittedAt: word });
const read = object({ number: word, ...{ complaint: body } });

async function listen(databaseUrl: string): Promise<{ url: string }> {
  const sql = postgres(databaseUrl, { max: POOL, onnotice: () => {} });
  await sql`create table bare (number text primary key, body jsonb not null)`;
  const app = Fastify();
  app.post<{ Body: postgres.JSONValue }>(
    '/v1/complaints',
    { schema: { body, response: { 202: submitted } } },
    async (request, reply) => {
      const number = randomUUID();
      await sql`insert into bare (number, body) values (${number}, ${sql.json(request.body)})`;
      return reply.code(202).send({ number, submittedAt: new Date().toISOString() });
    },
  );
  app.get<{ Params: { number: string } }>(
    '/v1/complaints/:number',
    { schema: { params: object({ number: word }), response: { 200: read } } },
    async ({ params: { number } }, reply) => {
      const [found] = await sql`select number, body as complaint from bare where number = ${number}`;
      return found ?? reply.code(404).send();
    },
  );
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

answerJobs(z.object({ databaseUrl: z.string() }), ({ databaseUrl }) => listen(databaseUrl));
