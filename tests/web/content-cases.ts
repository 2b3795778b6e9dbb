/** The readers of the calf pack's own cases. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly id: string;
  readonly answers: Readonly<Record<string, string | readonly string[] | number | null>>;
  readonly expect: { readonly outcome: string; readonly urgency: string; readonly start: string };
}

export const cases: readonly Case[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../content/calf/cases.json'), 'utf8'),
).cases;

/** One case of each value of `kind`, in the order of the cases. */
export function oneOfEach(kind: (expected: Case['expect'], answers: Case['answers']) => string): Case[] {
  const found = new Map<string, Case>();
  for (const one of cases) {
    const name = kind(one.expect, one.answers);
    if (!found.has(name)) found.set(name, one);
  }
  return [...found.values()];
}
