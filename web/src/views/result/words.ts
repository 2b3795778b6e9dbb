/** Puts answers, schedules and days into words. */

import { dayInWords } from '../../engine/day-words.js';
import { plainText } from '../../engine/markup.js';
import type { Answer, Line, Question, Schedule, Section, Session, Status } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import { answerInWords } from '../answer-words.js';
import type { Context } from './context.js';

/** The lines of a section; with `status`, only those of that status. */
export function linesOf({ assessment }: Context, section: Section, status?: Status): Line[] {
  return assessment.lines.filter((line) => line.section === section && (!status || line.status === status));
}

/** The start advice in words. A pack without race checks has none that could pass. */
export const startInWords = ({ assessment, words }: Pick<Context, 'assessment' | 'words'>): string =>
  assessment.start === 'if_checks_pass' && !assessment.checksAvailable
    ? words.startIfWell
    : words.start[assessment.start];

export function questionOf(session: Session, id: string): Question {
  return session.pack.questions.find((question) => question.id === id) as Question;
}

/** An answer of a session in words: "the skin is warmer". A date is a count of days. */
export function inWords(question: Question, answer: Answer | undefined, context: Context): string {
  const { words, lang, now, visit } = context;
  const date = (days: number): string =>
    question.role === 'race_date' ? words.raceIn(days) : dayInWords(now + days, lang, 'date');
  return answerInWords(question, answer, words, date, visit.session.pack.locale);
}

/** The answers that caused a line, or the result. Lists in which no option was picked are counted, not repeated. */
export function reasons(context: Context, line?: string): string[] {
  const { session } = context.visit;
  let empty = 0;
  const said = session.explain(line).flatMap((id) => {
    const question = questionOf(session, id);
    const answer = session.answerOf(id);
    if (Array.isArray(answer) && !answer.length) {
      empty++;
      return [];
    }
    const text = inWords(question, answer, context);
    // The words of an option and of the race day are clear by themselves, and so is a number with words of its own; a bare
    // number or another date needs its question.
    const isBare =
      ['number', 'scale', 'date'].includes(question.kind) && question.role !== 'race_date' && !question.short;
    return isBare ? [`${question.text} ${text}`] : [text];
  });
  return empty ? [...said, context.words.noneOf(empty)] : said;
}

/** Each question that was asked, with its answer in words. */
export function answersOf(context: Context): { question: Question; said: string }[] {
  const { session } = context.visit;
  return session.asked().map((id) => {
    const question = questionOf(session, id);
    return { question, said: inWords(question, session.answerOf(id), context) };
  });
}

/** The answers that caused the result, on one line. */
export function causes(context: Context): string {
  return `${context.words.becauseYouSaid}: ${reasons(context).join(' · ')}`;
}

/**
 * The dose of a line: "3 times a day · 2 holds of 20 seconds", "3 × 12 repetitions". An amount that the line's own text
 * states is left out, because two amounts for one thing ("10 to 15 minutes" and "15 minutes") make a reader choose.
 */
export function dose(
  { schedule, title, text }: Pick<Line, 'title' | 'text'> & { readonly schedule: Schedule | null },
  words: UiStrings,
): string {
  if (!schedule) return '';
  const { timesADay, everyDays, minutes, sets, holdSeconds, repetitions } = schedule;
  const said = plainText(`${title} ${text}`).toLowerCase();
  const says = (amount: RegExp | string): boolean =>
    typeof amount === 'string' ? said.includes(amount) : amount.test(said);
  return [
    // "Every 2 days" is stated for exercises only. For anything else, such as a visit, the calendar shows the days.
    everyDays > 1 && sets + minutes + repetitions > 0
      ? !says(words.everyDays(everyDays)) && words.everyDays(everyDays)
      : timesADay > 1 && !says(words.times(timesADay)) && words.times(timesADay),
    minutes > 0 && !says(words.unitMinutes) && words.minutes(minutes),
    sets > 0 && holdSeconds > 0 && !says(words.unitSeconds) && words.holds(sets, holdSeconds),
    repetitions > 0 && !says(new RegExp(`\\b${repetitions}\\b`)) && words.repetitions(sets, repetitions),
  ]
    .filter(Boolean)
    .join(' · ');
}
