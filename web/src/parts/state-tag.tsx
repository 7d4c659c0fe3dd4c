import type { ReactNode } from 'react';
import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined, MinusCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** Grey waiting, blue in work, green done or pass, amber due soon or provisional, red late or fail. */
export type Tone = 'waiting' | 'working' | 'done' | 'soon' | 'late';

export const toneIcon: Readonly<Record<Tone, ReactNode>> = {
  waiting: <ClockCircleOutlined aria-hidden />,
  working: <SyncOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
  soon: <ExclamationCircleOutlined aria-hidden />,
  late: <CloseCircleOutlined aria-hidden />,
};

const tones: Readonly<Record<Tone, readonly string[]>> = {
  waiting: ['draft', 'planned', 'pending', 'waiting', 'committed', 'assigned', 'proposed', 'closed', 'cancelled', 'withdrawn', 'not-judged', 'disposed'],
  working: ['submitted', 'in-work', 'started', 'open', 'revealed', 'received', 'in-transit', 'testing', 'examining', 'reviewing', 'checked', 'published', 'stored', 'sampled'],
  done: ['approved', 'done', 'completed', 'pass', 'passed', 'issued', 'valid', 'accepted', 'current', 'active'],
  soon: ['returned', 'provisional', 'suspended', 'soon', 'unverified', 'problem', 'stale', 'superseded', 'no-product', 'closed-down'],
  late: ['late', 'fail', 'failed', 'refused', 'rejected', 'declined', 'expired', 'recalled', 'broken', 'invalid', 'error'],
};
const toneOf = new Map(Object.entries(tones).flatMap(([tone, states]) => states.map((state) => [state, tone as Tone] as const)));

interface StateTagProps {
  /** State code; with `of` its word is `<of>:state.<state>`. Its tone is known for common states, else give `tone`. */
  readonly state?: string;
  readonly of?: string;
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  /** Without the coloured ground, for use inside of a sentence or a dense cell. */
  readonly plain?: boolean;
}

/** A state as colour, word and icon together. */
export function StateTag({ state, of, tone, icon, children, plain }: StateTagProps) {
  const { t } = useTranslation();
  const colour = tone ?? toneOf.get(state ?? '') ?? 'waiting';
  const stopped = state === 'cancelled' || state === 'withdrawn' || state === 'closed';
  return (
    <span className={`hj-tag hj-${colour}${plain ? ' hj-plain' : ''}`} style={plain ? { background: 'none' } : undefined} data-state={state}>
      {icon ?? (stopped ? <MinusCircleOutlined aria-hidden /> : toneIcon[colour])}
      {children ?? t(`${of ?? 'parts'}:state.${state ?? 'waiting'}`)}
    </span>
  );
}
