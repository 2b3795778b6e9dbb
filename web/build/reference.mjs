/**
 * Generates the reference of the public interfaces from the sources and their comments:
 *
 * node web/build/reference.mjs           writes docs/reference/
 * node web/build/reference.mjs --check   exits 1 when a page there differs from the sources
 *
 * The element's page comes from the custom-elements manifest, the package's page from its exported types, and the
 * module's page from the C exports.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const kMade = '<!-- Made by web/build/reference.mjs; change the comments in the sources instead. -->';

/** A cell of a table: one line, no bars. */
const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(head, rows) {
  if (!rows.length) return '';
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

export function elementPage(manifest) {
  const [{ declarations }] = manifest.modules;
  const { description, attributes, members, events, slots, cssProperties, cssParts, tagName } = declarations[0];
  const type = (of) => (of.type ? `\`${of.type.text}\`` : '');
  const name = (of) => `\`${of.name}\``;
  const part = (title, text) => (text ? `## ${title}\n\n${text}\n` : '');
  return [
    `# \`<${tagName}>\`\n`,
    kMade,
    `\n${description.trim()}\n`,
    part(
      'Attributes',
      table(
        ['attribute', 'meaning'],
        attributes.map((one) => [name(one), one.description]),
      ),
    ),
    part(
      'Properties',
      table(
        ['property', 'type', 'meaning'],
        members.map((one) => [name(one), type(one), one.description]),
      ),
    ),
    part(
      'Events',
      table(
        ['event', 'meaning'],
        events.map((one) => [name(one), one.description]),
      ),
    ),
    part(
      'Slots',
      table(
        ['slot', 'meaning'],
        slots.map((one) => [one.name ? name(one) : 'without a name', one.description]),
      ),
    ),
    part(
      'Custom properties',
      table(
        ['property', 'meaning'],
        cssProperties.map((one) => [name(one), one.description]),
      ),
    ),
    part(
      'Parts',
      table(
        ['part', 'meaning'],
        cssParts.map((one) => [name(one), one.description]),
      ),
    ),
  ].join('\n');
}

/** Exported declarations of a TypeScript file, each with its comment; of a function, only the signature. */
export function declarationsOf(source) {
  const found = [];
  const begins =
    /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:declare )?(interface|type|class|const|(?:async )?function) (\w+)/gm;
  for (const match of source.matchAll(begins)) {
    const [, comment = '', kind, name] = match;
    const from = match.index + comment.length;
    const rest = source.slice(from);
    const end = /function/.test(kind)
      ? rest.indexOf(' {\n')
      : rest.search(kind === 'type' || kind === 'const' ? /;\n/ : /^}/m) + 1;
    const text = rest.slice(0, end).replace(/^export (async )?/, '');
    const words = comment
      .replaceAll(/^\/\*\*|^ *\*\/\s*$|\*\/\s*$|^ *\* ?/gm, '')
      .trim()
      .replaceAll(/^@param (\w+) /gm, '- `$1`: ')
      .replaceAll(/^@throws /gm, '- throws ');
    found.push({ name, text: /function/.test(kind) ? `${text};` : text, words });
  }
  return found;
}

export function packagePage(engine, markup, types) {
  const shown = (name) => [engine, markup].flatMap(declarationsOf).filter((one) => one.name === name);
  const section = ({ name, text, words }) => `### ${name}\n${words ? `\n${words}\n` : ''}\n\`\`\`ts\n${text}\n\`\`\`\n`;
  return [
    '# `runner-advisor/engine`\n',
    kMade,
    '\nThe engine without a screen: a session over a pack, for programs of your own.\n',
    "```js\nimport { Advisor } from 'runner-advisor/engine';\nconst session = await Advisor.open(engineBytes, packBytes);\nfor (let question = session.next(); question; question = session.next()) session.answer(question.id, answerTo(question));\nconsole.log(session.assess().urgency);\n```\n",
    '## Calls\n',
    ...['open', 'plainText'].flatMap(shown).map(section),
    '## Types\n',
    ...declarationsOf(types).map(section),
  ].join('\n');
}

export function exportsPage(source) {
  const calls = [...source.matchAll(/((?:^\/\/.*\n)+)^ADVISOR_EXPORT\((\w+)\) ([^{]+?) \{/gm)];
  const head = /^(?:\/\/.*\n)+/
    .exec(source)[0]
    .replaceAll(/^\/\/ ?/gm, '')
    .trim();
  const rows = calls.map(([, comment, , signature]) => [`\`${signature}\``, comment.replaceAll(/^\/\/ ?/gm, '')]);
  return `# The WebAssembly module\n\n${kMade}\n\n${head}\n\n${table(['export', 'meaning'], rows)}\n`;
}

const kIndex = `# Reference

${kMade}

- [\`<runner-advisor>\`](element.md): the custom element, its attributes, events, slots and custom properties
- [\`runner-advisor/engine\`](engine.md): the engine without a screen, for JavaScript and TypeScript
- [the WebAssembly module](exports.md): the C exports, for other languages
- the program: \`advisor --help\`, and \`advisor COMMAND --help\` for each command
- the content: [AUTHORING](../../content/AUTHORING.md), and the schemas in [content/schema](../../content/schema)
`;

export const pages = () => ({
  'README.md': kIndex,
  'element.md': elementPage(JSON.parse(read('web/embed/package/custom-elements.json'))),
  'engine.md': packagePage(
    read('web/src/engine/engine.ts'),
    read('web/src/engine/markup.ts'),
    read('web/src/engine/types.ts'),
  ),
  'exports.md': exportsPage(read('wasm/exports.cpp')),
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(pages())) {
    const file = `docs/reference/${name}`;
    if (process.argv[2] !== '--check') writeFileSync(join(root, file), text);
    else if (read(file) !== text) {
      console.error(`${file} is not what the sources say: node web/build/reference.mjs`);
      process.exitCode = 1;
    }
  }
}
