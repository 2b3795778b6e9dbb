/** Long texts as nodes: every word goes in as a text node, and a link leads to the address of a source. */

import { bold, item, link } from '../../engine/markup.js';
import { type Child, h } from '../dom.js';

/** An address becomes a link only when it is a web address. */
export function sourceLink(address: string, words: string): Child {
  return /^https?:\/\//.test(address)
    ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, words)
    : words;
}

/** Words, an address, the words of its link, and so on; bold words begin and end in the words or around a link. */
function inside(row: string): Child {
  let isBold = false;
  const shown = (words: Child): Child => (isBold && words ? h('b', null, words) : words);
  return row.split(link).map((part, at, parts) => {
    if (at % 3 === 1) return '';
    if (at % 3 === 2) return shown(sourceLink(parts[at - 1] as string, part));
    return part.split(bold).map((words, i) => {
      if (i) isBold = !isBold;
      return shown(words);
    });
  });
}

/** Inside a paragraph or a summary, where a list cannot stand: each row on a line of its own. */
export function phrases(text: string): Child {
  return text.split('\n').map((row, at) => [at > 0 && h('br'), inside(row.replace(item, '• '))]);
}

/** Each row as a paragraph, and items that follow one another as a list. */
export function prose(text: string): Child {
  let list: HTMLElement | undefined;
  return text.split('\n').map((row) => {
    const inner = inside(row.replace(item, ''));
    if (row[0] !== item) {
      list = undefined;
      return text && h('p', null, inner);
    }
    const isNew = !list;
    list ??= h('ul', { class: 'points' });
    list.append(h('li', null, inner));
    return isNew && list;
  });
}
