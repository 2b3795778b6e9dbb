/**
 * A result for the answers at one moment. It stores a few numbers and reads ids and texts from the pack on access,
 * because a program that observes a result reads few of them.
 */

import { valuesOf } from './getters.js';
import type { LineReader } from './lines.js';
import { fill, type Values } from './message.js';
import { Layout } from './pack-reader.js';
import type { Assessment, Line } from './types.js';

/** Numbers as the engine returns them; `rule` is -1 when no rule fired. */
export interface Result {
  readonly outcome: number;
  readonly urgency: number;
  readonly start: number;
  readonly rule: number;
  readonly checksAvailable: boolean;
  /** Pairs of an item that is shown and its variant. */
  readonly shown: readonly number[];
}

export class PackAssessment implements Assessment {
  readonly #reader: LineReader;
  readonly #result: Result;
  readonly #values: Values;
  #lines: readonly Line[] | undefined;

  constructor(reader: LineReader, result: Result, values: Values) {
    this.#reader = reader;
    this.#result = result;
    this.#values = values;
  }

  #outcome(offset: number): string {
    const { pack } = this.#reader;
    return pack.text(pack.list(Layout.kOutcomes).at + this.#result.outcome * Layout.kSizeOfOutcome + offset);
  }
  #rule(offset: number): string {
    const { pack } = this.#reader;
    const { rule } = this.#result;
    return rule < 0 ? '' : pack.text(pack.list(Layout.kRules).at + rule * Layout.kSizeOfRule + offset);
  }
  #filled(text: string): string {
    return fill(text, this.#values, this.#reader.locale);
  }

  get outcome() {
    return this.#outcome(Layout.kOutcomeId);
  }
  get outcomeTitle() {
    return this.#filled(this.#outcome(Layout.kOutcomeTitle));
  }
  get urgency() {
    return Layout.kUrgencyNames[this.#result.urgency] as Assessment['urgency'];
  }
  get start() {
    return Layout.kStartNames[this.#result.start] as Assessment['start'];
  }
  get rule() {
    return this.#rule(Layout.kRuleId);
  }
  get reason() {
    return this.#filled(this.#rule(Layout.kRuleReason));
  }
  get checksAvailable() {
    return this.#result.checksAvailable;
  }
  get lines() {
    if (!this.#lines) {
      const { shown } = this.#result;
      const lines: Line[] = [];
      for (let i = 0; i < shown.length; i += 2) {
        lines.push(this.#reader.line(shown[i] as number, shown[i + 1] as number, this.#values));
      }
      this.#lines = lines;
    }
    return this.#lines;
  }
  /** Returns the values for JSON.stringify, which ignores getters of a class. */
  toJSON(): Assessment {
    return valuesOf(this, PackAssessment.prototype);
  }
}
