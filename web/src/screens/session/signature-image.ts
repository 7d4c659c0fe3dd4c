/** Around the strokes, in pixels of the picture. */
const MARGIN = 12;
/** Darker than this counts as ink. */
const INK = 200;

/** The part of a drawn signature that has ink, as PNG: a pad is wide, and a report gives a signature little room. Undefined where nothing was written. */
export async function inkOf(png: string): Promise<Blob | undefined> {
  const image = new Image();
  image.src = png;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const whole = document.createElement('canvas');
  whole.width = width;
  whole.height = height;
  const context = whole.getContext('2d');
  if (!context) return undefined;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4] ?? 255) > INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return undefined;
  const cut = document.createElement('canvas');
  cut.width = right - left + 1 + 2 * MARGIN;
  cut.height = bottom - top + 1 + 2 * MARGIN;
  const target = cut.getContext('2d');
  if (!target) return undefined;
  target.fillStyle = '#fff';
  target.fillRect(0, 0, cut.width, cut.height);
  target.drawImage(whole, left, top, right - left + 1, bottom - top + 1, MARGIN, MARGIN, right - left + 1, bottom - top + 1);
  return new Promise((resolve, reject) => cut.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'));
}

/** A picture as data address, for showing it. */
export function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(picture);
  });
}
