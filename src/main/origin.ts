import { app } from 'electron';

/** The one origin our own pages have. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}/`;

/** Where our page lives: the bundle, or electron-vite's development server in a checkout. */
export function homePage(): string {
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  return devServer === undefined ? `${APP_ORIGIN}index.html` : new URL('/', devServer).href;
}

/** What a frame must be to be listened to. */
export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a message comes from the top frame of our own page. */
export function isOwnFrame(frame: Frame | null, home: string): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(new URL('.', home).href);
}
