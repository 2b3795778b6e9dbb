/** The result as plain text, to be pasted wherever the reader likes. */

import { dayInWords } from '../../engine/day-words.js';
import { plainText as unmarked } from '../../engine/markup.js';
import type { Section, Status } from '../../engine/types.js';
import type { Context } from '../result/context.js';
import { tasksOf } from '../result/days.js';
import { kTopics } from '../result/topics.js';
import { dose, linesOf, reasons } from '../result/words.js';

/** Rows stand below the line that they belong to. */
const inLine = (text: string): string => unmarked(text).replaceAll('\n', '\n  ');

export function plainText(context: Context): string {
  const { visit, words, assessment, lang, now } = context;
  const { session } = visit;
  const part = (heading: string, lines: readonly string[]): string =>
    lines.length ? `${heading}\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
  const of = (section: Section, status?: Status): string[] =>
    linesOf(context, section, status).map((line) =>
      [line.title, dose(line, words), inLine(line.text)]
        .filter(Boolean)
        .join('. ')
        .replace(/([.:?!])\./g, '$1'),
    );
  const plan = session.plan().map((planned) => {
    const titles = tasksOf(context, planned).map(({ title }) => title);
    const date = dayInWords(now + planned.day, lang, 'short');
    return `${date}${planned.isRace ? ` (${words.race})` : ''}: ${titles.join('; ') || '–'}`;
  });
  return [
    `${session.pack.title}: ${words.urgency[assessment.urgency]}`,
    of('headline').join('\n'),
    assessment.outcomeTitle,
    part(words.becauseYouSaid, reasons(context)),
    part(words.theRace, of('race')),
    part(words.doList, of('checklist', 'do')),
    part(words.doNot, of('checklist', 'do_not')),
    part(words.notNow, of('checklist', 'withheld')),
    ...kTopics.map((name) => part(words.topics[name], of(name))),
    part(words.days, plan),
    part(words.watch, of('watch')),
    part(words.doNotStart, of('not_start')),
    part(words.stopRace, of('stop_race')),
    part(words.limits, of('limits')),
    [session.pack.reviewStatus === 'draft' && session.pack.texts.draft, session.pack.texts.disclaimer]
      .filter(Boolean)
      .join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** True when the text was copied. Falls back to `execCommand` where the page may not use the clipboard API. */
export async function copy(text: string, root: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    root.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
