/** The parts of a pack that an interview needs from the start: questions, options, regions, named texts. */

import { Field, type PackReader } from './pack-reader.js';
import type { Pack, Question, QuestionKind } from './types.js';

const kinds: readonly QuestionKind[] = ['one_of', 'any_of', 'number', 'date', 'scale'];

/** A question with its place in the pack's lists. */
export interface PlacedQuestion extends Question {
  readonly index: number;
  readonly nullable: boolean;
}

function readQuestions(pack: PackReader): PlacedQuestion[] {
  const options = pack.map(Field.Options, 10, (at) => ({
    id: pack.text(at),
    text: pack.text(at + 2),
    short: pack.text(at + 4),
    warning: (pack.u16(at + 6) & 1) > 0,
    unsure: (pack.u16(at + 6) & 2) > 0,
    group: pack.text(at + 8),
  }));
  const classes = pack.list(Field.ClassStarts).at;
  const triageCount = pack.number(Field.TriageCount);
  const race = pack.number(Field.Race);
  const generalPage = pack.number(Field.GeneralPage);
  return pack.map(Field.Questions, 32, (at, index) => ({
    index,
    id: pack.text(at),
    text: pack.text(at + 2),
    hint: pack.text(at + 4),
    why: pack.text(at + 6),
    none: pack.text(at + 8),
    screen: pack.text(at + 10),
    picture: pack.text(at + 12),
    options: options.slice(pack.u16(at + 14), pack.u16(at + 14) + pack.u16(at + 16)),
    min: pack.i32(classes + 4 * pack.u16(at + 18)),
    max: pack.i32(at + 28),
    kind: kinds[pack.u16(at + 24)] as QuestionKind,
    nullable: pack.u16(at + 26) > 0,
    role: index === race ? 'race_date' : index === generalPage ? 'general_page' : '',
    stage: index < triageCount ? 'triage' : 'race_check',
  }));
}

function readRegions(pack: PackReader): Pack['regions'] {
  const keys = pack.map(Field.RegionKeys, 2, (at) => pack.text(at));
  const { at, length } = pack.list(Field.Regions);
  const size = keys.length + 2;
  return Array.from({ length: length / size }, (_, i) => {
    const start = at + i * size * 2;
    return {
      id: pack.text(start),
      label: pack.text(start + 2),
      values: Object.fromEntries(keys.map((key, k) => [key, pack.text(start + 4 + k * 2)])),
    };
  });
}

export interface PackWords extends Pack {
  readonly questions: readonly PlacedQuestion[];
}

export function readPack(pack: PackReader): PackWords {
  return {
    id: pack.word(Field.Id),
    version: pack.word(Field.Version),
    locale: pack.word(Field.Locale),
    title: pack.word(Field.Title),
    scope: pack.word(Field.Scope),
    reviewStatus: pack.word(Field.ReviewStatus) as Pack['reviewStatus'],
    reviewBy: pack.word(Field.ReviewBy),
    texts: Object.fromEntries(pack.map(Field.Names, 4, (at) => [pack.text(at), pack.text(at + 2)])),
    regions: readRegions(pack),
    call: pack.map(Field.RegionKeys, 2, (at) => pack.text(at))[pack.number(Field.Call)] ?? '',
    questions: readQuestions(pack),
    /** Read when asked for: titles are words of results, which may come later. */
    get outcomes() {
      return pack.map(Field.Outcomes, 4, (at) => ({ id: pack.text(at), title: pack.text(at + 2) }));
    },
  };
}
