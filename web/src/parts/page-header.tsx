import { useEffect, type ReactNode } from 'react';
import { Button, Tooltip } from 'antd';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { OfferedAction } from '../api/types';

export interface ShownAction {
  readonly action: string;
  readonly label: ReactNode;
  readonly onClick: () => void;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly loading?: boolean;
  readonly icon?: ReactNode;
  /** Shown whatever the server offered, for what is no step of a lifecycle (print, export). */
  readonly always?: boolean;
}

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly documentTitle?: string;
  readonly number?: ReactNode;
  readonly state?: ReactNode;
  readonly due?: ReactNode;
  /** Who has it now. */
  readonly holder?: ReactNode;
  readonly facts?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  /** What the server says this reader may do, and the buttons for it; an action that was not offered is not shown. */
  readonly offered?: readonly OfferedAction[];
  readonly actions?: readonly ShownAction[];
  readonly extra?: ReactNode;
}

/** Head of a page of one thing: what it is, its state, when it is due, who has it, what the reader may do and why not the rest. */
export function PageHeader({ title, documentTitle, number, state, due, holder, facts, back, offered = [], actions = [], extra }: PageHeaderProps) {
  const { t } = useTranslation('parts');
  const name = documentTitle ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (name) document.title = `${name} · ${t('frame:name')}`;
  }, [name, t]);
  const byCode = new Map(offered.map((one) => [one.action, one]));
  const shown = actions.filter((one) => one.always || byCode.has(one.action));
  const refused = shown.flatMap((one) => {
    const why = byCode.get(one.action)?.reason;
    return why === undefined ? [] : [{ ...one, why }];
  });
  return (
    <header className="hj-pagehead">
      <div style={{ minWidth: 0 }}>
        {back && <Link to={back.to} className="hj-caption"><ArrowLeftOutlined aria-hidden /> {back.label}</Link>}
        <div className="hj-row"><h1>{title}</h1>{state}</div>
        {(number || due || holder || facts) && (
          <div className="hj-pagehead-facts">
            {number}
            {due && <span>{t('header.due')} {due}</span>}
            {holder && <span>{t('header.holder')} {holder}</span>}
            {facts}
          </div>
        )}
      </div>
      <div className="hj-row">
        {extra}
        {shown.map((one) => {
          const why = refused.find((other) => other.action === one.action)?.why;
          const button = (
            <Button type={one.primary ? 'primary' : 'default'} danger={one.danger ?? false} icon={one.icon} loading={one.loading ?? false} disabled={why !== undefined} onClick={one.onClick}>
              {one.label}
            </Button>
          );
          return why === undefined ? <span key={one.action}>{button}</span> : <Tooltip key={one.action} title={why}><span>{button}</span></Tooltip>;
        })}
      </div>
      {refused.length > 0 && (
        <ul className="hj-refused" aria-label={t('header.refused')}>
          {refused.map((one) => <li key={one.action}><b>{one.label}</b>：{one.why}</li>)}
        </ul>
      )}
    </header>
  );
}
