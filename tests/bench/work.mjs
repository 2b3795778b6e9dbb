/**
 * The main thread's work between a mark and the frame that shows its effect, from a trace of Chromium. Unlike
 * wall-clock time it excludes the wait for the frame, and other work of the machine unless that takes the processor.
 */

/** The trace categories that Chromium must record. */
export const categories = ['devtools.timeline', 'toplevel', 'blink.user_timing'];

/** Events that end a frame on the main thread; the compositor does the rest. */
const kPainted = /^(Paint|PrePaint|Layerize)$/;

/**
 * Milliseconds of work from each mark whose name begins with "step " to the end of the first paint after it, by the
 * rest of its name; and the longest single task before the next mark. `trace` is the result of `browser.stopTracing()`.
 */
export function workBySteps(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const marks = traceEvents.filter(({ name }) => name.startsWith('step ')).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = marks;
  const own = traceEvents
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  const tasks = own.filter((event) => {
    if (event.ts < end) return false;
    end = event.ts + event.dur;
    return true;
  });
  return Object.fromEntries(
    marks.map(({ name, ts }, i) => {
      const until = marks[i + 1]?.ts ?? Number.POSITIVE_INFINITY;
      const paint = own.find((event) => event.name === 'Paint' && event.ts >= ts && event.ts < until);
      const inFrame = (task) => paint && task.ts <= paint.ts;
      const painted = Math.max(
        ...own
          .filter(
            (event) => kPainted.test(event.name) && paint && event.ts >= ts && event.ts < paint.ts + paint.dur + 5000,
          )
          .map((event) => event.ts + event.dur),
      );
      const during = tasks.filter((task) => task.ts + task.dur > ts && task.ts < until);
      const work = during
        .filter(inFrame)
        .reduce((sum, task) => sum + Math.min(task.ts + task.dur, painted) - Math.max(task.ts, ts), 0);
      return [
        name.slice('step '.length),
        { work: work / 1000, longest: Math.max(...during.map(({ dur }) => dur)) / 1000 },
      ];
    }),
  );
}
