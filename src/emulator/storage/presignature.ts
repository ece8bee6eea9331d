import { longestLifeSeconds } from './presign.js'
import { algorithm, type Parameter, service, terminal } from './sigv4.js'
import type { StoreError } from './store-error.js'

/** What the query of a presigned URL claims: well formed, not yet verified. */
export interface Presignature {
  readonly kind: 'presignature'
  readonly accessKeyId: string
  /** `YYYYMMDDTHHMMSSZ`. */
  readonly requestDate: string
  readonly startsAt: number
  readonly expiresSeconds: number
  readonly expiresAt: number
  /** As it stands in the query. */
  readonly signedHeaders: string
  readonly signedNames: readonly string[]
  readonly signature: string
}

/** Reads the six parameters of query-string authentication, in the order of checks that `verifyPresigned` states. */
export function readPresignature(
  parameters: readonly Parameter[],
  authorization: string | undefined,
  expectedRegion: string,
): Presignature | StoreError {
  const values = signatureParameters(parameters)
  if (values === 'none') return unsignedFault(authorization)
  if (values === 'incomplete') return parameterFault('parameters-missing')
  if (values['X-Amz-Algorithm'] !== algorithm) return parameterFault('algorithm-unsupported')
  const credential = readCredential(values['X-Amz-Credential'], expectedRegion)
  if (credential.kind === 'store-error') return credential
  const requestDate = values['X-Amz-Date']
  const startsAt = instantOf(requestDate)
  if (startsAt === null) return parameterFault('date-malformed')
  if (credential.date !== requestDate.slice(0, 8)) {
    const fields = { date: credential.date, requestDate: requestDate.slice(0, 8) }
    return { kind: 'store-error', code: 'AuthorizationQueryParametersError', case: 'credential-date-differs', ...fields }
  }
  const life = readLife(values['X-Amz-Expires'])
  if (typeof life !== 'number') return life
  if (authorization !== undefined) {
    return { kind: 'store-error', code: 'InvalidArgument', case: 'two-authorizations', authorization }
  }
  const signedHeaders = values['X-Amz-SignedHeaders']
  return {
    kind: 'presignature',
    accessKeyId: credential.accessKeyId,
    requestDate,
    startsAt,
    expiresSeconds: life,
    expiresAt: startsAt + life * 1000,
    signedHeaders,
    signedNames: signedHeaders.toLowerCase().split(';'),
    signature: values['X-Amz-Signature'],
  }
}

const names = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
] as const

/** A parameter given twice counts as not given: which of the two S3 would believe is unknown, and guessing would be a hole. */
function signatureParameters(
  parameters: readonly Parameter[],
): Readonly<Record<(typeof names)[number], string>> | 'none' | 'incomplete' {
  const given = names.map((name) => parameters.filter(([other]) => other === name).map(([, value]) => value))
  if (given.every((values) => values.length === 0)) return 'none'
  const [algorithms, credentials, dates, lives, lists, signatures] = given.map((values) =>
    values.length === 1 ? values[0] : undefined,
  )
  if (algorithms === undefined || credentials === undefined || dates === undefined) return 'incomplete'
  if (lives === undefined || lists === undefined || signatures === undefined) return 'incomplete'
  return {
    'X-Amz-Algorithm': algorithms,
    'X-Amz-Credential': credentials,
    'X-Amz-Date': dates,
    'X-Amz-Expires': lives,
    'X-Amz-SignedHeaders': lists,
    'X-Amz-Signature': signatures,
  }
}

/** Without a signature in the query; loradock's store knows presigned URLs only, S3 also knows signed headers. */
function unsignedFault(authorization: string | undefined): StoreError {
  if (authorization === undefined) return { kind: 'store-error', code: 'AccessDenied', case: 'anonymous' }
  if (/^AWS4-|^AWS /.test(authorization)) {
    return { kind: 'store-error', code: 'NotImplemented', case: 'header-unsupported', header: 'Authorization', detail: null }
  }
  return { kind: 'store-error', code: 'InvalidArgument', case: 'authorization-unsupported', authorization }
}

interface Credential {
  readonly kind: 'credential'
  readonly accessKeyId: string
  readonly date: string
}

function readCredential(text: string, expectedRegion: string): Credential | StoreError {
  const [accessKeyId, date, region, ofService, end, ...rest] = text.split('/')
  if (accessKeyId === undefined || date === undefined || region === undefined || ofService === undefined || end === undefined) {
    return parameterFault('credential-malformed')
  }
  if (accessKeyId === '' || rest.length > 0) return parameterFault('credential-malformed')
  const refusal = { kind: 'store-error', code: 'AuthorizationQueryParametersError' } as const
  if (!/^\d{8}$/.test(date)) return { ...refusal, case: 'credential-date', date }
  if (region !== expectedRegion) return { ...refusal, case: 'credential-region', region, expected: expectedRegion }
  if (ofService !== service) return { ...refusal, case: 'credential-service', service: ofService }
  if (end !== terminal) return { ...refusal, case: 'credential-terminal', terminal: end }
  return { kind: 'credential', accessKeyId, date }
}

function instantOf(requestDate: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(requestDate)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  const instant = Date.parse(iso)
  // The 30th of February is read as the 1st of March: only a date that reads back as it was written is one.
  return Number.isNaN(instant) || new Date(instant).toISOString() !== iso ? null : instant
}

/** 0 is well formed, and expired from the start: ceph's s3-tests expect 403 for it, S3's own message asks for a non-negative one. */
function readLife(text: string): number | StoreError {
  if (!/^-?\d+$/.test(text)) return parameterFault('expires-not-a-number')
  const seconds = Number(text)
  if (seconds < 0) return parameterFault('expires-negative')
  return seconds > longestLifeSeconds ? parameterFault('expires-too-long') : seconds
}

type PlainParameterFault =
  | 'parameters-missing'
  | 'algorithm-unsupported'
  | 'credential-malformed'
  | 'date-malformed'
  | 'expires-not-a-number'
  | 'expires-negative'
  | 'expires-too-long'

function parameterFault(fault: PlainParameterFault): StoreError {
  return { kind: 'store-error', code: 'AuthorizationQueryParametersError', case: fault }
}
