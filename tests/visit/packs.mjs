// Packs for the tests of visits: the starter with changes, compiled by the shipped compiler.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrayBuffer, content, program } from '../wasm/built.mjs';

/**
 * Calls `use` with a folder that holds the starter. `edit(name, json)` changes a file of it in place; `id` is the id of the
 * pack.
 */
export function withStarter(edit, id, use) {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-pack-'));
  try {
    cpSync(join(content, 'starter'), folder, { recursive: true });
    for (const name of ['pack', 'questions', 'outcomes', 'advice', 'claims', 'cases']) {
      const path = join(folder, `${name}.json`);
      const json = JSON.parse(readFileSync(path, 'utf8').replaceAll('"../schema/', '"./'));
      delete json.$schema;
      if (name === 'pack') json.id = id;
      edit(name, json);
      writeFileSync(path, JSON.stringify(json));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of the pack that the folder holds. */
export function packOf(folder, id) {
  execFileSync(program('advisor'), ['build', folder, '-o', join(folder, 'out')], { stdio: 'pipe' });
  return arrayBuffer(readFileSync(join(folder, 'out', `${id}.en.pack`)));
}

export const starterPack = (edit = () => undefined, id = 'blister') =>
  withStarter(edit, id, (folder) => packOf(folder, id));

/**
 * A pack in which a sign makes another question relevant: only readers with a hot spot are asked how far it spreads.
 */
export const spreadPack = () =>
  starterPack((name, json) => {
    if (name === 'questions') {
      json.questions.splice(1, 0, {
        id: 'spread',
        kind: 'one_of',
        text: 'How far does the hot skin reach?',
        why: 'Far is more urgent.',
        options: [
          { id: 'near', text: 'A fingertip', short: 'the hot skin is small' },
          { id: 'far', text: 'A hand or more', short: 'the hot skin is large', warning: true },
        ],
      });
    }
    if (name !== 'outcomes') return;
    for (const outcome of json.outcomes) {
      if (outcome.id !== 'be_seen') continue;
      outcome.urgency = [{ when: 'look.pus or (look.hot_skin and spread.far)', is: 'same_day' }, { is: 'within_days' }];
    }
  });
