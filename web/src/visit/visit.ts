/**
 * One reader's visit as plain data: what they answered, on which day, and where in the interview they stand. A visit never
 * changes: `reduce` (reduce.ts) makes the next one from an event. It knows no screen, no clock and no storage.
 *
 * Days are epoch days in the reader's own calendar (engine/days.ts). A date is kept as the day itself and never as a count of
 * days, because a count is wrong after midnight; "in N days" is derived where it is asked for or shown.
 */

import type { Answers, Session, Stage, Urgency } from '../engine/types.js';

/** Something to tell the reader once, above what they see. */
export type Notice =
  | ''
  /** A second look found nothing new, or nothing that raises the urgency; or it raised the urgency. */
  | 'recheck_kept'
  | 'recheck_raised'
  /** Another version of the pack gives these answers other advice. */
  | 'advice_changed'
  /** Everything has been removed from the device. */
  | 'forgotten'
  /** The answers are some days old: part of them is asked again before a plan is shown. */
  | 'asked_again'
  /** The answers are too old: the visit starts anew. */
  | 'started_anew'
  /** A link that was cut or changed on its way; one for another topic; one of a month ago; one of another version. */
  | 'link_damaged'
  | 'link_other_topic'
  | 'link_too_old'
  | 'link_other_version'
  /** The language that the reader chose cannot be fetched. */
  | 'language_missing';

/** A look at the warning signs again, from a finished visit. */
export interface SecondLook {
  /** Questions still to be asked again; the first is on screen, unless a new sign has opened another question. */
  readonly left: readonly string[];
  /** What the visit was before: a second look can raise the urgency and never lower it. */
  readonly answers: Answers;
  readonly urgency: Urgency;
}

/** Says that the answers came with a link, so that they may be somebody else's. */
export interface LinkOrigin {
  /** Day on which the link was made. */
  readonly day: number;
  /** Questions that the reader has answered themself; the other answers are the sender's. */
  readonly own: readonly string[];
  /** The answers as they came are an emergency: it is shown before anything is asked. */
  readonly alarm: boolean;
  /** The reader has chosen to keep the visit in the place of their own. */
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
  /** By question. A date is an epoch day. */
  readonly answers: Answers;
  /** The day on which each was given. */
  readonly given: Readonly<Record<string, number>>;
  readonly stage: Stage;
  /** First question of the group on screen; empty: the result. */
  readonly at: string;
  /** The reader came here to change one answer and goes back to the result after it. */
  readonly changing: boolean;
  readonly second: SecondLook | null;
  /** Day of the first result; 0 before there is one. Day 1 of the plan. */
  readonly begun: number;
  /** Ids of the lines ticked, by day. */
  readonly ticks: Readonly<Record<string, readonly string[]>>;
  /** The reader's own choice of place; empty: none yet. */
  readonly region: string;
  /** The result in ids, to tell when another version of the pack comes to another one; empty: none yet. */
  readonly advice: string;
  /** Tells the reader's entries in a calendar from those of others; empty: no calendar has been made. */
  readonly calendar: string;
  /** False once the device has refused to keep something. */
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

/** A visit with the session that knows its answers: what screens are drawn from. */
export interface VisitView extends Visit {
  readonly session: Session;
  readonly raceDay: number;
}
