import type { SignatureEvidence, StoreError } from './store-error.js'

export interface Wording {
  readonly status: number
  readonly message: string
  readonly children: readonly (readonly [name: string, value: string | number])[]
}

/**
 * What S3 says in each case (facts/object-store.md, section 6, and openapi/storage.yaml, where each has its source).
 *
 * Texts are those that AWS sent; where no recording or report has one, those of another server. An empty message means no body.
 */
export function wordingOf(error: StoreError): Wording {
  switch (error.case) {
    case 'expired': {
      const { expiresSeconds, expiresAt, serverNow } = error
      return say(403, 'Request has expired', ['X-Amz-Expires', expiresSeconds], ...instants(expiresAt, serverNow))
    }
    case 'not-yet-valid': // the start in epoch milliseconds, the rest in ISO: minio#2638, s3-signer#16 (F)
      return say(403, 'Request is not yet valid', ['X-Amz-Date', error.startsAt], ...instants(error.expiresAt, error.serverNow))
    case 'headers-not-signed':
      return say(403, 'There were headers present in the request which were not signed', [
        'HeadersNotSigned',
        error.headers.join(', '),
      ])
    case 'anonymous':
      return say(403, 'Access Denied')
    case 'signature-differs':
      return signatureWording(error)
    case 'access-key-unknown':
      return say(403, 'The AWS Access Key Id you provided does not exist in our records.', ['AWSAccessKeyId', error.accessKeyId])
    // The parameters of a presigned URL; the first and the malformed credential are recorded (R), the rest versitygw's (I).
    case 'parameters-missing':
      return say(
        400,
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, ' +
          'X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      )
    case 'algorithm-unsupported':
      return say(400, 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"')
    case 'credential-malformed':
      return credentialWording('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".')
    case 'credential-date':
      return credentialWording(
        `incorrect date format "${error.date}". This date in the credential must be in the format "yyyyMMdd".`,
      )
    case 'credential-region':
      return credentialWording(`the region "${error.region}" is wrong; expecting "${error.expected}"`)
    case 'credential-service':
      return credentialWording(`incorrect service "${error.service}". This endpoint belongs to "s3".`)
    case 'credential-terminal':
      return credentialWording(`incorrect terminal "${error.terminal}". This endpoint uses "aws4_request".`)
    case 'credential-date-differs':
      return say(400, `Invalid credential date "${error.date}". This date is not the same as X-Amz-Date: "${error.requestDate}".`)
    case 'date-malformed':
      return say(400, `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`)
    case 'expires-not-a-number':
      return say(400, 'X-Amz-Expires should be a number')
    case 'expires-negative':
      return say(400, 'X-Amz-Expires must be non-negative')
    case 'expires-too-long':
      return say(
        400,
        'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
      )
    case 'two-authorizations': // the full text is in several reports of redirects that kept a Bearer header (F)
      return say(
        400,
        'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the ' +
          'Authorization header should be specified',
        ...authorizationArgument(error.authorization),
      )
    case 'authorization-unsupported': // a Basic header on a bucket (F)
      return say(400, 'Unsupported Authorization Type', ...authorizationArgument(error.authorization))
    case 'target-unreadable': // the text is in S3's list of errors (D), the child a guess
      return say(400, "Couldn't parse the specified URI.", ['URI', error.target])
    case 'key-too-long':
      return say(400, 'Your key is too long', ['Size', error.sizeBytes], ['MaxSizeAllowed', error.limitBytes])
    case 'object-missing':
      return say(404, 'The specified key does not exist.', ['Key', error.key])
    case 'bucket-missing':
      return say(404, 'The specified bucket does not exist', ['BucketName', error.bucket])
    case 'method':
      return say(
        405,
        'The specified method is not allowed against this resource.',
        ...refusedMethod(error.method, error.resource),
      )
    case 'too-large': {
      const { proposedBytes, limitBytes } = error
      const sizes = [
        ['ProposedSize', proposedBytes],
        ['MaxSizeAllowed', limitBytes],
      ] as const
      return say(400, 'Your proposed upload exceeds the maximum allowed size', ...sizes)
    }
    case 'length-missing':
      return say(411, 'You must provide the Content-Length HTTP header.')
    case 'length-malformed': // nobody has published a body, and on a socket Node's parser answers before us
      return say(400, '')
    case 'body-short':
      return say(400, 'You did not provide the number of bytes specified by the Content-Length HTTP header')
    case 'header-unsupported': {
      const detail = error.detail === null ? [] : [['additionalMessage', error.detail] as const]
      return say(501, 'A header you provided implies functionality that is not implemented', ['Header', error.header], ...detail)
    }
    case 'md5-malformed':
      return say(400, 'The Content-MD5 you specified was invalid.', ['Content-MD5', error.contentMd5])
    case 'md5-differs': {
      const digests = [
        ['ExpectedDigest', error.expectedHex],
        ['CalculatedDigest', error.calculatedBase64],
      ] as const
      return say(400, 'The Content-MD5 you specified did not match what we received.', ...digests)
    }
    case 'checksum-malformed':
      return say(400, `Value for ${error.header} header is invalid.`)
    case 'checksums-many':
      return say(400, 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.')
    case 'checksum-differs':
      return say(400, `The ${error.algorithm.toUpperCase()} you specified did not match the calculated checksum.`)
    case 'content-sha256-differs': // S3's list of errors (D); the children are versitygw's (I)
      return say(
        400,
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        ['ClientComputedContentSHA256', error.expectedHex],
        ['S3ComputedContentSHA256', error.calculatedHex],
      )
    case 'range': {
      const children = [
        ['RangeRequested', error.requested],
        ['ActualObjectSize', error.sizeBytes],
      ] as const
      return say(416, 'The requested range is not satisfiable', ...children)
    }
    case 'precondition':
      return say(412, 'At least one of the pre-conditions you specified did not hold', ['Condition', error.condition])
    case 'writers-race': // LocalStack's, for the sibling operation CompleteMultipartUpload (I)
      return say(
        409,
        'The conditional request cannot succeed due to a conflicting operation against this resource.',
        ['Condition', error.condition],
        ['Key', error.key],
      )
    case 'origin-missing':
      return say(400, 'Insufficient information. Origin request header needed.')
    case 'cors-off':
      return say(403, 'CORSResponse: CORS is not enabled for this bucket.', ...refusedMethod(error.method, 'BUCKET'))
    case 'cors-no-rule': // "evalution" is how S3 spells it
      return say(
        403,
        'CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / ' +
          "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
        ...refusedMethod(error.method, 'OBJECT'),
      )
    case 'too-many-uploads': // S3's list of errors (D)
      return say(503, 'Please reduce your request rate.')
    case 'internal':
      return say(500, 'We encountered an internal error. Please try again.')
  }
}

function say(status: number, message: string, ...children: Wording['children']): Wording {
  return { status, message, children }
}

function credentialWording(fault: string): Wording {
  return say(400, `Error parsing the X-Amz-Credential parameter; ${fault}`)
}

function signatureWording({ accessKeyId, stringToSign, signatureProvided, canonicalRequest }: SignatureEvidence): Wording {
  return say(
    403,
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ['AWSAccessKeyId', accessKeyId],
    ['StringToSign', stringToSign],
    ['SignatureProvided', signatureProvided],
    ['StringToSignBytes', byteDump(stringToSign)],
    ['CanonicalRequest', canonicalRequest],
    ['CanonicalRequestBytes', byteDump(canonicalRequest)],
  )
}

// Lower case, as in the bodies that AWS's users paste (RabbitMQ's and fog's test data, CloudFront answers).
function byteDump(text: string): string {
  return (Buffer.from(text).toString('hex').match(/../g) ?? []).join(' ')
}

function instants(expiresAt: number, serverNow: number) {
  return [
    ['Expires', isoSeconds(expiresAt)],
    ['ServerTime', isoSeconds(serverNow)],
  ] as const
}

function isoSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

function authorizationArgument(authorization: string) {
  return [
    ['ArgumentName', 'Authorization'],
    ['ArgumentValue', authorization],
  ] as const
}

function refusedMethod(method: string, resource: string) {
  return [
    ['Method', method],
    ['ResourceType', resource],
  ] as const
}
