/**
 * The rooms of the project, from the bottom up, with the purpose and the folder of each. A room uses only rooms before
 * it in this list. A file belongs to the longest folder that matches; folders that are not listed belong to no room.
 */
export const kRooms = [
  ['engine/format', 'the contract: the pack’s schema, constants and limits'],
  ['engine/runtime', 'opens a pack, runs a session, assesses, explains, plans'],
  ['wasm', 'the C exports'],

  ['engine/compiler/source', 'JSON with places, files in memory, diagnostics, names'],
  ['engine/compiler/condition', 'the condition language: lexer, parser, types, printing'],
  ['engine/compiler/feel', 'the interpreter behind advisor eval'],
  ['engine/compiler/model', 'the content in memory, messages, answers'],
  ['engine/compiler/load', 'JSON files to a model'],
  ['engine/compiler/lint', 'reading level and forbidden words'],
  ['engine/compiler/emit', 'a model to the bytes of a pack'],
  ['engine/compiler/prove', 'proofs over every set of answers'],
  ['engine/compiler/play', 'sessions of the compiled pack, natively'],
  ['engine/compiler/review', 'the page that a clinician signs'],
  ['engine/compiler/compile', 'files in memory to diagnostics, proof, packs and review page'],
  ['engine/compiler/command', 'one file a subcommand of advisor'],
  ['engine/compiler/module', 'the commands as a WebAssembly module'],

  ['web/src/engine', 'the engine in TypeScript: the one place that touches WebAssembly memory'],
  ['web/src/locale', 'the widget’s own words'],
  ['web/src/style', 'style sheets'],
  ['web/src/visit', 'one reader’s visit: a pure reducer, and what is kept on the device'],
  ['web/src/views', 'what every view is drawn with'],
  ['web/src/art', 'draws the pictures and drawings of a pack'],
  ['web/src/views/interview', 'questions on the screen'],
  ['web/src/views/result', 'the result on the screen'],
  ['web/src/views/export', 'print, calendar, text, link: what a reader takes along'],
  ['web/src/element', 'the custom element: draws and forwards events'],
  ['web/src', 'the script that pages embed'],
  ['web/app', 'the app: pages, service worker, kept copy'],
  ['web/embed', 'frame, snippet builder, WordPress plugin, npm package'],
  ['web/build', 'how the site and the packages are made'],
  ['web/preview', 'an author’s live preview'],
  ['web/cli', 'npx runner-advisor: the compiler as a module in Node.js'],
  ['web/studio', 'the page where authors write'],
];

export const kFolders = kRooms.map(([folder]) => folder);

/** The room of a file, or undefined. */
export const roomOf = (file) =>
  kFolders.filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
