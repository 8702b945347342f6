export interface BarSeries {
  label: string;
  /** In cents, a value per category. */
  values: readonly number[];
}

/** One bar, from one amount to another; in a lane of its category. */
export interface Bar {
  series: number;
  category: number;
  lane: number;
  lanes: number;
  from: number;
  to: number;
}

/** Where bars begin and end: costs pile up above nothing, what comes back piles up below it. Nothing takes no bar. */
export function barsOf(series: readonly BarSeries[], categories: number, isStacked: boolean): Bar[] {
  const bars: Bar[] = [];
  for (let category = 0; category < categories; category += 1) {
    let [above, below] = [0, 0];
    for (const [index, { values }] of series.entries()) {
      const value = values[category] ?? 0;
      if (value === 0) continue;
      const from = !isStacked ? 0 : value > 0 ? above : below;
      if (value > 0) above = from + value;
      else below = from + value;
      bars.push({ series: index, category, lane: isStacked ? 0 : index, lanes: isStacked ? 1 : series.length, from, to: from + value });
    }
  }
  return bars;
}

const wantedTicks = 4;

/** Round amounts that hold every bar and nothing, evenly spread. */
export function ticksOf(bars: readonly Bar[]): number[] {
  const ends = [0, ...bars.flatMap(({ from, to }) => [from, to])];
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
  const rough = Math.max(1, highest - lowest) / wantedTicks;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * ([1, 2, 5, 10].find((one) => one * magnitude >= rough) ?? 10);
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
