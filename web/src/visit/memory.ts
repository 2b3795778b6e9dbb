/**
 * What is kept on the reader's device: one named key a widget and nothing else. Every call works where storage is
 * blocked, full or edited by hand; then it keeps nothing and says so through its result.
 */

export interface Memory {
  /** `session.save()`. */
  answers: string;
  /** Day on which the answers were given; a race date is counted from it. */
  day: number;
  /** Day of the first result; 0 before there is one. Day 1 of the plan. */
  begun: number;
  /** Days to the race on that first day, or null. */
  span: number | null;
  /** The place that the reader chose; empty: none. */
  region: string;
  /** The result of these answers in ids, to tell when another version of the pack comes to another one; empty: none yet. */
  advice: string;
  /** Ids of the lines ticked, by day. */
  ticks: Record<string, string[]>;
}

/** A link with answers: this, the day they were given, a dot, and `session.save()`. */
export const kFragment = '#runner-advisor=';

/** The answers that came with the page's address, for the widget that takes them; the address bar loses them at once. */
export function arrive(): Memory | null {
  if (!location.hash.startsWith(kFragment)) return null;
  const [, day, answers] = /^(\d+)\.(.+)$/.exec(location.hash.slice(kFragment.length)) ?? [];
  history.replaceState(history.state, '', location.pathname + location.search);
  try {
    return answers
      ? {
          answers: decodeURIComponent(answers),
          day: Number(day),
          begun: 0,
          span: null,
          region: '',
          advice: '',
          ticks: {},
        }
      : null;
  } catch {
    return null;
  }
}

/** A record may have been edited by hand: a day or a count that no calendar holds is as good as none. */
function whole(number: unknown): number | null {
  return Number.isInteger(number) && Math.abs(number as number) < 1e6 ? (number as number) : null;
}

export function recall(key: string): Memory | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) as string) as Partial<Memory> | null;
    const day = whole(found?.day);
    if (typeof found?.answers !== 'string' || day === null) return null;
    const ticks: Memory['ticks'] = Object.create(null);
    for (const [on, ids] of Object.entries(found.ticks ?? {})) {
      if (Array.isArray(ids)) ticks[on] = ids.filter((id) => typeof id === 'string');
    }
    return {
      answers: found.answers,
      day,
      begun: whole(found.begun) ?? 0,
      span: whole(found.span),
      region: String(found.region ?? ''),
      advice: String(found.advice ?? ''),
      ticks,
    };
  } catch {
    return null;
  }
}

/** False when the device refuses. */
export function keep(key: string, memory: Memory | null): boolean {
  try {
    if (memory) localStorage.setItem(key, JSON.stringify(memory));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
