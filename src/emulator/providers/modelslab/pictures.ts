import { renderPicture } from '../../artifacts/picture.js'
import { type Job, reachesAt, stateAt } from '../../domain/job.js'
import { recipeObject } from '../../recipes.js'
import type { Recipe, StoredObject } from '../../store/objects.js'
import type { GenerationRequest } from './generation-request.js'
import type { TrainingRequest } from './training-request.js'

/** The bucket that ModelsLab's links point into, by the folder in them; its objects are read without a signature. */
export const pictureBucket = 'generations'

export const linkTo = (origin: string, objectKey: string) => `${origin}/${pictureBucket}/${objectKey}`

type PictureRecipe = Extract<Recipe, { kind: 'picture' }>

/** The pictures of a generation, there from the moment it succeeds; none when it never does. */
export function pictureObjects(job: Job, request: GenerationRequest): readonly StoredObject[] {
  const madeAt = reachesAt(job, 'ready')
  if (madeAt === undefined) return []
  return recipesOf(request).map((recipe) => {
    return recipeObject({ account: job.account, bucket: pictureBucket, objectKey: keyOf(request, recipe.index), madeAt }, recipe)
  })
}

/** Where a generation's pictures are or will be. */
export function pictureLinks(request: GenerationRequest, origin: string): string[] {
  return recipesOf(request).map(({ index }) => linkTo(origin, keyOf(request, index)))
}

/** What stands in `output` of a finished generation: links, or the pictures themselves where `base64` was asked for. */
export function outputOf(request: GenerationRequest, origin: string): string[] {
  if (!request.base64) return pictureLinks(request, origin)
  return recipesOf(request).map((recipe) => Buffer.from(renderPicture(recipe)).toString('base64'))
}

// `…/generations/<n>-<uuid>.png` in answers of 2024 and later (facts on ModelsLab, section 12).
const keyOf = ({ file }: GenerationRequest, index: number) => `${index}-${file}.png`

function recipesOf({ samples, width, height, seed, prompt, initial }: GenerationRequest): readonly PictureRecipe[] {
  // The initial picture is not fetched; its link takes part in what the result looks like.
  const subject = initial === null ? prompt : `${prompt}\n${initial}`
  return Array.from({ length: samples }, (_, index) => {
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
export function testPictureLink(job: Job, now: number, origin: string): string {
  return stateAt(job, now) === 'ready' ? linkTo(origin, `${job.id}.png`) : ''
}
