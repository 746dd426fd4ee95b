const CURRENCY = /^([-+]?)\s*(?:[¥$€£]|RMB|CNY|USD|EUR)\s*|\s*(?:[¥$€£元]|RMB|CNY|USD|EUR)$/gi;
const PLAIN = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i;
/** 1,200 · 1,200.50 · 1 200 000.5: whole groups of three, one sign between them. */
const GROUPED = /^[-+]?\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** 1.200,50: two different signs, so the second can only be the decimal one. */
const COMMA_DECIMAL = /^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/;
const CHINESE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A number out of text: 1,200.50, ￥1,200, -3, 1e5, full-width digits, 3.5万. Undefined where it is none, or could be
 * two: 1,20 is refused, for it may be 1.2 or a slip of the pen.
 */
export function numberOfText(text: string): number | undefined {
  const bare = text.normalize('NFKC').trim().replace(/−/g, '-').replace(CURRENCY, '$1');
  const unit = CHINESE_UNITS[bare.slice(-1)] ?? 1;
  const digits = unit === 1 ? bare : bare.slice(0, -1).trim();
  const value = unscaled(digits);
  if (value === undefined) return undefined;
  // To 15 digits: 1.1 万 is 11000, not 11000.000000000002.
  return unit === 1 ? value : Number((value * unit).toPrecision(15));
}

/** A share out of text: 25%, or 0.25. Undefined for 25, which could be either. */
export function shareOfText(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!plain.endsWith('%')) {
    const share = numberOfText(plain);
    return share === undefined || Math.abs(share) > 1 ? undefined : share;
  }
  const hundredfold = numberOfText(plain.slice(0, -1));
  return hundredfold === undefined ? undefined : Number((hundredfold / 100).toPrecision(15));
}

function unscaled(digits: string): number | undefined {
  const plain = PLAIN.test(digits)
    ? digits
    : GROUPED.test(digits)
      ? digits.replace(/[, ']/g, '')
      : COMMA_DECIMAL.test(digits)
        ? digits.replace(/\./g, '').replace(',', '.')
        : null;
  if (plain === null) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
