import { expect, it, vi } from 'vitest';
import { keptRunning, type Running } from '../../../src/servers/kept-running.js';

/** A server that can be ended from outside. */
function server() {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const state = { disposed: false };
  const running: Running = { ended, [Symbol.asyncDispose]: async () => void (state.disposed = true) };
  return { running, end, state };
}

function kept(most: number, start: (n: number) => Running | Error) {
  const said: string[] = [];
  const first = server();
  let starts = 0;
  const again = async (): Promise<Running> => {
    starts += 1;
    const next = start(starts);
    if (next instanceof Error) throw next;
    return next;
  };
  const options = {
    name: 'It',
    log: 'its log',
    report: (line: string) => void said.push(line),
    most,
    pauseMs: 0,
  };
  return { first, said, starts: () => starts, keeping: keptRunning(first.running, again, options) };
}

it('a server that ends is started again, and the one that runs by then is ended with us', async () => {
  const second = server();
  const { first, said, starts, keeping } = kept(1, () => second.running);
  first.end();
  await vi.waitFor(() => expect(starts()).toBe(1), 30_000);
  await keeping[Symbol.asyncDispose]();
  expect(said).toEqual(['It ended by itself and is started again: its log says why.']);
  expect([first.state.disposed, second.state.disposed]).toEqual([false, true]);
});

it.each([
  ['ends at once whenever it is started', () => server().running],
  ['does not start', () => new Error('no')],
])('a server that %s is given up after the limit', async (_, start) => {
  const { first, starts, keeping } = kept(3, () => {
    const next = start();
    return next instanceof Error ? next : { ...next, ended: Promise.resolve() };
  });
  first.end();
  await expect(keeping.failed).rejects.toThrow('It ended again and again by itself: its log says why.');
  expect(starts()).toBe(3);
  await keeping[Symbol.asyncDispose]();
});

it('one that is disposed of is not started again', async () => {
  const { first, starts, keeping } = kept(3, () => server().running);
  await keeping[Symbol.asyncDispose]();
  first.end();
  expect([starts(), first.state.disposed]).toEqual([0, true]);
});
