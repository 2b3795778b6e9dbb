/** What drawing a question needs of a visit; the first screen has it before there is a session. */

import type { Answer, Question, Stage } from '../engine/types.js';
import type { Visit } from './visit.js';

/** What a screen with questions is drawn from. */
export interface Asking extends Pick<Visit, 'today' | 'at' | 'stage' | 'changing' | 'second'> {
  readonly session: AskingSession;
  /** Day of the race as the page knows it; NaN: it does not. */
  readonly raceDay: number;
}

interface AskingSession {
  readonly pack: {
    readonly id: string;
    readonly title: string;
    readonly texts: Readonly<Record<string, string>>;
    readonly questions: readonly Question[];
  };
  answerOf(question: string): Answer | undefined;
  asked(stage?: Stage): readonly string[];
  left(stage?: Stage): { readonly min: number; readonly max: number };
  screen(stage?: Stage): readonly Question[];
}

/** Questions answered and to be asked next, a group a screen, in order. */
export function groupsOf({ session, stage }: Pick<Asking, 'session' | 'stage'>): Question[][] {
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
export function groupOf(asking: Pick<Asking, 'session' | 'stage' | 'at' | 'second'>): readonly Question[] {
  const { session, stage, at, second } = asking;
  const open = second && session.screen(stage);
  if (second) return open?.length ? open : session.pack.questions.filter(({ id }) => id === second.left[0]);
  return groupsOf({ session, stage }).find((group) => group[0]?.id === at) ?? [];
}

/** The answer to show in a field: the one that counts today. A date is an epoch day. */
export function answerShown(
  { session, today }: Pick<Asking, 'session' | 'today'>,
  question: Question,
): Answer | undefined {
  const answer = session.answerOf(question.id);
  return question.kind === 'date' && typeof answer === 'number' ? today + answer : answer;
}
