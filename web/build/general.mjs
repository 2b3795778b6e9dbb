/**
 * The advice for every reader, derived from the content: the signs by urgency, and the steps that most results contain
 * and no result withholds. It is shown on the general page, which needs no script.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from './paper.mjs';

/** Urgencies whose cases are the sample of readers with a checklist for home. */
const kHome = new Set(['self_care', 'within_days']);

function json(folder, name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** A function that returns the texts of a pack's folder in one language: `word('text.draft', 'main locale words')`. */
export function wordsOf(folder, locale) {
  const pack = json(folder, 'pack.json');
  const translation = locale === pack.locales[0] ? {} : json(folder, `${locale}.json`);
  // An entry of a translation is a text, or an object that holds the original beside it.
  return { pack, word: (key, main) => translation[key]?.text ?? translation[key] ?? main };
}

/** Counts the lines of one finished session. */
function tally(session, seen, withheld) {
  for (const line of session.assess().lines) {
    if (line.section === 'headline' || line.section === 'limits' || line.section === 'race') continue;
    if (line.status === 'withheld') withheld.add(line.id);
    const texts = seen.get(line.id) ?? { line, count: 0, variants: new Map() };
    texts.count += 1;
    const variant = texts.variants.get(line.variant) ?? { line, count: 0 };
    variant.count += 1;
    texts.variants.set(line.variant, variant);
    seen.set(line.id, texts);
  }
}

/**
 * Lines that at least half of the sample have, each in its most frequent wording. Of the checklist, only lines that no
 * result withholds.
 */
function common(session, cases) {
  const seen = new Map();
  const withheld = new Set();
  let sample = 0;
  let starting = 0;
  for (const { answers } of cases) {
    session.forget();
    for (const [question, answer] of Object.entries(answers)) session.answer(question, answer);
    const result = session.assess();
    if (!result || !kHome.has(result.urgency)) continue;
    sample += 1;
    if (result.start === 'if_checks_pass') starting += 1;
    tally(session, seen, withheld);
  }
  const share = ({ line }) => (line.section === 'not_start' || line.section === 'stop_race' ? starting : sample);
  return [...seen.values()]
    .filter((texts) => !withheld.has(texts.line.id) && texts.count * 2 >= share(texts))
    .map(({ variants }) => [...variants.values()].sort((a, b) => b.count - a.count)[0].line);
}

/** The options of a question that alone lead to an emergency. */
function alarms(session, { id, kind, options }) {
  return options.filter((option) => {
    if (option.unsure) return false;
    session.forget();
    session.answer(id, kind === 'any_of' ? [option.id] : option.id);
    return session.assess()?.urgency === 'emergency_now';
  });
}

export function general({ folder, locale, session }) {
  const { word } = wordsOf(folder, locale);
  const { outcomes, rules } = json(folder, 'outcomes.json');
  const { cases } = json(folder, 'cases.json');
  const item = (text, more = '') => `<li>${plain(text)}${more}</li>`;
  const lines = common(session, cases);
  const of = (section) =>
    lines
      .filter((line) => line.section === section)
      .map(({ title, text }) =>
        section === 'checklist'
          ? `<li><strong>${plain(title)}</strong> ${plain(text)}</li>`
          : item(`${title} ${text}`.trim()),
      )
      .join('');
  const reasons = (urgency) => {
    const ids = new Set(outcomes.filter((outcome) => outcome.urgency === urgency).map(({ id }) => id));
    const texts = rules
      // A reason with a placeholder is about one reader, so it does not fit a page for everyone.
      .filter(({ outcome, reason }) => ids.has(outcome) && reason && !reason.includes('{'))
      .map(({ id, reason }) => word(`rule.${id}.reason`, reason));
    return [...new Set(texts)].map((text) => item(text)).join('');
  };
  const urgent = outcomes.find(({ urgency }) => urgency === 'emergency_now');
  const { questions, regions, call } = session.pack;
  const emergency = questions.find((question) => alarms(session, question).length > 0);
  // The question with the role general_page, and those that are asked with it on one screen, list what makes some of the
  // signs more urgent.
  const risk = questions.find(({ role }) => role === 'general_page');
  const risks = questions
    .filter((question) => question === risk || (risk.screen && question.screen === risk.screen))
    .flatMap(({ options }) => options);
  const list = (options) => options.map(({ text }) => item(text)).join('');
  return {
    emergencyTitle: plain(session.pack.outcomes.find(({ id }) => id === urgent.id).title),
    emergencyText: plain(emergency.why),
    emergencySigns: list(alarms(session, emergency)),
    riskTitle: plain(risk.text),
    risks: list(risks.filter(({ warning, unsure }) => warning && !unsure)),
    numbers: regions.map(({ label, values }) => plain(`${label}: ${values[call]}`)).join(' · '),
    todaySigns: reasons('same_day'),
    soonSigns: reasons('within_days'),
    checklist: of('checklist'),
    notStart: of('not_start'),
    stopRace: of('stop_race'),
    watch: of('watch'),
  };
}
