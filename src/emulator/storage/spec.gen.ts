// Generated from openapi/storage.yaml by `npm run generate`. Do not edit.

export const operations = [
  {
    "id": "getObject",
    "method": "GET",
    "path": "/{bucket}/{key}",
    "catchAll": true,
    "query": [
      "X-Amz-Algorithm",
      "X-Amz-Credential",
      "X-Amz-Date",
      "X-Amz-Expires",
      "X-Amz-SignedHeaders",
      "X-Amz-Signature",
      "x-id",
      "X-Amz-Content-Sha256",
      "x-amz-checksum-mode"
    ],
    "body": "none",
    "summary": "Fetch an object",
    "source": "document, images.image_url of the task result (D); s3, GetObject (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "putObject",
    "method": "PUT",
    "path": "/{bucket}/{key}",
    "catchAll": true,
    "query": [
      "X-Amz-Algorithm",
      "X-Amz-Credential",
      "X-Amz-Date",
      "X-Amz-Expires",
      "X-Amz-SignedHeaders",
      "X-Amz-Signature",
      "x-id",
      "X-Amz-Content-Sha256",
      "x-amz-checksum-crc32",
      "x-amz-sdk-checksum-algorithm"
    ],
    "body": "raw",
    "summary": "Upload an object with a presigned URL",
    "source": "document, 1.2 Upload images (D); s3, PutObject and using-presigned-url (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "preflightObject",
    "method": "OPTIONS",
    "path": "/{bucket}/{key}",
    "catchAll": true,
    "query": [],
    "body": "none",
    "summary": "Answer a browser's preflight",
    "source": "recorded, CORS (R); s3-tests, _test_cors_options_presigned_method (I)",
    "aliasOf": null,
    "onlyWithQuirk": null
  },
  {
    "id": "headObject",
    "method": "HEAD",
    "path": "/{bucket}/{key}",
    "catchAll": true,
    "query": [
      "X-Amz-Algorithm",
      "X-Amz-Credential",
      "X-Amz-Date",
      "X-Amz-Expires",
      "X-Amz-SignedHeaders",
      "X-Amz-Signature",
      "x-id",
      "X-Amz-Content-Sha256",
      "x-amz-checksum-mode"
    ],
    "body": "none",
    "summary": "Ask for the headers of an object",
    "source": "s3, HeadObject (D)",
    "aliasOf": null,
    "onlyWithQuirk": null
  }
] as const

/** The operations that have a handler of their own; the others are further paths to one of these. */
export type Handled =
  | 'getObject'
  | 'putObject'
  | 'preflightObject'
  | 'headObject'

/** What holds of each JSON body in every validation mode. */
export interface Essentials {

}
