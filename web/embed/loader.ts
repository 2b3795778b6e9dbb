/**
 * What a partner page includes, built to `embed.js`: puts a frame after the script's own tag, in place of the words that
 * stand before the tag for readers who do not get the script. It imports nothing, leaves no global name behind, and
 * listens to no message, because the frame tells the page nothing. Why each attribute of the frame has its value:
 * README.md beside this file.
 */

(() => {
  /**
   * CSS pixels, at every width and for every screen: a frame that followed its content would tell the page around it which
   * answers were given. A phone's window holds this height, so that the top of a new screen is in view; what is longer
   * scrolls inside the frame.
   */
  const kHeight = 640;

  // An element that is named after a member of `document` hides it (`<img name="currentScript">`); the prototype stays.
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
    // Frames of one pack on a page keep their visits apart by their order. In the fragment, so that the address stays one.
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

    // A page that was put back from a copy of its nodes has the frame of its first showing.
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
  // Loaded as a module, a script cannot know its tag, and it runs once for all tags with its address.
  const tags = own ? [own] : all<HTMLScriptElement>('script[type="module"][src*="embed.js"][data-pack]');
  for (const tag of tags) put(tag);
})();
