/** The script of an offline copy: the whole element in one file. Its data is beside it in the page. */

import { world } from '../../src/element/world.js';
import { record, recordKey } from './data.js';

/** Marks that the copy has been opened before, so that answers which the reader has removed since do not return. */
const kOpened = `${recordKey}:opened`;

// Load the answers of the day of the copy once; after that the reader changes the copy itself. Without storage, they
// are loaded each time that the copy is opened.
const { device } = world;
if (record && typeof device.read(kOpened) !== 'string') {
  if (typeof device.read(recordKey) !== 'string') device.write(recordKey, record);
  device.write(kOpened, '');
}
void import('../../src/runner-advisor.js');
