import type {
  AnswerOf,
  CommandBody,
  CommandName,
  Door,
  Filters,
  JournalEntry,
  ListedComplaint,
  Method,
  PathOf,
  SentTo,
  Submission,
} from './contract.js';
import { patientFetch, type Patience } from './patient-fetch.js';

export type RedressOptions = Patience & {
  /** Where Redress answers: `https://redress.example`. */
  url: string;
  /** The API key of a client or of one of the staff. Complainants and respondents have tokens instead. */
  key?: string;
};

/** For one call: a key of your own, to be kept beyond this process's life, and a signal that gives up. */
export type CallOptions = { idempotencyKey?: string; signal?: AbortSignal };

type Sent = { path?: object; query?: object | undefined; body?: unknown };

const BY_KEY = '/v1/complaints/{number}';

export type RedressClient = ReturnType<typeof createRedressClient>;

/** Redress over HTTP. Whatever is not a good answer is thrown as a `RedressProblem`. */
export function createRedressClient({ url, key, ...patience }: RedressOptions) {
  const fetch = patientFetch(patience);

  /** Sends JSON and gives back JSON, which is what the OpenAPI document says it is. */
  async function send<Answer>(
    method: Method,
    path: string,
    { path: ids = {}, query = {}, body }: Sent,
    { idempotencyKey, signal }: CallOptions = {},
  ): Promise<Answer> {
    const request = new Request(url.replace(/\/$/, '') + filled(path, ids) + search(query), {
      method: method.toUpperCase(),
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
    return await (await fetch(request)).json();
  }

  /** Calls any route by its path. */
  const call = <M extends Method, Path extends PathOf<M>>(
    method: M,
    path: Path,
    sent: SentTo<M, Path> & Sent,
    options?: CallOptions,
  ): Promise<AnswerOf<M, Path>> => send(method, path, sent, options);

  /** What a private link opens: no key, the token in the path. */
  const byToken = <At extends Exclude<Door, typeof BY_KEY>>(at: At, token: string) => ({
    read: (options?: CallOptions): Promise<AnswerOf<'get', At>> =>
      send('get', at, { path: { token } }, options),
    command: <Name extends CommandName<At>>(
      name: Name,
      body: CommandBody<Name, At>,
      options?: CallOptions,
    ): Promise<AnswerOf<'post', `${At}/${Name}`>> =>
      send('post', `${at}/${name}`, { path: { token }, body }, options),
  });

  return {
    call,
    complainant: (token: string) => byToken('/v1/tracking/{token}', token),
    respondent: (token: string) => byToken('/v1/respondents/{token}', token),

    /** Hands in a complaint; the clock runs from this answer on. */
    submit: (body: Submission, options?: CallOptions) => call('post', '/v1/complaints', { body }, options),

    read: (number: string, options?: CallOptions) => call('get', BY_KEY, { path: { number } }, options),

    /** Everything that happened to the complaint, oldest first. */
    async journal(number: string, options?: CallOptions): Promise<JournalEntry[]> {
      const entries: JournalEntry[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = cursor === undefined ? {} : { cursor };
        const page = await call('get', `${BY_KEY}/journal`, { path: { number }, query }, options);
        entries.push(...page.items);
        cursor = page.nextCursor;
      }
      return entries;
    },

    /** The complaints you may see, page after page: the latest change first, with `updatedSince` the oldest. */
    async *list(filters: Filters = {}, options?: CallOptions): AsyncGenerator<ListedComplaint, void> {
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { ...filters, ...(cursor === undefined ? {} : { cursor }) };
        const page = await call('get', '/v1/complaints', { query }, options);
        yield* page.items;
        cursor = page.nextCursor;
      }
    },

    /** Your open tasks, the most urgent first. */
    tasks: async (options?: CallOptions) => (await call('get', '/v1/tasks', {}, options)).items,

    /** Gives a command by its name, and answers with the complaint after it. */
    command: <Name extends CommandName>(
      number: string,
      name: Name,
      body: CommandBody<Name>,
      options?: CallOptions,
    ): Promise<AnswerOf<'post', `${typeof BY_KEY}/${Name}`>> =>
      send('post', `${BY_KEY}/${name}`, { path: { number }, body }, options),
  };
}

/** The path with its parameters in place. */
function filled(path: string, ids: object): string {
  return Object.entries(ids).reduce(
    (filled, [name, id]) => filled.replace(`{${name}}`, encodeURIComponent(String(id))),
    path,
  );
}

function search(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
