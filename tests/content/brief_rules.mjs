/**
 * The clinical rule table of the calf pack, written a second time by hand from the evidence briefs that the content was
 * made from: the facts and the rule order of the second brief, and its table of outcomes, urgency and start advice. It
 * shares no code and no file with the content or the compiler; brief.test.mjs compares the two on random answers.
 *
 * `a` holds an answer for every question: a list for any_of, an id for one_of, a number or null for days.
 */

const has = (list, ...ids) => ids.some((id) => list.includes(id));
const is = (id, ...ids) => ids.includes(id);
const count = (...truths) => truths.filter(Boolean).length;

/** The facts above the table, with the names of the table. */
export function facts(a) {
  const strong = has(a.recent, 'bed_op', 'leg_fixed') || has(a.risk, 'clot_before', 'cancer', 'pregnant');
  const moderateCount = count(a.recent.includes('travel'), a.risk.includes('hormones'), a.risk.includes('clot_family'));
  const minor = a.recent.includes('covid') || has(a.risk, 'varicose', 'age_60');
  const restSign = has(a.look, 'rest_throb', 'night');
  const calfSite = is(a.where, 'upper', 'mid_deep', 'inner_deep', 'outer_calf', 'behind_knee', 'unsure');
  const pull = is(a.onset, 'pop', 'sharp');
  return {
    strong,
    moderate: moderateCount > 0,
    twoModerate: moderateCount >= 2,
    anyRisk: strong || moderateCount > 0 || minor,
    riskUnsure: a.recent.includes('unsure') || a.risk.includes('unsure'),
    restSign,
    legSign: restSign || has(a.look, 'warm', 'colour', 'sore_veins'),
    twoLegSigns:
      count(a.look.includes('warm'), a.look.includes('colour'), a.look.includes('sore_veins'), restSign) >= 2,
    calfSite,
    legSite: calfSite || is(a.where, 'shin_edge', 'shin_front', 'inner_ankle', 'both'),
    muscleSite: is(a.where, 'upper', 'mid_deep', 'inner_deep'),
    cordSite: is(a.where, 'achilles', 'heel_end'),
    unexplained: is(a.onset, 'rest', 'cramp_held', 'unsure'),
    pull,
    sudden: pull || a.onset === 'knock',
    slow: is(a.onset, 'gradual', 'after_hard'),
    walkSore: is(a.walk, 'p4_5', 'p6_10', 'cannot_stand') || (a.walk === 'p1_3' && a.before.includes('painkiller')),
  };
}

/**
 * One line for each row of the table, in order. The first row that holds gives the outcome; the last matches everyone.
 */
