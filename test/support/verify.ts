import { execFile } from 'node:child_process';

/** What `npm run verify:state` says in this environment, its columns one space apart, and its exit code. */
export const verifyState = (
  environment: Record<string, string>,
): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    const script = ['--import', 'tsx', 'scripts/verify-state.ts'];
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
    const child = execFile(process.execPath, script, { env }, (_, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.trim().split('\n');
      resolve({ code: child.exitCode ?? -1, lines: lines.map((line) => line.replaceAll(/ +/g, ' ')) });
    });
  });
