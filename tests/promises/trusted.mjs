/** Changes that accept what should be refused, lose what a fault must not cost, or claim more than is proved. */

const privacy = 'tests/web/privacy.spec.ts';
const device = 'tests/web/element-faults-device.spec.ts';
const hostile = 'tests/compiler/hostile_test.cpp';
const prove = 'tests/compiler/prove_test.cpp';
const pack = 'tests/engine/pack_test.cpp';
const load = 'web/src/element/load.ts';
const kHash = 'fetch(url, { integrity,';
const noHash = 'fetch(url, { integrity: integrity.slice(0, 0),';

export const trusted = [
  ...['engine', 'pack', 'part of a pack'].map((what) => ({
    promise: 'A swapped engine or pack is refused',
    change: `the ${what} fetched without its hash`,
    file: load,
    from: kHash,
    to: noHash,
    red: { [privacy]: `a replaced ${what} is refused and the safety text stays` },
  })),
  {
    promise: 'Whenever something breaks, the safety text shows',
    change: 'a refused pack leaves the card as it is',
    file: 'web/src/element/widget.ts',
    from: '        screen.refuse();\n',
    to: '',
    red: { 'tests/web/element-faults.spec.ts': 'a missing pack leaves the safety text and one plain sentence' },
  },
  {
    promise: 'Whenever something breaks, the answers stay',
    change: 'a refused step forgets the visit',
    file: 'web/src/element/element.ts',
    from: '  #refuse(): void {\n',
    to: '  #refuse(): void {\n    localStorage.removeItem(this.#widget.key);\n',
    red: { [device]: 'an engine that breaks down for good leaves the safety text, and the answers on the device' },
  },
  {
    promise: 'An engine that traps is replaced unnoticed',
    change: 'the trap let through',
    file: 'web/src/engine/engine.ts',
    from: '      if (!(trap instanceof WebAssembly.RuntimeError)) throw trap;',
    to: '      if (trap) throw trap;',
    red: { [device]: 'an engine that traps at call 60 is replaced, and the reader does not notice' },
  },
  {
    promise: 'An engine that traps is replaced unnoticed',
    change: 'the fresh instance not given the answers',
    file: 'web/src/engine/engine.ts',
    from: '        this.#calls.advisor_answer(question, value);\n',
    to: '',
    red: { [device]: 'an engine that traps at call 60 is replaced, and the reader does not notice' },
  },
  {
    promise: 'No edited record does harm',
    change: 'a first day that no calendar has taken from the record as it is',
    file: 'web/src/visit/record.ts',
    from: '    begun: isDay(begun) ? begun : 0,',
    to: '    begun: begun as number,',
    red: {
      'tests/fuzz/saved.test.mjs':
        'no text upsets what reads saved sessions, links with answers and the record on the device',
    },
  },
  {
    promise: 'Answers come back as they were given',
    change: 'every answer read as a number',
    file: 'web/src/engine/saved.ts',
    from: 'answers[id] = /^-?\\d{1,9}$/.test(value) ? Number(value) : value;',
    to: 'answers[id] = Number(value);',
    red: {
      'tests/fuzz/saved.test.mjs': 'answers are the same after they were stored as a text, in a link or on the device',
    },
  },
  {
    promise: 'The engine imports nothing',
    change: 'a call of the page imported and made with each answer',
    file: 'wasm/exports.cpp',
    from: 'extern "C" unsigned char __heap_base;\n',
    to: 'extern "C" unsigned char __heap_base;\nextern "C" __attribute__((import_module("page"), import_name("tell"))) void tell(int);\nextern "C" __attribute__((export_name("advisor_tell"))) void advisor_tell(int value);\nextern "C" void advisor_tell(int value) { tell(value); }\n',
    red: { 'tests/wasm/engine.test.mjs': 'the module imports nothing' },
  },
  {
    promise: 'Bad bytes do no harm',
    change: 'numbers that point out of their list not looked at',
    file: 'engine/runtime/pack.cpp',
    from: 'if (wordsInside() && layVariables()',
    to: 'if ((wordsInside() || true) && layVariables()',
    red: { [pack]: 'a pack with any 16 or 32 bits at their greatest is refused or does no harm' },
  },
  {
    promise: 'Bad bytes do no harm',
    change: 'a list that ends outside the bytes not looked at',
    file: 'engine/runtime/pack.cpp',
    from: '      if (count > (size_ - start - 4) / kLists[i].size) return false;\n',
    to: '',
    red: { [pack]: 'a pack cut at any length is refused' },
  },
  {
    promise: 'Bad bytes do no harm',
    change: 'a result that follows from itself not looked at',
    file: 'engine/runtime/pack.cpp',
    from: '      if (variableGroup < kResultVariables && variableGroup >= results) return false;\n',
    to: '      if (variableGroup < kResultVariables && variableGroup >= results + kResultVariables) return false;\n',
    red: { [pack]: 'a pack whose urgency or start advice follows from itself is refused' },
  },
  {
    promise: 'Checked for every possible answer',
    change: 'claims taken as they are',
    file: 'engine/compiler/prove/claims.cpp',
    from: 'ClaimProof made{claim.id, claim.text, false, broken.isEmpty(), "0", {}};',
    to: 'ClaimProof made{claim.id, claim.text, false, broken.isEmpty() || true, "0", {}};',
    red: { [prove]: 'a claim that fails shows the reader with the fewest signs' },
  },
  {
    promise: 'Checked for every possible answer',
    change: 'a claim that is merely not false taken as true',
    file: 'engine/compiler/prove/claims.cpp',
    from: 'context.meaning.conditionTrue(claim.holds)',
    to: '!context.meaning.where(claim.holds.tree, false)',
    red: { [prove]: 'a claim that is merely not false fails' },
  },
  {
    promise: 'Hostile content ends in a diagnostic',
    change: 'files of any size read',
    file: 'engine/compiler/source/json.cpp',
    from: 'if (text.size() > kMaxJsonBytes) {',
    to: 'if (text.size() == kMaxJsonBytes) {',
    red: { [hostile]: 'a file of 100 MB and a million rules are refused for their size' },
  },
  {
    promise: 'Hostile content ends in a diagnostic',
    change: 'brackets of any depth followed',
    file: 'engine/compiler/source/json.cpp',
    from: 'if (open_.size() >= kMostDepth) {',
    to: 'if (open_.size() == SIZE_MAX) {',
    red: { [hostile]: 'brackets in brackets are refused before they cost a stack' },
  },
  {
    promise: 'Hostile content ends in a diagnostic',
    change: 'characters that turn the direction of text let through',
    file: 'engine/compiler/load/characters.cpp',
    from: '    return kTurning;',
    to: '    return std::nullopt;',
    red: { [hostile]: 'a character that changes the direction of text is reported' },
  },
];
