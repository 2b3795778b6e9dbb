/** A question to the author, in a dialog. */

/** True: the author has chosen `yes`. Closing the dialog is a no. */
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
