/** `npx runner-advisor` from the packed npm package, in an empty folder and with nothing but Node.js. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { followTutorial } from '../compiler/tutorial.mjs';
import { native, root } from './native.mjs';

let folder;
let command;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'advisor-npx-'));
  const packed = execFileSync('npm', ['pack', '--silent', '--offline', join(root, 'build/npm')], {
    cwd: folder,
    encoding: 'utf8',
  });
  const installed = join(folder, 'node_modules/runner-advisor');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(folder, packed.trim().split('\n').at(-1)),
    '-C',
    installed,
    '--strip-components=1',
  ]);
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  command = join(installed, bin['runner-advisor']);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Node.js alone: no compiler, no shell, no program of this project. */
const env = { PATH: '', HOME: '/nonexistent' };

function call(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('a new pack is checked, built, reviewed and compared, with the bytes of the native program', () => {
  assert.equal(call('new', 'mine').code, 0);
  const checked = call('check', 'mine');
  assert.equal(checked.code, 0, checked.err);
  assert.equal(checked.out, native(['check', join(folder, 'mine')]).out);

  assert.equal(call('build', 'mine', '-o', 'public').code, 0);
  const own = join(folder, 'own');
  assert.equal(native(['build', join(folder, 'mine'), '-o', own, '--split']).code, 0);
  for (const name of readdirSync(own)) {
    assert.deepEqual(readFileSync(join(folder, 'public', name)), readFileSync(join(own, name)), name);
  }

  assert.equal(call('review', 'mine', '-o', 'review.html').code, 0);
  assert.match(readFileSync(join(folder, 'review.html'), 'utf8'), /^<!DOCTYPE html>/);
  assert.match(call('diff', 'mine', 'mine').out, /no reader gets another result or other words/);
});

test('every step of the tutorial works as it is written, with npx in an empty folder and no compiler on the path', () => {
  const own = join(folder, 'author');
  const path = join(folder, 'path');
  mkdirSync(own);
  mkdirSync(path);
  const [npx] = process.env.PATH.split(':')
    .map((one) => join(one, 'npx'))
    .filter(existsSync);
  symlinkSync(process.execPath, join(path, 'node'));
  symlinkSync(npx, join(path, 'npx'));
  symlinkSync('/bin/sh', join(path, 'sh'));
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(command, join(bin, 'runner-advisor'));
  followTutorial({
    cwd: own,
    env: { PATH: path, HOME: folder, npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    program: 'npx runner-advisor',
  });
  const made = join(folder, 'tutorial');
  assert.equal(call('build', 'author/content/my_blister', '-o', 'tutorial-site').code, 0);
  assert.equal(native(['build', join(own, 'content/my_blister'), '-o', made]).code, 0);
  const pack = 'my_blister.en.pack';
  assert.deepEqual(readFileSync(join(folder, 'tutorial-site', pack)), readFileSync(join(made, pack)));
});

test('help and refusals name the command that was typed', () => {
  for (const [npm, program] of [
    ['exec', 'npx runner-advisor'],
    ['run-script', 'runner-advisor'],
  ]) {
    const said = (...words) => {
      const { stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
        cwd: folder,
        env: { ...env, npm_command: npm },
        encoding: 'utf8',
      });
      return stdout + stderr;
    };
    for (const words of [
      ['--help'],
      [],
      ['help'],
      ['nonsense'],
      ['check', '--help'],
      ['check'],
      ['build', 'nowhere', '-o', 'x'],
      ['preview'],
      ['preview', '--help'],
      ['new', `made-${npm}`],
    ]) {
      const text = said(...words);
      assert.match(text, new RegExp(`(?:usage: | {2})${program} `), words.join(' '));
      assert.doesNotMatch(text, /(?<!runner-)advisor(?!\/)/, words.join(' '));
    }
    assert.match(said('--help'), /^ {2}preview /m);
  }
});

test('a folder of packs becomes one folder to upload, and two packs with one id are refused', () => {
  for (const name of ['heel', 'toe']) {
    call('new', `topics/${name}`);
    const file = join(folder, 'topics', name, 'pack.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id": "blister"', `"id": "${name}"`));
  }
  const built = call('build', 'topics/', '-o', 'topics-site');
  assert.equal(built.code, 0, built.err);
  const script = readFileSync(join(folder, 'topics-site/runner-advisor.js'), 'utf8');
  for (const name of ['heel', 'toe']) {
    assert.ok(existsSync(join(folder, 'topics-site', `${name}.en.words`)));
    assert.ok(script.includes(`${name}.en.head#sha256-`));
  }
  call('new', 'topics/zeta');
  const pack = join(folder, 'topics/zeta/pack.json');
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('"id": "blister"', '"id": "heel"'));
  const refused = call('build', 'topics', '-o', 'twins-site');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /duplicate-id[\s\S]*topics\/zeta\/pack\.json[\s\S]*topics\/heel\/pack\.json/);
  assert.ok(!existsSync(join(folder, 'twins-site')));
});

