/** Resolves the import of Playwright in a page test to the same with coverage, so that no test has to know of it. */
const kCovered = new URL('./page-coverage.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  const isPageTest = /\/tests\/web\/[^/]+\.ts(\?|$)/.test(context.parentURL ?? '');
  if (specifier === '@playwright/test' && isPageTest) return { url: kCovered, shortCircuit: true };
  return next(specifier, context);
}
