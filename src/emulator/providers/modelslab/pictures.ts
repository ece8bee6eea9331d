import { renderPicture } from '../../artifacts/picture.js'
import type { Context } from '../../context.js'
import { type Job, reachesAt, stateAt } from '../../domain/job.js'
import { recipeObject } from '../../recipes.js'
import type { Recipe, StoredObject } from '../../store/objects.js'
import type { GenerationRequest } from './generation-request.js'
import type { TrainingRequest } from './training-request.js'

/** The bucket that ModelsLab's links point into, by the folder in them; its objects are read without a signature. */
export const pictureBucket = 'generations'

export const linkTo = (origin: string, objectKey: string) => `${origin}/${pictureBucket}/${objectKey}`

// The provider's links carry no signature; one that has to end carries S3's, which alone can say when.
function linkOf({ account, plan: { odd } }: Job, origin: string, objectKey: string, { links }: Context): string {
  const seconds = odd?.linkSeconds
  return seconds === undefined
    ? linkTo(origin, objectKey)
    : links.download({ account, origin, bucket: pictureBucket, objectKey, seconds })
}

type PictureRecipe = Extract<Recipe, { kind: 'picture' }>

/** The pictures of a generation, there from the moment it succeeds; none when it never does. */
export function pictureObjects(job: Job, request: GenerationRequest): readonly StoredObject[] {
  const madeAt = reachesAt(job, 'ready')
  if (madeAt === undefined) return []
  return recipesOf(job, request).map((recipe) => {
    return recipeObject({ account: job.account, bucket: pictureBucket, objectKey: keyOf(request, recipe.index), madeAt }, recipe)
  })
}

/** Where a generation's pictures are or will be. */
export function pictureLinks(job: Job, request: GenerationRequest, origin: string, context: Context): string[] {
  return recipesOf(job, request).map(({ index }) => linkOf(job, origin, keyOf(request, index), context))
}

/** What stands in `output` of a finished generation: links, or the pictures themselves where `base64` was asked for. */
export function outputOf(job: Job, request: GenerationRequest, origin: string, context: Context): string[] {
  if (!request.base64) return pictureLinks(job, request, origin, context)
  return recipesOf(job, request).map((recipe) => Buffer.from(renderPicture(recipe)).toString('base64'))
}

// `…/generations/<n>-<uuid>.png` in answers of 2024 and later (facts on ModelsLab, section 12).
const keyOf = ({ file }: GenerationRequest, index: number) => `${index}-${file}.png`

// As many as asked for, or fewer where the job's story wants that.
function recipesOf(
  { plan: { odd } }: Job,
  { samples, width, height, seed, prompt, initial }: GenerationRequest,
): readonly PictureRecipe[] {
  // The initial picture is not fetched; its link takes part in what the result looks like.
  const subject = initial === null ? prompt : `${prompt}\n${initial}`
  return Array.from({ length: Math.max(0, samples - (odd?.picturesLess ?? 0)) }, (_, index) => {
    return { kind: 'picture', format: 'png', width, height, seed: String(seed), prompt: subject, index }
  })
}

/** The picture that the worker makes to show a new model, there from the moment the model is ready (S8). */
export function testPicture(job: Job, request: TrainingRequest): readonly StoredObject[] {
  const madeAt = reachesAt(job, 'ready')
  if (madeAt === undefined) return []
  const recipe = {
    kind: 'picture',
    format: 'png',
    width: 512,
    height: 512,
    seed: job.id,
    prompt: request.instance_prompt,
    index: 0,
  } as const
  return [recipeObject({ account: job.account, bucket: pictureBucket, objectKey: `${job.id}.png`, madeAt }, recipe)]
}

/** A link to a training's test picture; empty until there is one (empty is a guess). */
export function testPictureLink(job: Job, now: number, origin: string, context: Context): string {
  return stateAt(job, now) === 'ready' ? linkOf(job, origin, `${job.id}.png`, context) : ''
}
