// Loaded into the processes of Playwright: page tests then get their `test` from page-coverage.mjs.
import { register } from 'node:module';

register('./redirect.mjs', import.meta.url);
