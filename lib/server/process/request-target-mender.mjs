// @ts-check

/**
 * Lets hand-typed links in. Node's parser refuses a request target that holds raw UTF-8 or raw spaces with an empty 400; browsers and
 * most callers encode them, simple scripts do not. A `RequestTargetMender` stands before the parser and percent-encodes such bytes in
 * the request line of every request of a connection; all else passes untouched.
 *
 * To know a request line from a body that looks like one, it follows the framing of RFC 9112: `Content-Length`, and `chunked` with
 * trailers. Wherever two readers could see different borders (both headers, a folded line, a bare LF …) it stops for the rest of the
 * connection: from there on the parser gets what came, and refuses or answers it as it would without us. So the worst it can do is
 * nothing.
 *
 * @typedef {'method' | 'target' | 'head' | 'body' | 'chunk size' | 'chunk' | 'chunk end' | 'trailers' | 'stopped'} Place where in a
 *   request the next byte belongs; `method` and `target` (with the version) are the two parts of a request line
 */

const LF = 0x0a;
const SPACE = 0x20;

/** Lines and heads longer than this are refused by the parser too: its `maxHeaderSize` is smaller. */
const MAX_LENGTH = 128 * 1024;

const METHOD = /^[A-Z-]{1,32}$/;
const TARGET_AND_VERSION = /^ +([^\r\n]*[^ \r\n]) +(HTTP\/1\.[01])\r\n$/;
const RAW_BYTE = /[\t \u007f-\u00ff]/g;
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\r\n]*)\r\n$/;
const CHUNK_SIZE = /^([0-9a-fA-F]{1,12})(?:[ \t]*;[^\r\n]*)?\r\n$/;
const END_OF_LINES = '\r\n';

export class RequestTargetMender {
  /** @type {Place} */
  #place = 'method';
  /** The line so far, a character a byte. A target is held back until its line ends; all else has been handed on. */
  #line = '';
  #method = '';
  #version = '';
  /** Of the lines of this head, or of these trailers. */
  #length = 0;
  /** Bytes of the body, or of the chunk, that are still to come. */
  #left = 0;
  /** @type {number | undefined} */
  #contentLength;
  #chunked = false;

  /**
   * Takes the next bytes of the connection and gives those to hand on: the same, more, or none yet.
   * @param {Buffer} bytes are not changed
   * @returns {Buffer}
   */
  mend(bytes) {
    /** @type {Buffer[]} */
    const pieces = [];
    let handedOn = 0;
    let at = 0;
    while (at < bytes.length) {
      if (this.#place !== 'target') {
        at = this.#follow(bytes, at);
        continue;
      }
      const end = lineEnd(bytes, at);
      const part = bytes.toString('latin1', at, end);
      const mended = this.#takeTarget(part);
      if (mended !== part) {
        pieces.push(bytes.subarray(handedOn, at), Buffer.from(mended, 'latin1'));
        handedOn = end;
      }
      at = end;
    }
    if (handedOn === 0) return bytes;
    return Buffer.concat([...pieces, bytes.subarray(handedOn)]);
  }

  /**
   * What is still held back when the connection ends in the middle of a request line.
   * @returns {Buffer}
   */
  end() {
    const rest = this.#place === 'target' ? this.#line : '';
    this.#stop();
    return Buffer.from(rest, 'latin1');
  }

