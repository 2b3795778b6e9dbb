// Random answers, the same for a seed on every machine.
import { drawer } from '../wasm/built.mjs';

/** Answers a screen at random, with numbers and dates of the right kind. */
export function randomReader(seed, signs) {
  const draw = drawer(seed);
  return (reader) => {
    const given = {};
    for (const question of reader.session.pack.questions) {
      if (reader.screen.includes(question.id))
        given[question.id] = randomAnswer(question, draw, reader.device.day, signs);
    }
    return given;
  };
}

export function randomAnswer({ kind, options, none, min, max }, draw, today, signs = 8) {
  if (kind === 'one_of') return options[draw(options.length)].id;
  if (kind === 'any_of') {
    const some = options.filter(() => draw(signs) === 0).map(({ id }) => id);
    return some.length || none ? some : [options[draw(options.length)].id];
  }
  if (none && draw(4) === 0) return null;
  const number = min + draw(Math.min(max, min + 60) - min + 1);
  return kind === 'date' ? today + number : number;
}
