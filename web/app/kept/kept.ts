/** The script of a copy that a reader keeps: the whole element in one file, with its data beside it in the page. */

import { memory, memoryKey } from './data.js';

try {
  // The answers of the day the copy was made, unless the reader has gone on with the copy itself.
  if (memory && localStorage.getItem(memoryKey) === null) localStorage.setItem(memoryKey, memory);
} catch {
  // Without storage the answers come as a link's would.
  const { answers, day } = JSON.parse(memory ?? '{}');
  if (answers) location.hash = `#runner-advisor=${day}.${encodeURIComponent(answers)}`;
}
void import('../../src/runner-advisor.js');
