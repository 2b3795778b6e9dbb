/**
 * Runs advisor.wasm, the compiler as a WebAssembly module, for one call. `machine` gives the module access to its host:
 * files of a disk in Node.js (disk.mjs), a map in memory in a browser.
 *
 * The module has two groups of imports: "machine" (engine/compiler/module/host_imports.h), and the WASI functions that the C
 * library needs for standard input and output, the processor clock and abort.
 */

const utf8 = new TextEncoder();
const kBadFile = 8; // WASI's errno "badf"
const kNotASeek = 70; // "spipe"

/** Thrown to leave the module when it aborts; the instance cannot be used afterwards. */
class Aborted extends Error {}

/**
 * @typedef {object} Machine what a call may see and change; paths are as the words of the call give them
 * @property {(path: string) => 0 | 1 | 2 | 3 | 4} entryAt nothing, file, folder, pipe, device
 * @property {(path: string) => string[]} namesIn
 * @property {(a: string, b: string) => boolean} samePlace
 * @property {(path: Uint8Array) => number} lastSeparator index of it, -1 when there is none
 * @property {(path: string) => number} sizeOf
 * @property {(path: string) => Uint8Array | null} readFile
 * @property {(path: string) => string} makeFolders why it failed, or ''
 * @property {(path: string, bytes: Uint8Array) => string} writeFile why it failed, or ''
 * @property {(from: string, to: string) => string} renameFile why it failed, or ''
 * @property {(path: string) => void} removeFile
 * @property {() => string} calledAs how the user starts the program; help texts say so
 * @property {() => boolean} showsColours
 * @property {() => number} localDay days since 1970-01-01
 * @property {() => number} millisecondsUsed of the processor where that is known, else of the clock; from any beginning
 * @property {(room: Uint8Array) => number} readInput fills it from standard input; 0 at the end
 * @property {(stream: 1 | 2, bytes: Uint8Array) => boolean} print false when it cannot be written
 */

/**
 * @param {WebAssembly.Module} module
 * @param {string[]} words as on a command line, without the program's name
 * @param {Machine} machine
 * @returns {number} the exit code
 */
export function runAdvisor(module, words, machine) {
  const text = new TextDecoder();
  let kept = new Uint8Array();
  let high = 0;
  const memory = () => instance.exports.memory.buffer;
  const view = () => new DataView(memory());
  const bytesAt = (at, size) => new Uint8Array(memory(), at, size);
  const textAt = (at, size) => text.decode(bytesAt(at, size));
  const keep = (bytes) => {
    kept = bytes;
    return bytes.length;
  };
  const reason = (words) => keep(utf8.encode(words));

  const imports = {
    entry_at: (at, size) => machine.entryAt(textAt(at, size)),
    names_in: (at, size) =>
      reason(
        machine
          .namesIn(textAt(at, size))
          .map((name) => `${name}\0`)
          .join(''),
      ),
    same_place: (a, aSize, b, bSize) => Number(machine.samePlace(textAt(a, aSize), textAt(b, bSize))),
    last_separator: (at, size) => machine.lastSeparator(bytesAt(at, size)),
    size_of: (at, size) => machine.sizeOf(textAt(at, size)),
    read_file: (at, size) => {
      const bytes = machine.readFile(textAt(at, size));
      return bytes ? keep(bytes) : -1;
    },
    make_folders: (at, size) => reason(machine.makeFolders(textAt(at, size))),
    write_file: (at, size, from, count) => reason(machine.writeFile(textAt(at, size), bytesAt(from, count).slice())),
    rename_file: (a, aSize, b, bSize) => reason(machine.renameFile(textAt(a, aSize), textAt(b, bSize))),
    remove_file: (at, size) => machine.removeFile(textAt(at, size)),
    take: (to) => bytesAt(to, kept.length).set(kept),
    called_as: () => reason(machine.calledAs()),
    shows_colours: () => Number(machine.showsColours()),
    local_day: () => machine.localDay(),
  };

  /**
   * Calls `each(room)` for the buffers of a list until it returns that there is no more; returns the sum of its counts.
   */
  const throughBuffers = (list, count, each) => {
    let sum = 0;
    for (let i = 0; i < count; ++i) {
      const size = view().getUint32(list + 8 * i + 4, true);
      const done = each(bytesAt(view().getUint32(list + 8 * i, true), size));
      sum += done;
      if (done < size) break;
    }
    return sum;
  };
  const started = machine.millisecondsUsed();
  const wasi = {
    fd_write: (stream, list, count, out) => {
      if (stream !== 1 && stream !== 2) return kBadFile;
      let whole = true;
      const sum = throughBuffers(list, count, (bytes) => {
        whole &&= bytes.length === 0 || machine.print(stream, bytes);
        return whole ? bytes.length : 0;
      });
      view().setUint32(out, sum, true);
      return whole ? 0 : kBadFile;
    },
    fd_read: (stream, list, count, out) => {
      if (stream !== 0) return kBadFile;
      // Read at most once: a second read could wait for input that nobody types.
      let read = 0;
      throughBuffers(list, count, (room) => {
        if (read === 0 && room.length > 0) read = machine.readInput(room);
        return read > 0 ? 0 : room.length;
      });
      view().setUint32(out, read, true);
      return 0;
    },
    fd_seek: () => kNotASeek,
    fd_close: () => 0,
    // Only the processor clock is used, by the budgets of proofs. It starts at 0 with the call.
    clock_time_get: (_id, _precision, out) => {
      view().setBigUint64(out, BigInt(Math.round((machine.millisecondsUsed() - started) * 1e6)), true);
      return 0;
    },
    environ_sizes_get: (count, size) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
    proc_exit: (code) => {
      throw new Aborted(`advisor.wasm left with ${code}`);
    },
  };
  const env = {
    emscripten_notify_memory_growth: () => {},
    setTempRet0: (value) => {
      high = value;
    },
    getTempRet0: () => high,
  };
  const instance = new WebAssembly.Instance(module, { machine: imports, wasi_snapshot_preview1: wasi, env });
  instance.exports._initialize();
  const call = utf8.encode(words.map((word) => `${word}\0`).join(''));
  const at = instance.exports.advisor_words(call.length);
  bytesAt(at, call.length).set(call);
  return instance.exports.advisor_run();
}