test('build writes a folder to upload: script, engine, packs and policy', () => {
  call('new', 'upload');
  assert.equal(call('build', 'upload', '-o', 'site').code, 0);
  const site = join(folder, 'site');
  for (const name of ['runner-advisor.js', 'engine.wasm', 'blister.en.head', 'blister.en.words', 'policy.txt'])
    assert.ok(existsSync(join(site, name)), name);
  assert.match(readFileSync(join(site, 'policy.txt'), 'utf8'), /default-src 'none'/);
  const script = readFileSync(join(site, 'runner-advisor.js'), 'utf8');
  assert.ok(script.includes('blister.en.head#sha256-') && !script.includes('@@runner-advisor-packs@@'));
});

test('a second build replaces what the first wrote, and never a file of the author', () => {
  call('new', 'twice');
  assert.equal(call('build', 'twice', '-o', 'again').code, 0);
  assert.equal(call('build', 'twice', '-o', 'again').code, 0);
  const script = join(folder, 'again/runner-advisor.js');
  writeFileSync(script, 'my own script');
  const refused = call('build', 'twice', '-o', 'again');
  assert.equal(refused.code, 2);
  assert.match(refused.err, /runner-advisor\.js" is there already/);
  assert.equal(readFileSync(script, 'utf8'), 'my own script');
});

test('a mistake is reported with its place and hint, and nothing is written', () => {
  call('new', 'wrong');
  const file = join(folder, 'wrong/outcomes.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('look.pus or', 'look.puss or').replaceAll('\n', '\r\n'));
  const refused = call('build', 'wrong', '-o', 'nothing');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /error\[unknown-name\][\s\S]*did you mean/);
  assert.equal(refused.err, native(['build', join(folder, 'wrong'), '-o', join(folder, 'none')]).err);
  assert.ok(!existsSync(join(folder, 'nothing')));
});

function answerOf(address, headers) {
  return new Promise((done, fail) => {
    get(address, { headers }, (response) => {
      let body = '';
      response.on('data', (bytes) => {
        body += bytes;
      });
      response.on('end', () => done({ code: response.statusCode, body }));
    }).on('error', fail);
  });
}

test('the preview serves the widget to this machine alone, and shows what a save changed', {
  timeout: 120_000,
}, async () => {
  call('new', 'live');
  const child = spawn(process.execPath, [command, 'preview', 'live', '--port', '0'], { cwd: folder, env });
  try {
    const address = await new Promise((done, fail) => {
      let said = '';
      child.stdout.on('data', (bytes) => {
        said += bytes;
        const found = /http:\S+/.exec(said);
        if (found) done(found[0]);
      });
      child.on('exit', () => fail(new Error(said)));
    });
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal((await answerOf(address, {})).code, 200);
    assert.equal((await answerOf(address, { Host: 'other.example' })).code, 421);
    assert.match((await answerOf(`${address}runner-advisor.js`, {})).body, /blister\.en\.head/);

    const changes = await new Promise((done) => get(`${address}changes`, done));
    let told = '';
    const reaches = (pattern) =>
      new Promise((done) => {
        const look = () => pattern.test(told) && done();
        changes.on('data', (bytes) => {
          told += bytes;
          look();
        });
        look();
      });
    await reaches(/"good":1/);
    const file = join(folder, 'live/outcomes.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('look.pus or', 'look.puss or'));
    await reaches(/unknown-name/);
    changes.destroy();
  } finally {
    child.kill();
  }
});
