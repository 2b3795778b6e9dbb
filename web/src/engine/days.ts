/**
 * Days as whole numbers: a day is the number of days since 1970-01-01 in the reader's own calendar. It holds no time of
 * day, so neither a time zone nor a change to summer time can repeat or skip a day.
 */

const kDay = 86_400_000;

export function today(now: Date = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / kDay;
}

/** Converts YYYY-MM-DD to a day; NaN when the text is not a date. */
export function parseDay(text: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) / kDay : Number.NaN;
}

export function isoDay(day: number): string {
  return new Date(day * kDay).toISOString().slice(0, 10);
}
