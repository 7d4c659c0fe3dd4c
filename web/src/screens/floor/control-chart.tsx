import { useTranslation } from 'react-i18next';
import { at } from '../../parts';
import type { ChartPoint, Limits } from './types';
import { figure } from './words';

const WIDTH = 960;
const HEIGHT = 300;
const LEFT = 16;
const RIGHT = 110;
const SHOWN = 60;
const LINES = [-3, -2, -1, 0, 1, 2, 3] as const;

/** Where points and lines stand. The figures are drawn, never judged: binary floating point is enough for a place on the screen. */
function scaleOf(points: readonly ChartPoint[], limits: Limits | null) {
  const values = points.map(({ value }) => Number(value));
  const [mean, s] = limits ? [Number(limits.mean), Number(limits.deviation)] : [0, 0];
  const low = Math.min(...values, ...(limits ? [mean - 3.5 * s] : []));
  const high = Math.max(...values, ...(limits ? [mean + 3.5 * s] : []));
  const span = high - low || Math.abs(high) || 1;
  return {
    x: (place: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (place + 0.5)) / Math.max(points.length, 10),
    y: (value: number) => HEIGHT - 14 - ((HEIGHT - 28) * (value - low)) / span,
    line: (times: number) => mean + times * s,
  };
}

function Mark({ status, x, y }: { status: ChartPoint['status']; x: number; y: number }) {
  if (status === 'out') return <rect x={x - 5} y={y - 5} width={10} height={10} fill="var(--hj-late)" />;
  if (status === 'warning') return <path d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} fill="var(--hj-soon)" />;
  return <circle cx={x} cy={y} r={4} fill={status === 'unjudged' ? 'var(--hj-surface)' : 'var(--hj-done)'} stroke={status === 'unjudged' ? 'var(--hj-quiet)' : 'none'} />;
}

/** A Levey-Jennings chart: the latest sixty values in their order, mean, ±1s, ±2s and ±3s; what broke a rule by its shape and the rule's name. */
export function ControlChart({ points, limits, unit }: { points: readonly ChartPoint[]; limits: Limits | null; unit: string }) {
  const { t } = useTranslation('floor');
  const shown = points.slice(-SHOWN);
  const { x, y, line } = scaleOf(shown, limits);
  const broken = shown.filter(({ status }) => status === 'out').length;
  return (
    <div className="hj-scroll">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('chart.picture', { count: shown.length, out: broken })} style={{ width: '100%', minWidth: 640, display: 'block' }} data-chart>
        {limits && LINES.map((times) => (
          <g key={times}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(line(times))} y2={y(line(times))} stroke={Math.abs(times) === 3 ? 'var(--hj-late)' : Math.abs(times) === 2 ? 'var(--hj-soon)' : 'var(--hj-quiet)'} strokeWidth={times === 0 ? 1.5 : 1} strokeDasharray={times === 0 ? undefined : Math.abs(times) === 1 ? '2 4' : '6 3'} />
            <text x={WIDTH - RIGHT + 6} y={y(line(times)) + 4} fontSize={12} fill="var(--hj-quiet)">{times === 0 ? t('chart.mean') : `${times > 0 ? '+' : '−'}${Math.abs(times)}s`} {figure(String(line(times)))}</text>
          </g>
        ))}
        <polyline fill="none" stroke="var(--hj-brand)" strokeWidth={1} opacity={0.5} points={shown.map(({ value }, place) => `${x(place)},${y(Number(value))}`).join(' ')} />
        {shown.map((point, place) => (
          <g key={point.id} data-point={point.status}>
            <title>{`${at(point.measuredAt)} · ${point.run} · ${point.value} ${unit}${point.z === null ? '' : ` · z = ${figure(point.z)}`} · ${t(`chart.status.${point.status}`)}`}</title>
            <Mark status={point.status} x={x(place)} y={y(Number(point.value))} />
            {point.status === 'out' && <text x={x(place)} y={y(Number(point.value)) + (y(Number(point.value)) < 26 ? 20 : -10)} fontSize={12} textAnchor="middle" fill="var(--hj-late)">{point.broken.filter(({ rule }) => rule !== '1-2s').map(({ rule }) => rule).join(' ')}</text>}
          </g>
        ))}
      </svg>
    </div>
  );
}