export const table = [
  ['R1', 'urgent_now', (a) => a.now.length > 0],
  ['R2', 'same_day', (a, f) => a.walk === 'cannot_stand' || (a.walk === 'p6_10' && f.sudden)],
  [
    'R3',
    'same_day',
    (a, f) => (f.sudden && (f.cordSite || a.tiptoe === 'cannot')) || (a.onset === 'pop' && a.tiptoe === 'not_tried'),
  ],
  ['R2b', 'same_day', (a, f) => a.onset === 'knock' && f.walkSore],
  ['R4a', 'same_day', (a) => a.look.includes('whole_swell')],
  ['R4b', 'same_day', (_, f) => f.twoLegSigns],
  ['R4c', 'same_day', (a) => has(a.look, 'colour', 'sore_veins')],
  ['R4d', 'same_day', (_, f) => f.legSign && (f.anyRisk || f.riskUnsure)],
  ['R4e', 'same_day', (_, f) => f.strong && f.calfSite],
  ['R4f', 'same_day', (a, f) => (f.strong || f.moderate) && f.legSite && (f.unexplained || a.onset === 'cramp')],
  ['R4g', 'same_day', (a, f) => a.since === 'back_again' && f.calfSite && (f.strong || f.moderate || f.restSign)],
  ['R4h', 'same_day', (a) => a.look.includes('fever') && has(a.look, 'warm', 'colour', 'patch')],
  ['R4i', 'same_day', (a, f) => a.look.includes('unsure') && (f.strong || f.moderate)],
  ['R4j', 'same_day', (_, f) => f.twoModerate && f.calfSite],
  ['R4k', 'same_day', (_, f) => f.restSign && f.legSite && f.unexplained],
  ['R4l', 'same_day', (a, f) => a.look.includes('rest_throb') && a.look.includes('night') && f.legSite && !f.pull],
  ['R4m', 'same_day', (a, f) => f.restSign && (a.walk === 'p6_10' || a.tiptoe === 'cannot')],
  ['R4n', 'same_day', (a, f) => a.since === 'back_again' && f.calfSite && f.unexplained],
  ['R4p', 'same_day', (a, f) => a.onset === 'cramp_held' && f.legSite],
  ['R4q', 'same_day', (a) => a.pattern.includes('cold_walk')],
  [
    'R5',
    'same_day',
    (a, f) =>
      a.recent.includes('quinolone') || (a.risk.includes('blood_thinner') && (f.sudden || a.look.includes('patch'))),
  ],
  [
    'R6a',
    'bone_stress',
    (a, f) =>
      a.press === 'bone_spot' ||
      a.pattern.includes('hop_bone') ||
      a.where === 'outer_bone' ||
      (is(a.where, 'shin_edge', 'shin_front') && (f.restSign || a.press === 'unsure')),
  ],
  [
    'R6c',
    'bone_stress',
    (a) =>
      a.before.includes('bone_before') &&
      is(a.where, 'inner_deep', 'shin_edge', 'shin_front', 'inner_ankle', 'outer_calf'),
  ],
  ['R6d', 'bone_stress', (a) => a.where === 'shin_front' && a.press !== 'muscle'],
  ['R6b', 'shin_edge_pain', (a) => a.where === 'shin_edge' || a.press === 'bone_long'],
  ['R7a', 'not_sure', (a) => has(a.pattern, 'run_clock', 'tingle')],
  [
    'R7b',
    'not_sure',
    (a, f) =>
      is(a.where, 'back_down', 'behind_knee', 'unsure', 'outer_calf', 'inner_ankle', 'shin_front') ||
      has(a.look, 'fever', 'warm', 'rest_throb', 'unsure') ||
      (a.look.includes('night') && !f.pull) ||
      f.unexplained ||
      a.onset === 'knock',
  ],
  ['R7x', 'not_sure', (_, f) => f.moderate && f.calfSite && !f.pull],
  ['R7e', 'not_sure', (a, f) => a.tiptoe === 'cannot' || a.walk === 'p6_10' || (a.look.includes('patch') && !f.sudden)],
  ['R8a', 'soreness', (a) => a.where === 'both' && a.onset === 'after_hard' && a.since === 'd0_3'],
  [
    'R8c',
    'soreness',
    (a) =>
      a.where === 'both' &&
      is(a.onset, 'gradual', 'after_hard', 'cramp', 'in_run') &&
      is(a.since, 'd0_3', 'd4_13') &&
      a.tiptoe === 'easy' &&
      is(a.walk, 'p0', 'p1_3') &&
      is(a.run, 'free', 'eases'),
  ],
  ['R7f', 'not_sure', (a) => a.where === 'both'],
  ['R9', 'achilles', (_, f) => f.cordSite],
  [
    'R10h',
    'recovered',
    (a, f) =>
      f.pull &&
      f.muscleSite &&
      a.since === 'd28plus' &&
      a.walk === 'p0' &&
      a.tiptoe === 'easy' &&
      a.run === 'free' &&
      a.press === 'nothing' &&
      a.look.length === 0 &&
      !a.before.includes('painkiller'),
  ],
  ['R10a', 'strain', (_, f) => f.pull && f.muscleSite],
  [
    'R8b',
    'soreness',
    (a, f) =>
      a.onset === 'cramp' &&
      a.since === 'd0_3' &&
      !f.walkSore &&
      is(a.tiptoe, 'easy', 'sore_can') &&
      !is(a.run, 'later', 'at_once', 'cannot'),
  ],
  [
    'R10c',
    'strain',
    (a, f) =>
      f.muscleSite &&
      (a.onset === 'cramp' ||
        (a.onset === 'in_run' &&
          !(
            a.tiptoe === 'easy' &&
            is(a.walk, 'p0', 'p1_3') &&
            is(a.run, 'free', 'eases') &&
            !a.before.includes('painkiller')
          ))),
  ],
  ['R10d', 'strain', (a, f) => is(a.run, 'at_once', 'cannot') && f.muscleSite],
  ['R9b', 'achilles', (a) => a.press === 'cord'],
  ['R10b', 'strain', (a, f) => f.slow && is(a.where, 'upper', 'mid_deep') && is(a.tiptoe, 'sore_can', 'not_tried')],
  ['R11', 'overwork', (a, f) => (f.slow || a.onset === 'in_run') && f.muscleSite],
  ['R12', 'not_sure', () => true],
];

