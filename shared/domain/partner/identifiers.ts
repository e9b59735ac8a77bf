/**
 * Check digit of the Iranian legal-entity id (شناسهٔ ملی): 11 digits, digits 4–9 not all zero;
 * k = d₁₀ + 2; Σ (dᵢ + k)·wᵢ over i = 1..10, mod 11, with 10 → 0, equals d₁₁.
 */
export const isLegalEntityId = (id: string): boolean => {
  if (!/^\d{11}$/.test(id) || id.slice(3, 9) === '000000') return false;
  const digits = [...id].map(Number);
  const k = (digits[9] ?? 0) + 2;
  const weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];
  const remainder =
    weights.reduce((sum, weight, i) => sum + ((digits[i] ?? 0) + k) * weight, 0) % 11;
  return remainder % 10 === digits[10];
};

/**
 * Check digit of the Iranian national code (کد ملی) of a natural person: 10 digits, not all the same,
 * digits 4–9 not all zero; r = Σ dᵢ·(11−i) for i = 1..9, mod 11; d₁₀ = r if r < 2, else 11 − r.
 */
export const isNationalCode = (code: string): boolean => {
  if (!/^\d{10}$/.test(code) || /^(\d)\1{9}$/.test(code) || code.slice(3, 9) === '000000')
    return false;
  const digits = [...code].map(Number);
  const r = digits.slice(0, 9).reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11;
  return digits[9] === (r < 2 ? r : 11 - r);
};

/**
 * Check digits of an Iranian account number (شبا): IR and 24 digits; ISO 13616 with ISO/IEC 7064 mod 97-10: the
 * first four characters moved to the end and letters read as numbers (I = 18, R = 27), the remainder is 1.
 */
export const isIban = (iban: string): boolean =>
  /^IR\d{24}$/.test(iban) && BigInt(`${iban.slice(4)}1827${iban.slice(2, 4)}`) % 97n === 1n;
