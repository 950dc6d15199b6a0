import { readPdf } from './run-reader';

/** Everything that qpdf finds wrong with the file's structure; '' when it is clean. */
export function qpdfComplaints(pdf: Uint8Array): string {
  const { status, stdout, stderr } = readPdf('qpdf', pdf, (path) => ['--check', path]);
  return status === 0 ? '' : `${stdout.toString()}${stderr}`;
}

/** The file with every stream unpacked and every object in its place, as one text, to look for what must not be in it. */
export function qpdfUnpacked(pdf: Uint8Array): string {
  const { status, stdout, stderr } = readPdf('qpdf', pdf, (path) => ['--qdf', '--object-streams=disable', path, '-']);
  if (status !== 0) throw new Error(stderr);
  return stdout.toString('latin1');
}
