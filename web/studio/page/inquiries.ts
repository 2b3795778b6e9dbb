/** The author's requests to the compiler, apart from the proof that runs after each change. */
import { questions, translations } from '../compiler.js';
import type { Desk } from '../desk.js';
import { download, downloadZip } from '../files/files.js';
import { showChanges } from '../panels/changes.js';
import { showWho } from '../panels/who.js';
import type { Answer, Job } from '../work.js';
import { ReviewView } from './review.js';

const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

export class Inquiries {
  readonly #desk: Desk;
  readonly #review = new ReviewView($('review-page'));

  constructor(desk: Desk) {
    this.#desk = desk;
    $('compare').addEventListener('click', () => this.#compare());
    $('packs').addEventListener('click', () => this.#packs());
    $('print').addEventListener('click', () => this.#review.print());
    $('save-review').addEventListener('click', () =>
      download(this.#review.page, `${desk.name}.review.html`, 'text/html'),
    );
  }

  /** Clears the answers, because another topic is open. */
  clear(): void {
    questions.stop();
    translations.stop();
    $('difference').replaceChildren();
  }

  who(key: string): void {
    const job = { kind: 'who', files: [...this.#desk.files], key } as const;
    this.#ask('who', 'Looking for everyone who sees it…', job, (answer) => {
      if (answer.kind === 'who') showWho($('who'), this.#desk, answer.who);
    });
  }

  review(): void {
    const isReady = (ready: boolean): void => {
      $<HTMLButtonElement>('print').disabled = $<HTMLButtonElement>('save-review').disabled = !ready;
    };
    isReady(false);
    this.#ask('review-told', 'Writing the review page…', { kind: 'review', files: [...this.#desk.files] }, (answer) => {
      if (answer.kind !== 'review') return;
      $('review-told').textContent = 'What a clinician reads and signs.';
      this.#review.show(answer.page);
      isReady(true);
    });
  }

  #compare(): void {
    const { files, opened } = this.#desk;
    const job = { kind: 'compare', files: [...files], before: [...opened] } as const;
    this.#ask('difference', 'Comparing over all sets of answers…', job, (answer) => {
      if (answer.kind === 'compared') showChanges($('difference'), this.#desk, answer.difference);
    });
  }

  #packs(): void {
    const desk = this.#desk;
    desk.complain('');
    void questions.run({ kind: 'packs', files: [...desk.files] }, (answer) => {
      const name = `${desk.name}-packs`;
      if (answer.kind === 'packs') downloadZip(answer.packs, name, name);
      if (answer.kind === 'failed') {
        desk.complain('The packs are made when nothing is wrong any more. Mend the mistakes first.');
      }
    });
  }

  /** Runs a job and shows its progress and its errors in a panel. */
  #ask(panel: string, waiting: string, job: Job, hear: (answer: Answer) => void): void {
    $(panel).textContent = waiting;
    void questions.run(job, (answer) => {
      if (answer.kind === 'failed') $(panel).textContent = answer.words;
      hear(answer);
    });
  }
}
