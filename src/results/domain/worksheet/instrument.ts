import { isRefusal, refuse, type Refusal } from '../../../kernel/index.js';
import { convert, parseQuantity, parseUnit } from '../../../kernel/numbers/index.js';
import { whyNotTyped, type CalculationSpec, type InputSpec } from '../../../laboratory/domain/index.js';
import { inputNames, keyOfInput, RESULT, type InputPosition, type PresentInput, type SentInput } from './inputs.js';

/** What an instrument said of one position, and the line of its file. */
export interface InstrumentSaid {
  readonly printed: string;
  readonly line: number;
  /** In `unit`, exactly; null where nothing was detected. */
  readonly value: string | null;
  readonly qualifier: string | null;
  readonly unit: string;
  /** The unit that `printed` is in. */
  readonly fileUnit: string;
}

export interface PlacedReading {
  readonly said: InstrumentSaid;
  readonly position: InputPosition & { readonly unit: string };
}

/**
 * The inputs that readings of an instrument become, all or none: each goes into the one input of the method that has its dimension, in the first replicate that is free.
 * Refuses a unit of another dimension (`instrument.unit-unfit`), a method with several such inputs (`instrument.several-inputs`), what cannot be that input, such as
 * “not detected” where one calculates (`instrument.value-unfit`), and a position that has its result or no free replicate: nothing is overwritten (`instrument.place-taken`).
 */
export function placeReadings(
  readings: readonly PlacedReading[], { calculation, present, isSettled }: { readonly calculation: CalculationSpec | null; readonly present: ReadonlyMap<string, PresentInput>; readonly isSettled: (positionId: string) => boolean },
  source: (line: number) => string,
): readonly SentInput[] | Refusal {
  const used = new Set<string>();
  const sent: SentInput[] = [];
  const faults = new Map<string, string[]>();
  for (const { said, position } of readings) {
    const fault = (code: string): void => void faults.set(code, [...(faults.get(code) ?? []), `${said.line}：${position.code} ${position.parameter}（${said.printed} ${said.fileUnit}）`]);
    const inputs = inputsFor(calculation, position.unit).filter(({ unit }) => isOneDimension(unit, said.unit));
    const [input] = inputs;
    const text = input && textFor(input, said, calculation !== null);
    const free = input && !isSettled(position.id)
      ? inputNames(calculation, position.kind).replicates.find((replicate) => {
        const key = keyOfInput({ positionId: position.id, replicate, name: input.name });
        return !used.has(key) && (present.get(key)?.text ?? '').trim() === '';
      })
      : undefined;
    if (!input) fault('instrument.unit-unfit');
    else if (inputs.length > 1) fault('instrument.several-inputs');
    else if (text === undefined) fault('instrument.value-unfit');
    else if (free === undefined) fault('instrument.place-taken');
    else {
      const place = { positionId: position.id, replicate: free, name: input.name };
      used.add(keyOfInput(place));
      sent.push({ ...place, text, basedOn: present.get(keyOfInput(place))?.number ?? 0, reason: source(said.line) });
    }
  }
  const [first] = faults;
  return first ? refuse(first[0], { cells: first[1].slice(0, 20) }, 'conflict') : sent;
}

function inputsFor(calculation: CalculationSpec | null, unit: string): readonly Pick<InputSpec, 'name' | 'unit' | 'label' | 'each'>[] {
  return calculation ? calculation.inputs.filter(({ each }) => each === 'replicate') : [{ name: RESULT, unit, each: 'replicate', label: { zh: '结果', en: 'result' } }];
}

function isOneDimension(one: string, other: string): boolean {
  const [left, right] = [parseUnit(one), parseUnit(other)];
  return !isRefusal(left) && !isRefusal(right) && left.dimension === right.dimension;
}

/**
 * As the file prints it; with the file's unit where the input has another one; and the value in its declared unit where the print would be read as something else
 * (a decimal comma). Whatever is stored means exactly what the instrument said.
 */
function textFor(input: Pick<InputSpec, 'name' | 'unit' | 'label' | 'each'>, said: InstrumentSaid, isCalculated: boolean): string | undefined {
  if (said.value === null) return isCalculated ? undefined : '未检出';
  const { value } = said;
  const meant = parseQuantity(value, said.unit);
  if (isRefusal(meant)) return undefined;
  return [said.printed, `${said.printed} ${said.fileUnit}`, `${said.qualifier ?? ''}${value} ${said.unit}`].find((text) => {
    const read = parseQuantity(text, input.unit);
    if (isRefusal(read) || (read.qualifier ?? null) !== said.qualifier) return false;
    const same = convert(read.value, read.unit, meant.unit);
    return !isRefusal(same) && same.equals(meant.value) && !(isCalculated && whyNotTyped(input, text));
  });
}
