// Generated from openapi/novita.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v3/assets/training_dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a slot to upload one image into
         * @description One call makes one slot; call again for each image. The image itself is then sent to `upload_url` with PUT, without an API key, and the training names it by `assets_id`.
         */
        post: operations["createTrainingAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/training/style": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how a style training is going
         * @description The model may be used when `task_status` is SUCCESS and `model_status` is SERVING, not before (document, 3.1). The page's table calls `task_id` a request body and every example puts it in the query (novita-3): the query is read first, and a JSON body `{"task_id": "..."}` on this GET when the query has none.
         */
        get: operations["getStyleTraining"];
        put?: never;
        /**
         * Start a style training
         * @description Accepts the training and answers with its `task_id` at once. The page sends readers to the "Task Result API" but links to the training's own GET: training ids live on `/v3/training/*` only (novita-13).
         */
        post: operations["createStyleTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/training/subject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how a subject training is going
         * @description As for a style training. This is the only status call of the Python SDK; its users follow a style training through the list (PY).
         */
        get: operations["getSubjectTraining"];
        put?: never;
        /**
         * Start a subject training
         * @description As a style training, with prompts that must be given and a few settings more.
         */
        post: operations["createSubjectTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's trainings
         * @description Trainings of either kind and of every status, newest first as in the examples. A request's `name` is `task_name` here (novita-17).
         */
        get: operations["listTrainings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/async/txt2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make pictures from a prompt
         * @description Accepts the task and answers with its id. A trained LoRA is named in `request.loras` by its `model_name`, with or without `.safetensors`. The page says trained models "can not be used in /v3 endpoint" and means the synchronous one (novita-32).
         */
        post: operations["createTextToImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/async/img2img": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make pictures from a picture and a prompt
         * @description As text to image, with a picture to start from, ControlNet and IP-Adapter; without `hires_fix` and `refiner`.
         */
        post: operations["createImageToImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/async/task-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask for the result of a generation
         * @description The pictures are under `images`, whatever the pages call `imgs` (novita-34). The statuses are not those of trainings (novita-14), and a training's id is not found here (novita-13).
         */
        get: operations["getTaskResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's trained models, with their download links
         * @description The only documented way to a model file: the training endpoints return no link (document, 3.2; novita-31). Trained models are asked for with `filter.source=training`.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask for the account's features and balance
         * @description On no page; called by the Python SDK and by Novita's own playground, which checks that a training may be started.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    taskResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A generation has finished
         * @description Sent to `extra.webhook.url` when the task is finished, well or badly; trainings have no webhook. The receiver has five seconds to answer 2xx and should ignore events of other types. With `extra.webhook.test_mode.enabled` a mock event is sent and nothing is generated; `return_task_status` chooses between the two bodies.
         */
        post: operations["receiveTaskResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        TrainingAssetEssentials: {
            /**
             * @description Decides the key of the object; `jpg` is taken as `jpeg` (novita-29).
             * @enum {string}
             */
            file_extension: "png" | "webp" | "jpeg" | "jpg";
        };
        TrainingEssentials: {
            name?: unknown;
            base_model: string;
            width?: unknown;
            height?: unknown;
            image_dataset_items: {
                assets_id: string | number;
                caption?: unknown;
            }[];
            expert_setting?: unknown;
            components?: unknown;
        };
        TextToImageEssentials: {
            extra?: unknown;
            request: {
                model_name: string;
                prompt: string;
                negative_prompt?: unknown;
                width?: unknown;
                height?: unknown;
                image_num?: unknown;
                steps?: unknown;
                guidance_scale?: unknown;
                sampler_name?: unknown;
                sd_vae?: unknown;
                seed?: unknown;
                loras?: unknown;
                embeddings?: unknown;
                hires_fix?: unknown;
                refiner?: unknown;
                clip_skip?: unknown;
                enable_transparent_background?: unknown;
                restore_faces?: unknown;
            };
        };
        ImageToImageEssentials: {
            extra?: unknown;
            request: {
                model_name: string;
                prompt: string;
                image_base64: string;
                negative_prompt?: unknown;
                width?: unknown;
                height?: unknown;
                image_num?: unknown;
                steps?: unknown;
                guidance_scale?: unknown;
                sampler_name?: unknown;
                sd_vae?: unknown;
                seed?: unknown;
                strength?: unknown;
                loras?: unknown;
                embeddings?: unknown;
                clip_skip?: unknown;
                controlnet?: unknown;
                ip_adapters?: unknown;
                extra?: unknown;
            };
        };
        TrainingAssetRequest: {
            /**
             * @description Format of the image to come. Hand-written clients send the file's suffix, so that `jpg` occurs (novita-29).
             * @enum {string}
             */
            file_extension: "png" | "webp" | "jpeg";
        } & WithRequired<components["schemas"]["TrainingAssetEssentials"], "file_extension">;
        StyleTrainingRequest: {
            /** @description Name of the task, `task_name` in the list. Rules for its length or uniqueness are unknown. */
            name: string;
            base_model: components["schemas"]["BaseModel"];
            /** @description Width of the training images in pixels. No maximum is given. */
            width: number;
            /** @description Height of the training images in pixels. No maximum is given. */
            height: number;
            image_dataset_items: components["schemas"]["Dataset"];
            expert_setting?: components["schemas"]["ExpertSetting"];
            components?: components["schemas"]["TrainingComponents"];
        } & WithRequired<components["schemas"]["TrainingEssentials"], "name" | "base_model" | "width" | "height" | "image_dataset_items">;
        SubjectTrainingRequest: {
            /** @description Name of the task, `task_name` in the list. */
            name: string;
            base_model: components["schemas"]["BaseModel"];
            /** @description Width of the training images in pixels. */
            width: number;
            /** @description Height of the training images in pixels. */
            height: number;
            image_dataset_items: components["schemas"]["Dataset"];
            expert_setting: components["schemas"]["SubjectExpertSetting"];
            components?: components["schemas"]["TrainingComponents"];
        } & WithRequired<components["schemas"]["TrainingEssentials"], "name" | "base_model" | "width" | "height" | "image_dataset_items" | "expert_setting">;
        /**
         * @description A checkpoint to train upon, without a suffix; `model_name` of a generation carries one (novita-23). The tips of the page also name `epic-realism` and `dreamshaper 2.5D`, which are no values (novita-22). An older page stops at the 14th.
         * @enum {string}
         */
        BaseModel: "stable-diffusion-xl-base-1.0" | "dreamshaperXL09Alpha_alpha2Xl10_91562" | "protovisionXLHighFidelity3D_release0630Bakedvae_154359" | "v1-5-pruned-emaonly" | "epicrealism_naturalSin_121250" | "chilloutmix_NiPrunedFp32Fix" | "abyssorangemix3AOM3_aom3a3_10864" | "dreamshaper_8_93211" | "WFChild_v1.0" | "majichenmixrealistic_v10" | "realisticVisionV51_v51VAE_94301" | "sdxlUnstableDiffusers_v11_216694" | "realisticVisionV40_v40VAE_81510" | "epicrealismXL_v10_247189" | "somboy_v10_172675" | "yesmixXL_v10_283329" | "animagineXLV31_v31_325600";
        /** @description One to fifty images. "At least 10" is advice and not a rule: the page's own example has two. The second table of the page says that items consist of `imageUrl` and caption (novita-6); `imageUrl` is ignored like any unknown field. */
        Dataset: components["schemas"]["DatasetItem"][];
        DatasetItem: {
            /** @description Id of an uploaded image. An integer in the tables, 32 hex digits in the examples and in production (novita-1); the Python SDK sends an integer id back as a string. Compared as text. */
            assets_id: string | number;
            /** @description What the image shows. Required by the page's table and absent from its example (novita-2). */
            caption?: string | null;
        };
        /** @description Settings of the training, all of them optional. No default is published for any of them. */
        ExpertSetting: {
            /** @description Batch size. */
            train_batch_size?: number | null;
            /** @description Another name of `train_batch_size` in the page's second table (novita-5); `train_batch_size` wins. */
            batch_size?: number | null;
            /**
             * @description One of 1e-4, 1e-5, 1e-6, 2e-4, 5e-5, as a number or a string. Novita's playground sends 3e-4 for subjects, which the page does not list (novita-24).
             * @enum {number|string|null}
             */
            learning_rate?: 0.0001 | 0.00001 | 0.000001 | 0.0002 | 0.00005 | "1e-4" | "1e-5" | "1e-6" | "2e-4" | "5e-5" | "0.0001" | "0.00001" | "0.000001" | "0.0002" | "0.00005" | null;
            /** @description Steps in all; each image gets this number divided by the number of images. "500 is enough" (novita-25). */
            max_train_steps?: number | null;
            /** @description The same seed and settings make the same LoRA. At least 1, unlike the seed of a generation (novita-26). */
            seed?: number | null;
            /**
             * @description How the learning rate moves.
             * @enum {string|null}
             */
            lr_scheduler?: "constant" | "linear" | "cosine" | "cosine_with_restarts" | "polynomial" | "constant_with_warmup" | null;
            /** @description Steps in which the learning rate rises; without effect when `lr_scheduler` is `constant`. */
            lr_warmup_steps?: number | null;
            /** @description Prompt for all the images. On the style page in the example only (novita-4). */
            instance_prompt?: string | null;
            /** @description Class of the subject. On the style page in the example only (novita-4). */
            class_prompt?: string | null;
            /** @description On the subject page only, but the Python SDK sends it with styles too. */
            with_prior_preservation?: boolean | null;
            /** @description On the subject page only, but the Python SDK sends it with styles too. */
            prior_loss_weight?: number | null;
            /** @description On the subject page only. */
            train_text_encoder?: boolean | null;
            /** @description On the subject page only, but the Python SDK sends it with styles too. */
            lora_r?: number | null;
            /** @description On the subject page only, but the Python SDK sends it with styles too. */
            lora_alpha?: number | null;
            /** @description On the subject page only, but the Python SDK sends it with styles too. */
            lora_text_encoder_r?: number | null;
            /** @description On the subject page only, but the Python SDK sends it with styles too. */
            lora_text_encoder_alpha?: number | null;
        } | null;
        /** @description The same settings, with two prompts that must be given. */
        SubjectExpertSetting: components["schemas"]["ExpertSetting"] & {
            /** @description Prompt that describes the images, such as "a close photo of ohwx woman". */
            instance_prompt: string;
            /**
             * @description Class of the subject; one value only, sent even for buildings.
             * @enum {string}
             */
            class_prompt: "person";
        };
        /** @description Treatment of the images before training. Required by the tables, yet `null` from the Python SDK unless given, and so from Novita's playground for styles (novita-10). */
        TrainingComponents: components["schemas"]["TrainingComponent"][] | null;
        TrainingComponent: {
            /**
             * @description `face_crop_region` takes `ratio`, "> 1 means more", though the example sends exactly 1 (novita-8); `resize` takes `width` and `height`; `face_restore` takes `method`, and `upscale` in examples (novita-9).
             * @enum {string}
             */
            name: "face_crop_region" | "resize" | "face_restore";
            /** @description Arguments of the component; unknown ones are taken. */
            args: {
                /** @description Name of the argument. */
                name: string;
                /** @description Value of the argument. A string by type and example, a number in the explaining text (novita-7). */
                value: string | number;
            }[];
        };
        TextToImageRequest: {
            extra?: components["schemas"]["GenerationExtra"];
            request: components["schemas"]["TextToImageParameters"];
        } & WithRequired<components["schemas"]["TextToImageEssentials"], "request">;
        ImageToImageRequest: {
            extra?: components["schemas"]["GenerationExtra"];
            request: components["schemas"]["ImageToImageParameters"];
        } & WithRequired<components["schemas"]["ImageToImageEssentials"], "request">;
        /** @description What to do with the pictures. */
        GenerationExtra: {
            /**
             * @description Format of the pictures; png by default.
             * @enum {string|null}
             */
            response_image_type?: "png" | "webp" | "jpeg" | null;
            webhook?: components["schemas"]["WebhookSettings"];
            /** @description A bucket of one's own. The Python SDK sends an empty object. Taken and ignored by loradock. */
            custom_storage?: {
                aws_s3?: {
                    region: string;
                    bucket: string;
                    path: string;
                    save_to_path_directly?: boolean | null;
                } | null;
            } | null;
            /** @description Dedicated resources. The Python SDK sends an empty object. Taken and ignored by loradock. */
            enterprise_plan?: {
                enabled?: boolean | null;
            } | null;
            /** @description Adds `nsfw_detection_result` to each picture. */
            enable_nsfw_detection?: boolean | null;
            /**
             * @description How strict the detection is; 0 by default.
             * @enum {integer|null}
             */
            nsfw_detection_level?: 0 | 1 | 2 | null;
        } | null;
        /** @description Where the finished task is announced. */
        WebhookSettings: {
            /** @description The receiver. The page advises HTTPS. */
            url: string;
            /** @description Sends a mock event and generates nothing. */
            test_mode?: {
                enabled: boolean;
                /**
                 * @description Chooses the body of the mock event.
                 * @enum {string}
                 */
                return_task_status: "TASK_STATUS_SUCCEED" | "TASK_STATUS_FAILED";
            } | null;
        } | null;
        TextToImageParameters: {
            /** @description The checkpoint's `sd_name`, with its suffix. */
            model_name: string;
            /** @description What to show. Longer texts were refused with 400 in the field. */
            prompt: string;
            /** @description In pixels. */
            width: number;
            /** @description In pixels. */
            height: number;
            /** @description How many pictures. */
            image_num: number;
            /** @description Denoising steps. */
            steps: number;
            /** @description How closely the prompt is followed. */
            guidance_scale: number;
            sampler_name: components["schemas"]["Sampler"];
            /** @description What not to show; 1 to 1024 characters by the table, and "" in examples (novita-42). */
            negative_prompt?: string | null;
            /** @description VAE; "" in the page's example means none (novita-42). */
            sd_vae?: string | null;
            /** @description -1, the default, asks for a random one. */
            seed?: number | null;
            loras?: components["schemas"]["Loras"];
            embeddings?: components["schemas"]["Embeddings"];
            /** @description Scales the pictures up while they are made. */
            hires_fix?: {
                target_width: number;
                target_height: number;
                strength: number;
                /** @enum {string|null} */
                upscaler?: "RealESRGAN_x4plus_anime_6B" | "RealESRNet_x4plus" | "Latent" | null;
            } | null;
            /** @description The SDXL refiner. */
            refiner?: {
                /** @description From none to full; null in the page's example means off (novita-42). */
                switch_at: number | null;
            } | null;
            /** @description Missing from this page's table, present in every example (novita-43); the range is that of image to image. */
            clip_skip?: number | null;
            /** @description Needs png and an SDXL checkpoint. */
            enable_transparent_background?: boolean | null;
            /** @description Mends faces. */
            restore_faces?: boolean | null;
        };
        ImageToImageParameters: {
            /** @description The checkpoint's `sd_name`, with its suffix. */
            model_name: string;
            /** @description The picture to start from, in base64; at most 16 megapixels and 10 MB. */
            image_base64: string;
            /** @description What to show. */
            prompt: string;
            /** @description In pixels. */
            width: number;
            /** @description In pixels. */
            height: number;
            /** @description How many pictures. */
            image_num: number;
            /** @description Denoising steps; null from the Python SDK when its user gives none. */
            steps: number | null;
            /** @description How closely the prompt is followed. */
            guidance_scale: number;
            sampler_name: components["schemas"]["Sampler"];
            /** @description What not to show; "" in examples (novita-42). */
            negative_prompt?: string | null;
            /** @description VAE. */
            sd_vae?: string | null;
            /** @description -1 asks for a random one. */
            seed?: number | null;
            /** @description How far the picture may change; at 1 it is ignored. */
            strength?: number | null;
            loras?: components["schemas"]["Loras"];
            embeddings?: components["schemas"]["Embeddings"];
            /** @description Layers of CLIP to leave out. */
            clip_skip?: number | null;
            /** @description Pictures that guide the generation. */
            controlnet?: {
                units: {
                    model_name: string;
                    image_base64: string;
                    strength: number;
                    preprocessor?: string | null;
                    guidance_start?: number | null;
                    guidance_end?: number | null;
                }[];
            } | null;
            /** @description A picture used as a prompt. */
            ip_adapters?: {
                /** @enum {string} */
                model_name: "ip-adapter_sd15.bin" | "ip-adapter_sdxl.bin";
                image_base64: string;
                strength: number;
            }[] | null;
            /** @description Empty from the Python SDK. */
            extra?: Record<string, never> | null;
        };
        /**
         * @description The denoising algorithm.
         * @enum {string}
         */
        Sampler: "Euler a" | "Euler" | "LMS" | "Heun" | "DPM2" | "DPM2 a" | "DPM++ 2S a" | "DPM++ 2M" | "DPM++ SDE" | "DPM fast" | "DPM adaptive" | "LMS Karras" | "DPM2 Karras" | "DPM2 a Karras" | "DPM++ 2S a Karras" | "DPM++ 2M Karras" | "DPM++ SDE Karras" | "DDIM" | "PLMS" | "UniPC";
        /** @description The LoRAs to use, five at most. */
        Loras: {
            /** @description A trained model's `model_name`, or a public LoRA; with or without `.safetensors`. */
            model_name: string;
            /** @description How strongly it acts. */
            strength: number;
        }[] | null;
        /** @description Textual inversions, five at most. */
        Embeddings: {
            /** @description Name of the embedding; "" in the page's example means none (novita-42). */
            model_name: string;
        }[] | null;
        /**
         * @description A boolean in a query. The Python SDK writes it with a capital.
         * @enum {string}
         */
        BooleanText: "true" | "false" | "True" | "False";
        AssetId: string;
        /** @description A UUID, version 4, in lower case. */
        TaskId: string;
        Url: string;
        TrainingAsset: {
            /** @description By the quirk `novita.assets-id-form`; either form is accepted in requests (novita-1). */
            assets_id: components["schemas"]["AssetId"] | number;
            /** @description Presigned, for one PUT target; its life is the quirk `novita.upload-url-ttl`. Only `host` is signed. */
            upload_url: components["schemas"]["Url"];
            /** @constant */
            method: "PUT";
            /** @description A map of name to values, with one name only (novita-28). */
            headers: {
                Host: {
                    /** @description Host, and port if any, of `upload_url`. */
                    values: string[];
                };
            };
        };
        TrainingCreated: {
            /** @description At the top level, for trainings of either kind. */
            task_id: components["schemas"]["TaskId"];
        };
        Training: {
            task_id: components["schemas"]["TaskId"];
            task_status: components["schemas"]["TaskStatus"];
            /**
             * @description `lora` by the table, "" in the example (novita-11); by the quirk `novita.model-type`.
             * @enum {string}
             */
            model_type: "" | "lora";
            /** @description Empty until the training has succeeded. A list at all times. */
            models: components["schemas"]["TrainedModel"][];
            /** @description Present while the training waits and runs, or always, by the quirk `novita.training-extra` (novita-12). */
            extra?: components["schemas"]["TrainingProgress"];
        };
        /**
         * @description SUCCESS means trained, not usable - the page shows it beside `model_status` DEPLOYING (novita-15).
         * @enum {string}
         */
        TaskStatus: "UNKNOWN" | "QUEUING" | "TRAINING" | "SUCCESS" | "CANCELED" | "FAILED";
        TrainedModel: {
            /** @description File name of the model; its number is about the time when the training ended, in Unix seconds (G). */
            model_name: string;
            /**
             * @description The model may be used when it is SERVING.
             * @enum {string}
             */
            model_status: "DEPLOYING" | "SERVING";
        };
        TrainingProgress: {
            /** @description Seconds to go. */
            eta_relative: number;
            /** @description How much is done; its granularity is unknown. */
            progress_percent: number;
        };
        TrainingList: {
            tasks: components["schemas"]["TrainingRow"][];
            pagination: {
                /** @description Where the next page starts, by the quirks `novita.cursor-form` (novita-21) and `novita.next-cursor` (novita-19); "" on an empty page, or already on the last one. */
                next_cursor: string | "";
            };
        };
        TrainingRow: {
            /** @description The request's name. */
            task_name: string;
            task_id: components["schemas"]["TaskId"];
            /**
             * @description The same three ids are style here and subject on the sister pages (novita-20).
             * @enum {string}
             */
            task_type: "style" | "subject";
            task_status: components["schemas"]["TaskStatus"];
            /** @description Unix seconds, a number on every page. */
            created_at: number;
            /** @description Empty for a training that failed. The page's bullets call it `model` (novita-16). */
            models: components["schemas"]["TrainedModel"][];
        };
        /** @description By the quirk `novita.submit-shape` (novita-33). */
        SubmitAnswer: components["schemas"]["SubmitUnion"] | components["schemas"]["SubmitDocument"] | components["schemas"]["SubmitFlat"];
        /**
         * union
         * @description Both shapes at once, for both SDKs and for clients that follow the document.
         */
        SubmitUnion: {
            /** @constant */
            code: 0;
            /** @constant */
            msg: "";
            data: components["schemas"]["SubmitData"];
            task_id: components["schemas"]["TaskId"];
        };
        /**
         * document
         * @description The envelope of the v2 endpoints. The Python SDK raises on it, and in the JavaScript SDK `task_id` is undefined.
         */
        SubmitDocument: {
            /** @constant */
            code: 0;
            /** @constant */
            msg: "";
            data: components["schemas"]["SubmitData"];
        };
        /**
         * flat
         * @description What the endpoint's own page, both SDKs and a live client have.
         */
        SubmitFlat: {
            task_id: components["schemas"]["TaskId"];
        };
        SubmitData: {
            task_id: components["schemas"]["TaskId"];
        };
        /** @description By the quirk `novita.result-fields` (novita-37). */
        TaskResult: components["schemas"]["TaskResultFull"] | components["schemas"]["TaskResultDocument"];
        /**
         * full
         * @description All fields of the result's own page. The Python SDK needs `extra` to be an object and `images` a list (P).
         */
        TaskResultFull: {
            extra: components["schemas"]["TaskResultExtra"];
            task: components["schemas"]["GenerationTask"];
            /** @description As many as were asked for, once the task has succeeded; empty before and after a failure. */
            images: components["schemas"]["GeneratedImage"][];
            videos: components["schemas"]["Videos"];
            audios: components["schemas"]["Audios"];
        };
        /**
         * document
         * @description Only the fields of the training page. The Python SDK fails on it for want of `extra` (P).
         */
        TaskResultDocument: {
            task: {
                task_id: components["schemas"]["TaskId"];
                status: components["schemas"]["GenerationStatus"];
                /** @description Why the task failed; "" otherwise. */
                reason: string;
            };
            images: {
                image_url: components["schemas"]["Url"];
                image_url_ttl: components["schemas"]["ImageUrlTtl"];
                image_type: components["schemas"]["ImageType"];
            }[];
            videos: components["schemas"]["Videos"];
        };
        /**
         * @description Not the vocabulary of trainings (novita-14). The Python SDK raises on any other value (P).
         * @enum {string}
         */
        GenerationStatus: "TASK_STATUS_QUEUED" | "TASK_STATUS_PROCESSING" | "TASK_STATUS_SUCCEED" | "TASK_STATUS_FAILED";
        GenerationTask: {
            task_id: components["schemas"]["TaskId"];
            status: components["schemas"]["GenerationStatus"];
            /** @description Why the task failed; "" otherwise. */
            reason: string;
            /**
             * @description Which call made the task; one example of image to image has it wrong.
             * @enum {string}
             */
            task_type: "TXT_TO_IMG" | "IMG_TO_IMG";
            /** @description Seconds to go. */
            eta: number;
            /** @description How much is done; 0 on every finished picture task of the pages. */
            progress_percent: number;
        };
        TaskResultExtra: {
            seed: components["schemas"]["SeedText"];
            enable_nsfw_detection: boolean;
            debug_info: components["schemas"]["DebugInfo"];
            /** @description When one was asked for. */
            webhook?: components["schemas"]["WebhookEcho"];
        };
        /** @description The seed that was used, as a string, even when -1 was asked; "" while it is not known. */
        SeedText: string;
        DebugInfo: {
            /** @description The request as JSON text, or "". */
            request_info: string;
            submit_time_ms: components["schemas"]["MillisecondsText"];
            execute_time_ms: components["schemas"]["MillisecondsText"];
            complete_time_ms: components["schemas"]["MillisecondsText"];
        };
        /** @description Unix milliseconds as a string; "" while unknown. */
        MillisecondsText: string;
        GeneratedImage: {
            /** @description Presigned; the key is `/prod/<task_id>/<32 hex>.<type>`. Served without an API key. */
            image_url: components["schemas"]["Url"];
            image_url_ttl: components["schemas"]["ImageUrlTtl"];
            image_type: components["schemas"]["ImageType"];
            /** @description When detection is off, by the quirk `novita.nsfw-off` (novita-38). The Python SDK fails on the empty object (P). */
            nsfw_detection_result: null | Record<string, never> | components["schemas"]["NsfwDetection"];
        };
        /** detected */
        NsfwDetection: {
            /** @description Whether the detection worked. */
            valid: boolean;
            /** @description How likely the picture is not safe for work. */
            confidence: number;
        };
        /** @description Seconds that the link lives, by the quirk `novita.image-url-ttl` (novita-36). */
        ImageUrlTtl: number | string;
        /** @enum {string} */
        ImageType: "png" | "webp" | "jpeg";
        /** @description Empty for pictures; the page's example has one, of type png (novita-35). */
        Videos: {
            video_url: components["schemas"]["Url"];
            /** @description Seconds, a string on every page. */
            video_url_ttl: string;
            video_type: string;
        }[];
        /** @description Empty for pictures. */
        Audios: unknown[];
        TaskResultEvent: {
            /** @constant */
            event_type: "ASYNC_TASK_RESULT";
            /** @description By the page "exactly the same" as the task result. Its example echoes the webhook in `extra` and leaves out seed and debug_info there. */
            payload: {
                task: components["schemas"]["GenerationTask"];
                extra: {
                    seed?: components["schemas"]["SeedText"];
                    enable_nsfw_detection: boolean;
                    debug_info?: components["schemas"]["DebugInfo"];
                    webhook: components["schemas"]["WebhookEcho"];
                };
                images: components["schemas"]["GeneratedImage"][];
                videos: components["schemas"]["Videos"];
                audios: components["schemas"]["Audios"];
            };
        };
        WebhookEcho: {
            url: components["schemas"]["Url"];
        };
        ModelList: {
            models: components["schemas"]["ModelRow"][];
            pagination: {
                /** @description Opaque, `c_` and base64 of JSON (novita-21); "" when there is no more. */
                next_cursor: string;
            };
        };
        ModelRow: {
            id: number;
            /** @description The training's name; for trained models (U). */
            name: string;
            /** @description The first ten digits of the file's SHA-256, in upper case; which ten is a guess (G). */
            hash_sha256: string;
            /** @description File name. */
            sd_name: string;
            type: {
                /** @description `lora` for a trained model (U). */
                name: string;
                display_name: string;
            };
            categories: string[];
            /**
             * @description 0 is unavailable, 1 available.
             * @enum {integer}
             */
            status: 0 | 1;
            /** @description Link to the file, for a model that is SERVING. No row of the page's example has it. */
            download_url?: components["schemas"]["Url"];
            /**
             * @description Seconds that the link lives, by the quirk `novita.download-url-ttl`; one day in the text, thirty in the example.
             * @enum {integer}
             */
            download_url_ttl?: 86400 | 2592000;
            tags: string[];
            /** @description "" for a trained model (U). */
            cover_url: string;
            /**
             * @description Where the model is from; `training` in every row of loradock. No row of the page's example has it.
             * @enum {string}
             */
            source?: "civitai" | "training" | "uploading";
            /** @description SD 1.5 or SDXL 1.0. */
            base_model: string;
            /** @enum {string} */
            base_model_type: "Standard" | "Inpainting";
            /** @description The name for requests; for a LoRA the file name without its suffix. */
            sd_name_in_api: string;
            /** @description In the example only. */
            is_sdxl: boolean;
        };
        User: {
            allow_features: string[];
            /** @description In 1/10 000 US dollars. */
            credit_balance: number;
            /** @description An open map; the playground reads `training`. */
            free_trial: {
                /** @description Its type is a guess (G). */
                training?: number;
            } & {
                [key: string]: unknown;
            };
        };
        BadRequestError: {
            /** @constant */
            code: 400;
            /** @enum {string} */
            reason: "INVALID_REQUEST_BODY" | "IMAGE_FILE_EXCEEDS_MAX_SIZE" | "INVALID_IMAGE_FORMAT" | "IMAGE_EXCEEDS_MAX_RESOLUTION" | "INVALID_IMAGE_SIZE" | "IMAGE_NO_FACE_DETECTED" | "INVALID_CUSTOM_OUTPUT_PATH" | "ILLEGAL_PROMPT" | "ILLEGAL_IMAGE_CONTENT" | "INVALID_AUDIO_FILE" | "BILLING_BALANCE_NOT_ENOUGH" | "MISSING_API_KEY" | "VALIDATOR";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        UnauthorizedError: {
            /** @constant */
            code: 401;
            /** @enum {string} */
            reason: "FAILED_TO_AUTH";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        ForbiddenError: {
            /** @constant */
            code: 403;
            /** @enum {string} */
            reason: "INVALID_API_KEY" | "BILLING_AUTH_FAILED" | "FEATURE_NOT_ALLOWED" | "API_NOT_ALLOWED" | "NEED_REAL_NAME_VERIFY";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        NotFoundError: {
            /** @constant */
            code: 404;
            /** @enum {string} */
            reason: "API_NOT_FOUND" | "TASK_NOT_FOUND" | "PATH_NOT_FOUND";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        MethodNotAllowedError: {
            /** @constant */
            code: 405;
            /** @enum {string} */
            reason: "METHOD_NOT_ALLOWED";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        PayloadTooLargeError: {
            /** @constant */
            code: 413;
            /** @enum {string} */
            reason: "REQUEST_BODY_TOO_LARGE";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        TooManyRequestsError: {
            /** @constant */
            code: 429;
            /** @enum {string} */
            reason: "RATE_LIMIT_EXCEEDED";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        ServerError: {
            /** @constant */
            code: 500;
            /** @enum {string} */
            reason: "BILLING_FAILED" | "CREATE_TASK_FAILED" | "GET_RESULT_FAILED" | "TASK_FAILED";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        ServiceUnavailableError: {
            /** @constant */
            code: 503;
            /** @enum {string} */
            reason: "SERVICE_UNAVAILABLE";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        GatewayTimeoutError: {
            /** @constant */
            code: 504;
            /** @enum {string} */
            reason: "GATEWAY_TIMEOUT";
            message: components["schemas"]["ErrorMessage"];
            metadata: components["schemas"]["ErrorMetadata"];
        };
        /** @description For people. Of the provider's texts two are known, those of a refused key. */
        ErrorMessage: string;
        /** @description An open map of texts; `trace_id` is reported by a survey. */
        ErrorMetadata: {
            [key: string]: string;
        };
    };
    responses: {
        /** @description The training was accepted. */
        TrainingCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrainingCreated"];
            };
        };
        /** @description The training as it stands. */
        Training: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Training"];
            };
        };
        /** @description The generation was accepted. */
        Submitted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SubmitAnswer"];
            };
        };
        /** @description The request was refused for what it asks. What makes a job impossible is refused in every mode, any other deviation from the contract under `strict` only. The quirk `novita.validation-reason` chooses between INVALID_REQUEST_BODY and VALIDATOR, the quirk `novita.auth-failure` whether a missing key is answered here. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description No key or a wrong one, under the alternative `unauthorized` of the quirk `novita.auth-failure`. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description No key, a wrong one, or one that may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description No task of the account has this id. An unknown path is refused in the same form, as API_NOT_FOUND or PATH_NOT_FOUND by the quirk `novita.unknown-path-reason`. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The path is known, but not with this method. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MethodNotAllowedError"];
            };
        };
        /** @description The body is larger than loradock reads. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PayloadTooLargeError"];
            };
        };
        /** @description Too much in one minute. The unit is pictures, not calls: 20 a minute for txt2img and 10 for img2img by default. Limits of the other calls, headers such as `Retry-After` and the kind of window are unknown; back off exponentially. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsError"];
            };
        };
        /** @description The provider's own failure. Sent by loradock only when a rule or a scenario asks for it. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerError"];
            };
        };
        /** @description Overload. Sent by loradock only when a rule or a scenario asks for it. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description Overload. Sent by loradock only when a rule or a scenario asks for it. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayTimeoutError"];
            };
        };
    };
    parameters: {
        /** @description The id that the submitting call answered with. */
        TaskId: string;
        /** @description Rows of one page, more than 0 and at most 100. No page tells the default. */
        PaginationLimit: number;
        /** @description Where the page starts; absent, empty and `c_0` mean the beginning. Take it from `next_cursor` and do not look inside. */
        PaginationCursor: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createTrainingAsset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingAssetRequest"];
            };
        };
        responses: {
            /** @description The slot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingAsset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getStyleTraining: {
        parameters: {
            query: {
                /** @description The id that the submitting call answered with. */
                task_id: components["parameters"]["TaskId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Training"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createStyleTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StyleTrainingRequest"];
            };
        };
        responses: {
            200: components["responses"]["TrainingCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getSubjectTraining: {
        parameters: {
            query: {
                /** @description The id that the submitting call answered with. */
                task_id: components["parameters"]["TaskId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Training"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createSubjectTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectTrainingRequest"];
            };
        };
        responses: {
            200: components["responses"]["TrainingCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listTrainings: {
        parameters: {
            query?: {
                /** @description Rows of one page, more than 0 and at most 100. No page tells the default. */
                "pagination.limit"?: components["parameters"]["PaginationLimit"];
                /** @description Where the page starts; absent, empty and `c_0` mean the beginning. Take it from `next_cursor` and do not look inside. */
                "pagination.cursor"?: components["parameters"]["PaginationCursor"];
                /** @description Keeps the trainings of one kind. On no page; sent by the Python SDK and the playground. */
                task_type?: "style" | "subject";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of trainings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createTextToImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextToImageRequest"];
            };
        };
        responses: {
            200: components["responses"]["Submitted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createImageToImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImageToImageRequest"];
            };
        };
        responses: {
            200: components["responses"]["Submitted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getTaskResult: {
        parameters: {
            query: {
                /** @description The id that the submitting call answered with. */
                task_id: components["parameters"]["TaskId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listModels: {
        parameters: {
            query?: {
                /** @description Keeps the public or the private models. Trained ones are private. */
                "filter.visibility"?: "public" | "private";
                /** @description Keeps the models of one origin. */
                "filter.source"?: "civitai" | "training" | "uploading";
                /** @description Keeps the models of one type. */
                "filter.types"?: "checkpoint" | "lora" | "vae" | "controlnet" | "upscaler" | "textualinversion";
                /** @description A slip of the Python SDK for `filter.types`; accepted and ignored, as an unknown name would be. */
                "filter.type"?: string;
                /** @description Keeps the models made for SDXL, or the others. */
                "filter.is_sdxl"?: components["schemas"]["BooleanText"];
                /** @description Keeps the models with this text in `sd_name`, `name` or `tags`. */
                "filter.query"?: string;
                /** @description Keeps the checkpoints made for inpainting; no trained LoRA is one. */
                "filter.is_inpainting"?: components["schemas"]["BooleanText"];
                /** @description Rows of one page, more than 0 and at most 100. No page tells the default. */
                "pagination.limit"?: components["parameters"]["PaginationLimit"];
                /** @description Where the page starts; absent, empty and `c_0` mean the beginning. Take it from `next_cursor` and do not look inside. */
                "pagination.cursor"?: components["parameters"]["PaginationCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of models. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    receiveTaskResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskResultEvent"];
            };
        };
        responses: {
            /** @description Received. Anything else, or nothing within five seconds, is tried again. */
            "2XX": {
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
