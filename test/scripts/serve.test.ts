import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'app/assets'), { recursive: true });
  mkdirSync(join(folder, 'app-other'));
  writeFileSync(join(folder, 'app/index.html'), '<title>app</title>');
  writeFileSync(join(folder, 'app/assets/a b.js'), 'export {};');
  writeFileSync(join(folder, 'app/raw.bin'), 'x');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'app-other/secret.txt'), 'secret');
  const verify = async (templates: readonly string[]) => templates.map((template) => template.length);
  server = await serve({ root: join(folder, 'app'), port: 0, verify });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Not `fetch`: that would tidy up paths and refuse to send a foreign Host. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

describe('serving the app', () => {
  it('sends the page for / and files with their type', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<title>app</title>' });
    expect((await ask('/?x=1')).headers['content-type']).toContain('text/html');
    expect((await ask('/assets/a%20b.js')).headers['content-type']).toContain('text/javascript');
    expect((await ask('/raw.bin')).headers['content-type']).toBe('application/octet-stream');
  });

  it('sends only the head for HEAD and refuses other methods', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405);
  });

  it.each(['/', '/missing', '/api/verify'])('sends the security policy and nosniff with %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example'])(
    'refuses the foreign host %s',
    async (host) => {
      expect((await ask('/', { headers: { Host: host } })).status).toBe(403);
    },
  );

  it('answers to localhost as to 127.0.0.1', async () => {
    expect((await ask('/', { headers: { Host: `localhost:${server.port}` } })).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../app-other/secret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '/assets',
    '//etc/passwd',
  ])('finds nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('takes a free port when the wanted one is in use', async () => {
    const second = await serve({ root: folder, port: server.port });
    expect(second.port).not.toBe(server.port);
    await second.close();
  });

  it("listens on 127.0.0.1 only, not on the machine's other addresses", async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    const reached = await new Promise<boolean>((done) => {
      const socket = connect(server.port, '127.0.0.2', () => done(true)).on('error', () => done(false));
      socket.setTimeout(2000, () => done(false)).unref();
    });
    expect(reached).toBe(false);
  });
});

describe('POST /api/verify', () => {
  const verify = (body: string, headers: Record<string, string> = { Origin: `http://127.0.0.1:${server.port}` }) =>
    ask('/api/verify', { method: 'POST', headers, body });

  it('gives what the validator says', async () => {
    expect(await verify('{"templates":["a","bcd"]}')).toMatchObject({ status: 200, body: '[1,3]' });
  });

  it('is for the app itself: no other origin, none at all, no GET', async () => {
    expect((await verify('{"templates":[]}', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await verify('{"templates":[]}', {})).status).toBe(403);
    expect((await ask('/api/verify')).status).toBe(405);
  });

  it.each(['', '{', '[]', 'null', '{}', '{"templates":"a"}', '{"templates":[1]}'])('refuses %j', async (body) => {
    expect((await verify(body)).status).toBe(400);
  });

  it('refuses more than 5 MB', async () => {
    const body = JSON.stringify({ templates: ['x'.repeat(6 * 1024 * 1024)] });
    const status = await verify(body).then(
      (reply) => reply.status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    // The connection may be closed before the client has read the reply: refused either way.
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(status);
  });

  it('says so where there is no validator', async () => {
    const bare = await serve({ root: folder, port: 0 });
    const reply = await fetch(`${bare.url}api/verify`, {
      method: 'POST',
      headers: { Origin: bare.url.slice(0, -1) },
      body: '{}',
    });
    expect(reply.status).toBe(501);
    await bare.close();
  });
});
