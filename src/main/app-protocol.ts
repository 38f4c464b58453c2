import fs from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { isMissing } from '../disk/disk-reason';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { APP_HOST, APP_SCHEME } from './origin';
import { mimeType, servePath } from './serve-path';

const RENDERER = join(__dirname, '../renderer');

/** Makes `app://` an origin like https. Electron asks for this before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://bundle/…` with the renderer's files and nothing else on the disk. */
export function serveApp(): void {
  protocol.handle(APP_SCHEME, answer);
}

async function answer(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const file = host === APP_HOST && request.method === 'GET' ? servePath(RENDERER, pathname) : undefined;
  if (file === undefined) return respond(404, 'text/plain', 'Not found');
  try {
    return respond(200, mimeType(file), await fs.readFile(file));
  } catch (error) {
    if (isMissing(error) || isFolder(error)) return respond(404, 'text/plain', 'Not found');
    throw error;
  }
}

function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR';
}

function respond(status: number, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    },
  });
}
