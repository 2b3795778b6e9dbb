/**
 * Runs through a visit off screen, in small pieces, while the reader reads. JavaScript that runs for the first time
 * takes twice as long as later, so a result is painted in half the time after `warmUp`. It uses a session of its own,
 * writes nothing and adds no listeners.
 */

import { prepareDays } from '../engine/day-words.js';
import { today } from '../engine/days.js';
import type { Session } from '../engine/types.js';
import type { UiStrings } from '../locale/ui-strings.js';
import type { Child } from '../views/dom.js';
import type { Context } from '../views/result/context.js';
import { drawResult, partsBelow } from '../views/result/result.js';
import { startVisit, type VisitView } from '../visit/visit.js';
import { withExports } from './result-context.js';

const kEnded = AbortSignal.abort();

/** Yields functions to be called in order, one per task. `ask` draws the question where a visit stands. */
export function* warmUp(
  session: Session,
  ask: (visit: VisitView) => unknown,
  words: UiStrings,
  lang: string,
): Generator<() => unknown> {
  const now = today();
  const start = { ...startVisit(now), session, raceDay: Number.NaN };
  for (let next = session.next(); next; next = session.next()) {
    const { id: at } = next;
    yield () => ask({ ...start, at });
    for (const { id, kind, min, none, options } of session.screen()) {
      const first = options[0]?.id ?? '';
      session.answer(id, kind === 'one_of' ? first : kind === 'any_of' ? (none ? [] : [first]) : min);
    }
  }
  yield* prepareDays(lang);
  const assessment = session.assess();
  if (!assessment) return;
  const actions = {} as never;
  const folded: (() => Child)[] = [];
  const folding: Context['folding'] = {
    fold(part, content) {
      folded.push(content);
      return part;
    },
    follow: () => undefined,
    finish: () => undefined,
  };
  const onUpdate = (): void => undefined;
  const given = { visit: start, words, lang, assessment, actions, now, signal: kEnded, folding, onUpdate };
  const context = withExports(given);
  yield () => drawResult(context, true);
  yield* partsBelow(context);
  for (const content of folded) yield content;
}
