/**
 * The second look: a finished visit asks about the warning signs again. New signs are added to the answers and none is
 * removed. If the result would have a lower urgency, the earlier answers to all other questions are restored, so a second
 * look can raise the urgency and never lower it. A new sign may make another question relevant; that question is asked at
 * once.
 */

import type { Answer, Answers, Urgency } from '../engine/types.js';
import type { Interview } from './interview.js';
import { hasRedFlags } from './questions.js';
import type { Visit } from './visit.js';

const kRank: readonly Urgency[] = ['self_care', 'within_days', 'same_day', 'emergency_now'];

const rank = (urgency: Urgency | undefined): number => (urgency ? kRank.indexOf(urgency) : -1);

export function startSecondLook(interview: Interview, visit: Visit): Visit {
  const session = interview.read(visit);
  const urgency = interview.assess(visit)?.urgency;
  if (visit.stage !== 'triage' || visit.at || !urgency) return visit;
  const asked = new Set(session.asked());
  const left = interview.questions
    .filter((question) => asked.has(question.id) && question.kind === 'any_of' && hasRedFlags(question))
    .map(({ id }) => id);
  if (!left.length) return { ...visit, notice: 'recheck_kept' };
  return { ...visit, second: { left, answers: visit.answers, urgency } };
}

/** The union of the signs of both looks. */
export function addSigns(earlier: Answer | undefined, fresh: Answer): Answer {
  return Array.isArray(earlier) && Array.isArray(fresh) ? [...new Set([...earlier, ...fresh])] : fresh;
}

/** Continues the second look while a question is open and the urgency has not risen; otherwise ends it. */
export function continueOrEndSecondLook(interview: Interview, visit: Visit): Visit {
  const { second } = visit;
  if (!second) return visit;
  const session = interview.read(visit);
  if (session.next()) return visit;
  const change = rank(interview.assess(visit)?.urgency) - rank(second.urgency);
  if (second.left.length && change <= 0) return visit;
  if (change < 0) {
    // The new signs may make another question relevant.
    const restored = { ...visit, answers: withEarlierAnswers(visit, second.answers) };
    if (interview.read(restored).next()) return restored;
  }
  return endSecondLook(interview, visit);
}

/**
 * The earlier answers with the signs of both looks. New answers to other questions are dropped, because they may lower
 * the urgency.
 */
function withEarlierAnswers({ answers }: Visit, earlier: Answers): Answers {
  const signs = Object.entries(answers).filter(([, answer]) => Array.isArray(answer));
  return { ...answers, ...earlier, ...Object.fromEntries(signs) };
}

/** Returns to the result, or to the open question when there is one. */
export function endSecondLook(interview: Interview, visit: Visit): Visit {
  const { second } = visit;
  if (!second) return visit;
  const now = interview.assess(visit)?.urgency;
  const ended: Visit = { ...visit, second: null, at: '', notice: now ? 'recheck_kept' : '' };
  if (now && rank(now) < rank(second.urgency)) {
    const answers = withEarlierAnswers(visit, second.answers);
    const restored = interview.assess({ ...visit, answers })?.urgency;
    // When the signs alone make the result unknown or lower its urgency, restore the earlier answers.
    return { ...ended, answers: rank(restored) >= rank(second.urgency) ? answers : second.answers };
  }
  return rank(now) > rank(second.urgency) ? { ...ended, notice: 'recheck_raised' } : ended;
}
