import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, unlinkSync, writeSync, writevSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { checkFile } from './gate';
import { ourMaker } from './our-maker';
import { pdfmeMaker } from './peer-pdfme';
import { people, type Person } from './people';
import { background, signature } from './pictures';
import { BLOCKS } from './work-item';

/**
 * One measurement in a process of its own: `measure.mjs SYSTEM FILES WARMUP SEED`. Every file is a whole PDF written to disk (and taken
 * away again, so that the disk does not fill), but for `ours-kept`, which makes what the product keeps of each file. Prints one line of JSON.
 */
type System = 'ours' | 'ours-kept' | 'pdfme';

/** Files of each run that are read back. */
const CHECKED = 5;

const [system, files, warmUp, seed] = [process.argv[2] as System, ...process.argv.slice(3).map(Number)] as [System, number, number, number];
const folder = mkdtempSync(path.join(tmpdir(), 'diploma-bench-'));
try {
  const graduates = people(files + warmUp, seed);
  const makeFile = await maker(system);
  for (let at = 0; at < warmUp; at++) await makeFile(at);
  const before = process.cpuUsage();
  let bytes = 0;
  for (let at = warmUp; at < warmUp + files; at++) bytes += await makeFile(at);
  const { user, system: kernel } = process.cpuUsage(before);
  for (let at = 0; at < CHECKED; at++) await makeFile(at, true);
  console.log(
    JSON.stringify({
      cpuMs: (user + kernel) / 1000 / files,
      bytes: Math.round(bytes / files),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );

  async function maker(name: System): Promise<(at: number, check?: boolean) => number | Promise<number>> {
    const pictures = { background: await background(), signature: await signature() };
    const person = (at: number) => graduates[at] ?? fail();
    if (name === 'pdfme') {
      const make = pdfmeMaker(pictures, peerFonts());
      return async (at, check) => written(at, [await make(person(at))], check && person(at));
    }
    const { make, parts } = await ourMaker(pictures);
    if (name === 'ours-kept') return (at) => make(person(at), at).tail.length;
    return (at, check) => {
      const file = make(person(at), at);
      return written(at, [...file.parts.map(({ hash }) => parts.get(hash) ?? fail()), file.tail], check && person(at));
    };
  }
} finally {
  rmSync(folder, { recursive: true });
}

function written(at: number, pieces: Uint8Array[], check?: Person | false): number {
  const name = path.join(folder, `${at}.pdf`);
  const file = openSync(name, 'w');
  const bytes = pieces.length === 1 && pieces[0] ? writeSync(file, pieces[0]) : writevSync(file, pieces);
  closeSync(file);
  if (check) checkFile(readFileSync(name), check, folder);
  unlinkSync(name);
  return bytes;
}

function peerFonts(): ReadonlyMap<string, Buffer> {
  const wanted = new Map(BLOCKS.map(({ family, weight }) => [`${family} ${weight}`, { family, weight }]));
  return new Map(
    [...wanted].map(([name, { family, weight }]) => {
      const font = fontCatalogue.find((entry) => entry.family === family && entry.weight === weight && !entry.italic) ?? fail();
      return [name, readFileSync(`public/fonts/${font.key}.ttf`)];
    }),
  );
}

function fail(): never {
  throw new Error('the work item names what is not there');
}
