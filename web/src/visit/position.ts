/** The position of a visit in its interview, and the moves from one screen to the next. */

import type { Question } from '../engine/types.js';
import { isOld } from './age.js';
import { effective, type Interview } from './interview.js';
import { groupsOf } from './question-groups.js';
import type { Visit } from './visit.js';

/** First question of the first screen that is still unanswered; empty when all are answered. */
export function openScreen(interview: Interview, visit: Visit): string {
  const next = interview.read(visit).next(visit.stage);
  if (!next) return '';
  return groupHolding(interview, visit, [next.id])?.[0]?.id ?? next.id;
}

/** The group of questions that holds one of these ids. */
export function groupHolding(interview: Interview, visit: Visit, ids: readonly string[]): Question[] | undefined {
  const session = interview.read(visit);
  return groupsOf({ session, stage: visit.stage }).find((group) => group.some(({ id }) => ids.includes(id)));
}

/** Whether some answers do not count, so that their questions are asked again and answered ones between are skipped. */
export function isAskingAgain(interview: Interview, visit: Visit): boolean {
  return (
    visit.link !== null ||
    interview.questions.some((question) => question.stage === visit.stage && isWithheld(visit, question))
  );
}

/** Whether the answer is too old, was given only by the sender of a link, or is about a race that is over. */
const isWithheld = (visit: Visit, question: Question): boolean =>
  visit.answers[question.id] !== undefined && effective(visit, question) === undefined;

/** Whether the next question was answered before and that answer is too old. */
export function isAskingOldAgain(interview: Interview, visit: Visit): boolean {
  const next = interview.read(visit).next();
  return next !== null && visit.answers[next.id] !== undefined && isOld(visit, next);
}

/**
 * Moves to the screen after the one with the questions `shown`. With `isDirect` (one answer is being changed), screens
 * that are already answered are skipped.
 */
export function advance(interview: Interview, visit: Visit, shown: readonly string[], isDirect: boolean): Visit {
  let at = openScreen(interview, visit);
  if (!isDirect) {
    const groups = groupsOf({ session: interview.read(visit), stage: visit.stage });
    const last = Math.max(...shown.map((id) => interview.questions.findIndex((question) => question.id === id)));
    const after = groups.find(([first]) => first && interview.questions.indexOf(first) > last);
    if (after) at = after[0]?.id ?? '';
  }
  return { ...visit, at, changing: false };
}

/** Moves one screen back, or to the result when the reader came to change one answer. */
export function goBack(interview: Interview, visit: Visit): Visit {
  const session = interview.read(visit);
  if (visit.changing && !session.next()) return { ...visit, stage: 'triage', at: '', changing: false };
  const groups = groupsOf({ session, stage: visit.stage });
  const here = groups.findIndex((group) => group[0]?.id === visit.at);
  const before = groups[here - 1]?.[0]?.id;
  if (before) return { ...visit, at: before, changing: false };
  return visit.stage === 'race_check'
    ? { ...visit, stage: 'triage', at: '', changing: false }
    : { ...visit, changing: false };
}

/**
 * Moves the visit to a screen that exists: the result only when there is one, a question only while it is asked. A new
 * day, another tab or another version of the pack can remove either.
 */
export function settle(interview: Interview, visit: Visit): Visit {
  // Answers that have become too old are asked again first, outside the second look.
  if (visit.second && !isAskingOldAgain(interview, visit)) return visit;
  let placed: Visit = visit.second ? { ...visit, second: null } : visit;
  if (placed.stage === 'race_check' && !interview.assess(placed)?.checksAvailable) {
    placed = { ...placed, stage: 'triage', at: '', changing: false };
  }
  const session = interview.read(placed);
  const asked = placed.at && interview.question(placed.at);
  const group = asked && groupsOf({ session, stage: placed.stage }).find(([first]) => first?.screen === asked.screen);
  const at = group ? (group[0]?.id ?? '') : openScreen(interview, placed);
  if (at !== placed.at) placed = { ...placed, at };
  if (!at && placed.stage === 'triage' && !placed.begun) placed = { ...placed, begun: placed.today };
  return placed;
}
