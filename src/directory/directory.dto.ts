import { Day, DecimalText, Flag, Instant, Int, Json, ListOf, OneOf, PageQuery, pageOf, Text, TextList, Uuid } from '../platform/http/index.js';
import { businessTypes, creditClasses, licenceKinds, premisesTags, unitKinds, unitStatuses } from './domain/row.js';

export class SearchQuery {
  @Text({ max: 100, description: 'Two characters or more of a name, an address, a USCC or a premises code.' }) q!: string;
  @Int({ optional: true, min: 1, max: 50 }) limit?: number;
}

export class SearchHit {
  @Uuid() premisesId!: string;
  @Uuid() enterpriseId!: string;
  @Text() code!: string;
  @Text() name!: string;
  @Text({ nullable: true }) uscc!: string | null;
  @Text() address!: string;
  @OneOf(unitStatuses) status!: string;
}

export class PremisesQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Words that the name or the address contains, or the beginning of a code.' }) q?: string;
  @Text({ optional: true, pattern: /^\d{2,12}$/, max: 12, description: 'The beginning of the division code.' }) division?: string;
  @Uuid({ optional: true }) stationId?: string;
  @OneOf(unitKinds, { optional: true }) kind?: string;
  @OneOf(businessTypes, { optional: true }) businessType?: string;
  @OneOf(premisesTags, { optional: true }) tag?: string;
  @OneOf(creditClasses, { optional: true }) creditClass?: string;
  @OneOf(unitStatuses, { optional: true }) status?: string;
}

export class PremisesView extends SearchHit {
  @OneOf(unitKinds) kind!: string;
  @Text() divisionCode!: string;
  @Text() divisionName!: string;
  @Uuid() stationId!: string;
  @Text() stationName!: string;
  @TextList({ values: businessTypes }) businessTypes!: string[];
  @TextList({ values: premisesTags }) tags!: string[];
  @OneOf(creditClasses, { nullable: true }) creditClass!: string | null;
}
export class PremisesPage extends pageOf(PremisesView) {}

export class LicenceBody {
  @OneOf(licenceKinds) kind!: string;
  @Text({ max: 60 }) number!: string;
  @Day({ nullable: true, optional: true }) validFrom!: string | null;
  @Day({ nullable: true, optional: true }) validTo!: string | null;
}

export class PremisesBody {
  @Uuid({ optional: true, description: 'Of premises that the unit already has; absent for new ones.' }) id?: string;
  @Text({ optional: true, max: 40, pattern: /^[0-9A-Za-z-]+$/, example: 'F-622901001-021', description: 'Cannot be changed later: draws name it. The USCC if left out.' }) code?: string;
  @Text({ max: 300 }) address!: string;
  @Text({ pattern: /^\d{6,12}$/, max: 12, example: '622901001' }) divisionCode!: string;
  @Uuid({ optional: true, description: 'The station of the division if left out.' }) stationId?: string;
  @TextList({ values: businessTypes, min: 1 }) businessTypes!: string[];
  @TextList({ values: premisesTags }) tags!: string[];
  @DecimalText({ nullable: true, optional: true }) latitude?: string | null;
  @DecimalText({ nullable: true, optional: true }) longitude?: string | null;
  @ListOf(() => LicenceBody, { max: 3 }) licences!: LicenceBody[];
}

export class UnitBody {
  @OneOf(unitKinds) kind!: string;
  @Text({ nullable: true, optional: true, max: 40 }) uscc?: string | null;
  @Text({ max: 200 }) name!: string;
  @Uuid({ nullable: true, optional: true, description: 'The enterprise that runs the market; only and always for stalls.' }) organiserId?: string | null;
  @Text({ nullable: true, optional: true, max: 100 }) legalRepresentative?: string | null;
  @Text({ nullable: true, optional: true, max: 40 }) phone?: string | null;
  @OneOf(creditClasses, { nullable: true, optional: true }) creditClass?: string | null;
  @OneOf(unitStatuses) status!: string;
  @ListOf(() => PremisesBody, { min: 1, max: 200 }) premises!: PremisesBody[];
}

export class ChangeUnitBody extends UnitBody {
  @Int({ min: 1, description: 'The version that was read.' }) version!: number;
}

export class UnitPremisesView extends PremisesBody {
  @Uuid() declare id: string;
  @Text() declare code: string;
  @Text() divisionName!: string;
  @Uuid() declare stationId: string;
  @Text() stationName!: string;
}

