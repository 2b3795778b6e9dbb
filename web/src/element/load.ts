/**
 * Fetches the engine, a pack and the words of a language, each file once for all elements of a page. The addresses
 * carry the hashes of the files, and the browser refuses other bytes.
 */

import { assets } from 'virtual:assets';
import { lookUp } from '../engine/look-up.js';
import type { Session } from '../engine/types.js';
import { words as english } from '../locale/en.js';
import { languages } from '../locale/languages.js';
import type { Words } from '../locale/words.js';
import type { FirstScreen } from './first-screen.js';

const kept = new Map<string, Promise<ArrayBuffer>>();

/** `address` is undefined when this release has no such pack or language. */
async function bytes(address?: string, priority: RequestPriority = 'auto'): Promise<ArrayBuffer> {
  // Fetching an empty address would request the page itself, including its query.
  if (!address) throw new Error('no such pack');
  let file = kept.get(address);
  if (!file) {
    const [url = '', integrity = ''] = address.split('#');
    file = fetch(url, { integrity, priority, referrerPolicy: 'no-referrer' }).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.arrayBuffer();
    });
    kept.set(address, file);
    file.catch(() => kept.delete(address));
  }
  return file;
}

/** Name of a pack's file: `wish` may be any language; the nearest one that the pack has is used. */
function nameOf(pack: string, wish: string): string {
  const known = languages(pack);
  return `${pack}.${lookUp(wish, known) || lookUp('en', known) || known[0]}`;
}

/**
 * The first screen, or null when the release has none for this pack or it cannot be fetched. Without it, the first
 * question is drawn a little later, from the pack.
 */
export async function loadFirstScreen(pack: string, wish: string): Promise<FirstScreen | null> {
  const first = assets.first[nameOf(pack, wish)];
  if (typeof first !== 'string') return first ?? null;
  try {
    return { ...JSON.parse(new TextDecoder().decode(await bytes(first))), hash: first.slice(-12) };
  } catch {
    return null;
  }
}

/**
 * Fetches the engine and the pack, with low priority so that the first screen arrives before them. Rejects when one is
 * missing or refused.
 */
export function loadParts(pack: string, wish: string): Promise<[engine: ArrayBuffer, pack: ArrayBuffer]> {
  return Promise.all([bytes(assets.engine, 'low'), bytes(assets.packs[nameOf(pack, wish)], 'low')]);
}

/** Adds the texts that only results show, where the release ships them as a separate file. */
export async function completePack(session: Session): Promise<void> {
  const { id, locale } = session.pack;
  if (!session.wordsMissing) return;
  const words = await bytes(assets.words[`${id}.${locale}`]);
  // Another call may have added them while this one was waiting.
  if (session.wordsMissing && !session.addWords(words)) throw new Error(id);
}

export async function loadWords(lang: string): Promise<Words> {
  if (lookUp(lang, ['es'])) return (await import('../locale/es.js')).words;
  return lang === 'en-XA' ? (await import('../locale/pseudo.js')).words : english;
}
