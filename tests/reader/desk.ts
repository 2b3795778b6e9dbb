/**
 * A desk with a screen reader and no screen: Orca and Firefox ESR under Xvfb, on a session bus of their own, driven by
 * keys. A voice without sound (say.sh) notes what Orca says. Whoever opens a desk closes it: nothing of it outlives it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a program may take to start, or Orca to say what is expected, on a busy machine, in milliseconds. */
const kPatience = 300_000;
/** How often a condition is looked at, in milliseconds. */
const kLook = 25;

const kFirefoxSettings: Readonly<Record<string, unknown>> = {
  'browser.aboutwelcome.enabled': false,
  // Orca takes a new tab that is loaded ahead, unseen, for the page.
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  // No more processes and no more drawing than a visit needs: this browser shares the processor with a screen reader.
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'en-US',
  'toolkit.cosmeticAnimations.enabled': false,
};

/** What the accessibility bus and Orca ask the desktop for. */
const kDesktopSettings = `[org/gnome/desktop/interface]
toolkit-accessibility=true

[org/gnome/desktop/a11y/applications]
screen-reader-enabled=true
`;

/**
 * Without the names of the keys that are pressed, and without braille, which waits for a device. Orca does not read a page
 * by itself, because it would wait for the voice after each line, and the speech server sometimes loses that message.
 */
const kOrcaSettings = {
  general: { enableKeyEcho: false, enableBraille: false, enableSound: false, sayAllOnLoad: false },
  pronunciations: {},
  keybindings: {},
  profiles: { default: { profile: ['Default', 'default'], pronunciations: {}, keybindings: {} } },
};

/**
 * Limits of Orca that a busy machine exceeds: it ends itself when it has not started within ten seconds, and it loses a
 * page whose browser does not answer within 0.8 s. The new limits are milliseconds for a call, and for a program that
 * starts. The log is written line by line, because it tells when a key has been handled.
 */
const kOrcaCustomizations = `import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
import signal
from orca import debug, settings
settings.timeoutTime = 0
signal.alarm(0)
Atspi.set_timeout(60000, 300000)
debug.debugLevel = debug.eventDebugLevel = debug.LEVEL_INFO
debug.debugFile.reconfigure(line_buffering=True)
`;

// The server starts no voice without a device, and this one is always there.
const kSpeechSettings = `LogLevel 1
AddModule "paper" "sd_generic" "paper.conf"
DefaultModule paper
DefaultLanguage "en"
AudioOutputMethod "alsa"
AudioALSADevice "null"
`;

const kVoices = ['en', 'es']
  .map((lang) => `GenericLanguage "${lang}" "${lang}" "utf-8"\nAddVoice "${lang}" "male1" "paper"\n`)
  .join('');

/** Debian's own, which finds its packages. */
const kPython = '/usr/bin/python3';

const programs = ['Xvfb', 'dbus-daemon', 'openbox', 'speech-dispatcher', 'orca', 'firefox-esr', 'xdotool'];

