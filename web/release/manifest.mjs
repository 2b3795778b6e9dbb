/**
 * Generates the custom-elements manifest of the npm package from the element's source and its comment: attributes,
 * events, parts and properties for editors and documentation tools. Private members and callbacks are left out.
 *
 * node web/release/manifest.mjs           writes web/embed/package/custom-elements.json
 * node web/release/manifest.mjs --check   exits 1 when that file differs from the source
 *
 * The file is committed because the analyser needs 78 npm packages, which nobody needs between releases.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

const kModule = 'runner-advisor.js';
const web = join(import.meta.dirname, '..');
const file = join(web, 'embed/package/custom-elements.json');

function elementManifest() {
  const source = readFileSync(join(web, 'src/element/element.ts'), 'utf8');
  const parsed = ts.createSourceFile('element.ts', source, ts.ScriptTarget.ES2022, true);
  const { modules, schemaVersion } = create({ modules: [parsed] });
  const found = modules[0].declarations.find(({ name }) => name === 'RunnerAdvisor');
  const members = found.members.filter(
    ({ name, privacy, static: isStatic }) =>
      privacy !== 'private' && !isStatic && !name.startsWith('#') && !/Callback$/.test(name),
  );
  // The analyser cannot read a name that is computed when the event is fired; the comment names all events.
  const events = found.events.filter(({ name }) => name).map((event) => ({ ...event, type: { text: 'Event' } }));
  const declaration = { ...found, members, events, tagName: 'runner-advisor', customElement: true };
  const of = { name: declaration.name, module: kModule };
  const exports = [
    { kind: 'js', name: declaration.name, declaration: of },
    { kind: 'custom-element-definition', name: declaration.tagName, declaration: of },
  ];
  return {
    schemaVersion,
    readme: 'README.md',
    modules: [{ kind: 'javascript-module', path: kModule, declarations: [declaration], exports }],
  };
}

const text = `${JSON.stringify(elementManifest(), null, 2)}\n`;
if (process.argv[2] !== '--check') writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('custom-elements.json is not what web/src/element/element.ts says: node web/release/manifest.mjs');
  process.exitCode = 1;
}
