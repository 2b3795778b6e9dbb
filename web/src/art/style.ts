/**
 * The colours and strokes of our drawings, to be added to the style of the tree that shows them. The tone is a neutral
 * clay, nobody's skin; a theme may set `--leg-*` or leave it, and takes part through `--ra-accent` and `--ra-paper`.
 * Where the reader chose their own colours, the drawings become plain lines in those.
 */

export const legStyle = `
.leg-body{fill:var(--leg-base,#e7e4db)}
.leg-dark{stop-color:var(--leg-dark,#8b8776)}
.leg-light{stop-color:var(--leg-light,#fffdf6)}
.leg-line,.leg-faint{fill:none;stroke:var(--leg-line,#7d7a6c);stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}
.leg-faint{stroke-width:1;opacity:.5}
.leg-fibre{stroke-width:.8;opacity:.28}
.leg-edge{stroke-width:1.5}
.leg-hit,.leg-region{cursor:pointer}
.leg-hit{fill:transparent}
.leg-region>path{fill:var(--ra-accent,#0f6b57);fill-opacity:.11;stroke:var(--ra-accent,#0f6b57);stroke-opacity:.34;stroke-width:1}
.leg-region:hover>path{fill-opacity:.28;stroke-opacity:.8}
.leg-on>path,.leg-on:hover>path{fill-opacity:.68;stroke-opacity:1;stroke-width:1.8}
.leg-mark{display:none;fill:var(--ra-paper,#fbfaf6);stroke:var(--ra-accent,#0f6b57);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.leg-mark path{fill:none}
.leg-on .leg-mark{display:inline}
@media (forced-colors:active){
.leg-body{fill:Canvas}.leg-tones{display:none}
.leg-line,.leg-faint{stroke:CanvasText;opacity:1}
.leg-fibre{display:none}
.leg-region>path{fill:Canvas;fill-opacity:0;stroke:LinkText;stroke-opacity:1}
.leg-on>path,.leg-on:hover>path{fill:Highlight;fill-opacity:1;stroke:CanvasText}
.leg-mark{fill:Canvas;stroke:CanvasText}}`;

export const drawingStyle = `
.ex-limb,.ex-ground,.ex-line,.ex-faint,.ex-accent,.ex-work{fill:none;stroke-linecap:round;stroke-linejoin:round}
.ex-rim,.ex-line,.ex-ground,.ex-faint{stroke:var(--leg-line,#7d7a6c)}
.ex-near{stroke:var(--leg-base,#e7e4db)}
.ex-far{stroke:color-mix(in srgb,var(--leg-base,#e7e4db) 78%,var(--leg-dark,#8b8776))}
.ex-ground,.ex-line,.ex-faint{stroke-width:1.5}
.ex-ground{opacity:.55}
.ex-faint{stroke-width:1.2;opacity:.55}
.ex-body,.ex-cloth{fill:var(--leg-base,#e7e4db);stroke:var(--leg-line,#7d7a6c);stroke-width:1.5;stroke-linejoin:round}
.ex-cloth{fill:var(--ra-paper,#fbfaf6)}
.ex-accent{stroke:var(--ra-accent,#0f6b57);stroke-width:3}
.ex-work{stroke:var(--ra-accent,#0f6b57);stroke-width:6}
.ex-fill{fill:color-mix(in srgb,var(--ra-accent,#0f6b57) 30%,var(--ra-paper,#fbfaf6));stroke:var(--ra-accent,#0f6b57);stroke-width:2}
@media (forced-colors:active){
.ex-rim,.ex-line,.ex-ground,.ex-faint{stroke:CanvasText;opacity:1}
.ex-near,.ex-far{stroke:Canvas}
.ex-body,.ex-cloth,.ex-fill{fill:Canvas;stroke:CanvasText}
.ex-accent,.ex-work{stroke:Highlight}}`;

/** What the dark theme sets. */
export const legDark = '--leg-base:#3a423d;--leg-dark:#0c110e;--leg-light:#7b877f;--leg-line:#a9b4ac';
