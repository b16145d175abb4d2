/** A service for a file of hostile requests, and what an honest refusal looks like. */
import { expect } from 'vitest';
import { submission, type Answer } from '../../support/http.js';
import { createRedress, type Options } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

/** Sets up for the tests of a file and takes everything down after the last. */
export async function hostile(options: Omit<Options, 'log'> = {}) {
  let said = '';
  const service = await shared(createRedress({ ...options, log: (line) => void (said += line) }));
  const submit = (body: string | object = submission(), headers: Record<string, string> = {}) =>
    service.request('POST /v1/complaints', { as: 'mobile-app', body, headers });

  return {
    service,
    submit,
    /** All that was logged so far. */
    lines: () => said,
    filed: (change?: object, as?: string) => service.filed(change, as),
  };
}

/** A problem of this type, which says in a sentence or place by place what to do about it. */
export function expectProblem(answer: Answer, status: number, type: string): void {
  expect(answer).toMatchObject({ status, body: { type: `urn:redress:problem:${type}`, status } });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const { title, detail, errors } = answer.body;
  expect(title).toMatch(/^[A-Z].+\.$/);
  if (status === 404) return;
  const says = detail ?? (errors ?? []).map((error: { message: string }) => error.message).join();
  expect(`${title} ${says}`).toMatch(/\w+ \w+/);
  expect(errors === undefined ? `${title} ${detail ?? ''}` : says, 'what to do about it').toMatch(
    /\b(Send|Take|Wait|Repeat|Sign|must|has|is|expected|Unrecognized|Invalid|Too|Only|needs|already)\b/i,
  );
}