function urgency(a, f, outcome) {
  if (outcome === 'urgent_now') return 'emergency_now';
  if (outcome === 'same_day') return 'same_day';
  if (outcome === 'soreness' || outcome === 'recovered') return 'self_care';
  if (outcome !== 'overwork' && outcome !== 'achilles') return 'within_days';
  const soon =
    is(a.since, 'd14plus', 'd28plus', 'back_again') ||
    is(a.tiptoe, 'sore_can', 'not_tried') ||
    f.walkSore ||
    is(a.run, 'later', 'at_once', 'cannot') ||
    a.before.includes('rupture_before') ||
    is(a.seen, 'rest', 'wait');
  return soon ? 'within_days' : 'self_care';
}

function start(a, f, outcome) {
  const days = a.days_to_race;
  const held = is(a.seen, 'rest', 'wait');
  const runOk = a.seen === 'run_ok';
  if (is(outcome, 'urgent_now', 'same_day')) return 'not_until_cleared';
  if (is(outcome, 'bone_stress', 'shin_edge_pain', 'not_sure')) return 'not_until_seen';
  if (days === null) return 'no_race';
  if (outcome === 'strain') {
    const mayTest = runOk && a.since !== 'd0_3' && !f.walkSore && !is(a.run, 'at_once', 'cannot');
    if (days <= 7) return mayTest ? 'if_checks_pass' : 'do_not_start';
    if (days <= 14) return mayTest ? 'if_checks_pass' : 'not_until_seen';
    return held ? 'not_until_seen' : 'if_checks_pass';
  }
  if (outcome === 'recovered') return held ? 'not_until_seen' : 'if_checks_pass';
  if (outcome === 'soreness') {
    if ((f.walkSore || is(a.run, 'at_once', 'cannot')) && days <= 1) return 'do_not_start';
    return held ? 'not_until_seen' : 'if_checks_pass';
  }
  if (f.walkSore && days <= 1) return 'do_not_start';
  if (a.run === 'cannot' && days <= 7) return 'do_not_start';
  if (held) return 'not_until_seen';
  if (is(a.run, 'at_once', 'cannot') && days <= 14) return 'not_until_seen';
  if (a.run === 'later' && days <= 14 && !runOk) return 'not_until_seen';
  return 'if_checks_pass';
}

export function brief(answers) {
  const f = facts(answers);
  const [row, outcome] = table.find(([, , holds]) => holds(answers, f));
  return { row, outcome, urgency: urgency(answers, f, outcome), start: start(answers, f, outcome) };
}

/**
 * Rules that are deliberately safer than the table, each with the answers it concerns. Everywhere else the two agree.
 */
export const safer = [
  {
    id: 'held_before_do_not_start',
    why:
      'Told to rest, or waiting for a result, holds the start until seen also where the table says do not start: the ' +
      'two are equal for the table, but one order of all start advice must hold, and no warning may loosen it.',
    concerns: (a, ours, theirs) =>
      is(a.seen, 'rest', 'wait') && theirs.start === 'do_not_start' && ours.start === 'not_until_seen',
  },
  {
    id: 'running_before_walking',
    why:
      'Running that hurts holds a sore heel cord or a tired calf until seen also on the last day with a sore walk, ' +
      'for the same reason.',
    concerns: (a, ours, theirs) =>
      is(a.run, 'later', 'at_once') && theirs.start === 'do_not_start' && ours.start === 'not_until_seen',
  },
];
