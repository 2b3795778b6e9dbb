// Compares our interpreter with feelin, an independent one, on random conditions and answers.
//
// node tests/compiler/feel/differential.mjs build/native/feel_generate [SEED] [CONDITIONS] [ANSWERS]
//
// feelin deviates from FEEL in some cases, which the generator avoids (see random_condition.cpp): ranges with a null
// end or with the ends swapped, `x in a or b` without brackets, and `]a..b[` with a name at its end.
import { spawnSync } from 'node:child_process';
import { evaluate } from 'feelin';

const [generator, seed = '20261011', conditions = '2000', answers = '60'] = process.argv.slice(2);
if (!generator) {
  console.error('differential.mjs GENERATOR [SEED] [CONDITIONS] [ANSWERS]');
  process.exit(2);
}

// Our only extension of FEEL: true when enough values are true, whatever the nulls are; false when too few can be.
function atLeast(count, ...values) {
  if (values.filter((value) => value === true).length >= count) return true;
  return values.filter((value) => value !== false).length < count ? false : null;
}

const generated = spawnSync(generator, [seed, conditions, answers], { encoding: 'utf8', maxBuffer: 2 ** 30 });
if (generated.status !== 0) {
  console.error(generated.stderr || generated.error);
  process.exit(2);
}

let pairs = 0;
let differences = 0;
const seen = { true: 0, false: 0, null: 0 };
for (const line of generated.stdout.trim().split('\n')) {
  const { source, answers: rows, values } = JSON.parse(line);
  const names = Object.keys(rows[0]);
  // As the body of a function, the condition is parsed once for all its answers.
  const condition = evaluate(`function(${names.join(', ')}) (${source})`, { 'at least': atLeast }).value;
  for (const [index, row] of rows.entries()) {
    const theirs = condition.invoke(names.map((name) => row[name]));
    const ours = values[index];
    pairs += 1;
    seen[ours] += 1;
    if (theirs === ours) continue;
    differences += 1;
    if (differences <= 10) console.error(`${source}\n  ${JSON.stringify(row)}\n  ours ${ours}, feelin ${theirs}`);
  }
}
console.log(
  `seed ${seed}: ${pairs} pairs (${seen.true} true, ${seen.false} false, ${seen.null} null), ${differences} differences`,
);
// A generator that gave only one value would pass any comparison.
const varied = Object.values(seen).every((count) => count > pairs / 20);
process.exit(differences === 0 && varied ? 0 : 1);
