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
    "/api/avoidances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Avoidances_list"];
        put?: never;
        post: operations["Avoidances_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/avoidances/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Avoidances_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/avoidances/samplers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Avoidances_samplers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_list"];
        put?: never;
        post: operations["Catalogue_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/limits/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogue_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/limits/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogue_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/limits/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Catalogue_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_schemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_scheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody_colleagues"];
        put?: never;
        post?: never;
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
    "/api/directory/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directory_deviceList"];
        put?: never;
        post: operations["Directory_createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directory_device"];
        put: operations["Directory_changeDevice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryImports_list"];
        put?: never;
        post: operations["DirectoryImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DirectoryImports_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DirectoryImports_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryImports_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/premises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directory_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directory_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Directory_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directory_one"];
        put: operations["Directory_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units/{id}/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Directory_openPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Storage_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Storage_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals/carry-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Storage_dispose"];
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
    "/api/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_list"];
        put?: never;
        post: operations["Draws_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Draws_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/exclusions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_exclusions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/frame.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/result.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/roster.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Draws_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Items_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enterprise_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enterprise_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enterprise_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/samples/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Enterprise_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/leave-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_leaveOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_sheet"];
        put: operations["Results_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_badges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Results_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/queue/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_reviewList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/technicians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_technicians"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_unassigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handlings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Followup_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handlings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Followup_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handlings/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Followup_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handlings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Followup_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handlings/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Followup_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insight_homeGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/plans/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insight_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Items_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Items_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratories/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Qualification_list"];
        put?: never;
        post: operations["Qualification_register"];
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
    "/api/own/avoidances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Avoidances_own"];
        put?: never;
        post: operations["Avoidances_declareOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_list"];
        put?: never;
        post: operations["Plans_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_one"];
        put: operations["Plans_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Storage_inStore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portions/{id}/divide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Storage_divide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portions/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Storage_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}/bundle.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}/frame.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_frame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}/result.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}/roster.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/reports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verification_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_ofRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sampling-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Numbers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sampling-numbers/pattern": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Numbers_setPattern"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sampling-numbers/ranges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Numbers_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scan/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody_scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Insight_find"];
        put?: never;
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
    "/api/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Signatures_own"];
        put: operations["Signatures_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Storage_places"];
        put?: never;
        post: operations["Storage_addPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/storage-places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Storage_changePlace"];
        post?: never;
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
    "/api/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_ofVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Visits_saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/no-product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_noProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_reserveNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_mine"];
        put?: never;
        post?: never;
        delete?: never;
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
        AcceptHandlingBody: {
            /** @description The version that was read; another one is refused. */
            version: number;
        };
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
        ActionView: {
            action: string;
            /** @description The refusal’s code, where the action is refused now. */
            code?: string;
            /** @description The refusal in words. */
            reason?: string;
        };
        AnnouncedQuotaView: {
            reserves: number;
            stratum: string;
            take: number;
        };
        AnnouncedRosterView: {
            cap: number;
            hash: string;
            perUnit: number;
        };
        AnnouncedView: {
            commitment: string;
            frameHash: string;
            pattern: string;
            quotas: components["schemas"]["AnnouncedQuotaView"][];
            roster: components["schemas"]["AnnouncedRosterView"];
        };
        AnswerBody: {
            reason?: string;
        };
        ApproveBody: {
            steps: components["schemas"]["ApproveStepBody"][];
        };
        ApproveStepBody: {
            /** @enum {string} */
            action: "approve" | "return" | "return-to-checker";
            /** Format: uuid */
            id: string;
            /** @description Needed for a return. */
            reason?: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        AssignBody: {
            assignments: components["schemas"]["AssignmentBody"][];
        };
        AssignmentBody: {
            /** @description Left out: the whole examination. */
            determinationIds?: string[];
            /** Format: uuid */
            examinationId: string;
            /** Format: uuid */
            technicianId: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        AttachmentView: {
            accuracyMetres: string | null;
            /** Format: uuid */
            fileId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "site-photo" | "sample-photo" | "seal-photo" | "receipt" | "signature" | "signed-paper" | "screenshot" | "other";
            latitude: string | null;
            longitude: string | null;
            sha256: string;
            /** Format: date-time */
            takenAt: string;
        };
        AvoidanceBody: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            ground: "kin" | "former-employment" | "interest" | "other";
            /** Format: uuid */
            premisesId: string;
        };
        AvoidancePage: {
            items: components["schemas"]["AvoidanceView"][];
            next?: string;
        };
        AvoidanceView: {
            /** Format: uuid */
            accountId: string;
            /** @description Whose it is. */
            accountName: string;
            /** Format: date-time */
            declaredAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string} */
            ground: "kin" | "former-employment" | "interest" | "other";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organisationId: string;
            premisesCode: string;
            /** Format: uuid */
            premisesId: string;
            premisesName: string;
        };
        BadgesView: {
            blocked: string;
            /** @example 99+ */
            mine: string;
            toApprove: string;
            toCheck: string;
            unassigned: string;
        };
        BatchOutcomeView: {
            done: components["schemas"]["TakenStepView"][];
            refused: components["schemas"]["RefusedStepView"][];
        };
        CaseEventView: {
            action: string;
            /** @description Who did it. */
            actor: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** @description Hash of the entry as a leaf of the log. */
            hash: string;
            /** @description Number of the ledger entry. */
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
        };
        CategoryPage: {
            items: components["schemas"]["CategoryView"][];
            next?: string;
        };
        CategoryView: {
            code: string;
            /** @description Items without an approved limit in force. */
            gaps: number;
            items: number;
            level: number;
            name: string;
            /** @description Schemes at or below it. */
            schemes: number;
        };
        CertificateBody: {
            /** @example 230020340001 */
            number: string;
            /** @enum {string} */
            regime: "cma" | "metrological-authorisation" | "special-equipment-approval";
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
            /**
             * Format: date
             * @description Its last valid day.
             * @example 2026-09-02
             */
            validTo: string;
        };
        CertificatesView: {
            actions: components["schemas"]["ActionView"][];
            certificates: components["schemas"]["CertificateView"][];
        };
        CertificateView: {
            /** Format: uuid */
            id: string;
            /** @example 230020340001 */
            number: string;
            /** @enum {string} */
            regime: "cma" | "metrological-authorisation" | "special-equipment-approval";
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
            /**
             * Format: date
             * @description Its last valid day.
             * @example 2026-09-02
             */
            validTo: string;
        };
        ChangeAccountBody: {
            active?: boolean;
            name?: string;
            roles?: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor")[];
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        ChangeDeviceBody: {
            code: string;
            /** @enum {string} */
            discipline: "metrology" | "special-equipment";
            /** @example 电子计价秤 */
            kind: string;
            manufacturer?: string | null;
            model?: string | null;
            /**
             * Format: date
             * @description When its next verification or inspection is due.
             * @example 2026-09-02
             */
            nextDue?: string | null;
            /** Format: uuid */
            premisesId: string;
            serial: string;
            /** @enum {string} */
            status: "in-use" | "out-of-use" | "scrapped";
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
        ChangePlaceBody: {
            active: boolean;
            /** @example C2-B1 */
            code: string;
            conditions: ("常温" | "冷藏" | "冷冻" | "避光" | "密闭")[];
            /**
             * Format: decimal
             * @example 8
             */
            highestCelsius?: string;
            /**
             * Format: uuid
             * @description Made by the sender.
             */
            id: string;
            /**
             * Format: decimal
             * @example 0
             */
            lowestCelsius?: string;
            /** @example 备样冷藏柜 2 */
            name: string;
            /** Format: uuid */
            parentId?: string;
            version: number;
        };
        ChangePlanBody: {
            /** @example food */
            discipline: string;
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            /** @enum {string} */
            numbering: "national" | "local";
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodTo: string;
            strata: components["schemas"]["StratumBody"][];
            /** @example 市级监督抽检 */
            taskSource: string;
            /** @example 2026年第三季度流通环节食品监督抽检计划 */
            title: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        ChangeUnitBody: {
            /** @enum {string|null} */
            creditClass?: "A" | "B" | "C" | "D" | null;
            /** @enum {string} */
            kind: "enterprise" | "vendor" | "stall";
            legalRepresentative?: string | null;
            name: string;
            /**
             * Format: uuid
             * @description The enterprise that runs the market; only and always for stalls.
             */
            organiserId?: string | null;
            phone?: string | null;
            premises: components["schemas"]["PremisesBody"][];
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            uscc?: string | null;
            /** @description The version that was read. */
            version: number;
        };
        CheckBody: {
            steps: components["schemas"]["CheckStepBody"][];
        };
        CheckpointView: {
            /** Format: date-time */
            at: string;
            /** @description The C2SP signed note (c2sp.org/tlog-checkpoint). */
            note: string;
            /** @description Leaves under it. */
            size: number;
        };
        CheckStepBody: {
            /** @enum {string} */
            action: "check" | "return";
            /** Format: uuid */
            id: string;
            /** @description Needed for a return. */
            reason?: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        ChosenLimit: {
            basis: string;
            /** @enum {string} */
            comparison: "full" | "rounded";
            /**
             * @description `read` from the standard, `printed` by public notices, `known` but not checked against the standard, `entered` here by a standards officer.
             * @enum {string}
             */
            confidence: "read" | "printed" | "known" | "entered";
            food: string;
            foodType: string | null;
            /** Format: uuid */
            id: string;
            /** @description The requirement as the judge reads it. */
            parsed: {
                [key: string]: unknown;
            };
            requirement: string;
        };
        CloseHandlingBody: {
            /**
             * @description A case with a penalty, an order to correct, a transfer, or nothing to pursue.
             * @enum {string}
             */
            outcome: "penalised" | "rectified" | "transferred" | "not-pursued";
            reason: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        CodeBody: {
            /** @example 123456 */
            code: string;
        };
        ColleagueView: {
            /** Format: uuid */
            id: string;
            name: string;
            roles: string[];
        };
        CommitImportBody: {
            /** @enum {string} */
            mode: "all-or-nothing" | "good-rows-only";
        };
        ConsistencyView: {
            first: components["schemas"]["CheckpointView"];
            /** @description Base64 (RFC 6962, 2.1.2). */
            proof: string[];
            second: components["schemas"]["CheckpointView"];
        };
        CustodyEventView: {
            /** Format: date-time */
            at: string;
            celsius: string | null;
            condition: string | null;
            fromName: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string | null;
            placeName: string | null;
            portionCode: string;
            sealIntact: boolean | null;
            toName: string | null;
        };
        CustodyPortionPage: {
            items: components["schemas"]["CustodyPortionView"][];
            next?: string;
        };
        CustodyPortionView: {
            code: string;
            /** @enum {string|null} */
            disposal: "proposed" | "approved" | "done" | null;
            form: string;
            /** Format: uuid */
            holderId: string;
            holderName: string;
            /** Format: uuid */
            id: string;
            itemCode: string;
            /** Format: uuid */
            itemId: string;
            itemState: string;
            /** @enum {string} */
            kind: "test" | "backup" | "retained";
            label: string;
            leftQuantity: string;
            matrix: string;
            /**
             * Format: uuid
             * @description The hand-over in which it waits for its receiver.
             */
            offeredIn: string | null;
            placeId: string | null;
            placeName: string | null;
            quantity: string;
            /** @description The day was computed on a calendar that is not announced yet. */
            retainedProvisional: boolean | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            retainedUntil: string | null;
            section: string | null;
            /** @enum {string} */
            state: "held" | "stored" | "divided" | "disposed";
            storage: string;
            unit: string;
        };
        DeclineBody: {
            reason: string;
        };
        DemonstrationLogin: {
            login: string;
            name: string;
            organisation: string;
            password: string;
            /** @enum {string} */
            role: "platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor";
            roleName: string;
        };
        DemonstrationView: {
            demonstration: boolean;
            logins: components["schemas"]["DemonstrationLogin"][];
        };
        DeviceBody: {
            code: string;
            /** @enum {string} */
            discipline: "metrology" | "special-equipment";
            /** @example 电子计价秤 */
            kind: string;
            manufacturer?: string | null;
            model?: string | null;
            /**
             * Format: date
             * @description When its next verification or inspection is due.
             * @example 2026-09-02
             */
            nextDue?: string | null;
            /** Format: uuid */
            premisesId: string;
            serial: string;
            /** @enum {string} */
            status: "in-use" | "out-of-use" | "scrapped";
        };
        DevicePage: {
            items: components["schemas"]["DeviceView"][];
            next?: string;
        };
        DeviceView: {
            address: string;
            code: string;
            /** @enum {string} */
            discipline: "metrology" | "special-equipment";
            /** Format: uuid */
            id: string;
            /** @example 电子计价秤 */
            kind: string;
            manufacturer?: string | null;
            model?: string | null;
            /**
             * Format: date
             * @description When its next verification or inspection is due.
             * @example 2026-09-02
             */
            nextDue?: string | null;
            ownerName: string;
            /** Format: uuid */
            premisesId: string;
            serial: string;
            /** @enum {string} */
            status: "in-use" | "out-of-use" | "scrapped";
            version: number;
        };
        DisposeBody: {
            /** @example 高温灭菌后按医疗废物处置 */
            method: string;
            portionIds: string[];
        };
        DivideBody: {
            parts: components["schemas"]["SubSampleBody"][];
        };
        DivisionView: {
            code: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
            name: string;
            parent: string | null;
        };
        DraftBody: {
            /** @description The whole draft; `records` holds a list of {id, stratumId, itemId, values, portions}, from which a form to be signed on paper is printed. */
            content: {
                [key: string]: unknown;
            };
            /** @description The version that was read; 0 for the first save. */
            version: number;
        };
        DraftView: {
            content: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            savedAt: string;
            savedByName: string;
            version: number;
        };
        DrawBundleView: {
            announced: components["schemas"]["AnnouncedView"];
            drawn: components["schemas"]["DrawnView"];
            number: string;
            revealed: components["schemas"]["RevealedView"];
        };
        DrawEntryView: {
            action: string;
            /** Format: date-time */
            at: string;
            hash: string;
            /** @description Number of the ledger entry. */
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
        };
        DrawnUnitPage: {
            items: components["schemas"]["DrawnUnitView"][];
            next?: string;
        };
        DrawnUnitView: {
            address: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string | null;
            /** @description Its id in the frame. */
            frameId: string;
            /** Format: uuid */
            id: string;
            inspectors: components["schemas"]["InspectorView"][];
            name: string;
            position: number;
            /** Format: uuid */
            premisesId: string;
            rank: number;
            reason: string | null;
            /**
             * Format: uuid
             * @description For a reserve: the visit that it replaces.
             */
            replacesVisitId: string | null;
            /** @enum {string} */
            role: "unit" | "reserve";
            stratum: string;
            /** Format: uuid */
            stratumId: string;
            ticket: string;
            unitCode: string;
            /** Format: uuid */
            visitId: string | null;
        };
        DrawnView: {
            publicValue: string;
            resultHash: string;
        };
        DrawPage: {
            items: components["schemas"]["DrawRow"][];
            next?: string;
        };
        DrawRow: {
            /** Format: date-time */
            drawnAt: string | null;
            /** Format: date-time */
            eventAt: string;
            frameUnits: number;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /** Format: uuid */
            planId: string;
            planNumber: string;
            planTitle: string;
            /** Format: date-time */
            preparedAt: string;
            reserves: number | null;
            /** @enum {string} */
            state: "committed" | "drawn" | "dispatched" | "closed" | "superseded";
            units: number | null;
            version: number;
            visits: number | null;
        };
        DrawTimelineView: {
            action: string;
            /** @description Who did it. */
            actor: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            id: number;
            index?: number;
            seq: number;
        };
        DrawView: {
            actions: components["schemas"]["ActionView"][];
            /** @description Everything that a verifier needs, in one file. */
            bundleUrl?: string;
            cap: number;
            commitment: string;
            /** Format: date-time */
            dispatchedAt: string | null;
            /** Format: date-time */
            drawnAt: string | null;
            entries: components["schemas"]["DrawEntryView"][];
            event: string;
            /** Format: date-time */
            eventAt: string;
            excludeSampledMonths: number;
            /** @description How many were left out, by reason. */
            exclusions: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the list of those left out, with reasons. */
            exclusionsHash: string;
            frameHash: string;
            frameUnits: number;
            frameUrl?: string;
            /** Format: uuid */
            id: string;
            /** @description Whether this reader may see what was drawn. */
            mayRead: boolean;
            nonce: string | null;
            number: string;
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            pattern: string;
            perUnit: number;
            /** Format: uuid */
            planId: string;
            planNumber: string;
            planTitle: string;
            /** Format: date-time */
            preparedAt: string;
            publicValue: string | null;
            quotas: components["schemas"]["QuotaView"][];
            redrawReason: string | null;
            /** @description Number of the draw that replaces this one. */
            replacedBy: string | null;
            /** @description Number of the draw that this one replaces. */
            replaces: string | null;
            /** Format: uuid */
            replacesId: string | null;
            reserves: number | null;
            resultHash: string | null;
            resultUrl?: string;
            /**
             * Format: date-time
             * @description When nonce, frame and result were published.
             */
            revealedAt: string | null;
            rosterHash: string;
            rosterSize: number;
            rosterUrl?: string;
            /** @enum {string} */
            state: "committed" | "drawn" | "dispatched" | "closed" | "superseded";
            timeline: components["schemas"]["DrawTimelineView"][];
            units: number | null;
            version: number;
            visits: number | null;
            /** @enum {string} */
            weighting: "none" | "credit-class";
            weightsPublic: boolean;
        };
        DueRuleView: {
            article: string;
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            from: string;
            instrument: string;
            unit: string | null;
            value: number | null;
        };
        EndlessBody: {
            /**
             * Format: uuid
             * @description Made on the device: sent twice, done once.
             */
            id: string;
            reason: string;
            /** @description The strata without product; all that are open where left out. */
            stratumIds?: string[];
        };
        ExaminationEventView: {
            action: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
        };
        ExaminationPage: {
            items: components["schemas"]["ExaminationRow"][];
            next?: string;
        };
        ExaminationRow: {
            /** @description Why it cannot be assigned yet, in words. */
            blocked?: string;
            /** @description Parameters without a limit. */
            blockedItems: string[];
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** @description The working-day calendar of that year is not announced yet. */
            dueProvisional: boolean;
            foodType: string | null;
            /** @description Food types to choose from, where the limits hang on one. */
            foodTypes: string[];
            /** Format: uuid */
            id: string;
            /** @description Physical form of the sample. */
            itemState: string;
            matrix: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string;
            returnReason: string | null;
            /** @enum {string} */
            state: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            storage: string;
            /** @description Determinations without a technician. */
            unassigned: number;
            version: number;
        };
        ExaminationView: {
            actions: components["schemas"]["ActionView"][];
            approvedByName: string | null;
            /** @description Why it cannot be assigned yet, in words. */
            blocked?: string;
            /** @description Parameters without a limit. */
            blockedItems: string[];
            checkedByName: string | null;
            code: string;
            determinations: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** @description The working-day calendar of that year is not announced yet. */
            dueProvisional: boolean;
            foodType: string | null;
            /** @description Food types to choose from, where the limits hang on one. */
            foodTypes: string[];
            /** Format: uuid */
            id: string;
            /** @description Physical form of the sample. */
            itemState: string;
            matrix: string;
            /** @description Determinations with neither a reading nor a reason. */
            missing: number;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string;
            returnReason: string | null;
            /** @enum {string} */
            state: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            storage: string;
            submittedByName: string | null;
            timeline: components["schemas"]["ExaminationEventView"][];
            /** @description Determinations without a technician. */
            unassigned: number;
            version: number;
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
        FoundView: {
            href: string;
            id: string;
            /** @description plan, draw, record, item, examination, report, handling, enterprise */
            kind: string;
            number: string | null;
            subtitle: string;
            title: string;
        };
        GapView: {
            parameter: string;
            /**
             * @description What is missing: the limit, the product’s label, a finer food type; or two limits compete.
             * @enum {string}
             */
            reason: "limit" | "label" | "food-type" | "ambiguous";
            seq: number;
        };
        HandlingPage: {
            items: components["schemas"]["HandlingRow"][];
            next?: string;
        };
        HandlingRow: {
            /**
             * Format: uuid
             * @description The visit or the item.
             */
            caseId: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            finishDue: string;
            finishDueProvisional: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "refusal" | "failure";
            /**
             * Format: date
             * @example 2026-09-02
             */
            openedOn: string;
            /** @description Today is past the day by which the next step was due. */
            overdue: boolean;
            /** @description The report’s number, or the reason of the refusal. */
            reference: string;
            /** Format: uuid */
            responsibleId: string;
            responsibleName: string;
            /**
             * Format: uuid
             * @description The visit that was refused, or the report that fails.
             */
            sourceId: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            startDue: string;
            /** @description Computed on weekends and fixed holidays: the year’s calendar is not announced yet. */
            startDueProvisional: boolean;
            /** @enum {string} */
            state: "open" | "accepted" | "closed";
            unitName: string;
            version: number;
        };
        HandlingView: {
            /** Format: date-time */
            acceptedAt: string | null;
            acceptedByName: string | null;
            actions: components["schemas"]["ActionView"][];
            /**
             * Format: uuid
             * @description The visit or the item.
             */
            caseId: string;
            /** Format: date-time */
            closedAt: string | null;
            closedByName: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            finishDue: string;
            finishDueProvisional: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "refusal" | "failure";
            notes: components["schemas"]["NoteView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            openedOn: string;
            /** @enum {string|null} */
            outcome: "penalised" | "rectified" | "transferred" | "not-pursued" | null;
            /** @description Today is past the day by which the next step was due. */
            overdue: boolean;
            reason: string | null;
            /** @description The report’s number, or the reason of the refusal. */
            reference: string;
            /** Format: uuid */
            responsibleId: string;
            responsibleName: string;
            /**
             * Format: uuid
             * @description The visit that was refused, or the report that fails.
             */
            sourceId: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            startDue: string;
            /** @description Computed on weekends and fixed holidays: the year’s calendar is not announced yet. */
            startDueProvisional: boolean;
            /** @enum {string} */
            state: "open" | "accepted" | "closed";
            timeline: components["schemas"]["CaseEventView"][];
            unitName: string;
            version: number;
        };
        HandoverPage: {
            items: components["schemas"]["HandoverView"][];
            next?: string;
        };
        HandoverView: {
            actions: components["schemas"]["ActionView"][];
            /** Format: date-time */
            answeredAt: string | null;
            answerReason: string | null;
            carrier: string | null;
            /** Format: uuid */
            fromAccount: string;
            fromName: string;
            /** Format: uuid */
            fromOrganisation: string;
            fromOrganisationName: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "laboratory" | "internal";
            note: string | null;
            /** Format: date-time */
            offeredAt: string;
            portions: components["schemas"]["CustodyPortionView"][];
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "withdrawn";
            /** Format: uuid */
            toAccount: string | null;
            toName: string | null;
            /** Format: uuid */
            toOrganisation: string;
            toOrganisationName: string;
            trackingNumber: string | null;
        };
        HomeGroupView: {
            count: number;
            group: string;
            href: string;
            items: components["schemas"]["HomeItemView"][];
            /** @description There are more than 99. */
            overCount: boolean;
            titleKey: string;
        };
        HomeItemView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn?: string;
            href: string;
            id: string;
            late?: boolean;
            subtitle: string;
            title: string;
        };
        HomeView: {
            groups: components["schemas"]["HomeGroupView"][];
        };
        ImportProblemView: {
            code: string;
            facts: {
                [key: string]: unknown;
            };
            /** @description The column. */
            heading: string;
            /** @description The line in the file, the headings being line 1. */
            line: number;
            /** @description What is wrong and what to do, in the reader’s language. */
            reason: string;
        };
        ImportView: {
            badCount: number;
            createdCount: number | null;
            encoding: string;
            fileHash: string;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @enum {string} */
            format: "csv" | "xlsx" | "generated";
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            mode: "all-or-nothing" | "good-rows-only" | null;
            rowCount: number;
            /** @enum {string} */
            state: "previewed" | "committed" | "discarded";
            unchangedCount: number | null;
            updatedCount: number | null;
            /** Format: date-time */
            uploadedAt: string;
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
        InspectorView: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
        };
        ItemEntryView: {
            action: string;
            /** @description Who did it. */
            actor: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** @description Number of the ledger entry. */
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
        };
        ItemPage: {
            items: components["schemas"]["ItemRow"][];
            next?: string;
        };
        ItemReceptionBody: {
            /** @description false: reception is refused, with reasons. */
            accepted: boolean;
            /**
             * Format: decimal
             * @description On arrival, degrees Celsius; needed for what travels chilled or frozen.
             * @example 4.5
             */
            celsius?: string;
            /** @example 包装完好，无泄漏 */
            condition: string;
            /** Format: uuid */
            itemId: string;
            /** @description What arrived matches the sampling record. */
            matchesForm: boolean;
            portions: components["schemas"]["ReceivedPortionBody"][];
            reasons?: string[];
        };
        ItemRow: {
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            deliveryDueOn: string;
            deliveryProvisional: boolean;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            matrix: string;
            name: string;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            /** Format: uuid */
            planId: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string | null;
            /** Format: uuid */
            recordId: string;
            recordNumber: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportDueOn: string | null;
            reportProvisional: boolean | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            sampledOn: string;
            /** @enum {string} */
            samplingKind: "supervision" | "risk-monitoring" | "evaluation";
            /** @enum {string} */
            state: "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "disposed" | "refused";
            storage: string;
            unitName: string;
            /** Format: uuid */
            visitId: string;
        };
        ItemView: {
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            concludedOn: string | null;
            condition: string | null;
            custody: components["schemas"]["CustodyEventView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            deliveryDueOn: string;
            deliveryProvisional: boolean;
            deliveryRule: components["schemas"]["DueRuleView"];
            foodType: string | null;
            form: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            matrix: string;
            name: string;
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            /** Format: uuid */
            planId: string;
            planNumber: string;
            planTitle: string;
            portions: components["schemas"]["CustodyPortionView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            productionDate: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string | null;
            /** Format: uuid */
            recordId: string;
            recordNumber: string;
            refusalReasons: string[] | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportDueOn: string | null;
            reportProvisional: boolean | null;
            reportRule: components["schemas"]["DueRuleView"] | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            sampledOn: string;
            /** @enum {string} */
            samplingKind: "supervision" | "risk-monitoring" | "evaluation";
            samplingOrganisationName: string;
            seals: components["schemas"]["SealView"][];
            /** @description The form’s sections with their fields. */
            sections: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @example 2026-09-02
             */
            shelfLifeEndsOn: string | null;
            /** @enum {string} */
            state: "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "disposed" | "refused";
            storage: string;
            timeline: components["schemas"]["ItemEntryView"][];
            unitName: string;
            /** @description The sampling record’s values by field key, without personal ones. */
            values: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            visitId: string;
        };
        JudgementView: {
            code?: string;
            nearLimit: boolean;
            /** @enum {string} */
            verdict: "pass" | "fail" | "problem" | "not-judged" | "review" | "not-examined";
            /** @description The reason in words, with the basis. */
            words: string;
        };
        LeaveOutBody: {
            determinationIds: string[];
            /** @description Printed on the report. */
            reason: string;
            /** @description The version that was read; another one is refused. */
            version: number;
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
        LeftOutView: {
            /** Format: date-time */
            at: string;
            byName: string;
            reason: string;
        };
        LicenceBody: {
            /** @enum {string} */
            kind: "food-production" | "food-trade" | "drug";
            number: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom?: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validTo?: string | null;
        };
        LimitPage: {
            items: components["schemas"]["LimitView"][];
            next?: string;
        };
        LimitReasonBody: {
            reason: string;
        };
        LimitView: {
            actions: components["schemas"]["OfferedLimitAction"][];
            /** @example GB 2762-2025 */
            basis: string;
            /** @enum {string} */
            comparison: "full" | "rounded";
            /**
             * @description `read` from the standard, `printed` by public notices, `known` but not checked against the standard, `entered` here by a standards officer.
             * @enum {string}
             */
            confidence: "read" | "printed" | "known" | "entered";
            /** Format: uuid */
            decidedBy: string | null;
            food: string;
            foodType: string | null;
            /** Format: uuid */
            id: string;
            parameter: string;
            /** Format: uuid */
            proposedBy: string | null;
            reason: string | null;
            /** Format: uuid */
            replaces: string | null;
            /** @example ≤0.2 mg/kg */
            requirement: string;
            scheme: string | null;
            /** Format: uuid */
            schemeItemId: string | null;
            source: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected" | "withdrawn";
            unit: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validTo: string | null;
        };
        LogReferenceView: {
            /** @description Number of the ledger entry of the issue. */
            entry: number;
            /** @description Hash of the entry as a leaf of the log: asked for by it, the log answers with its inclusion proof. */
            hash: string;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
        };
        MethodView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            method: string;
            /** @example 12 */
            open: string;
        };
        NewAccountBody: {
            /** @example zhang.san */
            login: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            roles: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-user" | "auditor")[];
        };
        NewPlaceBody: {
            /** @example C2-B1 */
            code: string;
            conditions: ("常温" | "冷藏" | "冷冻" | "避光" | "密闭")[];
            /**
             * Format: decimal
             * @example 8
             */
            highestCelsius?: string;
            /**
             * Format: uuid
             * @description Made by the sender.
             */
            id: string;
            /**
             * Format: decimal
             * @example 0
             */
            lowestCelsius?: string;
            /** @example 备样冷藏柜 2 */
            name: string;
            /** Format: uuid */
            parentId?: string;
        };
        NewTokenBody: {
            days: number;
            name: string;
            permissions: ("session.own" | "home.read" | "account.read" | "account.manage" | "organisation.read" | "organisation.manage" | "ledger.read" | "ledger.verify" | "directory.read" | "directory.supervision" | "directory.edit" | "directory.import" | "catalogue.read" | "catalogue.propose-limit" | "catalogue.approve-limit" | "qualification.read" | "qualification.manage" | "plan.read" | "plan.edit" | "plan.approve" | "draw.read" | "draw.conduct" | "draw.dispatch" | "visit.dispatch" | "visit.own" | "visit.read" | "item.read" | "custody.read" | "custody.act" | "custody.hold" | "custody.receive" | "storage.manage" | "disposal.approve" | "number-range.manage" | "examination.read" | "examination.assign" | "result.enter" | "result.check" | "result.approve" | "signature.own" | "report.read" | "handling.read" | "handling.act" | "enterprise.own" | "insight.read")[];
        };
        NewTokenView: {
            /** Format: uuid */
            id: string;
            /** @description Shown once; only its hash is kept. */
            token: string;
        };
        NoteHandlingBody: {
            text: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        NoteView: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            id: string;
            text: string;
        };
        NumberPatternBody: {
            /** @example DF{yy}{division}{seq:9} */
            pattern: string;
            /** @description The `patternVersion` that was read. */
            version: number;
        };
        NumberRangeBody: {
            /** @example 622900 */
            division: string;
            first: number;
            /**
             * Format: uuid
             * @description Made by the sender: sent twice, issued once.
             */
            id: string;
            last: number;
            /** @example SBJ */
            prefix: string;
            /** @description 专项: the numbers end with ZX. */
            special: boolean;
            /** @example 26 */
            year: string;
        };
        NumberRangeView: {
            division: string;
            first: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            last: number;
            left: number;
            /** Format: uuid */
            organiserId: string;
            prefix: string;
            special: boolean;
            used: number;
            year: string;
        };
        NumbersView: {
            division: string;
            /** @description What the first number would look like. */
            example: string;
            /** @description Pattern of local plans: {yy} or {yyyy}, {division}, {seq:4} to {seq:9}. */
            pattern: string;
            /** @description 0 while the pattern is the one that every bureau begins with. */
            patternVersion: number;
            ranges: components["schemas"]["NumberRangeView"][];
        };
        NumberView: {
            number: string;
        };
        OfferBody: {
            /** @description The carrier of a parcel. */
            carrier?: string;
            /**
             * Format: uuid
             * @description The hand-over’s id, made on the device: sent twice, offered once.
             */
            id: string;
            /** @enum {string} */
            kind: "laboratory" | "internal";
            note?: string;
            portionIds: string[];
            /**
             * Format: uuid
             * @description To a colleague: whose account.
             */
            toAccount?: string;
            /**
             * Format: uuid
             * @description To a laboratory: which.
             */
            toOrganisation?: string;
            trackingNumber?: string;
        };
        OfferedLimitAction: {
            /** @enum {string} */
            action: "approve" | "reject" | "withdraw";
            /** @description Why this reader may not take it. */
            refused?: string;
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
        OwnAvoidanceBody: {
            /** @enum {string} */
            ground: "kin" | "former-employment" | "interest" | "other";
            /** Format: uuid */
            premisesId: string;
        };
        OwnItemPage: {
            items: components["schemas"]["OwnItemRow"][];
            next?: string;
        };
        OwnItemRow: {
            /** Format: uuid */
            id: string;
            laboratoryName: string;
            name: string;
            organiserName: string;
            recordNumber: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            sampledOn: string;
            /** @enum {string} */
            state: "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "disposed" | "refused";
            unitName: string;
        };
        OwnSamplePage: {
            items: components["schemas"]["OwnSampleRow"][];
            next?: string;
        };
        OwnSampleRow: {
            /** Format: uuid */
            itemId: string;
            laboratoryName: string;
            organiserName: string;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            productName: string;
            recordNumber: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportDueOn: string | null;
            /** Format: uuid */
            reportId: string | null;
            reportNumber: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            sampledOn: string;
            /** @enum {string} */
            samplingKind: "supervision" | "risk-monitoring" | "evaluation";
            /** @enum {string} */
            step: "sampled" | "in-transit" | "in-test" | "reported" | "refused";
        };
        PaperBody: {
            /**
             * Format: uuid
             * @description An attachment of kind `signed-paper`.
             */
            attachmentId: string;
        };
        PlaceBody: {
            /**
             * Format: decimal
             * @example 12.5
             */
            accuracyMetres?: string;
            /**
             * Format: decimal
             * @example 35.601200
             */
            latitude?: string;
            /**
             * Format: decimal
             * @example 103.210600
             */
            longitude?: string;
        };
        PlaceView: {
            active: boolean;
            code: string;
            conditions: string[];
            highestCelsius: string | null;
            /** Format: uuid */
            id: string;
            lowestCelsius: string | null;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            portions: number;
            version: number;
        };
        PlanBody: {
            /** @example food */
            discipline: string;
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            /** @enum {string} */
            numbering: "national" | "local";
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodTo: string;
            strata: components["schemas"]["StratumBody"][];
            /** @example 市级监督抽检 */
            taskSource: string;
            /** @example 2026年第三季度流通环节食品监督抽检计划 */
            title: string;
        };
        PlanPage: {
            items: components["schemas"]["PlanRow"][];
            next?: string;
        };
        PlanProgressView: {
            strata: components["schemas"]["StratumProgressView"][];
        };
        PlanRow: {
            discipline: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            number: string;
            /** @enum {string} */
            numbering: "national" | "local";
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodTo: string;
            /** @description Sum of the quotas. */
            quota: number;
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "published" | "closed";
            strataCount: number;
            taskSource: string;
            title: string;
            version: number;
        };
        PlanStepBody: {
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        PlanView: {
            actions: components["schemas"]["ActionView"][];
            approvedByName: string | null;
            createdByName: string | null;
            discipline: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            number: string;
            /** @enum {string} */
            numbering: "national" | "local";
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodTo: string;
            /** @description Sum of the quotas. */
            quota: number;
            /** @description Why it was sent back. */
            returnReason: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "published" | "closed";
            strata: components["schemas"]["StratumView"][];
            strataCount: number;
            submittedByName: string | null;
            taskSource: string;
            timeline: components["schemas"]["TimelineView"][];
            title: string;
            version: number;
        };
        PortionBody: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "test" | "backup" | "retained";
            /**
             * Format: decimal
             * @example 2.5
             */
            quantity: string;
            sealNumber?: string;
            /** @example 袋 */
            unit: string;
        };
        PortionIdsBody: {
            portionIds: string[];
        };
        PremisesBody: {
            address: string;
            businessTypes: ("production" | "distribution" | "catering" | "online")[];
            /**
             * @description Cannot be changed later: draws name it. The USCC if left out.
             * @example F-622901001-021
             */
            code?: string;
            /** @example 622901001 */
            divisionCode: string;
            /**
             * Format: uuid
             * @description Of premises that the unit already has; absent for new ones.
             */
            id?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            latitude?: string | null;
            licences: components["schemas"]["LicenceBody"][];
            /**
             * Format: decimal
             * @example 0.25
             */
            longitude?: string | null;
            /**
             * Format: uuid
             * @description The station of the division if left out.
             */
            stationId?: string;
            tags: ("school-surroundings" | "rural-market")[];
        };
        PremisesPage: {
            items: components["schemas"]["PremisesView"][];
            next?: string;
        };
        PremisesView: {
            address: string;
            businessTypes: ("production" | "distribution" | "catering" | "online")[];
            code: string;
            /** @enum {string|null} */
            creditClass: "A" | "B" | "C" | "D" | null;
            divisionCode: string;
            divisionName: string;
            /** Format: uuid */
            enterpriseId: string;
            /** @enum {string} */
            kind: "enterprise" | "vendor" | "stall";
            name: string;
            /** Format: uuid */
            premisesId: string;
            /** Format: uuid */
            stationId: string;
            stationName: string;
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            tags: ("school-surroundings" | "rural-market")[];
            uscc: string | null;
        };
        PrepareDrawBody: {
            /** @description Most units per sampler; shared evenly if left out. */
            cap?: number;
            /** @example 双色球第2026105期开奖号码（红球由小到大、蓝球） */
            event: string;
            /**
             * Format: date-time
             * @description When the public value comes to be: later than now.
             * @example 2026-09-10T13:30:00Z
             */
            eventAt: string;
            /** @description Units sampled within so many months stay out; 0 if left out. */
            excludeSampledMonths?: number;
            /**
             * @description 9 a digit, 6 a die, A a capital letter, x a hexadecimal digit, -+/.:_ themselves, {n} repeats.
             * @example 99-99-99-99-99-99+99
             */
            pattern: string;
            /** @description Samplers per unit; two if left out. */
            perUnit?: number;
            /** Format: uuid */
            planId: string;
            /** @description Another quota, or a part of the strata: for a redraw. The plan’s if left out. */
            quotas?: components["schemas"]["QuotaBody"][];
            /** @description Why; it is published. */
            reason?: string;
            /**
             * Format: uuid
             * @description The draw that this one replaces.
             */
            replaces?: string;
            /** @description Whose samplers stand in the roster; everyone of the organiser’s tree if left out. Laboratories of the plan may be named. */
            rosterOrganisationIds?: string[];
            /**
             * @description none if left out.
             * @enum {string}
             */
            weighting?: "none" | "credit-class";
            /** @description Whether the published frame carries the weights, which reveal credit classes. */
            weightsPublic?: boolean;
        };
        ProposeLimitBody: {
            /** @example GB 2762-2025 */
            basis: string;
            /**
             * @description 全数值比较 unless the standard says 修约值比较.
             * @enum {string}
             */
            comparison?: "full" | "rounded";
            /**
             * @description The food class as the source prints it.
             * @example 叶菜蔬菜
             */
            food: string;
            /** @description The finer food type for which alone it holds. */
            foodType?: string;
            /**
             * Format: uuid
             * @description The approved limit that it corrects; it is withdrawn when this one is approved.
             */
            replaces?: string;
            /**
             * @description As the standard prints it, with its unit.
             * @example ≤0.3 mg/kg
             */
            requirement: string;
            /**
             * Format: uuid
             * @description The item of a scheme that the limit is for.
             */
            schemeItemId: string;
            /**
             * @description Where it was read: clause, table, notice.
             * @example GB 2762-2025 表1
             */
            source: string;
            /**
             * Format: date
             * @description First day of production for which it holds.
             * @example 2026-09-02
             */
            validFrom?: string;
            /**
             * Format: date
             * @description Last day of production for which it holds.
             * @example 2026-09-02
             */
            validTo?: string;
        };
        PublicDrawPage: {
            items: components["schemas"]["PublicDrawRow"][];
            next?: string;
        };
        PublicDrawRow: {
            /** Format: date-time */
            eventAt: string;
            number: string;
            organiserName: string;
            planTitle: string;
            /** @enum {string} */
            state: "committed" | "drawn" | "dispatched" | "closed" | "superseded";
        };
        PublicDrawView: {
            /** @description Everything that a verifier needs, in one file. */
            bundleUrl?: string;
            cap: number;
            commitment: string;
            /** Format: date-time */
            dispatchedAt: string | null;
            /** Format: date-time */
            drawnAt: string | null;
            entries: components["schemas"]["DrawEntryView"][];
            event: string;
            /** Format: date-time */
            eventAt: string;
            excludeSampledMonths: number;
            /** @description How many were left out, by reason. */
            exclusions: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the list of those left out, with reasons. */
            exclusionsHash: string;
            frameHash: string;
            frameUnits: number;
            frameUrl?: string;
            nonce: string | null;
            number: string;
            organiserName: string;
            pattern: string;
            perUnit: number;
            planNumber: string;
            planTitle: string;
            /** Format: date-time */
            preparedAt: string;
            publicValue: string | null;
            quotas: components["schemas"]["QuotaView"][];
            redrawReason: string | null;
            /** @description Number of the draw that replaces this one. */
            replacedBy: string | null;
            /** @description Number of the draw that this one replaces. */
            replaces: string | null;
            reserves: number | null;
            resultHash: string | null;
            resultUrl?: string;
            /**
             * Format: date-time
             * @description When nonce, frame and result were published.
             */
            revealedAt: string | null;
            rosterHash: string;
            rosterSize: number;
            rosterUrl?: string;
            /** @enum {string} */
            state: "committed" | "drawn" | "dispatched" | "closed" | "superseded";
            units: number | null;
            /** @enum {string} */
            weighting: "none" | "credit-class";
            weightsPublic: boolean;
        };
        PublicValueBody: {
            /** @example 03-07-12-18-25-31+09 */
            value: string;
        };
        QueuePage: {
            items: components["schemas"]["QueueRow"][];
            next?: string;
        };
        QueueRow: {
            code: string;
            /** Format: uuid */
            determinationId: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: uuid */
            examinationId: string;
            itemState: string;
            matrix: string;
            method: string;
            parameter: string;
            requirementText: string;
            returnReason: string | null;
            seq: number;
            /** @enum {string} */
            state: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            storage: string;
            text: string | null;
            unit: string;
            /** @enum {string|null} */
            verdict: "pass" | "fail" | "problem" | "not-judged" | "review" | "not-examined" | null;
        };
        QuotaBody: {
            reserves: number;
            /** Format: uuid */
            stratumId: string;
            take: number;
        };
        QuotaView: {
            reserves: number;
            /** @description Units of the stratum in the frame. */
            size: number;
            stratum: string;
            /** Format: uuid */
            stratumId: string;
            take: number;
        };
        ReadingsOfView: {
            /** Format: uuid */
            determinationId: string;
            parameter: string;
            readings: components["schemas"]["ReadingView"][];
            seq: number;
        };
        ReadingView: {
            detectionLimit: string | null;
            /** Format: date-time */
            enteredAt: string;
            enteredByName: string;
            expressedAs: string | null;
            /** Format: uuid */
            id: string;
            meets: boolean | null;
            note: string | null;
            notExamined: string | null;
            /** @description The how manieth reading of the determination. */
            number: number;
            quantitationLimit: string | null;
            reason: string | null;
            /**
             * Format: uuid
             * @description The reading it replaces.
             */
            replaces: string | null;
            /** @description Exactly what was typed. */
            text: string;
            unit: string | null;
        };
        ReceiveBody: {
            items: components["schemas"]["ItemReceptionBody"][];
        };
        ReceivedPortionBody: {
            /** Format: uuid */
            portionId: string;
            sealIntact: boolean;
        };
        RecordRowView: {
            /** Format: uuid */
            id: string;
            itemCode: string | null;
            /** Format: uuid */
            itemId: string | null;
            itemState: string | null;
            /** @enum {string} */
            kind: "sampling" | "refusal";
            number: string;
            sampleName: string | null;
            /** Format: date-time */
            signedAt: string;
            /** Format: uuid */
            stratumId: string | null;
        };
        RefreshBody: {
            /** @description The finer food type, where the limits hang on it. */
            foodType?: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        RefuseBody: {
            /** @description What happened; kept as personal data. */
            facts: string;
            /**
             * Format: uuid
             * @description The record’s id, made on the device.
             */
            id: string;
            place?: components["schemas"]["PlaceBody"];
            /** @example 拒绝提供样品 */
            reason: string;
            signing: components["schemas"]["SigningBody"];
        };
        RefusedStepView: {
            /** @description The sample’s code; empty where the reader sees no such examination. */
            code: string;
            /** Format: uuid */
            id: string;
            message: string;
            /** @description Code of the refusal. */
            refusal: string;
        };
        RemarkableView: {
            /** @description Readings replaced by another, before or after submission. */
            corrections: number;
            judgement: components["schemas"]["JudgementView"];
            parameter: string;
            seq: number;
            text: string;
        };
        ReportPage: {
            items: components["schemas"]["ReportRow"][];
            next?: string;
        };
        ReportRow: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            issuedOn: string;
            /** Format: uuid */
            itemId: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            number: string;
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /** @enum {string} */
            outcome: "pass" | "fail" | "problem";
            /** @description Null while the file is being made. */
            pages: number | null;
            productName: string;
            /** @enum {string} */
            state: "rendering" | "issued";
            unitName: string | null;
            version: number;
        };
        ReportView: {
            /** @description The sentence of the conclusion. */
            conclusion: string;
            /** Format: uuid */
            examinationId: string;
            /** @description All that the document prints, but its verification code. */
            facts: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            issuedOn: string;
            /** Format: uuid */
            itemId: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            number: string;
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /** @enum {string} */
            outcome: "pass" | "fail" | "problem";
            /** @description Null while the file is being made. */
            pages: number | null;
            productName: string;
            /** @description SHA-256 of the file. */
            sha256: string | null;
            /** @description Bytes of the file. */
            size: number | null;
            /** @enum {string} */
            state: "rendering" | "issued";
            template: string;
            templateVersion: number;
            timeline: components["schemas"]["CaseEventView"][];
            unitName: string | null;
            version: number;
        };
        ReservedNumberView: {
            number: string;
            /** Format: uuid */
            recordId: string;
        };
        ReserveNumberBody: {
            /**
             * Format: uuid
             * @description The record’s id, made on the device.
             */
            recordId: string;
        };
        ReturnPlanBody: {
            reason: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        RevealedView: {
            frame: string;
            nonce: string;
            result: string;
            roster: string;
        };
        ReviewPage: {
            items: components["schemas"]["ReviewRowView"][];
            next?: string;
        };
        ReviewRowView: {
            /** @description Why it cannot be assigned yet, in words. */
            blocked?: string;
            /** @description Parameters without a limit. */
            blockedItems: string[];
            checkedByName: string | null;
            code: string;
            corrections: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** @description The working-day calendar of that year is not announced yet. */
            dueProvisional: boolean;
            failures: number;
            foodType: string | null;
            /** @description Food types to choose from, where the limits hang on one. */
            foodTypes: string[];
            /** Format: uuid */
            id: string;
            /** @description Physical form of the sample. */
            itemState: string;
            matrix: string;
            nearLimit: number;
            /** @description 0: something fails; 1: close to a limit; 2: corrected or not examined; 3: nothing to remark. */
            rank: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string;
            remarkable: components["schemas"]["RemarkableView"][];
            returnReason: string | null;
            /** @enum {string} */
            state: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            storage: string;
            submittedByName: string | null;
            /** @description Determinations without a technician. */
            unassigned: number;
            version: number;
        };
        SamplerView: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
        };
        SaveSheetBody: {
            cells: components["schemas"]["SheetCellBody"][];
        };
        ScanView: {
            /** @description offer-to-laboratory, offer-to-colleague, accept, receive, store, divide, dispose. */
            actions: components["schemas"]["ActionView"][];
            itemCode: string;
            /** Format: uuid */
            itemId: string;
            itemState: string;
            /** @enum {string} */
            kind: "item" | "portion";
            /** @description The portion, or all of the item’s. */
            portions: components["schemas"]["CustodyPortionView"][];
        };
        SchemeGapsView: {
            /** @description Nothing in it can be tested: the plan cannot be submitted with it. */
            blocking: boolean;
            gaps: components["schemas"]["GapView"][];
            items: number;
            schemeCode: string;
            /** Format: uuid */
            schemeId: string;
            schemeTitle: string;
            /** @description Codes of the strata that test by it. */
            strata: string[];
        };
        SchemeItemView: {
            bases: string[];
            /** @description Judged by what the product’s label declares. */
            byLabel: boolean;
            /**
             * @description Why there is none.
             * @enum {string}
             */
            gap?: "limit" | "label" | "food-type" | "ambiguous";
            /** Format: uuid */
            id: string;
            /** @description What the product’s label declares may be stricter than the limit here. */
            labelToo: boolean;
            /** @description The limit in force on the day for the food type. */
            limit?: components["schemas"]["ChosenLimit"];
            /** @description Every limit that is approved or proposed for it, whatever its validity. */
            limits: components["schemas"]["LimitView"][];
            methods: string[];
            note: string | null;
            parameter: string;
            seq: number;
        };
        SchemePage: {
            items: components["schemas"]["SchemeRow"][];
            next?: string;
        };
        SchemeRow: {
            chapter: string;
            chapterName: string;
            /** @example 24-4 */
            code: string;
            /** @description What makes the reading of the printed table doubtful. */
            doubts: string[];
            /** @description Items without an approved limit in force. */
            gaps: number;
            /** Format: uuid */
            id: string;
            items: number;
            title: string;
        };
        SchemeView: {
            chapter: string;
            chapterName: string;
            /** @example 24-4 */
            code: string;
            /** @description What makes the reading of the printed table doubtful. */
            doubts: string[];
            edition: string;
            /** @description Finer food types that limits distinguish; one must be chosen at registration. */
            foodTypes: string[];
            /** @description Items without an approved limit in force. */
            gaps: number;
            /** Format: uuid */
            id: string;
            items: number;
            /** @description Why nothing can be assigned by this scheme yet. */
            notAssignable?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            on: string;
            schemeItems: components["schemas"]["SchemeItemView"][];
            source: string;
            title: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validTo: string | null;
        };
        SealView: {
            /** Format: date-time */
            appliedAt: string;
            number: string;
            portionCode: string;
        };
        SearchHit: {
            address: string;
            code: string;
            /** Format: uuid */
            enterpriseId: string;
            name: string;
            /** Format: uuid */
            premisesId: string;
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            uscc: string | null;
        };
        SearchView: {
            items: components["schemas"]["FoundView"][];
        };
        SessionAccount: {
            /** Format: uuid */
            id: string;
            login: string;
            mustChangePassword: boolean;
            name: string;
            /**
             * @description What must be done before anything else.
             * @enum {string}
             */
            pending?: "password" | "totp";
            totpEnabled: boolean;
        };
        SessionOrganisation: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        SessionView: {
            account: components["schemas"]["SessionAccount"];
            demonstration: boolean;
            organisation: components["schemas"]["SessionOrganisation"];
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
        SheetCellBody: {
            detectionLimit?: string | null;
            /** Format: uuid */
            determinationId: string;
            /**
             * Format: uuid
             * @description The reading that was on the screen; null where the cell was empty.
             */
            expectedReadingId: string | null;
            /** @description How the result is expressed, such as 干重计. */
            expressedAs?: string | null;
            /** @description The person’s finding, where the judge leaves it to a person. */
            meets?: boolean | null;
            note?: string | null;
            /** @description Why it was not examined; the text is empty then. */
            notExamined?: string | null;
            quantitationLimit?: string | null;
            /** @description Why a reading is replaced; needed after the first submission. */
            reason?: string | null;
            /**
             * @description Kept exactly as typed.
             * @example 0.10
             */
            text: string;
            unit?: string | null;
        };
        SheetReadingView: {
            detectionLimit: string | null;
            /** Format: date-time */
            enteredAt: string;
            enteredByName: string;
            expressedAs: string | null;
            /** Format: uuid */
            id: string;
            meets: boolean | null;
            note: string | null;
            notExamined: string | null;
            /** @description The how manieth reading of the determination. */
            number: number;
            quantitationLimit: string | null;
            /** @description Exactly what was typed. */
            text: string;
            unit: string | null;
        };
        SheetRowView: {
            basis: string;
            corrections: number;
            /** Format: uuid */
            determinationId: string;
            judgement: components["schemas"]["JudgementView"] | null;
            /** @description Not examined at all, and why: the report prints 未检验. */
            leftOut: components["schemas"]["LeftOutView"] | null;
            methods: string[];
            /** @description Whether the reader may enter it now. */
            mine: boolean;
            parameter: string;
            reading: components["schemas"]["SheetReadingView"] | null;
            /** @description Which form the cell takes: max, min, range, not-detected, prohibited, class, text. */
            requirementKind: string | null;
            requirementText: string | null;
            seq: number;
            technicianName: string | null;
            unit: string;
        };
        SheetView: {
            code: string;
            determinations: components["schemas"]["SheetRowView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: uuid */
            id: string;
            itemState: string;
            matrix: string;
            returnReason: string | null;
            /** @enum {string} */
            state: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            storage: string;
            version: number;
            /** @description Submitted before: replacing a reading now needs a reason. */
            wasSubmitted: boolean;
        };
        SignatureBody: {
            /**
             * Format: uuid
             * @description The sampler’s account; left out for the unit and witnesses.
             */
            accountId?: string;
            /**
             * Format: uuid
             * @description An attachment of kind `signature`.
             */
            attachmentId: string;
            name: string;
        };
        SignedPortionView: {
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "test" | "backup" | "retained";
            /** @description What the label’s QR code carries. */
            label: string;
            quantity: string;
            sealNumber: string | null;
            unit: string;
        };
        SignedRecordView: {
            /** @description It had been signed before; nothing was done again. */
            again: boolean;
            itemCode: string | null;
            /** Format: uuid */
            itemId: string | null;
            /**
             * Format: uuid
             * @description The visit to the reserve that was taken in place of this one; null also where none was left.
             */
            nextVisitId: string | null;
            number: string;
            portions: components["schemas"]["SignedPortionView"][];
            /** Format: uuid */
            recordId: string;
            /** @enum {string} */
            visitState: "assigned" | "started" | "sampled" | "refused" | "closed" | "no-product" | "ended";
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
        SigningBody: {
            /** @description Instead of signatures on the screen. */
            paper?: components["schemas"]["PaperBody"];
            /** @description Two samplers at least, unless signed on paper. */
            samplers: components["schemas"]["SignatureBody"][];
            unit?: components["schemas"]["SignatureBody"];
            witnesses?: components["schemas"]["SignatureBody"][];
        };
        SignRecordBody: {
            foodType?: string;
            /**
             * Format: uuid
             * @description The record’s id, made on the device.
             */
            id: string;
            /**
             * Format: uuid
             * @description The item’s id, made on the device.
             */
            itemId: string;
            place?: components["schemas"]["PlaceBody"];
            portions: components["schemas"]["PortionBody"][];
            signing: components["schemas"]["SigningBody"];
            /** Format: uuid */
            stratumId: string;
            /** @description The form’s values by field key, all texts. */
            values: {
                [key: string]: unknown;
            };
        };
        StartBody: {
            /**
             * Format: decimal
             * @example 12.5
             */
            accuracyMetres?: string;
            /**
             * Format: decimal
             * @example 35.601200
             */
            latitude?: string;
            /**
             * Format: decimal
             * @example 103.210600
             */
            longitude?: string;
        };
        StorageBody: {
            /** Format: uuid */
            placeId: string;
            portionIds: string[];
        };
        StratumBody: {
            /** @enum {string|null} */
            businessType?: "production" | "distribution" | "catering" | "online" | null;
            categoryCode?: string | null;
            /** @example S001 */
            code: string;
            /**
             * @description Null: wherever the organiser looks after.
             * @example 622921
             */
            divisionCode?: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: uuid */
            laboratoryId: string;
            quota: number;
            reserves: number;
            /** Format: uuid */
            schemeId: string;
            /** @enum {string|null} */
            tag?: "school-surroundings" | "rural-market" | null;
        };
        StratumProgressView: {
            code: string;
            concluded: number;
            failed: number;
            quota: number;
            received: number;
            sampled: number;
            /** Format: uuid */
            stratumId: string;
        };
        StratumView: {
            /** @enum {string|null} */
            businessType: "production" | "distribution" | "catering" | "online" | null;
            categoryCode: string | null;
            categoryName: string | null;
            code: string;
            divisionCode: string | null;
            divisionName: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            /** Format: uuid */
            planId: string;
            quota: number;
            reserves: number;
            schemeCode: string;
            /** Format: uuid */
            schemeId: string;
            schemeTitle: string;
            /** @enum {string|null} */
            tag: "school-surroundings" | "rural-market" | null;
        };
        SubmitBody: {
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        SubSampleBody: {
            /**
             * Format: uuid
             * @description Made on the device.
             */
            id: string;
            /**
             * Format: decimal
             * @example 0.5
             */
            quantity: string;
            /** @example 理化室 */
            section: string;
        };
        SupervisionView: {
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            deviceId: string | null;
            /** Format: uuid */
            id: string;
            /** @example sampled */
            kind: string;
            /** Format: uuid */
            premisesId: string | null;
        };
        TakenStepView: {
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            version: number;
        };
        TechnicianView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Determinations that lie open with this technician, up to 99+. */
            open: string;
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
        TimelineView: {
            action: string;
            /** @description Who did it. */
            actor: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** @description Number of the ledger entry. */
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
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
        UnitBody: {
            /** @enum {string|null} */
            creditClass?: "A" | "B" | "C" | "D" | null;
            /** @enum {string} */
            kind: "enterprise" | "vendor" | "stall";
            legalRepresentative?: string | null;
            name: string;
            /**
             * Format: uuid
             * @description The enterprise that runs the market; only and always for stalls.
             */
            organiserId?: string | null;
            phone?: string | null;
            premises: components["schemas"]["PremisesBody"][];
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            uscc?: string | null;
        };
        UnitPremisesView: {
            address: string;
            businessTypes: ("production" | "distribution" | "catering" | "online")[];
            /**
             * @description Cannot be changed later: draws name it. The USCC if left out.
             * @example F-622901001-021
             */
            code: string;
            /** @example 622901001 */
            divisionCode: string;
            divisionName: string;
            /**
             * Format: uuid
             * @description Of premises that the unit already has; absent for new ones.
             */
            id: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            latitude?: string | null;
            licences: components["schemas"]["LicenceBody"][];
            /**
             * Format: decimal
             * @example 0.25
             */
            longitude?: string | null;
            /**
             * Format: uuid
             * @description The station of the division if left out.
             */
            stationId: string;
            stationName: string;
            tags: ("school-surroundings" | "rural-market")[];
        };
        UnitView: {
            /** @enum {string|null} */
            creditClass: "A" | "B" | "C" | "D" | null;
            /** @description Whether the unit may have accounts of its own. */
            hasPortal: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "enterprise" | "vendor" | "stall";
            legalRepresentative: string | null;
            /** @description Whether the reader may know the supervision record; it is empty where not. */
            maySeeSupervision: boolean;
            name: string;
            /** Format: uuid */
            organiserId: string | null;
            organiserName: string | null;
            phone: string | null;
            premises: components["schemas"]["UnitPremisesView"][];
            /** @description Stalls in the market that this enterprise runs. */
            stallCount: number;
            /** @enum {string} */
            status: "open" | "suspended" | "closed";
            supervision: components["schemas"]["SupervisionView"][];
            /** Format: date-time */
            updatedAt: string;
            uscc: string | null;
            version: number;
        };
        VerifiedReportView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            issuedOn: string;
            laboratoryName: string;
            log: components["schemas"]["LogReferenceView"];
            number: string;
            /** @enum {string} */
            outcome: "pass" | "fail" | "problem";
            pages: number;
            productName: string;
            /** @description SHA-256 of the file, in hexadecimal. */
            sha256: string;
            /** @enum {string} */
            state: "current";
            version: number;
        };
        VerifyBody: {
            /** @description Checkpoints kept outside, as the text of their file: the log must still contain them. */
            checkpoint?: string;
        };
        VisitPage: {
            items: components["schemas"]["VisitRow"][];
            next?: string;
        };
        VisitRow: {
            discipline: string;
            /** Format: uuid */
            drawId: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            latitude: string | null;
            longitude: string | null;
            /**
             * Format: uuid
             * @description The visit to the reserve that was taken; null also where none was left.
             */
            nextVisitId: string | null;
            /** @enum {string} */
            numbering: "national" | "local";
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /** @enum {string|null} */
            outcome: "sampled" | "refused" | "closed" | "no-product" | null;
            outcomeReason: string | null;
            /** Format: uuid */
            planId: string;
            planNumber: string;
            planTitle: string;
            /** Format: uuid */
            premisesId: string;
            /**
             * Format: uuid
             * @description The visit whose unit this reserve replaces.
             */
            replacesId: string | null;
            samplers: components["schemas"]["VisitSamplerView"][];
            /** @enum {string} */
            samplingKind: "supervision" | "risk-monitoring" | "evaluation";
            /** Format: uuid */
            samplingOrganisationId: string;
            samplingOrganisationName: string;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "assigned" | "started" | "sampled" | "refused" | "closed" | "no-product" | "ended";
            strata: components["schemas"]["VisitStratumRow"][];
            unitAddress: string;
            unitCode: string;
            unitName: string;
            unitUscc: string | null;
            version: number;
        };
        VisitSamplerView: {
            /** Format: uuid */
            accountId: string;
            name: string;
        };
        VisitStratumRow: {
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            /** @enum {string|null} */
            outcome: "sampled" | "refused" | "closed" | "no-product" | null;
            /** Format: uuid */
            schemeId: string;
            schemeTitle: string;
            /** Format: uuid */
            stratumId: string;
        };
        VisitStratumView: {
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** @description Food types that the limits of the scheme distinguish; empty where they do not. */
            foodTypes: string[];
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            /** @enum {string|null} */
            outcome: "sampled" | "refused" | "closed" | "no-product" | null;
            /** Format: uuid */
            schemeId: string;
            schemeTitle: string;
            /** Format: uuid */
            stratumId: string;
        };
        VisitView: {
            actions: components["schemas"]["ActionView"][];
            attachments: components["schemas"]["AttachmentView"][];
            discipline: string;
            draft?: components["schemas"]["DraftView"];
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            enterpriseId: string;
            /** Format: uuid */
            id: string;
            latitude: string | null;
            longitude: string | null;
            /**
             * Format: uuid
             * @description The visit to the reserve that was taken; null also where none was left.
             */
            nextVisitId: string | null;
            /** @enum {string} */
            numbering: "national" | "local";
            /** @description Numbers given to records of this visit, signed or reserved. */
            numbers: components["schemas"]["ReservedNumberView"][];
            /** @description Numbers left in the bureau’s ranges; null where the plan uses the bureau’s own pattern. */
            numbersLeft: number | null;
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            /** @enum {string|null} */
            outcome: "sampled" | "refused" | "closed" | "no-product" | null;
            outcomeReason: string | null;
            /** Format: uuid */
            planId: string;
            planNumber: string;
            planTitle: string;
            portionKinds: ("test" | "backup" | "retained")[];
            /** @description First values by field key. */
            prefill: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            premisesId: string;
            records: components["schemas"]["RecordRowView"][];
            /**
             * Format: uuid
             * @description The visit whose unit this reserve replaces.
             */
            replacesId: string | null;
            samplers: components["schemas"]["VisitSamplerView"][];
            /** @enum {string} */
            samplingKind: "supervision" | "risk-monitoring" | "evaluation";
            /** Format: uuid */
            samplingOrganisationId: string;
            samplingOrganisationName: string;
            /** @description The form’s sections with their fields, as `FormSection[]` of the discipline. */
            sections: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "assigned" | "started" | "sampled" | "refused" | "closed" | "no-product" | "ended";
            strata: components["schemas"]["VisitStratumView"][];
            taskSource: string;
            unitAddress: string;
            unitCode: string;
            unitName: string;
            unitPhone: string | null;
            unitUscc: string | null;
            version: number;
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
    Avoidances_list: {
        parameters: {
            query?: {
                accountId?: string;
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
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
                    "application/json": components["schemas"]["AvoidancePage"];
                };
            };
        };
    };
    Avoidances_declare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvoidanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvoidanceView"];
                };
            };
        };
    };
    Avoidances_end: {
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
                    "application/json": components["schemas"]["AvoidanceView"];
                };
            };
        };
    };
    Avoidances_samplers: {
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
                    "application/json": components["schemas"]["SamplerView"][];
                };
            };
        };
    };
    Catalogue_categories: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Gaps as of this day of production; today if left out. */
                on?: string;
                /** @description Children of this category; the chapters (食品大类) if left out. */
                parent?: string;
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
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
        };
    };
    Catalogue_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Whether the limit holds for an item. */
                place?: "attached" | "unattached";
                /** @description Part of the parameter, the food or the standard. */
                q?: string;
                state?: "proposed" | "approved" | "rejected" | "withdrawn";
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
                    "application/json": components["schemas"]["LimitPage"];
                };
            };
        };
    };
    Catalogue_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeLimitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitView"];
                };
            };
        };
    };
    Catalogue_approve: {
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
                    "application/json": components["schemas"]["LimitView"];
                };
            };
        };
    };
    Catalogue_reject: {
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
                "application/json": components["schemas"]["LimitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitView"];
                };
            };
        };
    };
    Catalogue_withdraw: {
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
                "application/json": components["schemas"]["LimitReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitView"];
                };
            };
        };
    };
    Catalogue_schemes: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Chapter code. */
                chapter?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                on?: string;
                /** @description Part of the title, of a parameter’s name, or the table’s number. */
                q?: string;
                show?: "complete" | "with-gaps";
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
                    "application/json": components["schemas"]["SchemePage"];
                };
            };
        };
    };
    Catalogue_scheme: {
        parameters: {
            query?: {
                foodType?: string;
                /** @description Day of production, or of sampling where there is none; today if left out. */
                on?: string;
            };
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
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    Custody_arrivals: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["HandoverPage"];
                };
            };
        };
    };
    Custody_colleagues: {
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
                    "application/json": components["schemas"]["ColleagueView"][];
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
    Directory_deviceList: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                discipline?: "metrology" | "special-equipment";
                /** @description Due on this day or before. */
                dueUntil?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                premisesId?: string;
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
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
        };
    };
    Directory_createDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
        };
    };
    Directory_device: {
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
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
        };
    };
    Directory_changeDevice: {
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
                "application/json": components["schemas"]["ChangeDeviceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
        };
    };
    DirectoryImports_list: {
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
                    "application/json": components["schemas"]["ImportView"][];
                };
            };
        };
    };
    DirectoryImports_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    DirectoryImports_one: {
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
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    DirectoryImports_commit: {
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
                "application/json": components["schemas"]["CommitImportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    DirectoryImports_discard: {
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
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    DirectoryImports_problems: {
        parameters: {
            query?: {
                /** @description The last line of the page before. */
                afterLine?: number;
                limit?: number;
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["ImportProblemView"][];
                };
            };
        };
    };
    DirectoryImports_template: {
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
                    "text/csv": string;
                };
            };
        };
    };
    Directory_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                businessType?: "production" | "distribution" | "catering" | "online";
                creditClass?: "A" | "B" | "C" | "D";
                /** @description The beginning of the division code. */
                division?: string;
                kind?: "enterprise" | "vendor" | "stall";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Words that the name or the address contains, or the beginning of a code. */
                q?: string;
                stationId?: string;
                status?: "open" | "suspended" | "closed";
                tag?: "school-surroundings" | "rural-market";
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
                    "application/json": components["schemas"]["PremisesPage"];
                };
            };
        };
    };
    Directory_search: {
        parameters: {
            query: {
                limit?: number;
                /** @description Two characters or more of a name, an address, a USCC or a premises code. */
                q: string;
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
                    "application/json": components["schemas"]["SearchHit"][];
                };
            };
        };
    };
    Directory_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Directory_one: {
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
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Directory_change: {
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
                "application/json": components["schemas"]["ChangeUnitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Directory_openPortal: {
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
                    "application/json": components["schemas"]["UnitView"];
                };
            };
        };
    };
    Storage_due: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                state?: "proposed" | "approved";
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
                    "application/json": components["schemas"]["CustodyPortionPage"];
                };
            };
        };
    };
    Storage_approve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortionIdsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyPortionView"][];
                };
            };
        };
    };
    Storage_dispose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisposeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyPortionView"][];
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
    Draws_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                planId?: string;
                state?: "committed" | "drawn" | "dispatched" | "closed" | "superseded";
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
                    "application/json": components["schemas"]["DrawPage"];
                };
            };
        };
    };
    Draws_prepare: {
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
                "application/json": components["schemas"]["PrepareDrawBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawView"];
                };
            };
        };
    };
    Draws_one: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["DrawView"];
                };
            };
        };
    };
    Draws_dispatch: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["DrawView"];
                };
            };
        };
    };
    Draws_exclusions: {
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
                    "text/csv": string;
                };
            };
        };
    };
    Draws_frame: {
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
                    "text/csv": string;
                };
            };
        };
    };
    Draws_result: {
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
                    "text/csv": string;
                };
            };
        };
    };
    Draws_roster: {
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
                    "text/csv": string;
                };
            };
        };
    };
    Draws_units: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description unit if left out. */
                role?: "unit" | "reserve";
            };
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
                    "application/json": components["schemas"]["DrawnUnitPage"];
                };
            };
        };
    };
    Draws_record: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicValueBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawView"];
                };
            };
        };
    };
    Items_own: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
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
                    "application/json": components["schemas"]["OwnItemPage"];
                };
            };
        };
    };
    Enterprise_own: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
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
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
        };
    };
    Enterprise_file: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    Enterprise_samples: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                step?: "sampled" | "in-transit" | "in-test" | "reported" | "refused";
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
                    "application/json": components["schemas"]["OwnSamplePage"];
                };
            };
        };
    };
    Enterprise_record: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    Results_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description A sample’s code, or how it begins. */
                q?: string;
                state?: "blocked" | "waiting" | "assigned" | "entering" | "submitted" | "checked" | "approved";
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["ExaminationPage"];
                };
            };
        };
    };
    Results_one: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["ExaminationView"];
                };
            };
        };
    };
    Results_leaveOut: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveOutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationView"];
                };
            };
        };
    };
    Results_readings: {
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
                    "application/json": components["schemas"]["ReadingsOfView"][];
                };
            };
        };
    };
    Results_refresh: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationView"];
                };
            };
        };
    };
    Results_sheet: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    Results_save: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSheetBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    Results_submit: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationView"];
                };
            };
        };
    };
    Results_approve: {
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
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOutcomeView"];
                };
            };
        };
    };
    Results_assign: {
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
                "application/json": components["schemas"]["AssignBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOutcomeView"];
                };
            };
        };
    };
    Results_badges: {
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
                    "application/json": components["schemas"]["BadgesView"];
                };
            };
        };
    };
    Results_check: {
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
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOutcomeView"];
                };
            };
        };
    };
    Results_queue: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Order: by method and due day, or by due day alone. */
                by?: "method" | "due";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                method?: string;
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
        };
    };
    Results_methods: {
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
                    "application/json": components["schemas"]["MethodView"][];
                };
            };
        };
    };
    Results_reviewList: {
        parameters: {
            query: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                stage: "check" | "approve";
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
        };
    };
    Results_technicians: {
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
                    "application/json": components["schemas"]["TechnicianView"][];
                };
            };
        };
    };
    Results_unassigned: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                show?: "blocked" | "ready";
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["ExaminationPage"];
                };
            };
        };
    };
    Followup_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                kind?: "refusal" | "failure";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Part of the unit’s name, the report’s number or the reason. */
                q?: string;
                state?: "open" | "accepted" | "closed";
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
                    "application/json": components["schemas"]["HandlingPage"];
                };
            };
        };
    };
    Followup_one: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["HandlingView"];
                };
            };
        };
    };
    Followup_accept: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptHandlingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingView"];
                };
            };
        };
    };
    Followup_close: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseHandlingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingView"];
                };
            };
        };
    };
    Followup_note: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteHandlingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandlingView"];
                };
            };
        };
    };
    Custody_offer: {
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
                "application/json": components["schemas"]["OfferBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    Custody_one: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    Custody_accept: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    Custody_decline: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    Custody_receive: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    Custody_withdraw: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    Custody_waiting: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
            };
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["HandoverPage"];
                };
            };
        };
    };
    Insight_homeGroups: {
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
                    "application/json": components["schemas"]["HomeView"];
                };
            };
        };
    };
    Insight_progress: {
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
                    "application/json": components["schemas"]["PlanProgressView"];
                };
            };
        };
    };
    Items_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                laboratoryId?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                planId?: string;
                /** @description Part of the record’s number, or the whole item code. */
                q?: string;
                state?: "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "disposed" | "refused";
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
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
        };
    };
    Items_one: {
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
                    "application/json": components["schemas"]["ItemView"];
                };
            };
        };
    };
    Documents_ofItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "reception-refusal";
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
                    "application/pdf": string;
                };
            };
        };
    };
    Documents_labels: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    Qualification_list: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["CertificatesView"];
                };
            };
        };
    };
    Qualification_register: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatesView"];
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
    Avoidances_own: {
        parameters: {
            query?: {
                accountId?: string;
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
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
                    "application/json": components["schemas"]["AvoidancePage"];
                };
            };
        };
    };
    Avoidances_declareOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnAvoidanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvoidanceView"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                kind?: "supervision" | "risk-monitoring" | "evaluation";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                q?: string;
                state?: "draft" | "submitted" | "approved" | "published" | "closed";
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
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
        };
    };
    Plans_create: {
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
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_one: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_change: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_approve: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_close: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_gaps: {
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
                    "application/json": components["schemas"]["SchemeGapsView"][];
                };
            };
        };
    };
    Plans_publish: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_return: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnPlanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Plans_submit: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    Storage_inStore: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                kind?: "test" | "backup" | "retained";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                placeId?: string;
                state?: "held" | "stored";
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
                    "application/json": components["schemas"]["CustodyPortionPage"];
                };
            };
        };
    };
    Storage_divide: {
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
                "application/json": components["schemas"]["DivideBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyPortionView"][];
                };
            };
        };
    };
    Storage_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorageBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyPortionView"][];
                };
            };
        };
    };
    PublicDraws_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
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
                    "application/json": components["schemas"]["PublicDrawPage"];
                };
            };
        };
    };
    PublicDraws_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["PublicDrawView"];
                };
            };
        };
    };
    PublicDraws_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["DrawBundleView"];
                };
            };
        };
    };
    PublicDraws_frame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "text/csv": string;
                };
            };
        };
    };
    PublicDraws_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "text/csv": string;
                };
            };
        };
    };
    PublicDraws_roster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "text/csv": string;
                };
            };
        };
    };
    Verification_verify: {
        parameters: {
            query: {
                /** @description The code printed on the report; dashes and case do not matter. */
                code: string;
            };
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["VerifiedReportView"];
                };
            };
        };
    };
    Documents_ofRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "sampling-record" | "sampling-notice" | "refusal-record";
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
                    "application/pdf": string;
                };
            };
        };
    };
    Reports_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Issued on or after. */
                from?: string;
                itemId?: string;
                laboratoryId?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                outcome?: "pass" | "fail" | "problem";
                /** @description Part of number, product, item code, record number or sampled unit. */
                q?: string;
                state?: "rendering" | "issued";
                /** @description Issued on or before. */
                to?: string;
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
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
        };
    };
    Reports_one: {
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
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Reports_file: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    Numbers_list: {
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
                    "application/json": components["schemas"]["NumbersView"];
                };
            };
        };
    };
    Numbers_setPattern: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberPatternBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumbersView"];
                };
            };
        };
    };
    Numbers_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberRangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberRangeView"];
                };
            };
        };
    };
    Custody_scan: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ScanView"];
                };
            };
        };
    };
    Insight_find: {
        parameters: {
            query: {
                /** @description A number, a code, a name: at least two characters. */
                q: string;
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
                    "application/json": components["schemas"]["SearchView"];
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
    Signatures_own: {
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
                    "image/png": string;
                };
            };
        };
    };
    Signatures_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
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
    Storage_places: {
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
                    "application/json": components["schemas"]["PlaceView"][];
                };
            };
        };
    };
    Storage_addPlace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceView"];
                };
            };
        };
    };
    Storage_changePlace: {
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
                "application/json": components["schemas"]["ChangePlaceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceView"];
                };
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
    Visits_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                drawId?: string;
                /** @description `true`: only visits that were due before today and still wait for their samplers. */
                late?: "true" | "false";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                planId?: string;
                state?: "assigned" | "started" | "sampled" | "refused" | "closed" | "no-product" | "ended" | "open";
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
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
        };
    };
    Visits_one: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
    Visits_attach: {
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
                "multipart/form-data": {
                    accuracyMetres?: string;
                    /** Format: binary */
                    file: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "site-photo" | "sample-photo" | "seal-photo" | "receipt" | "signature" | "signed-paper" | "screenshot" | "other";
                    latitude?: string;
                    longitude?: string;
                    /** Format: date-time */
                    takenAt: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
        };
    };
    Visits_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
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
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
        };
    };
    Visits_closed: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndlessBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
    Documents_ofVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "sampling-record" | "sampling-notice" | "refusal-record";
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
                    "application/pdf": string;
                };
            };
        };
    };
    Visits_saveDraft: {
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
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    Visits_end: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
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
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
    Visits_noProduct: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndlessBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
    Visits_reserveNumber: {
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
                "application/json": components["schemas"]["ReserveNumberBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberView"];
                };
            };
        };
    };
    Visits_sign: {
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
                "application/json": components["schemas"]["SignRecordBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedRecordView"];
                };
            };
        };
    };
    Visits_refuse: {
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
                "application/json": components["schemas"]["RefuseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedRecordView"];
                };
            };
        };
    };
    Visits_start: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
    Visits_mine: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description `open`, or left out: those that have not ended. */
                show?: "open" | "all";
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
                    "application/json": components["schemas"]["VisitPage"];
                };
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
