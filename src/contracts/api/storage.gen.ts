// Generated from openapi/storage.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/{bucket}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The bucket names of Novita's documents; `generations` holds the pictures that ModelsLab links to, and needs no signature for GET and HEAD. */
                bucket: components["parameters"]["Bucket"];
                /** @description The rest of the path, slashes included; at most 1024 bytes of UTF-8 once decoded. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Fetch an object
         * @description Answers the stored bytes, whole or one range of them. The links that the Novita service hands out are presigned; objects in `generations`, the bucket of ModelsLab's links, are read by anybody.
         */
        get: operations["getObject"];
        /**
         * Upload an object with a presigned URL
         * @description Stores the body under the key, in place of what was there. A URL works any number of times until it expires. Only what the URL signs is fixed; where that is `host` alone, any Content-Type may be sent.
         */
        put: operations["putObject"];
        post?: never;
        delete?: never;
        /**
         * Answer a browser's preflight
         * @description A browser asks before each PUT, which is never a simple request. The signature is not looked at, and where CORS is on, the call itself carries the same headers.
         */
        options: operations["preflightObject"];
        /**
         * Ask for the headers of an object
         * @description Answers as GET does, without the body. The method is signed, so a URL that was presigned for GET does not serve here.
         */
        head: operations["headObject"];
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description XML with a bare `Error` root: `Code`, `Message`, what the case adds, `RequestId`, `HostId`, in this order. */
        Error: string;
    };
    responses: {
        /** @description The object, with the Content-Type it was stored with, `binary/octet-stream` where it had none. */
        Object: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                "Content-Length": components["headers"]["Length"];
                "x-amz-checksum-crc32": components["headers"]["StoredChecksum"];
                "x-amz-checksum-crc32c": components["headers"]["StoredChecksum"];
                "x-amz-checksum-crc64nvme": components["headers"]["StoredChecksum"];
                "x-amz-checksum-sha1": components["headers"]["StoredChecksum"];
                "x-amz-checksum-sha256": components["headers"]["StoredChecksum"];
                "X-Content-Type-Options": components["headers"]["NoSniff"];
                "Content-Security-Policy": components["headers"]["ContentPolicy"];
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The asked range of it; a range that spans the whole object is answered so too. */
        PartOfObject: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                "Content-Length": components["headers"]["Length"];
                "Content-Range": components["headers"]["ContentRange"];
                "X-Content-Type-Options": components["headers"]["NoSniff"];
                "Content-Security-Policy": components["headers"]["ContentPolicy"];
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The headers of the object, without a body. */
        Head: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                "Content-Length": components["headers"]["Length"];
                "x-amz-checksum-crc32": components["headers"]["StoredChecksum"];
                "x-amz-checksum-crc32c": components["headers"]["StoredChecksum"];
                "x-amz-checksum-crc64nvme": components["headers"]["StoredChecksum"];
                "x-amz-checksum-sha1": components["headers"]["StoredChecksum"];
                "x-amz-checksum-sha256": components["headers"]["StoredChecksum"];
                "X-Content-Type-Options": components["headers"]["NoSniff"];
                "Content-Security-Policy": components["headers"]["ContentPolicy"];
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The headers that the asked range would have. */
        PartOfHead: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                "Content-Length": components["headers"]["Length"];
                "Content-Range": components["headers"]["ContentRange"];
                "X-Content-Type-Options": components["headers"]["NoSniff"];
                "Content-Security-Policy": components["headers"]["ContentPolicy"];
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description An If-None-Match names this version, or it is not newer than If-Modified-Since. No body. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description What a GET would be refused with, by its status alone. */
        HeadRefused: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The URL is not a presigned one, or is no URL. */
        BadRequest: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description The URL is not a presigned one, or the body is not what was declared. A Content-Length that is no number is refused without a body (s3-tests). */
        BadUpload: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description The signature does not allow the call. */
        Forbidden: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description There is no such object, or no such bucket. */
        NotFound: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description What POST, DELETE and any other method get on this path. */
        MethodNotAllowed: {
            headers: {
                Allow: components["headers"]["Allow"];
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description Two conditional writes met. loradock writes an object in one step, so it has no use for this one. */
        Conflict: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description A body without a length. */
        LengthRequired: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description A condition does not hold. */
        PreconditionFailed: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description No byte of the object lies in the range. */
        RangeNotSatisfiable: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description A bug of loradock, or a disk that is full. */
        InternalError: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description A chunked body, a signature in the Authorization header, or a condition that S3 does not know on a PUT. */
        NotImplemented: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description Too many uploads at once. */
        SlowDown: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description A preflight that names no origin. */
        BadPreflight: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
        /** @description CORS is off, or the method is not allowed. */
        ForbiddenPreflight: {
            headers: {
                "x-amz-request-id": components["headers"]["RequestId"];
                "x-amz-id-2": components["headers"]["HostId"];
                [name: string]: unknown;
            };
            content: {
                "application/xml": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description The bucket names of Novita's documents; `generations` holds the pictures that ModelsLab links to, and needs no signature for GET and HEAD. */
        Bucket: "faas-training-dataset" | "faas-output-image" | "generations";
        /** @description The rest of the path, slashes included; at most 1024 bytes of UTF-8 once decoded. */
        Key: string;
        /** @description `AWS4-HMAC-SHA256`. */
        Algorithm: string;
        /** @description `<access key>/<YYYYMMDD>/ap-southeast-1/s3/aws4_request`, its slashes sent as `%2F`. */
        Credential: string;
        /** @description When the URL starts, `YYYYMMDDTHHMMSSZ`; at most 15 minutes ahead. */
        Date: string;
        /** @description How long it lives from then on, in whole seconds, up to 604800; 0 has expired from the start. Upload URLs are minted with 600, picture links with 3600. */
        Expires: string;
        /** @description Header names in lower case, sorted, joined by `;`. `host` has to be one of them. */
        SignedHeaders: string;
        /** @description 64 hexadecimal digits in lower case. Absent where no signature is needed. */
        Signature: string;
        /** @description `PutObject` or `GetObject`: signed like any other parameter, and without a meaning of its own. */
        Operation: string;
        /** @description `UNSIGNED-PAYLOAD`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
        PayloadHash: string;
        /** @description The checksum of no bytes, which the AWS SDK for JavaScript adds; signed, and ignored. */
        EmptyChecksum: string;
        /** @description `CRC32`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
        ChecksumAlgorithm: string;
        /** @description `ENABLED`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
        ChecksumMode: string;
        /** @description `ENABLED` asks for the stored checksum of a whole object. Like every `x-amz-*` header it has to be signed. */
        ChecksumModeHeader: string;
        /** @description With its port, unless that is the scheme's own. It is signed, so it has to be the one in the URL. */
        HostHeader: string;
        /** @description Needed. A chunked body is answered with 501, a body that says nothing with 411. */
        ContentLengthHeader: string;
        /** @description 16 bytes of base64. */
        ContentMd5Header: string;
        /** @description 4 bytes of base64, big-endian. One checksum at most, and a signed one. */
        Crc32Header: string;
        /** @description 4 bytes of base64, big-endian. */
        Crc32cHeader: string;
        /** @description 8 bytes of base64, big-endian. */
        Crc64NvmeHeader: string;
        /** @description 20 bytes of base64. */
        Sha1Header: string;
        /** @description 32 bytes of base64. */
        Sha256Header: string;
        /** @description Where it is signed, it takes the place of `UNSIGNED-PAYLOAD` in what is signed, and a hash in it is compared with the body. Unsigned it is ignored: it is the one `x-amz-*` header that may be sent without a signature. */
        ContentSha256Header: string;
        /** @description One range of bytes. Several, another unit, or nonsense are ignored, and the whole object is answered. */
        RangeHeader: string;
        /** @description Entity tags, with or without quotes. On a PUT, replaces one version only. */
        IfMatchHeader: string;
        /** @description Entity tags. On a PUT, `*` only, which writes a new object only. */
        IfNoneMatchHeader: string;
        /** @description An HTTP date; one in the future is ignored, and so is any other form. */
        IfModifiedSinceHeader: string;
        /** @description An HTTP date; ignored where an If-Match holds. */
        IfUnmodifiedSinceHeader: string;
        /** @description `100-continue`, as `curl -T` always sends: a request that will be refused gets its refusal in place of the 100, so the body stays at home. */
        ExpectHeader: string;
        /** @description Sent by browsers. Without CORS, or without this header, an answer has no Access-Control-* headers. */
        OriginHeader: string;
        /** @description The method of the call to come. */
        RequestMethodHeader: string;
        /** @description The headers of the call to come; all are allowed. */
        RequestHeadersHeader: string;
    };
    requestBodies: never;
    headers: {
        /** @description The MD5 of the object in hexadecimal, quoted. */
        ETag: string;
        /** @description `0`. */
        NoLength: "0";
        /** @description The number of bytes of the body, or that a GET would have. */
        Length: string;
        /** @description The checksum that the client declared, in base64. */
        ReportedChecksum: string;
        /** @description The one that S3 computes itself where the client declared none, in base64. */
        DefaultChecksum: string;
        /** @description The one checksum that was stored with the object, in base64; only where `x-amz-checksum-mode` asked for it. */
        StoredChecksum: string;
        /** @description `FULL_OBJECT`. */
        ChecksumType: "FULL_OBJECT";
        /** @description `AES256`, as S3 says nowadays. Nothing is encrypted here. */
        Encryption: "AES256";
        /** @description Follows from method and target here, so that the same call has the same one. */
        RequestId: string;
        /** @description Follows from method and target as well. */
        HostId: string;
        /** @description When the object was stored, on the account's clock. */
        LastModified: string;
        /** @description `bytes`. */
        AcceptRanges: "bytes";
        /** @description `bytes 4-8/11`. */
        ContentRange: string;
        /** @description `nosniff`: what a client stored must not run as a page of the origin that the control API is on. */
        NoSniff: "nosniff";
        /** @description The same guard for pages and drawings. */
        ContentPolicy: string;
        /** @description The origin that asked. Only where CORS is on. */
        AllowOrigin: string;
        /** @description `GET, HEAD, PUT`. Only where CORS is on. */
        AllowMethods: string;
        /** @description The headers that were asked for. */
        AllowHeaders: string;
        /** @description What a script may read, the ETag among it. Only where CORS is on. */
        ExposeHeaders: string;
        /** @description How long a browser may remember the answer, in seconds. */
        MaxAge: string;
        /** @description `Origin, Access-Control-Request-Headers, Access-Control-Request-Method`. Only where CORS is on. */
        Vary: string;
        /** @description The methods that are served. */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getObject: {
        parameters: {
            query?: {
                /** @description `AWS4-HMAC-SHA256`. */
                "X-Amz-Algorithm"?: components["parameters"]["Algorithm"];
                /** @description `<access key>/<YYYYMMDD>/ap-southeast-1/s3/aws4_request`, its slashes sent as `%2F`. */
                "X-Amz-Credential"?: components["parameters"]["Credential"];
                /** @description When the URL starts, `YYYYMMDDTHHMMSSZ`; at most 15 minutes ahead. */
                "X-Amz-Date"?: components["parameters"]["Date"];
                /** @description How long it lives from then on, in whole seconds, up to 604800; 0 has expired from the start. Upload URLs are minted with 600, picture links with 3600. */
                "X-Amz-Expires"?: components["parameters"]["Expires"];
                /** @description Header names in lower case, sorted, joined by `;`. `host` has to be one of them. */
                "X-Amz-SignedHeaders"?: components["parameters"]["SignedHeaders"];
                /** @description 64 hexadecimal digits in lower case. Absent where no signature is needed. */
                "X-Amz-Signature"?: components["parameters"]["Signature"];
                /** @description `PutObject` or `GetObject`: signed like any other parameter, and without a meaning of its own. */
                "x-id"?: components["parameters"]["Operation"];
                /** @description `UNSIGNED-PAYLOAD`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
                "X-Amz-Content-Sha256"?: components["parameters"]["PayloadHash"];
                /** @description `ENABLED`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
                "x-amz-checksum-mode"?: components["parameters"]["ChecksumMode"];
            };
            header: {
                /** @description `ENABLED` asks for the stored checksum of a whole object. Like every `x-amz-*` header it has to be signed. */
                "x-amz-checksum-mode"?: components["parameters"]["ChecksumModeHeader"];
                /** @description With its port, unless that is the scheme's own. It is signed, so it has to be the one in the URL. */
                Host: components["parameters"]["HostHeader"];
                /** @description One range of bytes. Several, another unit, or nonsense are ignored, and the whole object is answered. */
                Range?: components["parameters"]["RangeHeader"];
                /** @description Entity tags, with or without quotes. On a PUT, replaces one version only. */
                "If-Match"?: components["parameters"]["IfMatchHeader"];
                /** @description Entity tags. On a PUT, `*` only, which writes a new object only. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchHeader"];
                /** @description An HTTP date; one in the future is ignored, and so is any other form. */
                "If-Modified-Since"?: components["parameters"]["IfModifiedSinceHeader"];
                /** @description An HTTP date; ignored where an If-Match holds. */
                "If-Unmodified-Since"?: components["parameters"]["IfUnmodifiedSinceHeader"];
                /** @description Sent by browsers. Without CORS, or without this header, an answer has no Access-Control-* headers. */
                Origin?: components["parameters"]["OriginHeader"];
            };
            path: {
                /** @description The bucket names of Novita's documents; `generations` holds the pictures that ModelsLab links to, and needs no signature for GET and HEAD. */
                bucket: components["parameters"]["Bucket"];
                /** @description The rest of the path, slashes included; at most 1024 bytes of UTF-8 once decoded. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Object"];
            206: components["responses"]["PartOfObject"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            416: components["responses"]["RangeNotSatisfiable"];
            500: components["responses"]["InternalError"];
            501: components["responses"]["NotImplemented"];
        };
    };
    putObject: {
        parameters: {
            query?: {
                /** @description `AWS4-HMAC-SHA256`. */
                "X-Amz-Algorithm"?: components["parameters"]["Algorithm"];
                /** @description `<access key>/<YYYYMMDD>/ap-southeast-1/s3/aws4_request`, its slashes sent as `%2F`. */
                "X-Amz-Credential"?: components["parameters"]["Credential"];
                /** @description When the URL starts, `YYYYMMDDTHHMMSSZ`; at most 15 minutes ahead. */
                "X-Amz-Date"?: components["parameters"]["Date"];
                /** @description How long it lives from then on, in whole seconds, up to 604800; 0 has expired from the start. Upload URLs are minted with 600, picture links with 3600. */
                "X-Amz-Expires"?: components["parameters"]["Expires"];
                /** @description Header names in lower case, sorted, joined by `;`. `host` has to be one of them. */
                "X-Amz-SignedHeaders"?: components["parameters"]["SignedHeaders"];
                /** @description 64 hexadecimal digits in lower case. Absent where no signature is needed. */
                "X-Amz-Signature"?: components["parameters"]["Signature"];
                /** @description `PutObject` or `GetObject`: signed like any other parameter, and without a meaning of its own. */
                "x-id"?: components["parameters"]["Operation"];
                /** @description `UNSIGNED-PAYLOAD`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
                "X-Amz-Content-Sha256"?: components["parameters"]["PayloadHash"];
                /** @description The checksum of no bytes, which the AWS SDK for JavaScript adds; signed, and ignored. */
                "x-amz-checksum-crc32"?: components["parameters"]["EmptyChecksum"];
                /** @description `CRC32`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
                "x-amz-sdk-checksum-algorithm"?: components["parameters"]["ChecksumAlgorithm"];
            };
            header: {
                /** @description With its port, unless that is the scheme's own. It is signed, so it has to be the one in the URL. */
                Host: components["parameters"]["HostHeader"];
                /** @description Needed. A chunked body is answered with 501, a body that says nothing with 411. */
                "Content-Length"?: components["parameters"]["ContentLengthHeader"];
                /** @description 16 bytes of base64. */
                "Content-MD5"?: components["parameters"]["ContentMd5Header"];
                /** @description 4 bytes of base64, big-endian. One checksum at most, and a signed one. */
                "x-amz-checksum-crc32"?: components["parameters"]["Crc32Header"];
                /** @description 4 bytes of base64, big-endian. */
                "x-amz-checksum-crc32c"?: components["parameters"]["Crc32cHeader"];
                /** @description 8 bytes of base64, big-endian. */
                "x-amz-checksum-crc64nvme"?: components["parameters"]["Crc64NvmeHeader"];
                /** @description 20 bytes of base64. */
                "x-amz-checksum-sha1"?: components["parameters"]["Sha1Header"];
                /** @description 32 bytes of base64. */
                "x-amz-checksum-sha256"?: components["parameters"]["Sha256Header"];
                /** @description Where it is signed, it takes the place of `UNSIGNED-PAYLOAD` in what is signed, and a hash in it is compared with the body. Unsigned it is ignored: it is the one `x-amz-*` header that may be sent without a signature. */
                "x-amz-content-sha256"?: components["parameters"]["ContentSha256Header"];
                /** @description Entity tags, with or without quotes. On a PUT, replaces one version only. */
                "If-Match"?: components["parameters"]["IfMatchHeader"];
                /** @description Entity tags. On a PUT, `*` only, which writes a new object only. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchHeader"];
                /** @description `100-continue`, as `curl -T` always sends: a request that will be refused gets its refusal in place of the 100, so the body stays at home. */
                Expect?: components["parameters"]["ExpectHeader"];
                /** @description Sent by browsers. Without CORS, or without this header, an answer has no Access-Control-* headers. */
                Origin?: components["parameters"]["OriginHeader"];
            };
            path: {
                /** @description The bucket names of Novita's documents; `generations` holds the pictures that ModelsLab links to, and needs no signature for GET and HEAD. */
                bucket: components["parameters"]["Bucket"];
                /** @description The rest of the path, slashes included; at most 1024 bytes of UTF-8 once decoded. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** @description Any bytes, with a Content-Length; they are stored as they come. */
        requestBody?: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description The object is stored. The body is empty. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Length": components["headers"]["NoLength"];
                    "x-amz-checksum-crc32": components["headers"]["ReportedChecksum"];
                    "x-amz-checksum-crc32c": components["headers"]["ReportedChecksum"];
                    "x-amz-checksum-crc64nvme": components["headers"]["DefaultChecksum"];
                    "x-amz-checksum-sha1": components["headers"]["ReportedChecksum"];
                    "x-amz-checksum-sha256": components["headers"]["ReportedChecksum"];
                    "x-amz-checksum-type": components["headers"]["ChecksumType"];
                    "x-amz-server-side-encryption": components["headers"]["Encryption"];
                    "x-amz-request-id": components["headers"]["RequestId"];
                    "x-amz-id-2": components["headers"]["HostId"];
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadUpload"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            500: components["responses"]["InternalError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["SlowDown"];
        };
    };
    preflightObject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent by browsers. Without CORS, or without this header, an answer has no Access-Control-* headers. */
                Origin?: components["parameters"]["OriginHeader"];
                /** @description The method of the call to come. */
                "Access-Control-Request-Method"?: components["parameters"]["RequestMethodHeader"];
                /** @description The headers of the call to come; all are allowed. */
                "Access-Control-Request-Headers"?: components["parameters"]["RequestHeadersHeader"];
            };
            path: {
                /** @description The bucket names of Novita's documents; `generations` holds the pictures that ModelsLab links to, and needs no signature for GET and HEAD. */
                bucket: components["parameters"]["Bucket"];
                /** @description The rest of the path, slashes included; at most 1024 bytes of UTF-8 once decoded. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call may be made. The body is empty. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    "Access-Control-Max-Age": components["headers"]["MaxAge"];
                    Vary: components["headers"]["Vary"];
                    "x-amz-request-id": components["headers"]["RequestId"];
                    "x-amz-id-2": components["headers"]["HostId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadPreflight"];
            403: components["responses"]["ForbiddenPreflight"];
        };
    };
    headObject: {
        parameters: {
            query?: {
                /** @description `AWS4-HMAC-SHA256`. */
                "X-Amz-Algorithm"?: components["parameters"]["Algorithm"];
                /** @description `<access key>/<YYYYMMDD>/ap-southeast-1/s3/aws4_request`, its slashes sent as `%2F`. */
                "X-Amz-Credential"?: components["parameters"]["Credential"];
                /** @description When the URL starts, `YYYYMMDDTHHMMSSZ`; at most 15 minutes ahead. */
                "X-Amz-Date"?: components["parameters"]["Date"];
                /** @description How long it lives from then on, in whole seconds, up to 604800; 0 has expired from the start. Upload URLs are minted with 600, picture links with 3600. */
                "X-Amz-Expires"?: components["parameters"]["Expires"];
                /** @description Header names in lower case, sorted, joined by `;`. `host` has to be one of them. */
                "X-Amz-SignedHeaders"?: components["parameters"]["SignedHeaders"];
                /** @description 64 hexadecimal digits in lower case. Absent where no signature is needed. */
                "X-Amz-Signature"?: components["parameters"]["Signature"];
                /** @description `PutObject` or `GetObject`: signed like any other parameter, and without a meaning of its own. */
                "x-id"?: components["parameters"]["Operation"];
                /** @description `UNSIGNED-PAYLOAD`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
                "X-Amz-Content-Sha256"?: components["parameters"]["PayloadHash"];
                /** @description `ENABLED`, as the AWS SDK for JavaScript adds it; signed, and ignored. */
                "x-amz-checksum-mode"?: components["parameters"]["ChecksumMode"];
            };
            header: {
                /** @description `ENABLED` asks for the stored checksum of a whole object. Like every `x-amz-*` header it has to be signed. */
                "x-amz-checksum-mode"?: components["parameters"]["ChecksumModeHeader"];
                /** @description With its port, unless that is the scheme's own. It is signed, so it has to be the one in the URL. */
                Host: components["parameters"]["HostHeader"];
                /** @description One range of bytes. Several, another unit, or nonsense are ignored, and the whole object is answered. */
                Range?: components["parameters"]["RangeHeader"];
                /** @description Entity tags, with or without quotes. On a PUT, replaces one version only. */
                "If-Match"?: components["parameters"]["IfMatchHeader"];
                /** @description Entity tags. On a PUT, `*` only, which writes a new object only. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchHeader"];
                /** @description An HTTP date; one in the future is ignored, and so is any other form. */
                "If-Modified-Since"?: components["parameters"]["IfModifiedSinceHeader"];
                /** @description An HTTP date; ignored where an If-Match holds. */
                "If-Unmodified-Since"?: components["parameters"]["IfUnmodifiedSinceHeader"];
                /** @description Sent by browsers. Without CORS, or without this header, an answer has no Access-Control-* headers. */
                Origin?: components["parameters"]["OriginHeader"];
            };
            path: {
                /** @description The bucket names of Novita's documents; `generations` holds the pictures that ModelsLab links to, and needs no signature for GET and HEAD. */
                bucket: components["parameters"]["Bucket"];
                /** @description The rest of the path, slashes included; at most 1024 bytes of UTF-8 once decoded. */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Head"];
            206: components["responses"]["PartOfHead"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["HeadRefused"];
            403: components["responses"]["HeadRefused"];
            404: components["responses"]["HeadRefused"];
            412: components["responses"]["HeadRefused"];
            416: components["responses"]["HeadRefused"];
            500: components["responses"]["HeadRefused"];
            501: components["responses"]["HeadRefused"];
        };
    };
}
