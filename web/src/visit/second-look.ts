/**
 * The warning signs once more, from a finished visit. New signs are added to the answers and none is taken away, and a result
 * that would be milder is dropped: a second look can raise the urgency and never lower it. A new sign may open a question that
 * the interview had no need to ask before; it is asked at once, like any other.
 */

import type { Answer, Urgency } from '../engine/types.js';
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

/** The signs of both looks. */
export function addSigns(earlier: Answer | undefined, fresh: Answer): Answer {
  return Array.isArray(earlier) && Array.isArray(fresh) ? [...new Set([...earlier, ...fresh])] : fresh;
}

/** Stays in the second look while there is something to ask and the urgency has not been raised; else ends it. */
export function goOnOrEnd(interview: Interview, visit: Visit): Visit {
  const { second } = visit;
  if (!second) return visit;
  const session = interview.read(visit);
  if (session.next()) return visit;
  const isRaised = rank(interview.assess(visit)?.urgency) > rank(second.urgency);
  return second.left.length && !isRaised ? visit : endSecondLook(interview, visit);
}

/** Back to the result; to the open question, should there be one. */
export function endSecondLook(interview: Interview, visit: Visit): Visit {
  const { second } = visit;
  if (!second) return visit;
  const now = interview.assess(visit)?.urgency;
  const ended: Visit = { ...visit, second: null, at: '', notice: now ? 'recheck_kept' : '' };
  if (now && rank(now) < rank(second.urgency)) return { ...ended, answers: second.answers };
  return rank(now) > rank(second.urgency) ? { ...ended, notice: 'recheck_raised' } : ended;
}
