import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { followTutorial } from './tutorial.mjs';

const advisor = resolve(process.env.ADVISOR ?? 'build/native/advisor');
const work = mkdtempSync(join(tmpdir(), 'authoring-'));
after(() => rmSync(work, { recursive: true }));

test('every step of the tutorial works as it is written', () => {
  mkdirSync(join(work, 'content'));
  mkdirSync(join(work, 'build'));
  for (const folder of ['schema', 'starter'])
    cpSync(`content/${folder}`, join(work, 'content', folder), { recursive: true });
  symlinkSync(advisor, join(work, 'build/advisor'));
  followTutorial({
    cwd: work,
    env: { ...process.env, PATH: `${join(work, 'build')}:${process.env.PATH}`, NO_COLOR: '1' },
  });
});
