// Faults that people make in content: a dropped `not`, `and` for `or`, a rule moved down, an option left out …
//
// mutantsOf(pack) lists all of them for a pack, each as {kind, file, place, was, now, apply(json)}. Pure: the same pack
// gives the same list in the same order.

// The files that determine a reader's result. Claims and cases are left out, because they are what finds the faults.
const files = ['questions.json', 'outcomes.json', 'advice.json', 'race-checks.json', 'es.json'];

// Every condition of a file as {place, text}.
function conditionsOf(json) {
  const found = [];
  const visit = (value, place) => {
    if (Array.isArray(value)) {
      for (const [i, entry] of value.entries()) visit(entry, `${place}/${i}`);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, entry] of Object.entries(value)) {
        const isCondition = ['when', 'ask_when', 'available_when'].includes(key) && typeof entry === 'string';
        if (isCondition) found.push({ place: `${place}/${key}`, text: entry });
        else visit(entry, `${place}/${key}`);
      }
    }
  };
  visit(json, '');
  return found;
}

function parentOf(json, place) {
  const steps = place.split('/').slice(1);
  const last = steps.pop();
  return [steps.reduce((value, step) => value[step], json), last];
}

// All texts that differ from `text` in one match of `pattern`.
function* replaced(text, pattern, change) {
  for (const match of text.matchAll(pattern)) {
    const to = change(match);
    if (to !== undefined) yield text.slice(0, match.index) + to + text.slice(match.index + match[0].length);
  }
}

const flips = { '<=': '<', '<': '<=', '>=': '>', '>': '>=' };

// Edits of one condition, by kind of fault.
function* editsOf(text, options) {
  for (const now of replaced(text, /not\(/g, () => '(')) yield ['dropped not', now];
  for (const now of replaced(text, / and /g, () => ' or ')) yield ['or for and', now];
  for (const now of replaced(text, / or /g, () => ' and ')) yield ['and for or', now];
  for (const now of replaced(text, /(?<=[<>=] )\d+/g, ([n]) => `${Number(n) + 1}`)) yield ['threshold one up', now];
  for (const now of replaced(text, /(?<=[<>=] )\d+/g, ([n]) => `${Number(n) - 1}`)) yield ['threshold one down', now];
  for (const now of replaced(text, /(?<=at least\()\d+/g, ([n]) => `${Number(n) + 1}`)) yield ['threshold one up', now];
  for (const now of replaced(text, / (<=|>=|<|>) /g, ([, op]) => ` ${flips[op]} `)) yield ['edge of a comparison', now];
  for (const now of replaced(text, /(?<![\w.]) ?or [a-z_]+\.[a-z0-9_]+/g, () => '')) yield ['option left out', now];
  for (const now of replaced(text, /^[a-z_]+\.[a-z0-9_]+ or /g, () => '')) yield ['option left out', now];
  for (const now of replaced(text, / and (?:not\()?[a-z_]+(?:\.[a-z0-9_]+)?\)?(?= and| or|$)/g, ([part]) =>
    part.includes('(') === part.includes(')') ? '' : undefined,
  ))
    yield ['part left out', now];
  for (const now of replaced(text, /([a-z_]+)\.([a-z0-9_]+)/g, ([, question, option]) => {
    const list = options.get(question);
    return list === undefined ? undefined : `${question}.${list[(list.indexOf(option) + 1) % list.length]}`;
  }))
    yield ['swapped option', now];
}

const milder = { emergency_now: 'same_day', same_day: 'within_days', within_days: 'self_care' };
const looser = { not_until_cleared: 'not_until_seen', not_until_seen: 'do_not_start', do_not_start: 'if_checks_pass' };
const statuses = { do: 'do_not', do_not: 'do', info: 'do' };

function* listEdits(json) {
  const lists = [];
  const visit = (value, place) => {
    if (Array.isArray(value)) {
      lists.push([place, value]);
      for (const [i, entry] of value.entries()) visit(entry, `${place}/${i}`);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, entry] of Object.entries(value)) visit(entry, `${place}/${key}`);
    }
  };
  visit(json, '');
  for (const [place, list] of lists) {
    const name = place.split('/').at(-1);
    if (['variants', 'withheld', 'urgency', 'start'].includes(name)) {
      for (let i = 0; i + 1 < list.length; ++i) {
        const now = [...list];
        [now[i], now[i + 1]] = [now[i + 1], now[i]];
        yield ['order swapped', `${place}/${i}`, place, now];
      }
    }
    // Move the rule below the next one with another outcome: among rules of one outcome, only the reason line would
    // change.
    for (let i = 0; name === 'rules' && i + 1 < list.length; ++i) {
      const other = list.findIndex((rule, j) => j > i && rule.outcome !== list[i].outcome);
      if (other < 0 || list[other].when === undefined) continue;
      const now = list.filter((_, j) => j !== i);
      now.splice(other, 0, list[i]);
      yield ['rule moved down', `${place}/${i}`, place, now];
    }
    if (['rules', 'variants', 'withheld', 'items', 'urgency', 'start', 'outcomes', 'facts', 'options'].includes(name)) {
      for (let i = 0; i < list.length; ++i) {
        yield [
          `${name === 'options' ? 'option' : 'entry'} removed`,
          `${place}/${i}`,
          place,
          list.filter((_, j) => j !== i),
        ];
      }
    }
  }
}

