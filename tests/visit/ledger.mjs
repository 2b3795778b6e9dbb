// Records what a reader has really done, separately from the code under test: every answer, on which day, under which
// name. The invariants of the simulator compare a visit with it.
import assert from 'node:assert/strict';

const text = (answer) => (Array.isArray(answer) ? `[${answer.toSorted()}]` : String(answer));

/** Answers under one name: the reader's own visit of a widget, or a visit from a link in a tab. */
export class Account {
  /** The answer that counts for each question; none where it is undetermined. */
  latest = new Map();
  /** Every answer ever given to a question, with its days. */
  history = new Map();
  /** Days on which a link was made and its oldest answer was given; null: no link. */
  link = null;
  /** Questions that the reader has answered, as opposed to the sender of a link. */
  passed = new Set();

  give(id, answer, day) {
    this.latest.set(id, answer);
    this.remember(id, answer, day);
    this.passed.add(id);
  }

  remember(id, answer, day) {
    const known = this.history.get(id) ?? new Map();
    known.set(text(answer), (known.get(text(answer)) ?? new Set()).add(day));
    this.history.set(id, known);
  }

  /** Marks the answer as undetermined: a screen was submitted with an answer missing. */
  unsettle(id) {
    this.latest.delete(id);
  }

  forget() {
    this.latest.clear();
    this.history.clear();
    this.passed.clear();
    this.link = null;
  }

  /** The visit began anew because it was too old; its answers may still be shown as old. */
  startAnew() {
    this.latest.clear();
    this.passed.clear();
    this.link = null;
  }

  /** The device could not store the last answers, so take over what it has now. */
  takeFrom(visit) {
    this.latest.clear();
    for (const [id, answer] of Object.entries(visit.answers)) {
      if (this.history.get(id)?.has(text(answer))) this.latest.set(id, answer);
    }
  }

  daysOf(id, answer) {
    return this.history.get(id)?.get(text(answer));
  }
}

export class Ledger {
  #accounts = new Map();

  account(name) {
    let account = this.#accounts.get(name);
    if (!account) {
      account = new Account();
      this.#accounts.set(name, account);
    }
    return account;
  }

  move(from, to) {
    this.#accounts.set(to, this.account(from));
    this.#accounts.delete(from);
  }

  drop(name) {
    this.#accounts.delete(name);
  }
}

/** Checks that no answer is lost and none is invented. */
export function checkAnswers(account, visit, name) {
  for (const [id, answer] of account.latest) {
    assert.ok(id in visit.answers, `lost: the answer to ${id} of ${name}`);
    assert.equal(text(visit.answers[id]), text(answer), `lost: another answer to ${id} of ${name}`);
  }
  for (const [id, answer] of Object.entries(visit.answers)) {
    assert.ok(account.daysOf(id, answer), `invented: ${id}=${text(answer)} of ${name}`);
  }
}

/**
 * Checks that a plan depends only on answers that are recent enough, and that in a visit from a link the reader has
 * answered the red flags.
 */
export function checkPlan(account, visit, session, { isChanging, hasRedFlags, limits }) {
  const result = session.assess();
  assert.ok(result, 'a result without a result');
  for (const question of session.pack.questions) {
    const counted = session.answerOf(question.id);
    if (counted === undefined || question.stage !== visit.stage) continue;
    const { id, kind } = question;
    const answer = kind === 'date' && counted !== null ? visit.today + counted : counted;
    const days = account.daysOf(id, answer);
    assert.ok(days, `a plan from an answer that nobody gave: ${id}=${text(answer)}`);
    // Days in the future come from a clock that was set back later.
    const age = Math.min(...[...days].map((day) => Math.abs(visit.today - day)));
    assert.ok(age < limits.all, `a plan from an answer of ${age} days: ${id}`);
    if (isChanging(question)) assert.ok(age < limits.changing, `a plan from a sign of ${age} days: ${id}`);
    if (!account.link || result.urgency === 'emergency_now' || !hasRedFlags(question)) continue;
    assert.ok(account.passed.has(id), `a plan from a red flag that only the sender of a link has passed: ${id}`);
  }
}
