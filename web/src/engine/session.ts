/** One interview in words and ids, on top of the engine's numbers. `open` in engine.ts creates it. */

import { answerValue } from './answer-value.js';
import { PackAssessment } from './assessment.js';
import { dayInWords } from './day-words.js';
import { today } from './days.js';
import { type Engine, nothing } from './engine.js';
import { LineReader } from './lines.js';
import { fill, type Values } from './message.js';
import { Layout, PackReader } from './pack-reader.js';
import { type PlacedQuestion, readPack } from './pack-words.js';
import { read, write } from './saved.js';
import {
  AdvisorError,
  type Answer,
  type Assessment,
  type Change,
  type CheckRole,
  type PlanDay,
  type Session,
  type Stage,
  type Urgency,
} from './types.js';

export function createSession(engine: Engine): Session {
  const reader = new PackReader(engine.pack);
  const pack = readPack(reader);
  const { questions } = pack;
  const lines = new LineReader(reader, pack.locale);
  const race = questions.find(({ role }) => role === 'race_date');
  const stageOf = (stage: Stage = 'triage') => Number(stage === 'race_check');
  const byId = new Map(questions.map((question) => [question.id, question]));
  const find = (id: string) => byId.get(id);

  function toNumber(question: PlacedQuestion, answer: Answer): number {
    const place = (id: unknown) => {
      const at = question.options.findIndex((option) => option.id === id);
      if (at < 0) throw new AdvisorError('answer', 0, { cause: `${question.id}: ${String(id)}` });
      return at;
    };
    if (question.kind === 'one_of') return place(answer);
    if (question.kind === 'any_of') {
      if (!Array.isArray(answer)) throw new AdvisorError('answer', 0, { cause: question.id });
      return answer.reduce((set: number, id) => set | (1 << place(id)), 0);
    }
    if (answer === null) return Layout.kNull;
    if (!Number.isSafeInteger(answer) || Math.abs(answer as number) > 1e9) {
      throw new AdvisorError('answer', 0, { cause: question.id });
    }
    return answer as number;
  }

  function toAnswer(question: PlacedQuestion, value: number): Answer {
    if (question.kind === 'one_of') return question.options[value]?.id ?? '';
    if (question.kind === 'any_of') return question.options.filter((_, i) => value & (1 << i)).map(({ id }) => id);
    return value === Layout.kNull ? null : value;
  }

  /** Values of placeholders for the present answers, each computed when a text needs it. */
  function valuesNow(): Values {
    const region = pack.regions.find(({ id }) => id === session.region) ?? pack.regions.at(-1);
    const days = race && engine.counts(race.index) === 2 ? (engine.answerOf(race.index) ?? Layout.kNull) : Layout.kNull;
    const now = today();
    const answers = engine.answers();
    const value = (name: string): string | number => {
      if (days !== Layout.kNull && name === 'days_to_race') return days;
      if (days !== Layout.kNull && name === 'race_date') return dayInWords(now + days, pack.locale, 'day');
      const question = find(name);
      const answer = question && answers[question.index];
      if (!question || answer === undefined) return region?.values[name] ?? '';
      return answerValue(question, toAnswer(question, answer), now, pack.locale);
    };
    return new Proxy({}, { get: (_, name: string) => value(name) });
  }

  const session: Session = {
    pack,
    region: pack.regions.at(-1)?.id ?? '',
    get wordsMissing() {
      return reader.wordsMissing;
    },
    addWords(words) {
      return reader.addWords(words);
    },

    answer(id, answer) {
      const question = find(id);
      if (!question || !engine.answer(question.index, toNumber(question, answer))) {
        throw new AdvisorError('answer', 0, { cause: id });
      }
    },
    forget(id) {
      const question = id === undefined ? undefined : find(id);
      if (id === undefined) engine.forget();
      else if (question) engine.forget(question.index);
    },
    answerOf(id) {
      const question = find(id);
      const value = question && engine.answerOf(question.index);
      return question && value !== undefined ? toAnswer(question, value) : undefined;
    },

    next(stage) {
      return questions[engine.next(stageOf(stage))] ?? null;
    },
    screen(stage) {
      const first = session.next(stage) as PlacedQuestion | null;
      if (!first) return [];
      let end = first.index + 1;
      while (questions[end]?.screen === first.screen && questions[end]?.stage === first.stage) end++;
      return questions.slice(first.index, end).filter(({ index }) => engine.counts(index) === 1);
    },
    asked(stage = 'triage') {
      return questions.filter((q) => q.stage === stage && engine.counts(q.index) === 2).map(({ id }) => id);
    },
    left(stage) {
      return engine.left(stageOf(stage));
    },

    assess(): Assessment | null {
      const outcome = engine.leaf(nothing);
      const urgency = engine.leaf(Layout.kRootOfUrgency);
      const start = engine.leaf(Layout.kRootOfStart);
      if (engine.next(0) !== nothing || Math.min(outcome, urgency, start) < 0) return null;
      const shown: number[] = [];
      for (let item = 0; item < lines.count; item++) {
        const leaf = engine.leaf(Layout.kRootOfItems + item);
        if (leaf > 0) shown.push(item, leaf - 1);
      }
      const checksAvailable = engine.leaf(Layout.kRootOfChecksAvailable) === 1;
      const result = { outcome, urgency, start, rule: engine.rule(0), checksAvailable, shown };
      return new PackAssessment(lines, result, valuesNow());
    },
    explain(lineId) {
      const item = Array.from({ length: lines.count }, (_, i) => i).find((i) => lines.id(i) === lineId);
      const needed = engine.explain(item === undefined ? nothing : Layout.kRootOfItems + item, questions.length);
      return questions.filter(({ index }) => needed[index]).map(({ id }) => id);
    },
    changes(): Change[] {
      return engine.changes().map(({ question, value, urgency, outcome }) => ({
        question: questions[question]?.id ?? '',
        answer: toAnswer(questions[question] as PlacedQuestion, value),
        urgency: Layout.kUrgencyNames[urgency] as Urgency,
        outcome: pack.outcomes[outcome]?.id ?? '',
      }));
    },
    plan(): PlanDay[] {
      const raceDay = race && engine.counts(race.index) === 2 ? engine.answerOf(race.index) : Layout.kNull;
      const ids = Array.from({ length: lines.count }, (_, item) => lines.id(item));
      const days: PlanDay[] = [];
      for (let day = 0; engine.planned(nothing, day); day++) {
        days.push({ day, isRace: day === raceDay, items: ids.filter((_, item) => engine.planned(item, day)) });
      }
      return days;
    },
    checks() {
      const leaf = engine.next(1) === nothing ? engine.leaf(Layout.kRootOfChecks) : nothing;
      if (engine.leaf(Layout.kRootOfChecksAvailable) !== 1 || leaf < 1) return null;
      const at = reader.list(Layout.kCheckOutcomes).at + (leaf - 1) * Layout.kSizeOfCheckOutcome;
      const rule = reader.list(Layout.kCheckRules).at + engine.rule(1) * Layout.kSizeOfRule;
      const words = valuesNow();
      const filled = (address: number): string => fill(reader.text(address), words, pack.locale);
      return {
        outcome: reader.text(at + Layout.kCheckOutcomeId),
        role: Layout.kCheckRoleNames[reader.u16(at + Layout.kCheckOutcomeRole)] as CheckRole,
        title: filled(at + Layout.kCheckOutcomeTitle),
        text: filled(at + Layout.kCheckOutcomeText),
        reason: filled(rule + Layout.kRuleReason),
      };
    },

    save() {
      const given = questions.filter(({ index }) => engine.answerOf(index) !== undefined);
      return write(
        pack.id,
        pack.version,
        given.map((q) => [q.id, toAnswer(q, engine.answerOf(q.index) as number)] as const),
      );
    },
    restore(text) {
      const saved = read(text);
      if (saved?.pack !== pack.id) return [];
      const dropped: string[] = [];
      engine.forget();
      for (const [id, answer] of Object.entries(saved.answers)) {
        try {
          session.answer(id, answer);
        } catch {
          dropped.push(id);
        }
      }
      return dropped;
    },
  };
  return session;
}
