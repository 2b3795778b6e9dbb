/** The `Machine` of a call in Node.js: the disk, the terminal and the date. See Machine in module.mjs. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { getSystemErrorMap } from 'node:util';

const kNothing = 0;
const kFile = 1;
const kFolder = 2;
const kPipe = 3;
const kDevice = 4;

const kSlash = 0x2f;
const kBackslash = 0x5c;
const windows = process.platform === 'win32';

/** The reason of a failure in the words of the C library: "No such file or directory". */
function reasonOf(error) {
  const [, words] = getSystemErrorMap().get(error.errno) ?? ['', error.message];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whyNot(action) {
  try {
    action();
    return '';
  } catch (error) {
    return reasonOf(error);
  }
}

function attempt(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

/** Blocks for a moment, until another program has written to the pipe or read from it. */
const waitABit = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

function withPatience(action) {
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      waitABit();
    }
  }
}

/** @type {import('./module.mjs').Machine} */
export const disk = {
  entryAt(path) {
    const found = attempt(() => statSync(path, { throwIfNoEntry: false }), undefined);
    if (!found) return kNothing;
    if (found.isDirectory()) return kFolder;
    if (found.isFile()) return kFile;
    return found.isFIFO() ? kPipe : kDevice;
  },
  namesIn: (path) => attempt(() => readdirSync(path), []),
  samePlace: (a, b) => attempt(() => realpathSync(a) === realpathSync(b), false),
  lastSeparator: (path) => Math.max(path.lastIndexOf(kSlash), windows ? path.lastIndexOf(kBackslash) : -1),
  sizeOf: (path) => attempt(() => statSync(path).size, 0),
  readFile: (path) => attempt(() => readFileSync(path), null),
  makeFolders: (path) => whyNot(() => mkdirSync(path, { recursive: true })),
  writeFile: (path, bytes) => whyNot(() => writeFileSync(path, bytes)),
  renameFile: (from, to) => whyNot(() => renameSync(from, to)),
  removeFile: (path) => attempt(() => rmSync(path, { force: true }), undefined),
  // npx says so of itself; a script of a package or an installed command names the program alone.
  calledAs: () => (process.env.npm_command === 'exec' ? 'npx runner-advisor' : 'runner-advisor'),
  showsColours: () => process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  localDay() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  },
  millisecondsUsed() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  readInput(room) {
    try {
      return withPatience(() => readSync(0, room));
    } catch {
      return 0; // Windows reports a closed pipe as an error
    }
  },
  print(stream, bytes) {
    try {
      for (let at = 0; at < bytes.length; ) at += withPatience(() => writeSync(stream, bytes, at));
      return true;
    } catch {
      return false;
    }
  },
};
