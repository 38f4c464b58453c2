import type { Bridge } from '../../ipc/contract';
import { createBrowserPlatform } from './browser';
import { createElectronPlatform } from './electron';
import type { Platform } from './platform';

declare global {
  interface Window {
    /** Put there by the preload; absent in an ordinary browser. */
    readonly bridge?: Bridge;
  }
}

/** The adapter for where the renderer runs. */
export function createPlatform(): Platform {
  return window.bridge === undefined ? createBrowserPlatform() : createElectronPlatform(window.bridge);
}
