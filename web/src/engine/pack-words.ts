/** The parts of a pack that an interview needs from the start: questions, options, regions, named texts. */

import { fill, type Values } from './message.js';
import { Layout, type PackReader } from './pack-reader.js';
import type { Option, Pack, Question } from './types.js';

/** A question with its positions in the pack's lists. */
export interface PlacedQuestion extends Question {
  readonly index: number;
  readonly nullable: boolean;
}

function readQuestions(pack: PackReader): PlacedQuestion[] {
  const options = pack.map(Layout.kOptions, Layout.kSizeOfOption, (at) => ({
    id: pack.text(at + Layout.kOptionId),
    text: pack.text(at + Layout.kOptionText),
    short: pack.text(at + Layout.kOptionShort),
    warning: (pack.u16(at + Layout.kOptionFlags) & Layout.kWarningFlag) > 0,
    unsure: (pack.u16(at + Layout.kOptionFlags) & Layout.kUnsureFlag) > 0,
    group: pack.text(at + Layout.kOptionGroup),
  }));
  const optionsFrom = (first: number, count: number): Option[] => options.slice(first, first + count);
  const classes = pack.list(Layout.kClassStarts).at;
  const triageCount = pack.number(Layout.kHeadTriageCount);
  const race = pack.number(Layout.kHeadRace);
  const generalPage = pack.number(Layout.kHeadGeneralPage);
  return pack.map(Layout.kQuestions, Layout.kSizeOfQuestion, (at, index) => {
    const picture = at + Layout.kQuestionPicture;
    const question: PlacedQuestion = {
      index,
      id: pack.text(at + Layout.kQuestionId),
      text: pack.text(at + Layout.kQuestionText),
      hint: pack.text(at + Layout.kQuestionHint),
      why: pack.text(at + Layout.kQuestionWhy),
      none: pack.text(at + Layout.kQuestionNone),
      short: pack.text(at + Layout.kQuestionBrief),
      screen: pack.text(at + Layout.kQuestionScreen),
      hasPicture: pack.u16(picture) > 0,
      picture: null,
      options: optionsFrom(pack.u16(at + Layout.kQuestionFirstOption), pack.u16(at + Layout.kQuestionOptionCount)),
      min: pack.i32(classes + 4 * pack.u16(at + Layout.kQuestionFirstClass)),
      max: pack.i32(at + Layout.kQuestionMax),
      kind: Layout.kQuestionKindNames[pack.u16(at + Layout.kQuestionKind)] as Question['kind'],
      nullable: pack.u16(at + Layout.kQuestionNullable) > 0,
      role: index === race ? 'race_date' : index === generalPage ? 'general_page' : 'none',
      stage: index < triageCount ? 'triage' : 'race_check',
    };
    // Read on access, because a picture may be loaded later. Few questions have one, and a getter in each would take a
    // fifth of the time to open a pack.
    if (!question.hasPicture) return question;
    return Object.defineProperty(question, 'picture', { get: () => pack.shape(picture) });
  });
}

const regionKeys = (pack: PackReader): string[] => pack.map(Layout.kRegionKeys, 2, (at) => pack.text(at));

function readRegions(pack: PackReader): Pack['regions'] {
  const keys = regionKeys(pack);
  const { at, length } = pack.list(Layout.kRegions);
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

/**
 * Values of placeholders for a text without a reader's region: the values of all regions together. For the telephone
 * number to call, only the numbers.
 */
function valuesEverywhere(regions: Pack['regions'], call: string, locale: string): Values {
  const values = (key: string): string => {
    const all = regions.flatMap(({ values }) =>
      key === call ? (values[key]?.match(/\d+/g) ?? []) : (values[key] ?? []),
    );
    return new Intl.ListFormat(locale, { type: 'disjunction' }).format(new Set(all));
  };
  return new Proxy({}, { get: (_, key) => values(String(key)) });
}

export function readPack(pack: PackReader): PackWords {
  const locale = pack.word(Layout.kHeadLocale);
  const regions = readRegions(pack);
  const call = regionKeys(pack)[pack.number(Layout.kHeadCall)] ?? '';
  const everywhere = valuesEverywhere(regions, call, locale);
  return {
    id: pack.word(Layout.kHeadId),
    version: pack.word(Layout.kHeadVersion),
    locale,
    title: pack.word(Layout.kHeadTitle),
    scope: pack.word(Layout.kHeadScope),
    reviewStatus: pack.word(Layout.kHeadReviewStatus) as Pack['reviewStatus'],
    reviewBy: pack.word(Layout.kHeadReviewBy),
    texts: Object.fromEntries(
      pack.map(Layout.kNames, Layout.kSizeOfNamedText, (at) => [
        pack.text(at + Layout.kNamedTextKey),
        fill(pack.text(at + Layout.kNamedTextText), everywhere, locale),
      ]),
    ),
    regions,
    call,
    questions: readQuestions(pack),
    /** Read on access, because titles belong to the texts of results, which may be loaded later. */
    get outcomes() {
      return pack.map(Layout.kOutcomes, Layout.kSizeOfOutcome, (at) => ({
        id: pack.text(at + Layout.kOutcomeId),
        title: pack.text(at + Layout.kOutcomeTitle),
      }));
    },
  };
}
