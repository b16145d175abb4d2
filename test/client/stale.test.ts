import { expect, it } from 'vitest';
import { isStale } from '../../scripts/client/generate.js';

it("the client's types are those of the API; if not, run `npm run client:generate`", async () =>
  expect(await isStale()).toBe(false));
