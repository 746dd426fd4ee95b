const number = new Intl.NumberFormat('en-US');

/** `7,212` */
export function count(n: number): string {
  return number.format(n);
}

/** The line in place of the rows of a table that are not printed: `and 1,583 more`. */
export function andMore(n: number): string {
  return `and ${count(n)} more`;
}
