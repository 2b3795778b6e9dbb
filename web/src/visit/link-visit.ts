/**
 * A visit from a link. The answers may be another person's: they stay marked, they never change the reader's own visit,
 * and a red flag does not count as absent before the reader has answered it. Only an emergency is shown on the sender's
 * answers alone.
 */

import { isTooOld } from './age.js';
import { type Interview, sameAnswers } from './interview.js';
import type { Link } from './link.js';
import type { Effect, Step } from './reduce.js';
import { holdsAnything, startAnewWhenTooOld } from './restore.js';
import { readAnswers } from './saved-answers.js';
import { type Notice, startVisit, type Visit } from './visit.js';

const step = (visit: Visit, ...effects: Effect[]): Step => ({ visit, effects, missing: [] });

/** A visit from a link is on screen, and the reader's own visit waits in `own`. */
export const isAside = ({ link }: Visit): boolean => link !== null && !link.kept;

export function openLink(interview: Interview, visit: Visit, link: Link): Step {
  const { pack } = interview.session;
  const refuse = (notice: Notice): Step => step({ ...visit, notice });
  const saved = link && readAnswers(link.text, pack.questions, link.given);
  if (!link || !saved) return refuse('link_damaged');
  if (saved.pack !== pack.id) return refuse('link_other_topic');
  const answers = interview.fitting(saved.answers);
  const given = Object.fromEntries(Object.keys(answers).map((id) => [id, link.given]));
  const own = isAside(visit) ? visit.own : visit;
  // The reader has opened their own link on the device that made it; show their own visit.
  if (own && sameAnswers(own.answers, answers)) return step({ ...own, today: visit.today });
  const arrived: Visit = {
    ...startVisit(visit.today),
    answers,
    given,
    region: visit.region,
    keeps: visit.keeps,
    link: { day: link.made, own: [], alarm: true, kept: false },
    own: own && holdsAnything(own) ? own : null,
    notice: saved.version === pack.version ? '' : 'link_other_version',
  };
  if (isTooOld(arrived)) return refuse('link_too_old');
  const isAlarm = interview.assess(arrived)?.urgency === 'emergency_now';
  return step({ ...arrived, link: { day: link.made, own: [], alarm: isAlarm, kept: false } }, 'keep');
}

export function keepLink(visit: Visit): Step {
  const { link } = visit;
  if (!link || link.kept) return step(visit);
  return step({ ...visit, link: { ...link, kept: true }, own: null }, 'keep');
}

export function leaveLink(visit: Visit): Step {
  if (!isAside(visit)) return step(visit);
  return step(startAnewWhenTooOld({ ...(visit.own ?? startVisit(visit.today)), today: visit.today }));
}
