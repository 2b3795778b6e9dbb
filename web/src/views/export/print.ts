/**
 * The sheets to print. The Print button puts a sheet into a frame of its own, so that the page around the widget is not
 * printed. The browser's own Print command prints the same sheet in place of the card.
 */

import { drawShape } from '../../art/shapes.js';
import { dayInWords } from '../../engine/day-words.js';
import type { Line, PlanDay, Section, Status } from '../../engine/types.js';
import artCss from '../../style/art.css?inline';
import css from '../../style/print.css?inline';
import { daysToRace } from '../../visit/questions.js';
import { type Child, h } from '../dom.js';
import { type Context, isPast } from '../result/context.js';
import { hasDays, tasksOf } from '../result/days.js';
import { prose } from '../result/prose.js';
import { answersOf, causes, dose, linesOf, startInWords } from '../result/words.js';

const kBullets: Readonly<Partial<Record<Status, string>>> = { do: 'todo', do_not: 'cross' };

function lines(context: Context, heading: string, section: Section, status?: Status): Child {
  const found = linesOf(context, section, status);
  return (
    found.length > 0 && [
      h('h2', null, heading),
      h(
        'ul',
        null,
        found.map((line) => {
          const { title, text, drawing } = line;
          const amount = dose(line, context.words);
          return h(
            'li',
            { class: (section === 'checklist' && kBullets[line.status]) || 'dot' },
            status === 'do' && drawing && drawShape(drawing, { class: 'art', 'aria-hidden': 'true' }),
            h('b', null, title),
            amount && ` · ${amount}`,
            prose(text),
          );
        }),
      ),
    ]
  );
}

/** Milliseconds within which a browser that can print fires `beforeprint`. */
const kDialogComes = 1500;

/** Rows of the plan that fit on two pages with everything else. */
const kPaperRows = 14;

/** Number of days that a row names one by one; more would leave no room for the tasks. */
const kNamedDays = 3;

interface PlanRow {
  readonly days: PlanDay[];
  readonly lines: readonly Line[];
}

/** The plan's days in order. Consecutive days with the same tasks share a row; days without tasks have none. */
function rowsOf(context: Context): PlanRow[] {
  const rows: PlanRow[] = [];
  for (const day of context.visit.session.plan()) {
    const lines = tasksOf(context, day);
    if (!lines.length && !day.isRace) continue;
    const last = rows.at(-1);
    const isSame =
      last !== undefined &&
      !day.isRace &&
      last.lines.length === lines.length &&
      last.lines.every((line, at) => line.title === lines[at]?.title && times(line) === times(lines[at]));
    if (isSame && (isRange([...last.days, day]) || last.days.length < kNamedDays)) last.days.push(day);
    else rows.push({ days: [day], lines });
  }
  return rows;
}

const times = (line?: Line): number => line?.schedule?.timesADay ?? 1;

/** Whether the days are consecutive. */
const isRange = (days: readonly PlanDay[]): boolean =>
  days.every(({ day }, at) => at === 0 || day === (days[at - 1]?.day ?? 0) + 1);

function planTable(context: Context): Child {
  const { words, lang, now } = context;
  const rows = rowsOf(context);
  const shown = rows.length > kPaperRows ? [...rows.slice(0, kPaperRows - 1), ...rows.slice(-1)] : rows;
  const name = ({ day }: PlanDay): string => dayInWords(now + day, lang, 'short');
  const names = (days: readonly PlanDay[]): string =>
    days.length > 1 && isRange(days)
      ? `${name(days[0] as PlanDay)} – ${name(days.at(-1) as PlanDay)}`
      : days.map(name).join(' · ');
  return (
    hasDays(context) && [
      h('h2', null, words.days),
      h(
        'table',
        null,
        shown.map(({ days, lines }) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, names(days), days[0]?.isRace && ` · ${words.race}`),
            h(
              'td',
              null,
              lines.map((line) => {
                const often = times(line) > 1 ? ` ×${times(line)}` : '';
                return h('span', null, `${'☐'.repeat(days.length)} ${line.title}${often}`);
              }),
            ),
          ),
        ),
      ),
    ]
  );
}

