/**
 * Makes the PNG icons from the SVG ones, in Debian's Chromium: `node app/icons/render.mjs`, from `web/`. Run it by hand
 * when an icon changes; the PNG files are committed, so that a build needs no browser.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const kIcons = [
  { from: 'icon.svg', to: 'icon-192.png', size: 192 },
  { from: 'icon.svg', to: 'icon-512.png', size: 512 },
  { from: 'maskable.svg', to: 'maskable-512.png', size: 512 },
  { from: 'monochrome.svg', to: 'monochrome-512.png', size: 512 },
  // iOS rounds the corners itself and shows transparency as black, so it gets the drawing that fills the square.
  { from: 'maskable.svg', to: 'apple-180.png', size: 180 },
];

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
for (const { from, to, size } of kIcons) {
  const svg = await readFile(here(from), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: here(to), omitBackground: true });
}
await browser.close();
