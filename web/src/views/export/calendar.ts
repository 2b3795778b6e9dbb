/**
 * The plan as a calendar file (RFC 5545): one entry with an alarm for each time of day, and the race as an all-day
 * entry. Times are floating local time, so that "eight in the morning" is eight wherever the reader travels.
 *
 * This is our own code and not the npm package `ics`, whose validation library would cost a reader 21 kB against 1 kB;
 * the tests read the file with ical.js. The choice would be wrong if we needed time zones or repeating entries.
 */

import { isoDay } from '../../engine/days.js';
import { plainText } from '../../engine/markup.js';
import type { Line } from '../../engine/types.js';
import type { Context } from '../result/context.js';
import { tasksOf } from '../result/days.js';
import { dose, linesOf, startInWords } from '../result/words.js';

/** Hours of the day for tasks to be done once, twice … a day; the index is the number of times. */
const kHours: readonly (readonly number[])[] = [[8], [8], [8, 19], [8, 13, 19], [8, 12, 16, 20]];

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const two = (number: number): string => String(number).padStart(2, '0');
const date = (day: number): string => isoDay(day).replaceAll('-', '');

/** Folds a line into pieces of at most 75 bytes; each continuation line begins with a space. */
function fold(line: string): string {
  const bytes = new TextEncoder();
  let out = '';
  let length = 0;
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (length + size > 73) {
      out += '\r\n ';
      length = 1;
    }
    out += letter;
    length += size;
  }
  return out;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly when: readonly string[];
  /** Time of the alarm relative to the start of the entry; empty when there is none. */
  readonly alarm: string;
}

/**
 * A random name that distinguishes the entries of two readers in a shared calendar. It is stored with the visit, so
 * that a file exported again, also on another day, updates the entries and does not double them.
 */
const newName = (): string => [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('');

function entry({ id, title, text, when, alarm }: Entry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@runner-advisor`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    ...(alarm
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:${alarm}`, 'END:VALARM']
      : []),
    'END:VEVENT',
  ];
}

/** `written` is the present time; entries before it are left out. */
export function calendar(context: Context, written: Date = new Date()): string {
  const { visit, words, now, lang } = context;
  const { pack } = visit.session;
  const stamp = `${written.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const last = pack.texts.disclaimer ?? '';
  const entries: Entry[] = [];
  // The traffic lights of a step of the way back say when to go on, stay or stop.
  const wayBack = linesOf(context, 'way_back');
  const lights = wayBack
    .filter(({ status }) => status === 'info')
    .flatMap(({ title, text }) => [title, plainText(text)]);
  const steps = new Set(wayBack.map(({ id }) => id));
  for (const planned of visit.session.plan()) {
    const { day, isRace } = planned;
    const on = date(now + day);
    const byHour = new Map<number, Line[]>();
    for (const line of tasksOf(context, planned)) {
      for (const hour of kHours[Math.min(line.schedule?.timesADay ?? 1, 4)] ?? []) {
        byHour.set(hour, [...(byHour.get(hour) ?? []), line]);
      }
    }
    for (const [hour, lines] of byHour) {
      if (day === 0 && hour <= written.getHours()) continue;
      entries.push({
        id: `${pack.id}-${visit.calendar}-${on}-${hour}`,
        title: lines.map(({ title }) => title).join(' · '),
        text: [
          ...lines.map((line) => [line.title, dose(line, words), plainText(line.text)].filter(Boolean).join('\n')),
          ...(lines.some(({ id }) => steps.has(id)) ? [lights.filter(Boolean).join('\n')] : []),
          last,
        ].join('\n\n'),
        when: [`DTSTART:${on}T${two(hour)}0000`, 'DURATION:PT15M'],
        alarm: 'PT0M',
      });
    }
    if (isRace) {
      const checks = [...linesOf(context, 'race'), ...linesOf(context, 'not_start')];
      entries.push({
        id: `${pack.id}-${visit.calendar}-${on}-race`,
        title: `${words.theRace}: ${startInWords(context)}`,
        text: [...checks.map(({ title }) => title), last].join('\n'),
        when: [`DTSTART;VALUE=DATE:${on}`, `DTEND;VALUE=DATE:${date(now + day + 1)}`],
        // The alarm rings at noon of the day before.
        alarm: day > 1 || (day === 1 && written.getHours() < 12) ? '-PT12H' : '',
      });
    }
  }
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//runner-advisor//${pack.id} ${pack.version}//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((one) => entry(one, stamp)),
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

/** Downloads the file without any request. */
export function saveCalendar(context: Context): void {
  if (!context.visit.calendar) context.actions.nameCalendar(newName());
  const file = URL.createObjectURL(new Blob([calendar(context)], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${context.visit.session.pack.id}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
