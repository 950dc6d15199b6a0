import type { Browser, Page } from 'playwright-core';

/** What the page's main thread did while something was done to it; milliseconds of the processor, which a busy machine does not stretch. */
export interface MainThread {
  /** Work of each frame: all tasks since the frame before. */
  readonly frames: readonly number[];
  /** Time between frames, by the clock, as the page's own scripts were called for them. */
  readonly intervals: readonly number[];
  /** Work from each key down to the next one; empty when no key was pressed. */
  readonly keys: readonly number[];
}

/** The few fields of Chromium's trace events that are read; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread had the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Traces Chromium while `doing` runs on the page. */
export async function mainThreadWork(browser: Browser, page: Page, doing: () => Promise<void>): Promise<MainThread> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(countFrames);
  await doing();
  const intervals = await page.evaluate(() => window.frameIntervals());
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const events = ofBusiestThread(traceEvents);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const starts = (wanted: (event: TraceEvent) => boolean) => events.filter(wanted).map(({ ts }) => ts);
  const calls = starts(({ name }) => name === 'FireAnimationFrame');
  const keys = starts(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  return { frames: workBetween(tasks, firstOfEach(tasks, calls)), intervals, keys: workBetween(tasks, keys) };
}

/** A frame calls everyone who asked for it in one task: what they do there is one frame's work, not one frame each. */
function firstOfEach(tasks: readonly TraceEvent[], calls: readonly number[]): readonly number[] {
  return tasks.flatMap(({ ts, dur = 0 }) => {
    const within = calls.filter((call) => call >= ts && call <= ts + dur);
    return within.length === 0 ? [] : [Math.min(...within)];
  });
}

/** The main thread of the page: of the renderers' main threads the one that worked most. */
function ofBusiestThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const of = ({ pid, tid }: TraceEvent) => events.filter((event) => event.pid === pid && event.tid === tid);
  return mains.map(of).toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** Milliseconds of tasks in each span from one mark to the next. */
function workBetween(tasks: readonly TraceEvent[], marks: readonly number[]): readonly number[] {
  const sorted = marks.toSorted((one, other) => one - other);
  return sorted.slice(1).map((end, at) => {
    const begin = sorted[at] ?? end;
    const inside = tasks.map(({ ts, dur = 0, tdur = dur }) => {
      const part = Math.max(0, Math.min(end, ts + dur) - Math.max(begin, ts));
      return part === 0 ? 0 : (part / dur) * tdur;
    });
    return inside.reduce((sum, part) => sum + part, 0) / 1000;
  });
}

declare global {
  interface Window {
    /** Ends the counting begun by `countFrames`. */
    frameIntervals: () => number[];
  }
}

/** Runs in the page. */
function countFrames(): void {
  const times: number[] = [];
  let counting = true;
  const count = (now: number) => {
    times.push(now);
    if (counting) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  window.frameIntervals = () => {
    counting = false;
    return times.slice(1).map((time, at) => time - (times[at] ?? time));
  };
}
