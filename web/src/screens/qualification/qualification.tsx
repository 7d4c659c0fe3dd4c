import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../parts';
import { useSession } from '../../session/session';
import { CertificateSection } from '../organisations/certificates';
import { Findings } from './findings';
import { Methods } from './methods';
import { People } from './people';
import { ScopeSection } from './scope';

/** What the laboratory may test and sign: its annex, its people, its methods and what went wrong. */
export function QualificationPage() {
  const { t } = useTranslation('qualification');
  const { organisation } = useSession();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'scope';
  return (
    <>
      <PageHeader title={t('title')} facts={<span>{organisation.name}</span>} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'scope', label: t('tab.scope'), children: <div className="hj-stack"><CertificateSection laboratoryId={organisation.id} /><ScopeSection laboratoryId={organisation.id} /></div> },
          { key: 'people', label: t('tab.people'), children: <People /> },
          { key: 'methods', label: t('tab.methods'), children: <Methods /> },
          { key: 'findings', label: t('tab.findings'), children: <Findings /> },
        ]}
      />
    </>
  );
}
