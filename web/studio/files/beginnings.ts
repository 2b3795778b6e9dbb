/** New files of a topic: their names and their first content. */

export type NewFile = 'race-checks' | 'picture' | 'drawing';

export interface Beginning {
  readonly name: string;
  readonly text: string;
}

/** Files that every topic needs. The author may remove the others. */
export const isOptional = (name: string): boolean =>
  !/^(?:pack|questions|outcomes|advice|claims|cases|sources)\.json$/.test(name);

/** The file that a diagnostic reports as missing, if the studio can create it. */
export function missingFile(message: string): { kind: NewFile; name: string } | null {
  const found = /^there is no file (pictures|drawings)\/([a-z][a-z0-9_]*)\.svg$/.exec(message);
  return found ? { kind: found[1] === 'pictures' ? 'picture' : 'drawing', name: found[2] ?? '' } : null;
}

const kRaceChecks = `{
  "$schema": "../schema/race-checks.schema.json",
  "available_when": "start.if_checks_pass",
  "questions": [
    {
      "id": "walk_check",
      "kind": "one_of",
      "text": "Walk fast for 10 minutes. How did it go?",
      "why": "A limp is a reason not to start.",
      "options": [
        { "id": "steady", "text": "No limp", "short": "no limp in the walk" },
        { "id": "limp", "text": "I limped, or had to stop", "short": "a limp in the walk" },
        { "id": "not_done", "text": "Not done yet", "short": "the walk is not done yet" }
      ]
    }
  ],
  "outcomes": [
    { "id": "passed", "role": "pass", "title": "The check passed: you may start", "text": "Start easy. Stop if you limp." },
    { "id": "failed", "role": "fail", "title": "The check failed: do not start this race", "text": "Ask the race about moving your place." },
    { "id": "open", "role": "not_yet", "title": "Not yet: the check is still to do", "text": "Come back when it is done." }
  ],
  "rules": [
    { "id": "limps", "when": "walk_check.limp", "outcome": "failed", "reason": "You limped.", "why": "A limp loads other parts of the leg." },
    { "id": "not_done", "when": "walk_check.not_done", "outcome": "open", "why": "The check is still to do." },
    { "id": "all_passed", "outcome": "passed", "why": "The check is done and did not fail." }
  ]
}
`;

interface Option {
  readonly id?: unknown;
  readonly unsure?: unknown;
  readonly pictured?: unknown;
}

/** Options that need a region in the picture of that name. Empty while questions.json is not valid JSON. */
function placesIn(questions: string, picture: string): string[] {
  try {
    const all: { picture?: unknown; options?: Option[] }[] = JSON.parse(questions).questions;
    const options = all.find((question) => question.picture === picture)?.options ?? [];
    return options.filter(({ unsure, pictured }) => unsure !== true && pictured !== false).map(({ id }) => String(id));
  } catch {
    return [];
  }
}

const kTick = '<circle r="9"/><path d="M-4 .5l3 3 5.5-6.5"/>';

/** A first picture with one box for each option, for the author to draw over. */
function picture(places: readonly string[]): string {
  const options = places.length > 0 ? places : ['an_option'];
  const width = 60 * options.length;
  const regions = options.map((id, i) => {
    const left = 60 * i;
    return `  <rect class="hit" data-option="${id}" x="${left}" y="0" width="60" height="120"/>
  <g class="region" data-option="${id}">
    <rect x="${left + 8}" y="10" width="44" height="100" rx="10"/>
    <g class="mark" transform="translate(${left + 30} 60)">${kTick}</g>
  </g>
`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 120">
  <path class="line" d="M0 115h${width}"/>
${regions.join('')}</svg>
`;
}

/** The title is empty, so that `advisor check` asks the author for one before readers see the drawing. */
const kDrawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160">
  <title></title>
  <path class="ground" d="M10 140h140"/>
  <path class="body" d="M60 140v-90q0-20 20-20t20 20v90z"/>
  <path class="accent" d="M125 110v-50m-8 10l8-10 8 10"/>
</svg>
`;

/** `name`: name of the picture or drawing. `questions`: the text of questions.json, with the options that a picture shows. */
export function beginningOf(kind: NewFile, name: string, questions: string): Beginning {
  if (kind === 'race-checks') return { name: 'race-checks.json', text: kRaceChecks };
  if (kind === 'picture') return { name: `pictures/${name}.svg`, text: picture(placesIn(questions, name)) };
  return { name: `drawings/${name}.svg`, text: kDrawing };
}
