/** The author's live preview of a pack. Tests also use it to show a pack that is not part of the site. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Preview {
  readonly address: string;
  /** The output of the compiler. */
  told(): string;
  stop(): void;
}

export async function preview(folder: string): Promise<Preview> {
  const program = join(import.meta.dirname, '../../web/preview/watch.mjs');
  const watch = spawn('node', [program, folder, '--port', '0'], { stdio: 'pipe' });
  let told = '';
  watch.stderr.on('data', (words) => {
    told += words;
  });
  const address = await new Promise<string>((done, fail) => {
    watch.stdout.on('data', (words) => {
      const found = /http:\S+/.exec(`${words}`);
      if (found) done(found[0]);
    });
    watch.on('exit', () => fail(new Error(told)));
  });
  return { address, told: () => told, stop: () => watch.kill() };
}
