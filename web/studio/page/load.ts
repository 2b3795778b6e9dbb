/**
 * The widget's loading in the studio: packs come from memory, the engine from beside the page. It stands in for
 * web/src/element/load.ts when the studio is bundled.
 */
import type { FirstScreen } from '../../src/element/first-screen.js';
import type { Session } from '../../src/engine/types.js';
import { words as english } from '../../src/locale/en.js';
import type { Words } from '../../src/locale/words.js';
import { packs } from './live-packs.js';

let engine: Promise<ArrayBuffer> | undefined;

const nameOf = (pack: string, wish: string) => {
  const known = packs.localesOf(pack);
  return `${pack}.${[wish, wish.split('-')[0], 'en', known[0]].find((name) => name && known.includes(name))}`;
};

export async function loadFirstScreen(): Promise<FirstScreen | null> {
  return null; // the whole pack is here already
}

export function loadParts(pack: string, wish: string): Promise<[engine: ArrayBuffer, pack: ArrayBuffer]> {
  engine ??= fetch(new URL('engine.wasm', document.baseURI)).then((answer) => answer.arrayBuffer());
  return Promise.all([engine, packs.bytes(`${nameOf(pack, wish)}.head`)]);
}

export async function completePack(session: Session): Promise<void> {
  const { id, locale } = session.pack;
  if (!session.wordsMissing) return;
  const words = await packs.bytes(`${id}.${locale}.words`);
  if (session.wordsMissing && !session.addWords(words)) throw new Error(id);
}

export async function loadWords(lang: string): Promise<Words> {
  if (lang.startsWith('es')) return (await import('../../src/locale/es.js')).words;
  return lang === 'en-XA' ? (await import('../../src/locale/pseudo.js')).words : english;
}
