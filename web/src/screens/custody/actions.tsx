import { useState } from 'react';
import { Button, Form, Input, Modal, Select, Space, Tooltip, TreeSelect } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { command, newKey } from '../../api/client';
import type { OfferedAction } from '../../api/types';
import { useAction } from '../../parts';
import { useSession } from '../../session/session';
import { placeTree, touched, useColleagues, usePlaces } from './queries';
import type { Handover, Portion } from './types';

export type Move = 'offer-to-laboratory' | 'offer-to-colleague' | 'store' | 'divide' | 'dispose';
const moves: readonly Move[] = ['offer-to-laboratory', 'store', 'offer-to-colleague', 'divide', 'dispose'];

interface MoveBarProps {
  readonly portions: readonly Portion[];
  readonly offered: readonly OfferedAction[];
  readonly onDone: (made: Handover | undefined, move: Move) => void;
}

/** What can be done with these portions; what is refused stays and says why. */
export function MoveBar({ portions, offered, onDone }: MoveBarProps) {
  const { t } = useTranslation('custody');
  const [open, setOpen] = useState<Move | null>(null);
  const shown = moves.flatMap((move) => offered.find((one) => one.action === move) ?? []);
  const refused = shown.filter((one) => one.reason !== undefined);
  if (shown.length === 0) return null;
  return (
    <>
      <div className="hj-row">
        {shown.map(({ action, reason }, index) => (
          <Tooltip key={action} title={reason}>
            <Button type={index === 0 ? 'primary' : 'default'} disabled={reason !== undefined} onClick={() => setOpen(action as Move)}>{t(`move.${action}`)}</Button>
          </Tooltip>
        ))}
      </div>
      {refused.length > 0 && <ul className="hj-refused">{refused.map((one) => <li key={one.action}><b>{t(`move.${one.action}`)}</b>：{one.reason}</li>)}</ul>}
      {open && <MoveModal move={open} portions={portions} onClose={() => setOpen(null)} onDone={(made) => { setOpen(null); onDone(made, open); }} />}
    </>
  );
}

interface MoveModalProps {
  readonly move: Move;
  readonly portions: readonly Portion[];
  readonly onClose: () => void;
  readonly onDone: (made?: Handover) => void;
}

export function MoveModal({ move, ...rest }: MoveModalProps) {
  if (move === 'store') return <StoreModal {...rest} />;
  if (move === 'divide') return <DivideModal {...rest} />;
  if (move === 'dispose') return <DisposeModal {...rest} />;
  return <OfferModal kind={move === 'offer-to-laboratory' ? 'laboratory' : 'internal'} {...rest} />;
}

type BodyProps = Omit<MoveModalProps, 'move'>;
const idsOf = (portions: readonly Portion[]) => portions.map((one) => one.id);

interface OfferFields { readonly toAccount?: string; readonly carrier?: string; readonly trackingNumber?: string; readonly note?: string }

