/** Writes a zip file: compressed, with a fixed date, so that the same files give the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day of the format. */
const kDate = 0x21;
const kUtf8Names = 0x800;
const kRegularFile = 0o100644 << 16;

/** @param {{path: string, bytes: Buffer}[]} files */
export function zip(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    // The fields that the local header and the central directory share.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(kUtf8Names, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(kDate, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(kRegularFile >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    // "Made by" Unix, so that the file mode is used.
    list.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, name);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, name, packed];
    parts.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}
