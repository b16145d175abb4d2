import { afterAll } from 'vitest';

/** Waits for what all tests of a file use, and disposes of it after the last of them. */
export async function shared<T extends AsyncDisposable>(starting: Promise<T>): Promise<T> {
  const started = await starting;
  afterAll(() => started[Symbol.asyncDispose]());
  return started;
}
