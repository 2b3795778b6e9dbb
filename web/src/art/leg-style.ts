/**
 * The colours and strokes of the leg, to be added to the style of the tree that shows it. The tone is a neutral
 * clay, nobody's skin; a theme may set `--leg-*` or leave it, and takes part through `--ra-accent` and `--ra-paper`.
 * Where the reader chose their own colours, it becomes plain lines in those.
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
