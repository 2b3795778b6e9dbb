/**
 * Puts other numbers and ticks into a result that is on screen, where its nodes stay: with them stay focus, scroll, opened
 * parts and running timers. Drawing the result again would lose all of these.
 */

import { parts } from './checklist.js';
import type { Context } from './context.js';
import { showCall } from './emergency.js';

type Changing = { -readonly [Name in keyof Context]: Context[Name] };

/** Texts of a result that can name a number, whole and in the pieces in which they are shown. */
function textsOf({ assessment, visit }: Context): string[] {
  const checks = visit.session.checks();
  return [
    assessment.outcomeTitle,
    assessment.reason,
    checks?.title ?? '',
    ...assessment.lines.flatMap(({ title, text, reason }) => [title, text, reason, ...parts(text)]),
  ];
}

/** What each text is now; null where one text has become two, so that a node cannot tell which of them it shows. */
function changesOf(before: readonly string[], after: readonly string[]): Map<string, string> | null {
  const changes = new Map<string, string>();
  for (const [place, old] of before.entries()) {
    const fresh = after[place] ?? '';
    if (old === '') continue;
    if ((changes.get(old) ?? fresh) !== fresh) return null;
    changes.set(old, fresh);
  }
  for (const [old, fresh] of changes) if (old === fresh) changes.delete(old);
  return changes;
}

function replaceTexts(view: Node, changes: ReadonlyMap<string, string>): void {
  if (!changes.size) return;
  // The longest first: a sentence is a part of its text.
  const olds = [...changes.keys()].sort((one, two) => two.length - one.length);
  const any = new RegExp(olds.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = node.data.replace(any, (old) => changes.get(old) ?? old);
    if (text !== node.data) node.data = text;
  }
}

/** Puts the numbers of the place into the view. False where it cannot be told which of them a node shows. */
function changePlace(view: HTMLElement, context: Changing, before: string): boolean {
  const { session } = context.visit;
  const { region } = session;
  const assessment = session.assess();
  if (!assessment) return false;
  // The texts as they are on screen.
  session.region = before;
  const texts = textsOf(context);
  session.region = region;
  const changes = changesOf(texts, textsOf({ ...context, assessment }));
  if (!changes) return false;
  // What is built later would have the numbers of the place before.
  context.folding.finish();
  context.assessment = assessment;
  replaceTexts(view, changes);
  for (const link of view.querySelectorAll<HTMLElement>('.call')) showCall(link, context);
  for (const select of view.querySelectorAll<HTMLSelectElement>('[name="region"]')) select.value = region;
  return true;
}

/** Answers updates of the visit for as long as `view`, drawn from `context`, is on screen. */
export function followUpdates(view: HTMLElement, context: Changing): void {
  let shown = context.visit.session.region;
  context.onUpdate((visit) => {
    const { region } = visit.session;
    if (region !== shown && !changePlace(view, context, shown)) return false;
    shown = region;
    context.visit = visit;
    for (const box of view.querySelectorAll<HTMLInputElement>('input[data-line]')) {
      box.checked = visit.ticks[context.now]?.includes(box.dataset.line as string) ?? false;
    }
    return true;
  });
}
