import { createBrowserPlatform } from '../../../src/renderer/platform/browser';

/** The page is its platform adapter and nothing else: the specs call it as the app would. */
Reflect.set(globalThis, 'platform', createBrowserPlatform());