/** What to do and what not to do. In an emergency, all of it applies until help arrives. */
function plan(context: Context): Child {
  const { words, assessment } = context;
  if (assessment.urgency === 'emergency_now') return lines(context, words.untilHelpComes, 'checklist');
  return [
    lines(context, words.doList, 'checklist', 'do'),
    lines(context, words.doNot, 'checklist', 'do_not'),
    lines(context, words.notNow, 'checklist', 'withheld'),
    planTable(context),
  ];
}

/** The sheet as a node; `kind` is the person that it is for. */
export function sheet(context: Context, kind: 'reader' | 'physio'): HTMLElement {
  const { visit, words, assessment, lang, now } = context;
  const { pack } = visit.session;
  const [headline] = linesOf(context, 'headline');
  const sum = h(
    'div',
    { class: 'sum' },
    h('p', null, words.urgency[assessment.urgency]),
    h('h1', null, headline?.title ?? assessment.outcomeTitle),
    prose(headline?.text ?? ''),
  );
  const foot = h(
    'footer',
    null,
    `${pack.title} ${pack.version}. ${words.printedOn} ${dayInWords(now, lang, 'date')}. `,
    pack.reviewStatus === 'draft' && `${pack.texts.draft} `,
    pack.texts.disclaimer,
  );
  const race = daysToRace(visit.session);
  if (kind === 'physio') {
    return h(
      'div',
      { class: 'paper', lang },
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
      h('p', null, h('b', null, assessment.outcomeTitle), ` · ${startInWords(context)}`),
      h('p', null, causes(context)),
      h('h2', null, words.physioNotes),
      h('div', { class: 'ruled' }),
      foot,
    );
  }
  return h(
    'div',
    { class: 'paper', lang },
    sum,
    h('p', null, causes(context)),
    isPast(context) && h('p', null, pack.texts.past_review || words.past),
    lines(context, words.theRace, 'race'),
    !isPast(context) && plan(context),
    lines(context, words.watch, 'watch'),
    h(
      'div',
      { class: 'pair' },
      h('div', null, lines(context, words.doNotStart, 'not_start')),
      h('div', null, lines(context, words.stopRace, 'stop_race')),
    ),
    lines(context, words.limits, 'limits'),
    foot,
  );
}

/** The frame of the last print; the page holds at most one. */
let frame: HTMLIFrameElement | undefined;

/**
 * Prints a sheet. `place` is a node of the card. Calls `refused` when the browser shows no print dialogue, as the
 * browsers inside other apps do not; `beforeprint` is the only sign of the dialogue that a page gets.
 */
export function printSheet(context: Context, kind: 'reader' | 'physio', place: Node, refused: () => void): void {
  frame?.remove();
  const own = h('iframe', { class: 'unseen', 'aria-hidden': 'true', tabindex: -1, title: context.words.print });
  frame = own;
  // Append the frame to the shadow tree: a page around our own frame could count the frames of the document.
  (place.getRootNode() as ShadowRoot).append(own);
  const { contentWindow: inner, contentDocument: page } = own;
  if (!inner || !page) {
    refused();
    return;
  }
  // A document can adopt only style sheets that its own window created.
  const style = new (inner as unknown as typeof globalThis).CSSStyleSheet();
  style.replaceSync(css + artCss);
  page.adoptedStyleSheets = [style];
  page.documentElement.lang = context.lang;
  page.title = context.visit.session.pack.title;
  page.body.append(sheet(context, kind));
  const late = setTimeout(refused, kDialogComes);
  inner.addEventListener('beforeprint', () => clearTimeout(late));
  inner.addEventListener('afterprint', () => setTimeout(() => own.remove()));
  context.signal.addEventListener('abort', () => {
    clearTimeout(late);
    own.remove();
  });
  try {
    inner.print();
  } catch {
    clearTimeout(late);
    refused();
  }
}

/** Puts the reader's sheet into the card whenever the browser prints the page, until the result leaves the screen. */
export function printWithPage(view: HTMLElement, context: Context): void {
  const { signal } = context;
  let paper: HTMLElement | undefined;
  const take = (): void => {
    paper?.remove();
    paper = undefined;
    view.closest('.w')?.classList.remove('printing');
  };
  addEventListener(
    'beforeprint',
    () => {
      const card = view.closest('.w');
      if (!card) return;
      take();
      paper = sheet(context, 'reader');
      card.append(paper);
      card.classList.add('printing');
    },
    { signal },
  );
  addEventListener('afterprint', take, { signal });
  signal.addEventListener('abort', take);
}