  /**
   * Goes over bytes that pass untouched, as far as they belong to one place.
   * @param {Buffer} bytes
   * @param {number} at
   * @returns {number} where the next place begins
   */
  #follow(bytes, at) {
    switch (this.#place) {
      case 'stopped':
        return bytes.length;
      case 'method':
        return this.#followMethod(bytes, at);
      case 'body':
      case 'chunk': {
        const taken = Math.min(this.#left, bytes.length - at);
        this.#left -= taken;
        if (this.#left === 0) this.#place = this.#place === 'body' ? 'method' : 'chunk end';
        return at + taken;
      }
      default:
        return this.#followLine(bytes, at);
    }
  }

  /**
   * @param {Buffer} bytes
   * @param {number} at
   */
  #followMethod(bytes, at) {
    const space = bytes.indexOf(SPACE, at);
    const end = space < 0 ? bytes.length : space;
    // Empty lines before a request line are to be overlooked (RFC 9112, 2.2).
    this.#line = (this.#line + bytes.toString('latin1', at, Math.min(end, at + MAX_LENGTH))).replace(/^(?:\r\n)+/, '');
    if (space >= 0 && METHOD.test(this.#line)) {
      this.#method = this.#line;
      this.#line = '';
      this.#place = 'target';
    } else if (space >= 0 || this.#line.length > 40) this.#stop();
    return end;
  }

  /**
   * @param {string} part of a request line, from the space after the method
   * @returns {string} what to hand on for it
   */
  #takeTarget(part) {
    this.#line += part;
    if (!part.endsWith('\n') && this.#line.length <= MAX_LENGTH) return '';
    const line = this.#line;
    this.#line = '';
    const [, target = '', version = ''] = TARGET_AND_VERSION.exec(line) ?? [];
    // After CONNECT the connection no longer speaks HTTP.
    if (!target || this.#method === 'CONNECT') {
      this.#stop();
      return line;
    }
    this.#place = 'head';
    this.#version = version;
    this.#length = 0;
    this.#contentLength = undefined;
    this.#chunked = false;
    if (target.search(RAW_BYTE) < 0) return line;
    return ` ${target.replace(RAW_BYTE, percentEncoded)} ${version}\r\n`;
  }

  /**
   * @param {Buffer} bytes
   * @param {number} at
   */
  #followLine(bytes, at) {
    const end = lineEnd(bytes, at);
    this.#line += bytes.toString('latin1', at, end);
    this.#length += end - at;
    if (this.#length > MAX_LENGTH) this.#stop();
    else if (bytes[end - 1] === LF) {
      const line = this.#line;
      this.#line = '';
      if (!this.#endLine(line)) this.#stop();
    }
    return end;
  }

  /**
   * @param {string} line whole, with its end
   * @returns {boolean} whether there is only one way to read it
   */
  #endLine(line) {
    switch (this.#place) {
      case 'head':
        return line === END_OF_LINES ? this.#endHead() : this.#takeField(line);
      case 'chunk size':
        return this.#takeChunkSize(line);
      case 'chunk end':
        this.#place = 'chunk size';
        this.#length = 0;
        return line === END_OF_LINES;
      case 'trailers':
        if (line !== END_OF_LINES) return FIELD.test(line);
        this.#place = 'method';
        return true;
      default:
        return false;
    }
  }

  /** @param {string} line */
  #takeField(line) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    switch (name?.toLowerCase()) {
      case undefined:
        return false;
      case 'content-length': {
        const digits = /^[ \t]*(\d{1,15})[ \t]*$/.exec(value)?.[1];
        if (digits === undefined || this.#contentLength !== undefined) return false;
        this.#contentLength = Number(digits);
        return true;
      }
      case 'transfer-encoding':
        if (this.#chunked || this.#version !== 'HTTP/1.1') return false;
        this.#chunked = /^[ \t]*chunked[ \t]*$/i.test(value);
        return this.#chunked;
      default:
        return true;
    }
  }

  #endHead() {
    if (this.#chunked) {
      this.#place = 'chunk size';
      this.#length = 0;
      return this.#contentLength === undefined;
    }
    this.#left = this.#contentLength ?? 0;
    this.#place = this.#left > 0 ? 'body' : 'method';
    return true;
  }

  /** @param {string} line */
  #takeChunkSize(line) {
    const digits = CHUNK_SIZE.exec(line)?.[1];
    if (digits === undefined) return false;
    this.#left = Number.parseInt(digits, 16);
    this.#place = this.#left > 0 ? 'chunk' : 'trailers';
    this.#length = 0;
    return true;
  }

  #stop() {
    this.#place = 'stopped';
    this.#line = '';
  }
}

/**
 * @param {Buffer} bytes
 * @param {number} at
 * @returns {number} where the line's rest ends, behind its LF; the end of `bytes` when it goes on
 */
function lineEnd(bytes, at) {
  return bytes.indexOf(LF, at) + 1 || bytes.length;
}

/** @param {string} byte as a character */
function percentEncoded(byte) {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
