/**
 * How much the main thread works between a mark and the frame that shows its effect, out of a trace of Chromium: unlike
 * the time on the clock this leaves out the wait for the frame, and the machine's other work unless it takes the processor.
 */

/** What Chromium has to record. */
export const categories = ['devtools.timeline', 'toplevel', 'blink.user_timing'];

/** What ends a frame on the main thread; what follows is the compositor's. */
const kPainted = /^(Paint|PrePaint|Layerize)$/;

/**
 * Milliseconds of work from each mark whose name begins with "step " to the end of the first paint after it, by the rest
 * of its name; and the longest single task up to the next mark. `trace` is what `browser.stopTracing()` gives.
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
