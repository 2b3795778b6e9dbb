/**
 * The clinical rule table of the calf pack, written down a second time by hand, straight from the evidence brief that
 * the content was made from (rules R1 to R12, outcomes, urgency and start advice). It shares no code and no file with
 * the content or the compiler; brief.test.mjs compares the two on random answers.
 *
 * `a` holds an answer for every question: a list for any-of-several, an id for one-of-several, a number or null for days.
 */

const strongRisk = ['bed_op', 'clot_before', 'cancer', 'pregnant'];
const moderateRisk = ['travel', 'hormones', 'clot_family'];
const clotSigns = ['warm', 'colour', 'sore_veins', 'rest_throb'];
const calfSites = ['upper', 'mid_deep', 'inner_deep', 'behind_knee', 'unsure'];

const any = (list, ids) => ids.some((id) => list.includes(id));

function outcome(a) {
  const sudden = ['pop', 'sharp', 'knock'].includes(a.onset);
  const signs = clotSigns.filter((sign) => a.look.includes(sign)).length;
  const strong = any(a.risk, strongRisk);
  const moderate = any(a.risk, moderateRisk);
  const risk = strong || moderate;
  const calf = calfSites.includes(a.where);

  // R1
  if (a.now.length > 0) return 'urgent_now';

  // R4a to R4d, R4h, R4i and the medicines can be seen before the later questions; the order does not change the outcome.
  const sameDay = [
    /* R2  */ a.walk === 'cannot_stand' || (a.walk === 'p6_10' && sudden),
    /* R3  */ (sudden && (a.where === 'achilles' || a.tiptoe === 'cannot')) ||
      (a.onset === 'pop' && a.tiptoe === 'not_tried'),
    /* R4a */ a.look.includes('whole_swell'),
    /* R4b */ signs >= 2,
    /* R4c */ any(a.look, ['colour', 'sore_veins']),
    /* R4d */ signs > 0 && (risk || a.risk.includes('unsure')),
    // "No sudden start", the safer way: R2 and R3 name a knock beside a pop and a sharp pull, but a knock is no reason to
    // take calf pain for a pulled muscle, and an injury must never switch the clot rule off.
    /* R4e */ strong && calf && !['pop', 'sharp'].includes(a.onset),
    /* R4f */ moderate && calf && ['rest', 'cramp', 'unsure'].includes(a.onset),
    /* R4g */ a.since === 'back_again' && calf && (risk || a.look.includes('rest_throb')),
    /* R4h */ a.look.includes('fever') && any(a.look, ['warm', 'colour', 'patch']),
    /* R4i */ a.look.includes('unsure') && risk,
    /* R5  */ a.risk.includes('quinolone') || (a.risk.includes('blood_thinner') && (sudden || a.look.includes('patch'))),
  ];
  if (sameDay.some(Boolean)) return 'same_day';

  // R6a, R6b
  if (a.press === 'bone_spot' || a.pattern.includes('hop_bone') || a.where === 'outer_bone') return 'bone_stress';
  if (a.where === 'shin_edge' && (a.pattern.includes('night') || a.press === 'unsure')) return 'bone_stress';
  if (a.where === 'shin_edge' || a.press === 'bone_long') return 'shin_edge_pain';

  // R7
  const unclear = [
    any(a.pattern, ['run_clock', 'tingle']),
    ['back_down', 'behind_knee', 'unsure'].includes(a.where),
    any(a.look, ['fever', 'warm', 'rest_throb', 'unsure']),
    a.pattern.includes('night') && !sudden,
    ['rest', 'unsure', 'knock'].includes(a.onset),
    a.tiptoe === 'cannot',
    a.walk === 'p6_10',
    a.where === 'both' && a.onset !== 'after_hard',
    a.look.includes('patch') && !sudden,
  ];
  if (unclear.some(Boolean)) return 'not_sure';

  // R8
  const easyWalk = ['p0', 'p1_3'].includes(a.walk);
  const fresh = a.since === 'd0_3';
  if (a.where === 'both' && a.onset === 'after_hard' && fresh && a.tiptoe === 'easy' && easyWalk) return 'soreness';
  if (a.onset === 'cramp' && fresh && easyWalk) return 'soreness';

  // R9
  if (a.where === 'achilles' || a.press === 'cord') return 'achilles';

  // R10
  const slow = ['gradual', 'after_hard'].includes(a.onset);
  if (['pop', 'sharp'].includes(a.onset) && ['upper', 'mid_deep', 'inner_deep'].includes(a.where)) return 'strain';
  if (slow && ['upper', 'mid_deep'].includes(a.where) && ['sore_can', 'not_tried'].includes(a.tiptoe)) return 'strain';

  // R11, R12
  if (slow && ['upper', 'mid_deep', 'inner_deep'].includes(a.where)) return 'overwork';
  return 'not_sure';
}

const walkFourOrMore = (a) => ['p4_5', 'p6_10', 'cannot_stand'].includes(a.walk);

function urgency(a, what) {
  if (what === 'urgent_now') return 'emergency_now';
  if (what === 'same_day') return 'same_day';
  if (what === 'soreness') return 'self_care';
  if (what === 'overwork' || what === 'achilles') {
    const seeSoon =
      ['d14plus', 'back_again'].includes(a.since) || ['sore_can', 'not_tried'].includes(a.tiptoe) || walkFourOrMore(a);
    return seeSoon ? 'within_days' : 'self_care';
  }
  return 'within_days';
}

function start(a, what) {
  const days = a.days_to_race;
  if (what === 'urgent_now' || what === 'same_day') return 'not_until_cleared';
  if (what === 'bone_stress' || what === 'shin_edge_pain' || what === 'not_sure') return 'not_until_seen';
  if (days === null) return 'no_race';
  if (what === 'strain') return days <= 7 ? 'do_not_start' : days <= 14 ? 'not_until_seen' : 'if_checks_pass';
  if (what !== 'soreness' && walkFourOrMore(a) && days <= 1) return 'do_not_start';
  return 'if_checks_pass';
}

export function brief(answers) {
  // The question is hidden once the first three gave an emergency or a same-day result; it cannot matter then.
  const what = outcome(answers);
  return { outcome: what, urgency: urgency(answers, what), start: start(answers, what) };
}

/**
 * Where the pack is safer than the table on purpose, each with the answers it concerns. Everywhere else the two agree.
 */
export const safer = [
  {
    why: 'A sudden pull in the muscle is a strain even when the cord is sore to press: the table would call it a sore Achilles and let it run with 3 of 10.',
    concerns: (a, ours) =>
      ours.outcome === 'strain' && ['pop', 'sharp'].includes(a.onset) && a.press === 'cord',
  },
];
