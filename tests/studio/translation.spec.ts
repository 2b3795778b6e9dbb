/** The translation table, and its way through a spreadsheet and back. */
import { readFileSync } from 'node:fs';
import { withLocale } from '../../web/studio/translation/locales.ts';
import { readTranslation, stateOf, translated, writeTranslation } from '../../web/studio/translation/rows.ts';
import { fromSpreadsheet, toSpreadsheet } from '../../web/studio/translation/spreadsheet.ts';
import { begin, change, expect, file, kProof, mistaken, readStarter, tab, test, text, write } from './author.ts';

const written = `{
  "$schema": "../schema/translation.schema.json",
  "a": {
    "from": "One, \\"two\\"",
    "text": "Uno, \\"dos\\""
  },
  "b": {
    "from": "+1 day\\nor more",
    "was": "+1 day",
    "text": "+1 día"
  },
  "c": {
    "from": "New",
    "text": ""
  },
  "gone": "se fue"
}
`;
const known = new Set(['a', 'b', 'c']);

test('a translation is written as it was read, and new words take away that an original has changed', () => {
  const read = readTranslation(written, known);
  expect(writeTranslation(read)).toBe(written);
  expect(read.rows.map(stateOf)).toEqual(['done', 'stale', 'new']);
  expect(writeTranslation(translated(read, 'b', '+1 día o más'))).toBe(
    written.replace('    "was": "+1 day",\n', '').replace('"+1 día"', '"+1 día o más"'),
  );
});

test('a table that comes back from a spreadsheet unchanged changes nothing, and formulas stay words', () => {
  const read = readTranslation(written, known);
  const csv = toSpreadsheet(read);
  expect(csv).toContain('"\'+1 day\nor more"');
  expect(csv.split('\r\n')[1]).toBe('a,done,"One, ""two""","Uno, ""dos"""');
  const back = fromSpreadsheet(csv, read);
  expect(back).toMatchObject({ taken: 0, stale: 0, unknown: [] });
  expect(back && writeTranslation(back.file)).toBe(written);
});

test('a table is read with semicolons too; translations of an older original are marked, and unknown keys told', () => {
  const read = readTranslation(written, known);
  const back = fromSpreadsheet(
    'key;original;translation\r\nc;New;Nuevo\r\na;One;Uno\r\nzz;?;?\r\nb;"+1 day\r\nor more";\'+1 día o más\r\n',
    read,
  );
  expect(back).toMatchObject({ taken: 3, stale: 1, unknown: ['zz'] });
  expect(back?.file.rows).toEqual([
    { key: 'a', from: 'One, "two"', was: 'One', text: 'Uno' },
    { key: 'b', from: '+1 day\nor more', was: '', text: '+1 día o más' },
    { key: 'c', from: 'New', was: '', text: 'Nuevo' },
  ]);
  expect(fromSpreadsheet('a;b\r\n1;2', read)).toBeNull();
});

test('a language is added to pack.json, and every other byte stays', () => {
  const pack = readStarter('pack.json');
  expect(withLocale(pack, 'es')).toBe(pack.replace('"locales": ["en"]', '"locales": ["en", "es"]'));
});

