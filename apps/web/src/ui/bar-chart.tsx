import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { shortEuros } from '../i18n/format';
import { type Bar, barsOf, type BarSeries, ticksOf } from './bar-chart-layout';

interface BarChartProps {
  /** What the chart shows, for whoever does not see it; the figures stand in a table beside it. */
  label: string;
  categories: readonly string[];
  /** In cents, a value per category. */
  series: readonly BarSeries[];
  /** On top of each other, or side by side. */
  isStacked?: boolean;
}

/** Told apart by a name in the legend and a place in the bar; each stands out on light and on dark. */
const colours = [
  { light: '#0b5c6b', dark: '#6fc3d3' },
  { light: '#c2660c', dark: '#f0b266' },
  { light: '#6b4fa0', dark: '#b9a3e3' },
  { light: '#3f7a2a', dark: '#9ccc7f' },
  { light: '#6b7280', dark: '#aab4bf' },
] as const;

const margin = { top: 12, right: 4, bottom: 24, left: 52 } as const;
const sizes = { wide: { width: 960, height: 300 }, phone: { width: 360, height: 240 } } as const;

/** Bars of amounts per period, drawn as they are needed: no library weighs as little. */
export function BarChart({ label, categories, series, isStacked = false }: BarChartProps) {
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('sm'));
  const { width, height } = sizes[isWide ? 'wide' : 'phone'];
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const bars = barsOf(series, categories.length, isStacked);
  const ticks = ticksOf(bars);
  const [lowest, highest] = [ticks[0]!, ticks.at(-1)!];
  const y = (cents: number): number => margin.top + inner.height * (1 - (cents - lowest) / (highest - lowest || 1));
  const step = inner.width / Math.max(1, categories.length);
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box
        component="svg"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        sx={{ width: '100%', height: 'auto', display: 'block' }}
      >
        {ticks.map((tick) => (
          <Tick key={tick} at={y(tick)} width={width} text={shortEuros(tick)} />
        ))}
        {bars.map((bar) => (
          <Rectangle
            key={`${bar.series}-${bar.category}`}
            bar={bar}
            name={series[bar.series]!.label}
            category={categories[bar.category]!}
            {...{ step, y }}
          />
        ))}
        {categories.map((name, index) => (
          <Label key={name} x={margin.left + step * (index + 0.5)} y={height - 6} anchor="middle" text={name} />
        ))}
      </Box>
      <Legend series={series} />
    </Box>
  );
}

function Tick({ at, width, text }: { at: number; width: number; text: string }) {
  return (
    <>
      <Box component="line" x1={margin.left} x2={width} y1={at} y2={at} sx={{ stroke: (theme) => (theme.vars ?? theme).palette.divider }} />
      <Label x={margin.left - 6} y={at + 4} anchor="end" text={text} />
    </>
  );
}

function Label({ x, y, anchor, text }: { x: number; y: number; anchor: 'middle' | 'end'; text: string }) {
  return (
    <Box
      component="text"
      x={x}
      y={y}
      textAnchor={anchor}
      sx={{ fontSize: 12, fill: (theme) => (theme.vars ?? theme).palette.text.secondary }}
    >
      {text}
    </Box>
  );
}

interface RectangleProps {
  bar: Bar;
  name: string;
  category: string;
  step: number;
  y: (cents: number) => number;
}

/** Bars take most of the room of their category. */
const filled = 0.72;

function Rectangle({ bar, name, category, step, y }: RectangleProps) {
  const room = step * filled;
  const width = room / bar.lanes;
  const x = margin.left + step * bar.category + (step - room) / 2 + width * bar.lane;
  const top = y(Math.max(bar.from, bar.to));
  return (
    <Box
      component="rect"
      x={x}
      y={top}
      width={Math.max(1, width - 1)}
      height={Math.max(0, y(Math.min(bar.from, bar.to)) - top)}
      rx={2}
      sx={fillOf(bar.series)}
    >
      <title>{`${category}, ${name}: ${shortEuros(bar.to - bar.from)}`}</title>
    </Box>
  );
}

const fillOf = (index: number) => {
  const { light, dark } = colours[index % colours.length]!;
  return { fill: light, bgcolor: light, '@media (prefers-color-scheme: dark)': { fill: dark, bgcolor: dark } };
};

function Legend({ series }: { series: readonly BarSeries[] }) {
  return (
    <Box component="figcaption" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, mt: 1 }}>
      {series.map(({ label }, index) => (
        <Box key={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box aria-hidden sx={{ width: 12, height: 12, borderRadius: 0.5, ...fillOf(index) }} />
          <Typography variant="body2" component="span">
            {label}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
