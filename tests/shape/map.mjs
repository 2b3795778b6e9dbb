/**
 * Draws the rooms of the project and the arrows between them, from includes and imports: ./dev map [--mermaid |
 * --write] (as text, as a Mermaid drawing, or as the drawing in ARCHITECTURE.md)
 *
 * An arrow leads from a room to each room that it uses. Exits 1 when an arrow leads upwards, to a room that is later in
 * rooms.mjs; every circle contains such an arrow.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kFolders, kRooms, roomOf } from './rooms.mjs';

const root = join(import.meta.dirname, '../..');

const kInclude = /^\s*#include "([^"]+)"/gm;
const kImport = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)/g;

/** The files that a file includes or imports, as paths from the root. */
export function usedBy(file, text) {
  if (/\.(h|cpp)$/.test(file)) return [...text.matchAll(kInclude)].map(([, path]) => path);
  return [...text.matchAll(kImport)].map(([, path]) => normalize(join(dirname(file), path)));
}

const place = (room) => kFolders.indexOf(room);

/** Arrows between rooms: "from → to" with the uses that cause each. `files`: paths from the root, with their text. */
export function arrowsOf(files) {
  const arrows = new Map();
  for (const [file, text] of files) {
    const from = roomOf(file);
    if (!from) continue;
    for (const used of usedBy(file, text)) {
      const to = roomOf(used);
      if (!to || to === from) continue;
      const key = `${from} → ${to}`;
      if (!arrows.has(key)) arrows.set(key, { from, to, uses: [] });
      arrows.get(key).uses.push(`${file} uses ${used}`);
    }
  }
  return [...arrows.values()].sort((a, b) => place(b.from) - place(a.from) || place(b.to) - place(a.to));
}

/** Arrows to a room that is later in the list. */
export const upwards = (arrows) => arrows.filter(({ from, to }) => place(to) > place(from));

export function sources() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...kFolders], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => /\.(h|cpp|ts|mjs|js)$/.test(file) && existsSync(join(root, file)))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]);
}

/** Removes arrows that follow from other arrows, so that a drawing needs fewer lines. */
function reduced(arrows) {
  const next = new Map(kFolders.map((room) => [room, arrows.filter(({ from }) => from === room).map(({ to }) => to)]));
  const reaches = (from, to) => next.get(from).some((room) => room === to || reaches(room, to));
  return arrows.filter(({ from, to }) => !next.get(from).some((room) => room !== to && reaches(room, to)));
}

const kGroups = { engine: 'C++', wasm: 'C++', web: 'TypeScript' };

/** The drawing for documents, without arrows that follow from others. */
export function mermaid(arrows) {
  const id = (room) => room.replaceAll('/', '_');
  const lines = ['flowchart TD'];
  for (const group of new Set(Object.values(kGroups))) {
    lines.push(`  subgraph ${group === 'C++' ? 'cpp' : 'ts'}["${group}"]`);
    for (const room of kFolders) if (kGroups[room.split('/')[0]] === group) lines.push(`    ${id(room)}["${room}"]`);
    lines.push('  end');
  }
  for (const { from, to } of reduced(arrows)) lines.push(`  ${id(from)} --> ${id(to)}`);
  return lines.join('\n');
}

function text(arrows) {
  const lines = [];
  for (const [room, tells] of [...kRooms].reverse()) {
    lines.push(`${room.padEnd(26)} ${tells}`);
    const uses = arrows.filter(({ from }) => from === room);
    if (uses.length)
      lines.push(`${' '.repeat(27)}→ ${uses.map(({ to, uses: of }) => `${to} ${of.length}`).join(', ')}`);
  }
  return lines.join('\n');
}

/** ARCHITECTURE.md with the drawing between its marks. */
export function withMap(page, arrows) {
  const drawing = ['<!-- map -->', '```mermaid', mermaid(arrows), '```', '<!-- /map -->'].join('\n');
  return page.replace(/<!-- map -->[\s\S]*<!-- \/map -->/, () => drawing);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const arrows = arrowsOf(sources());
  const wrong = upwards(arrows);
  if (process.argv.includes('--mermaid')) console.log(mermaid(arrows));
  else if (process.argv.includes('--write')) {
    const page = join(root, 'ARCHITECTURE.md');
    writeFileSync(page, withMap(readFileSync(page, 'utf8'), arrows));
  } else
    console.log(`${text(arrows)}\n\n${kRooms.length} rooms, ${arrows.length} arrows, ${wrong.length} of them upwards`);
  for (const { from, to, uses } of wrong) console.error(`${from} → ${to} goes upwards:\n  ${uses.join('\n  ')}`);
  process.exitCode = wrong.length ? 1 : 0;
}
