/**
 * One reader's visit: an open session and where in it they are. It knows no screen. Here is what drawing a question
 * needs; how a visit begins and goes on is in `journey.ts`.
 */

import type { Answer, Pack, Question, Session, Stage } from '../engine/types.js';
import type { Memory } from './memory.js';

/** A way off the interview and back, such as the second look at the warning signs. */
export interface Detour {
  group(): readonly Question[];
  /** False when it is over. */
  submit(answers: ReadonlyMap<string, Answer>): boolean;
}

/** What a screen with questions is drawn from. */
export interface Asking {
  readonly session: Pick<Session, 'answerOf' | 'asked' | 'left' | 'screen'> & {
    readonly pack: Pick<Pack, 'id' | 'title' | 'texts' | 'questions'>;
  };
  /** First question of the group on screen; empty: the result. */
  at: string;
  stage: Stage;
  /** The reader came here to change one answer and goes back to the result after it. */
  changing: boolean;
  detour: Detour | null;
  /** Days to the race as the page knows it; NaN: it does not. */
  raceIn: number;
}

export interface Visit extends Asking {
  readonly session: Session;
  /** Name under which the device keeps it. */
  readonly key: string;
  /** The day from which a race date is counted, in days; moves on at midnight. */
  day: number;
  /** What is kept beside the answers; see `Memory`. */
  begun: number;
  span: number | null;
  ticks: Memory['ticks'];
  /** The reader's own choice of place; empty: none yet. */
  region: string;
  /** False once the device has refused to keep something, or was told to forget in another tab. */
  keeps: boolean;
  /** Whether this visit has been written to the device. */
  written: boolean;
  /** To be said once: what a second look came to, or that another version of the pack has other advice. */
  noted: '' | 'kept' | 'raised' | 'changed';
  /** The answers came with a link and nothing is kept yet. */
  shared: boolean;
}

/** Questions answered and to be asked next, a group a screen, in order. */
export function groupsOf({ session, stage }: Asking): Question[][] {
  const ids = new Set([...session.asked(stage), ...session.screen(stage).map(({ id }) => id)]);
  const groups: Question[][] = [];
  for (const question of session.pack.questions) {
    if (!ids.has(question.id)) continue;
    const last = groups.at(-1);
    if (last && last[0]?.screen === question.screen) last.push(question);
    else groups.push([question]);
  }
  return groups;
}

/** The group on screen. */
export function groupOf(visit: Asking): readonly Question[] {
  return visit.detour?.group() ?? groupsOf(visit).find((group) => group[0]?.id === visit.at) ?? [];
}
