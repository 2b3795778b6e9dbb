/** The panels below the editor: progress of the proof, mistakes, claims, cases, and the readers that the proof found. */
import type { Desk } from '../desk.js';
import { showCases } from '../panels/cases.js';
import { showClaims } from '../panels/claims.js';
import { showMistakes } from '../panels/mistakes.js';
import { showProof } from '../panels/proof.js';
import { TextPanel } from '../panels/texts.js';
import type { Answer } from '../work.js';
import { Tabs } from './tabs.js';

const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

export class Results {
  readonly #desk: Desk;
  readonly #texts: TextPanel;
  readonly #tabs: Tabs;
  /** Panels whose content is older than the report. */
  #stale = new Set<string>();

  constructor(below: HTMLElement, desk: Desk) {
    this.#desk = desk;
    this.#texts = new TextPanel($('texts-panel'), desk);
    this.#tabs = new Tabs(below.querySelector('[role="tablist"]') as HTMLElement, (name) => this.#draw(name));
    this.#tabs.open('proof-panel');
  }

  say(words: string): void {
    $('status').textContent = words;
  }

  begin(): void {
    this.say('Proving…');
    const progress = $<HTMLProgressElement>('progress');
    progress.removeAttribute('value');
    progress.hidden = $('stop').hidden = false;
  }

  step({ number, of, what }: Extract<Answer, { kind: 'step' }>): void {
    const progress = $<HTMLProgressElement>('progress');
    progress.max = of;
    progress.value = number - 1;
    this.say(`Proving, step ${number} of ${of}: ${what}`);
  }

  /** Hides the progress, because no proof is running. */
  end(): void {
    $('progress').hidden = $('stop').hidden = true;
  }

  stopped(): void {
    this.end();
    this.say(
      'The proof was stopped. The results below are those of the proof before it. The next change starts a new one.',
    );
  }

  /** Shows the new report of the desk. `milliseconds`: how long the check took. */
  show(milliseconds: number): void {
    const { report } = this.#desk;
    if (!report) return;
    const { diagnostics, claims, cases } = report;
    const seconds = (milliseconds / 1000).toFixed(1);
    const count = diagnostics.length;
    const isReadable = report.fingerprint !== '';
    const shown = isReadable
      ? 'The widget shows your text as it is.'
      : 'The widget shows the last version that could be read.';
    this.say(
      count === 0
        ? `${report.proof_is_known ? 'Only words have changed, so the proof still holds; checked' : 'Proved'} in ${seconds} s. Nothing is wrong.`
        : `${count} ${count === 1 ? 'mistake' : 'mistakes'}, found in ${seconds} s. ${shown}`,
    );
    this.#count('mistakes-panel', count > 0 ? String(count) : '');
    const open = claims?.filter(({ holds }) => !holds).length;
    this.#count('claims-panel', open ? `${open} open` : '');
    this.#count('cases-panel', cases?.failed ? `${cases.failed} failed` : '');
    this.#stale = new Set(['mistakes-panel', 'proof-panel', 'claims-panel', 'cases-panel', 'texts-panel']);
    const { current } = this.#tabs;
    if (count > 0 && current === 'proof-panel') this.#tabs.open('mistakes-panel');
    else if (count === 0 && current === 'mistakes-panel') this.#tabs.open('proof-panel');
    else this.#draw(current);
    // The list of earlier mistakes must not stay in the page, not even in a hidden panel.
    if (count === 0) this.#draw('mistakes-panel');
  }

  #count(panel: string, words: string): void {
    const place = document.querySelector(`[aria-controls="${panel}"] .count`);
    if (place) place.textContent = words;
  }

  /** Only the panel that is open is drawn. */
  #draw(name: string): void {
    if (!this.#stale.delete(name)) return;
    if (name === 'mistakes-panel') showMistakes($('mistakes'), this.#desk);
    if (name === 'proof-panel') showProof($('proof'), this.#desk);
    if (name === 'claims-panel') showClaims($('claims'), this.#desk);
    if (name === 'cases-panel') showCases($('cases'), this.#desk);
    if (name === 'texts-panel') this.#texts.show();
  }
}
