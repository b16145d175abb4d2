/**
 * Imported first by every program: modules run in the order of their imports, so on an old Node this speaks before
 * anything that needs a newer one. It imports nothing itself.
 */
import type { Finding } from '../../finding.js';

/** As `engines` in package.json. */
const OLDEST = [20, 19] as const;

/** Whether Redress runs on this version of Node.js (`20.19.0`). */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
    return { result: 'ok', says: `Node.js ${version}` };
  const says = `This is Node.js ${version}, and Redress needs ${OLDEST.join('.')} or later: install the current LTS from https://nodejs.org, or choose it with your version manager.`;
  return { result: 'fail', says };
}

const { result, says } = checkNode(process.versions.node);
if (result === 'fail') {
  process.stderr.write(`${says}\n`);
  process.exit(1);
}
