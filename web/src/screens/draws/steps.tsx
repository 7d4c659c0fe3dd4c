import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { at } from '../../parts';
import type { Draw } from './types';

/** The five steps of a verifiable draw, with when each was taken. */
export function DrawSteps({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws');
  const steps = [
    { key: 'committed', at: draw.preparedAt }, { key: 'drawn', at: draw.drawnAt }, { key: 'dispatched', at: draw.dispatchedAt }, { key: 'revealed', at: draw.revealedAt },
  ];
  const next = draw.state === 'superseded' ? -1 : steps.findIndex((step) => !step.at);
  return (
    <ol className="hj-steps">
      {steps.map((step, index) => (
        <li key={step.key} className={step.at ? 'hj-steps-done' : index === next ? 'hj-steps-next' : ''} aria-current={index === next ? 'step' : undefined}>
          <span className="hj-steps-mark" aria-hidden>{step.at ? <CheckCircleFilled /> : index + 1}</span>
          <span><b>{t(`step.${step.key}`)}</b><span className="hj-caption hj-figures">{step.at ? at(step.at) : t(`stepNext.${step.key}`)}</span></span>
        </li>
      ))}
    </ol>
  );
}
