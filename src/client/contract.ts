/** The API's types by route and by the names of its commands, made from the generated ones. */
import type { paths } from './openapi.js';

export type {
  Complaint,
  JournalEntry,
  ListedComplaint,
  Problem,
  Standing,
  Status,
  Submission,
  Submitted,
  Summary,
  Task,
} from './openapi.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Operation<M extends Method, Path> = Path extends keyof paths
  ? paths[Path] extends Record<M, infer Declared>
    ? Declared
    : never
  : never;
type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;

/** The paths that a method is open on. */
export type PathOf<M extends Method> = {
  [Path in keyof paths]: Operation<M, Path> extends never ? never : Path;
}[keyof paths];

/** What a route is sent. */
export type SentTo<M extends Method, Path> =
  Operation<M, Path> extends infer Declared
    ? (Declared extends { parameters: { path: infer Ids } } ? { path: Ids } : unknown) &
        (Declared extends { parameters: { query?: infer Query } } ? { query?: Query } : unknown) &
        (Declared extends { requestBody: infer Sent } ? { body: Json<Sent> } : unknown)
    : never;

/** What a route answers when it goes well. */
export type AnswerOf<M extends Method, Path> =
  Operation<M, Path> extends { responses: infer Responses } ? Json<Responses[keyof Responses]> : never;

/** Where commands are given: by a key, by the complainant's token, by the respondent's. */
export type Door = '/v1/complaints/{number}' | '/v1/tracking/{token}' | '/v1/respondents/{token}';

/** The commands given at a door, by name. */
export type CommandName<At extends Door = '/v1/complaints/{number}'> =
  PathOf<'post'> extends infer Path
    ? Path extends `${At}/${infer Name}`
      ? Exclude<Name, 'preview'>
      : never
    : never;

/** What goes with a command: its payload, its texts and `expectedVersion`. */
export type CommandBody<Name extends string, At extends Door = '/v1/complaints/{number}'> =
  Operation<'post', `${At}/${Name}`> extends { requestBody: infer Sent } ? Json<Sent> : never;

/** What lists can be narrowed by. */
export type Filters = Omit<NonNullable<paths['/v1/complaints']['get']['parameters']['query']>, 'cursor'>;
