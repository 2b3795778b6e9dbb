/**
 * The lower leg as data: a left leg from behind and from its inner side, with the places a reader can point at. One
 * unit is one pixel when both views share a row of 296 px (a 320 px phone): `hit` shapes are at least 44 units each
 * way.
 */

import { curve } from './curve.js';

export type ViewId = 'back' | 'inner';

export interface Region {
  /** Option id of the question `where`. */
  readonly option: string;
  /** What is drawn. */
  readonly d: string;
  /** What can be tapped: wider than the drawing, and may reach outside the leg. */
  readonly hit: string;
  /** Where the mark of the chosen region sits. */
  readonly at: readonly [x: number, y: number];
}

/** An ellipse of soft light or shade: centre, radii, turn in degrees. */
export type Tone = readonly [kind: 'dark' | 'light', x: number, y: number, rx: number, ry: number, turn?: number];

export interface View {
  readonly id: ViewId;
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
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

const box = (x: number, y: number, right: number, bottom: number): string => `M${x} ${y}H${right}V${bottom}H${x}Z`;

const back: View = {
  id: 'back',
  width: 116,
  height: 344,
  viewBox: '0 0 116 344',
  body: curve(
    `16,-6! 19,22 22,44 21.5,60 18,82 14.5,104 14,124 17,150 22.5,178 28.5,206 33.5,234 36.5,258 37.5,276 36,289
     33.5,299 35,309 34,318 29,325 25.5,331 28.5,336.5 37,337.5 46,338.5 60,339.5 73,338.5 80,333 81,322
     79.5,311 82,301 85.5,291 85,282 82,270 81.5,256 83.5,230 88,202 94.5,174 99,150 101,126 99.5,102 96,80
     93.5,62 94,46 97,24 100,-6!`,
    true,
  ),
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
    curve('30,51 43,55.5 59,57 76,54.5 88,49'),
    curve('45,338 41,330 41,319 45,308'),
    curve('36.5,301 41,300.5 43.5,296 42.5,289'),
    curve('83.5,292 79,291.5 77,286 78.5,279.5'),
  ],
  faint: [
    curve('37,2 36,20 32,38'),
    curve('80,0 82,20 86,38'),
    curve('41,61.5 58,64 74,61'),
    curve('32,327 35,331 37,336'),
  ],
  fibres: [
    curve('28,84 34,108 46,132 54,146'),
    curve('36,80 43,98 54,116'),
    curve('23,112 31,134 46,153'),
    curve('90,84 84,108 72,132 63,146'),
    curve('82,80 75,98 63,116'),
    curve('93,114 86,138 72,158'),
    curve('34,182 46,194 56,212'),
    curve('42,204 50,216 57,232'),
    curve('78,188 70,198 62,214'),
    curve('73,212 68,220 62,232'),
    curve('57,270 56.5,290 54,314'),
    curve('63,270 63.5,290 66,314'),
  ],
  regions: [
    {
      option: 'behind_knee',
      d: curve('58,27 73,36 88,50 77,66 60,80 44,67 28,50 43,36', true),
      hit: box(12, 20, 104, 76),
      at: [58, 49],
    },
    {
      option: 'upper',
      d:
        curve('31,66 42,72 52,85 56.5,102 57,124 55.5,147 48,160 35,161.5 24,152 18.5,134 18,114 21.5,94 26,76', true) +
        curve(
          '86,65 76,71.5 66,85 60.5,102 59.5,124 61.5,147 69,162 80,169.5 89.5,162 96,142 97.5,118 94.5,95 91,76',
          true,
        ),
      hit: box(4, 76, 112, 164),
      at: [78, 122],
    },
    {
      option: 'outer_bone',
      d: curve(
        '30.5,212 35,216 38.5,230 42.5,244 45.5,260 46,278 44,291 39,297 37,292 39.5,278 38.5,260 36,238 33,223',
        true,
      ),
      hit: box(0, 200, 46, 312),
      at: [41.5, 264],
    },
    {
      option: 'mid_deep',
      d: curve(
        '25.5,167 37,169 49,167.5 58.5,161 66,171 75,177 82,182 79,204 73,228 66,247 60,254 54,248 48,230 39,206 30,184',
        true,
      ),
      hit: box(24, 163, 71, 211),
      at: [56, 206],
    },
    {
      option: 'achilles',
      d: curve('53,256 60,262 67.5,256 67.5,274 68,292 72.5,309 73.5,323 60,332 47,323 46.5,309 51,292 52,274', true),
      hit: box(38, 262, 84, 344),
      at: [60, 304],
    },
    {
      option: 'inner_deep',
      d: curve(
        '93,177 86.5,184 82.5,204 77,228 73.5,250 73,268 75,280 79.5,284 82,279 80,268 80,255 82,230 86.5,203',
        true,
      ),
      hit: box(71, 170, 116, 298),
      at: [80, 224],
    },
  ],
};

