/** Every fault, really there, met by the program itself: one sentence, the doctor's too, and nothing left running. */
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { leftover } from '../../../src/servers/child-process.js';
import { examine } from '../../../src/servers/doctor/examine.js';
import { temporaryDirectory } from '../../support/servers/directory.js';
import { listening } from '../../support/servers/listening.js';
import { runProgram, surroundings } from '../../support/processes/program.js';

/** Starts Redress with the fault and gives its sentence, which has to be all it says of it. */
export async function sentenceOf(
  change: Record<string, string>,
  dataDir = temporaryDirectory(),
): Promise<string> {
  const env = { ...(await surroundings(dataDir)), ...change };
  const { code, err } = await runProgram('src/main.ts', env);
  expect({ code, lines: err.trimEnd().split('\n') }).toEqual({ code: 1, lines: [expect.any(String)] });
  for (const file of [join('postgres', 'cluster', 'postmaster.pid'), join('temporal', 'server.pid')])
    expect(leftover(join(dataDir, file), dataDir)).toBeNull();
  return err.trimEnd();
}

/** The same sentence, from the start and from the doctor, which changes nothing. */
export async function bothSay(change: Record<string, string>): Promise<string> {
  const place = temporaryDirectory();
  const before = readdirSync(place, { recursive: true });
  const environment = { ...(await surroundings(place)), ...change };
  const [sentence, rows] = await Promise.all([sentenceOf(change), examine(environment)]);
  const failing = rows.filter(({ finding }) => finding.result === 'fail').map(({ finding }) => finding.says);
  expect(failing).toEqual([sentence]);
  expect(readdirSync(place, { recursive: true })).toEqual(before);
  return sentence;
}

/** A web server, where something else is looked for; its port. */
export async function webServer(): Promise<string> {
  const server = createServer((_, response) => response.end('hello'));
  onTestFinished(() => void server.close());
  return String(await listening(server));
}
