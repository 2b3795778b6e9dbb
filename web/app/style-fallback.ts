/**
 * A host that still sends the policy of another version makes the browser refuse the style inside the page; then load
 * the same style as a file.
 */
if (!document.querySelector('style')?.sheet) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = document.querySelector<HTMLElement>('[data-style]')?.dataset.style ?? '';
  document.head.append(link);
}

export {};
