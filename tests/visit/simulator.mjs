/**
 * Plays visits with the real engine and the widget's own classes, from a seed: readers answer, go back, tick, take
 * second looks and forget; days pass, clocks jump, storage becomes full or unavailable, the network fails, languages
 * and topics change, links open, tabs and elements appear, disappear, move and are replaced. Invariants are checked
 * after each event; see world.mjs, its acts and its checks, and ledger.mjs.
 *
 * node tests/visit/simulator.mjs [--visits N] [--seed N] [--jobs N]     plays from that seed on; 10,000 visits
 * node tests/visit/simulator.mjs --replay SEED                          plays one world again and prints its events
 *
 * Modelled on TigerBeetle's simulator: a failure prints its seed, and the seed reproduces the failure.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrayBuffer, build, calf, drawer, module } from '../wasm/built.mjs';
import { Network } from './browser.mjs';
import { starterPack } from './packs.mjs';
import { randomAnswer } from './random-reader.mjs';
import { World } from './world.mjs';

const kEvents = 70;
const kLinks = 60;

/** A pool of sessions, because opening one takes longer than a visit. */
class Pool {
  #free = new Map();
  #lent = [];
  constructor(open) {
    this.open = open;
  }
  async lend(pack, lang) {
    const name = `${pack}.${lang}`;
    const session = this.#free.get(name)?.pop() ?? (await this.open(pack, lang));
    this.#lent.push([name, session]);
    return session;
  }
  takeBack() {
    for (const [name, session] of this.#lent.splice(0))
      this.#free.set(name, [...(this.#free.get(name) ?? []), session]);
  }
}

/** Everything that a world needs. `sources`: the bundle of sources.mjs. */
export async function makeKit(sources) {
  const packs = {
    'calf.en': calf,
    'calf.es': arrayBuffer(readFileSync(join(build, 'packs/calf.es.pack'))),
    'blister.en': starterPack(),
  };
  const pool = new Pool((pack, lang) => sources.open(module, packs[`${pack}.${lang}`] ?? packs[`${pack}.en`]));
  const { hasRedFlags, isChanging, kChangingDays, kVisitDays } = sources;
  const kit = {
    sources,
    pool,
    network: () => new Network((pack, lang) => pool.lend(pack, lang)),
    hasRedFlags,
    isChanging,
    // Repeated here, so that a limit that the sources raise by mistake is noticed.
    limits: { changing: 3, all: 30 },
    links: [],
  };
  if (kChangingDays > 3 || kVisitDays > 30) kit.limits = { changing: 3, all: 30 };
  const draw = drawer(1);
  for (let n = 0; n < kLinks; n++) kit.links.push(await makeLink(kit, ['calf', 'blister'][draw(4) ? 0 : 1], draw));
  pool.takeBack();
  return kit;
}

/** A link from another person: all or some of their answers, a few days old, made a few days ago. */
async function makeLink({ sources, pool }, pack, draw) {
  const { kFragment, linkTo } = sources;
  const session = await pool.lend(pack, 'en');
  session.forget();
  const answers = {};
  const stop = draw(3) ? 60 : 1 + draw(8);
  for (let n = 0; session.next() && n < stop; n++) {
    for (const question of session.screen()) {
      const answer = randomAnswer(question, draw, 0, 60);
      session.answer(question.id, answer);
      answers[question.id] = answer;
    }
  }
  const given = [0, 0, 1, 2, 4, 20, 35][draw(7)];
  const made = draw(given + 1);
  const { pack: words } = session;
  const dates = words.questions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  const on = (today) =>
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        id,
        dates.includes(id) && answer !== null ? today - given + answer : answer,
      ]),
    );
  const version = draw(6) ? words.version : '0.0.1';
  return {
    pack,
    given,
    made,
    answersOn: on,
    fragmentOn: (today) =>
      new URL(
        linkTo('https://app.example/', { made: today - made, given: today - given }, { ...words, version }, on(today)),
      ).hash.slice(kFragment.length),
  };
}

export class Failure extends Error {
  constructor(seed, world, cause) {
    super(
      `seed ${seed}, event ${world.log.length} (${world.log.at(-1)}): ${cause.message}\nnode tests/visit/simulator.mjs --replay ${seed}`,
      { cause },
    );
    this.seed = seed;
    this.log = world.log;
  }
}

/** Plays one world; returns the number of visits begun in it. */
export async function play(kit, seed, isTold = false) {
  const world = new World(drawer(seed), kit);
  if (isTold) world.tell = (line) => console.log(line);
  try {
    await world.run(kEvents);
  } catch (cause) {
    throw new Failure(seed, world, cause);
  } finally {
    kit.pool.takeBack();
  }
  return world.visits;
}

/** Plays worlds from a seed on until that many visits were begun. */
export async function simulate(kit, { visits, seed }) {
  let done = 0;
  let worlds = 0;
  for (; done < visits; worlds++) done += await play(kit, seed + worlds);
  return { visits: done, worlds };
}

async function main() {
  const options = {
    visits: { type: 'string' },
    seed: { type: 'string' },
    jobs: { type: 'string' },
    replay: { type: 'string' },
  };
  const { values } = parseArgs({ options });
  const visits = Number(values.visits ?? 10_000);
  const seed = Number(values.seed ?? 1);
  const jobs = Number(values.jobs ?? 1);
  if (jobs > 1) {
    const share = Math.ceil(visits / jobs);
    const children = Array.from({ length: jobs }, (_, n) =>
      fork(process.argv[1], ['--visits', String(share), '--seed', String(seed + n * 100_000_000)]),
    );
    const codes = await Promise.all(children.map((child) => new Promise((done) => child.on('exit', done))));
    process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
    return;
  }
  const { visit: sources } = await import('./sources.mjs');
  const kit = await makeKit(sources);
  if (values.replay) {
    await play(kit, Number(values.replay), true);
    return;
  }
  const start = performance.now();
  const played = await simulate(kit, { visits, seed });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${played.visits} visits in ${played.worlds} worlds from seed ${seed} on, ${seconds.toFixed(1)} s, no finding`,
  );
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error) => {
    console.error(error instanceof Failure ? `${error.message}\n${error.cause.stack}` : error);
    process.exitCode = 1;
  });
}
