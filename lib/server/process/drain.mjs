// @ts-check

/**
 * Ends an HTTP server without losing an answer: no new connection is taken, requests under way are finished and their connections
 * closed behind them, idle ones at once. What is not finished after `patience` milliseconds is cut off.
 *
 * @param {import('node:http').Server} server
 * @param {number} patience
 * @returns {Promise<{ cutOff: boolean }>}
 */
export async function drain(server, patience) {
  let cutOff = false;
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  const closed = new Promise((resolve) => server.close(resolve));
  // A keep-alive connection turns idle when its answer is out, which no event tells.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => {
    cutOff = true;
    server.closeAllConnections();
  }, patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
  return { cutOff };
}
