/**
 * Makes the files of a release in build/release: node web/build/release.mjs BUILD [--dry-run]
 *
 * They are the site, the npm tarball, the WordPress plugin, the engine and the compiler as modules, the native
 * compiler, the bill of materials, the notes from CHANGELOG.md, and the hashes of all. A release needs a clean checkout
 * at the tag of its version, and notes with a date. A dry run makes the same files and only reports what is missing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');
const [buildGiven = 'build', ...flags] = process.argv.slice(2);
const build = resolve(buildGiven);
const isDry = flags.includes('--dry-run');
const { version } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));

/** The section of the changelog about that version, with its heading. */
export function notesOf(changelog, wanted) {
  const parts = changelog.split(/^(?=## )/m);
  const found = parts.find((part) => part.startsWith(`## ${wanted},`) || part.startsWith(`## ${wanted}\n`));
  return found ? { heading: found.split('\n')[0], text: found.split('\n').slice(1).join('\n').trim() } : null;
}

/** The reasons why this checkout cannot be released. */
function hindrances(notes) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const found = [];
  if (!notes) found.push(`CHANGELOG.md says nothing of ${version}`);
  else if (!/\d{4}-\d\d-\d\d/.test(notes.heading)) found.push(`CHANGELOG.md gives ${version} no date`);
  if (git('status', '--porcelain')) found.push('the checkout has changes that are not committed');
  if (!git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`)) found.push(`no tag v${version} is here`);
  return found;
}

function collect(out) {
  const put = (from, name) => {
    if (!existsSync(join(build, from))) throw new Error(`${join(build, from)} is missing; run ./dev build studio`);
    copyFileSync(join(build, from), join(out, name));
  };
  // Options that make the tarball the same for the same files, whoever packs it.
  execFileSync('tar', [
    '--create',
    '--sort=name',
    '--mtime=@0',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u=rwX,go=rX',
    `--transform=s,^site,runner-advisor-site-${version},`,
    '--use-compress-program=gzip --no-name --best',
    `--file=${join(out, `runner-advisor-site-${version}.tar.gz`)}`,
    `--directory=${build}`,
    'site',
  ]);
  execFileSync('npm', ['pack', join(build, 'npm'), '--pack-destination', out, '--silent'], { stdio: 'pipe' });
  put('runner-advisor-wordpress.zip', `runner-advisor-wordpress-${version}.zip`);
  put('wasm/engine.wasm', `engine-${version}.wasm`);
  put('studio/advisor.wasm', `advisor-${version}.wasm`);
  put('native/advisor', `advisor-${version}-${process.platform}-${process.arch}`);
  put('npm/bom.json', `runner-advisor-${version}.cdx.json`);
}

function release() {
  const notes = notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  const missing = hindrances(notes);
  for (const what of missing) console.log(`${isDry ? 'before the release' : 'not released'}: ${what}`);
  if (missing.length && !isDry) return 1;
  const out = join(build, 'release');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  collect(out);
  const files = readdirSync(out).sort();
  const sums = files.map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(out, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  writeFileSync(join(out, 'NOTES.md'), `${notes?.text ?? ''}\n`);
  for (const sum of sums) process.stdout.write(sum);
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = release();
