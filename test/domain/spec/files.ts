/** A file of a case, to test with. */
import type { Attachment } from '../../../src/domain/disclosure/attachments.js';

export const fileOf = (number: string, name: string, differs: Partial<Attachment> = {}): Attachment => ({
  ...{ id: name, name, type: 'image/png', bytes: 1, sha256: 'a'.repeat(64), checked: true, number },
  ...{ broughtBy: name, command: 'answer', caller: 'handler', audience: 'internal' },
  ...{ held: false, withdrawn: false, withheld: false, storedAt: 0 },
  ...differs,
});