function* valueEdits(file, json) {
  const visit = function* (value, place) {
    if (value === null || typeof value !== 'object') return;
    for (const [key, entry] of Object.entries(value)) {
      const here = `${place}/${key}`;
      if ((key === 'is' || key === 'urgency') && milder[entry]) yield ['milder urgency', here, milder[entry]];
      if ((key === 'is' || key === 'start') && looser[entry]) yield ['looser start advice', here, looser[entry]];
      if (key === 'status' && statuses[entry]) yield ['wrong status', here, statuses[entry]];
      if (['title', 'text', 'short'].includes(key) && typeof entry === 'string') yield ['text removed', here, ''];
      if (['when', 'ask_when'].includes(key)) yield ['condition removed', here, undefined];
      if (key === 'status' && entry === 'do_not') yield ['status removed', here, undefined];
      yield* visit(entry, here);
    }
  };
  if (file === 'es.json') for (const key of Object.keys(json)) yield ['translation removed', `/${key}`, undefined];
  else yield* visit(json, '');
  if (json.rules && json.outcomes) {
    const ids = json.outcomes.map((outcome) => outcome.id);
    for (let i = 0; i < json.rules.length; ++i) {
      yield ['wrong outcome', `/rules/${i}/outcome`, ids[(ids.indexOf(json.rules[i].outcome) + 1) % ids.length]];
    }
  }
}

// `pack`: file name → parsed JSON.
export function mutantsOf(pack) {
  const options = new Map();
  for (const file of ['questions.json', 'race-checks.json']) {
    for (const question of pack[file]?.questions ?? []) {
      if (question.options)
        options.set(
          question.id,
          question.options.map((option) => option.id),
        );
    }
  }
  const mutants = [];
  const add = (kind, file, place, was, now) => {
    mutants.push({
      kind,
      file,
      place,
      was,
      now,
      apply: (json) => {
        const [parent, key] = parentOf(json, place);
        if (now === undefined) delete parent[key];
        else parent[key] = now;
      },
    });
  };
  for (const file of files) {
    const json = pack[file];
    if (json === undefined) continue;
    for (const { place, text } of conditionsOf(json)) {
      for (const [kind, now] of editsOf(text, options)) add(kind, file, place, text, now);
    }
    for (const [kind, at, place, now] of listEdits(json)) {
      mutants.push({
        kind,
        file,
        place: at,
        was: '',
        now: '',
        apply: (copy) => {
          const [parent, key] = parentOf(copy, place);
          parent[key] = now;
        },
      });
    }
    for (const [kind, place, now] of valueEdits(file, json)) {
      const [parent, key] = parentOf(json, place);
      add(kind, file, place, parent[key], now);
    }
  }
  return mutants;
}
