/**
 * One reader's visit: an open session, where in the interview they are, and what is kept on the device. It knows no
 * screen. The element owns it and drops it with the pack.
 */

import type { Answer, Question, Session, Stage } from './advisor.js';
import { today } from './days.js';
import { arrive, keep, type Memory, recall } from './memory.js';

/** A way off the interview and back, such as the second look at the warning signs. */
export interface Detour {
  group(): readonly Question[];
  /** False when it is over. */
  submit(answers: ReadonlyMap<string, Answer>): boolean;
}

export class Visit {
  /** First question of the group on screen; empty: the result. */
  at = '';
  stage: Stage = 'triage';
  /** The reader came here to change one answer and goes back to the result after it. */
  changing = false;
  begun = 0;
  span: number | null = null;
  ticks: Memory['ticks'] = {};
  /** False once the device has refused to keep something. */
  keeps = true;
  private wrote = false;
  /** Days since the answers were given, when they were restored. */
  age = 0;
  detour: Detour | null = null;
  /** What a second look came to, to be said once. */
  noted: '' | 'kept' | 'raised' = '';
  /** The answers came with a link and nothing is kept yet. */
  shared = false;
  /** The reader's own choice of place; empty: none yet. */
  chosenRegion = '';
  /** Days to the race as the page knows it; NaN: it does not. */
  raceIn = Number.NaN;

  constructor(
    readonly session: Session,
    readonly key: string,
  ) {
    const link = arrive();
    const memory = link ?? recall(key);
    if (memory) this.restore(memory);
    this.shared = link !== null;
    this.at = session.next() ? (this.groups().at(-1)?.[0]?.id ?? '') : '';
  }

  /** Questions answered and to be asked next, a group a screen, in order. */
  groups(): Question[][] {
    const { session, stage } = this;
    const ids = new Set([...session.asked(stage), ...session.screen(stage).map(({ id }) => id)]);
    const groups: Question[][] = [];
    for (const question of session.pack.questions) {
      if (!ids.has(question.id)) continue;
      const last = groups.at(-1);
      if (last?.[0]?.screen === question.screen) last.push(question);
      else groups.push([question]);
    }
    return groups;
  }

  /** The group on screen. */
  group(): readonly Question[] {
    return this.detour?.group() ?? this.groups().find((group) => group[0]?.id === this.at) ?? [];
  }

  /** Whether the result is what is to be shown. */
  get isDone(): boolean {
    return !this.at && !this.detour;
  }

  get isFirst(): boolean {
    return this.groups()[0]?.[0]?.id === this.at;
  }

  /**
   * Takes the answers of the group on screen and moves on. Answers may leave others of the group without a question;
   * those still needed are returned, and the visit stays where it is.
   */
  submit(answers: ReadonlyMap<string, Answer>): readonly Question[] {
    const { session } = this;
    const shown = this.group();
    if (this.detour) {
      if (answers.size < shown.length) return shown;
      if (!this.detour.submit(answers)) this.detour = null;
      this.write();
      return [];
    }
    for (const [id, answer] of answers) session.answer(id, answer);
    for (const { id } of shown) if (!answers.has(id)) session.forget(id);
    const open = this.group().filter(({ id }) => session.answerOf(id) === undefined);
    const missing = open.filter(({ id }) => shown.some((question) => question.id === id));
    if (!missing.length && !open.length) this.advance();
    if (!missing.length) this.write();
    return missing;
  }

  private advance(): void {
    const groups = this.groups();
    const here = groups.findIndex((group) => group[0]?.id === this.at);
    const ahead = this.changing ? (this.session.next(this.stage) ? groups.at(-1) : undefined) : groups[here + 1];
    this.at = ahead?.[0]?.id ?? '';
    this.changing = this.shared = false;
  }

  back(): void {
    if (this.detour) {
      this.detour = null;
      return;
    }
    const groups = this.groups();
    const here = this.at ? groups.findIndex((group) => group[0]?.id === this.at) : groups.length;
    this.at = groups[Math.max(0, here - 1)]?.[0]?.id ?? '';
    this.changing = false;
  }

