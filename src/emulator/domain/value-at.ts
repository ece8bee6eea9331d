/** A text, or a number as one, under a name of a value that may be anything; `undefined` where there is none. */
export function textAt(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}
