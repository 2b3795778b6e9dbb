/**
 * Ends everything on a desk when its own input ends: node clear-desk.mjs FOLDER. The input ends when the desk is closed, and also
 * when the test is killed, so that no program of a desk outlives it.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [folder] = process.argv.slice(2);
const home = `HOME=${join(folder, 'home')}`;

/** By their environment, because services that the buses start have left the process groups of the desk. */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(home);
      } catch {
        return false;
      }
    })
    .map(Number);
}

process.stdin.resume();
await new Promise((done) => process.stdin.on('end', done));
const end = Date.now() + 30_000;
for (let left = processes(); left.length && Date.now() < end; left = processes()) {
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
  await wait(50);
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
