// @ts-check
import { Duplex } from 'node:stream';
import { RequestTargetMender } from './request-target-mender.mjs';

/**
 * Lets an HTTP server accept raw UTF-8 and raw spaces in the target of every request: each of its connections is read through a
 * `RequestTargetMender`. The server stays what it was, with its time limits, its count of connections and its ways of closing.
 * To be called before the server listens.
 *
 * @param {import('node:http').Server} server
 */
export function mendRequestTargets(server) {
  const speakHttp = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket) => {
    const connection = new MendedConnection(socket);
    for (const listener of speakHttp) listener.call(server, connection);
  });
}

/** A socket whose incoming bytes are mended; in all else it stands for the socket. */
class MendedConnection extends Duplex {
  #socket;
  #mender = new RequestTargetMender();

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    socket.on('data', (bytes) => {
      const mended = this.#mender.mend(bytes);
      if (mended.length > 0 && !this.push(mended)) socket.pause();
    });
    socket.on('end', () => {
      const rest = this.#mender.end();
      if (rest.length > 0) this.push(rest);
      this.push(null);
    });
    socket.on('timeout', () => this.emit('timeout'));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  get remoteAddress() {
    return this.#socket.remoteAddress;
  }

  get remotePort() {
    return this.#socket.remotePort;
  }

  get remoteFamily() {
    return this.#socket.remoteFamily;
  }

  get localAddress() {
    return this.#socket.localAddress;
  }

  get localPort() {
    return this.#socket.localPort;
  }

  /**
   * @param {number} milliseconds
   * @param {() => void} [listener]
   */
  setTimeout(milliseconds, listener) {
    this.#socket.setTimeout(milliseconds);
    if (listener) this.once('timeout', listener);
    return this;
  }

  /** @param {boolean} [on] */
  setNoDelay(on) {
    this.#socket.setNoDelay(on);
    return this;
  }

  /**
   * @param {boolean} [on]
   * @param {number} [initialDelay]
   */
  setKeepAlive(on, initialDelay) {
    this.#socket.setKeepAlive(on, initialDelay);
    return this;
  }

  /** How a server ends a connection: what has been written still goes out. */
  destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy());
  }

  /** @override */
  _read() {
    this.#socket.resume();
  }

  /**
   * @override
   * @param {Buffer} chunk
   * @param {BufferEncoding} encoding
   * @param {(error?: Error | null) => void} done
   */
  _write(chunk, encoding, done) {
    this.#socket.write(chunk, encoding, done);
  }

  /**
   * Head and body go out in one packet.
   * @override
   * @param {{ chunk: Buffer; encoding: BufferEncoding }[]} chunks
   * @param {(error?: Error | null) => void} done
   */
  _writev(chunks, done) {
    this.#socket.cork();
    chunks.forEach(({ chunk, encoding }, index) => {
      const isLast = index === chunks.length - 1;
      this.#socket.write(chunk, encoding, isLast ? done : undefined);
    });
    this.#socket.uncork();
  }

  /**
   * @override
   * @param {(error?: Error | null) => void} done
   */
  _final(done) {
    this.#socket.end(() => done());
  }

  /**
   * @override
   * @param {Error | null} error
   * @param {(error?: Error | null) => void} done
   */
  _destroy(error, done) {
    this.#socket.destroy();
    done(error);
  }
}
