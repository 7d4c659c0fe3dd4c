import { useState } from 'react';
import { Alert, Button, Checkbox, Form, Input, InputNumber, Modal, Typography } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command, read } from '../../api/client';
import type { components } from '../../api/schema';
import { at, ConfirmAction, EmptyState, ListSkeleton, Loaded, PageHeader, StateTag, useAction } from '../../parts';
import { useSession } from '../../session/session';

type Token = components['schemas']['TokenView'];
interface Fields {
  readonly name: string;
  readonly days: number;
  readonly permissions: string[];
}

function stateOf(token: Token): 'revoked' | 'expired' | 'valid' {
  if (token.revoked) return 'revoked';
  return new Date(token.expiresAt) < new Date() ? 'expired' : 'valid';
}

/** The reader's own tokens for machines: some of their permissions, for a time, shown once. */
export function Tokens() {
  const { t } = useTranslation('organisations');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const query = useQuery({ queryKey: ['tokens'], queryFn: ({ signal }) => read<Token[]>('/api/tokens', undefined, signal) });
  const revoke = useAction<string>({ run: (id, key) => command('DELETE', `/api/tokens/${id}`, undefined, { key }), invalidates: [['tokens']], success: t('token.revoked') });
  const word = (permission: string) => t(`permission.${permission}`, { defaultValue: permission });
  return (
    <div style={{ maxWidth: 960 }}>
      <PageHeader title={t('token.title')} extra={<Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>{t('token.new')}</Button>} />
      <p className="hj-quiet">{t('token.why')}</p>
      <section className="hj-surface">
        <Loaded query={query} skeleton={<ListSkeleton rows={3} />}>
          {(tokens) => tokens.length === 0 ? <EmptyState title={t('token.none')} detail={t('token.noneDetail')} /> : tokens.map((token) => (
            <div key={token.id} className="hj-between hj-pad" style={{ borderBottom: '1px solid var(--hj-line)' }}>
              <div style={{ minWidth: 0 }}>
                <div className="hj-row"><b style={{ fontWeight: 500 }}>{token.name}</b><StateTag of="organisations" state={stateOf(token)} tone={{ revoked: 'waiting', expired: 'late', valid: 'done' }[stateOf(token)] as 'done'} /></div>
                <div className="hj-caption">{token.permissions.map(word).join('、')}</div>
                <div className="hj-caption hj-figures">{t('token.until', { at: at(token.expiresAt) })}</div>
              </div>
              {stateOf(token) === 'valid' && (
                <ConfirmAction danger label={t('token.revoke')} title={t('token.revokeTitle', { name: token.name })} detail={t('token.revokeDetail')} onConfirm={() => revoke.mutateAsync(token.id)} />
              )}
            </div>
          ))}
        </Loaded>
      </section>
      {making && <NewToken word={word} onClose={() => setMaking(false)} onMade={(token) => { setMaking(false); setMade(token); }} />}
      {made && (
        <Modal open title={t('token.madeTitle')} closable={false} mask={{ closable: false }} keyboard={false} okText={t('password.noted')} cancelButtonProps={{ style: { display: 'none' } }} onOk={() => setMade(null)}>
          <Alert type="warning" showIcon title={t('token.once')} style={{ marginBottom: 16 }} />
          <Typography.Text copyable code style={{ wordBreak: 'break-all' }}>{made}</Typography.Text>
          <p className="hj-quiet" style={{ marginBottom: 0 }}>{t('token.use')} <code>Authorization: Bearer …</code></p>
        </Modal>
      )}
    </div>
  );
}

function NewToken({ word, onClose, onMade }: { word: (permission: string) => string; onClose: () => void; onMade: (token: string) => void }) {
  const { t } = useTranslation('organisations');
  const { permissions } = useSession();
  const [form] = Form.useForm<Fields>();
  const make = useAction<Fields, components['schemas']['NewTokenView']>({
    run: (fields, key) => command('POST', '/api/tokens', fields, { key }),
    form,
    invalidates: [['tokens']],
    onDone: ({ token }) => onMade(token),
  });
  return (
    <Modal open title={t('token.new')} okText={t('token.make')} cancelText={t('cancel')} confirmLoading={make.isPending} onOk={form.submit} onCancel={onClose} mask={{ closable: false }} width={640}>
      <Form<Fields> form={form} layout="vertical" initialValues={{ days: 90, permissions: [] }} onFinish={(fields) => make.mutate(fields)}>
        <Form.Item name="name" label={t('token.name')} rules={[{ required: true, whitespace: true, message: t('need') }]}><Input autoFocus maxLength={100} placeholder={t('token.nameExample')} /></Form.Item>
        <Form.Item name="days" label={t('token.days')} rules={[{ required: true, message: t('need') }]}><InputNumber min={1} max={366} precision={0} style={{ width: 140 }} /></Form.Item>
        <Form.Item name="permissions" label={t('token.permissions')} extra={t('token.permissionsHelp')} rules={[{ required: true, message: t('token.needPermission') }]}>
          <Checkbox.Group className="hj-checks" options={permissions.map((one) => ({ value: one, label: word(one) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
