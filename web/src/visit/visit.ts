/**
 * One reader's visit as plain data: what they answered, on which day, and where in the interview they are. A visit is
 * immutable: `reduce` (reduce.ts) makes the next one from an event. It knows no screen, no clock and no storage.
 *
 * Days are epoch days in the reader's own calendar (engine/days.ts). A date is stored as the day itself and never as a
 * count of days, because a count is wrong after midnight; "in N days" is derived where a screen asks for it or shows
 * it.
 */

import type { Answers, Session, Stage, Urgency } from '../engine/types.js';

/** A message that is shown once, above the screen's content. */
export type Notice =
  | ''
  /**
   * Results of a second look: it found nothing new, it found nothing that raises the urgency, or it raised the urgency.
   */
  | 'recheck_kept'
  | 'recheck_raised'
  /** Another version of the pack gives other advice for these answers. */
  | 'advice_changed'
  /** All records have been removed from the device. */
  | 'forgotten'
  /** The answers are some days old: part of them is asked again before a plan is shown. */
  | 'asked_again'
  /** The answers are too old: the visit starts anew. */
  | 'started_anew'
  /** A link that is damaged, for another topic, a month old, or from another version. */
  | 'link_damaged'
  | 'link_other_topic'
  | 'link_too_old'
  | 'link_other_version'
  /** The language that the reader chose cannot be fetched. */
  | 'language_missing';

/** A second look at the warning signs, from a finished visit. */
export interface SecondLook {
  /**
   * Questions still to be asked again. The first is on screen, unless a new sign has made another question relevant.
   */
  readonly left: readonly string[];
  /** The visit before the second look. A second look can raise the urgency and never lower it. */
  readonly answers: Answers;
  readonly urgency: Urgency;
}

/** Present when the answers came with a link, so that they may be another person's. */
export interface LinkOrigin {
  /** Day on which the link was made. */
  readonly day: number;
  /** Questions that the reader has answered; the other answers are the sender's. */
  readonly own: readonly string[];
  /** The sender's answers are an emergency: the emergency screen is shown before any question. */
  readonly alarm: boolean;
  /** The reader has chosen to keep this visit in place of their own. */
  readonly kept: boolean;
}

/** An earlier visit that is too old to count. */
export interface OldVisit {
  readonly day: number;
  readonly answers: Answers;
}

export interface Visit {
  /** Today, as this visit knows it. */
  readonly today: number;
  /** Answers by question. A date is an epoch day. */
  readonly answers: Answers;
  /** The day on which each answer was given. */
  readonly given: Readonly<Record<string, number>>;
  readonly stage: Stage;
  /** First question of the group on screen; empty when the result is on screen. */
  readonly at: string;
  /** The reader is changing one answer and returns to the result afterwards. */
  readonly changing: boolean;
  readonly second: SecondLook | null;
  /** Day of the first result, which is day 1 of the plan; 0 before there is one. */
  readonly begun: number;
  /** Ids of the ticked lines, by day. */
  readonly ticks: Readonly<Record<string, readonly string[]>>;
  /** The region that the reader chose; empty when they have not. */
  readonly region: string;
  /**
   * Digest of the result, which shows when another version of the pack gives another one; empty before there is one.
   */
  readonly advice: string;
  /** Distinguishes the reader's entries in a shared calendar; empty when no calendar has been made. */
  readonly calendar: string;
  /** False after the device has refused to store a record. */
  readonly keeps: boolean;
  /** Whether the device or the tab holds a record of this visit. */
  readonly written: boolean;
  readonly notice: Notice;
  readonly link: LinkOrigin | null;
  readonly old: OldVisit | null;
  /** The reader's own visit, while one from a link is on screen. */
  readonly own: Visit | null;
}

export function startVisit(today: number): Visit {
  return {
    today,
    answers: {},
    given: {},
    stage: 'triage',
    at: '',
    changing: false,
    second: null,
    begun: 0,
    ticks: {},
    region: '',
    advice: '',
    calendar: '',
    keeps: true,
    written: false,
    notice: '',
    link: null,
    old: null,
    own: null,
  };
}

/** A visit with the session that holds its answers. Screens are drawn from it. */
export interface VisitView extends Visit {
  readonly session: Session;
  readonly raceDay: number;
}
