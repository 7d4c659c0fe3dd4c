import { useCallback, useEffect, useRef, useState } from 'react';
import { App, Button, Tabs } from 'antd';
import { CloseOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client';
import { wordsOf } from '../../api/problem';
import type { OfferedAction } from '../../api/types';
import { PageHeader, ScanInput, StateTag } from '../../parts';
import { useMay, useSession } from '../../session/session';
import { MoveBar, type Move } from './actions';
import { Disposals } from './disposals';
import { HandoverList } from './handover-list';
import { itemTones, PortionLines } from './portion-parts';
import { InStore } from './in-store';
import { Places } from './places';
import type { Handover, Scan } from './types';
import './custody.css';

/** Samples on their way: what was just scanned above, what waits below. */
export function CustodyPage() {
  const { t } = useTranslation('custody');
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const tabs = [
    { key: 'waiting', label: t('tab.waiting'), shown: may('custody.hold'), children: <HandoverList of="waiting" /> },
    { key: 'arrivals', label: t('tab.arrivals'), shown: may('custody.receive'), children: <HandoverList of="arrivals" /> },
    { key: 'store', label: t('tab.store'), shown: may('custody.read'), children: <InStore /> },
    { key: 'disposals', label: t('tab.disposals'), shown: may('disposal.approve') || may('storage.manage'), children: <Disposals /> },
    { key: 'places', label: t('tab.places'), shown: may('storage.manage'), children: <Places /> },
  ].filter((one) => one.shown);
  const tab = tabs.find((one) => one.key === search.get('tab'))?.key ?? (may('custody.receive') ? 'arrivals' : tabs[0]?.key ?? 'waiting');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="hj-stack">
        {may('custody.hold') && <Scanned />}
        <Tabs
          activeKey={tab}
          destroyOnHidden
          items={tabs.map(({ key, label, children }) => ({ key, label, children }))}
          onChange={(next) => setSearch({ tab: next }, { replace: true })}
        />
      </div>
    </>
  );
}

/** An action is offered for all that was scanned where each of the scans offers it; the first refusal says why not. */
function together(scans: readonly Scan[]): OfferedAction[] {
  const [first, ...rest] = scans;
  return (first?.actions ?? []).flatMap((one) => {
    const others = rest.map((scan) => scan.actions.find((other) => other.action === one.action));
    if (others.some((other) => other === undefined)) return [];
    const refused = [one, ...others].find((each) => each?.reason !== undefined);
    return [refused ?? one];
  });
}

/** The scan box, and what was scanned since it was cleared; several scans make one hand-over. */
function Scanned() {
  const { t } = useTranslation('custody');
  const navigate = useNavigate();
  const may = useMay();
  const session = useSession();
  const { notification } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const asked = useRef<string | null>(null);
  const scans = useQuery({
    queryKey: ['custody', 'scanned', codes],
    queryFn: ({ signal }) => Promise.all(codes.map((code) => read<Scan>(`/api/scan/${encodeURIComponent(code)}`, undefined, signal))),
    enabled: codes.length > 0,
    placeholderData: (before) => before,
  });
  const take = useCallback(async (text: string) => {
    setBusy(true);
    try {
      const scan = await read<Scan>(`/api/scan/${encodeURIComponent(text)}`);
      const code = scan.kind === 'item' ? scan.itemCode : scan.portions[0]?.code ?? text;
      setCodes((before) => (before.includes(code) ? before : [...before, code]));
    } catch (error) {
      const { title, detail } = wordsOf(error);
      notification.error({ title, description: detail, duration: 6 });
    } finally {
      setBusy(false);
    }
  }, [notification]);
  // A link from elsewhere brings codes with it.
  const linked = search.getAll('code').join(' ');
  useEffect(() => {
    if (!linked || asked.current === linked) return;
    asked.current = linked;
    void (async () => { for (const code of linked.split(' ')) await take(code); })();
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('code');
      return next;
    }, { replace: true });
  }, [linked, take, setSearch]);
  const found = codes.length === 0 ? [] : scans.data ?? [];
  const portions = [...new Map(found.flatMap((scan) => scan.portions).map((one) => [one.id, one])).values()];
  const offered = together(found);
  const answers = offered.filter((one) => ['accept', 'receive', 'decline', 'withdraw'].includes(one.action));
  const handovers = [...new Set(portions.flatMap((one) => one.offeredIn ?? []))];
  const clear = () => setCodes([]);
  const moved = (made: Handover | undefined, move: Move) => {
    // After a division the item's new sub-samples are shown as well, to be labelled and handed on.
    if (move === 'divide') setCodes([...new Set(portions.map((one) => one.itemCode))]);
    if (!made) return;
    clear();
    void navigate(`/custody/handovers/${made.id}`);
  };
  return (
    <section className="hj-surface hj-pad hj-stack" aria-label={t('scan')}>
      <ScanInput onScan={(text) => void take(text)} placeholder={t('scanPlaceholder')} />
      {found.length > 0 && (
        <div className="hj-stack" aria-busy={busy || scans.isFetching}>
          <div className="hj-between">
            <b>{t('scannedCount', { items: new Set(portions.map((one) => one.itemId)).size, count: portions.length })}</b>
            <Button type="text" icon={<CloseOutlined />} onClick={clear}>{t('clear')}</Button>
          </div>
          {found.map((scan) => (
            <div key={`${scan.kind}:${scan.kind === 'item' ? scan.itemCode : scan.portions[0]?.code}`} className="hj-scanned">
              <div className="hj-between">
                <span className="hj-row"><b className="hj-figures">{scan.itemCode}</b><StateTag of="items" state={scan.itemState} tone={itemTones[scan.itemState as keyof typeof itemTones]} /></span>
                <span className="hj-row">
                  {may('item.read') && <Button type="text" icon={<PrinterOutlined />} href={`/api/items/${scan.itemId}/labels`} target="_blank">{t('labels')}</Button>}
                  <Button type="text" icon={<CloseOutlined />} aria-label={t('remove')} onClick={() => setCodes((before) => before.filter((code) => code !== scan.itemCode && !scan.portions.some((one) => one.code === code)))} />
                </span>
              </div>
              <PortionLines portions={scan.portions} />
            </div>
          ))}
          {answers.length > 0 && handovers.map((id) => <Link key={id} to={`/custody/handovers/${id}`}><Button type="primary" size="large" block>{t(answers.some((one) => one.action === 'receive') ? 'toReception' : 'toHandover')}</Button></Link>)}
          <MoveBar portions={portions.filter((one) => one.state === 'held' || one.state === 'stored')} offered={offered} onDone={moved} />
          {offered.length === 0 && handovers.length === 0 && <p className="hj-quiet" style={{ margin: 0 }}>{t(found.length > 1 ? 'nothingTogether' : 'nothingAllowed', { name: session.account.name })}</p>}
        </div>
      )}
    </section>
  );
}
