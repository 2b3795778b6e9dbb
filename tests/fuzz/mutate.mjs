/**
 * Makes texts from seeds: parts are cut, doubled, swapped, exchanged between seeds, and words are inserted that have a
 * meaning in saved sessions, addresses or JSON. Some results become seeds of the next ones.
 */

const kNumbers = ['0', '-1', '0.5', '-1e300', '1e999', '999999999', '2147483648', '-2147483648', '0007'];
const kValues = [
  ...kNumbers,
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '[1]',
  '{"1":["a",1]}',
  '{"__proto__":["a"]}',
  '{"toString":1}',
];
const kSigns = [';', '=', ',', '*', '-', '@', '.', '%', '#', '"', '\\', '{', '}', '[', ']', '\n', 'calf@'];
const kCodes = ['%E0%A4', '%00', '%3D', '__proto__', 'constructor', 'toString', 'null', 'true'];
// A direction mark, both halves of a surrogate pair, NUL, an accented letter and the last code unit.
const kLetters = ['\u0000', '\u202e', '\ud800', '\udc00', '\u00e9', '\uffff'];
const kTelling = [...kNumbers, ...kSigns, ...kCodes, ...kLetters];

const kMostSeeds = 400;
const kLongest = 20_000;

export function mutator(draw, seeds, words) {
  const pool = [...seeds];
  const some = (list) => list[draw(list.length)];
  const cut = (text) => {
    const from = draw(text.length + 1);
    return [from, Math.min(text.length, from + 1 + draw(draw(2) ? 8 : text.length + 1))];
  };
  const oneOf = (text, pattern, other) => {
    const found = [...text.matchAll(pattern)];
    if (!found.length) return text;
    const { 0: part, index } = some(found);
    return text.slice(0, index) + other(part) + text.slice(index + part.length);
  };
  const steps = [
    (text) => {
      const [from, to] = cut(text);
      return text.slice(0, from) + text.slice(to);
    },
    (text) => {
      const [from, to] = cut(text);
      return text.slice(0, to) + text.slice(from, to).repeat(1 + draw(draw(20) ? 2 : 300)) + text.slice(to);
    },
    (text) => {
      const at = draw(text.length + 1);
      return text.slice(0, at) + some(draw(2) ? kTelling : words) + text.slice(at + draw(3));
    },
    (text) => {
      const at = draw(text.length + 1);
      return text.slice(0, at) + String.fromCharCode(draw(draw(4) ? 128 : 65536)) + text.slice(at + 1);
    },
    (text) => {
      const [from, to] = cut(some(pool));
      const at = draw(text.length + 1);
      return text.slice(0, at) + some(pool).slice(from, to) + text.slice(at);
    },
    // Replaces a whole part, between two separators, or a number.
    (text) => oneOf(text, /[\w*.-]+(?=[;"},]|$)/g, () => some(draw(3) ? words : kTelling)),
    (text) => oneOf(text, /(?<=:)[^,{}]+/g, () => some(kValues)),
    (text) =>
      oneOf(text, /-?\d+/g, (number) => (draw(2) ? some(kNumbers) : String(Number(number) + draw(2000) - 1000))),
  ];
  return () => {
    let text = some(pool);
    for (let n = draw(4) + 1; n > 0; n--) text = some(steps)(text);
    text = text.slice(0, kLongest);
    if (draw(50) === 0) {
      if (pool.length < kMostSeeds) pool.push(text);
      else pool[seeds.length + draw(kMostSeeds - seeds.length)] = text;
    }
    return text;
  };
}
