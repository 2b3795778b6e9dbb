// What a reader does in the simulator. Each function is an event; `world` is the World in which it happens.
import assert from 'node:assert/strict';
import { randomAnswer } from './random-reader.mjs';

export async function submit(world) {
  const { element, draw } = world;
  if (!element) return;
  if (draw(2)) world.refreshWidget(element);
  const view = element.widget.machine?.view(Number.NaN);
  if (!view || element.shown === 'refused') return;
  // The screen on display before the event, because a reader answers what they see.
  const shown = element.shown === 'first' ? [view.session.pack.questions[0].id] : (element.drawn?.questions ?? []);
  if (!shown.length) return;
  const answers = {};
  const left = draw(12) === 0 ? shown[draw(shown.length)] : '';
  for (const question of view.session.pack.questions) {
    if (!shown.includes(question.id) || question.id === left) continue;
    answers[question.id] = randomAnswer(question, draw, view.today, 25);
  }
  // Race checks may be answered in the middle of a second look.
  const isSecond = view.second && view.stage === 'triage' && view.session.screen().length === 0;
  const previous = { ...view.answers };
  const wasEmpty = !Object.keys(view.answers).length;
  const { today } = view;
  const sent = await world.send(element, { type: 'submitScreen', questions: shown, answers });
  if (!sent) return;
  if (sent.isTaken) noteAnswers(world, element, { sent, shown, answers, previous, isSecond, today });
  if (wasEmpty && sent.isTaken) world.visits++;
  await world.after(element);
}

function noteAnswers(world, element, { sent, shown, answers, previous, isSecond, today }) {
  const account = world.account(element);
  const day = world.device.day;
  const isSure = sent.step.missing.length === 0 && today === day && sent.before.second === sent.visit.second;
  for (const id of shown) {
    if (!(id in answers)) {
      account.unsettle(id);
      continue;
    }
    const isList = Array.isArray(answers[id]);
    const union = isList ? [...new Set([...(previous[id] ?? []), ...answers[id]])] : answers[id];
    const given = isSecond ? union : answers[id];
    account.give(id, given, day);
    // Another tab or midnight may have ended a second look while the screen was submitted.
    if (!isSure || isSecond) {
      account.remember(id, answers[id], day);
      account.remember(id, union, day);
      account.unsettle(id);
    }
    if (isSecond && sent.visit.answers[id])
      assert.ok(
        answers[id].every((sign) => sent.visit.answers[id].includes(sign)),
        `lost: a sign of ${id}`,
      );
  }
}

export async function goBack(world) {
  await act(world, { type: 'goBack' });
}

export async function editAnswer(world) {
  const view = world.element?.widget.machine?.view(Number.NaN);
  const asked = view?.session.asked() ?? [];
  if (asked.length) await act(world, { type: 'editAnswer', question: asked[world.draw(asked.length)] });
}

async function act(world, event) {
  const { element } = world;
  if (!element) return;
  await world.send(element, event);
  await world.after(element);
}

export async function recheck(world) {
  await act(world, { type: 'recheck' });
}

export async function tick(world) {
  const line = `line_${world.draw(5)}`;
  await act(world, { type: 'tick', day: world.device.day, line, on: world.draw(3) > 0 });
}

export async function chooseRegion(world) {
  await act(world, { type: 'chooseRegion', region: ['us', 'eu', ''][world.draw(3)] });
}

export async function startRaceChecks(world) {
  const { element } = world;
  if (!element) return;
  const sent = await world.send(element, { type: 'startRaceChecks' });
  if (sent?.isTaken && sent.visit.stage === 'race_check') {
    const { questions } = element.widget.machine.view(Number.NaN).session.pack;
    for (const { id, stage } of questions) if (stage === 'race_check') world.account(element).unsettle(id);
  }
  await world.after(element);
}

export async function leaveRaceChecks(world) {
  await act(world, { type: 'leaveRaceChecks' });
}

export async function forget(world) {
  const { element } = world;
  if (!element || world.device.shelf.gone || element.tab.shelf.gone) return;
  const key = element.widget.key;
  const sent = await world.send(element, { type: 'forget' });
  if (!sent) return;
  world.ledger.drop(sent.own);
  world.ledger.account(key).forget();
  assert.equal(world.device.shelf.kept.has(key), false, 'forgotten, and still on the device');
  assert.deepEqual(element.widget.machine.visit.answers, {});
  assert.equal(element.widget.machine.visit.notice, 'forgotten');
  await world.after(element);
}
