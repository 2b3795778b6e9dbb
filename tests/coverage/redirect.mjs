/** Resolves the import of Playwright in page tests to page-coverage.mjs, so that tests need no change. */
const kCovered = new URL('./page-coverage.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  const isPageTest = /\/tests\/web\/[^/]+\.ts(\?|$)/.test(context.parentURL ?? '');
  if (specifier === '@playwright/test' && isPageTest) return { url: kCovered, shortCircuit: true };
  return next(specifier, context);
}
