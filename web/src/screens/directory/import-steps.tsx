import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';

export function ImportSteps({ at }: { at: number }) {
  const { t } = useTranslation('directory');
  return <Steps size="small" current={at} responsive={false} style={{ margin: '4px 0 20px', maxWidth: 560 }} items={['upload', 'preview', 'done'].map((step) => ({ title: t(`import.step.${step}`) }))} />;
}
