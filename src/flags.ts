/** The flags of a program: what it does not know is refused with its usage, and `--help` shows that alone. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { reason } from './finding.js';

/** Reads them, or ends the process with what it has to say. */
export function readFlags<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).some((flag) => flag === '--help' || flag === '-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${reason(error)}.\n${usage}\n`);
    process.exit(1);
  }
}
