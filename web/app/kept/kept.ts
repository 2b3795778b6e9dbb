/** The script of a copy that a reader keeps: the whole element in one file, with its data beside it in the page. */

import { world } from '../../src/element/world.js';
import { record, recordKey } from './data.js';

/** Says that the copy has been opened before: what the reader has forgotten since must not come back. */
const kOpened = `${recordKey}:opened`;

// The answers of the day the copy was made, once; the reader then goes on with the copy itself. Without storage they are
// there each time that the copy is opened.
const { device } = world;
if (record && typeof device.read(kOpened) !== 'string') {
  if (typeof device.read(recordKey) !== 'string') device.write(recordKey, record);
  device.write(kOpened, '');
}
void import('../../src/runner-advisor.js');
