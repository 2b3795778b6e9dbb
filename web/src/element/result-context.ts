/** Hands the exports to the views of a result, which do not import them. */

import { actions } from '../views/export/actions.js';
import { printWithPage } from '../views/export/print.js';
import type { Context } from '../views/result/context.js';

const exports = { card: actions, printWithPage };

export const withExports = <T extends object>(given: T): T & Pick<Context, 'exports'> => ({ ...given, exports });
