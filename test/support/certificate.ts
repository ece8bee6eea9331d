import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A key and the certificate that it signed for itself, in PEM, as a TLS server takes them. */
export interface Certified {
  readonly key: string
  readonly cert: string
}

/** Makes a self-signed certificate for a name: Node can read certificates but not make them, so its bytes are put together here (RFC 5280). */
export function newCertificate(name: string): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const subject = sequence(tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from(name)))))
  const validity = sequence(tagged(0x17, Buffer.from('200101000000Z')), tagged(0x18, Buffer.from('20991231235959Z')))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const serial = tagged(0x02, Buffer.from([1]))
  const version = tagged(0xa0, tagged(0x02, Buffer.from([2])))
  const toBeSigned = sequence(version, serial, ecdsaWithSha256, subject, validity, subject, spki)
  const certificate = sequence(toBeSigned, ecdsaWithSha256, bitString(signatureOf(toBeSigned, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

function signatureOf(bytes: Buffer, key: KeyObject): Buffer {
  return sign('sha256', bytes, { key, dsaEncoding: 'der' })
}

/** DER: a tag, the length, the content. */
function tagged(tag: number, content: Uint8Array): Buffer {
  const { length } = content
  const header = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(header), content])
}

const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, Buffer.concat(parts))
const bitString = (content: Uint8Array) => tagged(0x03, Buffer.concat([Buffer.from([0]), content]))
const objectId = (bytes: readonly number[]) => tagged(0x06, Buffer.from(bytes))

const commonName = objectId([0x55, 0x04, 0x03])
const ecdsaWithSha256 = sequence(objectId([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]))
