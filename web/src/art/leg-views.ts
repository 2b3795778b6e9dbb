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
  body: '16,-6! 3,28 3,22 -.5,16 -3.5,22 -3.5,22 -.5,20 3,26 5.5,28 6,28 5,28 3,24 1,18 -1.5,13 -2.5,10 1.5,10 -1,9 -5,7 -3.5,6 3,5.5 8.5,1 9,1 14,1 13,-1 7,-5.5 1,-11 -1.5,-11 2.5,-10 3.5,-10 -.5,-9 -3,-12 -.5,-14 2,-26 4.5,-28 6.5,-28 4.5,-24 2,-24 -1.5,-24 -3.5,-22 -2.5,-18 .5,-16 3,-22 3,-30!',
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
  lines: [
    '30,51 13,4.5 16,1.5 17,-2.5 12,-5.5',
    '45,338 -4,-8 0,-11 4,-11',
    '36.5,301 4.5,-.5 2.5,-4.5 -1,-7',
    '83.5,292 -4.5,-.5 -2,-5.5 1.5,-6.5',
  ],
  faint: ['37,2 -1,18 -4,18', '80,0 2,20 4,18', '41,61.5 17,2.5 16,-3', '32,327 3,4 2,5'],
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
    '57,270 -.5,20 -2.5,24',
    '63,270 .5,20 2.5,24',
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
        '31,66 11,6 10,13 4.5,17 .5,22 -1.5,23 -7.5,13 -13,1.5 -11,-9.5 -5.5,-18 -.5,-20 3.5,-20 4.5,-18',
        '86,65 -10,6.5 -10,13.5 -5.5,17 -1,22 2,23 7.5,15 11,7.5 9.5,-7.5 6.5,-20 1.5,-24 -3,-23 -3.5,-19',
      ],
      hit: [4, 76, 112, 164],
      at: [78, 122],
    },
    {
      option: 'outer_bone',
      shapes: ['30.5,212 4.5,4 3.5,14 4,14 3,16 .5,18 -2,13 -5,6 -2,-5 2.5,-14 -1,-18 -2.5,-22 -3,-15'],
      hit: [0, 200, 46, 312],
      at: [41.5, 264],
    },
    {
      option: 'mid_deep',
      shapes: ['25.5,167 11.5,2 12,-1.5 9.5,-6.5 7.5,10 9,6 7,5 -3,22 -6,24 -7,19 -6,7 -6,-6 -6,-18 -9,-24 -9,-22'],
      hit: [24, 163, 71, 211],
      at: [56, 206],
    },
    {
      option: 'achilles',
      shapes: ['53,256 7,6 7.5,-6 0,18 .5,18 4.5,17 1,14 -13.5,9 -13,-9 -.5,-14 4.5,-17 1,-18'],
      hit: [38, 262, 84, 344],
      at: [60, 304],
    },
    {
      option: 'inner_deep',
      shapes: ['93,177 -6.5,7 -4,20 -5.5,24 -3.5,22 -.5,18 2,12 4.5,4 2.5,-5 -2,-11 0,-13 2,-25 4.5,-27'],
      hit: [71, 170, 116, 298],
      at: [80, 224],
    },
  ],
};

const inner: View = {
  id: 'inner',
  width: 180,
  height: 344,
  body: '18,-6! 3,22 4,20 .5,16 -4.5,20 -7.5,24 -4,22 1,22 6,24 7.5,26 7.5,26 6,26 3.5,22 0,16 -4,17 -5.5,13 -1.5,11 3,11 10,6 13,1 14,-3 16,-6.5 16,-2.5 16,3 14,6.5 14,2.5 14,-.5 12,-2.5 5,-6.5 -3,-8.5 -9,-5 -13,-3.5 -14,-5.5 -16,-10 -14,-13 -8,-14 -3,-16 .5,-26 1.5,-28 2.5,-30 2.5,-30 1,-26 1,-20 .5,-14 -2,-12 3.5,-12 3,-14 -2,-18 -3,-16 -1,-14!',
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
  lines: [
    '86,291 -2.5,-10 -7.5,-2.5 -7,4.5 -.5,10 5.5,6.5',
    '101,67 -7.5,-6 -1.5,-14 3.5,-14',
    '153,325.5 7,-4 9,1',
    '53,333 5.5,-8 -1,-11',
  ],
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
      shapes: ['29,32 11,-2 12,9 5,12 -6,12 -13,5 -12.5,-3 3.5,-15'],
      hit: [4, 24, 64, 72],
      at: [41, 49],
    },
    {
      option: 'inner_deep',
      shapes: [
        '70,90 8,-5 4.5,15 1,34 0,34 -1.5,34 -3,30 -5,26 -6.5,17 -5.5,15 -5,3 -3,-10 -.5,-21 -1.5,-26 -1.5,-26 2.5,-26 6.5,-26 6.5,-26 3,-24',
      ],
      hit: [44, 84, 89, 304],
      at: [66, 202],
    },
    {
      option: 'upper',
      shapes: ['26,77 14,-5 14,6 7,18 -.5,26 -6.5,24 -11,15 -12,3.5 -9,-6.5 -5.5,-20 -3,-20 4,-21'],
      hit: [0, 72, 62, 165],
      at: [37, 118],
    },
    {
      option: 'shin_edge',
      shapes: [
        '93.5,84 8,3 1,13 -1,24 -2,26 -1.5,26 -1.5,28 -1,26 -1,22 -4,18 -7,5 -1.5,-11 4,-28 2.5,-30 .8,-30 .2,-30 0,-30 0,-20',
      ],
      hit: [88, 78, 132, 278],
      at: [93, 168],
    },
    {
      option: 'achilles',
      shapes: ['41.5,254 5.5,2 .5,12 .5,16 2,18 3,16 -6,13 -9.5,-2 -3.5,-10 3.5,-14 5.5,-16 2,-13 -.5,-12'],
      hit: [4, 252, 54, 340],
      at: [43, 310],
    },
    {
      option: 'mid_deep',
      shapes: ['25.5,173.5 7.5,-.5 6,-4.5 2.5,11.5 .5,22 .5,24 0,18 -2.5,5 -2,-17 -6,-28'],
      hit: [0, 165, 44, 252],
      at: [37, 204],
    },
  ],
};

export const views: readonly View[] = [back, inner];
