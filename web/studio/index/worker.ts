/** Runs the index in a worker, because reading all files of a large topic would block the page for too long. */
import { ContentIndex, type Place } from './content-index.js';
import type { Thing } from './things.js';

export type Asked =
  | { readonly kind: 'set'; readonly files: readonly (readonly [name: string, text: string | null])[] }
  | { readonly kind: 'at'; readonly number: number; readonly file: string; readonly offset: number }
  | { readonly kind: 'find'; readonly number: number; readonly file: string; readonly pointer: string };

export type Told =
  | { readonly kind: 'things'; readonly things: readonly Thing[] }
  | { readonly kind: 'place'; readonly number: number; readonly place: Place }
  | { readonly kind: 'found'; readonly number: number; readonly offset: number };

const index = new ContentIndex();
const tell = (told: Told) => postMessage(told);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { kind } = data;
  if (kind === 'at') return tell({ kind: 'place', number: data.number, place: index.at(data.file, data.offset) });
  if (kind === 'find') return tell({ kind: 'found', number: data.number, offset: index.find(data.file, data.pointer) });
  for (const [name, text] of data.files) index.set(name, text);
  // Translations have many entries, and the page finds them by their file, so they are not sent.
  tell({ kind: 'things', things: index.things().filter(({ kind }) => kind !== 'translation') });
});
