/**
 * A decimal in canonical form: no sign, no leading zeros, at most 3 decimals, no trailing zeros.
 * 35 integer digits and 3 decimals stay inside the 38 digits that every home of the ledger can keep.
 */
export const decimalPattern = /^(0|[1-9]\d{0,34})(\.\d{0,2}[1-9])?$/;
