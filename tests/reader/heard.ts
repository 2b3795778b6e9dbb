/** What has to be heard, by meaning and order, and what must not be heard. */
import { expect } from '@playwright/test';

/** What Orca said in pieces, as one line. */
const joined = (said: readonly string[]): string => said.join(' ').replace(/\s+/g, ' ');

/** Every phrase is heard after the one before it, whatever is said between them. */
export function expectHeard(said: readonly string[], ...phrases: readonly RegExp[]): void {
  const line = joined(said);
  let from = 0;
  for (const phrase of phrases) {
    const found = phrase.exec(line.slice(from));
    expect(found, `${phrase} is heard after "${line.slice(0, from).slice(-60)}", in: ${line}`).not.toBeNull();
    from += (found?.index ?? 0) + (found?.[0].length ?? 0);
  }
}

export function expectNotHeard(said: readonly string[], ...phrases: readonly RegExp[]): void {
  for (const phrase of phrases) expect(joined(said)).not.toMatch(phrase);
}
