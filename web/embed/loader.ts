/**
 * What a partner page includes, built to `embed.js`: puts the frame after the script's own tag and gives it the height
 * that it asks for. A classic script, so that `document.currentScript` names the tag; it imports nothing and leaves
 * no global name behind. Why each attribute of the frame has its value: README.md beside this file.
 */
import type { HeightMessage } from './message.js';

(() => {
  const script = document.currentScript as HTMLScriptElement;
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const address = new URL('embed.html', script.src);
  const given = (name: string): string | null => script.getAttribute(`data-${name}`);
  for (const name of ['pack', 'lang', 'theme', 'region', 'race-date']) {
    const value = given(name) ?? (name === 'lang' ? script.closest<HTMLElement>('[lang]')?.lang : null);
    if (value) address.searchParams.set(name, value);
  }
  // In the fragment: no server sees which page it is, and the frame's document is cached once for all pages.
  address.hash = `host=${location.origin}&nonce=${nonce}`;

  const frame = document.createElement('iframe');
  frame.title = given('title') ?? 'Questions for runners';
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  frame.allow = 'clipboard-write';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox',
  );
  const set = (name: string, value: string): void => frame.style.setProperty(name, value, 'important');
  set('all', 'initial');
  set('display', 'block');
  set('width', '100%');
  set('border-radius', '20px');
  set('height', `${Number(given('height')) || 1160}px`);
  frame.src = address.href;

  addEventListener('message', ({ origin, source, data }: MessageEvent<HeightMessage | null>) => {
    if (origin !== address.origin || source !== frame.contentWindow) return;
    if (data?.type !== 'runner-advisor' || data.version !== 1 || data.nonce !== nonce) return;
    // Until the reader has acted in the frame, nothing that they can see may move: what follows is out of the window and
    // stays there.
    const { top, height } = frame.getBoundingClientRect();
    if (document.activeElement !== frame && top + Math.min(height, data.height) < innerHeight) return;
    set('height', `${Number(data.height)}px`);
  });
  script.after(frame);
})();
