/** What a complaint is about, as its class and its subject are called. */
import type { Subject } from '../domain/disclosure/statements/threads/thread.js';
import type { Words } from '../words/languages.js';

const known = ['account', 'post', 'comment', 'message'] as const;

/** The post or the account it is about, by its reference on the platform. */
export function subjectName({ type, reference }: Subject, words: Words): string {
  const kind = known.find((one) => one === type);
  return kind === undefined
    ? words('terms:subject.other', { type, reference })
    : words(`terms:subject.${kind}`, { reference });
}
