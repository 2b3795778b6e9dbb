/**
 * Writes the offline copy: one HTML file that contains the element as a classic script, the engine, the pack of this
 * language and the reader's answers. It opens from disk, under a policy that allows this one script and no request.
 */

import { assets } from 'virtual:assets';
import { pages } from 'virtual:pages';

interface Parts {
  /**
   * Address of the script, and the hashes of the script and of the page's style for the policy. Browsers cannot compute
   * a hash on plain http, so the build provides them.
   */
  readonly script: string;
  readonly integrity: string;
  readonly style: string;
  readonly styleIntegrity: string;
}

async function load(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer;
}

/** The file as base64; the script of the copy uses it in place of an address. */
async function inlined(address = ''): Promise<string> {
  const bytes = new Uint8Array(await (await load(address)).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

const escaped = (text: string): string => text.replace(/[&<"]/g, (c) => `&#${c.charCodeAt(0)};`);

export async function saveCopy(
  advisor: HTMLElement,
  { script, integrity, style, styleIntegrity }: Parts,
): Promise<void> {
  const pack = advisor.getAttribute('pack') ?? assets.topic;
  const { lang, dataset } = document.documentElement;
  const name = `${pack}.${lang}`;
  const [engine, head, words, code, css] = await Promise.all([
    inlined(assets.engine),
    inlined(assets.packs[name]),
    inlined(assets.words[name]),
    load(script).then((answer) => answer.text()),
    load(style).then((answer) => answer.text()),
  ]);
  let record: string | null = null;
  try {
    record = localStorage.getItem(`runner-advisor:${pack}`);
  } catch {
    // Storage is blocked, so there is no visit to copy.
  }
  const data = JSON.stringify({
    // Files on one disk may share their storage, so each copy stores its ticks under a name of its own.
    id: crypto.randomUUID?.() ?? String(Date.now()),
    record,
    pages,
    assets: { topic: pack, engine, packs: { [name]: head }, first: {}, words: { [name]: words } },
  }).replaceAll('<', '\\u003c');
  const policy = [
    "default-src 'none'",
    `script-src '${integrity}' 'wasm-unsafe-eval'`,
    `style-src '${styleIntegrity}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = document.querySelector('h1')?.textContent ?? '';
  const theme = dataset.theme ? ` data-theme="${escaped(dataset.theme)}"` : '';
  const notes = [...document.querySelectorAll('.foot p')].map(
    ({ textContent }) => `<p>${escaped(textContent ?? '')}</p>`,
  );
  const page = `<!doctype html>
<html lang="${escaped(lang)}"${theme}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<runner-advisor pack="${escaped(pack)}" lang="${escaped(lang)}" theme="${escaped(dataset.theme ?? 'auto')}">${[
    ...advisor.querySelectorAll('p, li'),
  ]
    .map(({ textContent }) => `<p>${escaped(textContent ?? '')}</p>`)
    .join('')}</runner-advisor>
</main>
<footer class="foot">${notes.join('')}</footer>
<script type="application/json" id="kept">${data}</script>
<script>${code}</script>
</body>
</html>
`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
