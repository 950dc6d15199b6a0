import { readdirSync, readFileSync } from 'node:fs';

/** Process ids of a process's own children whose command line holds `part`, as Linux tells them. */
export function childProcesses(parent: number, part: string): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((pid) => parentOf(pid) === parent && fileOf(pid, 'cmdline').includes(part));
}

function parentOf(pid: number): number {
  const line = fileOf(pid, 'stat');
  // The command, which stands in brackets, may itself hold spaces and brackets.
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]);
}

/** '' when the process has ended meanwhile. */
function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
