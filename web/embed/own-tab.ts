/**
 * The link from the frame to a tab of our own. Browsers give a frame separate storage on each site, so the tab would
 * not find the visit. The frame therefore offers its record to the tab that it opens; the tab has the same origin and
 * can read it (web/app/from-frame.ts). No address contains any of it.
 */
import { lookUp } from '../src/engine/look-up.js';
import type { FrameWords } from './words.js';

interface Offer {
  readonly pack: string;
  readonly lang: string;
  readonly key: string;
  readonly words: FrameWords;
}

/** The pack of the app's own page. */
const kAppPack = 'calf';

/**
 * Address of the app's page, or of this page when the app has none for the pack. The folder of a version is beside the
 * app.
 */
export function ownPage(at: Location, pack: string, lang: string): string {
  if (pack !== kAppPack) return at.pathname + at.search;
  const up = /\/v\d[\w.-]*\/[^/]*$/.test(at.pathname) ? '../' : './';
  return lookUp(lang, ['en', 'es']) === 'es' ? `${up}es/` : up;
}

/** A function that reads the record from storage, or the record that storage last refused. */
function recordOf(key: string): () => string | null {
  try {
    localStorage.getItem(key);
    return () => localStorage.getItem(key);
  } catch {
    let refused: string | null = null;
    const blocked = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const value = {
      getItem: blocked,
      removeItem: (name: string): never => {
        if (name === key) refused = null;
        return blocked();
      },
      setItem: (name: string, text: string): never => {
        if (name === key) refused = text;
        return blocked();
      },
    };
    Object.defineProperty(window, 'localStorage', { value });
    return () => refused;
  }
}

export function linkToOwnTab(main: HTMLElement, { pack, lang, key, words }: Offer): void {
  const record = recordOf(key);
  const link = main.querySelector('.own a') as HTMLAnchorElement;
  link.textContent = words.ownTab;
  link.href = ownPage(location, pack, lang);
  Object.defineProperty(window, 'advisorVisit', { get: record });
}
