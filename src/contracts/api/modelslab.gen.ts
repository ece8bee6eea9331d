// Generated from openapi/modelslab.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/v3/lora_fine_tune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a LoRA training
         * @description Accepts the training and answers at once. `status: success` means accepted, not trained; progress comes from `getTrainingStatus` and from the webhook.
         */
        post: operations["createLoraTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/fine_tune_status/{training_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask how a training is going
         * @description Works for LoRA and Dreambooth trainings alike. `messege` is the current status, `data` a log that only grows.
         */
        post: operations["getTrainingStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/cancle_training/{training_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a training
         * @description The page's own spelling, `cancle_training`; every documented sample calls it so.
         */
        post: operations["cancelTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/finetune/delete/{training_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a training
         * @description One more spelling of the prefix, `finetune/delete`; S3 writes the same URL as `/delete/{training_id}` below `/v3/finetune`.
         */
        post: operations["deleteTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/finetune_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List one's own trained models */
        post: operations["listTrainings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/text2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate pictures from text
         * @description A trained LoRA goes into `lora_model` beside a base checkpoint in `model_id`; a Dreambooth training's id goes into `model_id` itself.
         */
        post: operations["createTextToImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from a picture */
        post: operations["createImageToImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a queued generation, its id in the body */
        post: operations["fetchImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/fetch/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Poll a queued generation, its id in the path
         * @description The form of `fetch_result` in a queued answer, and the one the SDKs call.
         */
        post: operations["fetchImagesById"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/base64_crop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a picture as base64 and get a link */
        post: operations["cropBase64"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/fine_tune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a Dreambooth training
         * @description As `createLoraTraining`, with `base_model_id` where that has `base_model_type`. Dropped from the page list by 2025.
         */
        post: operations["createDreamboothTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/fine_tune_v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a Dreambooth training, second version
         * @description Steps and learning rates for the unet and the text encoder apart; the page's Java sample posts to `fine_tune` by mistake.
         */
        post: operations["createDreamboothTrainingV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/model_reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load an idle model again
         * @description A model that was idle for 7 days is unloaded; loading it again takes 2 minutes.
         */
        post: operations["reloadModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/dreambooth/model_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the public models
         * @description The only answer that is a bare array, without `status`.
         */
        post: operations["listModels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/cancel_training/{training_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a training, spelt correctly */
        post: operations["cancelTrainingCorrectSpelling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v7/images/text-to-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from text, path of v7 */
        post: operations["createTextToImageV7"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v7/images/image-to-image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from a picture, path of v7 */
        post: operations["createImageToImageV7"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v7/images/fetch/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a queued generation, path of v7 */
        post: operations["fetchImagesByIdV7"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/dreambooth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from text, path of v4 */
        post: operations["createTextToImageV4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/dreambooth/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from a picture, path of v4 */
        post: operations["createImageToImageV4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/dreambooth/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a queued generation, path of v4 */
        post: operations["fetchImagesV4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v4/dreambooth/model_reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Load an idle model again, path of v4 */
        post: operations["reloadModelV4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/dreambooth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from text, Dreambooth path of v3 */
        post: operations["createTextToImageV3Dreambooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/dreambooth/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from a picture, Dreambooth path of v3 */
        post: operations["createImageToImageV3Dreambooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/dreambooth/fetch/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a queued generation, Dreambooth path of v3 */
        post: operations["fetchImagesByIdV3Dreambooth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/text2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from text with the standard model, path of v3 */
        post: operations["createTextToImageV3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from a picture with the standard model, path of v3 */
        post: operations["createImageToImageV3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/fetch/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a queued generation, path of v3 */
        post: operations["fetchImagesByIdV3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/lora_fine_tune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a LoRA training, path of llms.txt */
        post: operations["createLoraTrainingLlmsPath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/text2img/text2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from text, with the doubled segment of some SDKs */
        post: operations["createTextToImageDoubledSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v6/images/text2img/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate pictures from a picture, with the doubled segment of some SDKs */
        post: operations["createImageToImageDoubledSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    trainingStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A training has reached a status
         * @description Sent to the `webhook` of `createLoraTraining`, `createDreamboothTraining` and `createDreamboothTrainingV2`: one call per status, or only the last, as the quirk says. `model_id` is the value that the create answer calls `training_id`; the fields of the answers (`messege`, `data`) do not occur here.
         */
        post: operations["receiveTrainingStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    generationResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A generation has finished or failed
         * @description Sent once to the `webhook` of a generation request, with the request's `track_id`.
         */
        post: operations["receiveGenerationResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        KeyEssentials: {
            key: string;
        };
        KeyRequest: {
            key: components["schemas"]["ApiKey"];
        } & WithRequired<components["schemas"]["KeyEssentials"], "key">;
        LoraTrainingEssentials: {
            key: string;
            instance_prompt: string;
            images: components["schemas"]["ImageLinksEssentials"];
            class_prompt?: unknown;
            training_type?: unknown;
            max_train_steps?: unknown;
            base_model_type?: unknown;
            lora_type?: unknown;
            negative_prompt?: unknown;
            seed?: unknown;
            webhook?: unknown;
        };
        LoraTrainingRequest: {
            key: components["schemas"]["ApiKey"];
            /** @description What the trained person or object is called in prompts. */
            instance_prompt: string;
            /** @description What kind of thing it is; free text, although the table says person/object. */
            class_prompt: string;
            images: components["schemas"]["ImageLinks"];
            training_type: components["schemas"]["TrainingType"];
            /** @description A whole number from 10 to 50, as a number or a string. Twice the number of images is advice and not checked. */
            max_train_steps: number | string;
            /**
             * @description sdxl when left out, as the quirk modelslab.base-model-default has it.
             * @enum {string}
             */
            base_model_type?: "normal" | "sdxl";
            /**
             * @description lora when left out.
             * @enum {string}
             */
            lora_type?: "lora" | "lycoris";
            /** @description What the picture should not show. */
            negative_prompt?: string;
            /** @description Accepted and forgotten; never stored, never logged. */
            wandb_key?: string;
            seed?: components["schemas"]["TrainingSeed"];
            webhook?: components["schemas"]["WebhookUrl"];
        } & WithRequired<components["schemas"]["LoraTrainingEssentials"], "key" | "instance_prompt" | "class_prompt" | "images" | "training_type" | "max_train_steps">;
        DreamboothTrainingEssentials: {
            key: string;
            instance_prompt: string;
            images: components["schemas"]["ImageLinksEssentials"];
            class_prompt?: unknown;
            base_model_id?: unknown;
            training_type?: unknown;
            max_train_steps?: unknown;
            seed?: unknown;
            webhook?: unknown;
        };
        DreamboothTrainingRequest: {
            key: components["schemas"]["ApiKey"];
            instance_prompt: string;
            class_prompt?: string;
            base_model_id?: string;
            images: components["schemas"]["ImageLinks"];
            training_type?: components["schemas"]["TrainingType"];
            /** @description A whole number of at most 2000, as a number or a string. */
            max_train_steps?: number | string;
            seed?: components["schemas"]["TrainingSeed"];
            webhook?: components["schemas"]["WebhookUrl"];
        } & WithRequired<components["schemas"]["DreamboothTrainingEssentials"], "key" | "instance_prompt" | "images">;
        DreamboothTrainingV2Essentials: {
            key: string;
            instance_prompt: string;
            images: components["schemas"]["ImageLinksEssentials"];
            class_prompt?: unknown;
            base_model_id?: unknown;
            training_type?: unknown;
            learning_rate_unet?: unknown;
            steps_unet?: unknown;
            learning_rate_text_encoder?: unknown;
            steps_text_encoder?: unknown;
            seed?: unknown;
            webhook?: unknown;
        };
        DreamboothTrainingV2Request: {
            key: components["schemas"]["ApiKey"];
            instance_prompt: string;
            class_prompt?: string;
            base_model_id?: string;
            images: components["schemas"]["ImageLinks"];
            training_type?: components["schemas"]["TrainingType"];
            learning_rate_unet?: components["schemas"]["LearningRate"];
            steps_unet?: components["schemas"]["StepsV2"];
            learning_rate_text_encoder?: components["schemas"]["LearningRate"];
            steps_text_encoder?: components["schemas"]["StepsV2"];
            seed?: components["schemas"]["TrainingSeed"];
            webhook?: components["schemas"]["WebhookUrl"];
        } & WithRequired<components["schemas"]["DreamboothTrainingV2Essentials"], "key" | "instance_prompt" | "images">;
        TextToImageEssentials: {
            key: string;
            prompt: string;
            model_id?: unknown;
            negative_prompt?: unknown;
            width?: unknown;
            height?: unknown;
            samples?: unknown;
            num_inference_steps?: unknown;
            guidance_scale?: unknown;
            seed?: unknown;
            scheduler?: unknown;
            clip_skip?: unknown;
            lora_model?: unknown;
            lora_strength?: unknown;
            temp?: unknown;
            base64?: unknown;
            webhook?: unknown;
            track_id?: unknown;
        };
        TextToImageRequest: {
            key: components["schemas"]["ApiKey"];
            model_id: components["schemas"]["ModelId"];
            prompt: string;
        } & (WithRequired<components["schemas"]["TextToImageEssentials"], "key" | "model_id" | "prompt"> & components["schemas"]["GenerationFields"] & components["schemas"]["TextToImageFields"]);
        TextToImageV3Request: {
            key: components["schemas"]["ApiKey"];
            prompt: string;
        } & (WithRequired<components["schemas"]["TextToImageEssentials"], "key" | "prompt"> & components["schemas"]["GenerationFields"] & components["schemas"]["TextToImageFields"]);
        ImageToImageEssentials: {
            key: string;
            init_image: string;
            model_id?: unknown;
            prompt?: unknown;
            strength?: unknown;
            negative_prompt?: unknown;
            width?: unknown;
            height?: unknown;
            samples?: unknown;
            num_inference_steps?: unknown;
            guidance_scale?: unknown;
            seed?: unknown;
            scheduler?: unknown;
            clip_skip?: unknown;
            lora_model?: unknown;
            lora_strength?: unknown;
            temp?: unknown;
            base64?: unknown;
            webhook?: unknown;
            track_id?: unknown;
        };
        ImageToImageRequest: {
            key: components["schemas"]["ApiKey"];
            model_id: components["schemas"]["ModelId"];
            init_image: components["schemas"]["InitImage"];
        } & (WithRequired<components["schemas"]["ImageToImageEssentials"], "key" | "model_id" | "init_image"> & components["schemas"]["GenerationFields"] & components["schemas"]["ImageToImageFields"]);
        ImageToImageV3Request: {
            key: components["schemas"]["ApiKey"];
            init_image: components["schemas"]["InitImage"];
        } & (WithRequired<components["schemas"]["ImageToImageEssentials"], "key" | "init_image"> & components["schemas"]["GenerationFields"] & components["schemas"]["ImageToImageFields"]);
        FetchEssentials: {
            key: string;
            request_id: string | number;
        };
        FetchRequest: {
            key: components["schemas"]["ApiKey"];
            /** @description The `id` of a generation answer; a string in the documents, an integer in the answers they show. */
            request_id: string | number;
        } & WithRequired<components["schemas"]["FetchEssentials"], "key" | "request_id">;
        CropEssentials: {
            key: string;
            image: string;
            crop?: unknown;
        };
        CropRequest: {
            key: components["schemas"]["ApiKey"];
            /** @description A data URL; at most 5 MB, which this document does not check. */
            image: string;
            /**
             * @description Left out, it is what the quirk modelslab.crop-default says.
             * @enum {string|boolean}
             */
            crop?: "true" | "false" | true | false;
        } & WithRequired<components["schemas"]["CropEssentials"], "key" | "image">;
        ReloadModelEssentials: {
            key: string;
            model_id: string;
        };
        ReloadModelRequest: {
            key: components["schemas"]["ApiKey"];
            model_id: components["schemas"]["ModelId"];
        } & WithRequired<components["schemas"]["ReloadModelEssentials"], "key" | "model_id">;
        GenerationFields: {
            negative_prompt?: string | null;
            width?: components["schemas"]["Dimension"];
            height?: components["schemas"]["Dimension"];
            /** @description How many pictures, 1 to 4. */
            samples?: number | string | null;
            /** @description At least 1; above 20 it counts as 20, and the pages' own examples send 30 and 31. */
            num_inference_steps?: number | string | null;
            /** @description 1 to 20. */
            guidance_scale?: number | string | null;
            /** @description 1 to 8. */
            clip_skip?: number | string | null;
            /** @description null draws a random one. */
            seed?: number | string | null;
            /** @description The documents list names; the list is not checked. */
            scheduler?: string | null;
            safety_checker?: components["schemas"]["YesNo"];
            /** @enum {string|null} */
            safety_checker_type?: "blur" | "sensitive_content_text" | "pixelate" | "black" | null;
            enhance_prompt?: components["schemas"]["YesNo"];
            enhance_style?: string | null;
            tomesd?: components["schemas"]["YesNo"];
            use_karras_sigmas?: components["schemas"]["YesNo"];
            /** @enum {string|null} */
            algorithm_type?: "none" | "dpmsolver+++" | null;
            vae?: string | null;
            embeddings_model?: string | null;
            /** @description The trained id, or several ids parted by commas. */
            lora_model?: string | null;
            lora_strength?: components["schemas"]["LoraStrength"];
            /** @description The key again, as two SDKs send it. Not read. */
            api_key?: string | null;
            ip_adapter_id?: string | null;
            ip_adapter_scale?: number | null;
            ip_adapter_image?: string | null;
            base64?: components["schemas"]["YesNo"];
            temp?: components["schemas"]["YesNo"];
            webhook?: components["schemas"]["WebhookUrl"];
            /** @description Comes back in the webhook call. */
            track_id?: string | number | null;
        };
        TextToImageFields: {
            multi_lingual?: components["schemas"]["YesNo"];
            panorama?: components["schemas"]["YesNo"];
            self_attention?: components["schemas"]["YesNo"];
            highres_fix?: components["schemas"]["YesNo"];
            /**
             * @description Yes or no, or a factor of 1 to 3.
             * @enum {string|boolean|integer|null}
             */
            upscale?: "yes" | "no" | true | false | "1" | "2" | "3" | 1 | 2 | 3 | null;
        };
        ImageToImageFields: {
            prompt?: string | null;
            /** @description 0 to 1; at 1 nothing of the initial picture is left. */
            strength?: number | string | null;
        };
        /** @description Names the account. Any string is one, the empty string included, unless a list of keys is configured. */
        ApiKey: string;
        /** @description At least one direct link, http or https. Seven or eight are advised; fewer than three never refuse the call. */
        ImageLinks: components["schemas"]["ImageLink"][];
        /** @description As ImageLinks; a single link outside a list is let through as well, except under strict. */
        ImageLinksEssentials: components["schemas"]["ImageLink"][] | components["schemas"]["ImageLink"];
        /** @description A link that starts with http:// or https://. It is not fetched. */
        ImageLink: string;
        /** @description A link, or the picture itself as base64. */
        InitImage: string;
        /**
         * @description Faces of men, faces of women (women in one table, female in the other), couples, or null for an object. The worker knows men, female and couple; women falls through to none there (S8).
         * @enum {string|null}
         */
        TrainingType: "men" | "women" | "female" | "couple" | "null" | null;
        /** @description A string in every example; numbers and null are accepted. */
        TrainingSeed: string | number | null;
        /** @description A link that starts with http:// or https://. null and the empty string mean no webhook, as does leaving it out. */
        WebhookUrl: string | null;
        /** @description 1e-5 to 1e-10, or 2 to 6 times 1e-0 to 1e-10, written so. null is the default, 1e-6. */
        LearningRate: string | null;
        /** @description A whole number, as a number or a string; null is the default. */
        StepsV2: number | string | null;
        /** @description A public model, or for Dreambooth the id of a training. */
        ModelId: string;
        /**
         * @description "yes" or "no" in prose and examples, a boolean in the documents of 2025 and later.
         * @enum {string|boolean|null}
         */
        YesNo: "yes" | "no" | true | false | null;
        /** @description 256 to 1024 and divisible by 8, as a number or a string. */
        Dimension: number | (string & (unknown & unknown)) | null;
        /** @description A number, or numbers parted by commas, one for each lora_model. The documents allow 0.1 to 1, the Go SDK 0 to 2; one documented sample ends in a comma. */
        LoraStrength: number | string | null;
        /**
         * @description Eight documented values, in the order of the table. training_failed is the worker's word and not documented; cancelled is loradock's own, for want of any.
         * @enum {string}
         */
        TrainingStatus: "deploying_gpu" | "training_started" | "training_success" | "trained_model_compressing" | "trained_model_uploading" | "trained_model_uploaded" | "deploying_model" | "model_ready" | "training_failed" | "cancelled";
        /** @description 10 letters and digits in the documents, 25 in the one captured answer. */
        TrainingId: string;
        TrainingCreated: {
            /** @constant */
            status: "success";
            messege: components["schemas"]["TrainingStatus"];
            data: string;
            training_id: components["schemas"]["TrainingId"];
            /** @description The same value again, unless the quirk modelslab.create-ids says document. */
            model_id?: components["schemas"]["TrainingId"];
        };
        /** modelslab.status-fields=documented */
        TrainingState: {
            /**
             * @description The question was answered; it says nothing about the training, not even of a failed one.
             * @constant
             */
            status: "success";
            messege: components["schemas"]["TrainingStatus"];
            data: string;
        };
        /** modelslab.status-fields=with-aliases */
        TrainingStateWithAliases: {
            /** @constant */
            status: "success";
            messege: components["schemas"]["TrainingStatus"];
            data: string;
            model_training_status: components["schemas"]["TrainingStatus"];
            /** @description A link to the test picture; empty until there is one. */
            test_image: string;
        };
        TrainingAction: {
            /** @constant */
            status: "success";
            messege: string;
            data: string;
        };
        TrainingList: {
            /** @constant */
            status: "success";
            /** @constant */
            messege: "model list";
            data: components["schemas"]["TrainingId"][] | components["schemas"]["ListedModel"][];
        };
        ModelList: components["schemas"]["ListedModel"][];
        ListedModel: {
            model_id: components["schemas"]["ModelId"];
            status: components["schemas"]["TrainingStatus"];
            created_at: string | null;
            instance_prompt: string | null;
            model_name: string;
            description: string;
            /** @description A link to a picture; empty when there is none. */
            screenshots: string;
        };
        ImageUploaded: {
            /** @constant */
            status: "success";
            /** @constant */
            messege: "image uploaded";
            link: components["schemas"]["Link"];
            request_id?: components["schemas"]["GenerationId"];
        };
        ModelReloaded: {
            /** @enum {string} */
            status: "success" | "processing";
            message: string;
        };
        ImagesFinished: {
            /** @constant */
            status: "success";
            generationTime: number;
            id: components["schemas"]["GenerationId"];
            output: components["schemas"]["Output"];
            proxy_links?: components["schemas"]["Link"][];
            nsfw_content_detected?: boolean;
            webhook_status?: string;
            meta: components["schemas"]["GenerationMeta"];
            tip?: string;
        };
        ImagesQueued: {
            /** @constant */
            status: "processing";
            tip?: string;
            tip_1?: string;
            eta: number;
            messege: string;
            webhook_status?: string;
            fetch_result: components["schemas"]["Link"];
            id: components["schemas"]["GenerationId"];
            output: components["schemas"]["NoOutput"];
            meta: components["schemas"]["GenerationMeta"];
            future_links: components["schemas"]["FutureLinks"];
        } | {
            /** @constant */
            status: "processing";
            tip?: string;
            tip_1?: string;
            eta: number;
            message: string;
            webhook_status?: string;
            fetch_result: components["schemas"]["Link"];
            id: components["schemas"]["GenerationId"];
            output: components["schemas"]["NoOutput"];
            meta: components["schemas"]["GenerationMeta"];
            future_links: components["schemas"]["FutureLinks"];
        };
        ImagesFetched: {
            /** @constant */
            status: "success";
            id: components["schemas"]["GenerationId"];
            output: components["schemas"]["Output"];
            proxy_links?: components["schemas"]["Link"][];
            tip?: string;
        };
        ImagesPending: {
            /** @constant */
            status: "processing";
            messege: string;
            output: components["schemas"]["PendingOutput"];
            tip?: string;
        } | {
            /** @constant */
            status: "processing";
            message: string;
            output: components["schemas"]["PendingOutput"];
            tip?: string;
        };
        /** @description An integer of eight digits in 2023, nine in 2024 and later. */
        GenerationId: number;
        /** @description Links to the pictures; base64 strings instead when the request asked for them. */
        Output: string[];
        NoOutput: string[];
        PendingOutput: string[] | "";
        /** @description Where the pictures will be; nothing promises that a link answers before that. */
        FutureLinks: components["schemas"]["Link"][];
        Link: string;
        /** @description The request again under other names, and more; empty in one captured queued answer. */
        GenerationMeta: {
            prompt?: string;
            negative_prompt?: string | null;
            model_id?: string;
            lora?: string | null;
            lora_strength?: number | string | null;
            W?: number;
            H?: number;
            seed?: number;
            steps?: number;
            n_samples?: number;
            guidance_scale?: number;
            scheduler?: string | null;
            file_prefix?: string;
        } & {
            [key: string]: unknown;
        };
        ErrorAnswer: {
            /** @constant */
            status: "error";
            message: components["schemas"]["ErrorText"];
            messege: components["schemas"]["ErrorText"];
            code?: number;
            tip?: string;
            tips?: string;
            retry_after?: number;
        } | {
            /** @constant */
            status: "error";
            message: components["schemas"]["ErrorText"];
            code?: number;
            tip?: string;
            tips?: string;
            retry_after?: number;
        } | {
            /** @constant */
            status: "error";
            messege: components["schemas"]["ErrorText"];
            code?: number;
            tip?: string;
            tips?: string;
            retry_after?: number;
        };
        /** @description A generation that failed, or one that nobody asked for. Not an error by its status, and HTTP 200 when captured. */
        FailedAnswer: {
            /** @constant */
            status: "failed";
            /** @constant */
            id: "";
            message: components["schemas"]["ErrorText"];
            messege: components["schemas"]["ErrorText"];
            output: components["schemas"]["PendingOutput"];
            tip?: string;
        } | {
            /** @constant */
            status: "failed";
            /** @constant */
            id: "";
            message: components["schemas"]["ErrorText"];
            output: components["schemas"]["PendingOutput"];
            tip?: string;
        } | {
            /** @constant */
            status: "failed";
            /** @constant */
            id: "";
            messege: components["schemas"]["ErrorText"];
            output: components["schemas"]["PendingOutput"];
            tip?: string;
        };
        ErrorText: components["schemas"]["ErrorReason"] | string | {
            [key: string]: string[];
        };
        /**
         * @description The reasons that are printed or were captured word for word; the first block with HTTP 200, the second with the codes.
         * @enum {string}
         */
        ErrorReason: "Invalid API Request" | "Invalid Api Key" | "Model id not found" | "Rate limit exceeded" | "Request not found" | "Failed, Try Again" | "Error message" | "API key required" | "Invalid API key" | "Insufficient credits. Please add more credits to continue." | "This feature requires a premium subscription" | "Unable to fetch image from provided URL" | "Internal server error. Please try again." | "Service temporarily unavailable. Please try again later." | "Training not found";
        TrainingNotice: {
            /**
             * @description success for every documented status. Beside a failed training failed stands here, as in generation webhooks.
             * @enum {string}
             */
            status: "success" | "failed";
            training_status: components["schemas"]["TrainingStatus"];
            logs: string;
            model_id: components["schemas"]["TrainingId"];
        };
        GenerationSucceededNotice: {
            /** @constant */
            status: "success";
            /** @description The integer of the answers; the page's example has a string. */
            id: number | string;
            output: components["schemas"]["Output"];
            generationTime: number;
            track_id?: string | number | null;
            meta: components["schemas"]["GenerationMeta"];
        };
        GenerationFailedNotice: {
            /** @constant */
            status: "failed";
            id: number | string;
            message: string;
            track_id?: string | number | null;
        };
    };
    responses: {
        /** @description Accepted, or an error with HTTP 200. */
        LoraTrainingCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingCreated"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Accepted, or an error with HTTP 200. */
        DreamboothTrainingCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingCreated"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The status of a training, or an error with HTTP 200. */
        TrainingState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingState"] | components["schemas"]["TrainingStateWithAliases"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Cancelled, or an error with HTTP 200. */
        TrainingCancelled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingAction"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Deleted, or an error with HTTP 200. */
        TrainingDeleted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingAction"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The account's models, or an error with HTTP 200. */
        TrainingList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingList"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Finished, queued, failed, or an error with HTTP 200. */
        ImagesCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImagesFinished"] | components["schemas"]["ImagesQueued"] | components["schemas"]["FailedAnswer"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Finished, still processing, failed, or an error with HTTP 200. */
        ImagesFetched: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImagesFetched"] | components["schemas"]["ImagesPending"] | components["schemas"]["FailedAnswer"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Stored, or an error with HTTP 200. */
        ImageUploaded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImageUploaded"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Loaded or being loaded, or an error with HTTP 200. */
        ModelReloaded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModelReloaded"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The public models, or an error with HTTP 200. */
        ModelList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModelList"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description A parameter is missing or wrong, the body is not JSON, or the model is unknown. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description No key, or a wrong one. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Out of credit. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The plan does not include the feature. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description No such training, or no such generation. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"] | components["schemas"]["FailedAnswer"];
            };
        };
        /** @description The account's queue is full, or the same request came again too soon. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Something broke at the provider. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The provider is overloaded or down. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
    };
    parameters: {
        /** @description The `training_id` of the create answer. An id that was never issued is answered as not found, whatever it looks like. */
        TrainingId: string;
        /** @description The `id` of a generation answer. Integers in every example; a string is looked up and not found. */
        RequestId: string;
    };
    requestBodies: {
        LoraTraining: {
            content: {
                "application/json": components["schemas"]["LoraTrainingRequest"];
            };
        };
        DreamboothTraining: {
            content: {
                "application/json": components["schemas"]["DreamboothTrainingRequest"];
            };
        };
        DreamboothTrainingV2: {
            content: {
                "application/json": components["schemas"]["DreamboothTrainingV2Request"];
            };
        };
        Key: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        TextToImage: {
            content: {
                "application/json": components["schemas"]["TextToImageRequest"];
            };
        };
        TextToImageV3: {
            content: {
                "application/json": components["schemas"]["TextToImageV3Request"];
            };
        };
        ImageToImage: {
            content: {
                "application/json": components["schemas"]["ImageToImageRequest"];
            };
        };
        ImageToImageV3: {
            content: {
                "application/json": components["schemas"]["ImageToImageV3Request"];
            };
        };
        Fetch: {
            content: {
                "application/json": components["schemas"]["FetchRequest"];
            };
        };
        Crop: {
            content: {
                "application/json": components["schemas"]["CropRequest"];
            };
        };
        ReloadModel: {
            content: {
                "application/json": components["schemas"]["ReloadModelRequest"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createLoraTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LoraTraining"];
        responses: {
            200: components["responses"]["LoraTrainingCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTrainingStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `training_id` of the create answer. An id that was never issued is answered as not found, whatever it looks like. */
                training_id: components["parameters"]["TrainingId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["TrainingState"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `training_id` of the create answer. An id that was never issued is answered as not found, whatever it looks like. */
                training_id: components["parameters"]["TrainingId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["TrainingCancelled"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteTraining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `training_id` of the create answer. An id that was never issued is answered as not found, whatever it looks like. */
                training_id: components["parameters"]["TrainingId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["TrainingDeleted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTrainings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["TrainingList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTextToImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TextToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageToImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    fetchImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Fetch"];
        responses: {
            200: components["responses"]["ImagesFetched"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    fetchImagesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of a generation answer. Integers in every example; a string is looked up and not found. */
                request_id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["ImagesFetched"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cropBase64: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Crop"];
        responses: {
            200: components["responses"]["ImageUploaded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDreamboothTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DreamboothTraining"];
        responses: {
            200: components["responses"]["DreamboothTrainingCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDreamboothTrainingV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DreamboothTrainingV2"];
        responses: {
            200: components["responses"]["DreamboothTrainingCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reloadModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReloadModel"];
        responses: {
            200: components["responses"]["ModelReloaded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["ModelList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelTrainingCorrectSpelling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `training_id` of the create answer. An id that was never issued is answered as not found, whatever it looks like. */
                training_id: components["parameters"]["TrainingId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["TrainingCancelled"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTextToImageV7: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TextToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageToImageV7: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    fetchImagesByIdV7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of a generation answer. Integers in every example; a string is looked up and not found. */
                request_id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["ImagesFetched"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTextToImageV4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TextToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageToImageV4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    fetchImagesV4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Fetch"];
        responses: {
            200: components["responses"]["ImagesFetched"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reloadModelV4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReloadModel"];
        responses: {
            200: components["responses"]["ModelReloaded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTextToImageV3Dreambooth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TextToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageToImageV3Dreambooth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    fetchImagesByIdV3Dreambooth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of a generation answer. Integers in every example; a string is looked up and not found. */
                request_id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["ImagesFetched"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTextToImageV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TextToImageV3"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageToImageV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageToImageV3"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    fetchImagesByIdV3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of a generation answer. Integers in every example; a string is looked up and not found. */
                request_id: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Key"];
        responses: {
            200: components["responses"]["ImagesFetched"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createLoraTrainingLlmsPath: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["LoraTraining"];
        responses: {
            200: components["responses"]["LoraTrainingCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTextToImageDoubledSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TextToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImageToImageDoubledSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImageToImage"];
        responses: {
            200: components["responses"]["ImagesCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveTrainingStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingNotice"];
            };
        };
        responses: {
            /** @description Received. Anything else, or no answer within 30 seconds, counts as refused (S4, of webhooks in general). */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveGenerationResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerationSucceededNotice"] | components["schemas"]["GenerationFailedNotice"];
            };
        };
        responses: {
            /** @description Received, within 30 seconds. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Delivery is best effort; polling is the fallback. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
