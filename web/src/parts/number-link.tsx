import { App, Button, Popover, QRCode } from 'antd';
import { CopyOutlined, QrcodeOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';

/** A number that can be opened, copied and shown as a QR code (`qr`: what the code holds; the number itself if left out). */
export function NumberLink({ number, href, qr, bare }: { number: string; href?: string; qr?: string; bare?: boolean }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(number);
      void message.success(t('number.copied', { number }));
    } catch {
      void message.info(number, 6); // the browser keeps the clipboard shut: show it to be copied by hand
    }
  };
  const text = href ? <Link to={href} className="hj-figures" onClick={(event) => event.stopPropagation()}>{number}</Link> : <span className="hj-figures">{number}</span>;
  if (bare) return text;
  return (
    <span className="hj-number" onClick={(event) => event.stopPropagation()}>
      {text}
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={t('number.copy', { number })} onClick={() => void copy()} />
      <Popover trigger="click" content={<div style={{ textAlign: 'center' }}><QRCode value={qr ?? number} size={168} bordered={false} bgColor="#fff" color="#000" /><div className="hj-figures">{number}</div></div>}>
        <Button type="text" size="small" icon={<QrcodeOutlined />} aria-label={t('number.qr', { number })} />
      </Popover>
    </span>
  );
}