export class Desk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'runner-advisor-desk-'));
  readonly #env: Record<string, string> = {
    PATH: `${join(this.#folder, 'bin')}:${process.env.PATH ?? ''}`,
    LANG: 'C.UTF-8',
    HOME: join(this.#folder, 'home'),
    XDG_RUNTIME_DIR: join(this.#folder, 'run'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(this.#folder, 'run/bus')}`,
    GSETTINGS_BACKEND: 'keyfile',
    GTK_MODULES: 'gail:atk-bridge',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    NO_AT_BRIDGE: '0',
    MOZ_CRASHREPORTER_DISABLE: '1',
  };
  /** Not a child of the desk's environment, and detached, so that it outlives a test that is killed. */
  readonly #clearing = spawn(process.execPath, [join(import.meta.dirname, 'clear-desk.mjs'), this.#folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  #browser: ChildProcess | undefined;
  #visits = 0;
  #read = 0;

  /** Opens a desk, with Orca reading. Throws, with what the programs wrote, when one of them does not come up. */
  static async open(): Promise<Desk> {
    const desk = new Desk();
    try {
      await desk.#start();
      return desk;
    } catch (error) {
      const text = `the desk did not come up: ${(error as Error).message}\n${desk.logs()}`;
      await desk.close();
      throw new Error(text);
    }
  }

  async #start(): Promise<void> {
    for (const name of ['bin', 'home/.config/glib-2.0/settings', 'home/.local/share/orca', 'run', 'speech/modules']) {
      mkdirSync(join(this.#folder, name), { recursive: true, mode: 0o700 });
    }
    const write = (name: string, text: string): void => writeFileSync(join(this.#folder, name), text);
    write('home/.config/glib-2.0/settings/keyfile', kDesktopSettings);
    write('home/.local/share/orca/orca-customizations.py', kOrcaCustomizations);
    write('home/.local/share/orca/user-settings.conf', JSON.stringify(kOrcaSettings));
    write('speech/speechd.conf', kSpeechSettings);
    const voice = `"${join(import.meta.dirname, 'say.sh')} ${this.#said} \\'$DATA\\'"`;
    write('speech/modules/paper.conf', `GenericExecuteSynth ${voice}\n${kVoices}`);
    // Orca looks for other Orcas of the user with pgrep, and ends them or itself. Those of other desks are not found.
    writeFileSync(join(this.#folder, 'bin/pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o700 });
    write('said', '');
    write('orca.log', '');

    const missing = programs.filter((name) => !this.#has(name));
    if (missing.length)
      throw new Error(`not installed: ${missing.join(', ')}. Run "./dev test reader", which installs them.`);
    this.#env.DISPLAY = await this.#screen();
    this.#run('dbus-daemon', '--session', '--nofork', `--address=${this.#env.DBUS_SESSION_BUS_ADDRESS}`);
    await this.#until('the session bus', () => existsSync(join(this.#folder, 'run/bus')));
    this.#run('openbox');
    this.#run('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
    this.#run('speech-dispatcher', '-s', '-t', '0', '-C', join(this.#folder, 'speech'), '-L', this.#folder);
    await this.#until('the speech server', () => existsSync(join(this.#folder, 'run/speech-dispatcher/speechd.sock')));
    // Orca waits ten seconds at most for the registry, which the bus starts for whoever asks first.
    const asks = this.#run(kPython, '-c', 'import pyatspi; pyatspi.Registry.getDesktop(0).childCount');
    await this.#until('the accessibility bus', () => asks.exitCode === 0);
    await this.#startOrca();
  }

  /** Orca ends by itself when the accessibility bus does not answer in time; then it is started again. */
  async #startOrca(): Promise<void> {
    for (let tries = 0; tries < 3 && !this.#spoken().lines.length; ++tries) {
      const orca = this.#run('orca', `--debug-file=${this.#orcaLog}`);
      const hasEnded = (): boolean => orca.exitCode !== null || orca.signalCode !== null;
      await this.#until('Orca with its first word', () => this.#spoken().lines.length > 0 || hasEnded());
    }
    if (!this.#spoken().lines.length) throw new Error('Orca ended three times before its first word');
  }

  #has(program: string): boolean {
    return this.#env.PATH?.split(':').some((folder) => existsSync(join(folder, program))) ?? false;
  }

  /** A screen that no other desk has; resolves with its name. */
  #screen(): Promise<string> {
    const screen = this.#run('Xvfb', '-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp');
    return new Promise((done, failed) => {
      screen.stdio[3]?.once('data', (number) => done(`:${String(number).trim()}`));
      screen.once('exit', () => failed(new Error('Xvfb ended before it had a screen')));
    });
  }

  #run(program: string, ...words: string[]): ChildProcess {
    const name = program.split('/').at(-1);
    const log = join(this.#folder, `${name}.log`);
    const child = spawn('sh', ['-c', 'log=$1; shift; exec "$@" >"$log" 2>&1', 'sh', log, program, ...words], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: this.#env,
    });
    return child;
  }

  async #until(what: string, isThere: () => boolean): Promise<void> {
    const end = Date.now() + kPatience;
    while (!isThere()) {
      if (Date.now() > end) {
        const last = this.#spoken().lines.slice(-20).join(' | ');
        throw new Error(`waited ${kPatience / 1000} s in vain for ${what}; last was said: ${last}`);
      }
      await wait(kLook);
    }
  }

  /**
   * Opens a new Firefox, which knows nothing of earlier ones, at an address, and waits until Orca says that the page has
   * loaded. Returns what was said.
   */
  async visit(address: string): Promise<string[]> {
    const profile = join(this.#folder, `profile-${++this.#visits}`);
    mkdirSync(profile);
    const settings = Object.entries(kFirefoxSettings);
    const lines = settings.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    // Orca takes up a page that is loaded while it looks on, not one that is complete before it has found the window.
    const door = join(profile, 'door.html');
    writeFileSync(
      door,
      `<!doctype html><title>Door</title>Door<script>onkeydown = () => location.replace('${address}')</script>`,
    );
    await this.#closeBrowser();
    this.#browser = this.#run('firefox-esr', '--no-remote', '--kiosk', '--profile', profile, `file://${door}`);
    await this.#until('the door', () => this.#isHeard(/Finished loading Door/));
    this.heard();
    this.#keyboard('key', 'Return');
    return this.waitFor(/Page has .*heading/);
  }

  async #closeBrowser(): Promise<void> {
    const browser = this.#browser;
    if (!browser?.pid) return;
    const isClosed = browser.exitCode === null && browser.signalCode === null ? once(browser, 'exit') : undefined;
    process.kill(-browser.pid, 'SIGKILL');
    await isClosed;
  }

  get #said(): string {
    return join(this.#folder, 'said');
  }
  get #orcaLog(): string {
    return join(this.#folder, 'orca.log');
  }
  /**
   * What Orca has given to its voice since `#read`, from Orca's log, because the speech server sometimes loses the words that
   * follow an interruption.
   */
  #spoken(): { readonly lines: string[]; readonly end: number } {
    // In Latin-1, a place in the text is a place in the file.
    const log = readFileSync(this.#orcaLog).subarray(this.#read).toString('latin1');
    const found = [...log.matchAll(/SPEECH OUTPUT: '(.*?)' *\{/gs)].filter(([, words]) => words?.trim());
    const last = found.at(-1);
    return {
      lines: found.map(([, words]) => Buffer.from(words ?? '', 'latin1').toString()),
      end: this.#read + (last ? last.index + last[0].length : 0),
    };
  }
  #isHeard(what: RegExp): boolean {
    const { lines } = this.#spoken();
    return lines.some((line) => what.test(line)) || what.test(lines.join(' '));
  }

  /** What was said since the last call. */
  heard(): string[] {
    const { lines, end } = this.#spoken();
    this.#read = end;
    return lines;
  }

  /** Waits until the words are said, and returns all that was said since the last call. */
  async waitFor(what: RegExp): Promise<string[]> {
    await this.#until(`${what} in what Orca says`, () => this.#isHeard(what));
    return this.heard();
  }

  /** Presses a key, as xdotool names it, and waits until the words are said. */
  press(key: string, what: RegExp): Promise<string[]> {
    this.#keyboard('key', key);
    return this.waitFor(what);
  }

  /**
   * Presses a key that goes to the next stop, and returns what Orca says of the stop. Does not wait for the voice, because
   * a reader who looks for something goes on after a word.
   */
  async pass(key: string): Promise<string> {
    const from = statSync(this.#orcaLog).size;
    const handled = new RegExp(`\\^{5} CONSUME ATSPI_KEY_PRESSED_EVENT: '${key.split('+').at(-1)}'`, 'i');
    const said = (): string | undefined => {
      const log = readFileSync(this.#orcaLog).subarray(from).toString();
      // A key of Orca's own ends with its handler; the others move the focus, which Orca hears of. The handler of the key
      // before may end later than its words are said.
      const end =
        handled.exec(log) ??
        /SPEECH OUTPUT: '[^']+.*?\^{5} PROCESS OBJECT EVENT object:state-changed:focused/s.exec(log);
      if (!end) return undefined;
      return [...log.slice(0, end.index + end[0].length).matchAll(/SPEECH OUTPUT: '(.*?)'?\s*\{/g)]
        .map(([, words]) => words)
        .join(' ');
    };
    this.#keyboard('key', key);
    await this.#until(`the stop after ${key}`, () => said() !== undefined);
    return said() ?? '';
  }

  /**
   * Waits until Orca knows that the focus is on the control. Orca moves the focus before it hears of it, and when it hears
   * of it after another key than its own, it takes the move for the reader's, and passes the keys on to a control that
   * opens (focus mode).
   */
  async knowsFocus(what: RegExp): Promise<void> {
    const kTail = 300_000;
    await this.#until(`the focus on ${what}`, () => {
      const log = readFileSync(this.#orcaLog).subarray(-kTail).toString();
      const event = 'object:state-changed:focused';
      const last = [...log.matchAll(/ Queueing object:state-changed:focused (\[.*?\| (.*?)\]) \(1,/g)].at(-1);
      if (!what.test(last?.[2] ?? '')) return false;
      const taken = log.indexOf(`Dequeued ${event} ${last?.[1]}`, last?.index);
      return taken >= 0 && log.includes(`^^^^^ PROCESS OBJECT EVENT ${event} ^^^^^`, taken);
    });
  }

  /** Like `pass`, for a key that reads on; returns all that was said since the last call. */
  async read(key: string): Promise<string[]> {
    await this.pass(key);
    return this.heard();
  }

  /** Types letters into the field that has the focus. */
  type(text: string): void {
    this.#keyboard('type', text);
  }

  #keyboard(verb: 'key' | 'type', what: string): void {
    execFileSync('xdotool', [verb, '--clearmodifiers', what], { env: this.#env });
  }

  /** Runs a script of this folder with pyatspi on the desk's accessibility bus; returns what it prints, as JSON. */
  ask<Answer>(script: string, ...words: string[]): Answer {
    const file = join(import.meta.dirname, script);
    return JSON.parse(execFileSync(kPython, [file, ...words], { env: this.#env, encoding: 'utf8' })) as Answer;
  }

  /** The ends of what the programs wrote, for a failure to be understood. */
  logs(): string {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => `${name}: ${readFileSync(join(this.#folder, name), 'utf8').slice(-1000)}`)
      .join('\n');
  }

  async close(): Promise<void> {
    if (this.#clearing.exitCode !== null) return;
    const isCleared = once(this.#clearing, 'exit');
    this.#clearing.stdin?.end();
    await isCleared;
  }
}
