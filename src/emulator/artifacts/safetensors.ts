/** An array of numbers as the file holds it: little endian, the last dimension varying fastest; no dimension means one number. */
export type Tensor = {
  readonly name: string
  readonly dtype: keyof typeof bytesPerNumber
  readonly shape: readonly number[]
  readonly data: Uint8Array
}

/** What a file holds. Metadata values are strings, by the format's own rule. */
export type Tensors = {
  readonly tensors: readonly Tensor[]
  readonly metadata: Readonly<Record<string, string>>
}

export type Reading = ({ readonly kind: 'tensors' } & Tensors) | { readonly kind: 'malformed'; readonly reason: string }

/** The number types this project writes, of those the format knows. */
const bytesPerNumber = { F16: 2, F32: 4 } as const

/** The longest header the format's reference reader takes. */
const longestHeader = 100_000_000

/**
 * Writes a safetensors file: the header's length in eight bytes, the header as JSON, the numbers.
 *
 * The header is padded with spaces to a multiple of eight bytes, so that the numbers lie aligned.
 *
 * @throws RangeError when a tensor's bytes do not fit its shape, or when a name is used twice or reserved.
 */
export function writeSafetensors({ tensors, metadata }: Tensors): Uint8Array {
  const names = new Set<string>(['__metadata__'])
  const entries: [string, unknown][] = [['__metadata__', metadata]]
  let end = 0
  for (const { name, dtype, shape, data } of tensors) {
    if (names.has(name)) throw new RangeError(`Tensor "${name}" needs a name of its own.`)
    if (data.length !== sizeBytes(dtype, shape)) {
      throw new RangeError(`Tensor "${name}" has ${data.length} bytes, its shape asks for ${sizeBytes(dtype, shape)}.`)
    }
    names.add(name)
    entries.push([name, { dtype, shape, data_offsets: [end, end + data.length] }])
    end += data.length
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)))
  const headerBytes = Math.ceil(json.length / 8) * 8
  const bytes = new Uint8Array(8 + headerBytes + end).fill(0x20, 8, 8 + headerBytes)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true)
  bytes.set(json, 8)
  let at = 8 + headerBytes
  for (const { data } of tensors) {
    bytes.set(data, at)
    at += data.length
  }
  return bytes
}

/**
 * Reads a safetensors file; the tensors' data are views of the bytes given.
 *
 * @returns The tensors in the order of their data, or `malformed` with a sentence saying where the file breaks the format.
 */
export function readSafetensors(bytes: Uint8Array): Reading {
  if (bytes.length < 8) return malformed('The file ends within the length of its header.')
  const headerBytes = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true)
  if (headerBytes > BigInt(Math.min(bytes.length - 8, longestHeader)))
    return malformed('The header is longer than the file, or than 100 MB.')
  const start = 8 + Number(headerBytes)
  const header = parsed(bytes.subarray(8, start))
  if (!isRecord(header)) return malformed('The header is not a JSON object.')
  const { __metadata__: metadata = {}, ...entries } = header
  if (!isTexts(metadata)) return malformed('The metadata must map names to strings.')
  const numbers = bytes.subarray(start)
  const found: (Tensor & { readonly from: number })[] = []
  for (const [name, entry] of Object.entries(entries)) {
    const tensor = tensorOf(name, entry, numbers)
    if (typeof tensor === 'string') return malformed(tensor)
    found.push(tensor)
  }
  found.sort((a, b) => a.from - b.from || a.data.length - b.data.length)
  let end = 0
  for (const { name, from, data } of found) {
    if (from !== end) return malformed(`Tensor "${name}" begins at ${from}, but the one before it ends at ${end}.`)
    end += data.length
  }
  if (end !== numbers.length) return malformed(`${numbers.length - end} bytes at the end belong to no tensor.`)
  return { kind: 'tensors', tensors: found.map(({ name, dtype, shape, data }) => ({ name, dtype, shape, data })), metadata }
}

function malformed(reason: string): Reading {
  return { kind: 'malformed', reason }
}

/** Cuts one tensor out of the numbers, or says why that cannot be done. */
function tensorOf(name: string, entry: unknown, numbers: Uint8Array): (Tensor & { readonly from: number }) | string {
  if (!isRecord(entry)) return `Tensor "${name}" is not described by an object.`
  const { dtype, shape, data_offsets: offsets } = entry
  if (dtype !== 'F16' && dtype !== 'F32') return `Tensor "${name}" has a number type other than F16 and F32.`
  if (!isCounts(shape) || !isCounts(offsets)) return `Tensor "${name}" has a shape or offsets that are not lists of counts.`
  const [from, to] = offsets
  if (from === undefined || to === undefined || offsets.length !== 2 || from > to || to > numbers.length) {
    return `Tensor "${name}" has offsets outside the file.`
  }
  if (to - from !== sizeBytes(dtype, shape)) {
    return `Tensor "${name}" has ${to - from} bytes, its shape asks for ${sizeBytes(dtype, shape)}.`
  }
  return { name, dtype, shape, data: numbers.subarray(from, to), from }
}

function sizeBytes(dtype: Tensor['dtype'], shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, bytesPerNumber[dtype])
}

/** JSON or nothing; the format wants the brace to come first, so that no file is two things at once. */
function parsed(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x7b) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0)
}
