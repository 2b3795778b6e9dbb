/**
 * Small drawings for things to do, in the language of the leg: clay figures, few strokes, one accent on the place that
 * works or the way it moves. Each is an image with alternative words of its own, which are with those of the language; none
 * carries anything that the text beside it does not say. Loaded when a result is shown.
 */

import type { DrawingId } from '../locale/ui-strings.js';
import { type Props, svg } from '../views/dom.js';
import { curve } from './curve.js';

/** Path data, or the points of a curve. */
type Path = string;
/** A round-ended stroke as thick as a limb. */
type Limb = readonly [path: Path, width: number];
/** A line or a shape and how it is painted; see `style/exercises.css`. */
type Mark = readonly [style: 'ground' | 'line' | 'faint' | 'accent' | 'work' | 'body' | 'cloth' | 'fill', path: Path];

interface Drawing {
  /** Behind everything: ground, wall. */
  readonly scene: readonly Mark[];
  /** Limbs on the far side, then on the near side; each group melts into one shape. */
  readonly far: readonly Limb[];
  readonly near: readonly Limb[];
  readonly marks: readonly Mark[];
}

/** What the outline adds to the thickness of a limb. */
const kRim = 2.6;

const ground: Mark = ['ground', 'M10 151h140'];
const wall: Mark = ['ground', 'M145 14v137'];
const head = (x: number, y: number): Limb => [`M${x} ${y}l.1 .1`, 19];

/** A bare lower leg from its inner side, moved down by so much. */
const lowerLeg = (down: number): Path =>
  `52,${down - 20}! 1,20 1,12 -4,18 -4,20 2,22 7,22 5,20 0,12 -5,12 -1,10 8,5 14,-3 16,-3 16,4 18,1 8,-5 -4,-7 -18,-6 -14,-8 -7,-14 0,-22 2,-24 2,-24 -1,-24 1,-18 1,-20!`;

