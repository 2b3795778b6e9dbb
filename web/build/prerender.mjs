/**
 * The first question of each pack as declarative shadow DOM: `const { template } = await prerender({ buildFolder })`,
 * and `template('calf.en', '../')` is the HTML for a page one folder deep. It contains the style, whose hash the site's
 * policy names (policy.mjs). `fallback('calf.en')` is the safety text of the pack as HTML.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { kTopic } from './assets-plugin.mjs';
import { kTargets } from './browsers.mjs';
import { openingOf } from './integrity.mjs';
import { paper } from './paper.mjs';
import { styleElement } from './policy.mjs';

const web = join(import.meta.dirname, '..');

/** Bundles a TypeScript source so that this process can import it; `assets` stands for `virtual:assets`. */
export async function importSource(source, buildFolder, assets) {
  const folder = join(buildFolder, `prerender.${process.pid}`);
  const stub = {
    name: 'assets',
    resolveId: (id) => (id === 'virtual:assets' ? '\0assets' : null),
    load: (id) => (id === '\0assets' ? `export const assets = ${JSON.stringify(assets)};` : null),
  };
  try {
    await build({
      configFile: false,
      root: web,
      logLevel: 'warn',
      plugins: [stub],
      build: {
        ssr: join(web, source),
        outDir: folder,
        emptyOutDir: true,
        target: kTargets,
        cssMinify: true,
        rollupOptions: { output: { entryFileNames: 'source.mjs', codeSplitting: false } },
      },
    });
    return await import(pathToFileURL(join(folder, 'source.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function putAsset(site, name, extension, bytes) {
  const path = `assets/${name}.${createHash('sha256').update(bytes).digest('base64url').slice(0, 8)}${extension}`;
  writeFileSync(join(site, path), bytes);
  return path;
}

export async function prerender({ buildFolder }) {
  const folder = join(buildFolder, 'packs');
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith('.head'))
    .map((name) => name.slice(0, -'.head'.length));
  const source = await importSource('build/first-question.ts', buildFolder, {
    topic: kTopic,
    engine: '',
    packs: Object.fromEntries(packs.map((name) => [name, ''])),
    first: {},
    words: {},
  });
  const bytes = (path) => new Uint8Array(readFileSync(path)).buffer;
  const engine = bytes(join(buildFolder, 'wasm/engine.wasm'));
  const before = globalThis.document;
  globalThis.document = paper;
  try {
    const cards = new Map();
    for (const name of packs) {
      const path = join(folder, `${name}.first.json`);
      if (!existsSync(path)) continue;
      const opening = openingOf(readFileSync(path));
      cards.set(name, await source.firstQuestion(opening, name.split('.').at(-1)));
    }
    const template = (name, up = '') => {
      const card = cards.get(name);
      if (!card) throw new Error(`{{first ${name}}} names no pack with a first question of its own`);
      // Without script nothing would process the answers: the form stays hidden, and the fallback shows.
      const without = `<noscript><link rel="stylesheet" href="${up}noscript.css"><slot></slot></noscript>`;
      return `<template shadowrootmode="open">${styleElement(source.css)}${without}${card}</template>`;
    };
    const fallbacks = new Map();
    for (const name of packs) {
      const { pack } = await source.open(engine, bytes(join(folder, `${name}.pack`)));
      fallbacks.set(name, { pack, lines: source.fallbackHtml(pack) });
    }
    const fallback = (name) => {
      const found = fallbacks.get(name);
      if (!found) throw new Error(`{{fallback ${name}}} names no pack`);
      return found.lines.join('\n');
    };
    return { template, source, engine, fallback, fallbacks };
  } finally {
    globalThis.document = before;
  }
}
