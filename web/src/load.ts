/** Fetches the engine, a pack and the words of a language; each file once for all elements of a page. */

import { assets } from 'virtual:assets';
import type { Session } from './advisor.js';
import { open } from './engine.js';
import { words as english } from './locale/en.js';
import type { Words } from './locale/words.js';

const kept = new Map<string, Promise<ArrayBuffer>>();

function bytes(address: string): Promise<ArrayBuffer> {
  let file = kept.get(address);
  if (!file) {
    file = fetch(address, { credentials: 'omit' }).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.arrayBuffer();
    });
    kept.set(address, file);
    file.catch(() => kept.delete(address));
  }
  return file;
}

/** Languages that a pack is written in. */
export function languages(pack: string): string[] {
  return Object.keys(assets.packs)
    .filter((name) => name.startsWith(`${pack}.`))
    .map((name) => name.slice(pack.length + 1));
}

/** The language to use for a wish such as "es-MX". */
export function nearest(pack: string, wish: string): string {
  const known = languages(pack);
  return [wish, wish.split('-')[0] as string, 'en'].find((lang) => known.includes(lang)) ?? known[0] ?? 'en';
}

/** Throws when a file is missing or refused. */
export async function openPack(pack: string, lang: string): Promise<Session> {
  const address = assets.packs[`${pack}.${nearest(pack, lang)}`];
  if (!address) throw new Error(pack);
  const [engine, content] = await Promise.all([bytes(assets.engine), bytes(address)]);
  return open(engine, content);
}

export async function loadWords(lang: string): Promise<Words> {
  if (lang.startsWith('es')) return (await import('./locale/es.js')).words;
  if (lang === 'en-XA') return (await import('./locale/pseudo.js')).words;
  return english;
}
