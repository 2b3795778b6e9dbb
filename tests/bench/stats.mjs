/** Times of a repeated job, in microseconds. */

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Half of the interquartile range: the spread without the outliers of a busy machine. */
export function spread(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return (at(0.75) - at(0.25)) / 2;
}

/** Runs `job` in batches of about `batchMs`; returns the median over the batches of the time of one run. */
export async function time(job, { batches = 25, batchMs = 10, mostMs = 4000 } = {}) {
  const now = () => performance.now();
  let runs = 1;
  for (;;) {
    const start = now();
    for (let i = 0; i < runs; ++i) {
      const pending = job(i);
      if (pending instanceof Promise) await pending;
    }
    const took = now() - start;
    if (took >= batchMs || runs >= 1e7) break;
    runs = Math.max(runs + 1, Math.ceil(runs * Math.min(10, (1.2 * batchMs) / Math.max(took, 0.01))));
  }
  const times = [];
  const began = now();
  for (let batch = 0; batch < batches && (batch < 3 || now() - began < mostMs); ++batch) {
    const start = now();
    for (let i = 0; i < runs; ++i) {
      const pending = job(i);
      if (pending instanceof Promise) await pending;
    }
    times.push(((now() - start) / runs) * 1000);
  }
  return { median: median(times), spread: spread(times), runs: runs * times.length };
}
