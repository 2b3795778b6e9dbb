/**
 * A session as a short text of ids: `<pack>@0.1.0;onset=pop;look=warm,fever;days_to_race=5`. "-" is null and an empty
 * list is empty. Ids are never reused, so the answers that still exist survive in a text from an older pack.
 */
import type { Answer, Answers } from './types.js';

export interface Saved {
  readonly pack: string;
  readonly version: string;
  readonly answers: Answers;
}

export function write(pack: string, version: string, answers: Iterable<readonly [string, Answer]>): string {
  const parts = [`${pack}@${version}`];
  for (const [id, answer] of answers) {
    const value = answer === null ? '-' : Array.isArray(answer) ? `*${answer.join(',')}` : String(answer);
    parts.push(`${id}=${value}`);
  }
  return parts.join(';');
}

/** Null when the text is not a saved session. The values are unchecked; the session accepts those that fit. */
export function read(text: string): Saved | null {
  const [head, ...parts] = text.slice(0, 8192).split(';');
  const name = /^([a-z]\w*)@([\w.-]+)$/.exec(head as string);
  if (!name) return null;
  const answers: Answers = Object.create(null);
  for (const part of parts) {
    const match = /^([a-z]\w*)=(.*)$/.exec(part);
    if (!match) continue;
    const [, id, value] = match as unknown as [string, string, string];
    if (value === '-') answers[id] = null;
    else if (value.startsWith('*')) answers[id] = value.length > 1 ? value.slice(1).split(',') : [];
    else answers[id] = /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  }
  return { pack: name[1] as string, version: name[2] as string, answers };
}
