/** Draws the interview screen at which a visit is. */

import type { Answer, Question } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import type { Words } from '../../locale/words.js';
import { answerShown, groupOf, groupsOf } from '../../visit/question-groups.js';
import type { VisitView } from '../../visit/visit.js';
import type { Actions } from '../actions.js';
import { fields } from './fields.js';
import { interview } from './interview.js';

/** The answer to show in a field: the reader's own, else the page's `race-date`. */
function given(visit: VisitView, question: Question): Answer | undefined {
  const { second, raceDay, today } = visit;
  const { role, min, max } = question;
  const own = answerShown(visit, question);
  if (second && own !== undefined) return undefined;
  const isKnown = role === 'race_date' && raceDay - today >= min && raceDay - today <= max;
  return own === undefined && isKnown ? raceDay : own;
}

export function screenOf(visit: VisitView, words: Words, more: UiStrings, actions: Actions): HTMLElement {
  const { session, stage, changing, today } = visit;
  const isFirst = stage === 'triage' && !visit.second && groupsOf(visit)[0]?.[0]?.id === visit.at;
  return interview(
    {
      ...session.pack,
      questions: groupOf(visit),
      left: session.left(stage),
      done: session.asked(stage).length,
      isLater: !isFirst,
      back: (!isFirst || changing) && { text: more.back, go: actions.goBack },
    },
    words,
    actions,
    (question) => fields(question, given(visit, question), words, more, today),
  );
}
