import { useTranslation } from 'react-i18next';
import type { NetContentResult } from '@pure/disciplines/index.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 200, 56, 22];

/** Each package's deficiency in order, against T and 2T: what stands above a line counts. Drawn while the series is typed; positions alone are approximate. */
export function DeficiencyChart({ result }: { result: NetContentResult }) {
  const { t } = useTranslation('examinations');
  const values = result.packages.map(({ deficiency }) => Number(deficiency));
  const [T, doubleT] = [Number(result.T), Number(result.doubleT)];
  const top = Math.max(doubleT * 1.15, ...values, 0.001);
  const low = Math.min(0, ...values);
  const y = (value: number) => 8 + ((top - value) / (top - low)) * (HEIGHT - BOTTOM - 8);
  const step = (WIDTH - LEFT - 8) / Math.max(values.length, 1);
  const line = (value: number, label: string, tone: string) => (
    <g key={label}>
      <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} stroke={tone} strokeDasharray={value === 0 ? undefined : '5 4'} />
      <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" fontSize="11" fill="currentColor">{label}</text>
    </g>
  );
  return (
    <figure style={{ margin: '8px 0' }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('record.chart', { T: result.T, unit: result.unit, beyondT: result.beyondT, beyondDoubleT: result.beyondDoubleT })} style={{ width: '100%', maxWidth: 760, height: 'auto' }}>
        {line(0, '0', 'currentColor')}
        {line(T, `T ${result.T}`, '#d48806')}
        {line(doubleT, `2T ${result.doubleT}`, '#cf1322')}
        {values.map((value, at) => {
          const { band, content } = result.packages[at]!;
          return (
            <rect key={at} data-band={band} x={LEFT + at * step + step * 0.15} width={Math.max(step * 0.7, 1)} y={Math.min(y(value), y(0))} height={Math.max(Math.abs(y(value) - y(0)), 1)} fill={band === 2 ? '#cf1322' : band === 1 ? '#d48806' : '#389e0d'}>
              <title>{`${at + 1}: ${content} ${result.unit}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="hj-caption">{t('record.chartCaption')}</figcaption>
    </figure>
  );
}
