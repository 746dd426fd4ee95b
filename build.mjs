/**
 * Builds everything that runs:
 *   dist/   what `clasp push` sends to Google: server code with its doors, and the manifest
 *   build/  the workbench: the local platform (loaded into a script's context), the commands, and the page
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { tidyBundle } from './workbench/build/tidyBundle.mjs';
import { readSignatures } from './workbench/platform/signatures/read.mjs';

const BUNDLE_NAME = 'Rapport_';
const quiet = process.argv.includes('--quiet');

/** Apps Script calls top-level functions only: one line each, handing over to the bundle. */
function doorLines(names) {
  return names
    .map((name) => `function ${name}(...args) { return ${BUNDLE_NAME}.${name}(...args); }\n`)
    .join('');
}

/** Whose code the bundle carries besides ours, and on what terms: their licences ask to be kept with it. */
function borrowed({ inputs }) {
  const folders = Object.keys(inputs).map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const namesByTerms = new Map();
  for (const folder of [...new Set(folders.filter(Boolean))].toSorted()) {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const paragraphs = readFileSync(licenceOf(folder), 'utf8')
      .trim()
      .split(/\n\s*\n/);
    const copyright = paragraphs.find((text) => /^copyright/i.test(text.trim())) ?? '';
    const terms = paragraphs.filter((text) => text !== copyright && text.length > 40);
    const key = terms
      .map((text) => text.replace(/\s+/g, ' ').replaceAll('“', '"').replaceAll('”', '"').trim())
      .join('\n');
    namesByTerms.set(key, [...(namesByTerms.get(key) ?? []), `${name} ${version}, ${copyright.trim()}`]);
  }
  const blocks = [...namesByTerms].map(
    ([terms, names]) => `Contains parts of\n${names.join('\n')}\n${terms}\n`,
  );
  return blocks.map((block) => block.replace(/^/gm, '// ').trimEnd()).join('\n') + '\n';
}

function licenceOf(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file, so it must not be bundled.`);
  return `${folder}/${file}`;
}

/** Writes dist/, and build/bundle.json: how many bytes of the server code come from each module. */
async function buildServer() {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    outfile: 'Code.js',
  });
  const bundle = tidyBundle(outputFiles[0].text, BUNDLE_NAME, Object.keys(metafile.inputs));
  const code = borrowed(metafile) + bundle.text + doorLines(bundle.names);
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist', { recursive: true });
  mkdirSync('build', { recursive: true });
  writeFileSync('dist/Code.js', code);
  cpSync('appsscript.json', 'dist/appsscript.json');
  const sizes = { bytes: Buffer.byteLength(code), modules: bundle.bytes };
  writeFileSync('build/bundle.json', `${JSON.stringify(sizes, null, 2)}\n`);
  return bundle.names;
}

async function buildPlatform() {
  await build({
    entryPoints: ['workbench/platform/main.ts'],
    bundle: true,
    define: { SIGNATURES: JSON.stringify(readSignatures()) },
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    outfile: 'build/platform/platform.js',
  });
}

/**
 * The page in the browser, and what is put into the frames of a script's own pages. Made beside the folder and put in
 * its place when whole: nothing is left of earlier builds, and who starts meanwhile finds the old page or the new one.
 */
async function buildPage() {
  const folder = `build/page.${process.pid}`;
  try {
    await buildPageInto(folder);
    rmSync('build/page', { recursive: true, force: true });
    renameSync(folder, 'build/page');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildPageInto(outdir) {
  const shared = { bundle: true, charset: 'utf8', target: 'es2022', legalComments: 'linked' };
  await build({
    ...shared,
    entryPoints: { page: 'workbench/page/main.tsx' },
    format: 'esm',
    splitting: true,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    outdir,
  });
  await build({
    ...shared,
    entryPoints: { googleScript: 'workbench/page/frame/googleScript.ts' },
    format: 'iife',
    outdir,
  });
  cpSync('workbench/page/index.html', `${outdir}/index.html`);
}

async function buildCommands() {
  await build({
    entryPoints: {
      start: 'workbench/host/commands/start.ts',
      gas: 'workbench/host/commands/gas.ts',
      bench: 'workbench/host/commands/bench.ts',
      worker: 'workbench/host/executions/worker.ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outdir: 'build/workbench',
    outExtension: { '.js': '.mjs' },
    sourcemap: true,
  });
}

// `--workbench` leaves the server code alone, for work on the workbench itself.
const workbenchOnly = process.argv.includes('--workbench');
const [doors] = await Promise.all([
  workbenchOnly ? [] : buildServer(),
  buildPlatform(),
  buildCommands(),
  buildPage(),
]);
if (!quiet && !workbenchOnly) console.log(`dist/ is ready for clasp push. Doors: ${doors.join(', ')}`);
