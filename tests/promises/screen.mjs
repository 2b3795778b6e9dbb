/** A place that every screen of a visit passes: a line that is inserted there runs with each screen. */

export const machine = 'web/src/visit/machine.ts';
const kWrites = '    const text = writeRecord(session.pack, visit);\n';

export const screen = (line) => ({ file: machine, from: kWrites, to: `${kWrites}    ${line}\n` });
