const EVERY_MS = 50;
/** A limit against hanging, not a measure of speed. */
const LIMIT_MS = 60_000;

/**
 * Waits until the condition holds: asks again and again, and gives what it answered.
 * @param what the sentence that says what was waited for, where it never came
 */
export async function until<Found>(
  what: string,
  condition: () => Found | null | undefined | false | Promise<Found | null | undefined | false>,
): Promise<Found> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    const found = await condition();
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  throw new Error(`Waited in vain until ${what}.`);
}
