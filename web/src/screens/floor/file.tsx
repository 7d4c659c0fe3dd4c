import { useState } from 'react';
import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { command, read, readFile } from '../../api/client';
import { at, ConfirmAction, Loaded, PageHeader, saveFile, useAction } from '../../parts';
import { useMay } from '../../session/session';
import { FileState } from './files';
import type { InstrumentFile } from './types';

/** One result file: every line that was read or why not, which item each sample is, and the taking over. */
export function FilePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('floor');
  const key = ['instrument-files', id];
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => read<InstrumentFile>(`/api/instrument-files/${id}`, undefined, signal) });
  return <Loaded query={query}>{(file) => <Shown key={file.state} file={file} title={t('file.title')} />}</Loaded>;
}

function Shown({ file, title }: { file: InstrumentFile; title: string }) {
  const { t } = useTranslation('floor');
  const may = useMay();
  const isOpen = file.state === 'previewed' && may('instrument.receive');
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(file.samples.map(({ sample, code }) => [sample, code ?? ''])));
  const mapped = file.samples.filter(({ sample }) => codes[sample]?.trim()).length;
  const accept = useAction({
    run: (_: void, key) => command('POST', `/api/instrument-files/${file.id}/accept`, { mapping: file.samples.map(({ sample }) => ({ sample, code: codes[sample]?.trim() ?? '' })), worksheetId: null }, { key }),
    invalidates: [['instrument-files'], ['worksheets']], success: t('file.accepted'),
  });
  const discard = useAction({ run: (_: void, key) => command('POST', `/api/instrument-files/${file.id}/discard`, undefined, { key }), invalidates: [['instrument-files']], success: t('saved') });
  const download = useAction({ run: () => readFile(`/api/instrument-files/${file.id}/original`), onDone: ({ name, blob }) => saveFile(name, blob) });
  // A column of codes from a spreadsheet fills the samples in their order.
  const paste = (from: number, text: string) => {
    const lines = text.split(/\r?\n/).map((line) => line.split('\t')[0]!.trim());
    while (lines.at(-1) === '') lines.pop();
    setCodes((old) => ({ ...old, ...Object.fromEntries(lines.flatMap((code, place) => { const one = file.samples[from + place]; return one ? [[one.sample, code]] : []; })) }));
  };
  return (
    <>
      <PageHeader
        title={file.fileName} documentTitle={title} state={<FileState state={file.state} />} back={{ to: '/floor?tab=files', label: t('tab.files') }}
        facts={<><span>{file.instrument}</span><span className="hj-figures">{at(file.receivedAt)} {file.receivedByName ?? t('file.from.folder')}</span><span>{file.encoding.toUpperCase()}</span><span className="hj-figures" title={file.sha256}>SHA-256 {file.sha256.slice(0, 12)}…</span></>}
        extra={<>
          <Button loading={download.isPending} onClick={() => download.mutate(undefined)}>{t('file.original')}</Button>
          {isOpen && <ConfirmAction label={t('file.discard')} title={t('file.discard')} detail={t('file.discardDetail')} onConfirm={() => discard.mutateAsync()} />}
          {isOpen && <Button type="primary" disabled={mapped === 0} loading={accept.isPending} onClick={() => accept.mutate()}>{t('file.accept', { count: mapped })}</Button>}
        </>}
      />
      <div className="hj-stack">
        {file.bad.length > 0 && (
          <section className="hj-surface" data-bad>
            <h2 className="hj-section">{t('file.badTitle')} <span className="hj-quiet hj-figures">{file.badCount}</span></h2>
            <div className="hj-scroll" style={{ maxHeight: 280 }}><table className="hj-plaintable">
              <thead><tr><th className="hj-right">{t('file.line')}</th><th>{t('file.text')}</th><th>{t('file.why')}</th></tr></thead>
              <tbody>{file.bad.map((one, place) => <tr key={place}><td className="hj-right hj-figures">{one.line}</td><td className="hj-wrap"><code>{one.text}</code></td><td>{one.reason}</td></tr>)}</tbody>
            </table></div>
          </section>
        )}
        <section className="hj-surface">
          <h2 className="hj-section">{t('file.samples')} <span className="hj-quiet hj-figures">{file.samples.length}</span></h2>
          <p className="hj-pad hj-quiet" style={{ margin: 0 }}>{t('file.samplesDetail')}</p>
          <div className="hj-scroll"><table className="hj-plaintable">
            <thead><tr><th>{t('file.sample')}</th><th>{t('file.code')}</th><th>{t('file.readings')}</th></tr></thead>
            <tbody>{file.samples.map(({ sample }, place) => (
              <tr key={sample}>
                <td>{sample}</td>
                <td>{isOpen ? <Input aria-label={`${t('file.code')} ${sample}`} style={{ maxWidth: 180 }} value={codes[sample] ?? ''} placeholder={t('file.notTaken')} onChange={({ target }) => setCodes((old) => ({ ...old, [sample]: target.value }))} onPaste={(event) => { const text = event.clipboardData.getData('text'); if (/[\r\n]/.test(text)) { event.preventDefault(); paste(place, text); } }} /> : codes[sample] || t('file.notTaken')}</td>
                <td className="hj-wrap hj-figures">{file.readings.filter((one) => one.sample === sample).map(({ analyte, detected, qualifier, value, unit }) => `${analyte} ${detected ? `${qualifier ?? ''}${value ?? ''} ${unit}` : t('file.notDetected')}`).join('；')}</td>
              </tr>
            ))}</tbody>
          </table></div>
        </section>
      </div>
    </>
  );
}
