/** Completions inside a condition: names of answers, facts and results, and the keywords of the language. */
import type { Thing } from '../index/things.js';

export interface Word {
  readonly label: string;
  readonly detail: string;
  readonly type: 'variable' | 'keyword' | 'function';
  /** Higher is offered first. */
  readonly boost?: number;
  /** The inserted text, with "#{…}" at the author's next place. By default, the label. */
  readonly snippet?: string;
}

const kUrgencies = ['emergency_now', 'same_day', 'within_days', 'self_care'];
const kStarts = ['not_until_cleared', 'not_until_seen', 'do_not_start', 'if_checks_pass', 'no_race'];
const kCares = ['self_care', 'service', 'emergency', 'information'];
const kStatuses = ['shown', 'do', 'do_not', 'withheld', 'info'];

const kLanguage: readonly Word[] = [
  { label: 'and', detail: 'both hold', type: 'keyword' },
  { label: 'or', detail: 'at least one holds', type: 'keyword' },
  { label: 'not( )', detail: 'asked, and not so', type: 'function', snippet: 'not(#{})' },
  { label: 'at least( )', detail: 'so many of them hold', type: 'function', snippet: 'at least(#{1:2}, #{2})' },
  { label: 'between … and …', detail: 'both included', type: 'function', snippet: 'between #{1:1} and #{2:7}' },
  { label: 'in [ .. ]', detail: 'a range', type: 'function', snippet: 'in [#{1:1}..#{2:7}]' },
  { label: 'in ( )', detail: 'one of several', type: 'function', snippet: 'in (#{1:1}, #{2:2})' },
  { label: '= null', detail: 'no number was given', type: 'function', snippet: '= null' },
  { label: '!= true', detail: 'not known to hold', type: 'function', snippet: '!= true' },
];

/** The kinds of names that a condition of that key in that file may use. */
function reachOf(file: string, key: string, isStart: boolean): { results: boolean; urgency: boolean; shown: boolean } {
  const isClaim = file === 'claims.json';
  const results = isClaim || file === 'advice.json' || (file === 'race-checks.json' && key !== 'fact');
  return { results, urgency: results || isStart, shown: isClaim };
}

const named = (head: string, list: readonly string[], detail: string): Word[] =>
  list.map((name) => ({ label: `${head}.${name}`, detail, type: 'variable' }));

/** `key`: the key whose condition it is; `isStart`: of a start advice. */
export function conditionWords(file: string, key: string, isStart: boolean, things: readonly Thing[]): Word[] {
  const { results, urgency, shown } = reachOf(file, key, isStart);
  const of = (...kinds: Thing['kind'][]) => things.filter(({ kind }) => kinds.includes(kind));
  const withOptions = new Set(of('option').map(({ id }) => id.split('.')[0]));
  const words: Word[] = [
    ...of('fact').map(({ id, title }): Word => ({ label: id, detail: title, type: 'variable', boost: 2 })),
    ...of('option').map(({ id, title }): Word => ({ label: id, detail: title, type: 'variable', boost: 2 })),
    ...of('question')
      .filter(({ id }) => !withOptions.has(id))
      .map(({ id, title }): Word => ({ label: id, detail: title, type: 'variable', boost: 2 })),
    ...of('question').map(({ id }): Word => ({ label: `asked.${id}`, detail: 'is for this reader', type: 'variable' })),
    ...kLanguage,
  ];
  if (results)
    words.push(
      ...of('outcome').map(({ id, title }): Word => ({ label: `outcome.${id}`, detail: title, type: 'variable' })),
    );
  if (urgency) words.push(...named('urgency', kUrgencies, 'the urgency'));
  if (results) words.push(...named('start', kStarts, 'the start advice'));
  if (!shown) return words;
  for (const { id, title } of of('item')) {
    for (const status of kStatuses) words.push({ label: `item.${id}.${status}`, detail: title, type: 'variable' });
  }
  for (const { id, title } of of('variant')) words.push({ label: `item.${id}`, detail: title, type: 'variable' });
  words.push(...named('care', kCares, 'something of that care is to do'));
  words.push(
    ...of('check_outcome').map(({ id, title }): Word => ({ label: `check.${id}`, detail: title, type: 'variable' })),
  );
  return words;
}
