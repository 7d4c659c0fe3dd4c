import { App, Button } from 'antd';
import { CopyOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** A hash in groups of eight, that can be read aloud, and copied whole. */
export function Hash({ value, what }: { value: string | null; what: string }) {
  const { t } = useTranslation('draws');
  const { message } = App.useApp();
  if (!value) return <span className="hj-quiet">—</span>;
  const copy = () => void navigator.clipboard.writeText(value).then(() => message.success(t('copied', { what })), () => message.info(value, 8));
  return (
    <span className="hj-hashline">
      <code>{(value.match(/.{1,8}/g) ?? [value]).map((part, at) => <span key={at}>{part}</span>)}</code>
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={t('copy', { what })} onClick={copy} />
    </span>
  );
}
