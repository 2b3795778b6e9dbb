/**
 * Days as whole numbers: a day is the count of days since 1970-01-01 in the reader's own calendar. No clock time is in
 * it, so no time zone and no change of the clocks can make a day twice or skip one.
 */

const kDay = 86_400_000;

export function today(now: Date = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / kDay;
}

/** YYYY-MM-DD to a day; NaN when it is none. */
export function parseDay(text: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) / kDay : Number.NaN;
}

export function isoDay(day: number): string {
  return new Date(day * kDay).toISOString().slice(0, 10);
}
