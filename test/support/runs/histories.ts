/** The histories that were recorded of each release. */
import { readdirSync, readFileSync } from 'node:fs';
import { historiesOf, recordedVersions } from '../../../scripts/release/records.js';
import type { Kept } from './replay.js';

/** All of them, named as CHANGELOG.md names them: `0.1.0/met-in-time`. */
export const keptHistories = (): (Kept & { json: string })[] =>
  recordedVersions().flatMap((version) =>
    readdirSync(historiesOf(version)).map((file) => {
      const json = readFileSync(new URL(file, historiesOf(version)), 'utf8');
      return {
        workflowId: `${version}/${file.replace('.json', '')}`,
        json,
        history: JSON.parse(json) as unknown,
      };
    }),
  );
