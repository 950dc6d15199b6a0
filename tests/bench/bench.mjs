// @ts-check
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench [rounds]`: the product beside @pdfme/generator on the same work, in turn, each measurement in a process of its own. CPU time
 * is the figure to read; wall time on a shared machine says little. Installs the peers into this folder when they are missing.
 *
 * `npm run bench -- disk [rounds]`, `npm run bench -- pages [rounds]`, `npm run bench -- editor [rounds]`: how fast a full Disk answers, what
 * each page costs a browser, and what the editor has to do on a crowded page.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCREENS = ['disk', 'pages', 'editor'];

/** Files measured and files made before, so that the JIT compiler is warm; the peer is slow enough to need fewer. */
const SYSTEMS = /** @type {const} */ ([
  { name: 'pdfme', title: '@pdfme/generator', files: 20, warmUp: 8 },
  { name: 'ours', title: 'ours, whole files', files: 400, warmUp: 400 },
  { name: 'ours-kept', title: 'ours, what is kept', files: 1000, warmUp: 1000 },
]);

/** @type {Map<string, { cpuMs: number, bytes: number, peakMb: number }[]>} */
const results = new Map(SYSTEMS.map(({ name }) => [name, []]));
const [first, ...others] = process.argv.slice(2);
if (first !== undefined && SCREENS.includes(first)) {
  execFileSync(process.execPath, [await bundled(first), ...others], { cwd: ROOT, stdio: 'inherit' });
} else {
  await compare(Number(first ?? 5));
}

/** @param {number} rounds */
async function compare(rounds) {
  if (!existsSync(`${HERE}node_modules`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: HERE, stdio: 'inherit' });
  const bundle = await bundled('measure');
  for (let round = 0; round < rounds; round++) {
    for (const { name, files, warmUp } of SYSTEMS) {
      const out = execFileSync(process.execPath, [bundle, name, String(files), String(warmUp), String(round + 1)], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      results.get(name)?.push(JSON.parse(out));
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  report(rounds);
}

/**
 * One of this folder's sources as a file that Node runs.
 *
 * @param {string} name
 */
async function bundled(name) {
  const outfile = `${HERE}dist/${name}.mjs`;
  await build({
    entryPoints: [`${HERE}${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

/** @param {number} rounds */
function report(rounds) {
  console.log(`A4 landscape, 3508 × 2480 JPEG, 6 Cyrillic blocks, QR, PNG with alpha; ${rounds} rounds in turn, medians (min–max)`);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  const peer = of('pdfme');
  for (const { name, title } of SYSTEMS) {
    const own = of(name);
    const times = own.map(({ cpuMs }, round) => (peer[round]?.cpuMs ?? NaN) / cpuMs);
    const cells = [
      title.padEnd(20),
      `${spread(
        own.map(({ cpuMs }) => cpuMs),
        2,
      )} ms CPU a file`.padEnd(42),
      `${Math.round(median(own.map(({ bytes }) => bytes))).toLocaleString('en')} bytes`.padEnd(18),
      `${Math.round(median(own.map(({ peakMb }) => peakMb)))} MB`.padEnd(8),
      name === 'pdfme' ? '' : `${spread(times, 0)} × less`,
    ];
    console.log(cells.join('  '));
  }
}

/** @param {string} name */
function of(name) {
  return results.get(name) ?? [];
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * @param {number[]} values
 * @param {number} digits
 */
function spread(values, digits) {
  return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}
