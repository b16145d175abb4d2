import { execFile } from 'node:child_process';

/** What a script says in this environment, its columns one space apart, and its exit code. */
export const runScript = (
  script: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
    const given = ['--import', 'tsx', `scripts/${script}`, ...args];
    const child = execFile(process.execPath, given, { env }, (_, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.trim().split('\n');
      resolve({ code: child.exitCode ?? -1, lines: lines.map((line) => line.replaceAll(/ +/g, ' ')) });
    });
  });

/** What `npm run verify:state` says. */
export const verifyState = (environment: Record<string, string>) => runScript('verify-state.ts', environment);
