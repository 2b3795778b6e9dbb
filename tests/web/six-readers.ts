/** Six readers of the calf pack, from real stories, with the expected result of each. For visits in every browser. */
import { columnReader, type Given } from './element-reader.ts';

export interface StoryReader {
  readonly name: string;
  readonly answers: Given;
  /** The word of the urgency and the beginning of the headline, in English and Spanish. */
  readonly tag: readonly [english: string, spanish: string];
  readonly headline: readonly [english: RegExp, spanish: RegExp];
  /** Patterns that the result must contain, and patterns that would be wrong in it. */
  readonly says: readonly RegExp[];
  readonly never: readonly RegExp[];
}

const reader = (more: Given): Given => ({ ...columnReader, since: 'd4_13', pattern: [], last: [], ...more });

export const sixReaders: readonly StoryReader[] = [
  {
    name: 'a swollen calf after a long trip, with a slow start',
    answers: reader({ look: ['whole_swell'], recent: ['travel'], since: 'd0_3', where: 'upper' }),
    tag: ['Today', 'Hoy'],
    headline: [/^Get checked today/, /^Que te vean hoy/],
    says: [/Do not massage/, /Do not start any race/],
    never: [/stretches each way/, /Start the checks/, /Keep the shoes/],
  },
  {
    name: 'one who walks well and cannot run',
    answers: reader({ where: 'mid_deep', walk: 'p0', run: 'cannot', days_to_race: 12 }),
    tag: ['In the next few days', 'En los próximos días'],
    headline: [/^Be seen in the next few days/, /^Que te vean en los próximos días/],
    says: [/start the race only if a doctor or physio agrees/],
    never: [/Cut your running by half/, /Start the checks/],
  },
  {
    name: 'one whose cramp does not let go',
    answers: reader({ onset: 'cramp', since: 'd0_3', where: 'mid_deep', run: 'not_tried', days_to_race: 6 }),
    tag: ['Self-care', 'Cuidados en casa'],
    headline: [
      /^You may be able to start the race, but only if every check passes/,
      /^Quizá puedas correr la carrera, pero solo si superas todas las pruebas/,
    ],
    says: [/Start the checks/],
    never: [/do not start this race/i],
  },
  {
    name: 'one who is sore on both sides after a first half marathon',
    answers: reader({ onset: 'after_hard', since: 'd0_3', where: 'both', days_to_race: null }),
    tag: ['Self-care', 'Cuidados en casa'],
    headline: [/^Ease off for some days/, /^Corre menos unos días/],
    says: [/The way back to running/],
    never: [/Start the checks/, /race in \d/],
  },
  {
    name: 'one who was seen and may run, six days before the race',
    answers: reader({ seen: 'run_ok', days_to_race: 6 }),
    tag: ['Self-care', 'Cuidados en casa'],
    headline: [/^Keep to the plan you were given/, /^Sigue el plan que te dieron/],
    says: [/Start the checks/],
    never: [/See a physio once or twice/, /Book a physio/],
  },
  {
    name: 'one who is healed after five weeks',
    answers: reader({
      onset: 'sharp',
      since: 'd28plus',
      where: 'upper',
      press: 'nothing',
      walk: 'p0',
      before: ['leg_hurt'],
      days_to_race: 20,
    }),
    tag: ['Self-care', 'Cuidados en casa'],
    headline: [
      /^You may be able to start the race, but only if every check is free of pain/,
      /^Quizá puedas correr la carrera, pero solo si ninguna prueba duele/,
    ],
    says: [/one thing at a time|The way back to running/],
    never: [/do not start this race/i],
  },
];
