/** 1234567.891 as 1,234,567.891: groups of three, as English and Chinese both write them. */
export function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

/** With two decimals: 1,200.50. */
export function groupedMoney(value: number): string {
  const [whole = '', decimals = '00'] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** 0.256 as 25.6%. */
export function percentage(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
