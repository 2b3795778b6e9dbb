/**
 * WebKitGTK's MiniBrowser on a virtual screen of its own, driven by WebDriver. Needs Debian's packages
 * webkit2gtk-driver and xvfb.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '../hosting/free-port.ts';
import { type Browser, find, type Page, type Place } from './page.ts';

/** Starts a virtual screen on the first free display. */
async function screen(): Promise<{ server: ChildProcess; display: string }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb ended before it had a display')));
    server.stdio[3]?.once('data', (number) => done(`:${String(number).trim()}`));
  });
  return { server, display };
}

/** The browser's path depends on the architecture and on the version of the library. */
function miniBrowser(): string {
  for (const machine of readdirSync('/usr/lib')) {
    if (!machine.endsWith('-linux-gnu')) continue;
    const library = readdirSync(join('/usr/lib', machine)).find((name) => name.startsWith('webkit2gtk-4.'));
    if (library) return join('/usr/lib', machine, library, 'MiniBrowser');
  }
  throw new Error('install the Debian package webkit2gtk-driver');
}

async function started(port: number, driver: ChildProcess): Promise<void> {
  for (let tries = 0; driver.exitCode === null && tries < 200; ++tries) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** WebDriver's code of each key, by its name in UI Events. */
const keyNames: Readonly<Record<string, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  ArrowDown: Key.ARROW_DOWN,
};

function pageOf(driver: WebDriver, window: string, close: () => void): Page {
  /** Commands go to one window, one at a time. */
  const here = async (): Promise<WebDriver> => {
    await driver.switchTo().window(window);
    return driver;
  };
  const call = async (act: string, given: readonly unknown[]): Promise<unknown> =>
    (await here()).executeScript(`return (${act})(...arguments)`, ...given);
  const at = async (place: Place): Promise<WebElement | null> =>
    (await call(find.toString(), [place])) as WebElement | null;
  return {
    go: async (address) => (await here()).get(address),
    reload: async () => (await here()).navigate().refresh(),
    run: (act, ...given) => call(act.toString(), given) as never,
    shows: async (place) => (await at(place)) !== null,
    async press(place) {
      const found = await at(place);
      // The driver scrolls an element at most to the edge of the window, where it reports it as unreachable; so scroll
      // first.
      if (!found) return false;
      await call('(it) => it.scrollIntoView({ block: "center", behavior: "instant" })', [found]);
      // An element that moves or is redrawn between look-up and click is looked up again, as a reader would.
      return found.click().then(
        () => true,
        (refused: Error) => {
          if (/OutOfBounds|Intercepted|StaleElement|NotInteractable/.test(refused.name)) return false;
          throw refused;
        },
      );
    },
    async write(place, text) {
      const found = await at(place);
      if (!found) throw new Error(`nothing to write into at ${place.css}`);
      await found.clear();
      await found.sendKeys(text);
    },
    key: async (name) => {
      await (await here())
        .actions()
        .sendKeys(keyNames[name] ?? name)
        .perform();
    },
    type: async (text) => {
      await (await here()).actions().sendKeys(text).perform();
    },
    picture: async (file) => writeFileSync(file, await (await here()).takeScreenshot(), 'base64'),
    async close() {
      await (await here()).get('about:blank');
      close();
    },
  };
}

export async function openWebKit(): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'runner-advisor-webkit-'));
  const saved = join(home, 'saved');
  mkdirSync(saved);
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/saved"\n');
  const { server, display } = await screen();
  const port = await freePort();
  const { XDG_CONFIG_HOME: _, ...around } = process.env;
  const service = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    // There is no desktop and no graphics card; as root there is no sandbox either.
    env: {
      ...around,
      DISPLAY: display,
      HOME: home,
      GDK_BACKEND: 'x11',
      LANG: 'en_US.UTF-8',
      LANGUAGE: 'en_US',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
    },
    stdio: 'ignore',
  });
  const end = (): void => {
    service.kill();
    server.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await started(port, service);
    const wanted = new Capabilities();
    wanted.set('browserName', 'MiniBrowser');
    wanted.set('webkitgtk:browserOptions', { binary: miniBrowser(), args: ['--automation'] });
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(wanted)
      .build();
    // Opening a window takes a second, so windows that a test has closed are reused.
    const free = await driver.getAllWindowHandles();
    return {
      name: 'webkit',
      saved,
      async page() {
        let window = free.pop();
        if (!window) {
          await driver.switchTo().newWindow('window');
          window = await driver.getWindowHandle();
        }
        await driver.switchTo().window(window);
        // The window cannot be narrower because of the buttons above the page.
        await driver.manage().window().setRect({ width: 447, height: 900 });
        return pageOf(driver, window, () => free.push(window));
      },
      async close() {
        await driver.quit();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
