/** A browser and a server of a folder, for tests of build results. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { listen, siteServer } from '../../web/build/serve.mjs';
import { chromiumOptions } from '../chromium.mjs';

/** $BUILD_FOLDER, or build/. */
export const build = process.env.BUILD_FOLDER ?? join(import.meta.dirname, '../../build');
export const web = join(import.meta.dirname, '../../web');

export async function serve(folder) {
  const server = siteServer(folder);
  const address = `http://127.0.0.1:${await listen(server, 20_000 + (process.pid % 20_000))}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { address, close };
}

export const openBrowser = (...flags) => chromium.launch(chromiumOptions(...flags));
