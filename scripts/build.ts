/** Makes `dist`: each program bundled with what it loads, and beside it the workflows, migrations, stylesheets and the version. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, relative } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { build, type Plugin } from 'esbuild';
import { compileStyle, halves } from '../src/pages/styles/styles.js';
import { readFlags } from '../src/flags.js';
import { bundleSource } from '../src/worker.js';

readFlags('npm run build   makes dist, which runs without the sources', {});

const programs = ['main', 'admin', 'servers/doctor/main', 'servers/postgres/main'];
const CHECK = 'servers/checks/node';
/** Where all modules lie: one file for what programs share, one for what is loaded later. */
const BUNDLED = 'bundled';

const common = { bundle: true, platform: 'node', format: 'esm', target: 'node20' } as const;

/** What a module looks for beside itself lies where its source does, whichever file the module came to. */
const ownPlace: Plugin = {
  name: 'own-place',
  setup: (bundler) =>
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const place = `new URL('../${relative('src', path)}', import.meta.url).href`;
      const loader = extname(path) === '.tsx' ? 'tsx' : 'ts';
      return { contents: text.replaceAll('import.meta.url', place), loader };
    }),
};

/** Loading hundreds of small files takes longer than all else in a start. */
async function bundlePrograms(): Promise<void> {
  await build({
    ...common,
    entryPoints: programs.map((program) => ({
      in: `src/${program}.ts`,
      out: program.replaceAll('/', '-'),
    })),
    ...{ outdir: `dist/src/${BUNDLED}`, splitting: true, sourcemap: true, sourcesContent: false },
    // These load files of their own: native code, threads, what they serve.
    external: ['@temporalio/*', 'sharp', '@fastify/swagger-ui', 'sass', 'pino-pretty'],
    plugins: [ownPlace],
    define: { 'process.env.NODE_ENV': '"production"' },
    keepNames: true,
    // For packages that are not written as modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
    logOverride: { 'assign-to-define': 'silent' },
  });
}

/** A program asks for its Node before it loads anything that an old one cannot read. */
async function writeStarts(): Promise<void> {
  await build({ ...common, entryPoints: [`src/${CHECK}.ts`], outfile: `dist/src/${CHECK}.js` });
  for (const program of programs) {
    const up = '../'.repeat(program.split('/').length - 1) || './';
    await mkdir(dirname(`dist/src/${program}`), { recursive: true });
    await writeFile(
      `dist/src/${program}.js`,
      `import '${up}${CHECK}.js';\nawait import('${up}${BUNDLED}/${program.replaceAll('/', '-')}.js');\n`,
    );
  }
}

/** Takes longest of all: what it came to is kept under the hash of what it was made of. */
async function bundleWorkflows(): Promise<void> {
  const hash = createHash('sha256').update(await readFile('package-lock.json'));
  for (const room of ['domain', 'contract', 'workflows'])
    for (const name of await readdir(`src/${room}`, { recursive: true }))
      if (name.endsWith('.ts')) hash.update(name).update(await readFile(`src/${room}/${name}`));
  const kept = `node_modules/.cache/redress-workflows/${hash.digest('hex').slice(0, 16)}.js`;
  if (!existsSync(kept)) {
    const { workflowsPath, bundlerOptions } = bundleSource;
    const { code } = await bundleWorkflowCode({ workflowsPath, ...bundlerOptions });
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(`${kept}.${process.pid}`, code);
    await rename(`${kept}.${process.pid}`, kept);
  }
  await cp(kept, 'dist/src/workflow-bundle.js');
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist/src/pages/styles', { recursive: true });
await Promise.all([
  bundlePrograms(),
  writeStarts(),
  bundleWorkflows(),
  ...halves.map(
    async (half) => await writeFile(`dist/src/pages/styles/${half}.css`, await compileStyle(half)),
  ),
  cp('src/db/migrations', 'dist/src/db/migrations', { recursive: true }),
  cp('src/pages/desk/scripts/keys.js', 'dist/src/pages/desk/scripts/keys.js'),
  cp('package.json', 'dist/package.json'),
]);
