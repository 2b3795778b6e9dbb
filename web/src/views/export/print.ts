/**
 * The sheets to print, in a frame of their own, so that the page around the widget is not printed and no style of it
 * matters. Black on white: urgency is a word in a frame, never a colour.
 */

import { drawExercise } from '../../art/exercises.js';
import { dayInWords } from '../../engine/day-words.js';
import type { Section, Status } from '../../engine/types.js';
import exercisesCss from '../../style/exercises.css?inline';
import css from '../../style/print.css?inline';
import { daysToRace } from '../../visit/journey.js';
import { type Child, h } from '../dom.js';
import type { Context } from '../result/context.js';
import { doable, hasDays } from '../result/days.js';
import { answersOf, causes, dose, linesOf } from '../result/words.js';

function lines(context: Context, heading: string, section: Section, status?: Status): Child {
  const found = linesOf(context, section, status);
  const box = status === 'do' ? 'box' : status === 'do_not' ? 'cross' : 'dot';
  return (
    found.length > 0 && [
      h('h2', null, heading),
      h(
        'ul',
        null,
        found.map(({ title, text, schedule, drawing }) => {
          const amount = dose(schedule, context.words);
          return h(
            'li',
            { class: box },
            status === 'do' && drawExercise(drawing, { 'aria-hidden': 'true' }),
            h('b', null, title),
            amount && ` · ${amount}`,
            text && h('p', null, text),
          );
        }),
      ),
    ]
  );
}

/** Days that fit on two pages with everything else. */
const kPaperDays = 14;

function planTable(context: Context): Child {
  const { visit, words, lang, now } = context;
  // Days with nothing to do would only take up paper.
  const busy = visit.session.plan().filter((day) => day.isRace || doable(context, day).length);
  const shown = busy.length > kPaperDays ? [...busy.slice(0, kPaperDays - 1), ...busy.slice(-1)] : busy;
  return (
    hasDays(context) && [
      h('h2', null, words.days),
      h(
        'table',
        null,
        shown.map((planned) =>
          h(
            'tr',
            null,
            h(
              'th',
              { scope: 'row' },
              dayInWords(now + planned.day, lang, 'short'),
              planned.isRace && ` · ${words.race}`,
            ),
            h(
              'td',
              null,
              doable(context, planned).map(({ title, schedule }) => {
                const times = schedule?.timesADay ?? 1;
                return h('span', null, `☐ ${title}${times > 1 ? ` ×${times}` : ''}`);
              }),
            ),
          ),
        ),
      ),
    ]
  );
}

/** What is printed, as a node; `kind` says for whom. */
export function sheet(context: Context, kind: 'reader' | 'physio'): HTMLElement {
  const { visit, words, assessment, lang, now } = context;
  const { pack } = visit.session;
  const [headline] = linesOf(context, 'headline');
  const verdict = h(
    'div',
    { class: 'verdict' },
    h('p', null, words.urgency[assessment.urgency]),
    h('h1', null, headline?.title ?? assessment.outcomeTitle),
    headline?.text && h('p', null, headline.text),
  );
  const foot = h(
    'footer',
    null,
    `${pack.title} ${pack.version}. ${words.printedOn} ${dayInWords(now, lang, 'date')}. `,
    pack.reviewStatus === 'draft' && `${pack.texts.draft} `,
    pack.texts.disclaimer,
  );
  const race = daysToRace(visit);
  if (kind === 'physio') {
    return h(
      'main',
      { lang },
      h('h1', null, words.physioTitle),
      h('p', null, words.physioIntro),
      race !== null && h('p', null, h('b', null, words.raceIn(race)), ` · ${dayInWords(now + race, lang, 'date')}`),
      h('h2', null, words.answers),
      h(
        'dl',
        null,
        answersOf(context).map(({ question, said }) =>
          h('div', null, h('dt', null, question.text), h('dd', null, said)),
        ),
      ),
      h('h2', null, words.urgency[assessment.urgency]),
      h('p', null, h('b', null, assessment.outcomeTitle), ` · ${words.start[assessment.start]}`),
      h('p', null, causes(context)),
      h('h2', null, words.physioNotes),
      h('div', { class: 'ruled' }),
      foot,
    );
  }
  return h(
    'main',
    { lang },
    verdict,
    h('p', null, causes(context)),
    lines(context, words.theRace, 'race'),
    lines(context, words.doList, 'checklist', 'do'),
    lines(context, words.doNot, 'checklist', 'do_not'),
    lines(context, words.notNow, 'checklist', 'withheld'),
    planTable(context),
    lines(context, words.watch, 'watch'),
    lines(context, words.doNotStart, 'not_start'),
    lines(context, words.stopRace, 'stop_race'),
    lines(context, words.limits, 'limits'),
    foot,
  );
}

export function printSheet(context: Context, kind: 'reader' | 'physio', root: Node & ParentNode): void {
  const frame = h('iframe', { class: 'unseen', 'aria-hidden': 'true', tabindex: -1, title: context.words.print });
  // In the shadow tree: a page around a frame of ours can count the frames of a document.
  root.append(frame);
  const { contentWindow: inner, contentDocument: page } = frame;
  if (!inner || !page) return;
  // A sheet can only be adopted by the document whose window made it.
  const style = new (inner as unknown as typeof globalThis).CSSStyleSheet();
  style.replaceSync(css + exercisesCss);
  page.adoptedStyleSheets = [style];
  page.documentElement.lang = context.lang;
  page.title = context.visit.session.pack.title;
  page.body.append(sheet(context, kind));
  inner.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  inner.print();
}
