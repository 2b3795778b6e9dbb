/**
 * The way from the frame to a tab of ours. Browsers give a frame a storage of its own on each site, so the tab would know
 * nothing of the visit: the frame offers its record to the tab that it opens, which is of the same origin and can read it
 * (web/app/from-frame.ts). Nothing of it is in an address.
 */
import { lookUp } from '../src/engine/look-up.js';
import type { FrameWords } from './words.js';

interface Offer {
  readonly pack: string;
  readonly lang: string;
  readonly key: string;
  readonly words: FrameWords;
}

/** The pack that the app's own page asks about. */
const kAppPack = 'calf';

/** The app's page, or this one where the app has none for the pack. A version's folder lies beside the app. */
export function ownPage(at: Location, pack: string, lang: string): string {
  if (pack !== kAppPack) return at.pathname + at.search;
  const up = /\/v\d[\w.-]*\/[^/]*$/.test(at.pathname) ? '../' : './';
  return lookUp(lang, ['en', 'es']) === 'es' ? `${up}es/` : up;
}

/** The record as the device keeps it, or as it was last refused. */
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