function OfferModal({ kind, portions, onClose, onDone }: BodyProps & { kind: 'laboratory' | 'internal' }) {
  const { t } = useTranslation('custody');
  const [form] = Form.useForm<OfferFields>();
  const [id] = useState(newKey);
  const session = useSession();
  const colleagues = useColleagues(kind === 'internal');
  const offer = useAction<OfferFields, Handover>({
    run: (fields, key) => command<Handover>('POST', '/api/handovers', { id, kind, portionIds: idsOf(portions), ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) }, { key }),
    form, invalidates: touched, success: t('offered'), onDone,
  });
  return (
    <Modal open title={t(kind === 'laboratory' ? 'move.offer-to-laboratory' : 'move.offer-to-colleague')} okText={t('offer')} cancelText={t('parts:cancel')} confirmLoading={offer.isPending} onOk={form.submit} onCancel={onClose}>
      <p>{t(kind === 'laboratory' ? 'offerLaboratory' : 'offerColleague', { count: portions.length, from: session.account.name })}</p>
      <Form<OfferFields> form={form} layout="vertical" onFinish={(fields) => offer.mutate(fields)}>
        {kind === 'internal' ? (
          <Form.Item name="toAccount" label={t('receiver')} rules={[{ required: true, message: t('receiverNeeded') }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} loading={colleagues.isPending} options={(colleagues.data ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.roles.map((role) => t(`roles:${role}`, { defaultValue: role })).join('、')}）` }))} />
          </Form.Item>
        ) : (
          <div className="hj-fields">
            <Form.Item name="carrier" label={t('carrier')} extra={t('carrierWhen')}><Input maxLength={60} /></Form.Item>
            <Form.Item name="trackingNumber" label={t('trackingNumber')}><Input maxLength={60} /></Form.Item>
          </div>
        )}
        <Form.Item name="note" label={t('note')}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
      </Form>
    </Modal>
  );
}

function StoreModal({ portions, onClose, onDone }: BodyProps) {
  const { t } = useTranslation('custody');
  const [form] = Form.useForm<{ placeId: string }>();
  const places = usePlaces();
  const store = useAction<{ placeId: string }>({
    run: ({ placeId }, key) => command('POST', '/api/portions/store', { portionIds: idsOf(portions), placeId }, { key }),
    form, invalidates: touched, success: t('stored'), onDone: () => onDone(),
  });
  const wanted = [...new Set(portions.map((one) => one.storage))].join('、');
  return (
    <Modal open title={t('move.store')} okText={t('putHere')} cancelText={t('parts:cancel')} confirmLoading={store.isPending} onOk={form.submit} onCancel={onClose}>
      <p>{t('storeWhat', { count: portions.length, storage: wanted })}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => store.mutate(fields)}>
        <Form.Item name="placeId" label={t('place')} rules={[{ required: true, message: t('placeNeeded') }]}>
          <TreeSelect<string> showSearch={{ treeNodeFilterProp: 'title' }} treeDefaultExpandAll loading={places.isPending} treeData={treeData(placeTree(places.data ?? []))} notFoundContent={t('noPlaces')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface Branch { value: string; title: string; children: Branch[] }

export function treeData(branches: ReturnType<typeof placeTree>): Branch[] {
  return branches.map(({ value, title, children }) => ({ value, title, children: treeData([...(children ?? [])]) }));
}

interface DivideFields { readonly parts: readonly { readonly quantity: string; readonly section: string }[] }

function DivideModal({ portions, onClose, onDone }: BodyProps) {
  const { t } = useTranslation('custody');
  const [form] = Form.useForm<DivideFields>();
  const [ids] = useState(() => Array.from({ length: 20 }, newKey));
  const portion = portions.find((one) => one.kind === 'test' && one.state !== 'divided');
  const divide = useAction<DivideFields>({
    run: ({ parts }, key) => command('POST', `/api/portions/${portion?.id}/divide`, { parts: parts.map((part, index) => ({ id: ids[index], quantity: part.quantity.trim(), section: part.section.trim() })) }, { key }),
    form, invalidates: touched, success: t('divided'), onDone: () => onDone(),
  });
  if (!portion) return null;
  const need = { required: true, whitespace: true, message: t('needed') };
  return (
    <Modal open width={560} title={t('move.divide')} okText={t('divideNow')} cancelText={t('parts:cancel')} confirmLoading={divide.isPending} onOk={form.submit} onCancel={onClose}>
      <p>{t('divideWhat', { code: portion.code, left: `${portion.leftQuantity} ${portion.unit}` })}</p>
      <Form<DivideFields> form={form} layout="vertical" initialValues={{ parts: [{ quantity: '', section: '' }, { quantity: '', section: '' }] }} onFinish={(fields) => divide.mutate(fields)}>
        <Form.List name="parts">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row, index) => (
                <Space key={row.key} align="start" style={{ display: 'flex' }}>
                  <Form.Item name={[row.name, 'section']} rules={[need]} label={index === 0 ? t('sectionName') : undefined}><Input maxLength={40} placeholder={t('sectionExample')} aria-label={t('sectionName')} /></Form.Item>
                  <Form.Item name={[row.name, 'quantity']} rules={[need, { pattern: /^\d{1,9}(\.\d{1,6})?$/, message: t('decimal') }]} label={index === 0 ? t('quantity') : undefined}><Input inputMode="decimal" suffix={portion.unit} style={{ width: 150 }} aria-label={t('quantity')} /></Form.Item>
                  {rows.length > 1 && <Form.Item label={index === 0 ? ' ' : undefined}><Button type="text" icon={<DeleteOutlined />} aria-label={t('remove')} onClick={() => remove(row.name)} /></Form.Item>}
                </Space>
              ))}
              {rows.length < 20 && <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({ quantity: '', section: '' })}>{t('addPart')}</Button>}
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}

function DisposeModal({ portions, onClose, onDone }: BodyProps) {
  const { t } = useTranslation('custody');
  const [form] = Form.useForm<{ method: string }>();
  const dispose = useAction<{ method: string }>({
    run: ({ method }, key) => command('POST', '/api/disposals/carry-out', { portionIds: idsOf(portions), method: method.trim() }, { key }),
    form, invalidates: touched, success: t('disposed'), onDone: () => onDone(),
  });
  return (
    <Modal open title={t('move.dispose')} okText={t('disposeNow')} okButtonProps={{ danger: true }} cancelText={t('parts:cancel')} confirmLoading={dispose.isPending} onOk={form.submit} onCancel={onClose}>
      <p>{t('disposeWhat', { count: portions.length })}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => dispose.mutate(fields)}>
        <Form.Item name="method" label={t('method')} rules={[{ required: true, whitespace: true, message: t('methodNeeded') }]}><Input maxLength={200} placeholder={t('methodExample')} /></Form.Item>
      </Form>
    </Modal>
  );
}
