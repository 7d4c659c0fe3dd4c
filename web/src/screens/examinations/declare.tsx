import { useState } from 'react';
import { Button, Form, Input, Modal, Select } from 'antd';
import { PictureOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command, readFile } from '../../api/client';
import { Loaded, PhotoField, saveFile, StateTag, useAction, useProblemNotice, type Photo } from '../../parts';
import { examinationsKey, useDeclarations, useSheetQuery } from './queries';
import type { Declaration, Examination } from './types';

interface Typed { readonly determinationId: string; readonly declared: string; readonly percent?: string; readonly allowedBy?: string; readonly reason?: string; readonly photo: readonly Photo[] }

/** Enters what the label declares for a parameter that is judged by it, with the photographed label. */
export function DeclareLabel({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { t } = useTranslation('examinations');
  const [form] = Form.useForm<Typed>();
  const [chosen, setChosen] = useState<string>();
  const sheet = useSheetQuery(id);
  const declarations = useDeclarations(id);
  const rows = (sheet.data?.determinations ?? []).filter((row) => row.byLabel && !row.leftOut);
  const determinationId = chosen ?? rows.find((row) => row.requirementText === null)?.determinationId ?? rows[0]?.determinationId;
  const isReplaced = (declarations.data ?? []).some((one) => one.current && one.determinationId === determinationId);
  const declare = useAction<FormData, Examination>({
    run: (body, key) => command('POST', `/api/examinations/${id}/declarations`, body, { key }),
    invalidates: [examinationsKey, ['home']],
    success: t('declare.done'),
    onDone: onClose,
  });
  const send = ({ declared, percent, allowedBy, reason, photo }: Typed) => {
    const blob = photo[0]?.blob;
    if (!blob || !determinationId) return;
    const body = new FormData();
    const fields = { version: String(version), determinationId, declared, percent, allowedBy, reason };
    for (const [name, value] of Object.entries(fields)) if (value?.trim()) body.append(name, value.trim());
    body.append('file', new File([blob], 'label.jpg', { type: 'image/jpeg' }));
    declare.mutate(body);
  };
  return (
    <Modal open title={t('declare.title')} width={640} onCancel={onClose} cancelText={t('parts:cancel')} okText={t('declare.ok')} okButtonProps={{ disabled: !determinationId }} confirmLoading={declare.isPending} onOk={() => form.submit()}>
      <p>{t('declare.detail')}</p>
      <Loaded query={sheet}>
        {() => rows.length === 0 ? <p>{t('declare.none')}</p> : (
          <Form form={form} layout="vertical" onFinish={send}>
            <Form.Item label={t('declare.parameter')} htmlFor="declare-parameter">
              <Select id="declare-parameter" value={determinationId} onChange={setChosen} options={rows.map((row) => ({ value: row.determinationId, label: `${row.seq}. ${row.parameter}${row.requirementText ? ` · ${row.requirementText}` : ''}` }))} />
            </Form.Item>
            <Form.Item name="declared" label={t('declare.declared')} extra={t('declare.declaredExample')} rules={[{ required: true, whitespace: true, message: t('declare.declaredNeeded') }]}>
              <Input maxLength={200} autoFocus />
            </Form.Item>
            <div className="hj-row">
              <Form.Item name="percent" label={t('declare.percent')} extra={t('declare.percentExample')} style={{ flex: '1 1 200px' }}><Input inputMode="decimal" maxLength={10} /></Form.Item>
              <Form.Item name="allowedBy" label={t('declare.allowedBy')} style={{ flex: '1 1 240px' }}><Input maxLength={200} /></Form.Item>
            </div>
            {isReplaced && (
              <Form.Item name="reason" label={t('declare.reason')} rules={[{ required: true, whitespace: true, message: t('parts:reasonNeeded') }]}>
                <Input.TextArea rows={2} maxLength={1000} />
              </Form.Item>
            )}
            <Form.Item name="photo" label={t('declare.photo')} rules={[{ required: true, message: t('declare.photoNeeded') }]}>
              <PhotoField max={1} longest={2000} />
            </Form.Item>
          </Form>
        )}
      </Loaded>
      {(declarations.data ?? []).length > 0 && (
        <section aria-label={t('declare.earlier')}>
          <h3 className="hj-caption">{t('declare.earlier')}</h3>
          {declarations.data?.map((one) => <Earlier key={one.id} examinationId={id} declaration={one} />)}
        </section>
      )}
    </Modal>
  );
}

function Earlier({ examinationId, declaration }: { examinationId: string; declaration: Declaration }) {
  const { t } = useTranslation('examinations');
  const notice = useProblemNotice();
  const { id, parameter, requirementText, reason, current, enteredByName } = declaration;
  const show = () => void readFile(`/api/examinations/${examinationId}/declarations/${id}/photo`).then(({ name, blob }) => saveFile(name, blob)).catch(notice);
  return (
    <div className="hj-row">
      <span>{parameter} · {requirementText}</span>
      <span className="hj-quiet">{[enteredByName, reason].filter(Boolean).join(' · ')}</span>
      {!current && <StateTag tone="waiting" plain>{t('declare.replaced')}</StateTag>}
      <Button size="small" type="link" icon={<PictureOutlined />} onClick={show}>{t('declare.picture')}</Button>
    </div>
  );
}
