/** How the tests start Chromium. */

/**
 * Debian's Chromium without a window system: the same engine, and a page costs about a third less time than in the
 * whole browser. $CHROMIUM names another program.
 */
export const chromiumProgram = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';

/** The browser that readers have, for what the program without a window system lacks. */
export const wholeChromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * The options of Playwright's `launch`, with more flags for the program. As in a browser on a desktop, a frame of
 * another site has a process of its own.
 */
export const chromiumOptions = (...flags) => ({
  executablePath: chromiumProgram,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--site-per-process', ...flags],
});
