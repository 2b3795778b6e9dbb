/** Makes the lines to paste. Pure functions; the page and the tests call them with the same choices. */

/** Three ways to embed: the element itself, a frame made by the loader, or a plain frame. */
export type Way = 'element' | 'loader' | 'frame';

export interface Choices {
  readonly way: Way;
  /** Attributes in the order of output; empty ones are left out. */
  readonly settings: Readonly<Record<string, string>>;
  /** Folder of the version on our site, with a final slash. */
  readonly folder: string;
  /** Page with only the questions, for readers without script. */
  readonly app: string;
  /** Hashes of runner-advisor.js and embed.js. */
  readonly integrity: { readonly element: string; readonly loader: string };
  readonly title: string;
  /** What a reader sees without script, as lines of HTML. */
  readonly fallback: readonly string[];
}

const kSandbox =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function attributes(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${quoted(value)}"`)
    .join('');
}

const indented = (line: string): string => `  ${line}`;

export function snippetText({ way, settings, folder, app, integrity, title, fallback }: Choices): string {
  const link = `<a href="${quoted(app)}">${quoted(title)}</a>`;
  if (way === 'element') {
    const script = { type: 'module', src: `${folder}runner-advisor.js`, integrity: integrity.element };
    return [
      `<script${attributes(script)} crossorigin="anonymous" referrerpolicy="no-referrer"></script>`,
      `<runner-advisor${attributes(settings)}>`,
      ...fallback.map(indented),
      '</runner-advisor>',
    ].join('\n');
  }
  if (way === 'loader') {
    const script = { src: `${folder}embed.js`, integrity: integrity.loader };
    const data = Object.entries(settings).map(([name, value]) => [`data-${name}`, value]);
    const rest = { referrerpolicy: 'no-referrer', ...Object.fromEntries(data), 'data-title': title };
    return [
      // The script removes these words; without the script they stay.
      '<div class="runner-advisor-words">',
      ...[...fallback, `<p>${link}</p>`].map(indented),
      '</div>',
      `<script async${attributes(script)} crossorigin="anonymous"${attributes(rest)}></script>`,
    ].join('\n');
  }
  const query = new URLSearchParams(Object.entries(settings).filter(([, value]) => value));
  const frame = {
    src: `${folder}embed.html?${query}`,
    title,
    width: '100%',
    height: '640',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    allow: 'clipboard-write',
    sandbox: kSandbox,
  };
  return `<iframe${attributes(frame)}></iframe>`;
}

/** What a site with a content security policy must add to it. */
export function policyText(way: Way, origin: string): string {
  if (way === 'element') return `script-src ${origin} 'wasm-unsafe-eval';\nconnect-src ${origin};`;
  return way === 'loader' ? `script-src ${origin};\nframe-src ${origin};` : `frame-src ${origin};`;
}
