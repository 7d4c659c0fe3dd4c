import { useState } from 'react';
import { Alert, Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useAction } from '../../parts';
import { examinationsKey } from '../examinations/queries';
import { worksheetsKey } from './queries';
import { Reasoned, useStep } from './steps';
import type { Worksheet } from './types';

type Decision = 'accept' | 'repeat' | 'reject';

/** A run that is held: the technician's reason, then the quality manager's decision. */
export function HoldPanel({ worksheet }: { worksheet: Worksheet }) {
  const { t } = useTranslation('worksheets');
  const [explaining, setExplaining] = useState(false);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const step = useStep(worksheet, () => setExplaining(false));
  if (worksheet.state !== 'held') return null;
  const offered = new Map(worksheet.actions.map((one) => [one.action, one]));
  const mayExplain = offered.has('explain');
  const accept = offered.get('accept');
  return (
    <Alert
      type="error"
      showIcon
      title={t('hold.title')}
      description={
        <div className="hj-stack">
          <div>{worksheet.findings.filter(({ kept }) => !kept).map(({ code, parameter }) => `${code} ${parameter}`).join('、')}</div>
          {worksheet.explanation ? <div>{t('hold.explained', { reason: worksheet.explanation })}</div> : null}
          {accept?.reason && <div className="hj-caption">{accept.reason}</div>}
          <div className="hj-row">
            {mayExplain && <Button type={worksheet.explanation ? 'default' : 'primary'} onClick={() => setExplaining(true)}>{t('hold.explain')}</Button>}
            {accept && (['accept', 'repeat', 'reject'] as const).map((decision) => <Button key={decision} disabled={accept.reason !== undefined} danger={decision === 'reject'} onClick={() => setDeciding(decision)}>{t(`hold.${decision}`)}</Button>)}
            {!accept && worksheet.explanation && <span className="hj-quiet">{t('hold.waiting')}</span>}
          </div>
          {explaining && <Reasoned title={t('hold.explain')} detail={t('hold.explainDetail')} busy={step.isPending} onClose={() => setExplaining(false)} onDone={(reason) => step.mutate({ action: 'explain', reason })} />}
          {deciding && <Decide worksheet={worksheet} decision={deciding} onClose={() => setDeciding(null)} />}
        </div>
      }
    />
  );
}

function Decide({ worksheet, decision, onClose }: { worksheet: Worksheet; decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('worksheets');
  const [reason, setReason] = useState('');
  const decide = useAction<string, Worksheet>({
    run: (said, key) => command<Worksheet>('POST', `/api/worksheets/${worksheet.id}/decision`, { version: worksheet.version, decision, reason: said }, { key }),
    invalidates: [worksheetsKey, examinationsKey, ['home']],
    success: (after) => t(`done.${after.state}`),
    onDone: onClose,
  });
  return (
    <Modal open title={t(`hold.${decision}`)} okText={t(`hold.${decision}`)} cancelText={t('parts:cancel')} confirmLoading={decide.isPending} okButtonProps={{ disabled: !reason.trim(), danger: decision === 'reject' }} onOk={() => decide.mutate(reason.trim())} onCancel={onClose}>
      <p className="hj-quiet">{t('hold.decideDetail')}</p>
      <Input.TextArea autoFocus value={reason} maxLength={1000} rows={3} aria-label={t('parts:reason')} placeholder={t('parts:reason')} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}
