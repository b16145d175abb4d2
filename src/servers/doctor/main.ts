/** `npm run doctor`: a table of what would keep Redress from starting; exit code 1 where something does. */
import '../checks/node.js';
import { examine } from './examine.js';
import { readFlags } from '../../flags.js';
import { table } from './table.js';

readFlags(
  'npm run doctor   a table of what would keep Redress from starting; exits 1 where something does',
  {},
);

const { stdout } = process;
const rows = await examine();
stdout.write(`${table(rows, stdout.isTTY ? stdout.columns : null, stdout.isTTY)}\n`);
process.exitCode = rows.some(({ finding }) => finding.result === 'fail') ? 1 : 0;
