import { useState } from 'react';
import { App, Button, Modal, Upload } from 'antd';
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { useAction } from '../../parts';
import type { PersonnelList } from './types';

function body(file: File, sha256?: string): FormData {
  const form = new FormData();
  if (sha256) form.append('sha256', sha256);
  form.append('file', file);
  return form;
}

/** A personnel list: previewed with every bad line named, then its good lines are taken over. */
export function PersonnelImport({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('draws');
  const { message } = App.useApp();
  const [seen, setSeen] = useState<{ readonly file: File; readonly list: PersonnelList }>();
  const preview = useAction<File, PersonnelList>({ run: (file, key) => command('POST', '/api/personnel/preview', body(file), { key }), onDone: (list, file) => setSeen({ file, list }) });
  const take = useAction<{ readonly file: File; readonly list: PersonnelList }, PersonnelList>({
    run: ({ file, list }, key) => command('POST', '/api/personnel/import', body(file, list.sha256), { key }), invalidates: [['personnel']],
    onDone: (list) => { void message.success(t('personnel.taken', { count: list.entries })); onEnd(); },
  });
  const list = seen?.list;
  const badLines = new Set(list?.problems.map(({ line }) => line)).size;
  return (
    <Modal
      open
      width={860}
      title={t('personnel.import')}
      okText={t('personnel.take')}
      cancelText={t('parts:cancel')}
      okButtonProps={{ disabled: !list || list.entries === 0 }}
      confirmLoading={take.isPending}
      onCancel={onEnd}
      onOk={() => seen && take.mutate(seen)}
    >
      <Upload.Dragger accept=".csv,.xlsx" maxCount={1} showUploadList={false} disabled={preview.isPending} beforeUpload={(file) => { preview.mutate(file); return false; }}>
        <p><InboxOutlined aria-hidden style={{ fontSize: 24 }} /></p>
        <p>{seen?.file.name ?? t('personnel.drop')}</p>
      </Upload.Dragger>
      <p><Button type="link" style={{ padding: 0 }} icon={<DownloadOutlined />} href="/api/personnel/template" download>{t('personnel.template')}</Button></p>
      {list && (
        <div className="hj-stack" role="status">
          <b style={{ fontWeight: 500 }}>{t('personnel.previewed', { lines: list.lines, entries: list.entries, bad: badLines })}</b>
          {list.problems.length > 0 && (
            <section className="hj-surface hj-scroll" style={{ maxHeight: 240 }} aria-label={t('personnel.badRows')}>
              <h2 className="hj-section">{t('personnel.badRows')}</h2>
              <table className="hj-plaintable">
                <thead><tr><th className="hj-right">{t('personnel.line')}</th><th>{t('personnel.column')}</th><th>{t('personnel.reason')}</th></tr></thead>
                <tbody>{list.problems.map((one) => <tr key={`${one.line}:${one.heading}:${one.code}`}><td className="hj-right hj-figures">{one.line}</td><td>{one.heading}</td><td className="hj-wrap">{one.reason}</td></tr>)}</tbody>
              </table>
            </section>
          )}
          {list.rows.length > 0 && (
            <section className="hj-surface hj-scroll" style={{ maxHeight: 240 }} aria-label={t('personnel.goodRows')}>
              <h2 className="hj-section">{t('personnel.goodRows')}</h2>
              <table className="hj-plaintable">
                <thead><tr><th className="hj-right">{t('personnel.line')}</th><th>{t('personnel.login')}</th><th>{t('personnel.person')}</th><th>{t('personnel.adds')}</th></tr></thead>
                <tbody>{list.rows.map((one) => <tr key={one.line}><td className="hj-right hj-figures">{one.line}</td><td>{one.login}</td><td>{one.name}</td><td className="hj-wrap">{one.adds}</td></tr>)}</tbody>
              </table>
            </section>
          )}
        </div>
      )}
    </Modal>
  );
}
