import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Unit } from './types';
import { bodyOf, fieldsOf, type Fields } from './unit-form';

interface VersionConflictProps {
  readonly mine: Fields;
  readonly theirs: Unit;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Mine and theirs side by side, where they differ; nothing is lost before one is chosen. */
export function VersionConflict({ mine, theirs, onKeepMine, onTakeTheirs, onClose }: VersionConflictProps) {
  const { t } = useTranslation('directory');
  const a = bodyOf(mine);
  const b = bodyOf(fieldsOf(theirs));
  const word = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (field === 'kind') return t(`kind.${value as string}`);
    if (field === 'status') return t(`state.unit-${value as string}`);
    if (field === 'creditClass') return t(`credit.${value as string}`);
    return String(value);
  };
  const simple = (['name', 'kind', 'uscc', 'legalRepresentative', 'phone', 'creditClass', 'status'] as const)
    .filter((field) => a[field] !== b[field])
    .map((field) => ({ label: t(`field.${field}`), mine: word(field, a[field]), theirs: word(field, b[field]) }));
  const organiser = a.organiserId === b.organiserId ? [] : [{ label: t('field.organiser'), mine: mine.organiser?.name ?? '—', theirs: theirs.organiserName ?? '—' }];
  const place = (body: typeof a, index: number) => {
    const premises = body.premises[index];
    if (!premises) return '—';
    const types = premises.businessTypes.map((one) => t(`businessType.${one}`)).join('、');
    const tags = premises.tags.map((one) => t(`tag.${one}`)).join('、');
    const licences = premises.licences.map((one) => `${one.kind ? t(`licenceKind.${one.kind}`) : ''} ${one.number} ${one.validFrom ?? ''}–${one.validTo ?? ''}`).join('；');
    return [premises.address, premises.divisionCode, types, tags, premises.latitude && `${premises.latitude}，${premises.longitude ?? ''}`, licences].filter(Boolean).join(' · ');
  };
  const places = Array.from({ length: Math.max(a.premises.length, b.premises.length) }, (_, index) => index)
    .filter((index) => JSON.stringify(a.premises[index]) !== JSON.stringify(b.premises[index]))
    .map((index) => ({ label: t('premisesNumber', { number: index + 1 }), mine: place(a, index), theirs: place(b, index) }));
  const rows = [...simple, ...organiser, ...places];
  return (
    <Modal
      open
      width={760}
      title={t('parts:conflict.title')}
      onCancel={onClose}
      footer={[
        <Button key="theirs" onClick={onTakeTheirs}>{t('parts:conflict.takeTheirs')}</Button>,
        <Button key="mine" type="primary" onClick={onKeepMine}>{t('parts:conflict.keepMine')}</Button>,
      ]}
    >
      <p>{t('parts:conflict.detail')}</p>
      {rows.length === 0 ? <p className="hj-quiet">{t('conflictNone')}</p> : (
        <div className="hj-scroll">
          <table className="hj-plaintable">
            <thead><tr><th>{t('parts:conflict.field')}</th><th>{t('parts:conflict.mine')}</th><th>{t('parts:conflict.theirs')}</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={row.label}><td>{row.label}</td><td>{row.mine}</td><td>{row.theirs}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}
