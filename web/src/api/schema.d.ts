/** Generated from the OpenAPI document by `npm run generate`; do not edit. */
export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_accountList"];
        put?: never;
        post: operations["Organisations_createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organisations_changeAccount"];
        trace?: never;
    };
    "/api/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Organisations_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_demonstration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_divisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_checkpoint"];
        put?: never;
        post: operations["Ledger_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Ledger_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_list"];
        put?: never;
        post: operations["Organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_one"];
        put: operations["Organisations_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_session"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_tokens"];
        put?: never;
        post: operations["Session_createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountPage: {
            items: components["schemas"]["AccountView"][];
            next?: string;
        };
        AccountView: {
            active: boolean;
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            roles: string[];
            totpEnabled: boolean;
            version: number;
        };
        ChangeAccountBody: {
            active?: boolean;
            name?: string;
            roles?: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor")[];
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        ChangeOrganisationBody: {
            active: boolean;
            address?: string;
            disciplines?: string[];
            /** @example 622901 */
            divisionCode?: string;
            /** @enum {string} */
            kind: "county-bureau" | "station" | "laboratory" | "third-party-laboratory";
            name: string;
            /** Format: uuid */
            parentId?: string;
            phone?: string;
            shortName?: string;
            version: number;
        };
        ChangePasswordBody: {
            next: string;
            present: string;
        };
        CheckpointView: {
            /** Format: date-time */
            at: string;
            /** @description The C2SP signed note (c2sp.org/tlog-checkpoint). */
            note: string;
            /** @description Leaves under it. */
            size: number;
        };
        CodeBody: {
            /** @example 123456 */
            code: string;
        };
        ConsistencyView: {
            first: components["schemas"]["CheckpointView"];
            /** @description Base64 (RFC 6962, 2.1.2). */
            proof: string[];
            second: components["schemas"]["CheckpointView"];
        };
        DemonstrationView: {
            demonstration: boolean;
            logins: components["schemas"][];
        };
        DivisionView: {
            code: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
            name: string;
            parent: string | null;
        };
        FindingView: {
            facts: {
                [key: string]: unknown;
            };
            kind: string;
            /** @description What is wrong, in words. */
            sentence: string;
            where: string;
        };
        InclusionView: {
            checkpoint: components["schemas"]["CheckpointView"];
            entryId: number;
            index: number;
            /** @description Base64. */
            leafHash: string;
            /** @description Base64, from the leaf upwards (RFC 6962, 2.1.1). */
            proof: string[];
        };
        InitialPasswordView: {
            /** Format: uuid */
            id: string;
            /** @description Shown once. */
            initialPassword: string;
        };
        LedgerKeyView: {
            /** @description The note by which the key before it vouches for this one. */
            endorsement?: string;
            /** @description SHA-256 of the public key, hexadecimal. */
            fingerprint: string;
            /** @description The verifier key as one line, name+id+key. */
            line: string;
            /** Format: date-time */
            since: string;
        };
        LedgerReportView: {
            checkpoints: number;
            entries: number;
            findings: components["schemas"]["FindingView"][];
            /** @description More was found than is listed. */
            isTruncated: boolean;
            ok: boolean;
            /** @description Rows of evidence tables that were compared. */
            rows: number;
            /** @description Entries that no checkpoint covers yet. */
            unprotected: number;
        };
        NewAccountBody: {
            /** @example zhang.san */
            login: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            roles: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor")[];
        };
        NewTokenBody: {
            days: number;
            name: string;
            permissions: ("session.own" | "home.read" | "account.read" | "account.manage" | "organisation.read" | "organisation.manage" | "ledger.read" | "ledger.verify" | "directory.read" | "directory.edit" | "directory.import" | "catalogue.read" | "catalogue.propose-limit" | "catalogue.approve-limit" | "qualification.read" | "plan.read" | "plan.edit" | "plan.approve" | "draw.read" | "draw.conduct" | "draw.dispatch" | "visit.dispatch" | "visit.own" | "item.read" | "custody.read" | "custody.act" | "custody.receive" | "storage.manage" | "disposal.approve" | "number-range.manage" | "examination.read" | "examination.assign" | "result.enter" | "result.check" | "result.approve" | "report.read" | "handling.read" | "handling.act" | "enterprise.own" | "insight.read")[];
        };
        NewTokenView: {
            /** Format: uuid */
            id: string;
            /** @description Shown once; only its hash is kept. */
            token: string;
        };
        OrganisationBody: {
            address?: string;
            disciplines?: string[];
            /** @example 622901 */
            divisionCode?: string;
            /** @enum {string} */
            kind: "county-bureau" | "station" | "laboratory" | "third-party-laboratory";
            name: string;
            /** Format: uuid */
            parentId?: string;
            phone?: string;
            shortName?: string;
        };
        OrganisationPage: {
            items: components["schemas"]["OrganisationView"][];
            next?: string;
        };
        OrganisationView: {
            active: boolean;
            address: string | null;
            disciplines: string[];
            divisionCode: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            phone: string | null;
            shortName: string | null;
            version: number;
        };
        SessionView: {
            account: components["schemas"];
            demonstration: boolean;
            organisation: components["schemas"];
            permissions: string[];
            roles: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor")[];
        };
        SetupBody: {
            /** @example 某某市市场监督管理局 */
            bureauName: string;
            /** @example admin */
            login: string;
            name: string;
            password: string;
            token: string;
        };
        SignInBody: {
            /**
             * @description The authenticator’s code, where a second factor is set up.
             * @example 123456
             */
            code?: string;
            /** @example planner */
            login: string;
            password: string;
        };
        TimelineEntryView: {
            action: string;
            /** @description Id of the account, or `system`. */
            actor: string;
            aggregate: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** @description Its hash, hexadecimal. */
            hash: string;
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
            /** @description The leaf exactly as it was hashed. */
            text: string;
        };
        TokenView: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            permissions: string[];
            revoked: boolean;
        };
        TotpView: {
            address: string;
            secret: string;
        };
        VerifyBody: {
            /** @description Checkpoints kept outside, as the text of their file: the log must still contain them. */
            checkpoint?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Organisations_accountList: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                organisationId?: string;
                q?: string;
                role?: "platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    Organisations_createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitialPasswordView"];
                };
            };
        };
    };
    Organisations_changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccountBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Organisations_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitialPasswordView"];
                };
            };
        };
    };
    Session_demonstration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationView"];
                };
            };
        };
    };
    Organisations_divisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionView"][];
                };
            };
        };
    };
    Ledger_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    Ledger_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointView"];
                };
            };
        };
    };
    Ledger_consistency: {
        parameters: {
            query: {
                /** @description Size of the earlier checkpoint. */
                first: number;
                /** @description Size of the later one; the newest if left out. */
                second?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
        };
    };
    Ledger_entries: {
        parameters: {
            query: {
                /** @description The number after which the page begins. */
                after?: number;
                /** @description The aggregate whose entries are wanted. */
                aggregate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryView"][];
                };
            };
        };
    };
    Ledger_inclusion: {
        parameters: {
            query?: {
                /** @description Number of the entry. */
                entry?: number;
                /** @description Or its leaf hash, hexadecimal. */
                hash?: string;
                /** @description Size of the checkpoint; the newest if left out. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionView"];
                };
            };
        };
    };
    Ledger_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerKeyView"][];
                };
            };
        };
    };
    Ledger_verify: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerReportView"];
                };
            };
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                kind?: "city-bureau" | "county-bureau" | "station" | "laboratory" | "third-party-laboratory" | "enterprise";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
        };
    };
    Organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    Organisations_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    Organisations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    Session_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpView"];
                };
            };
        };
    };
    Session_confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenView"][];
                };
            };
        };
    };
    Session_createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenView"];
                };
            };
        };
    };
    Session_revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Health_ready[0]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Health_ready[1]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
