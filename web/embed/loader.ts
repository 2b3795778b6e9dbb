/**
 * The script that a partner page includes, built as `embed.js`. It puts a frame after its own script tag and removes
 * the text before the tag, which is for readers without script. It imports nothing, defines no global name, and listens
 * to no messages, because the frame sends none. README.md beside this file explains each attribute of the frame.
 */

(() => {
  /**
   * Height in CSS pixels, the same at every width and for every screen: a frame that followed its content would reveal
   * to the surrounding page which answers were given. It fits into a phone's window, so that the top of a new screen is
   * in view; longer content scrolls inside the frame.
   */
  const kHeight = 640;

  // A named element can shadow a member of `document` (`<img name="currentScript">`), so read the members from the
  // prototype.
  const page = Document.prototype;
  const all = <T extends Element>(selector: string): T[] => [...page.querySelectorAll.call(document, selector)] as T[];

  const settings = ['pack', 'lang', 'theme', 'region', 'race-date'];

  function put(script: HTMLScriptElement): void {
    const given = (name: string): string | null => script.getAttribute(`data-${name}`);
    const address = new URL('embed.html', script.src);
    for (const name of settings) {
      const value = given(name) ?? (name === 'lang' ? script.closest<HTMLElement>('[lang]')?.lang : null);
      if (value) address.searchParams.set(name, value);
    }
    // Frames of one pack on a page distinguish their visits by their order. The number is in the fragment, so that all
    // have one address.
    const same = all<HTMLScriptElement>('script').filter(
      (other) => other.src === script.src && other.getAttribute('data-pack') === given('pack'),
    );
    const nth = same.indexOf(script) + 1;
    if (nth > 1) address.hash = `nth=${nth}`;

    const frame = page.createElement.call(document, 'iframe') as HTMLIFrameElement;
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
    set('height', `${Number(given('height')) || kHeight}px`);
    frame.src = address.href;

    // A page that was restored from a copy of its nodes already contains the frame.
    const next = script.nextElementSibling;
    if (next instanceof HTMLIFrameElement && next.src.startsWith(address.origin + address.pathname)) next.remove();
    const words = script.previousElementSibling;
    const hasWords = words?.classList.contains('runner-advisor-words');
    if (hasWords) words?.remove();
    script.after(frame);
    addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
      if (hasWords && /^(frame|child|default)-src/.test(effectiveDirective) && address.href.startsWith(blockedURI)) {
        frame.replaceWith(words as Element);
      }
    });
  }

  const own = Reflect.get(page, 'currentScript', document) as HTMLScriptElement | null;
  // A module script does not know its own tag, and it runs once for all tags with its address.
  const tags = own ? [own] : all<HTMLScriptElement>('script[type="module"][src*="embed.js"][data-pack]');
  for (const tag of tags) put(tag);
})();
