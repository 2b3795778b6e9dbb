/**
 * Writes what the site consists of: `bom.json`, a CycloneDX list of every npm package of the lock file and of the
 * Debian packages that the engine is built with, and `THIRD-PARTY.txt`, the licences of code in the files that readers
 * download. It contains no date and no random number, so the same input gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '..');

/** npm packages with code in the site's scripts; all others only build and test. */
const kShipped = ['lean-qr', 'workbox-core', 'workbox-precaching', 'workbox-routing'];
/** The Debian package whose code ships: FlatBuffers' header is compiled into the engine. */
const kShippedDebian = ['libflatbuffers-dev'];
const kDebian = [
  'binaryen',
  'emscripten',
  'flatbuffers-compiler',
  'g++',
  'libbdd-dev',
  'libflatbuffers-dev',
  'lld-14',
  'nlohmann-json3-dev',
];

function debianVersion(name) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is dpkg's own format
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], options);
  } catch {
    return '';
  }
}

function component(kind, name, version, licence, hash, shipped) {
  const purl = `pkg:${kind}/${name.replace('@', '%40').replaceAll('+', '%2B')}@${encodeURIComponent(version)}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: shipped ? 'required' : 'excluded',
    ...(hash && { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
    ...(licence && { licenses: [{ expression: licence }] }),
    purl,
  };
}

/** `shipped`: packages with code in this folder. */
export function writeBom(folder, shipped = kShipped) {
  const own = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [path, { version, license, integrity }] of Object.entries(packages)) {
    if (!path || !version) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const hash = integrity?.match(/^sha512-(\S+)/)?.[1];
    found.set(`${name}@${version}`, component('npm', name, version, license, hash, shipped.includes(name)));
  }
  for (const name of kDebian) {
    const version = debianVersion(name);
    if (version) found.set(name, component('deb/debian', name, version, '', '', kShippedDebian.includes(name)));
  }
  const components = [...found.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const itself = {
    type: 'application',
    name: own.name,
    version: own.version,
    licenses: [{ license: { id: own.license } }],
  };
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: itself }, components };
  writeFileSync(join(folder, 'bom.json'), `${JSON.stringify(bom, null, 1)}\n`);

  const texts = shipped.map((name) => {
    const { version, license } = packages[`node_modules/${name}`];
    return `${name} ${version} (${license})\n\n${readFileSync(join(web, 'node_modules', name, 'LICENSE'), 'utf8').trim()}`;
  });
  texts.push('FlatBuffers (Apache-2.0): https://www.apache.org/licenses/LICENSE-2.0');
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), `${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
