/** The docs about the lifecycle are made from the code, and are as the code is. */
import { expect, it } from 'vitest';
import { staleDocs } from '../../scripts/docs.js';

it('the docs are fresh; if not, run `npx tsx scripts/docs.ts`', () => expect(staleDocs()).toEqual([]));
