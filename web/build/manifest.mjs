/**
 * The custom-elements manifest of the npm package, out of the element's source and its comment: attributes, events,
 * parts and properties for editors and documentation tools. Private members and callbacks are nobody's business.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

const kModule = 'runner-advisor.js';

export function elementManifest(web) {
  const source = readFileSync(join(web, 'src/element/element.ts'), 'utf8');
  const file = ts.createSourceFile('element.ts', source, ts.ScriptTarget.ES2022, true);
  const { modules, schemaVersion } = create({ modules: [file] });
  const found = modules[0].declarations.find(({ name }) => name === 'RunnerAdvisor');
  const members = found.members.filter(
    ({ name, privacy, static: isStatic }) =>
      privacy !== 'private' && !isStatic && !name.startsWith('#') && !/Callback$/.test(name),
  );
  // A name that is put together when the event is fired is unknown here; the comment names them all.
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
