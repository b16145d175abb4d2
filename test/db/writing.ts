import type { Db } from '../../src/db/client.js';
import { writeCommit } from '../../src/db/commit/write.js';
import { NOON } from './submission.js';

type Writing = Parameters<typeof writeCommit>[1];

/** What a commit writes in which nothing happens but what is given; gives the ids of the letters owed after it. */
export async function written(db: Db, number: string, given: Partial<Writing>): Promise<string[]> {
  const owed = await writeCommit(db, {
    ...{
      number,
      commitId: 'test',
      entries: [],
      cases: [],
      called: [],
      raised: [],
      changed: [],
      notices: [],
      queued: [],
      facts: [],
      toDo: [],
      over: [],
    },
    ...{ loads: [], released: [], readdressed: null, hands: null, pageHash: null, language: null },
    ...{ joining: null, subject: null, settled: null },
    ...{ status: 'applied', answer: { status: 200, body: null }, since: 1, resultDue: false },
    ...given,
  });
  return owed.map(({ id }) => id);
}

/** A task as it is raised; nobody has ended it. */
export const task = (
  given: Pick<Writing['raised'][number], 'number' | 'n' | 'team' | 'owner'>,
  dueAt: number,
) => ({
  ...given,
  ...{
    kind: 'triage-reply' as const,
    step: null,
    letter: null,
    raisedAt: dueAt,
    dueAt,
    doneAt: null,
    result: null,
  },
});

/** A letter to somebody who stands in for the lead. */
export const forPost = (number: string, recipient: string, version: number) => ({
  ...{ id: `${number}/${version}/escalated/${recipient}`, number, version, recipient },
  ...{ name: 'escalated' as const, transport: 'email' as const, locale: 'en' as const },
  post: { to: 'lead' as const, team: 'content' },
  data: { type: 'acknowledged' as const, version, at: NOON },
});