  /** The answer to show in a field: the reader's own, or what the page knows. */
  given({ id, kind, min, max }: Question): Answer | undefined {
    if (this.detour) return undefined;
    const own = this.session.answerOf(id);
    const known = kind === 'date' && this.raceIn >= min && this.raceIn <= max;
    return own === undefined && known ? this.raceIn : own;
  }

  /** Ticks are read again first: another tab may have set some. */
  tick(day: number, line: string, on: boolean): void {
    this.ticks = recall(this.key)?.ticks ?? this.ticks;
    const others = (this.ticks[day] ?? []).filter((id) => id !== line);
    this.ticks[day] = on ? [...others, line] : others;
    this.write();
  }

  /** Takes the ticks that another tab has set; false when there is nothing new. */
  catchUp(): boolean {
    const found = recall(this.key)?.ticks;
    if (!found || JSON.stringify(found) === JSON.stringify(this.ticks)) return false;
    this.ticks = found;
    return true;
  }

  /** To the race-day checks, from their start. */
  check(): void {
    this.stage = 'race_check';
    for (const { id, stage } of this.session.pack.questions) if (stage === this.stage) this.session.forget(id);
    this.at = this.groups()[0]?.[0]?.id ?? '';
  }

  leaveChecks(): void {
    this.stage = 'triage';
    this.at = '';
  }

  /** Stands where another visit of the same pack, in another language, stands. */
  follow({ session, at, stage, changing, chosenRegion }: Visit): void {
    this.session.restore(session.save());
    Object.assign(this, { at, stage, changing, chosenRegion });
  }

  /** Shows the group of that question, to come back to the result after it. */
  change(question: string): void {
    this.stage = this.session.pack.questions.find(({ id }) => id === question)?.stage ?? 'triage';
    this.at = this.groups().find((group) => group.some(({ id }) => id === question))?.[0]?.id ?? '';
    this.changing = true;
  }

  /** From the first question, with nothing kept. */
  forget(): void {
    this.session.forget();
    this.ticks = {};
    this.begun = this.age = 0;
    this.span = null;
    this.stage = 'triage';
    this.noted = this.chosenRegion = '';
    this.changing = this.shared = false;
    this.detour = null;
    this.at = this.groups()[0]?.[0]?.id ?? '';
    this.wrote = false;
    keep(this.key, null);
  }

  write(): void {
    const { session } = this;
    if (!session.asked().length) return;
    // Forgotten in another tab: from then on nothing more of this visit is kept.
    if (this.wrote && !recall(this.key)) {
      this.keeps = false;
      return;
    }
    if (!session.next() && !this.begun) {
      this.begun = today();
      this.span = this.daysToRace();
    }
    this.keeps = this.wrote = keep(this.key, {
      answers: session.save(),
      day: today(),
      begun: this.begun,
      span: this.span,
      region: this.chosenRegion,
      ticks: this.ticks,
    });
  }

  daysToRace(): number | null {
    const date = this.session.pack.questions.find((question) => question.kind === 'date');
    const answer = date && this.session.answerOf(date.id);
    return typeof answer === 'number' ? answer : null;
  }

  /** A race date is kept as days from the day of the answer: what has passed since is taken off. */
  private restore(memory: Memory): void {
    const { session } = this;
    session.restore(memory.answers);
    this.age = Math.max(0, today() - memory.day);
    this.begun = memory.begun;
    this.span = memory.span;
    this.ticks = memory.ticks;
    this.chosenRegion = memory.region;
    for (const { id, kind, min } of this.age ? session.pack.questions : []) {
      const answer = session.answerOf(id);
      if (kind !== 'date' || typeof answer !== 'number') continue;
      if (answer - this.age < min) session.forget(id);
      else session.answer(id, answer - this.age);
    }
  }
}
