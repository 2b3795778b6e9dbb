/**
 * Small drawings for things to do, in the language of the leg: clay figures, few strokes, one accent on the place that
 * works or the way it moves. Each is an image with alternative words of its own, which are with those of the language; none
 * carries anything that the text beside it does not say. Loaded when a result is shown.
 */

import { type Props, svg } from '../dom.js';
import { curve } from './curve.js';

export type DrawingId =
  | 'stretch_straight'
  | 'stretch_bent'
  | 'heel_raise'
  | 'ankle_circles'
  | 'relace'
  | 'ice_wrap'
  | 'hop'
  | 'walk';

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

const ground: Mark = ['ground', 'M10 151H150'];
const wall: Mark = ['ground', 'M145 14V151'];
const head = (x: number, y: number): Limb => [`M${x} ${y}l.1 .1`, 19];

const kLowerLeg =
  '52,-20! 53,0 54,12 50,30 46,50 48,72 55,94 60,114 60,126 55,138 54,148 62,153 76,150 92,147 108,151 126,152 134,147 130,140 112,134 98,126 91,112 91,90 93,66 95,42 94,18 95,0 96,-20!';

/** A bare lower leg from its inner side, moved down by so much. */
const lowerLeg = (down: number): Path => kLowerLeg.replace(/,(-?\d+)/g, (_, y) => `,${Number(y) + down}`);

const drawings: Record<DrawingId, Drawing> = {
  stretch_straight: {
    scene: [ground, wall],
    far: [
      ['M68 88L99 106L93 142', 11],
      ['M90 147H107', 7],
      ['M93 52L116 62L140 50', 7.5],
    ],
    near: [
      ['93,51 82,68 68,86', 18],
      ['M67 88L46 117L28 142', 12.5],
      ['M26 146.5L42 147.5', 7],
      ['M92 50L117 55L140 41', 8],
      ['M96 46L104 35', 7],
      head(107, 31),
    ],
    marks: [
      ['work', '44,120 38,130 31,138'],
      ['accent', 'M16 122V140M11.5 135L16 140.5L20.5 135'],
    ],
  },
  stretch_bent: {
    scene: [ground, wall],
    far: [
      ['M64 94L101 106L94 142', 11],
      ['M91 147H108', 7],
      ['M88 56L112 66L140 55', 7.5],
    ],
    near: [
      ['88,55 77,73 64,91', 18],
      ['M63 93L76 117L50 142', 12.5],
      ['M48 147H66', 7],
      ['M87 54L113 60L140 46', 8],
      ['M91 50L98 39', 7],
      head(101, 35),
    ],
    marks: [
      ['work', '69,121 62,128 54,136'],
      ['accent', 'M37 122V140M32.5 135L37 140.5L41.5 135'],
    ],
  },
  heel_raise: {
    scene: [ground, wall],
    far: [
      ['M77 84L79 108L75 130L88 145', 11],
      ['M88 145.5L95 147', 7],
      ['M79 48L102 62L140 60', 7.5],
    ],
    near: [
      ['77,47 75,64 75,82', 18],
      ['M74 84L73 108L69 130', 12.5],
      ['M69 132L81 145.5L89 147', 7.5],
      ['M76 46L98 57L140 52', 8],
      ['M77 42L79 28', 7],
      head(80, 24),
    ],
    marks: [
      ['work', '70.5,111 68.5,119 67,127'],
      ['accent', 'M50 146V122M45 128L50 121.5L55 128'],
    ],
  },
  ankle_circles: {
    scene: [],
    far: [],
    near: [],
    marks: [
      ['body', lowerLeg(-14)],
      ['line', '84,117 88,112 84,107 78,109 77,116'],
      ['faint', '96,120 110,127 118,129'],
      ['faint', '62,4 58,24 58,44'],
      ['accent', '84,136 92,149 110,156 130,152 144,141 149,126 144,111 131,101 115,99'],
      ['accent', 'M124.5 92.5L114 99L122.5 107.5'],
    ],
  },
  relace: {
    scene: [ground],
    far: [],
    near: [],
    marks: [
      [
        'body',
        '24,70! 19,84 22,104 18,124 22,138 60,140 104,139 146,138 151,129 146,119 132,112 116,106 100,95 84,80 72,66! 62,64! 58,78 47,86 35,82 30,70 24,70!',
      ],
      ['cloth', '16,133! 26,136 60,137 104,136 151,131! 153,139 147,149 130,150 60,148 28,150 18,145'],
      ['faint', '22,110 36,110 48,120 54,136'],
      ['faint', '148,121 136,123 128,129 126,135'],
      ['faint', '58,136 66,120 80,110'],
      ['faint', '74,136 80,122 92,113'],
      ['line', '62,66 62,80 70,94 86,107 104,114 118,112'],
      ['accent', 'M63 78L81 76M67 89L92 87M76 99L104 97'],
      ['accent', '81,76 78,62 66,52 56,54 58,64 70,72 81,76'],
      ['accent', '81,76 90,64 103,58 110,64 104,73 92,77 81,76'],
    ],
  },
  ice_wrap: {
    scene: [],
    far: [],
    near: [],
    marks: [
      ['body', lowerLeg(0)],
      ['cloth', '43,36! 58,41 80,41 98,37! 97,58 95,80! 80,85 64,86 50,83! 46,68 43,52'],
      ['faint', '60,41 62,56 61,70 64,85'],
      ['faint', '84,41 85,58 83,72 82,85'],
      ['fill', '34,46 42,42 56,45 64,51 65,62 63,72 54,77 42,76 36,70 33,58'],
      ['accent', 'M40 54l6-3M52 55l5 3M44 66l5-3M55 68l4-4'],
      ['line', '84,131 88,126 84,121 78,123 77,130'],
      ['faint', '96,134 110,141 120,143'],
    ],
  },
  hop: {
    scene: [ground],
    far: [
      ['M78 80L96 92L80 110', 11],
      ['M79 113L90 119', 7],
      ['M80 44L98 55L108 44', 7.5],
    ],
    near: [
      ['79,43 77,60 77,77', 18],
      ['M76 79L79 104L74 126', 12.5],
      ['M73 129L87 136', 7.5],
      ['M78 43L64 58L73 70', 8],
      ['M79 38L83 25', 7],
      head(84, 21),
    ],
    marks: [
      ['work', '76,108 74.5,115 72.5,122'],
      ['faint', 'M66 146H96'],
      ['accent', 'M116 138V116M111 122L116 115.5L121 122M44 116V138M39 132L44 138.5L49 132'],
    ],
  },
  walk: {
    scene: [ground],
    far: [
      ['M78 82L68 108L46 130', 11],
      ['M43 131L52 144', 7],
      ['M79 46L96 60L106 54', 7.5],
    ],
    near: [
      ['80,45 78,62 78,80', 18],
      ['M78 82L92 108L104 138', 12.5],
      ['M104 142L119 140', 7.5],
      ['M79 45L66 62L58 74', 8],
      ['M80 40L84 26', 7],
      head(85, 22),
    ],
    marks: [
      ['work', '91,113 96,124 100,134'],
      ['accent', 'M124 100H146M139.5 94.5L147 100L139.5 105.5'],
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