test('a translation is written beside its original, exported and imported, and stale words are marked', async ({
  page,
}) => {
  await begin(page);
  await tab(page, 'Translate').click();
  await page.getByLabel('Another language').fill('es');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const counts = page.locator('#translate .counts');
  await expect(counts).toHaveText('47 texts, 47 new, 0 whose original has changed', kProof);
  await page.getByLabel('Translation of pack.title').fill('Una ampolla antes de una carrera');
  await expect(counts).toContainText('46 new');
  await page.getByRole('button', { name: 'Add it to the languages of the topic' }).click();
  await mistaken(page);
  await expect(page.locator('#mistakes')).toContainText('es.json');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export for a spreadsheet' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('es.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toContain('pack.title,done,A blister before a race,Una ampolla antes de una carrera\r\n');
  const filled = csv.replace('question.walk.text,new,Does it change how you walk?,', '$&¿Cambia cómo caminas?');
  await page
    .getByLabel('Spreadsheet')
    .setInputFiles({ name: 'es.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) });
  await expect(counts).toContainText('Imported: 1 translations');
  await expect(page.getByLabel('Translation of question.walk.text')).toHaveValue('¿Cambia cómo caminas?');

  // Spreadsheet programs save in old encodings, whose letters would be lost, and in UTF-16.
  const changed = filled.replace('¿Cambia cómo caminas?', '¿Cómo caminas?');
  const choose = (buffer: Buffer) =>
    page.getByLabel('Spreadsheet').setInputFiles({ name: 'es.csv', mimeType: 'text/csv', buffer });
  await choose(Buffer.from(changed, 'latin1'));
  await expect(page.getByRole('alert')).toContainText('es.csv is saved in an old encoding');
  await expect(page.getByLabel('Translation of question.walk.text')).toHaveValue('¿Cambia cómo caminas?');
  await choose(Buffer.from(`\ufeff${changed.replace(/^\ufeff/, '')}`, 'utf16le'));
  await expect(page.getByLabel('Translation of question.walk.text')).toHaveValue('¿Cómo caminas?');
  await expect(page.getByRole('alert')).toBeHidden();

  await tab(page, 'Write').click();
  await change(page, 'questions.json', 'Does it change how you walk?', 'Does it change your walk?');
  await tab(page, 'Translate').click();
  await expect(counts).toContainText('1 whose original has changed', kProof);
  await page.getByLabel('Show').selectOption('open');
  const stale = page.locator('[data-state="stale"]');
  await expect(stale.locator('del')).toHaveText('Does it change how you walk?');
  await stale.getByRole('button', { name: 'Still right' }).click();
  await expect(counts).toContainText('0 whose original has changed');
});

test('a translation is part of the topic as soon as it is typed, whatever the author does next', async ({ page }) => {
  await begin(page);
  await tab(page, 'Translate').click();
  const opened = () => expect(page.locator('#translate tbody')).toHaveJSProperty('inert', false, kProof);
  const addLanguage = async (name: string) => {
    await page.getByLabel('Another language').fill(name);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.locator('[name="language"]')).toHaveValue(name, kProof);
    await opened();
  };
  const field = page.getByLabel('Translation of pack.title');
  /** Types, and does something else before any timer can end. */
  const type = (words: string, next: string) =>
    field.evaluate(
      (area, [value, then]) => {
        (area as HTMLTextAreaElement).value = value as string;
        area.dispatchEvent(new Event('input', { bubbles: true }));
        for (const css of (then as string).split(' then ')) document.querySelector<HTMLElement>(css)?.click();
      },
      [words, next],
    );
  await addLanguage('es');
  await type('Una ampolla', '[aria-controls="write"] then [aria-controls="translate"]');
  await expect(page.locator('#translate .counts')).toContainText('46 new', kProof);
  await expect(field).toHaveValue('Una ampolla');

  await page.getByRole('button', { name: 'Add it to the languages of the topic' }).click();
  await addLanguage('fr');
  await type('Une ampoule', '[aria-controls="write"]');
  await file(page, 'es.json').click();
  await expect(text(page)).toContainText('Una ampolla');
  await file(page, 'fr.json').click();
  await expect(text(page)).toContainText('Une ampoule');

  // The editor shows the file that the table changes.
  await tab(page, 'Translate').click();
  await opened();
  await expect(field).toHaveValue('Une ampoule');
  await type('Une cloque', '[aria-controls="write"]');
  await expect(text(page)).toContainText('Une cloque');
  // Another language, and a reload, in the same task as the last letter.
  await tab(page, 'Translate').click();
  await opened();
  await field.evaluate(
    (area, [value]) => {
      (area as HTMLTextAreaElement).value = value as string;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      const languages = document.querySelector<HTMLSelectElement>('[name="language"]');
      if (!languages) return;
      languages.value = 'es';
      languages.dispatchEvent(new Event('change'));
    },
    ['Une petite cloque'],
  );
  await opened();
  await expect(field).toHaveValue('Una ampolla');
  await page.locator('[name="language"]').selectOption('fr');
  await opened();
  await expect(field).toHaveValue('Une petite cloque');
  await Promise.all([
    page.waitForEvent('load'),
    field.evaluate((area) => {
      (area as HTMLTextAreaElement).value = 'Une cloque, pour finir';
      area.dispatchEvent(new Event('input', { bubbles: true }));
      location.reload();
    }),
  ]);
  await mistaken(page);
  await tab(page, 'Translate').click();
  await page.locator('[name="language"]').selectOption('fr');
  await expect(field).toHaveValue('Une cloque, pour finir', kProof);
});

test('a translation with a mistake in its JSON shows no table that could overwrite it', async ({ page }) => {
  await begin(page);
  await tab(page, 'Translate').click();
  await page.getByLabel('Another language').fill('es');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Translation of pack.title').fill('Una ampolla', kProof);
  await tab(page, 'Write').click();
  await file(page, 'es.json').click();
  await write(page, '{ "pack.title": "Una ampolla", }');
  await tab(page, 'Translate').click();
  await expect(page.locator('#translate .counts')).toContainText('es.json', kProof);
  await expect(page.getByLabel(/^Translation of/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export for a spreadsheet' })).toBeDisabled();
  const csv = Buffer.from('key,translation\npack.title,Otra\n');
  await page.getByLabel('Spreadsheet').setInputFiles({ name: 'es.csv', mimeType: 'text/csv', buffer: csv });
  await page.getByLabel('Show').selectOption('open');
  await expect(page.locator('#translate .counts')).toContainText('es.json');
  await tab(page, 'Write').click();
  await expect(text(page)).toHaveText('{ "pack.title": "Una ampolla", }');
});

test('the review page is one press away, with the style that it prints in', async ({ page }) => {
  await begin(page);
  await tab(page, 'Review').click();
  await expect(page.getByRole('button', { name: 'Print…' })).toBeEnabled(kProof);
  const review = page.frameLocator('#review-page');
  await expect(review.getByRole('heading', { name: 'A blister before a race' })).toBeVisible();
  const family = await review.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
  expect(family).toContain('Georgia');
  const printed = page.evaluate(
    () =>
      new Promise((done) => {
        const { contentWindow: inner } = document.querySelector('#review-page') as HTMLIFrameElement;
        if (inner) inner.print = () => done('printed');
      }),
  );
  await page.getByRole('button', { name: 'Print…' }).click();
  expect(await printed).toBe('printed');
});
