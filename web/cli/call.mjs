/** Makes one call of the compiler in a worker thread and sends back what it prints. */
import { parentPort, workerData } from 'node:worker_threads';
import { compiler } from './compiler.mjs';
import { disk } from './disk.mjs';
import { runAdvisor } from './module.mjs';

const printed = { 1: [], 2: [] };
const machine = {
  ...disk,
  readInput: () => 0,
  print(stream, bytes) {
    printed[stream].push(Buffer.from(bytes));
    return true;
  },
};
const code = runAdvisor(compiler(), workerData, machine);
const text = (stream) => Buffer.concat(printed[stream]).toString();
parentPort.postMessage({ code, out: text(1), err: text(2) });
