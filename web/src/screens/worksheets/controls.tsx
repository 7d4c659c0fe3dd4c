import { useState } from 'react';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client';
import { StateTag, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { shown } from './shown';
import { worksheetsKey } from './queries';
import type { Position, Worksheet } from './types';

/** What the control samples say, what they still lack, and the way to add one. */
export function Controls({ worksheet }: { worksheet: Worksheet }) {
  const { t } = useTranslation('worksheets');
  const may = useMay();
  const [adding, setAdding] = useState<'control' | 'blind' | null>(null);
  const [saying, setSaying] = useState<Position | null>(null);
  const positionOf = new Map(worksheet.positions.map((position) => [position.id, position]));
  const { findings, missingControls } = worksheet;
  const mayBlind = may('worksheet.blind') && worksheet.state === 'open';
  return (
    <section aria-label={t('control.title')}>
      <div style={{ marginBottom: 8 }}>
        <span className="hj-row">
          {worksheet.mine && <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding('control')}>{t('control.add')}</Button>}
          {mayBlind && <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding('blind')}>{t('control.addBlind')}</Button>}
        </span>
      </div>
      {findings.length + missingControls.length === 0 ? <p className="hj-quiet">{t('control.none')}</p> : (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th>{t('code')}</th><th>{t('parameter')}</th><th>{t('control.kind')}</th><th className="hj-right">{t('control.value')}</th><th>{t('control.bound')}</th><th>{t('control.verdict')}</th></tr></thead>
            <tbody>
              {findings.map((finding) => (
                <tr key={finding.positionId}>
                  <td>{finding.code}</td><td>{finding.parameter}</td><td>{t(`finding.${finding.kind}`)}</td>
                  <td className="hj-right hj-figures" title={finding.value}>{shown(finding.value, 4)}</td>
                  <td className="hj-figures">{finding.lowest === undefined ? `≤ ${shown(finding.highest, 4)}` : `${shown(finding.lowest, 4)} – ${shown(finding.highest, 4)}`}{finding.kind === 'recovery' ? ' %' : finding.kind === 'reference' ? '' : ` ${finding.unit}`}</td>
                  <td><StateTag tone={finding.kept ? 'done' : 'late'} plain>{t(finding.kept ? 'control.kept' : 'control.broken')}</StateTag></td>
                </tr>
              ))}
              {missingControls.map((one) => (
                <tr key={one.positionId}><td>{one.code}</td><td>{one.parameter}</td><td colSpan={3} className="hj-quiet">{one.why} {worksheet.mine && TARGETS[kindOf(positionOf.get(one.positionId))].length > 0 && <Button size="small" onClick={() => setSaying(positionOf.get(one.positionId) ?? null)}>{t('control.say')}</Button>}</td><td><StateTag tone="waiting" plain>{t('control.waiting')}</StateTag></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {saying && <SayTarget worksheet={worksheet} position={saying} onClose={() => setSaying(null)} />}
      {adding && <AddControl worksheet={worksheet} isBlind={adding === 'blind'} onClose={() => setAdding(null)} />}
    </section>
  );
}

/** What a control that the method's rule has placed should give, in every column. */
function SayTarget({ worksheet, position, onClose }: { worksheet: Worksheet; position: Position; onClose: () => void }) {
  const { t } = useTranslation('worksheets');
  const [form] = Form.useForm<Record<string, string>>();
  const kind = kindOf(position);
  const say = useAction<Record<string, string>, Worksheet>({
    form, invalidates: [worksheetsKey], success: t('control.added'), onDone: onClose,
    run: (filled, key) => command<Worksheet>('POST', `/api/worksheets/${worksheet.id}/targets`, { version: worksheet.version, place: position.place, target: Object.fromEntries(Object.entries(filled).filter(([, value]) => value)) }, { key }),
  });
  return (
    <Modal open title={`${position.code} · ${t('control.say')}`} okText={t('control.say')} cancelText={t('parts:cancel')} confirmLoading={say.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }}>
      <Form form={form} layout="vertical" onFinish={(filled) => say.mutate(filled)}><TargetFields kind={kind} /></Form>
    </Modal>
  );
}

const kindOf = (position: Position | undefined): ControlForm['kind'] => (position && position.kind !== 'batch' && position.kind !== 'sample' ? position.kind : 'duplicate');

function TargetFields({ kind }: { kind: ControlForm['kind'] }) {
  const { t } = useTranslation('worksheets');
  return TARGETS[kind].map((name) => (
    <Form.Item key={name} name={name} label={t(`control.target.${name}`)} rules={NEEDED.has(name) ? [{ required: true, message: t(`control.target.${name}`) }] : []}>
      {name === 'material' ? <Input maxLength={100} /> : <InputNumber stringMode style={{ width: '100%' }} min="0" />}
    </Form.Item>
  ));
}

interface ControlForm {
  readonly kind: 'blank' | 'duplicate' | 'spike' | 'reference' | 'control';
  readonly code: string;
  readonly matrix?: string;
  readonly ofPlace?: number;
  readonly parameters?: string[];
  readonly most?: string;
  readonly added?: string;
  readonly certified?: string;
  readonly certifiedUncertainty?: string;
  readonly uncertainty?: string;
  readonly material?: string;
}

const TARGETS = { blank: ['most'], duplicate: [], spike: ['added'], reference: ['certified', 'certifiedUncertainty', 'uncertainty'], control: ['material'] } as const;
const NEEDED: ReadonlySet<string> = new Set(['added', 'certified', 'certifiedUncertainty', 'material']);

/** A control sample at the end of the run, or, by the quality manager, a sample of known value that the bench sees as any other. */
function AddControl({ worksheet, isBlind, onClose }: { worksheet: Worksheet; isBlind: boolean; onClose: () => void }) {
  const { t } = useTranslation('worksheets');
  const [form] = Form.useForm<ControlForm>();
  const kind = (Form.useWatch('kind', form) as ControlForm['kind'] | undefined) ?? (isBlind ? 'reference' : 'blank');
  const samples = [...new Map(worksheet.positions.filter((one) => one.kind === 'sample' && one.removed === null).map((one) => [one.place, one.code]))];
  const add = useAction<ControlForm, Worksheet>({
    form, invalidates: [worksheetsKey], success: t('control.added'), onDone: onClose,
    run: ({ parameters = [], ofPlace, code, matrix, ...filled }, key) => {
      const target = Object.fromEntries(TARGETS[kind].flatMap((name) => (filled[name] ? [[name, filled[name]]] : [])));
      const named = parameters.length > 0 ? parameters : worksheet.parameters;
      return command<Worksheet>('POST', `/api/worksheets/${worksheet.id}/${isBlind ? 'blind-samples' : 'controls'}`, {
        version: worksheet.version, kind, code, ...(matrix ? { matrix } : {}), ...(ofPlace === undefined ? {} : { ofPlace }), parameters: named, targets: Object.fromEntries(named.map((one) => [one, target])),
      }, { key });
    },
  });
  return (
    <Modal open title={t(isBlind ? 'control.addBlind' : 'control.add')} okText={t('control.add')} cancelText={t('parts:cancel')} confirmLoading={add.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }}>
      {isBlind && <p className="hj-quiet">{t('control.blindDetail')}</p>}
      <Form<ControlForm> form={form} layout="vertical" initialValues={{ kind, code: isBlind ? '' : t(`kind.${kind}`) }} onFinish={(filled) => add.mutate(filled)}>
        {!isBlind && <Form.Item name="kind" label={t('control.kind')}><Select options={(['blank', 'duplicate', 'spike', 'reference', 'control'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(value: ControlForm['kind']) => form.setFieldValue('code', t(`kind.${value}`))} /></Form.Item>}
        <Form.Item name="code" label={t('code')} rules={[{ required: true, whitespace: true, message: t('parts:reasonNeeded') }]}><Input maxLength={60} /></Form.Item>
        {isBlind && <Form.Item name="matrix" label={t('examinations:matrix')}><Input maxLength={60} /></Form.Item>}
        {(kind === 'duplicate' || kind === 'spike') && <Form.Item name="ofPlace" label={t('control.of')} rules={[{ required: true, message: t('control.of') }]}><Select options={samples.map(([value, label]) => ({ value, label: `${value} · ${label}` }))} /></Form.Item>}
        {worksheet.parameters.length > 1 && <Form.Item name="parameters" label={t('control.parameters')} extra={t('control.parametersDetail')}><Select mode="multiple" allowClear options={worksheet.parameters.map((value) => ({ value, label: value }))} /></Form.Item>}
        <TargetFields kind={kind} />
      </Form>
    </Modal>
  );
}