export class SupervisionView {
  @Uuid() id!: string;
  @Uuid({ nullable: true }) premisesId!: string | null;
  @Uuid({ nullable: true }) deviceId!: string | null;
  @Text({ example: 'sampled' }) kind!: string;
  @Instant() at!: string;
  @Json() data!: Record<string, unknown>;
}

export class DeviceBody {
  @OneOf(['metrology', 'special-equipment']) discipline!: string;
  @Text({ max: 100, example: '电子计价秤' }) kind!: string;
  @Text({ max: 40, pattern: /^[0-9A-Za-z-]+$/ }) code!: string;
  @Text({ max: 100 }) serial!: string;
  @Text({ nullable: true, optional: true, max: 100 }) model?: string | null;
  @Text({ nullable: true, optional: true, max: 200 }) manufacturer?: string | null;
  @Uuid() premisesId!: string;
  @OneOf(['in-use', 'out-of-use', 'scrapped']) status!: string;
  @Day({ nullable: true, optional: true, description: 'When its next verification or inspection is due.' }) nextDue?: string | null;
}
export class ChangeDeviceBody extends DeviceBody {
  @Int({ min: 1 }) version!: number;
}
export class DeviceView extends ChangeDeviceBody {
  @Uuid() id!: string;
  @Text() address!: string;
  @Text() ownerName!: string;
}
export class DevicePage extends pageOf(DeviceView) {}
export class DeviceQuery extends PageQuery {
  @OneOf(['metrology', 'special-equipment'], { optional: true }) discipline?: string;
  @Uuid({ optional: true }) premisesId?: string;
  @Day({ optional: true, description: 'Due on this day or before.' }) dueUntil?: string;
}

export class UnitView {
  @Uuid() id!: string;
  @OneOf(unitKinds) kind!: string;
  @Text({ nullable: true }) uscc!: string | null;
  @Text() name!: string;
  @Uuid({ nullable: true }) organiserId!: string | null;
  @Text({ nullable: true }) organiserName!: string | null;
  @Int({ description: 'Stalls in the market that this enterprise runs.' }) stallCount!: number;
  @Text({ nullable: true }) legalRepresentative!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @OneOf(creditClasses, { nullable: true }) creditClass!: string | null;
  @OneOf(unitStatuses) status!: string;
  @Int() version!: number;
  @Instant() updatedAt!: string;
  @Flag({ description: 'Whether the unit may have accounts of its own.' }) hasPortal!: boolean;
  @ListOf(() => UnitPremisesView) premises!: UnitPremisesView[];
  @Flag({ description: 'Whether the reader may know the supervision record; it is empty where not.' }) maySeeSupervision!: boolean;
  @ListOf(() => SupervisionView) supervision!: SupervisionView[];
}

export class ImportView {
  @Uuid() id!: string;
  @Text() fileName!: string;
  @Text() fileHash!: string;
  @OneOf(['csv', 'xlsx', 'generated']) format!: string;
  @Text() encoding!: string;
  @OneOf(['previewed', 'committed', 'discarded']) state!: string;
  @Int() rowCount!: number;
  @Int() badCount!: number;
  @OneOf(['all-or-nothing', 'good-rows-only'], { nullable: true }) mode!: string | null;
  @Int({ nullable: true }) createdCount!: number | null;
  @Int({ nullable: true }) updatedCount!: number | null;
  @Int({ nullable: true }) unchangedCount!: number | null;
  @Instant() uploadedAt!: string;
  @Instant({ nullable: true }) finishedAt!: string | null;
}

export class CommitImportBody {
  @OneOf(['all-or-nothing', 'good-rows-only']) mode!: 'all-or-nothing' | 'good-rows-only';
}

export class ImportProblemQuery {
  @Int({ optional: true, min: 0, description: 'The last line of the page before.' }) afterLine?: number;
  @Int({ optional: true, min: 1, max: 1000 }) limit?: number;
}

export class ImportProblemView {
  @Int({ description: 'The line in the file, the headings being line 1.' }) line!: number;
  @Text({ description: 'The column.' }) heading!: string;
  @Text() code!: string;
  @Json() facts!: Record<string, string>;
  @Text({ description: 'What is wrong and what to do, in the reader’s language.' }) reason!: string;
}
