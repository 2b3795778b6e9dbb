/**
 * The tags of a page of HTML, in time linear in its length, whatever it contains. As in browsers, comments and the
 * contents of scripts, styles and the like hold no tags. This is own code because the package has no dependencies.
 */

/** Elements whose content is text up to their end tag. */
const kRawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const isBlank = (letter) => letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f';

/** Only ASCII letters, so that every place stays the same. */
const lowerCase = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const entities = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };
const unescaped = (value) => value.replace(/&(amp|quot|apos|lt|gt);/g, (_, name) => entities[name]);

/** Reads the attributes from `at` on; returns them and the place after the tag, or null where the page ends before. */
function readAttributes(html, at) {
  const attributes = new Map();
  for (;;) {
    while (isBlank(html[at]) || html[at] === '/') ++at;
    if (at >= html.length) return null;
    if (html[at] === '>') return { attributes, end: at + 1 };
    const from = at++;
    while (at < html.length && !isBlank(html[at]) && !'/>='.includes(html[at])) ++at;
    const name = html.slice(from, at).toLowerCase();
    while (isBlank(html[at])) ++at;
    let value = '';
    if (html[at] === '=') {
      ++at;
      while (isBlank(html[at])) ++at;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        if (end < 0) return null;
        value = html.slice(at + 1, end);
        at = end + 1;
      } else {
        const start = at;
        while (at < html.length && !isBlank(html[at]) && html[at] !== '>') ++at;
        value = html.slice(start, at);
      }
    }
    if (!attributes.has(name)) attributes.set(name, unescaped(value));
  }
}

/** Yields each start and end tag: its name, whether it is an end tag, its attributes, and the text before it. */
export function* tagsOf(html) {
  const lower = lowerCase(html);
  /** Where the text before the next tag begins. Comments and stray "<" are part of it. */
  let textFrom = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const isEnd = html[at + 1] === '/';
    const nameFrom = at + (isEnd ? 2 : 1);
    if (!/[a-z]/.test(lower[nameFrom] ?? '')) {
      ++at;
      continue;
    }
    let nameEnd = nameFrom;
    while (nameEnd < html.length && !isBlank(html[nameEnd]) && !'/>'.includes(html[nameEnd])) ++nameEnd;
    const name = lower.slice(nameFrom, nameEnd);
    const read = readAttributes(html, nameEnd);
    if (!read) return;
    yield { name, isEnd, attributes: read.attributes, before: html.slice(textFrom, at) };
    at = read.end;
    if (!isEnd && kRawText.has(name)) {
      at = lower.indexOf(`</${name}`, at);
      if (at < 0) return;
    }
    textFrom = at;
  }
}

/** What readers without script see in an element: the text between its tags, without the contents of templates. */
export function shownWords(tags, element) {
  let words = '';
  let templates = 0;
  for (const tag of tags.slice(tags.indexOf(element) + 1)) {
    if (!templates) words += tag.before.replace(/<!--.*?-->/gs, '');
    if (tag.isEnd && tag.name === element.name) break;
    if (tag.name === 'template') templates = Math.max(0, templates + (tag.isEnd ? -1 : 1));
  }
  return words.trim();
}
