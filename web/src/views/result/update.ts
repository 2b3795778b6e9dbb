/**
 * Updates the numbers and ticks of a result on screen without replacing its nodes. Drawing it again would lose the
 * focus, the scroll position, the opened parts and the running timers.
 */

import { parts, wordsOf } from '../../engine/markup.js';
import type { Context } from './context.js';
import { showCall } from './emergency.js';
import { updateNotKept } from './not-kept.js';

type Changing = { -readonly [Name in keyof Context]: Context[Name] };

/** The texts of a result that can name a telephone number, whole and in the pieces in which they are shown. */
function textsOf({ assessment, visit }: Context): string[] {
  const checks = visit.session.checks();
  return [
    assessment.outcomeTitle,
    assessment.reason,
    checks?.title ?? '',
    ...assessment.lines.flatMap(({ title, text, reason }) => [title, text, reason, ...parts(text)]),
  ].flatMap(wordsOf);
}

/**
 * Maps each old text to its new one; null when one old text has two new ones, because a node does not tell which it
 * shows.
 */
function changesOf(before: readonly string[], after: readonly string[]): Map<string, string> | null {
  if (before.length !== after.length) return null;
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
  // Replace the longest first, because a sentence is a part of its text.
  const olds = [...changes.keys()].sort((one, two) => two.length - one.length);
  const any = new RegExp(olds.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const text = node.data.replace(any, (old) => changes.get(old) ?? old);
    if (text !== node.data) node.data = text;
  }
}

/** Puts the numbers of the chosen region into the view. False when a node does not tell which number it shows. */
function changePlace(view: HTMLElement, context: Changing, before: string): boolean {
  const { session } = context.visit;
  const { region } = session;
  const assessment = session.assess();
  if (!assessment) return false;
  // Read the texts as they are on screen, with the previous region.
  session.region = before;
  const texts = textsOf(context);
  session.region = region;
  const changes = changesOf(texts, textsOf({ ...context, assessment }));
  if (!changes) return false;
  // Parts that are built later would show the numbers of the previous region, so build them now.
  context.folding.finish();
  context.assessment = assessment;
  replaceTexts(view, changes);
  for (const link of view.querySelectorAll<HTMLElement>('.call')) showCall(link, context);
  for (const select of view.querySelectorAll<HTMLSelectElement>('[name="region"]')) select.value = region;
  return true;
}

/** Applies updates of the visit to `view`, which was drawn from `context`, for as long as it is on screen. */
export function followUpdates(view: HTMLElement, context: Changing): void {
  let shown = context.visit.session.region;
  context.onUpdate((visit) => {
    const { region } = visit.session;
    if (region !== shown && !changePlace(view, context, shown)) return false;
    shown = region;
    context.visit = visit;
    updateNotKept(view, context);
    for (const box of view.querySelectorAll<HTMLInputElement>('input[data-line]')) {
      box.checked = visit.ticks[context.now]?.includes(box.dataset.line as string) ?? false;
    }
    return true;
  });
}
