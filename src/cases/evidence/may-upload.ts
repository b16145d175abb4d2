import { fail } from '../failure.js';
import type { Principal } from '../principal.js';

/** Gives the caller back, where something of theirs could name a file: a command, or a submission. */
export function needUpload(who: Principal): Principal {
  const { staff, scopes } = who;
  const may = staff !== null || scopes.includes('complaints:submit') || scopes.includes('complaints:command');
  if (!may)
    throw fail('not-allowed', { detail: 'This needs a key that may submit complaints or give commands.' });
  return who;
}
