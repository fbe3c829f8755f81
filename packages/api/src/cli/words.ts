const numbers = new Intl.NumberFormat('en');

export const count = (amount: number): string => numbers.format(amount);

export const rowCount = (rows: number): string => (rows === 1 ? '1 row' : `${count(rows)} rows`);

/** 42 s, 3 min 5 s, 2 h 10 min. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
