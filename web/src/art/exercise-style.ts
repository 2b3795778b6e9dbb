/**
 * The colours and strokes of the exercises, to be added to the style of the tree that shows them. The tone is a neutral
 * clay, nobody's skin; a theme may set `--leg-*` or leave it, and takes part through `--ra-accent` and `--ra-paper`.
 * Where the reader chose their own colours, they become plain lines in those.
 */

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
