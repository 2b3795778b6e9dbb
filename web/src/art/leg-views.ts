/**
 * The lower leg as data: a left leg from behind and from its inner side, with the places a reader can point at. One
 * unit is one pixel when both views share a row of 296 px (a 320 px phone): `hit` shapes are at least 44 units each
 * way. Shapes and lines are the points that they pass; see `curve.ts`.
 */

export type ViewId = 'back' | 'inner';

export interface Region {
  /** Option id of the question `where`. */
  readonly option: string;
  /** What is drawn: closed curves. */
  readonly shapes: readonly string[];
  /** What can be tapped: wider than the drawing, and may reach outside the leg. */
  readonly hit: readonly [left: number, top: number, right: number, bottom: number];
  /** Where the mark of the chosen region sits. */
  readonly at: readonly [x: number, y: number];
}

/** An ellipse of soft light or shade: centre, radii, turn in degrees. */
export type Tone = readonly [kind: 'dark' | 'light', x: number, y: number, rx: number, ry: number, turn?: number];

export interface View {
  readonly id: ViewId;
  readonly width: number;
  readonly height: number;
  /** A closed curve. */
  readonly body: string;
  readonly tones: readonly Tone[];
  /** Contours inside the leg: strong, then faint. */
  readonly lines: readonly string[];
  readonly faint: readonly string[];
  /** The run of the muscle fibres, barely there. */
  readonly fibres: readonly string[];
  /** A drawn shape takes the tap before any wide one; where two wide ones meet, the later does. */
  readonly regions: readonly Region[];
}

const back: View = {
  id: 'back',
  width: 116,
  height: 344,
  body: '16,-6! 3,28 3,22 0,16 -4,22 -3,22 -1,20 3,26 6,28 6,28 5,28 3,24 1,18 -2,13 -2,10 1,10 -1,9 -5,7 -3,6 3,6 8,1 9,1 14,1 13,-1 7,-6 1,-11 -1,-11 2,-10 4,-10 -1,-9 -3,-12 0,-14 2,-26 4,-28 7,-28 4,-24 2,-24 -1,-24 -4,-22 -2,-18 0,-16 3,-22 3,-30!',
  tones: [
    ['dark', 12, 150, 22, 190],
    ['dark', 108, 180, 24, 200],
    ['dark', 58, 54, 28, 18],
    ['light', 37, 116, 19, 44, 4],
    ['light', 78, 124, 19, 48, -4],
    ['dark', 58, 120, 6, 50],
    ['dark', 57, 172, 40, 9],
    ['light', 57, 216, 15, 36],
    ['dark', 46, 276, 8, 40],
    ['dark', 74, 276, 8, 40],
    ['light', 60, 276, 6, 46],
    ['light', 61, 323, 16, 13],
    ['light', 39, 297, 5, 9],
    ['light', 81, 287, 5, 9],
    ['dark', 35, 332, 9, 9],
  ],
  lines: ['30,51 13,5 16,1 17,-2 12,-6', '45,338 -4,-8 0,-11 4,-11', '37,301 4,0 3,-5 -1,-7', '84,292 -5,0 -2,-6 2,-6'],
  faint: ['37,2 -1,18 -4,18', '80,0 2,20 4,18', '41,62 17,2 16,-3', '32,327 3,4 2,5'],
  fibres: [
    '28,84 6,24 12,24 8,14',
    '36,80 7,18 11,18',
    '23,112 8,22 15,19',
    '90,84 -6,24 -12,24 -9,14',
    '82,80 -7,18 -12,18',
    '93,114 -7,24 -14,20',
    '34,182 12,12 10,18',
    '42,204 8,12 7,16',
    '78,188 -8,10 -8,16',
    '73,212 -5,8 -6,12',
    '57,270 0,20 -3,24',
    '63,270 1,20 2,24',
  ],
  regions: [
    {
      option: 'behind_knee',
      shapes: ['58,27 15,9 15,14 -11,16 -17,14 -16,-13 -16,-17 15,-14'],
      hit: [12, 20, 104, 76],
      at: [58, 49],
    },
    {
      option: 'upper',
      shapes: [
        '31,66 11,6 10,13 5,17 0,22 -1,23 -8,13 -13,2 -11,-10 -5,-18 -1,-20 4,-20 4,-18',
        '86,65 -10,7 -10,13 -5,17 -1,22 2,23 7,15 11,8 10,-8 6,-20 2,-24 -3,-23 -4,-19',
      ],
      hit: [4, 76, 112, 164],
      at: [78, 122],
    },
    {
      option: 'outer_bone',
      shapes: ['31,212 4,4 4,14 4,14 3,16 0,18 -2,13 -5,6 -2,-5 3,-14 -1,-18 -3,-22 -3,-15'],
      hit: [0, 200, 46, 312],
      at: [41.5, 264],
    },
    {
      option: 'mid_deep',
      shapes: ['26,167 11,2 12,-1 10,-7 7,10 9,6 7,5 -3,22 -6,24 -7,19 -6,7 -6,-6 -6,-18 -9,-24 -9,-22'],
      hit: [24, 163, 71, 211],
      at: [56, 206],
    },
    {
      option: 'achilles',
      shapes: ['53,256 7,6 8,-6 0,18 0,18 5,17 1,14 -14,9 -13,-9 0,-14 4,-17 1,-18'],
      hit: [38, 262, 84, 344],
      at: [60, 304],
    },
    {
      option: 'inner_deep',
      shapes: ['93,177 -6,7 -4,20 -6,24 -3,22 -1,18 2,12 5,4 2,-5 -2,-11 0,-13 2,-25 5,-27'],
      hit: [71, 170, 116, 298],
      at: [80, 224],
    },
  ],
};

