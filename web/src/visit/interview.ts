/**
 * Asks the engine about the answers of a visit. Before each query it sets the session to the answers of the visit, so
 * the same visit always gets the same reply and no other state matters.
 */

import type { Answer, Answers, Assessment, Question, Session } from '../engine/types.js';
import { type Counted, counts } from './age.js';
import type { Visit } from './visit.js';

/** The fields of a visit that the engine's reply depends on. */
type Known = Counted & Pick<Visit, 'answers'>;

/** First and last epoch day of the years 1 to 9999, which a date field can hold. */
const kFirstDay = -719_162;
const kLastDay = 2_932_896;

export const isDay = (day: unknown): day is number =>
  Number.isInteger(day) && (day as number) >= kFirstDay && (day as number) <= kLastDay;

const same = (one: Answer | undefined, two: Answer | undefined): boolean =>
  one === two || (Array.isArray(one) && Array.isArray(two) && one.join() === two.join());

/** Whether two sets of answers, or of the days of answers, are equal. */
export function sameAnswers(one: Answers, two: Answers): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(two).length && ids.every((id) => same(one[id], two[id]));
}

export class Interview {
  readonly session: Session;
  #loaded: Known | null = null;
  /** Assessment of the loaded answers; undefined when not computed yet. */
  #assessment: Assessment | null | undefined;

  constructor(session: Session) {
    this.session = session;
  }

  get questions(): readonly Question[] {
    return this.session.pack.questions;
  }

  question(id: string): Question | undefined {
    return this.questions.find((question) => question.id === id);
  }

  /** The session, set to the answers of the visit that count today. */
  read(visit: Known): Session {
    const before = this.#loaded;
    const isSame =
      before &&
      before.answers === visit.answers &&
      before.given === visit.given &&
      before.today === visit.today &&
      before.link === visit.link;
    if (!isSame) {
      for (const question of this.questions) {
        const wanted = effective(visit, question);
        if (!same(this.session.answerOf(question.id), wanted)) this.#set(question.id, wanted);
      }
      this.#loaded = visit;
      this.#assessment = undefined;
    }
    return this.session;
  }

  /** The result without its texts, which depend on more than the answers. */
  assess(visit: Known): Omit<Assessment, 'outcomeTitle' | 'reason'> | null {
    const session = this.read(visit);
    if (this.#assessment === undefined) this.#assessment = session.assess();
    return this.#assessment;
  }

  #set(id: string, answer: Answer | undefined): void {
    if (answer === undefined) this.session.forget(id);
    else this.session.answer(id, answer);
  }

  /** Those answers that this pack accepts. The input may hold answers of other packs and other versions. */
  fitting(answers: Answers): Answers {
    this.#loaded = null;
    const fit: Record<string, Answer> = {};
    for (const { id, kind } of this.questions) {
      const answer = answers[id];
      if (answer === undefined) continue;
      if (kind === 'date' && answer !== null) {
        if (isDay(answer)) fit[id] = answer;
        continue;
      }
      try {
        this.session.answer(id, answer);
        // Store the answer as the session has it: in the pack's order, each option once.
        fit[id] = this.session.answerOf(id) ?? answer;
      } catch {
        // The answer belongs to another version of the pack or was edited by hand, so drop it.
      }
    }
    return fit;
  }
}

/** The answer as the engine takes it; undefined when there is no answer that counts. */
export function effective(visit: Known, question: Question): Answer | undefined {
  const { id, kind, min, max } = question;
  const answer = visit.answers[id];
  if (answer === undefined || !counts(visit, question)) return undefined;
  if (kind !== 'date' || answer === null) return answer;
  const days = (answer as number) - visit.today;
  return days >= min && days <= max ? days : undefined;
}
