/** Where every screen of a visit passes: a line added there is run with each. */

export const journey = 'web/src/visit/journey.ts';
const kWrites = '  if (!session.asked().length) return;\n';

export const screen = (line) => ({ file: journey, from: kWrites, to: `${kWrites}  ${line}\n` });
