import type { Db } from '../../../db/client';
import { findFileToServe, type FileToServe } from '../../../db/queries/file-to-serve';
import { isUuid } from '../../ids';
import { openToAllOrigins } from '../http/cors';
import { bodyLength } from '../process/body-length.mjs';
import type { ByteRange } from '../storage/storage';
import { readByteRange } from './byte-range';
import { byteSource } from './byte-source';
import { isNotModified, rangeStillFits, type Validators } from './conditional';
import { drawPage, type PageDrawing } from './draw-page';
import { streamFile } from './file-bytes';
import { fileDisposition } from './file-disposition';
import { jpgCache } from './jpg-cache';
import { closedAnswer, failedAnswer, notReadyAnswer, orAwayAnswer, SAFE_HEADERS } from './unready-answer';

/** What serving files needs of the world. */
export interface FileServices extends PageDrawing {
  readonly db: Db;
  /** Bytes of a part from `start` to `end`, both included. */
  partStream(hash: string, range: ByteRange): ReadableStream<Uint8Array>;
}

/** Who opens a link. */
export interface LinkReader {
  /** Workspace of whoever is signed in on this request. */
  signedInWorkspace(request: Request): Promise<string | undefined>;
}

/**
 * Answers `GET` and `HEAD` of `/getfile/{id}/pdf/`, and with `form: 'jpg'` of `/getfile/{id}/`. Where a workspace has closed its links, only
 * its members get the file. While a file is made again, and when that did not succeed, its link goes on showing the former edition.
 */
export function serveFile(request: Request, asked: AskedFile, services: FileServices & LinkReader): Promise<Response> {
  return orAwayAnswer(request, () => findAndServe(request, asked, services));
}

interface AskedFile {
  readonly id: string;
  readonly form: 'pdf' | 'jpg';
}

async function findAndServe(request: Request, { id, form }: AskedFile, services: FileServices & LinkReader): Promise<Response> {
  const file = isUuid(id) ? await findFileToServe(services.db, id.toLowerCase()) : undefined;
  const closed = file?.publicLinks === false && (await services.signedInWorkspace(request)) !== file.workspaceId;
  if (closed) return closedAnswer(request);
  if (file === undefined) return notReadyAnswer(request);
  if (file.takenBack) return failedAnswer(request);
  if (file.parts === null) return file.state === 'pending' ? notReadyAnswer(request) : failedAnswer(request);
  return form === 'pdf' ? servePdf(request, file, services) : serveJpg(request, file, services);
}

/** The PDF of a file that is made, whole or in part. */
export function servePdf(request: Request, file: FileToServe, services: FileServices): Response {
  const { parts, length } = file;
  if (parts === null || length === null) throw new Error('a made file has parts and a length');
  const validators = { etag: `"${file.digest ?? ''}"`, lastModified: file.madeAt ?? new Date(0) };
  const headers = fileHeaders(request, file, 'pdf', validators);
  if (isNotModified(request.headers, validators)) return new Response(null, { status: 304, headers });
  const asked = request.headers.get('range');
  const range = request.method === 'GET' && rangeStillFits(request.headers, validators) ? readByteRange(asked, length) : undefined;
  if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${length}` } });
  const { start, end } = range ?? { start: 0, end: length - 1 };
  const body = request.method === 'HEAD' ? null : streamFile(parts, { start, end }, byteSource(file, services));
  const sent = { ...headers, ...bodyLength(end - start + 1) };
  if (range === undefined) return new Response(body, { headers: sent });
  return new Response(body, { status: 206, headers: { ...sent, 'Content-Range': `bytes ${start}-${end}/${length}` } });
}

async function serveJpg(request: Request, file: FileToServe, services: FileServices): Promise<Response> {
  const page = readPage(request.url, file.pages.length);
  if (page === undefined) return notReadyAnswer(request);
  const validators = { etag: `"${file.digest ?? ''}-${page}"`, lastModified: file.madeAt ?? new Date(0) };
  const headers = fileHeaders(request, file, 'jpg', validators);
  if (isNotModified(request.headers, validators)) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  const draw = () => drawPage(services.db, services, file, page, byteSource(file, services));
  const picture = await jpgCache().get(`${file.id} ${validators.etag}`, draw);
  const body = picture as Uint8Array<ArrayBuffer>;
  return new Response(body, { headers: { ...headers, ...bodyLength(picture.length) } });
}

/** `?page=N`, the file's own pages from 0; undefined when it has no such page. */
function readPage(url: string, count: number): number | undefined {
  const text = new URL(url).searchParams.get('page') ?? '';
  if (text === '') return 0;
  const page = /^\d{1,6}$/.test(text) ? Number(text) : count;
  return page < count ? page : undefined;
}

/**
 * Kept by browsers but asked about each time: what is withdrawn must be gone at once. A PDF gets no `sandbox`, under which browsers
 * refuse to show it; it has no scripts of ours to fear for.
 */
function fileHeaders(request: Request, file: FileToServe, extension: 'pdf' | 'jpg', validators: Validators): Record<string, string> {
  const download = new URL(request.url).searchParams.get('download') === '1';
  return {
    ...openToAllOrigins(request),
    ...SAFE_HEADERS,
    'Content-Type': extension === 'pdf' ? 'application/pdf' : 'image/jpeg',
    'Content-Disposition': fileDisposition(file.name, extension, download ? 'attachment' : 'inline'),
    'Content-Security-Policy':
      extension === 'pdf' ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'" : "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    ETag: validators.etag,
    'Last-Modified': validators.lastModified.toUTCString(),
    ...(extension === 'pdf' ? { 'Accept-Ranges': 'bytes' } : {}),
  };
}