const drawings: Record<DrawingId, Drawing> = {
  stretch_straight: {
    scene: [ground, wall],
    far: [
      ['M68 88l31 18-6 36', 11],
      ['M90 147h17', 7],
      ['M93 52l23 10 24-12', 7.5],
    ],
    near: [
      ['93,51 -11,17 -14,18', 18],
      ['M67 88l-21 29-18 25', 12.5],
      ['M26 146.5l16 1', 7],
      ['M92 50l25 5 23-14', 8],
      ['M96 46l8-11', 7],
      head(107, 31),
    ],
    marks: [
      ['work', '44,120 -6,10 -7,8'],
      ['accent', 'M16 122v18M11.5 135l4.5 5.5 4.5-5.5'],
    ],
  },
  stretch_bent: {
    scene: [ground, wall],
    far: [
      ['M64 94l37 12-7 36', 11],
      ['M91 147h17', 7],
      ['M88 56l24 10 28-11', 7.5],
    ],
    near: [
      ['88,55 -11,18 -13,18', 18],
      ['M63 93l13 24-26 25', 12.5],
      ['M48 147h18', 7],
      ['M87 54l26 6 27-14', 8],
      ['M91 50l7-11', 7],
      head(101, 35),
    ],
    marks: [
      ['work', '69,121 -7,7 -8,8'],
      ['accent', 'M37 122v18M32.5 135l4.5 5.5 4.5-5.5'],
    ],
  },
  heel_raise: {
    scene: [ground, wall],
    far: [
      ['M77 84l2 24-4 22 13 15', 11],
      ['M88 145.5l7 1.5', 7],
      ['M79 48l23 14 38-2', 7.5],
    ],
    near: [
      ['77,47 -2,17 0,18', 18],
      ['M74 84l-1 24-4 22', 12.5],
      ['M69 132l12 13.5 8 1.5', 7.5],
      ['M76 46l22 11 42-5', 8],
      ['M77 42l2-14', 7],
      head(80, 24),
    ],
    marks: [
      ['work', '70.5,111 -2,8 -1.5,8'],
      ['accent', 'M50 146v-24M45 128l5-6.5 5 6.5'],
    ],
  },
  ankle_circles: {
    scene: [],
    far: [],
    near: [],
    marks: [
      ['body', lowerLeg(-14)],
      ['line', '84,117 4,-5 -4,-5 -6,2 -1,7'],
      ['faint', '96,120 14,7 8,2'],
      ['faint', '62,4 -4,20 0,20'],
      ['accent', '84,136 8,13 18,7 20,-4 14,-11 5,-15 -5,-15 -13,-10 -16,-2'],
      ['accent', 'M124.5 92.5l-10.5 6.5 8.5 8.5'],
    ],
  },
  relace: {
    scene: [ground],
    far: [],
    near: [],
    marks: [
      [
        'body',
        '24,70! -5,14 3,20 -4,20 4,14 38,2 44,-1 42,-1 5,-9 -5,-10 -14,-7 -16,-6 -16,-11 -16,-15 -12,-14! -10,-2! -4,14 -11,8 -12,-4 -5,-12 -6,0!',
      ],
      ['cloth', '16,133! 10,3 34,1 44,-1 47,-5! 2,8 -6,10 -17,1 -70,-2 -32,2 -10,-5'],
      ['faint', '22,110 14,0 12,10 6,16'],
      ['faint', '148,121 -12,2 -8,6 -2,6'],
      ['faint', '58,136 8,-16 14,-10'],
      ['faint', '74,136 6,-14 12,-9'],
      ['line', '62,66 0,14 8,14 16,13 18,7 14,-2'],
      ['accent', 'M63 78l18-2M67 89l25-2M76 99l28-2'],
      ['accent', '81,76 -3,-14 -12,-10 -10,2 2,10 12,8 11,4'],
      ['accent', '81,76 9,-12 13,-6 7,6 -6,9 -12,4 -11,-1'],
    ],
  },
  ice_wrap: {
    scene: [],
    far: [],
    near: [],
    marks: [
      ['body', lowerLeg(0)],
      ['cloth', '43,36! 15,5 22,0 18,-4! -1,21 -2,22! -15,5 -16,1 -14,-3! -4,-15 -3,-16'],
      ['faint', '60,41 2,15 -1,14 3,15'],
      ['faint', '84,41 1,17 -2,14 -1,13'],
      ['fill', '34,46 8,-4 14,3 8,6 1,11 -2,10 -9,5 -12,-1 -6,-6 -3,-12'],
      ['accent', 'M40 54l6-3M52 55l5 3M44 66l5-3M55 68l4-4'],
      ['line', '84,131 4,-5 -4,-5 -6,2 -1,7'],
      ['faint', '96,134 14,7 10,2'],
    ],
  },
  hop: {
    scene: [ground],
    far: [
      ['M78 80l18 12-16 18', 11],
      ['M79 113l11 6', 7],
      ['M80 44l18 11 10-11', 7.5],
    ],
    near: [
      ['79,43 -2,17 0,17', 18],
      ['M76 79l3 25-5 22', 12.5],
      ['M73 129l14 7', 7.5],
      ['M78 43l-14 15 9 12', 8],
      ['M79 38l4-13', 7],
      head(84, 21),
    ],
    marks: [
      ['work', '76,108 -1.5,7 -2,7'],
      ['faint', 'M66 146h30'],
      ['accent', 'M116 138v-22M111 122l5-6.5 5 6.5M44 116v22M39 132l5 6.5 5-6.5'],
    ],
  },
  walk: {
    scene: [ground],
    far: [
      ['M78 82l-10 26-22 22', 11],
      ['M43 131l9 13', 7],
      ['M79 46l17 14 10-6', 7.5],
    ],
    near: [
      ['80,45 -2,17 0,18', 18],
      ['M78 82l14 26 12 30', 12.5],
      ['M104 142l15-2', 7.5],
      ['M79 45l-13 17-8 12', 8],
      ['M80 40l4-14', 7],
      head(85, 22),
    ],
    marks: [
      ['work', '91,113 5,11 4,10'],
      ['accent', 'M124 100h22M139.5 94.5l7.5 5.5-7.5 5.5'],
    ],
  },
};

/** What is painted as a shape. */
const kClosed: readonly Mark[0][] = ['body', 'cloth', 'fill'];

const dataOf = (path: Path, closed?: boolean): string => (path.startsWith('M') ? path : curve(path, closed));

function hasDrawing(name: string): name is DrawingId {
  return Object.hasOwn(drawings, name);
}

/** The drawing as an `<svg>` with those attributes; null when there is none of that name: content may name one we do not have. */
export function drawExercise(name: string, attributes: Props): SVGElement | null {
  if (!hasDrawing(name)) return null;
  const { scene, far, near, marks } = drawings[name];
  const paint = ([style, path]: Mark): SVGElement =>
    svg('path', { class: `ex-${style}`, d: dataOf(path, kClosed.includes(style)) });
  const limbs = (group: readonly Limb[], side: string): SVGElement[] => [
    ...group.map(([path, width]) => svg('path', { d: dataOf(path), 'stroke-width': width + kRim })),
    ...group.map(([path, width]) => svg('path', { class: side, d: dataOf(path), 'stroke-width': width })),
  ];
  return svg(
    'svg',
    { viewBox: '0 0 160 160', ...attributes },
    svg('g', { class: 'ex' }, scene.map(paint), limbs(far, 'ex-far'), limbs(near, 'ex-near'), marks.map(paint)),
  );
}
