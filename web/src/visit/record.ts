/**
 * The stored form of a visit, as text. Anyone can edit it and older versions have written it, so reading takes the
 * valid parts and ignores the rest. The text is built from its parts, without `JSON.stringify` of the whole object,
 * because a page's script may define `Array.prototype.toJSON` and change the output.
 */

import type { Answers, Pack } from '../engine/types.js';
import { checksumOf } from './checksum.js';
import { isDay } from './interview.js';
import { readAnswers, writeAnswers } from './saved-answers.js';
import type { LinkOrigin, Visit } from './visit.js';

/** The contents of a record. */
export interface VisitRecord
  extends Pick<Visit, 'given' | 'begun' | 'ticks' | 'region' | 'advice' | 'calendar' | 'link'> {
  readonly version: string;
  /** Unchecked: `Interview.fitting` selects the answers that the pack knows. */
  readonly answers: Answers;
  /** Day on which the record was written; `advice` is the advice for that day. */
  readonly wrote: number;
}

const object = (members: Readonly<Record<string, string | number | undefined>>): string =>
  `{${Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join()}}`;

export function writeRecord(pack: Pack, visit: Visit): string {
  const { answers, given, today, begun, ticks, region, advice, calendar, link } = visit;
  const day = Math.min(today, ...Object.values(given));
  const others = Object.entries(given).filter(([, on]) => on !== day);
  const members = object({
    answers: writeAnswers(pack, answers),
    day,
    days: others.length ? others.map(([id, on]) => `${id}:${on}`).join() : undefined,
    wrote: today,
    begun,
    region,
    advice,
    calendar: calendar || undefined,
    link: link?.day,
    own: link?.own.join(),
    is: link ? `${link.kept ? 'kept' : ''}${link.alarm ? 'alarm' : ''}` : undefined,
  });
  const lines = object(Object.fromEntries(Object.entries(ticks).map(([on, ids]) => [on, ids.join()])));
  return `${members.slice(0, -1)},"ticks":${lines}}`;
}

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []).filter(
    (id) => typeof id === 'string' && id !== '',
  );

function linkOf({ link, own, is }: Readonly<Record<string, unknown>>): LinkOrigin | null {
  if (!isDay(link)) return null;
  const flags = String(is);
  return { day: link, own: list(own), kept: flags.includes('kept'), alarm: flags.includes('alarm') };
}

/** Null when the text is not a record of this pack. */
export function readRecord(text: string, pack: Pack): VisitRecord | null {
  let found: Readonly<Record<string, unknown>> | null;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  const { answers, day, wrote = day, begun, region = '', advice = '', calendar = '', days, ticks } = found ?? {};
  if (typeof answers !== 'string' || !isDay(day) || !isDay(wrote)) return null;
  const saved = readAnswers(answers, pack.questions, day);
  if (saved?.pack !== pack.id) return null;
  const given: Record<string, number> = {};
  for (const id of Object.keys(saved.answers)) given[id] = day;
  for (const entry of list(days)) {
    const [id = '', on] = entry.split(':');
    if (id in given && isDay(Number(on))) given[id] = Number(on);
  }
  const lines: Record<string, readonly string[]> = Object.create(null);
  for (const [on, ids] of Object.entries(ticks ?? {})) if (isDay(Number(on))) lines[on] = list(ids);
  return {
    version: saved.version,
    answers: saved.answers,
    given,
    wrote,
    begun: isDay(begun) ? begun : 0,
    region: String(region),
    // Older records hold the whole list in place of its checksum.
    advice: String(advice).includes(',') ? checksumOf(String(advice)) : String(advice),
    calendar: /^\w{1,32}$/.exec(String(calendar))?.[0] ?? '',
    ticks: lines,
    link: linkOf(found ?? {}),
  };
}