const inner: View = {
  id: 'inner',
  width: 180,
  height: 344,
  body: '18,-6! 3,22 4,20 1,16 -5,20 -7,24 -4,22 1,22 6,24 7,26 8,26 6,26 3,22 0,16 -4,17 -5,13 -2,11 3,11 10,6 13,1 14,-3 16,-6 16,-3 16,3 14,7 14,2 14,0 12,-3 5,-6 -3,-9 -9,-5 -13,-3 -14,-6 -16,-10 -14,-13 -8,-14 -3,-16 1,-26 1,-28 3,-30 2,-30 1,-26 1,-20 1,-14 -2,-12 3,-12 3,-14 -2,-18 -3,-16 -1,-14!',
  tones: [
    ['dark', 8, 120, 22, 190],
    ['dark', 114, 130, 20, 190],
    ['light', 38, 116, 24, 50, -6],
    ['dark', 67, 128, 10, 60, 4],
    ['light', 92, 160, 9, 90, 3],
    ['light', 96, 46, 14, 20],
    ['dark', 56, 236, 8, 70, 6],
    ['light', 40, 206, 9, 40, -12],
    ['light', 68, 196, 12, 60, 3],
    ['dark', 56, 282, 8, 30],
    ['light', 77, 288, 9, 10],
    ['light', 44, 319, 14, 16],
    ['dark', 102, 327, 40, 10],
    ['light', 130, 312, 36, 8, 20],
  ],
  lines: ['86,291 -2,-10 -8,-2 -7,4 0,10 5,7', '101,67 -7,-6 -2,-14 4,-14', '153,326 7,-4 9,1', '53,333 6,-8 -1,-11'],
  faint: ['45,4 -2,20 -7,22', '80,4 -2,24 2,24 8,24', '94,262 -3,9 -2,9', '84,304 14,9 19,6 22,3', '147,317 3,7 -1,9'],
  fibres: [
    '34,84 0,24 -4,24 -2,18',
    '48,84 0,24 -6,26 -7,20',
    '36,184 2,20 3,24',
    '76,104 0,36 -3,40 -5,36',
    '68,140 -4,36 -3,36 -2,34',
    '75,188 -3,32 -5,28 -5,22',
  ],
  regions: [
    {
      option: 'behind_knee',
      shapes: ['29,32 11,-2 12,9 5,12 -6,12 -13,5 -12,-3 3,-15'],
      hit: [4, 24, 64, 72],
      at: [41, 49],
    },
    {
      option: 'inner_deep',
      shapes: [
        '70,90 8,-5 5,15 1,34 0,34 -2,34 -3,30 -5,26 -6,17 -6,15 -5,3 -3,-10 0,-21 -2,-26 -1,-26 2,-26 7,-26 6,-26 3,-24',
      ],
      hit: [44, 84, 89, 304],
      at: [66, 202],
    },
    {
      option: 'upper',
      shapes: ['26,77 14,-5 14,6 7,18 0,26 -7,24 -11,15 -12,4 -9,-7 -5,-20 -3,-20 4,-21'],
      hit: [0, 72, 62, 165],
      at: [37, 118],
    },
    {
      option: 'shin_edge',
      shapes: [
        '94,84 8,3 1,13 -1,24 -2,26 -2,26 -1,28 -1,26 -1,22 -4,18 -7,5 -2,-11 4,-28 3,-30 0,-30 1,-30 0,-30 0,-20',
      ],
      hit: [88, 78, 132, 278],
      at: [93, 168],
    },
    {
      option: 'achilles',
      shapes: ['42,254 5,2 1,12 0,16 2,18 3,16 -6,13 -9,-2 -4,-10 4,-14 5,-16 2,-13 0,-12'],
      hit: [4, 252, 54, 340],
      at: [43, 310],
    },
    {
      option: 'mid_deep',
      shapes: ['26,174 7,-1 6,-4 3,11 0,22 1,24 0,18 -3,5 -2,-17 -6,-28'],
      hit: [0, 165, 44, 252],
      at: [37, 204],
    },
  ],
};

export const views: readonly View[] = [back, inner];
