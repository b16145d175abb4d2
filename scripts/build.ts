/** What `tsc` leaves to do in a build: the migrations, the version, the stylesheets, and the workflows as one prebuilt bundle. */
import { cp, writeFile } from 'node:fs/promises';
import { bundleWorkflowCode } from '@temporalio/worker';
import { compileStyle, halves } from '../src/pages/styles/styles.js';
import { readFlags } from '../src/flags.js';
import { bundleSource } from '../src/worker.js';

readFlags('npm run build   makes dist, which runs without the sources', {});

await cp('src/db/migrations', 'dist/src/db/migrations', { recursive: true });
await cp('package.json', 'dist/package.json');
await Promise.all(
  halves.map(async (half) => await writeFile(`dist/src/pages/styles/${half}.css`, await compileStyle(half))),
);
const { workflowsPath, bundlerOptions } = bundleSource;
const { code } = await bundleWorkflowCode({ workflowsPath, ...bundlerOptions });
await writeFile('dist/src/workflow-bundle.js', code);
