import { runInNewContext } from 'node:vm';
import { DrizzleQueryError } from 'drizzle-orm';
import { pino } from 'pino';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { createLogger } from '../src/log.js';

/** What the log says of an error. */
function logged(err: unknown): string {
  let line = '';
  createLogger('info', { write: (text) => void (line = text) }).error({ err }, 'it failed');
  return line;
}
const refused = (more: object): DrizzleQueryError =>
  new DrizzleQueryError(
    'insert into texts values ($1)',
    ['my secret'],
    Object.assign(new postgres.PostgresError('no'), more),
  );

it('a failed query is logged with its statement and code, without parameters and refused rows', () => {
  const line = logged(
    refused({
      ...{ code: '23514', message: 'new row violates "no_texts"', constraint_name: 'no_texts' },
      detail: 'Failing row contains (my secret).',
    }),
  );
  expect(JSON.parse(line).err).toMatchObject({ code: '23514', query: 'insert into texts values ($1)' });
  expect(line).toContain('no_texts');
  expect(line).not.toContain('my secret');
});

it('a value that the database could not read is not repeated', () => {
  const line = logged(refused({ code: '22P02', message: 'invalid input syntax for type uuid: "my secret"' }));
  expect(JSON.parse(line).err).toMatchObject({ code: '22P02', message: 'A value was refused' });
  expect(line).not.toContain('my secret');
});

it('an error keeps its name, message, places and causes, and loses what else hangs on it', () => {
  const error = new Error('No answer', { cause: new AggregateError([new TypeError('refused')], 'twice') });
  const { err } = JSON.parse(logged(Object.assign(error, { code: 'ETIMEDOUT', request: 'my secret' })));
  expect(err).toMatchObject({
    ...{ type: 'Error', message: 'No answer', code: 'ETIMEDOUT' },
    stack: expect.stringMatching(/^ +at .*log\.test/),
    cause: { message: 'twice', errors: [{ type: 'TypeError', message: 'refused' }] },
  });
  expect(err).not.toHaveProperty('request');
});

it('so does an error of another realm, as a workflow’s sandbox is one; anything else is named', () => {
  expect(JSON.parse(logged(runInNewContext('new RangeError("too far")'))).err).toMatchObject({
    type: 'RangeError',
    message: 'too far',
  });
  expect(JSON.parse(logged({ words: 'my secret' })).err).toBe('not an error');
  expect(JSON.parse(logged('in words')).err).toBe('in words');
});

it('without it such a failure would tell everything', () => {
  let line = '';
  pino({ level: 'info' }, { write: (text) => void (line = text) }).error({ err: refused({ code: '23514' }) });
  expect(line).toContain('my secret');
});
