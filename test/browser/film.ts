import QRCode from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 4;

/**
 * A film, as a camera would take it, of a label's QR code lying a little off the middle of a grey table.
 * @source YUV4MPEG2, as Chromium reads it: a header line, then per frame `FRAME` and the planes Y, U, V at 4:2:0
 */
export function filmOfLabel(label: string): Buffer {
  const { modules } = QRCode.create(label, { errorCorrectionLevel: 'M' });
  const scale = Math.floor((HEIGHT * 0.6) / (modules.size + 8));
  const side = (modules.size + 8) * scale;
  const [left, top] = [Math.floor((WIDTH - side) / 2) + 23, Math.floor((HEIGHT - side) / 2) - 17];
  const light = Buffer.alloc(WIDTH * HEIGHT, 120);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / scale) - 4, Math.floor(x / scale) - 4];
      const isDark = row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
      light[(top + y) * WIDTH + left + x] = isDark ? 30 : 225;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: FRAMES }, () => frame)]);
}
