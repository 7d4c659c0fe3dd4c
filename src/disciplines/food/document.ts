import type { PartyFacts, Signatory } from '../paper/document.js';

/**
 * 食品安全抽样检验抽样单 `food/sampling-record.v1`.
 * @source 食品安全抽样检验管理办法 (市场监管总局令第15号) art 17; 国家食品安全抽样检验抽样单 fields
 */
export interface SamplingRecordFacts {
  readonly record: {
    /** 抽样单编号。 */
    readonly number: string;
    readonly sampledOn: string;
    readonly remarks?: string;
    /** 已付样品费与凭证。 */
    readonly payment?: string;
    /** 联数说明由模板印出；此处为各联留存单位之外的附件，如现场照片 8 张。 */
    readonly attachments?: string;
  };
  /** What opens the sampled unit's portal, put in by whoever keeps its secret: the code as printed, and the address that a phone reads. */
  readonly portal?: { readonly invitation: string; readonly url: string };
  readonly task: {
    readonly source?: string;
    readonly class?: string;
    readonly deployedBy?: string;
    readonly laboratory?: string;
    /** 任务类别：监督抽检、风险监测、评价性抽检。 */
    readonly kind: string;
    /** 抽样类型：常规抽样、专项抽样…… */
    readonly type?: string;
    /** 食品大类/亚类/次亚类/细类，以“ / ”相连。 */
    readonly foodClass?: string;
  };
  readonly samplingUnit: PartyFacts & { readonly email?: string; readonly fax?: string; readonly postcode?: string };
  readonly sampledUnit: PartyFacts & {
    /** 省市县。 */
    readonly division?: string;
    /** 区域类型：城市、乡村、景点。 */
    readonly area?: string;
    readonly creditCode?: string;
    readonly licenceKind?: string;
    readonly licence?: string;
    readonly annualSales?: string;
    readonly legalPerson?: string;
    readonly stall?: string;
    readonly identityNumber?: string;
    /** 抽样环节：生产、流通、餐饮。 */
    readonly link: string;
    /** 抽样地点，如 超市、农贸市场、网购。 */
    readonly place?: string;
  };
  readonly producer?: PartyFacts & { readonly division?: string; readonly licence?: string };
  /** 第三方企业。 */
  readonly thirdParty?: PartyFacts & { readonly licence?: string; readonly capacity?: string };
  readonly sample: {
    readonly name: string;
    readonly barcode?: string;
    readonly brand?: string;
    readonly type?: string;
    /** 来源：外购、加工自制、其他。 */
    readonly origin?: string;
    readonly attribute?: string;
    /** 包装分类：预包装、散装。 */
    readonly packing?: string;
    /** 日期类型：生产日期、加工日期、购进日期、检疫日期。 */
    readonly dateKind?: string;
    readonly date?: string;
    readonly shelfLife?: string;
    readonly batch?: string;
    readonly model?: string;
    readonly grade?: string;
    readonly price?: string;
    /** 是、否。 */
    readonly imported?: string;
    readonly countryOfOrigin?: string;
    /** 抽样方式：无菌采样、非无菌采样。 */
    readonly method?: string;
    /** 形态：固体、半固体、液体、气体。 */
    readonly form?: string;
    readonly container?: string;
    readonly tools?: string;
    /** 储存条件：常温、冷藏、冷冻、避光、密闭。 */
    readonly storage?: string | readonly string[];
    readonly base?: string;
    readonly quantity: string;
    readonly backup?: string;
    readonly standard?: string;
    /** 封条编号。 */
    readonly seals?: string;
  };
  readonly signatures: { readonly samplers: readonly [Signatory, Signatory]; readonly sampledUnit: Signatory; readonly producer?: Signatory };
}
