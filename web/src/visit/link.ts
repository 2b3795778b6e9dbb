/**
 * Answers in the fragment of an address, which browsers never send to a server:
 * `#runner-advisor=0k3f9a1.2026-12-03.2026-12-01.<pack>@0.2.0;now=*;…`. The parts are a checksum of the rest, the day
 * on which the link was made, the day of its oldest answer, and the answers. Messengers cut and change addresses, and a
 * cut text can read as another answer ("14 days" as "1"), so a link with a wrong checksum is refused as a whole.
 */

import { isoDay, parseDay } from '../engine/days.js';
import type { Answers, Pack } from '../engine/types.js';
import { checksumOf } from './checksum.js';
import { isDay } from './interview.js';
import { kFragment } from './page.js';
import { writeAnswers } from './saved-answers.js';

/** The link of an address; null stands for a damaged one. */
export type Link = (Days & { readonly text: string }) | null;

interface Days {
  /** Day on which the link was made. */
  readonly made: number;
  /** Day of the oldest of its answers. */
  readonly given: number;
}

export function linkTo(page: string, { made, given }: Days, pack: Pack, answers: Answers): string {
  const signed = `${isoDay(made)}.${isoDay(given)}.${writeAnswers(pack, answers)}`;
  const address = new URL(page);
  // Routers take what follows a question mark as the query of the route.
  const begin = address.hash ? `${address.hash}?${kFragment.slice(1)}` : kFragment;
  address.hash = `${begin}${encodeURIComponent(`${checksumOf(signed)}.${signed}`)}`;
  return address.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Some programs encode an address a second time, and some decode it. */
export function readLink(fragment: string): Link {
  let text = fragment;
  for (let n = 0; n < 3; n++) {
    const [, check, signed = '', first = '', second = '', answers] =
      /^(\w+)\.(([\d-]+)\.([\d-]+)\.(.+))$/s.exec(text) ?? [];
    const [made, given] = [parseDay(first), parseDay(second)];
    if (answers && check === checksumOf(signed) && isDay(made) && isDay(given)) return { made, given, text: answers };
    text = decoded(text);
  }
  return null;
}
