/** A visit that the device has kept, as a script that a page runs first: a reader comes back to it and answers nothing again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from '../web/element-reader.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../content/calf/pack.json'), 'utf8'));

const written = (answer: Given[string]): string =>
  answer === null ? '-' : Array.isArray(answer) ? `*${answer.join()}` : String(answer);

export function keptVisit(given: Given): string {
  const answers = Object.entries(given).map(([id, answer]) => `${id}=${written(answer)}`);
  const text = JSON.stringify([`calf@${version}`, ...answers].join(';'));
  return `const day = Math.floor(Date.now() / 86400000);
localStorage.setItem('runner-advisor:calf', JSON.stringify({ answers: ${text}, day, begun: day }));`;
}
