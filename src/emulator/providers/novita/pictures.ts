import type { Context } from '../../context.js'
import { type Job, reachesAt } from '../../domain/job.js'
import { recipeObject } from '../../recipes.js'
import type { StoredObject } from '../../store/objects.js'
import { documentedGeneration, documentedPictureKey, isDocumentedPicture } from './documented.js'
import type { GenerationRequest } from './generation-request.js'
import { outputBucket } from './models.js'
import { type Picture, pictureLinkSeconds } from './wire.js'

// `/prod/<task id>/<32 hex>.<type>` (D-t2i).
const objectKeyOf = (job: Job, key: string, type: string) => `prod/${job.id}/${key}.${type}`

/** The pictures of a generation, there from the moment it succeeds; none when it never does. */
export function pictureObjects(job: Job, request: GenerationRequest): readonly StoredObject[] {
  const madeAt = reachesAt(job, 'ready')
  if (madeAt === undefined) return []
  return keysOf(job, request).map((key, index) =>
    pictureObject(job.account, objectKeyOf(job, key, request.type), request, index, madeAt),
  )
}

// What was asked for, or fewer where the job's story wants that.
function keysOf(job: Job, { keys }: GenerationRequest): readonly string[] {
  return keys.slice(0, Math.max(0, keys.length - (job.plan.odd?.picturesLess ?? 0)))
}

/** Fresh links to a generation's pictures, for the host that asks. */
export function picturesOf(job: Job, request: GenerationRequest, origin: string, { links }: Context): readonly Picture[] {
  const seconds = pictureLinkSeconds(job)
  return keysOf(job, request).map((key) => {
    const objectKey = isDocumentedPicture(key) ? key : objectKeyOf(job, key, request.type)
    const url = links.download({ account: job.account, origin, bucket: outputBucket, objectKey, seconds })
    return { url, type: request.type }
  })
}

/** What the document's finished generation was made from, as far as its answer tells; its picture is put there when first asked for. */
export function documentedRequest(account: string, { store }: Context): GenerationRequest {
  const key = documentedPictureKey(account)
  const request: GenerationRequest = {
    prompt: 'a young woman',
    width: 512,
    height: 384,
    type: 'png',
    seed: 123,
    detectNsfw: false,
    webhook: null,
    keys: [key],
    origin: '',
    testStatus: {},
  }
  if (store.objects.find(outputBucket, key) === undefined) {
    store.objects.put(pictureObject(account, key, request, 0, documentedGeneration(account).acceptedAt))
  }
  return request
}

function pictureObject(
  account: string,
  objectKey: string,
  { type: format, width, height, seed, prompt }: GenerationRequest,
  index: number,
  madeAt: number,
): StoredObject {
  const recipe = { kind: 'picture', format, width, height, seed: String(seed), prompt, index } as const
  return recipeObject({ account, bucket: outputBucket, objectKey, madeAt }, recipe)
}
