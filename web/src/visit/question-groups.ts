/** Groups questions into screens and finds the answers that a screen shows. */

import type { Answer, Question, Session } from '../engine/types.js';
import type { Visit } from './visit.js';

/** A visit with the session that holds its answers. */
interface Asking extends Pick<Visit, 'today' | 'at' | 'stage' | 'second'> {
  readonly session: Pick<Session, 'pack' | 'answerOf' | 'asked' | 'screen'>;
}

/** The questions that are answered or will be asked next, one group per screen, in order. */
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
