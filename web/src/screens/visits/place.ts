import type { Place } from './types';

let last: { place: Place; at: number } | null = null;

const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** Where the device is, at most a minute old; null where it does not say so within a few seconds. Never waits on the reader for long. */
export function position(milliseconds = 5000): Promise<Place | null> {
  if (last && Date.now() - last.at < 60_000) return Promise.resolve(last.place);
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const give = setTimeout(() => resolve(null), milliseconds + 500);
    const done = (place: Place | null) => {
      clearTimeout(give);
      resolve(place);
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const place = { latitude: rounded(coords.latitude, 6), longitude: rounded(coords.longitude, 6), accuracyMetres: rounded(coords.accuracy, 1) };
        last = { place, at: Date.now() };
        done(place);
      },
      () => done(null),
      { enableHighAccuracy: true, timeout: milliseconds, maximumAge: 60_000 },
    );
  });
}

/** Opens the device's own map at a place: by its position where that is known, else by its address. */
export function mapHref({ latitude, longitude, unitName, unitAddress }: { latitude: string | null; longitude: string | null; unitName: string; unitAddress: string }): string {
  const words = encodeURIComponent(`${unitAddress} ${unitName}`);
  const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  const known = latitude !== null && longitude !== null;
  if (/Android/.test(navigator.userAgent)) return known ? `geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(unitName)})` : `geo:0,0?q=${words}`;
  if (isApple) return known ? `https://maps.apple.com/?daddr=${latitude},${longitude}` : `https://maps.apple.com/?q=${words}`;
  return known
    ? `https://uri.amap.com/marker?position=${longitude},${latitude}&coordinate=wgs84&name=${encodeURIComponent(unitName)}`
    : `https://uri.amap.com/search?keyword=${words}`;
}
