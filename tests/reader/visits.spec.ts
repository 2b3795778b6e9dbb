/** Visits by ear: what a reader hears who sees no screen. */
import { columnReader } from '../web/element-reader.ts';
import { expectHeard, expectNotHeard } from './heard.ts';
import { keptVisit } from './kept-visit.ts';
import { expect, test } from './test.ts';

const kNext = /^Continue/;

/** Said by somebody who sees the screen, or glued from two parts. */
const kNever = [/use the picture/i, /undefined|NaN/, /seconds\d/, /\d left\b(?! )/, /panel\. panel/];

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

test('in Spanish every word is said in Spanish, and every text is marked as such', async ({ host, listener }) => {
  const said = await listener.visit(`${host.address}/es/`, /Continuar push button/);
  expectHeard(said, /heading level 1/, /preguntas/, /¿.*\? heading level 2/, /Nada de esto check box/);
  expectNotHeard(said, /None of these|questions left|Why we ask/);
  const texts = listener.desk.ask<[language: string, words: string][]>('languages.py');
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter(([language, words]) => language !== 'es' && words !== 'English')).toEqual([]);
});
