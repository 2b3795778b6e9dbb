/** Visits by ear: what a reader hears who sees no screen. */
import { columnReader } from '../web/element-reader.ts';
import { expectHeard, expectNotHeard } from './heard.ts';
import { keptVisit } from './kept-visit.ts';
import { expect, test } from './test.ts';

const kNext = /^Continue/;
const kNone = /None of these/;
/** The next screen, whose heading is said when it has come. */
const kNextScreen = /heading level 2/;

/** Said by somebody who sees the screen, or glued from two parts. */
const kNever = [/use the picture/i, /undefined|NaN/, /seconds\d/, /\d left\b(?! )/, /panel\. panel/];

test("the column's reader hears every question, and a result with what must stop the race", async ({
  host,
  listener,
}) => {
  const first = await listener.visit(`${host.address}/`, /Continue push button/);
  expectHeard(
    first,
    /main content/,
    /heading level 1/,
    /questions left/,
    /happening now\? heading level 2/,
    /None of these check box/,
  );
  await listener.tick('shift+x', kNone);
  await listener.use(kNext, kNextScreen);
  await listener.tick('shift+x', kNone);
  await listener.use(kNext, kNextScreen);
  await listener.tick('x', kNone);
  await listener.moveTo('h', /Is any of this true for you/);
  await listener.tick('x', kNone);
  await listener.use(kNext, kNextScreen);
  await listener.tick('r', /Bit by bit/);
  await listener.tick('r', /3 days or less/);
  await listener.use(kNext, kNextScreen);
  await listener.tick('r', /Inner side at the back/);
  await listener.use(kNext, kNextScreen);
  await listener.tick('r', /Soft muscle/);
  await listener.tick('x', /grip or push off/);
  await listener.use(kNext, kNextScreen);
  await listener.tick('r', /little or no pain/);
  await listener.tick('r', /1 to 3/);
  await listener.tick('r', /No pain/);
  await listener.use(kNext, kNextScreen);
  await listener.tick('shift+x', kNone);
  await listener.tick('r', /I can get a visit/);
  await listener.use(kNext, kNextScreen);
  await listener.write(/In this many days/, '5');
  await listener.waitFor(/That is \w+day/);
  await listener.tick('Tab', /flip-flops/);
  await listener.use(kNext, /You may be able to start/);
  await listener.readOn(/Forget my answers/);
  expectHeard(
    listener.transcript,
    /happening now\? heading level 2/,
    /Look at both calves.*? heading level 2/,
    /last weeks\? heading level 2/,
    /true for you\? heading level 2/,
    /How did it start\? heading level 2/,
    /worst spot\? heading level 2/,
    /What is sore\? heading level 2/,
    /Can you\? heading level 2/,
    /true too\? heading level 2/,
    /until your race\? heading level 2/,
    /You may be able to start the race, but only if every check passes\. heading level 2/,
    /Because you said/,
    /Do today\W+heading level 3/,
    /Do not\W+heading level 3/,
    /Checks before the race heading level 3/,
    /What to watch for heading level 3/,
    /Do not start if collapsed push button heading level 3/,
    /In the race, stop if collapsed push button heading level 3/,
    /Forget my answers/,
  );
  // Whoever jumps from heading to heading gets to both, and opens them there.
  await listener.press('ctrl+Home', /Skip to the questions/);
  for (const [heading, first] of [
    [/Do not start if/, /Walking hurts more than 3 of 10/],
    [/In the race, stop if/, /a sharp new pain or a pop/],
  ] as const) {
    await listener.moveTo('h', heading);
    await listener.press('Return', /expanded/);
    await listener.readOn(first);
  }
  expectNotHeard(listener.transcript, ...kNever);
});

test('an emergency is heard first, with the number to call, and nothing that distracts from it', async ({
  host,
  listener,
}) => {
  await listener.visit(`${host.address}/`, /happening now\? heading level 2/);
  await listener.tick('x', /Hard to breathe/);
  const headline = await listener.use(kNext, /Call 911 now/);
  expectHeard(headline, /Call 911 now/);
  const result = await listener.readOn(/Forget my answers/);
  expectHeard(
    [...headline, ...result],
    /Call 911 now.*? heading level 2/,
    /Call 911 link/,
    /Until help comes heading level 3/,
    /Because you said/,
    /emergency numbers are for\W+combo box\W+United States/,
    /I answered by mistake push button/,
    /Forget my answers/,
  );
  expectNotHeard(result, /calf stretches|Ice over|Start the checks|Your days/, ...kNever);
  await listener.use(/^Forget my answers/, /expanded/);
  // Without a key more: the heading of the new screen is said, and with it what has happened.
  expectHeard(
    await listener.use(/^Yes, forget them/, /answers are forgotten/),
    /happening now\? heading level 2/,
    /Your answers are forgotten/,
  );
});

test('Continue without an answer says what is missing, and leads to the question', async ({ host, listener }) => {
  await listener.visit(`${host.address}/`, /happening now\? heading level 2/);
  const errors = await listener.use(kNext, /link/);
  expectHeard(errors, /One answer is missing/, /Choose what fits, or .None of these.*link/);
  expectHeard(await listener.press('Return', /check box/), /Hard to breathe/, /check box/);
});

test('a wrong number of days is told at its own field', async ({ host, listener }) => {
  const { days_to_race: _, last: __, ...given } = columnReader;
  host.before = keptVisit(given);
  await listener.visit(`${host.address}/`, /until your race\? heading level 2/);
  await listener.write(/In this many days/, '4000');
  await listener.tick('Tab', /flip-flops/);
  const errors = await listener.use(kNext, /link/);
  expectHeard(
    errors,
    /One answer is missing or not right/,
    /How many days until your race\? Enter a whole number from 0/,
  );
  expectHeard(await listener.press('Return', /4000/), /In this many days/, /entry/, /4000/);
});

test('a timer is heard from its first word to its end, and tells the time left only when asked', async ({
  host,
  listener,
}) => {
  host.before = keptVisit(columnReader);
  await listener.visit(`${host.address}/`, /You may be able to start/);
  // A result is built part by part; this is its last one.
  await listener.moveTo('h', /Save or share/);
  await listener.press('ctrl+Home', /Skip to the questions/);
  await listener.use(/calf stretches each way/, /expanded/);
  await listener.useOnReading(/Timer .*stretches/, /Get ready/);
  const begun = await listener.waitFor(/Hold 1 of/);
  const asked = await listener.moveTo('Down', /left/);
  expectHeard(asked, /\d+ seconds? left/);
  const rest = await listener.waitFor(/Done\b/);
  expectHeard(
    [...begun, ...asked, ...rest],
    /Hold 1 of 4/,
    /Rest/,
    /Hold 2 of 4/,
    /Hold 3 of 4/,
    /Hold 4 of 4/,
    /Done/,
  );
  // Nobody has asked again, so the time was not said again.
  expectNotHeard([...begun, ...rest], /\bleft\b/);
  expectNotHeard(listener.transcript, ...kNever);
});

test('in Spanish every word is said in Spanish, and every text is marked as such', async ({ host, listener }) => {
  const said = await listener.visit(`${host.address}/es/`, /Continuar push button/);
  expectHeard(said, /heading level 1/, /preguntas/, /¿.*\? heading level 2/, /Nada de esto check box/);
  expectNotHeard(said, /None of these|questions left|Why we ask/);
  const texts = listener.desk.ask<[language: string, words: string][]>('languages.py');
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter(([language, words]) => language !== 'es' && words !== 'English')).toEqual([]);
});
