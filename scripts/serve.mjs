/** Serves the built renderer on the loopback interface: the same app as on the desktop, in an ordinary browser. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { contentSecurityPolicy } from '../src/main/content-security-policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const bodyLimit = 5 * 1024 * 1024;

/** A reply other than a file: thrown by whatever refuses a request. */
class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * @typedef {(templates: readonly string[]) => Promise<unknown>} Verify
 * @typedef {{ readonly root: string, readonly port: number, readonly verify?: Verify | undefined }} Options
 * @typedef {{ readonly url: string, readonly port: number, close(): Promise<void> }} Served
 */

/**
 * Starts the server; takes a free port when the wanted one is in use.
 * @param {Options} options `verify` answers POST /api/verify
 * @returns {Promise<Served>}
 */
export async function serve({ root, port, verify }) {
  const server = createServer((request, response) => {
    answer(request, response, { root: resolve(root), verify }).catch((error) => refuse(response, error));
  });
  await listen(server, port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ readonly root: string, readonly verify: Verify | undefined }} options
 */
async function answer(request, response, { root, verify }) {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  const ownHost = `127.0.0.1:${request.socket.localPort}`;
  const hosts = [ownHost, ownHost.replace('127.0.0.1', 'localhost')];
  // A foreign name that resolves to this machine would make another site's scripts same-origin with us (DNS rebinding).
  if (!hosts.includes(request.headers.host ?? '')) throw new Refusal(403, 'Unknown host.');
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/api/verify') return answerVerify(request, response, verify);
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'Only GET and HEAD.');
  sendFile(request, response, fileBehind(root, path));
}

/**
 * The file behind a path, never one outside of the root.
 * @param {string} root
 * @param {string} path
 */
function fileBehind(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw new Refusal(404, 'Not found.');
  }
  const file = resolve(join(root, decoded === '/' ? 'index.html' : decoded));
  const isInside = file.startsWith(root + sep) && !decoded.includes('\0');
  if (!isInside || !statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal(404, 'Not found.');
  return file;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} file
 */
function sendFile(request, response, file) {
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file), response, () => {});
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Verify | undefined} verify
 */
async function answerVerify(request, response, verify) {
  if (request.method !== 'POST') throw new Refusal(405, 'Only POST.');
  if (request.headers.origin !== `http://${request.headers.host}`) throw new Refusal(403, 'Only for the app itself.');
  if (!verify) throw new Refusal(501, 'There is no validator here.');
  const templates = templatesIn(await readBody(request));
  const verdicts = JSON.stringify(await verify(templates));
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(verdicts);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string>}
 */
async function readBody(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bodyLimit) throw new Refusal(413, 'More than 5 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {string} body
 * @returns {readonly string[]}
 */
function templatesIn(body) {
  let templates;
  try {
    templates = JSON.parse(body)?.templates;
  } catch {
    throw new Refusal(400, 'Not JSON.');
  }
  if (!Array.isArray(templates) || templates.some((template) => typeof template !== 'string')) {
    throw new Refusal(400, 'Expected { "templates": ["..."] }.');
  }
  return templates;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} error
 */
function refuse(response, error) {
  if (!(error instanceof Refusal)) console.error(error);
  if (response.headersSent) return response.destroy();
  const { status, message } = error instanceof Refusal ? error : { status: 500, message: 'Something went wrong.' };
  // Closing is what stops a client from sending the rest of a body nobody reads.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${message}\n`);
}
