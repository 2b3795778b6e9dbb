/**
 * A timer for ice or for holds. It reads the wall clock and does not count ticks, so it is right after the screen was
 * locked or the page was suspended.
 */

import type { Line } from '../../engine/types.js';
import type { UiStrings } from '../../locale/ui-strings.js';
import { button, h } from '../dom.js';

interface Phase {
  readonly words: string;
  readonly seconds: number;
}

/** Seconds to get into a stretch, and between two stretches. */
const kReady = 5;
/** Minutes of icing when the content names no time. */
const kIceMinutes = 10;

export function phases({ schedule }: Line, words: UiStrings): Phase[] {
  const { sets = 0, holdSeconds = 0, minutes = 0 } = schedule ?? {};
  if (!holdSeconds) return [{ words: '', seconds: 60 * (minutes || kIceMinutes) }];
  const list: Phase[] = [];
  for (let n = 1; n <= Math.max(1, sets); n++) {
    list.push({ words: n === 1 ? words.getReady : words.rest, seconds: kReady });
    list.push({ words: words.hold(n, Math.max(1, sets)), seconds: holdSeconds });
  }
  return list;
}

/** The phase after `elapsed` seconds and the seconds left of it; null when all phases are over. */
export function placeIn(list: readonly Phase[], elapsed: number): { index: number; left: number } | null {
  let rest = elapsed;
  for (const [index, { seconds }] of list.entries()) {
    if (rest < seconds) return { index, left: Math.ceil(seconds - rest) };
    rest -= seconds;
  }
  return null;
}

/** One for the page. Phones allow sound only when this is created or resumed while a press is being handled. */
let audio: AudioContext | undefined;

/** Call this while the reader's press is being handled. */
function allowSound(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
  } catch {
    // There is no sound on this device; the words on screen say the same.
  }
}

function beep(): void {
  if (!audio) return;
  try {
    const tone = audio.createOscillator();
    const level = audio.createGain();
    level.gain.value = 0.1;
    tone.frequency.value = 660;
    tone.connect(level).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.25);
  } catch {
    // There is no sound on this device.
  }
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * Changes the text in place, and only when it differs. A screen reader processes every change, and several for a text
 * node that is replaced; on a slow machine, Orca then drops the announcements of the phases.
 */
function write(text: Text, words: string): void {
  if (text.data !== words) text.data = words;
}

export function timer(line: Line, words: UiStrings, signal: AbortSignal): HTMLElement {
  const list = phases(line, words);
  const digits = new Text();
  const spoken = new Text();
  // Live updates are off: a screen reader reads the time on request and does not speak every second.
  const time = h(
    'span',
    { class: 'time', role: 'timer', 'aria-live': 'off', hidden: true },
    h('span', { 'aria-hidden': 'true' }, digits),
    h('span', { class: 'unseen' }, spoken),
  );
  // Never hidden: screen readers announce a change of an existing status, not a status that appears with its text.
  const said = h('span', { class: 'phase', 'aria-live': 'polite' });
  const sound = h('input', { type: 'checkbox', class: 'tick', onchange: () => sound.checked && allowSound() });
  /** Wall-clock time of the start; while paused, the time already elapsed. */
  let start = 0;
  let over = 0;
  let last = -1;
  let beat: ReturnType<typeof setInterval> | undefined;

  const draw = (): void => {
    const place = placeIn(list, over + (start ? (Date.now() - start) / 1000 : 0));
    write(digits, place ? clock(place.left) : '');
    write(spoken, place ? words.timeLeft(Math.floor(place.left / 60), place.left % 60) : '');
    const index = place?.index ?? list.length;
    if (index === last) return;
    if (last >= 0 && sound.checked) beep();
    last = index;
    said.textContent = place ? list[index]?.words || line.title : words.timeIsUp;
    if (!place) halt();
  };
  const halt = (): void => {
    clearInterval(beat);
    start = over = 0;
    last = -1;
    pause.hidden = true;
  };
  const run = (): void => {
    if (sound.checked) allowSound();
    start = Date.now();
    beat = setInterval(draw, 250);
    draw();
    pause.textContent = words.pause;
  };
  const pause = button('button', () => {
    if (start) {
      over += (Date.now() - start) / 1000;
      start = 0;
      clearInterval(beat);
      pause.textContent = words.resume;
    } else run();
  });
  const controls = h('p', { class: 'fill', hidden: true }, pause, h('label', { class: 'fill' }, sound, words.sound));
  const panel = h('div', { class: 'timer' }, h('p', null, time, ' ', said), controls);
  const toggle = button(
    'button',
    () => {
      const runs = Boolean(controls.hidden);
      controls.hidden = time.hidden = !runs;
      panel.classList.toggle('runs', runs);
      toggle.setAttribute('aria-expanded', String(runs));
      toggle.firstChild?.replaceWith(runs ? words.stop : words.timer);
      halt();
      said.textContent = '';
      pause.hidden = !runs;
      if (runs) run();
    },
    words.timer,
    h('span', { class: 'unseen' }, ` ${line.title}`),
  );
  toggle.setAttribute('aria-expanded', 'false');
  document.addEventListener('visibilitychange', () => beat && start && draw(), { signal });
  signal.addEventListener('abort', halt);
  return h('div', { class: 'timing' }, toggle, panel);
}
