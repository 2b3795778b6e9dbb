/**
 * The browsers that scripts and styles are built for: Baseline 2023 (Chrome and Edge 120, Firefox 121, Safari 17.2),
 * and Chrome and Edge back to 112, which tests/old-browsers covers. Vite rewrites newer syntax, such as `light-dark()`.
 * Biome refuses newer features in style sheets that Vite cannot rewrite (`useBaseline` in .biome.json); the
 * exceptions there are cosmetic.
 *
 * In a browser that lacks a required feature, the script fails before it draws anything, and the page's own text stays.
 */
export const kTargets = ['chrome112', 'edge112', 'firefox121', 'safari17.2'];
