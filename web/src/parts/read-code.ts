interface Detector {
  detect(source: CanvasImageSource | ImageBitmap | ImageData): Promise<readonly { rawValue: string }[]>;
}
declare global {
  interface Window {
    BarcodeDetector?: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };
  }
}

const formats = ['qr_code', 'data_matrix', 'code_128', 'code_39', 'ean_13'];
let detector: Promise<((image: ImageData) => Promise<string | null>)> | undefined;

async function build(): Promise<(image: ImageData) => Promise<string | null>> {
  const Native = window.BarcodeDetector;
  if (Native && (await Native.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) {
    const native = new Native({ formats: formats.filter((one) => one !== 'data_matrix') });
    return async (image) => (await native.detect(image))[0]?.rawValue ?? null;
  }
  const [{ prepareZXingModule, readBarcodes }, wasm] = await Promise.all([import('zxing-wasm/reader'), import('zxing-wasm/reader/zxing_reader.wasm?url')]);
  prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm.default : prefix + path) } });
  return async (image) => (await readBarcodes(image, { formats: ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'EAN13'], maxNumberOfSymbols: 1 }))[0]?.text || null;
}

/** The text of the first code in an image, or null; by the browser's own reader where it has one, else by ours from our own origin. */
export async function readCode(image: ImageData): Promise<string | null> {
  detector ??= build();
  return (await detector)(image);
}

/** Pixels of a video frame or picture, at most `longest` on its long side. */
export function pixelsOf(source: HTMLVideoElement | ImageBitmap, longest = 1000): ImageData | null {
  const width = source instanceof HTMLVideoElement ? source.videoWidth : source.width;
  const height = source instanceof HTMLVideoElement ? source.videoHeight : source.height;
  if (!width || !height) return null;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
