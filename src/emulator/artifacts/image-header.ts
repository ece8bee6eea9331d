/** What the first bytes of a picture file say about it; width and height in pixels, as stored. */
export type ImageHeader = {
  readonly format: 'png' | 'jpeg' | 'webp'
  readonly width: number
  readonly height: number
}

/** How many bytes are looked at, at most. */
export const headerReach = 65_536

/**
 * Reads format and size of a PNG, JPEG or WebP file without decoding it.
 *
 * Only the first 64 KB are looked at, so handing over that much of a larger file is enough.
 *
 * @returns `undefined` for anything else: another format, a header cut short or contradicting itself, a side of zero, a JPEG whose
 * size stands beyond the reach.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const reach = Math.min(bytes.length, headerReach)
  const view = new DataView(bytes.buffer, bytes.byteOffset, reach)
  const found = readPng(view) ?? readJpeg(view) ?? readWebp(view)
  return found !== undefined && found.width > 0 && found.height > 0 ? found : undefined
}

/** The signature, then IHDR, which must come first and is always 13 bytes long (PNG specification, 5.2 and 11.2.1). */
function readPng(view: DataView): ImageHeader | undefined {
  const begins = startsWith(view, 0, '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
  if (!begins || view.byteLength < 24) return undefined
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const longest = 0x7fff_ffff
  return width <= longest && height <= longest ? { format: 'png', width, height } : undefined
}

/** Steps from marker to marker (ITU T.81, Annex B) up to a frame header; every step moves on by at least a byte. */
function readJpeg(view: DataView): ImageHeader | undefined {
  if (!startsWith(view, 0, '\xff\xd8\xff')) return undefined
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1 // a fill byte: any number may stand before a marker
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2 // these stand alone
    } else if (isFrame(marker)) {
      if (at + 9 > view.byteLength) return undefined
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else if (marker < 0xc0 || marker === 0xd8 || marker === 0xd9 || marker === 0xda || view.getUint16(at + 2) < 2) {
      return undefined // no segment, a second beginning, the end, picture data before any size, or a length that is none
    } else {
      at += 2 + view.getUint16(at + 2)
    }
  }
  return undefined
}

/** SOF0 to SOF15; the three numbers left out are tables (DHT, DAC) and a reserved one. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The first chunk tells which of the three kinds of WebP it is (RFC 9649, section 2). */
function readWebp(view: DataView): ImageHeader | undefined {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP')) return undefined
  // Lossy: a key frame begins with a cleared bit, a tag, a start code, then two 14-bit sides (RFC 6386, 9.1).
  if (startsWith(view, 12, 'VP8 ') && view.byteLength >= 30) {
    if ((view.getUint8(20) & 1) !== 0 || !startsWith(view, 23, '\x9d\x01\x2a')) return undefined
    return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (startsWith(view, 12, 'VP8L') && view.byteLength >= 25) {
    const sides = view.getUint32(21, true)
    const signed = view.getUint8(20) === 0x2f && sides >>> 29 === 0 // the signature, and version 0 in the upper three bits
    return signed ? { format: 'webp', width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 } : undefined
  }
  // Extended: the canvas, two 24-bit sides less one.
  if (startsWith(view, 12, 'VP8X') && view.byteLength >= 30) {
    const width = (view.getUint32(23, true) >>> 8) + 1
    const height = (view.getUint32(26, true) >>> 8) + 1
    return { format: 'webp', width, height }
  }
  return undefined
}

function startsWith(view: DataView, at: number, text: string): boolean {
  if (at + text.length > view.byteLength) return false
  for (let index = 0; index < text.length; index++) {
    if (view.getUint8(at + index) !== text.charCodeAt(index)) return false
  }
  return true
}
