import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

export default scenario.local('novita/upload-conditions', {
  provider: 'novita',
  behaviour:
    'an upload that may only replace, or only be new, is refused where it cannot be; a preflight is refused where CORS is off',
  basis: ['s3'],
  sources: ['openapi/storage.yaml, putObject and preflightObject'],
  targets: local,
  async run({ call, store, upload, check }) {
    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    const see = async (status: number, code: string, [operation, how]: readonly [Parameters<typeof store>[0], object]) => {
      const answer = await store(operation, slot.upload_url, how)
      check.same({ status: answer.status, code: answer.code }, { status, code }, `what ${operation} answers`)
    }
    const bytes = png(64, 64)
    await see(404, 'NoSuchKey', ['putObject', { bytes, headers: { 'if-match': '"0"' } }])
    await upload(slot, bytes)
    await see(412, 'PreconditionFailed', ['putObject', { bytes, headers: { 'if-none-match': '*' } }])
    await see(400, 'BadRequest', ['preflightObject', {}])
    const headers = { origin: 'https://app.example', 'access-control-request-method': 'PUT' }
    await see(403, 'AccessForbidden', ['preflightObject', { headers }])
    // Signed for PUT alone: it reads nothing.
    const unsigned = (url: URL) => {
      url.search = ''
    }
    await see(403, 'AccessDenied', ['getObject', { change: unsigned }])
    const head = await store('headObject', slot.upload_url)
    check.same({ status: head.status, code: head.code }, { status: 403, code: null }, 'what headObject answers')
    const authorization = 'AWS4-HMAC-SHA256 Credential=nobody'
    await see(501, 'NotImplemented', ['getObject', { change: unsigned, headers: { authorization } }])
    await store('headObject', slot.upload_url, { change: unsigned, headers: { authorization } })
    const half = (url: URL) => {
      url.searchParams.delete('X-Amz-Signature')
    }
    await see(400, 'AuthorizationQueryParametersError', ['getObject', { change: half }])
  },
})
