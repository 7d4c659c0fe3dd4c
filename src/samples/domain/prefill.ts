import type { FormSpec, FormValues } from '../../disciplines/index.js';
import { fieldsOf } from './item-facts.js';

export interface PrefillFacts {
  readonly today: string;
  readonly taskSource: string;
  /** What the centre calls the sampling. */
  readonly kindWord: string;
  readonly premises: {
    readonly name: string;
    readonly address: string;
    readonly uscc: string | null;
    readonly businessTypes: readonly string[];
    readonly licences: readonly { readonly kind: string; readonly number: string }[];
  };
}

const LINKS: Readonly<Record<string, string>> = { production: '生产', distribution: '流通', online: '流通', catering: '餐饮' };

/** The first values of a form whose fields name where they come from; what is not known is left out. The sampler may change each. */
export function prefilled(form: FormSpec, { today, taskSource, kindWord, premises }: PrefillFacts): FormValues {
  const production = premises.licences.find(({ kind }) => kind === 'food-production');
  const drug = premises.licences.find(({ kind }) => kind === 'drug');
  const trade = premises.licences.find(({ kind }) => kind === 'food-trade');
  const tradeKind = premises.businessTypes.includes('catering') ? '餐饮服务许可证' : '流通许可证';
  const links = [...new Set(premises.businessTypes.map((type) => LINKS[type]))];
  const known: Readonly<Record<string, string | null | undefined>> = {
    today,
    'plan.taskSource': taskSource,
    'plan.kindName': kindWord,
    'premises.link': links.length === 1 ? links[0] : undefined,
    'premises.enterpriseName': premises.name,
    'premises.address': premises.address,
    'premises.uscc': premises.uscc,
    'premises.licenceKind': trade ? tradeKind : production && '生产许可证',
    'premises.licenceNumber': (trade ?? production)?.number,
    'premises.drugLicence': drug?.number,
  };
  return Object.fromEntries(fieldsOf(form).flatMap(({ key, prefill }) => {
    const value = prefill ? known[prefill] : undefined;
    return value ? [[key, value]] : [];
  }));
}
