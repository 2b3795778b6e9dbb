import type { Start, Urgency } from '../engine/types.js';

/** The strings of the interface after the first question. They are loaded while the reader reads it. */
export interface UiStrings {
  readonly back: string;
  /** That many questions on the screen have no valid answer. */
  problem(n: number): string;
  readonly chooseOne: string;
  chooseSome(none: string): string;
  wholeNumber(min: number, max: number): string;
  /** `none` is the text of "no race"; may be empty. */
  chooseDate(none: string): string;
  dateBetween(first: string, last: string): string;
  /** Hint beside a picture; hidden from screen readers. */
  readonly pictureHint: string;
  readonly onDate: string;
  readonly inDays: string;
  readonly daysAgo: string;
  dayMeant(day: string): string;

  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly start: Readonly<Record<Start, string>>;
  /** `if_checks_pass` in a pack without race checks. */
  readonly startIfWell: string;
  readonly yourPlan: string;
  raceIn(days: number): string;
  dayOf(day: number, days: number): string;
  readonly becauseYouSaid: string;
  moreAnswers(n: number): string;
  readonly notAnswered: string;
  /** The reader picked no option in that many lists of signs. */
  noneOf(lists: number): string;

  call(number: string): string;
  readonly untilHelpComes: string;
  readonly changePlace: string;
  placeChanged(place: string): string;
  readonly mistake: string;

  readonly theRace: string;
  readonly days: string;
  readonly today: string;
  readonly race: string;
  readonly allDays: string;
  readonly doList: string;
  readonly doToday: string;
  readonly doAlways: string;
  readonly comingUp: string;
  readonly doNot: string;
  readonly notNow: string;
  /** Headings of the sections below the checklist. */
  readonly topics: Readonly<
    Record<'instead' | 'how_long' | 'helps' | 'start_anyway' | 'way_back' | 'after_race', string>
  >;
  readonly why: string;
  readonly tip: string;
  readonly language: string;
  times(n: number): string;
  everyDays(n: number): string;
  minutes(n: number): string;
  /** Matches a number of minutes or seconds in a pack's text. */
  readonly unitMinutes: RegExp;
  readonly unitSeconds: RegExp;
  holds(n: number, seconds: number): string;
  /** `sets` is 0 or 1 for a single set. */
  repetitions(sets: number, n: number): string;
  readonly sources: string;

  readonly raceChecks: string;
  readonly raceChecksText: string;
  readonly startChecks: string;
  readonly againChecks: string;
  readonly toPlan: string;
  readonly doNotStart: string;
  readonly stopRace: string;
  readonly changes: string;
  readonly changesText: string;
  ifInstead(question: string, answer: string): string;
  readonly watch: string;
  readonly limits: string;
  readonly answers: string;
  readonly change: string;

  readonly timer: string;
  readonly stop: string;
  readonly pause: string;
  readonly resume: string;
  readonly sound: string;
  readonly getReady: string;
  hold(n: number, of: number): string;
  readonly rest: string;
  timeLeft(minutes: number, seconds: number): string;
  readonly timeIsUp: string;
  readonly countOne: string;
  readonly countAgain: string;

  readonly past: string;
  readonly reviewBy: string;
  readonly welcome: string;
  answeredOn(day: string): string;
  readonly recheck: string;
  readonly recheckKept: string;
  readonly recheckRaised: string;
  readonly adviceChanged: string;
  readonly forgotten: string;
  askedAgain(day: string): string;
  startedAnew(day: string): string;
  oldAnswers(day: string): string;
  readonly languageMissing: string;

  /** Accessible name of the note that says whose answers these are. */
  readonly linkLabel: string;
  linkFrom(day: string): string;
  linkKept(day: string): string;
  readonly linkPassSigns: string;
  readonly linkInHistory: string;
  readonly linkAnswers: string;
  readonly linkKeep: string;
  readonly linkKeepSure: string;
  /** Used when the reader has a visit of their own. */
  readonly linkKeepInstead: string;
  readonly linkKeepYes: string;
  readonly linkClose: string;
  readonly linkLeave: string;
  readonly linkDamaged: string;
  readonly linkOtherTopic: string;
  readonly linkOtherVersion: string;
  readonly linkTooOld: string;

  readonly takeAlong: string;
  readonly print: string;
  readonly printFailed: string;
  readonly forPhysio: string;
  readonly calendar: string;
  readonly calendarSaved: string;
  readonly copyText: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly share: string;
  readonly shareWarning: string;
  readonly shareMake: string;
  readonly shareLink: string;
  readonly shareCode: string;
  readonly comment: string;
  readonly commentText: string;
  readonly copy: string;
  readonly forget: string;
  readonly forgetSure: string;
  readonly forgetYes: string;
  readonly cancel: string;
  readonly notKept: string;

  readonly physioTitle: string;
  readonly physioIntro: string;
  readonly physioNotes: string;
  readonly printedOn: string;
}
