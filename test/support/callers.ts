/** What callers do with a complaint over HTTP, whichever process answers. */
import { randomUUID } from 'node:crypto';
import { submission, type Answer, type requester } from './http.js';

type Requests = ReturnType<typeof requester>;
export type Callers = ReturnType<typeof callers>;

export const callers = (request: Requests) => ({
  request,
  /** Files a complaint as the app does. */
  submit: (change: object = {}, key: string = randomUUID()): Promise<Answer> =>
    request('POST /v1/complaints', { as: 'mobile-app', body: submission(change), key }),
  /** Gives a command as one of the sample people. */
  give: (
    number: string,
    command: string,
    as: string,
    body: object,
    key: string = randomUUID(),
  ): Promise<Answer> => request(`POST /v1/complaints/${number}/${command}`, { as, body, key }),
  read: async (number: string, as = 'guo-ran'): Promise<Answer['body']> =>
    (await request(`GET /v1/complaints/${number}`, { as })).body,
  /** Its journal, whole. */
  journal: async (number: string): Promise<Answer['body'][]> =>
    (await request(`GET /v1/complaints/${number}/journal?limit=500`, { as: 'guo-ran' })).body.items,
});
