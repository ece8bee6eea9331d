/** Turns the texts of a setting into its value; a setting that does not repeat has one. */
export type Reader<T> = (texts: readonly string[]) => { readonly value: T } | Wrong

/** Why a text is no value, and one that is; without `instead` the flag's own example stands. */
export interface Wrong {
  readonly wrong: string
  readonly instead?: string
}

export function isWrong(read: object): read is Wrong {
  return 'wrong' in read
}

const only = (texts: readonly string[]): string => texts.at(-1)?.trim() ?? ''

export const text: Reader<string> = (texts) => ({ value: only(texts) })

export const number: Reader<number> = (texts) => {
  const given = only(texts)
  const value = Number(given)
  return given !== '' && Number.isFinite(value) ? { value } : { wrong: `"${given}" is not a number` }
}

export const megabytes: Reader<number> = (texts) => {
  const read = number(texts)
  if (isWrong(read)) return read
  const value = Math.round(read.value * 1024 * 1024)
  return value > 0 ? { value } : { wrong: `"${only(texts)}" is not a number of megabytes above 0` }
}

const ports = 'a port is a whole number from 0 to 65535'

export const port: Reader<number> = (texts) => {
  const given = only(texts)
  const value = /^\d+$/.test(given) ? Number(given) : -1
  return value >= 0 && value <= 65_535 ? { value } : { wrong: `${ports}, not "${given}"` }
}

const truths: Readonly<Record<string, boolean>> = {
  ...{ '1': true, true: true, yes: true, on: true },
  ...{ '0': false, false: false, no: false, off: false },
}

export const onOff: Reader<boolean> = (texts) => {
  const given = only(texts)
  const value = truths[given.toLowerCase()]
  return value === undefined ? { wrong: `"${given}" is neither on nor off` } : { value }
}

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (texts) => {
    const given = only(texts)
    const value = choices.find((choice) => choice === given)
    return value === undefined ? { wrong: `"${given}" is none of ${choices.join(', ')}` } : { value }
  }
}

const parts = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')

export const list: Reader<readonly string[]> = (texts) => ({ value: parts(texts) })

export const pairs: Reader<Readonly<Record<string, string>>> = (texts) => {
  const given = parts(texts)
  const odd = given.find((pair) => !/^[^=]+=.+$/.test(pair))
  if (odd !== undefined) return { wrong: `"${odd}" is not of the form NAME=VALUE` }
  return { value: Object.fromEntries(given.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])) }
}
