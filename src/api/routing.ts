/** What every route is declared with. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { Problem, PROBLEM_TYPE } from './problem.js';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  FastifyZodOpenApiTypeProvider
>;

/** An answer in JSON. */
export const ok = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const described = {
  400: 'Unreadable, or a header, parameter or filter is missing or not valid.',
  401: 'No valid key.',
  403: 'Not open to you.',
  404: 'Not there, or not for you: both look alike.',
  408: 'The request did not arrive in time.',
  409: 'Refused as things stand, or the key was used for another request; `detail` says why, `possible` what is open instead.',
  413: 'The body is too large.',
  415: 'The body is not JSON in UTF-8.',
  421: 'An installation to try, asked by a name that is not this machine’s.',
  422: 'The body is not valid.',
  429: 'Too many requests: wait as `Retry-After` says.',
  431: 'Address and headers are larger than 16 KiB.',
  500: 'Unexpected; the logs know it by `errorId`.',
  503: 'Not available, or the outcome is not known yet: repeat with the same key after `Retry-After` seconds.',
} as const;
export type ProblemStatus = keyof typeof described;

/** Those that any route may answer with. */
const anywhere = [400, 408, 421, 429, 431, 500, 503] as const satisfies ProblemStatus[];

/** The problems a route may answer with, beside those that any may. */
export const problems = (...statuses: ProblemStatus[]): object =>
  Object.fromEntries(
    [...new Set<ProblemStatus>([...anywhere, ...statuses])].map((status) => [
      status,
      { description: described[status], content: { [PROBLEM_TYPE]: { schema: Problem } } },
    ]),
  );

/** How a route that asks for a key is declared; `more` are its parameters, its body and its answers. */
export const byKey = <More extends object>(
  tag: string,
  operationId: string,
  summary: string,
  more: More,
) => ({ schema: { tags: [tag], summary, operationId, security: [{ apiKey: [] }], ...more } });

/** Links are copied with the sign that ends their sentence, and more: nothing behind the token is part of it. */
const Token = z.string().overwrite((typed) => typed.replace(/[^\w-]+$/, ''));

export const TokenParams = z.object({
  token: Token.max(128).meta({ description: 'The private token of the link.' }),
});

export const NumberParams = z.object({
  number: z
    .string()
    .max(40)
    .meta({ description: 'Complaint number, with dashes, spaces or neither', example: '100-001-017' }),
});

/** How a route of a private link is declared: its token is all that is needed. */
export const byToken = <More extends object>(
  tag: string,
  operationId: string,
  summary: string,
  more: More,
) => ({ schema: { tags: [tag], summary, operationId, security: [], params: TokenParams, ...more } });

/** An answer that is a table. */
export const table = {
  description: 'CSV in UTF-8 with its mark (RFC 4180); no cell is taken for a formula.',
  content: { 'text/csv': { schema: z.string() } },
};

/** An answer that is an archive. */
export const archive = {
  description: 'A ZIP archive.',
  content: { 'application/zip': { schema: z.any() } },
};
