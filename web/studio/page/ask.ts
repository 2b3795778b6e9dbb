/** Asks the author a question in a dialog. */

/** Returns true when the author chooses `yes`, and false when they choose `no` or close the dialog. */
export function askAuthor(words: string, yes: string, no: string): Promise<boolean> {
  const dialog = document.getElementById('question') as HTMLDialogElement;
  const set = (id: string, text: string): void => {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  };
  set('question-text', words);
  set('question-yes', yes);
  set('question-no', no);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), { once: true });
  });
}
