/**
 * Connects a visit to its surroundings: the clock, the stores, and the session of the pack. It sends each event through
 * `reduce` and carries out the effect that `reduce` returns. It draws nothing; its owner draws `view` after each event.
 */

import type { Session } from '../engine/types.js';
import { Interview } from './interview.js';
import { readLink } from './link.js';
import { isAside } from './link-visit.js';
import { linkKey } from './names.js';
import { writeRecord } from './record.js';
import { type Effect, reduce, type Step, type VisitEvent } from './reduce.js';
import type { Store } from './store.js';
import { startVisit, type Visit, type VisitView } from './visit.js';

export interface World {
  readonly clock: { today(): number };
  /** Stores the reader's own visit. */
  readonly device: Store;
  /** Stores a visit from a link until this tab is closed. */
  readonly tab: Store;
}

export class VisitMachine {
  readonly key: string;
  readonly #world: World;
  #interview: Interview;
  #visit: Visit;
  /** The record as it was last read or written. */
  #seen: string | null = null;

  constructor(session: Session, key: string, world: World, fragment = '') {
    this.#interview = new Interview(session);
    this.#world = world;
    this.key = key;
    this.#visit = startVisit(world.clock.today());
    this.#readRecord();
    // Nothing may be stored yet; the visit then starts at its first question.
    this.#take({ type: 'dayChanged', today: this.#visit.today });
    const found = world.tab.read(linkKey(key));
    if (found) this.#take({ type: 'linkFound', record: found });
    if (fragment) this.openLink(fragment);
  }

  get visit(): Visit {
    return this.#visit;
  }

  /** Nothing is answered and there is no notice to show. */
  get isNew(): boolean {
    const { answers, notice } = this.#visit;
    return !notice && !Object.keys(answers).length;
  }

  /** The visit with its session, which knows the answers that count today. */
  view(raceDay: number): VisitView {
    return { ...this.#visit, session: this.#interview.read(this.#visit), raceDay };
  }

  /**
   * Applies an event of the reader. Changes from outside (the day, another tab) are applied first. If they removed or
   * ended the visit, the reader's event is dropped, and a notice tells them.
   */
  dispatch(event: VisitEvent): Step {
    const before = this.#visit;
    this.refresh();
    const { notice, second } = this.#visit;
    const news = notice === before.notice ? '' : notice;
    const isGone = news === 'forgotten' || news === 'started_anew' || news === 'link_too_old';
    if (isGone && event.type !== 'openLink' && event.type !== 'forget')
      return { visit: this.#visit, effects: [], missing: [] };
    const isSecond = before.second !== null && second === null;
    const step = this.#take(isSecond && event.type === 'submitScreen' ? { ...event, isSecond } : event);
    if (news && !step.visit.notice) this.#visit = { ...step.visit, notice: news };
    return { ...step, visit: this.#visit };
  }

  openLink(fragment: string): Step {
    return this.dispatch({ type: 'openLink', link: readLink(fragment) });
  }

  /** Reads the clock and the records of other tabs. False when nothing has changed. */
  refresh(): boolean {
    const before = this.#visit;
    const today = this.#world.clock.today();
    if (today !== before.today) this.#take({ type: 'dayChanged', today });
    this.#readRecord();
    return this.#visit !== before;
  }

  /** Shows the same visit in another language. */
  speak(session: Session): void {
    this.#interview = new Interview(session);
  }

  #readRecord(): void {
    const record = this.#world.device.read(this.key);
    if (record === undefined || record === this.#seen) return;
    this.#seen = record;
    this.#take({ type: 'storageChanged', record });
  }

  #take(event: VisitEvent): Step {
    const step = reduce(this.#interview, this.#visit, event);
    this.#visit = step.visit;
    for (const effect of step.effects) this.#do(effect, event.type === 'keepLink');
    return { ...step, visit: this.#visit };
  }

  #do(effect: Effect, isKeepingLink: boolean): void {
    const { device, tab } = this.#world;
    if (effect === 'keep') this.#keep();
    // When the device refuses to store the link visit, leave it in the tab's store, so that a reload finds it. That store may
    // hold another link that the reader has just left: it must not come back.
    else if (!isKeepingLink || this.#visit.keeps) tab.remove(linkKey(this.key));
    if (effect === 'wipe') {
      device.remove(this.key);
      this.#seen = null;
    }
  }

  #keep(): void {
    const visit = this.#visit;
    const { session } = this.#interview;
    const { device, tab } = this.#world;
    const text = writeRecord(session.pack, visit);
    const isLink = isAside(visit);
    if (!isLink) this.#seen = text;
    const ok = isLink ? tab.write(linkKey(this.key), text) : device.write(this.key, text);
    this.#take({ type: 'stored', ok });
  }
}
