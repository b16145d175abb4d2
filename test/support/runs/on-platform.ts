/** Complaints whose remedies the platform to try carries out, led by HTTP, whichever process answers. */
import { expect, vi } from 'vitest';
import type { Reference } from '../../../src/sandbox/sandbox.js';
import type { Answer } from '../http.js';
import type { Callers } from '../callers.js';

const PATIENCE = { timeout: 60_000, interval: 100 };

export function onPlatform({ give, read, submit }: Callers) {
  const given = async (...order: Parameters<Callers['give']>): Promise<Answer['body']> => {
    const { status, body, text } = await give(...order);
    if (status !== 200) throw new Error(text);
    return body;
  };
  const ownerOf = (number: string): Promise<string> =>
    vi.waitFor(async () => {
      const { owner } = await read(number);
      expect(owner).toEqual(expect.any(String));
      return owner;
    }, PATIENCE);
  /** Decides, and has a second person approve what needs one. */
  async function decided(number: string, remedies: object[]): Promise<void> {
    const { version, stage, approver } = await given(number, 'resolve', await ownerOf(number), {
      ...{ outcome: 'upheld', grounds: ['harassment'], explanation: 'It harasses.', remedies },
    });
    if (stage === 'approval') await given(number, 'approve', approver, { version });
  }

  return {
    decided,
    /** A complaint about this, under investigation. */
    async accepted(subject: Reference): Promise<string> {
      const { number } = (await submit({ subject })).body;
      await given(number, 'review', await ownerOf(number), { verdict: 'accept', category: 'content' });
      return number;
    },
    /** Once it is closed, others decide otherwise: nothing of what was done stands. */
    async overturned(number: string): Promise<void> {
      await vi.waitFor(async () => expect(await read(number)).toMatchObject({ stage: 'closed' }), PATIENCE);
      await given(number, 'reopen', 'liu-yang', { reason: 'It was found wrong.' });
      await decided(number, []);
    },
    /** Waits until its remedies stand so. */
    stand: (number: string, ...remedies: object[]): Promise<void> =>
      vi.waitFor(
        async () => expect((await read(number)).decision.remedies).toMatchObject(remedies),
        PATIENCE,
      ),
  };
}