const inner: View = {
  id: 'inner',
  width: 180,
  height: 344,
  viewBox: '0 0 180 344',
  body: curve(
    `18,-6! 21,16 25,36 25.5,52 21,72 13.5,96 9.5,118 10.5,140 16.5,164 24,190 31.5,216 37.5,242 41,264 41,280 37,297
     31.5,310 30,321 33,332 43,338 56,339 70,336 86,329.5 102,327 118,330 132,336.5 146,339 160,338.5 172,336
     177,329.5 174,321 165,316 152,312.5 138,307 122,297 108,284 100,270 97,254 97.5,228 99,200 101.5,170 104,140 105,114
     106,94 106.5,80 104.5,68 108,56 111,42 109,24 106,8 105,-6!`,
    true,
  ),
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
    curve('86,291 83.5,281 76,278.5 69,283 68.5,293 74,299.5'),
    curve('101,67 93.5,61 92,47 95.5,33'),
    curve('153,325.5 160,321.5 169,322.5'),
    curve('53,333 58.5,325 57.5,314'),
  ],
  faint: [
    curve('45,4 43,24 36,46'),
    curve('80,4 78,28 80,52 88,76'),
    curve('94,262 91,271 89,280'),
    curve('84,304 98,313 117,319 139,322'),
    curve('147,317 150,324 149,333'),
  ],
  fibres: [
    curve('34,84 34,108 30,132 28,150'),
    curve('48,84 48,108 42,134 35,154'),
    curve('36,184 38,204 41,228'),
    curve('76,104 76,140 73,180 68,216'),
    curve('68,140 64,176 61,212 59,246'),
    curve('75,188 72,220 67,248 62,270'),
  ],
  regions: [
    {
      option: 'behind_knee',
      d: curve('29,32 40,30 52,39 57,51 51,63 38,68 25.5,65 29,50', true),
      hit: box(4, 24, 64, 72),
      at: [41, 49],
    },
    {
      option: 'inner_deep',
      d: curve(
        '70,90 78,85 82.5,100 83.5,134 83.5,168 82,202 79,232 74,258 67.5,275 62,290 57,293 54,283 53.5,262 52,236 50.5,210 53,184 59.5,158 66,132 69,108',
        true,
      ),
      hit: box(44, 84, 89, 304),
      at: [66, 202],
    },
    {
      option: 'upper',
      d: curve('26,77 40,72 54,78 61,96 60.5,122 54,146 43,161 31,164.5 22,158 16.5,138 13.5,118 17.5,97', true),
      hit: box(0, 72, 62, 165),
      at: [37, 118],
    },
    {
      option: 'shin_edge',
      d: curve(
        '93.5,84 101.5,87 102.5,100 101.5,124 99.5,150 98,176 96.5,204 95.5,230 94.5,252 90.5,270 83.5,275 82,264 86,236 88.5,206 89.3,176 89.5,146 89.5,116 89.5,96',
        true,
      ),
      hit: box(88, 78, 132, 278),
      at: [93, 168],
    },
    {
      option: 'achilles',
      d: curve(
        '41.5,254 47,256 47.5,268 48,284 50,302 53,318 47,331 37.5,329 34,319 37.5,305 43,289 45,276 44.5,264',
        true,
      ),
      hit: box(4, 252, 54, 340),
      at: [43, 310],
    },
    {
      option: 'mid_deep',
      d: curve('25.5,173.5 33,173 39,168.5 41.5,180 42,202 42.5,226 42.5,244 40,249 38,232 32,204', true),
      hit: box(0, 165, 44, 252),
      at: [37, 204],
    },
  ],
};

export const views: readonly View[] = [back, inner];
