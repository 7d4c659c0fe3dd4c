const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
export function usccCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (usccWeights[i] ?? 0) * alphabet.indexOf(first17.charAt(i));
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2];
export function organisationCodeCheck(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += (orgWeights[i] ?? 0) * parseInt(first8.charAt(i), 36);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
export function licenceCheckDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    let sum = (Number(digit) + product) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
