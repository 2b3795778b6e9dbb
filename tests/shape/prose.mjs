/**
 * Extracts checkable statements from comments and documents: names of files, links, commands, and sentences of known
 * forms.
 */

/** The comments of a source file, or the whole of a document. */
export function proseOf(file, text) {
  if (/\.(cmake|yml)$|^dev$|CMakeLists\.txt$/.test(file)) return (text.match(/^\s*#.*$/gm) ?? []).join('\n');
  if (/\.(md|txt)$/.test(file)) return text;
  const comments = text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [];
  // A statement may continue on the next comment line.
  return comments.join('\n').replaceAll(/\n\s*(\/\/|\*(?!\/))\s?/g, '\n');
}

const kRoots = 'engine|wasm|web|tests|content|docs';

/**
 * Files and folders of ours that a text names: a path from a folder of the root, or a file name alone. Build results,
 * patterns and placeholders are left out.
 */
export function namesOf(text) {
  // The pack that a reader of AUTHORING writes.
  const invented = /^content\/my_blister/;
  const path = new RegExp(`(?<![\\w./@-])(?:${kRoots})/[\\w.@/-]*[\\w/]`, 'g');
  const name = /(?<=[\s(`"'])[\w-]+\.(?:h|cpp|ts|mjs|fbs)(?=[\s,.;:)`"'])/g;
  const found = [...text.matchAll(path), ...text.matchAll(name)].filter((match) => {
    const after = text[match.index + match[0].length];
    return after !== '<' && after !== '*' && after !== '{' && !invented.test(match[0]);
  });
  return [...new Set(found.map(([all]) => all.replace(/\/$/, '')))];
}

/** Targets of the links of a Markdown text, without links to other sites. */
export const linksOf = (markdown) =>
  [...markdown.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));

/** "json.cpp is the only file that includes nlohmann/json." */
export const onlyFiles = (text) =>
  [...text.matchAll(/([\w-]+\.\w+) is the only file that includes\s+([\w/]+)/g)].map(([, only, includes]) => ({
    only,
    includes,
  }));

/** Calls of our programs, with the word after them. */
export const commandsNamed = (text) =>
  [
    ...text.matchAll(/(?<![\w/])(\.\/dev|npm run|cmake --preset|ctest --preset|(?<=`)advisor)\s+([a-z][a-z:-]*[a-z])/g),
  ].map(([, program, command]) => ({ program, command }));

/**
 * Wordings that a newcomer cannot read at once, each with the plain one. They are private idioms and fragments of sentences
 * that older comments used; only those are listed that are wrong wherever they occur.
 */
export const kRiddles = [
  [/\blikewise\b/i, 'repeat what is the same'],
  [/\b(?:is|are|was|were) told (?:once|again|here|there|at|by|in|apart|as|with|first|last|only)\b/i, 'is reported'],
  [/\bthe way on\b/i, 'the Continue button'],
  [/\bfor who (?:cannot|has|have|is|sees?)\b/i, 'for readers who'],
  [/\bheld against\b/i, 'compared with'],
  [/\blies? aside\b/i, 'waits'],
  [/\bgoes? round (?:for ever|in (?:a )?circles?)\b/i, 'does not terminate'],
  [/\btakes? (?:it )?along\b/i, 'saves, exports'],
  [/\b(?:is|are) (?:not )?there (?:any more|already)\b/i, 'no longer exists, already exists'],
  [
    /\bwhat (?:fails|cannot matter|is near|comes|lies|stands)[^.:;,]* (?:here|now|already) (?:fails|cannot|does not|is)\b/i,
    'name the thing',
  ],
  [/\bone (?:\w+ )?(?:file|line|pack|byte|page|test|program) an? (?:\w+)\b/i, 'one … for each …'],
  [/(?:^|\n)\s*(?:\/\/|\/\*\*?|\*)?\s*(?:Beside|Else|Likewise) [a-z]/, 'a whole sentence'],
  [/\bmend(?:s|ed|ing)?\b/i, 'correct, fix'],
];

/** The riddles in a text, each with its plain wording. */
export const riddlesIn = (text) =>
  kRiddles.flatMap(([riddle, plain]) => {
    const found = riddle.exec(text);
    return found ? [`"${found[0].trim()}": write "${plain}"`] : [];
  });
