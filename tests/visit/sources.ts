/** The widget's sources that the tests of visits use; sources.mjs bundles them. */
export { speak } from '../../web/src/element/speak.ts';
export { Widget } from '../../web/src/element/widget.ts';
export { isoDay, parseDay } from '../../web/src/engine/days.ts';
export { open } from '../../web/src/engine/engine.ts';
export { read } from '../../web/src/engine/saved.ts';
export { counts, isChanging, isOld, kChangingDays, kVisitDays } from '../../web/src/visit/age.ts';
export { checksumOf } from '../../web/src/visit/checksum.ts';
export { Interview } from '../../web/src/visit/interview.ts';
export { linkTo, readLink } from '../../web/src/visit/link.ts';
export { VisitMachine } from '../../web/src/visit/machine.ts';
export { linkKey, plainKey } from '../../web/src/visit/names.ts';
export { kFragment, Page } from '../../web/src/visit/page.ts';
export { answerShown, groupOf } from '../../web/src/visit/question-groups.ts';
export { daysToRace, hasRedFlags } from '../../web/src/visit/questions.ts';
export { readRecord, writeRecord } from '../../web/src/visit/record.ts';
export { reduce } from '../../web/src/visit/reduce.ts';
export { BrowserStore } from '../../web/src/visit/store.ts';
export { startVisit } from '../../web/src/visit/visit.ts';
