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
    "/api/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/notices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Calendar_preview"];
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
    "/api/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanDesign_listComplaints"];
        put?: never;
        post: operations["PlanDesign_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-charts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_controlCharts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-charts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_controlChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-charts/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_proposeLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-charts/{id}/limits/{limitsId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_decideLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-charts/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_controlValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_controlHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_controlHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-holds/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_decideHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control-holds/{id}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_explain"];
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
    "/api/draws/{id}/bundle.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Draws_confirm"];
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
    "/api/draws/{id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draws_leftOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DrawRecords_record"];
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
        post: operations["Draws_enter"];
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
    "/api/enterprise/reports/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Enterprise_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise/reports/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Enterprise_many"];
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
    "/api/examinations/{id}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_declared"];
        put?: never;
        post: operations["Results_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/declarations/{declarationId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_label"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_used"];
        put: operations["Work_choose"];
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
    "/api/examinations/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Results_remarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/report-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/report-preview/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_previewPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/examinations/{id}/scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_scope"];
        put?: never;
        post?: never;
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
    "/api/examinations/{id}/subcontracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Work_ask"];
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
    "/api/handlings/{id}/follow-up-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowUpPlans_draft"];
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
    "/api/instrument-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_fileList"];
        put?: never;
        post: operations["Instruments_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instrument-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instrument-files/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instruments_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instrument-files/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instruments_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instrument-files/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_list"];
        put?: never;
        post: operations["Instruments_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instruments/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instruments_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instruments/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Instruments_attempt"];
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
    "/api/laboratories/{id}/certificates/{certificateId}/scope-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Scope_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratories/{id}/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scope_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory-interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LaboratoryInterests_list"];
        put?: never;
        post: operations["LaboratoryInterests_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory-interests/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LaboratoryInterests_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/authorisations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_instruments"];
        put?: never;
        post: operations["Laboratory_registerInstrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/equipment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_oneInstrument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/equipment/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_findings"];
        put?: never;
        post: operations["Laboratory_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/findings/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_findingStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_lots"];
        put?: never;
        post: operations["Laboratory_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/materials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_oneLot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/materials/{id}/dilutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_dilute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/materials/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Laboratory_file"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/people/{id}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_authorise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/people/{id}/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_rooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/rooms/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Laboratory_demand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/rooms/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Laboratory_measure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/utilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_utilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Laboratory_verifications"];
        put?: never;
        post: operations["Laboratory_verify"];
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
    "/api/legal-windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LegalWindows_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-windows/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalWindows_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-windows/corrections/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalWindows_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-windows/corrections/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LegalWindows_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scope_editions"];
        put?: never;
        post: operations["Scope_addEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_methodRules"];
        put?: never;
        post: operations["Floor_proposeRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_methodRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-rules/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_decideRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/method-rules/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Floor_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Orders_list"];
        put?: never;
        post: operations["Orders_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Orders_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/accept-on-paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_acceptOnPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Counter_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Orders_invoice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counter_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Orders_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Orders_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Orders_draft"];
        put: operations["Orders_saveDraft"];
        post?: never;
        delete: operations["Orders_discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/laboratories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Orders_laboratories"];
        put?: never;
        post?: never;
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
    "/api/own/laboratory-interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LaboratoryInterests_declareOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Personnel_people"];
        put?: never;
        post: operations["Personnel_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personnel/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Personnel_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personnel/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Personnel_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personnel/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Personnel_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personnel/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Personnel_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personnel/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Personnel_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanDesign_figures"];
        put: operations["PlanDesign_setFigures"];
        post?: never;
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
    "/api/plans/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanDesign_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanDesign_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_carryOver"];
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
    "/api/plans/{id}/population": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanDesign_population"];
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
    "/api/plans/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanDesign_revision"];
        put?: never;
        post?: never;
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
    "/api/portal/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Portal_list"];
        put?: never;
        post: operations["Portal_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/registrations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Portal_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Portal_people"];
        put?: never;
        post: operations["Portal_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/users/{id}": {
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
        patch: operations["Portal_change"];
        trace?: never;
    };
    "/api/portal/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Portal_reset"];
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
    "/api/proficiency-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Instruments_proficiencyTests"];
        put?: never;
        post: operations["Instruments_recordTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proficiency-tests/{id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Instruments_follow"];
        post?: never;
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
    "/api/public/draws/{number}/avoidances.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_avoidances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{number}/bundle.zip": {
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
    "/api/public/draws/{number}/laboratories.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_laboratories"];
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
    "/api/public/draws/{number}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraws_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicSampling_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/plans/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicSampling_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/plans/{number}/sampled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicSampling_sampled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/report-files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verification_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/report-files/{sha256}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verification_fileProof"];
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
    "/api/public/reports/{number}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verification_proof"];
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
    "/api/report-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Changes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-changes/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Changes_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Prints_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-prints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prints_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-prints/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Prints_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-prints/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prints_file"];
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
    "/api/reports/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Changes_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_content"];
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
    "/api/reports/{id}/result-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_resultNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanDesign_riskRules"];
        put?: never;
        post: operations["PlanDesign_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk-rules/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanDesign_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk-rules/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanDesign_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanDesign_preview"];
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
    "/api/scope-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scope_covering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scope-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scope_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scope-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Scope_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scope-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Scope_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scope-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scope_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scopes/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scope_rows"];
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
    "/api/session/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_contact"];
        put: operations["Session_keepContact"];
        post?: never;
        delete?: never;
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
    "/api/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_recoveryCodesLeft"];
        put?: never;
        post: operations["Session_renewRecoveryCodes"];
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
    "/api/subcontracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_asked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subcontracts/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Work_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subcontracts/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_report"];
        put?: never;
        post: operations["Work_fileReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subcontracts/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Work_enter"];
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
    "/api/visits/{id}/producer-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_producerLimits"];
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
    "/api/worksheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worksheets_list"];
        put?: never;
        post: operations["Worksheets_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worksheets_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}/blind-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worksheets_addBlind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worksheets_addControl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}/inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worksheets_inputs"];
        put: operations["Worksheets_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}/record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OriginalRecords_ofWorksheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worksheets_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worksheets_target"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/worksheets/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worksheets_colleagues"];
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
        AcceptBody: {
            mapping: components["schemas"]["SampleMappingBody"][];
            /** Format: uuid */
            worksheetId: string | null;
        };
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
        AskSubcontractBody: {
            determinationIds: string[];
            reason: string;
            /** Format: uuid */
            toLaboratoryId: string;
            /** @description Of the examination. */
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
        AttemptView: {
            bad: components["schemas"]["BadLineView"][];
            badCount: number;
            encoding: string;
            readingCount: number;
            /** @description The first two hundred. */
            readings: components["schemas"]["InstrumentReadingView"][];
        };
        AuthorisationBody: {
            /** @description The field that is signed; left out: every field of the laboratory. */
            discipline?: string;
            /** @enum {string} */
            kind: "test" | "sign";
            /**
             * @description The method with its year; left out: every method of the laboratory.
             * @example GB 5009.12-2023
             */
            method?: string;
            /**
             * Format: uuid
             * @description The examination that it rests on; left out: any that was passed.
             */
            trainingId?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validTo: string;
        };
        AuthorisationView: {
            discipline: string | null;
            edition: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            endedOn: string | null;
            endReason: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "test" | "sign";
            standard: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validTo: string;
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
        BadLineView: {
            code: string;
            line: number;
            reason: string;
            text: string;
        };
        BatchOutcomeView: {
            done: components["schemas"]["TakenStepView"][];
            refused: components["schemas"]["RefusedStepView"][];
        };
        BoardChangeView: {
            at: string;
            /** @description Empty where the reader may not open it. */
            href: string;
            /** @enum {string} */
            kind: "reserve" | "refusal" | "without" | "redraw";
            reason: string;
            what: string;
        };
        BoardCounts: {
            concluded: number;
            failed: number;
            /** @description Items whose delivery or report is late. */
            late: number;
            /** @description Received by the laboratory. */
            received: number;
            sampled: number;
            /** @description Visits that wait or are under way; null where the reader may not know what was drawn. */
            waiting: number | null;
        };
        BoardItemPage: {
            items: components["schemas"]["BoardItemRow"][];
            next?: string;
        };
        BoardItemRow: {
            category: string;
            divisionName: string;
            /**
             * Format: date
             * @description When its next step is due.
             * @example 2026-09-02
             */
            dueOn: string;
            /**
             * Format: uuid
             * @description Of the item, or of the visit where there is no item.
             */
            id: string;
            /** Format: uuid */
            itemId: string | null;
            late: boolean;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            planNumber: string;
            reason: string | null;
            recordNumber: string | null;
            /** @description A reserve in place of another unit. */
            reserve: boolean;
            sampleName: string | null;
            /** @enum {string} */
            stage: "assigned" | "started" | "refused" | "closed" | "no-product" | "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "rejected";
            stationName: string;
            stratum: string;
            unitName: string;
            /** Format: uuid */
            visitId: string;
            /** @description Whether the visit may be opened by the reader. */
            visitOpen: boolean;
        };
        BoardPlanView: {
            concluded: number;
            failed: number;
            /** Format: uuid */
            id: string;
            /** @description Items whose delivery or report is late. */
            late: number;
            number: string;
            organiserName: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            periodTo: string;
            quota: number;
            /** @description Received by the laboratory. */
            received: number;
            redraws: number;
            sampled: number;
            state: string;
            title: string;
            /** @description Visits that wait or are under way; null where the reader may not know what was drawn. */
            waiting: number | null;
        };
        BoardStationView: {
            concluded: number;
            divisionCode: string;
            divisionName: string;
            failed: number;
            /** @description Items whose delivery or report is late. */
            late: number;
            /** @description Received by the laboratory. */
            received: number;
            sampled: number;
            /** Format: uuid */
            stationId: string;
            stationName: string;
            /** @description Visits that wait or are under way; null where the reader may not know what was drawn. */
            waiting: number | null;
        };
        BoardStratumView: {
            code: string;
            concluded: number;
            divisionName: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            failed: number;
            /** Format: uuid */
            id: string;
            /** @description Items whose delivery or report is late. */
            late: number;
            quota: number;
            /** @description Received by the laboratory. */
            received: number;
            sampled: number;
            title: string;
            /** @description Visits that wait or are under way; null where the reader may not know what was drawn. */
            waiting: number | null;
        };
        BoardView: {
            /** @description The latest two hundred of the plan that is named. */
            changes: components["schemas"]["BoardChangeView"][];
            plans: components["schemas"]["BoardPlanView"][];
            /** @description Division → station; of the plan that is named, or of all that are shown. */
            stations: components["schemas"]["BoardStationView"][];
            /** @description Of the plan that is named. */
            strata: components["schemas"]["BoardStratumView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            today: string;
            total: components["schemas"]["BoardCounts"];
        };
        BrokenView: {
            points: string[];
            /** @enum {string} */
            rule: "1-2s" | "1-3s" | "2-2s" | "R-4s" | "4-1s" | "10-x";
        };
        CalculatedView: {
            mean: string;
            /** @enum {string} */
            precision?: "single" | "met" | "another-needed" | "met-by-median" | "met-by-closest-pair" | "repeat";
            replicates: components["schemas"]["ReplicateView"][];
            /** @description What is reported from; absent while another result is needed. */
            result?: string;
            unit: string;
        };
        CalculationBody: {
            /** @description How results are printed: by level, so many significant digits or to an interval. */
            display?: components["schemas"]["DisplayBody"];
            examples: components["schemas"]["ExampleBody"][];
            inputs: components["schemas"]["InputBody"][];
            /** @description Set to the rule’s method when proposed. */
            method: string;
            precision?: components["schemas"]["PrecisionBody"];
            replicates: components["schemas"]["ReplicatesBody"];
            steps: components["schemas"]["StepBody"][];
        };
        CalculationLineView: {
            /** @enum {string} */
            kind: "input" | "step";
            name: string;
            unit: string;
            values: string[];
        };
        CalculationPreviewBody: {
            batch: {
                [key: string]: unknown;
            };
            calculation: components["schemas"]["CalculationBody"];
            /** @description Readings by name. */
            replicates: {
                [key: string]: unknown;
            }[];
        };
        CalendarView: {
            /** @description False while the year has no notice: due days in it are provisional. */
            announced: boolean;
            /** @description Years whose notice is known. */
            announcedYears: string[];
            days: components["schemas"]["NoticedDayView"][];
            notices: components["schemas"]["NoticeView"][];
            year: number;
        };
        CapacityView: {
            batchesPerWeek: number;
            /** Format: uuid */
            laboratoryId: string;
        };
        CarryOverBody: {
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
            title: string;
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
            regime: "cma" | "metrological-authorisation" | "measurement-standard" | "special-equipment-approval";
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
            regime: "cma" | "metrological-authorisation" | "measurement-standard" | "special-equipment-approval";
            /**
             * Format: date
             * @description The last day to apply for renewal: three months before it ends.
             * @example 2026-09-02
             */
            renewBy: string;
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
            roles?: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-administrator" | "enterprise-user" | "auditor")[];
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        ChangeDecision: {
            /** @enum {string} */
            action: "approve" | "decline";
            /** Format: uuid */
            id: string;
            /** @description Why it is declined. */
            note?: string;
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
            /**
             * @description A bureau of the city and an enterprise stay what they are.
             * @enum {string}
             */
            kind: "city-bureau" | "county-bureau" | "station" | "laboratory" | "third-party-laboratory" | "enterprise";
            name: string;
            /** Format: uuid */
            parentId?: string;
            phone?: string;
            shortName?: string;
            version: number;
        };
        ChangePage: {
            items: components["schemas"]["ChangeRow"][];
            next?: string;
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
            /**
             * Format: decimal
             * @example 680000.00
             */
            budget?: string | null;
            /** @example food */
            discipline: string;
            exclusions?: components["schemas"]["ExclusionsBody"];
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            /** @enum {string} */
            numbering: "national" | "local";
            /**
             * @description regular if left out.
             * @enum {string}
             */
            occasion?: "regular" | "complaint" | "emergency" | "network" | "follow-up";
            particulars?: components["schemas"]["ParticularsBody"];
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
            /**
             * Format: uuid
             * @description An approved risk rule of the bureau; none: every unit weighs the same.
             */
            riskRuleId?: string | null;
            strata: components["schemas"]["StratumBody"][];
            /** @example 市级监督抽检 */
            taskSource: string;
            /** @example 2026年第三季度流通环节食品监督抽检计划 */
            title: string;
            /** @description Codes of the premises that the plan is about; none: everyone whom a stratum takes. */
            unitCodes?: string[];
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        ChangePortalUserBody: {
            active?: boolean;
            roles?: ("enterprise-administrator" | "enterprise-user")[];
            version: number;
        };
        ChangeRow: {
            actions: components["schemas"]["ActionView"][];
            /** @description Each corrected fact with its word, what it says and what it shall say. */
            corrections: components["schemas"]["ReportCorrectionView"][];
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "amend" | "recall" | "reissue";
            /**
             * Format: uuid
             * @description The version that it has made.
             */
            newReportId: string | null;
            note: string | null;
            number: string;
            productName: string;
            /** Format: date-time */
            proposedAt: string;
            proposedByName: string;
            reason: string;
            /** Format: uuid */
            reportId: string;
            /** @description The version of the report that it changes. */
            reportVersion: number;
            /** @enum {string} */
            state: "proposed" | "approved" | "declined";
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
        ChartFileView: {
            equipmentCode: string | null;
            equipmentName: string | null;
            /** Format: uuid */
            id: string;
            /** @description Mean and s in force; null where none are approved. */
            limits: {
                [key: string]: unknown;
            } | null;
            material: string;
            method: string;
            parameter: string;
            points: components["schemas"]["ChartPointView"][];
            unit: string;
            versions: components["schemas"]["ChartLimitsView"][];
        };
        ChartLimitsView: {
            actions: components["schemas"]["ActionView"][];
            /** @description Mean and s, and where they are from. */
            body: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            proposedAt: string;
            proposedByName: string | null;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
            subject: string;
            /** @description A later version is in force instead. */
            superseded: boolean;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
        };
        ChartPage: {
            items: components["schemas"]["ChartView"][];
            next?: string;
        };
        ChartPointPage: {
            items: components["schemas"]["ChartPointView"][];
            next?: string;
        };
        ChartPointView: {
            broken: components["schemas"]["BrokenView"][];
            /** @enum {string|null} */
            hold: "open" | "explained" | "repeat" | "accepted" | "rejected" | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            measuredAt: string;
            recordedByName: string | null;
            rules?: ("1-2s" | "1-3s" | "2-2s" | "R-4s" | "4-1s" | "10-x")[];
            run: string;
            /** @enum {string} */
            status: "unjudged" | "in-control" | "warning" | "out";
            value: string;
            z: string | null;
        };
        ChartView: {
            equipmentCode: string | null;
            equipmentName: string | null;
            hasLimits: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastAt: string;
            /** @enum {string} */
            lastStatus: "unjudged" | "in-control" | "warning" | "out";
            lastValue: string;
            material: string;
            method: string;
            parameter: string;
            unit: string;
            values: number;
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
        ChooseInstrumentBody: {
            determinationIds: string[];
            /** Format: uuid */
            equipmentId: string;
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
        CommitScopeBody: {
            /** @enum {string} */
            mode: "all-or-nothing" | "good-rows-only";
            /** @description What changed: a first grant, an extension, a change of standards. */
            reason: string;
            /**
             * Format: date
             * @description From when the version is in force.
             * @example 2026-09-02
             */
            validFrom: string;
        };
        ConsistencyView: {
            first: components["schemas"]["CheckpointView"];
            /** @description Base64 (RFC 6962, 2.1.2). */
            proof: string[];
            second: components["schemas"]["CheckpointView"];
        };
        ContactBody: {
            /** @description Empty or null takes it away. */
            email: string | null;
        };
        ContactView: {
            email: string | null;
        };
        ControlFindingView: {
            code: string;
            highest: string;
            kept: boolean;
            kind: string;
            lowest?: string;
            parameter: string;
            /** Format: uuid */
            positionId: string;
            unit: string;
            value: string;
        };
        ControlPlanBody: {
            acrossMaterials: boolean;
            /** @enum {string} */
            rangeRule: "beyond-2s" | "difference";
            rules: ("1-2s" | "1-3s" | "2-2s" | "R-4s" | "4-1s" | "10-x")[];
        };
        CorrectionView: {
            actions: components["schemas"]["ActionView"][];
            /** @description What the window is to say. */
            change: {
                [key: string]: unknown;
            };
            code: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
            version: number;
        };
        CorrectWindowBody: {
            article: string;
            code: string;
            /** @enum {string} */
            confidence: "S" | "H" | "M" | "L";
            /** @description By how much it may be extended, in its unit. */
            extension?: number | null;
            instrument: string;
            note?: string | null;
            reason: string;
            source: string;
            /** @enum {string} */
            unit: "wd" | "day" | "hour" | "month";
            /**
             * Format: date
             * @description What begins on this day or later runs by the corrected window; what began before keeps its rule.
             * @example 2026-09-02
             */
            validFrom: string;
            value: number;
        };
        CounterBody: {
            /** @description Who brought it. */
            broughtBy: string;
            lines: components["schemas"]["CounterLineBody"][];
        };
        CounterLineBody: {
            /**
             * Format: decimal
             * @description On arrival, degrees Celsius; needed for what travels chilled or frozen.
             * @example 4.5
             */
            celsius?: string;
            /** @example 包装完好 */
            condition: string;
            foodType?: string;
            /**
             * Format: uuid
             * @description The item’s id, made on the device: sent twice, received once.
             */
            itemId: string;
            /** Format: uuid */
            lineId: string;
            /** @description What arrived matches what was declared. */
            matchesForm: boolean;
            /** @description None for a device. */
            portions: components["schemas"]["CounterPortionBody"][];
        };
        CounterPortionBody: {
            /**
             * Format: uuid
             * @description Made on the device.
             */
            id: string;
            /** @enum {string} */
            kind: "test" | "backup" | "retained";
            /**
             * Format: decimal
             * @example 0.5
             */
            quantity: string;
            /** @example kg */
            unit: string;
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
        DecideChangesBody: {
            decisions: components["schemas"]["ChangeDecision"][];
        };
        DecideCorrectionBody: {
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        DecideRegistrationBody: {
            /** @enum {string} */
            action: "approve" | "decline";
            /** @description Needed to decline. */
            reason?: string;
            version: number;
        };
        DecideSubcontractBody: {
            /** @enum {string} */
            decision: "consent" | "refuse" | "move";
            /**
             * Format: uuid
             * @description For a move: who tests the whole item instead.
             */
            laboratoryId?: string;
            /** @description Needed for a refusal and a move. */
            reason: string;
            version: number;
        };
        DecisionBody: {
            /** @enum {string} */
            action: "approve" | "reject";
            /** @description Needed where it is rejected. */
            reason: string;
        };
        DecisionsView: {
            /** @description Those that were decided. */
            done: components["schemas"]["ChangeRow"][];
            /** @description The exceptions; they are as they were. */
            refused: components["schemas"]["RefusedDecisionView"][];
        };
        DeclarationView: {
            /** @description The standard and clause that say so. */
            allowedBy: string | null;
            /** @description Per cent of the declared value that its standard demands or allows. */
            allowedPercent: string | null;
            /** @description False where a later declaration replaced it. */
            current: boolean;
            /** @description As the label prints it. */
            declared: string;
            /** Format: uuid */
            determinationId: string;
            /** Format: date-time */
            enteredAt: string;
            enteredByName: string;
            /** Format: uuid */
            id: string;
            parameter: string;
            /** @description Why an earlier declaration was replaced. */
            reason: string | null;
            requirementText: string;
        };
        DeclineBody: {
            reason: string;
        };
        DeliveredItemView: {
            code: string;
            /** Format: uuid */
            itemId: string;
            /** Format: uuid */
            lineId: string;
            name: string;
            portions: components["schemas"]["DeliveredPortionView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportDueOn: string;
            /** @enum {string} */
            state: "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "disposed" | "refused";
        };
        DeliveredPortionView: {
            code: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "test" | "backup" | "retained";
            label: string;
            quantity: string;
            unit: string;
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryView"][];
            next?: string;
        };
        DeliveryView: {
            about: string;
            /**
             * Format: date-time
             * @description When it was queued.
             */
            at: string;
            attempts: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report-ready" | "report-superseded" | "report-recalled" | "report-reissued" | "result-notice";
            /** Format: date-time */
            nextAt: string | null;
            organisationName: string;
            /** @description Why the last attempt failed: no-address, unreachable, sign-in-refused, not-encrypted, refused-for-now or refused. */
            reason: string | null;
            recipientName: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description The mail server’s answer. */
            serverCode: number | null;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "given-up";
            subject: string;
        };
        DemandBandBody: {
            /**
             * Format: decimal
             * @example 0.25
             */
            absolute?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            below?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            highest?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            lowest?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            percentOfMean?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            upTo?: string;
        };
        DemonstrationLogin: {
            login: string;
            name: string;
            organisation: string;
            password: string;
            /** @enum {string} */
            role: "platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-administrator" | "enterprise-user" | "auditor";
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
        DilutionBody: {
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            expiresOn: string;
            /**
             * Format: decimal
             * @description Filled up to, in the same unit.
             * @example 0.25
             */
            filledTo: string;
            name: string;
            storage: string;
            /**
             * Format: decimal
             * @description Volume taken from the parent, in its unit.
             * @example 0.25
             */
            taken: string;
        };
        DisplayBandBody: {
            /**
             * Format: decimal
             * @example 0.25
             */
            interval?: string;
            significantDigits?: number;
            /**
             * Format: decimal
             * @example 0.25
             */
            upTo?: string;
        };
        DisplayBody: {
            bands: components["schemas"]["DisplayBandBody"][];
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
        DrawnCodePage: {
            items: components["schemas"]["DrawnCodeView"][];
            next?: string;
        };
        DrawnCodeView: {
            /**
             * @description The first eight digits of its ticket.
             * @example 26299714
             */
            code: string;
            position: number;
            rank: number;
            stratum: string;
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
            /** @description The laboratory that was drawn for it; null where a contract names it, and for reserves not taken. */
            laboratoryName: string | null;
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
            /** @description Hash of the entry as a leaf of the log. */
            hash: string;
            /** @description Number of the ledger entry. */
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
        };
        DrawView: {
            actions: components["schemas"]["ActionView"][];
            /** @description Avoidances for which someone was passed over. */
            avoidancesUrl?: string;
            /** @description Whether whoever sampled a unit last time is kept from it. */
            avoidLast: boolean;
            /** @description Everything that a verifier needs, in one ZIP archive. */
            bundleUrl?: string;
            cap: number;
            /** @description Whether only samplers with a registered certificate stand in the roster. */
            certified: boolean;
            commitment: string;
            /** Format: date-time */
            dispatchedAt: string | null;
            /** Format: date-time */
            drawnAt: string | null;
            /** @description The public value waits for a second person. */
            entered: components["schemas"]["ValueEntryView"] | null;
            entries: components["schemas"]["DrawEntryView"][];
            event: string;
            /** Format: date-time */
            eventAt: string;
            excludeSampledMonths: number;
            /** @description The plan’s exclusions as they were then. */
            exclusionRule: {
                [key: string]: unknown;
            };
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
            /** @description Null: contracts name every laboratory. */
            laboratories: components["schemas"]["LaboratoryRuleView"] | null;
            /** @description Where laboratories were drawn. */
            laboratoriesUrl?: string;
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
            /** @description Revision of the plan under which the frame was frozen. */
            planRevision: number;
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
            /** @description The risk rule that made the weights. */
            riskRule: {
                [key: string]: unknown;
            } | null;
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
            weighting: "none" | "credit-class" | "risk";
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
        EditionBody: {
            /** @example GB 5009.12-2023 */
            method: string;
            source: string;
            /**
             * Format: date
             * @description The first day of its force.
             * @example 2026-09-02
             */
            validFrom: string;
        };
        EditionView: {
            edition: string;
            source: string;
            standard: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
        };
        EndAuthorisationBody: {
            reason: string;
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
        EquipmentBody: {
            /** @example SB-018 */
            code: string;
            maker: string;
            measuringRange: string;
            model: string;
            name: string;
            /** @enum {string} */
            needs: "calibration" | "verification" | "none";
            place: string;
            serial: string;
        };
        EquipmentEventBody: {
            body?: string;
            certificate?: string;
            /**
             * Format: date
             * @description Its last valid day.
             * @example 2026-09-02
             */
            dueOn?: string;
            /** @description Whether it was found fit; needed for a calibration, verification and check. */
            fit?: boolean;
            /** @enum {string} */
            kind: "calibration" | "verification" | "intermediate-check" | "fault" | "repair" | "maintenance" | "stop" | "return" | "scrap";
            note?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            version: number;
        };
        EquipmentEventView: {
            body: string;
            certificate: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string | null;
            fit: boolean | null;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            recordedByName: string | null;
        };
        EquipmentPage: {
            items: components["schemas"]["EquipmentRow"][];
            next?: string;
        };
        EquipmentRow: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            calibratedTo: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            checkedTo: string | null;
            /** @example SB-018 */
            code: string;
            /**
             * Format: date
             * @description Whichever comes first.
             * @example 2026-09-02
             */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            maker: string;
            measuringRange: string;
            model: string;
            name: string;
            /** @enum {string} */
            needs: "calibration" | "verification" | "none";
            /** @description Why it may not be used today. */
            notUsable?: string;
            place: string;
            serial: string;
            /** @enum {string} */
            state: "in-use" | "faulty" | "stopped" | "scrapped";
            version: number;
        };
        EquipmentUseView: {
            code: string;
            /** @description Days on which it was used. */
            days: number;
            determinations: number;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            lastUsedOn: string | null;
            name: string;
            state: string;
        };
        EquipmentView: {
            actions: components["schemas"]["ActionView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            calibratedTo: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            checkedTo: string | null;
            /** @example SB-018 */
            code: string;
            /**
             * Format: date
             * @description Whichever comes first.
             * @example 2026-09-02
             */
            dueOn: string | null;
            events: components["schemas"]["EquipmentEventView"][];
            /** Format: uuid */
            id: string;
            maker: string;
            measuringRange: string;
            model: string;
            name: string;
            /** @enum {string} */
            needs: "calibration" | "verification" | "none";
            /** @description Why it may not be used today. */
            notUsable?: string;
            place: string;
            serial: string;
            /** @enum {string} */
            state: "in-use" | "faulty" | "stopped" | "scrapped";
            version: number;
        };
        ExaminationEventView: {
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
        ExaminationScopeView: {
            determinations: components["schemas"]["GateLineView"][];
            subcontracts: components["schemas"]["SubcontractView"][];
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
        ExampleBody: {
            batch: {
                [key: string]: unknown;
            };
            /** @description Readings by name. */
            replicates: {
                [key: string]: unknown;
            }[];
            result: string;
            source: string;
        };
        ExclusionsBody: {
            /** @description All licences have run out. */
            licenceExpired: boolean;
            /** @description Batches of one producer and food category within a quarter; 0: no limit, 3 if left out. Warns when a record is signed. */
            producerCategoryMost?: number;
            /** @enum {string} */
            quarterly: "warn" | "exclude";
            /** @description Batches of one unit in distribution within a quarter; 0: no limit. */
            quarterlyMost: number;
            /** @description Batches of one producer, name and production date within a quarter; 0: no limit, 1 if left out. Warns when a record is signed. */
            sameBatchMost?: number;
            /** @description Sampled within so many months; 0: not asked. */
            sampledMonths: number;
        };
        FindingBody: {
            detail: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            foundOn: string;
            /** @enum {string} */
            kind: "nonconforming-work" | "complaint";
            subject: string;
        };
        FindingStepBody: {
            action?: string;
            cause?: string;
            effect?: string;
            /** @enum {string} */
            step: "plan" | "report" | "close" | "reopen";
            version: number;
        };
        FindingView: {
            action: string;
            actions: components["schemas"]["ActionView"][];
            cause: string;
            detail: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            effect: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            foundOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "nonconforming-work" | "complaint";
            /** @enum {string} */
            state: "open" | "acting" | "done" | "closed";
            subject: string;
            version: number;
        };
        FollowBody: {
            /** Format: uuid */
            findingId: string;
        };
        FollowUpPlanView: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
        };
        FoodPriorView: {
            /**
             * @description Whose results it comes from: the category’s in the county, the category’s anywhere, all food’s.
             * @enum {string}
             */
            basis: "county" | "category" | "general";
            concluded: number;
            failed: number;
            /** @example 0.0416 */
            rate: string;
        };
        FoundSampleView: {
            /** @description The item of this laboratory whose code it shows. */
            code: string | null;
            readings: number;
            sample: string;
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
        FrameUnitView: {
            /** @description Id in the frame. */
            id: string;
            stratum: string;
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
        GateLineView: {
            covered: boolean;
            /** Format: uuid */
            determinationId: string;
            /** @description Who is to determine it. */
            laboratoryName: string;
            parameter: string;
            /** @description Why the scope of today does not cover it. */
            why?: string;
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
        HoldDecisionBody: {
            /** @enum {string} */
            action: "repeat" | "accept" | "reject";
            reason: string;
            version: number;
        };
        HoldPage: {
            items: components["schemas"]["HoldView"][];
            next?: string;
        };
        HoldReasonBody: {
            reason: string;
            version: number;
        };
        HoldView: {
            actions: components["schemas"]["ActionView"][];
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            /** Format: date-time */
            explainedAt: string | null;
            explainedByName: string | null;
            findings: {
                [key: string]: unknown;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "chart" | "run";
            method: string;
            pointIds: string[];
            /** Format: date-time */
            raisedAt: string;
            raisedByName: string | null;
            reason: string | null;
            /** @enum {string} */
            state: "open" | "explained" | "repeat" | "accepted" | "rejected";
            version: number;
            waiting: boolean;
            /** Format: uuid */
            worksheetId: string;
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
        HotlineComplaintBody: {
            /** @enum {string} */
            channel: "12315" | "12345";
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string;
            /** @example 2026090700123 */
            reference: string;
            /** @description What is complained of; nothing of who complains. */
            subject: string;
            /** @description Code of the premises complained of, where it is known. */
            unitCode?: string;
        };
        HotlineComplaintPage: {
            items: components["schemas"]["HotlineComplaintView"][];
            next?: string;
        };
        HotlineComplaintView: {
            /** @enum {string} */
            channel: "12315" | "12345";
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The newest plan that was made of it.
             */
            planId: string | null;
            planNumber: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string;
            reference: string;
            subject: string;
            unitCode: string | null;
            unitName: string | null;
        };
        ImportNoticeBody: {
            /** @example 国办发明电〔2025〕7号 */
            documentNumber: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            issuedOn: string;
            /** @description Where the notice was read: an address or a gazette. */
            source: string;
            /**
             * @description A day or a range `first..last`, its name, and 休 (yes) or 班 (no), one a line.
             * @example 2027-01-01..2027-01-03,元旦,休
             */
            text: string;
            title: string;
            year: number;
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
        InputBody: {
            above?: string;
            /** @enum {string} */
            each: "replicate" | "batch";
            label: components["schemas"]["LabelBody"];
            least?: string;
            many?: boolean;
            most?: string;
            name: string;
            unit: string;
            whenSilent?: string;
        };
        InputHistoryView: {
            attempt: number;
            /** Format: date-time */
            enteredAt: string;
            enteredByName: string;
            name: string;
            number: number;
            /** Format: uuid */
            positionId: string;
            reason: string | null;
            replicate: number;
            text: string;
        };
        InspectorView: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
        };
        InstrumentBody: {
            /** @description How the instrument’s file is read. */
            declaration: {
                [key: string]: unknown;
            };
            reason: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
        };
        InstrumentFileFullView: {
            acceptedCount: number;
            /** @description The first two thousand. */
            bad: components["schemas"]["BadLineView"][];
            badCount: number;
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            encoding: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            instrument: string;
            readingCount: number;
            /** @description The first two thousand. */
            readings: components["schemas"]["InstrumentReadingView"][];
            /** Format: date-time */
            receivedAt: string;
            receivedByName: string | null;
            samples: components["schemas"]["FoundSampleView"][];
            sha256: string;
            /** @enum {string} */
            source: "upload" | "folder";
            /** @enum {string} */
            state: "previewed" | "accepted" | "discarded";
            /** Format: uuid */
            worksheetId: string | null;
        };
        InstrumentFilePage: {
            items: components["schemas"]["InstrumentFileRowView"][];
            next?: string;
        };
        InstrumentFileRowView: {
            acceptedCount: number;
            badCount: number;
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            encoding: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            instrument: string;
            readingCount: number;
            /** Format: date-time */
            receivedAt: string;
            receivedByName: string | null;
            sha256: string;
            /** @enum {string} */
            source: "upload" | "folder";
            /** @enum {string} */
            state: "previewed" | "accepted" | "discarded";
            /** Format: uuid */
            worksheetId: string | null;
        };
        InstrumentPage: {
            items: components["schemas"]["InstrumentView"][];
            next?: string;
        };
        InstrumentReadingView: {
            analyte: string;
            detected: boolean;
            fileUnit: string;
            line: number;
            qualifier?: string;
            replicate: number;
            sample: string;
            text: string;
            unit: string;
            value?: string;
        };
        InstrumentUsedView: {
            code: string;
            /** Format: uuid */
            determinationId: string;
            /** Format: uuid */
            equipmentId: string;
            name: string;
        };
        InstrumentView: {
            actions: components["schemas"]["ActionView"][];
            body: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            proposedAt: string;
            proposedByName: string | null;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
            subject: string;
            /** @description A later version is in force instead. */
            superseded: boolean;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
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
            /** @description Hash of the entry as a leaf of the log. */
            hash: string;
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
            deliveryDueOn: string | null;
            deliveryProvisional: boolean | null;
            /** Format: uuid */
            deviceId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            matrix: string;
            name: string;
            /** Format: uuid */
            orderId: string | null;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            /** Format: uuid */
            planId: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            receivedOn: string | null;
            /**
             * Format: uuid
             * @description Null for an item that a customer ordered.
             */
            recordId: string | null;
            /** @description The sampling record’s number, or that of the order’s line. */
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
            samplingKind: "supervision" | "risk-monitoring" | "evaluation" | "entrusted";
            /** @enum {string} */
            state: "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "disposed" | "refused";
            storage: string;
            unitName: string;
            /** Format: uuid */
            visitId: string | null;
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
            deliveryDueOn: string | null;
            deliveryProvisional: boolean | null;
            deliveryRule: components["schemas"]["DueRuleView"] | null;
            /** Format: uuid */
            deviceId: string | null;
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
            orderId: string | null;
            /** Format: uuid */
            organiserId: string | null;
            organiserName: string | null;
            /** @enum {string|null} */
            outcome: "pass" | "fail" | "problem" | null;
            /** Format: uuid */
            planId: string | null;
            planNumber: string | null;
            planTitle: string | null;
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
            /**
             * Format: uuid
             * @description Null for an item that a customer ordered.
             */
            recordId: string | null;
            /** @description The sampling record’s number, or that of the order’s line. */
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
            samplingKind: "supervision" | "risk-monitoring" | "evaluation" | "entrusted";
            samplingOrganisationName: string | null;
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
            visitId: string | null;
        };
        JudgementView: {
            code?: string;
            nearLimit: boolean;
            /** @enum {string} */
            verdict: "pass" | "fail" | "problem" | "not-judged" | "review" | "not-examined";
            /** @description The reason in words, with the basis. */
            words: string;
        };
        LabelBody: {
            en: string;
            zh: string;
        };
        LaboratoryCoverageView: {
            covered: number;
            /** Format: uuid */
            id: string;
            lacks: components["schemas"]["LackView"][];
            name: string;
        };
        LaboratoryInterestBody: {
            /** @enum {string} */
            ground: "same-group" | "holding" | "service" | "other";
            /** Format: uuid */
            laboratoryId: string;
            /**
             * Format: uuid
             * @description Any premises of the enterprise.
             */
            premisesId: string;
        };
        LaboratoryInterestPage: {
            items: components["schemas"]["LaboratoryInterestView"][];
            next?: string;
        };
        LaboratoryInterestView: {
            /** Format: date-time */
            declaredAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            enterpriseId: string;
            enterpriseName: string;
            /** @enum {string} */
            ground: "same-group" | "holding" | "service" | "other";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
        };
        LaboratoryPersonView: {
            /** Format: uuid */
            accountId: string;
            authorisations: components["schemas"]["AuthorisationView"][];
            education: string;
            /** @description Whether a file with an identity number exists. */
            filed: boolean;
            name: string;
            roles: string[];
            title: string;
            trainings: components["schemas"]["TrainingView"][];
        };
        LaboratoryRuleView: {
            cap: number;
            count: number;
            hash: string;
        };
        LackView: {
            code: string;
            parameter: string;
            why: string;
        };
        LeaveOutBody: {
            determinationIds: string[];
            /** @description Printed on the report. */
            reason: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        LedgerFindingView: {
            facts: {
                [key: string]: unknown;
            };
            kind: string;
            /** @description What is wrong, in words. */
            sentence: string;
            where: string;
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
            findings: components["schemas"]["LedgerFindingView"][];
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
        LimitsBody: {
            /** @enum {string} */
            by?: "standard-deviation" | "moving-range";
            certificate?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            deviation?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            from?: string;
            /** @description Values of the history that do not count, their cause being known. */
            leftOut?: string[];
            /**
             * Format: decimal
             * @example 0.25
             */
            mean?: string;
            reason: string;
            /** @enum {string} */
            source: "history" | "certificate";
            /**
             * Format: date
             * @example 2026-09-02
             */
            to?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
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
        MaterialAncestorView: {
            code: string;
            concentration: string | null;
            concentrationUnit: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            expiresOn: string;
            filledTo: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            taken: string | null;
        };
        MaterialBody: {
            /**
             * Format: decimal
             * @example 0.25
             */
            amount: string;
            /** @description A reference material’s certificate, GBW and number. */
            certificate: string;
            /** @example BW-2026-011 */
            code: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            concentration?: string;
            concentrationUnit?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            expiresOn: string;
            /** @enum {string} */
            kind: "reference-material" | "standard-solution" | "reagent";
            lot: string;
            /**
             * Format: date
             * @description Received or prepared.
             * @example 2026-09-02
             */
            madeOn: string;
            name: string;
            /**
             * Format: date
             * @description Its last day once opened.
             * @example 2026-09-02
             */
            opensUntil?: string;
            storage: string;
            supplier: string;
            uncertainty?: string;
            unit: string;
        };
        MaterialEventView: {
            amount: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            note: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            recordedByName: string | null;
        };
        MaterialPage: {
            items: components["schemas"]["MaterialRow"][];
            next?: string;
        };
        MaterialRow: {
            amount: string;
            certificate: string;
            code: string;
            concentration: string | null;
            concentrationUnit: string | null;
            discarded: boolean;
            /**
             * Format: date
             * @description Its last day, opening counted.
             * @example 2026-09-02
             */
            dueOn: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reference-material" | "standard-solution" | "reagent";
            left: string;
            lot: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            madeOn: string;
            name: string;
            notUsable?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            openedOn: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            opensUntil: string | null;
            storage: string;
            supplier: string;
            uncertainty: string | null;
            unit: string;
            version: number;
        };
        MaterialStepBody: {
            /**
             * Format: decimal
             * @description What was used.
             * @example 0.25
             */
            amount?: string;
            /** @enum {string} */
            kind: "open" | "use" | "discard" | "check";
            note?: string;
            version: number;
        };
        MaterialView: {
            amount: string;
            certificate: string;
            /** @description What it was made from, itself first. */
            chain: components["schemas"]["MaterialAncestorView"][];
            code: string;
            concentration: string | null;
            concentrationUnit: string | null;
            discarded: boolean;
            /**
             * Format: date
             * @description Its last day, opening counted.
             * @example 2026-09-02
             */
            dueOn: string;
            events: components["schemas"]["MaterialEventView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reference-material" | "standard-solution" | "reagent";
            left: string;
            lot: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            madeOn: string;
            name: string;
            notUsable?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            openedOn: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            opensUntil: string | null;
            storage: string;
            supplier: string;
            uncertainty: string | null;
            unit: string;
            version: number;
        };
        MethodConditionBody: {
            /**
             * Format: decimal
             * @example 0.25
             */
            highCelsius?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            highHumidity?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            lowCelsius?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            lowHumidity?: string;
            /** @example GB 5009.3 */
            method: string;
        };
        MethodConditionView: {
            highCelsius: string | null;
            highHumidity: string | null;
            /** Format: uuid */
            id: string;
            lowCelsius: string | null;
            lowHumidity: string | null;
            standard: string;
        };
        MethodRuleBody: {
            calculation: components["schemas"]["CalculationBody"] | null;
            control: components["schemas"]["ControlPlanBody"];
            /** @example mg/kg */
            defaultUnit: string;
            /** @example GB 5009.12-2023 */
            method: string;
            reason: string;
            run: components["schemas"]["RunDemandBody"][];
            uncertainty: components["schemas"]["UncertaintyBody"] | null;
            /**
             * Format: date
             * @description From this day on, and not before it is approved.
             * @example 2026-09-02
             */
            validFrom: string;
        };
        MethodRuleContentBody: {
            calculation: components["schemas"]["CalculationBody"] | null;
            control: components["schemas"]["ControlPlanBody"];
            /** @example mg/kg */
            defaultUnit: string;
            run: components["schemas"]["RunDemandBody"][];
            uncertainty: components["schemas"]["UncertaintyBody"] | null;
        };
        MethodRulePage: {
            items: components["schemas"]["MethodRuleView"][];
            next?: string;
        };
        MethodRuleView: {
            actions: components["schemas"]["ActionView"][];
            body: components["schemas"]["MethodRuleContentBody"];
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            decisionReason: string | null;
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            proposedAt: string;
            proposedByName: string | null;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
            subject: string;
            /** @description A later version is in force instead. */
            superseded: boolean;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
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
        MissingControlView: {
            code: string;
            parameter: string;
            /** Format: uuid */
            positionId: string;
            /** @description What it lacks. */
            why: string;
        };
        NewAccountBody: {
            /** @example zhang.san */
            login: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            roles: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-administrator" | "enterprise-user" | "auditor")[];
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
        NewPortalUserBody: {
            /** @example wang */
            login: string;
            name: string;
            roles: ("enterprise-administrator" | "enterprise-user")[];
        };
        NewPortalUserView: {
            /** Format: uuid */
            id: string;
            /** @description Shown once. */
            initialPassword: string;
            login: string;
        };
        NewTokenBody: {
            days: number;
            name: string;
            permissions: ("session.own" | "home.read" | "notice.own" | "mail.read" | "mail.resend" | "account.read" | "account.manage" | "organisation.read" | "organisation.manage" | "ledger.read" | "ledger.verify" | "calendar.read" | "calendar.import" | "legal-window.propose" | "legal-window.approve" | "directory.read" | "directory.supervision" | "directory.edit" | "directory.import" | "catalogue.read" | "catalogue.propose-limit" | "catalogue.approve-limit" | "qualification.read" | "qualification.manage" | "laboratory.read" | "laboratory.manage" | "laboratory.record" | "floor.propose" | "floor.approve" | "control.explain" | "instrument.receive" | "control.decide" | "equipment.keep" | "plan.read" | "plan.edit" | "plan.approve" | "draw.read" | "draw.conduct" | "draw.dispatch" | "visit.dispatch" | "visit.own" | "visit.read" | "item.read" | "custody.read" | "custody.act" | "custody.hold" | "custody.receive" | "storage.manage" | "disposal.approve" | "number-range.manage" | "examination.read" | "examination.assign" | "examination.allot" | "result.enter" | "result.check" | "result.approve" | "worksheet.blind" | "signature.own" | "report.read" | "report.preview" | "report.propose-change" | "report.decide-change" | "report.print" | "handling.read" | "handling.act" | "enterprise.own" | "enterprise.manage-users" | "portal.decide" | "order.read" | "order.write" | "order.entrust" | "order.take" | "order.review" | "board.read" | "insight.read")[];
        };
        NewTokenView: {
            /** Format: uuid */
            id: string;
            /** @description Shown once; only its hash is kept. */
            token: string;
        };
        NewWorksheetBody: {
            /** @description Determinations of one method that are assigned to the caller. */
            determinationIds: string[];
            note?: string;
            /** @description Other technicians who enter it too. */
            technicianIds?: string[];
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
        NoticedDayView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            day: string;
            name: string;
            /** @description False: a weekend day that is worked instead of another. */
            off: boolean;
        };
        NoticeLineView: {
            days: components["schemas"]["PreviewDayView"][];
            line: number;
            /** @description Why this line cannot be taken over. */
            problem?: string;
            text: string;
        };
        NoticePreview: {
            importable: boolean;
            lacks?: string;
            lines: components["schemas"]["NoticeLineView"][];
            revisions: components["schemas"]["RevisionCountView"][];
            year: number;
        };
        NoticeView: {
            /** @description How many days it names. */
            days: number;
            /** @description Such as 国办发明电〔2025〕7号. */
            documentNumber: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedBy: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            issuedOn: string;
            source: string;
            title: string;
            year: number;
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
        OnWorksheetView: {
            /** Format: uuid */
            id: string;
            /** @description The result is calculated there, and not typed on the sheet. */
            isCalculated: boolean;
            number: string;
            /** @enum {string} */
            state: "open" | "held" | "closed" | "rejected" | "cancelled";
        };
        OrderContactBody: {
            /** @description Where a report by post goes. */
            address?: string;
            /** @description Personal: kept apart, erasable. */
            name: string;
            phone: string;
        };
        OrderDeclineBody: {
            capacity: boolean;
            methods: boolean;
            reason: string;
            scope: boolean;
            version: number;
        };
        OrderDraftBody: {
            /** @description What was typed so far, as the screen keeps it. */
            content: {
                [key: string]: unknown;
            };
            /** @description The version that was read; 0 for a new draft. */
            version: number;
        };
        OrderDraftView: {
            content: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            savedAt: string;
            version: number;
        };
        OrderFieldView: {
            discipline: string;
            name: string;
            nameEn: string;
            /** @description Kinds of order and the sections of the form for samples. */
            takes: {
                [key: string]: unknown;
            };
        };
        OrderInvoiceBody: {
            /** @description The invoice’s number, once it is issued. */
            number?: string;
            /** @description To whom the invoice is made out. */
            title: string;
            uscc?: string;
            version: number;
        };
        OrderLaboratoryView: {
            fields: components["schemas"]["OrderFieldView"][];
            /** Format: uuid */
            id: string;
            name: string;
        };
        OrderLineBody: {
            /**
             * Format: uuid
             * @description A device of the directory; otherwise the line is a sample.
             */
            deviceId?: string;
            /**
             * Format: uuid
             * @description Made on the device.
             */
            id: string;
            /** @description What is declared of a sample, by the discipline’s form. */
            values: {
                [key: string]: unknown;
            };
            /**
             * @description What is wanted of it, in the customer’s words.
             * @example 铅、镉、菌落总数
             */
            wanted?: string;
        };
        OrderLineView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            deliveredOn: string | null;
            /** Format: uuid */
            deviceId: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The parameters that will be examined. */
            parameters: string | null;
            position: number;
            /**
             * Format: decimal
             * @example 0.25
             */
            price: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportedOn: string | null;
            reportNumber: string | null;
            /** Format: uuid */
            schemeId: string | null;
            schemeItemIds: string[] | null;
            schemeTitle: string | null;
            struckReason: string | null;
            values: {
                [key: string]: unknown;
            };
            wanted: string | null;
            withoutMark: boolean;
        };
        OrderPage: {
            items: components["schemas"]["OrderRow"][];
            next?: string;
        };
        OrderReasonBody: {
            reason: string;
            version: number;
        };
        OrderRequestBody: {
            contact: components["schemas"]["OrderContactBody"];
            /**
             * Format: uuid
             * @description At the laboratory’s counter: for whom. Otherwise the reader’s own organisation.
             */
            customerId?: string;
            /** @example food */
            discipline: string;
            /**
             * Format: uuid
             * @description The order’s id, made on the device: sent twice, requested once.
             */
            id: string;
            /** @enum {string} */
            kind: "entrusted-test" | "verification" | "calibration" | "periodic-inspection";
            /** Format: uuid */
            laboratoryId: string;
            lines: components["schemas"]["OrderLineBody"][];
            /** @enum {string} */
            reportBy: "portal" | "counter" | "post";
            /** @description What is left of the sample goes back to the customer. */
            sampleReturn: boolean;
            wanted?: string;
        };
        OrderReviewBody: {
            /** @description People, equipment and time are there. */
            capacity: boolean;
            lines: components["schemas"]["ReviewedLineBody"][];
            /** @description The methods suit the purpose. */
            methods: boolean;
            note?: string;
            /**
             * Format: date
             * @description The last day of the quotation.
             * @example 2026-09-02
             */
            quotedUntil: string;
            /** @description Within the laboratory’s scope, or agreed to be without mark. */
            scope: boolean;
            version: number;
        };
        OrderReviewView: {
            capacity: boolean;
            /** Format: uuid */
            id: string;
            methods: boolean;
            note: string | null;
            /** @enum {string} */
            result: "quoted" | "declined";
            /** Format: date-time */
            reviewedAt: string;
            reviewerName: string;
            scope: boolean;
            /**
             * Format: decimal
             * @example 0.25
             */
            total: string | null;
        };
        OrderRow: {
            /** Format: uuid */
            customerId: string;
            customerName: string;
            delivered: number;
            discipline: string;
            /** @description The first line’s name. */
            firstName: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "entrusted-test" | "verification" | "calibration" | "periodic-inspection";
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            lines: number;
            number: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            quotedUntil: string | null;
            reported: number;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "draft" | "requested" | "quoted" | "declined" | "accepted" | "withdrawn" | "delivered" | "reported" | "closed";
            /**
             * Format: decimal
             * @description Yuan.
             * @example 0.25
             */
            total: string | null;
        };
        OrderStepBody: {
            version: number;
        };
        OrderStrikeBody: {
            /** Format: uuid */
            lineId: string;
            reason: string;
            version: number;
        };
        OrderView: {
            /** Format: date-time */
            acceptedAt: string | null;
            /** @enum {string|null} */
            acceptedHow: "online" | "paper" | null;
            actions: components["schemas"]["ActionView"][];
            /** @description Written down at the laboratory’s counter. */
            atCounter: boolean;
            /** @description Null once it was erased. */
            contact: components["schemas"]["OrderContactBody"] | null;
            customerAddress: string | null;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            customerUscc: string | null;
            delivered: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            deliveredOn: string | null;
            discipline: string;
            /** @description The first line’s name. */
            firstName: string;
            /** @description The sections of the discipline’s form for samples. */
            form: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            invoiceNumber: string | null;
            invoiceTitle: string | null;
            invoiceUscc: string | null;
            /** @enum {string} */
            kind: "entrusted-test" | "verification" | "calibration" | "periodic-inspection";
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            lines: number;
            number: string;
            orderLines: components["schemas"]["OrderLineView"][];
            /**
             * Format: date
             * @example 2026-09-02
             */
            quotedUntil: string | null;
            /** @description Why it was declined or withdrawn. */
            reason: string | null;
            /** @enum {string} */
            reportBy: "portal" | "counter" | "post";
            reported: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportedOn: string | null;
            /** Format: date-time */
            requestedAt: string;
            reviews: components["schemas"]["OrderReviewView"][];
            sampleReturn: boolean;
            /** @enum {string} */
            state: "draft" | "requested" | "quoted" | "declined" | "accepted" | "withdrawn" | "delivered" | "reported" | "closed";
            /**
             * Format: decimal
             * @description Yuan.
             * @example 0.25
             */
            total: string | null;
            version: number;
            wanted: string | null;
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
        OtherLoadView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            from: string;
            /** Format: uuid */
            laboratoryId: string;
            /** Format: uuid */
            planId: string;
            quota: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            to: string;
        };
        OutOfFramePage: {
            items: components["schemas"]["OutOfFrameView"][];
            next?: string;
        };
        OutOfFrameView: {
            code: string;
            name: string | null;
            reason: string;
            /** @description It stands in the frame; something speaks against it. */
            warning: boolean;
        };
        OwnArchiveBody: {
            ids: string[];
        };
        OwnAvoidanceBody: {
            /** @enum {string} */
            ground: "kin" | "former-employment" | "interest" | "other";
            /** Format: uuid */
            premisesId: string;
        };
        OwnInterestBody: {
            /** @enum {string} */
            ground: "same-group" | "holding" | "service" | "other";
            /**
             * Format: uuid
             * @description Any premises of the enterprise.
             */
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
        OwnNoticePage: {
            items: components["schemas"]["OwnNoticeView"][];
            next?: string;
        };
        OwnNoticeView: {
            /** @description What it is about, as `report:<id>`. */
            about: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report-ready" | "report-superseded" | "report-recalled" | "report-reissued" | "result-notice";
            /** Format: date-time */
            readAt: string | null;
            /** @description What it says, in the reader’s language. */
            text: string;
        };
        OwnReportPage: {
            items: components["schemas"]["OwnReportRow"][];
            next?: string;
        };
        OwnReportRow: {
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
            /**
             * Format: uuid
             * @description Null where a customer ordered it.
             */
            organiserId: string | null;
            organiserName: string;
            /** @enum {string} */
            outcome: "pass" | "fail" | "problem";
            /** @description Null while the file is being made. */
            pages: number | null;
            productName: string;
            /**
             * Format: date
             * @description When the enterprise received it in the portal; a failing report is read after that only.
             * @example 2026-09-02
             */
            receivedOn: string | null;
            /** @enum {string} */
            state: "rendering" | "issued" | "superseded" | "recalled";
            unitName: string | null;
            version: number;
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
            /**
             * Format: date
             * @description When the report was received in the portal.
             * @example 2026-09-02
             */
            receivedOn: string | null;
            recordNumber: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            reportDueOn: string | null;
            /** Format: uuid */
            reportId: string | null;
            reportNumber: string | null;
            rights: components["schemas"]["RightView"][];
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
        ParticularsBody: {
            /** @description The buyer’s account at the platform. */
            account?: string;
            buyer?: string;
            /** @enum {string} */
            channel?: "12315" | "12345";
            /** Format: uuid */
            handlingId?: string;
            /** @description Platform of network sampling. */
            platform?: string;
            /** @description Number of the complaint, of the emergency’s order, or of the failing report. */
            reference?: string;
        };
        PersonFileBody: {
            /** @description 学历与专业 */
            education: string;
            /**
             * @description Kept as a keyed digest only: one person works in one laboratory.
             * @example 620000199001010000
             */
            identityNumber: string;
            /** @description 职称 */
            title: string;
        };
        PersonnelEntryBody: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            kind: "certificate" | "leave" | "household" | "former-employer";
            /** @description Of a certificate. */
            number?: string;
            /**
             * Format: uuid
             * @description A premises of the enterprise: same household, or formerly employed there. It covers all premises of the enterprise.
             */
            premisesId?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validTo?: string;
        };
        PersonnelEntryView: {
            enterpriseName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "certificate" | "leave" | "household" | "former-employer";
            number: string | null;
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
        PersonnelListView: {
            /** @description Entries that are new. */
            entries: number;
            lines: number;
            problems: components["schemas"]["PersonnelProblemView"][];
            rows: components["schemas"]["PersonnelRowView"][];
            /** @description SHA-256 of the file; sent back to take over what was shown. */
            sha256: string;
        };
        PersonnelProblemView: {
            code: string;
            heading: string;
            line: number;
            reason: string;
        };
        PersonnelRowView: {
            /** @description What the line adds, in one sentence for the eye. */
            adds: string;
            line: number;
            login: string;
            name: string;
        };
        PersonView: {
            /** Format: uuid */
            accountId: string;
            /** @description Premises declared one by one that stand. */
            avoidances: number;
            entries: components["schemas"]["PersonnelEntryView"][];
            /** @description Visits dispatched in the last twelve months. */
            lastYear: number;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /** @description Visits of draws under way. */
            underWay: number;
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
        PlanAttachmentView: {
            /** Format: date-time */
            addedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "screenshot" | "unpacking-film" | "document";
            mediaType: string;
            name: string | null;
            orderNumber: string | null;
            sha256: string;
            size: number;
        };
        PlanBody: {
            /**
             * Format: decimal
             * @example 680000.00
             */
            budget?: string | null;
            /** @example food */
            discipline: string;
            exclusions?: components["schemas"]["ExclusionsBody"];
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            /** @enum {string} */
            numbering: "national" | "local";
            /**
             * @description regular if left out.
             * @enum {string}
             */
            occasion?: "regular" | "complaint" | "emergency" | "network" | "follow-up";
            particulars?: components["schemas"]["ParticularsBody"];
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
            /**
             * Format: uuid
             * @description An approved risk rule of the bureau; none: every unit weighs the same.
             */
            riskRuleId?: string | null;
            strata: components["schemas"]["StratumBody"][];
            /** @example 市级监督抽检 */
            taskSource: string;
            /** @example 2026年第三季度流通环节食品监督抽检计划 */
            title: string;
            /** @description Codes of the premises that the plan is about; none: everyone whom a stratum takes. */
            unitCodes?: string[];
        };
        PlanningFiguresBody: {
            capacities: components["schemas"]["CapacityView"][];
            prices: components["schemas"]["PriceView"][];
        };
        PlanningFiguresView: {
            capacities: components["schemas"]["CapacityView"][];
            /** @description Strata of the bureau’s plans that are approved or published. */
            others: components["schemas"]["OtherLoadView"][];
            prices: components["schemas"]["PriceView"][];
        };
        PlanPage: {
            items: components["schemas"]["PlanRow"][];
            next?: string;
        };
        PlanPopulationView: {
            strata: components["schemas"]["StratumPopulationView"][];
            /** @description Units of all strata together, by weight. */
            weights: components["schemas"]["WeightCountView"][];
        };
        PlanProgressView: {
            strata: components["schemas"]["StratumProgressView"][];
        };
        PlanRevisionRow: {
            /** Format: date-time */
            approvedAt: string;
            approvedByName: string;
            /** @description Why the next revision was begun. */
            followedBecause: string | null;
            revision: number;
        };
        PlanRevisionView: {
            /** Format: date-time */
            approvedAt: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            budget: string | null;
            exclusions: components["schemas"]["ExclusionsBody"];
            particulars: components["schemas"]["ParticularsBody"];
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
            revision: number;
            strata: components["schemas"]["StratumView"][];
            taskSource: string;
            title: string;
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
            /** @enum {string} */
            occasion: "regular" | "complaint" | "emergency" | "network" | "follow-up";
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
            /** @description Counts from 1; another one for every change after approval. */
            revision: number;
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
            attachments: components["schemas"]["PlanAttachmentView"][];
            /**
             * Format: decimal
             * @example 0.25
             */
            budget: string | null;
            /**
             * Format: uuid
             * @description The plan that it was carried over from.
             */
            carriedFrom: string | null;
            createdByName: string | null;
            discipline: string;
            exclusions: components["schemas"]["ExclusionsBody"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "supervision" | "risk-monitoring" | "evaluation";
            number: string;
            /** @enum {string} */
            numbering: "national" | "local";
            /** @enum {string} */
            occasion: "regular" | "complaint" | "emergency" | "network" | "follow-up";
            /** Format: uuid */
            organiserId: string;
            organiserName: string;
            particulars: components["schemas"]["ParticularsBody"];
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
            /** @description Counts from 1; another one for every change after approval. */
            revision: number;
            revisions: components["schemas"]["PlanRevisionRow"][];
            /** Format: uuid */
            riskRuleId: string | null;
            /** @description Version of its risk rule. */
            riskRuleNumber: number | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "published" | "closed";
            strata: components["schemas"]["StratumView"][];
            strataCount: number;
            submittedByName: string | null;
            taskSource: string;
            timeline: components["schemas"]["TimelineView"][];
            title: string;
            unitCodes: string[];
            version: number;
        };
        PortalUserView: {
            active: boolean;
            /** Format: uuid */
            id: string;
            isSelf: boolean;
            login: string;
            name: string;
            roles: ("enterprise-administrator" | "enterprise-user")[];
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
        PrecisionBandBody: {
            /**
             * Format: decimal
             * @example 0.25
             */
            absolute?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            below?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            percentOfMean?: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            upTo?: string;
        };
        PrecisionBody: {
            bands: components["schemas"]["PrecisionBandBody"][];
            /** @enum {string} */
            whenApart: "repeat" | "median" | "closest-pair";
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
            tags: ("school-surroundings" | "rural-market" | "online-platform" | "coal-yard")[];
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
            tags: ("school-surroundings" | "rural-market" | "online-platform" | "coal-yard")[];
            uscc: string | null;
        };
        PrepareDrawBody: {
            /** @description Whether whoever sampled a unit last time is kept from it. */
            avoidLast?: boolean;
            /** @description Most units per sampler; shared evenly if left out. */
            cap?: number;
            /** @description Whether a sampler without any registered certificate stays out of the roster. */
            certified?: boolean;
            /** @example 双色球第2026105期开奖号码（红球由小到大、蓝球） */
            event: string;
            /**
             * Format: date-time
             * @description When the public value comes to be: later than now.
             * @example 2026-09-10T13:30:00Z
             */
            eventAt: string;
            /** @description Units sampled within so many months stay out; the plan’s months if left out. */
            excludeSampledMonths?: number;
            /** @description Most units per laboratory, where the plan has them drawn; shared evenly if left out. */
            laboratoryCap?: number;
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
             * @description By the plan’s risk rule if left out, none where it has none.
             * @enum {string}
             */
            weighting?: "none" | "credit-class" | "risk";
            /** @description Whether the published frame carries the weights, which reveal credit classes. */
            weightsPublic?: boolean;
        };
        PreviewDayView: {
            /** @enum {string} */
            change: "new" | "changed" | "same";
            /**
             * Format: date
             * @example 2026-09-02
             */
            day: string;
            name: string;
            /** @description False: a weekend day that is worked instead of another. */
            off: boolean;
        };
        PreviewNoticeBody: {
            /**
             * @description A day or a range `first..last`, its name, and 休 (yes) or 班 (no), one a line.
             * @example 2027-01-01..2027-01-03,元旦,休
             */
            text: string;
            year: number;
        };
        PreviewPageView: {
            /** @description How many pages the report would have. */
            pages: number;
            /** @description The page as an SVG picture. */
            svg: string;
        };
        PriceView: {
            /**
             * Format: decimal
             * @description Yuan per batch.
             * @example 680.00
             */
            price: string;
            /** Format: uuid */
            schemeId: string;
        };
        PrintBody: {
            /**
             * Format: uuid
             * @description Made by who sends: sent again, it is asked once.
             */
            id: string;
            /** @description Reports in the order in which they shall be printed. */
            ids: string[];
        };
        PrintView: {
            /** Format: uuid */
            id: string;
            /** @description Reports laid out so far. */
            made: number;
            pages: number | null;
            /** @enum {string} */
            state: "waiting" | "working" | "done" | "failed" | "cancelled";
            /** @description Reports asked for. */
            total: number;
        };
        ProducerLimitsBody: {
            producerLicence?: string;
            producerName?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            productionDate?: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            sampledOn: string;
            sampleName: string;
            /** Format: uuid */
            stratumId: string;
        };
        ProducerWarningView: {
            /** @enum {string} */
            code: "record.same-batch" | "record.producer-category";
            /** @description Batches of this quarter, this one not among them. */
            count: number;
            most: number;
            sentence: components["schemas"]["WordsView"];
        };
        ProficiencyBody: {
            /**
             * Format: decimal
             * @description The assigned value.
             * @example 0.25
             */
            assigned: string;
            /**
             * Format: decimal
             * @description Its standard deviation for proficiency assessment.
             * @example 0.25
             */
            deviation: string;
            method: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            organiser: string;
            parameter: string;
            /**
             * Format: decimal
             * @example 0.25
             */
            result: string;
            /** @description Number of the round. */
            round: string;
            unit: string;
        };
        ProficiencyPage: {
            items: components["schemas"]["ProficiencyView"][];
            next?: string;
        };
        ProficiencyView: {
            /**
             * Format: decimal
             * @description The assigned value.
             * @example 0.25
             */
            assigned: string;
            /**
             * Format: decimal
             * @description Its standard deviation for proficiency assessment.
             * @example 0.25
             */
            deviation: string;
            /** Format: uuid */
            findingId: string | null;
            /** @enum {string|null} */
            findingState: "open" | "acting" | "done" | "closed" | null;
            findingSubject: string | null;
            /** Format: uuid */
            id: string;
            method: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            organiser: string;
            parameter: string;
            recordedByName: string | null;
            /**
             * Format: decimal
             * @example 0.25
             */
            result: string;
            /** @description Number of the round. */
            round: string;
            unit: string;
            /** @enum {string} */
            verdict: "satisfactory" | "questionable" | "unsatisfactory";
            z: string;
        };
        ProofBody: {
            /**
             * @description The code of the second factor, in place of the password.
             * @example 123456
             */
            code?: string;
            /** @description The reader’s own password. */
            password?: string;
        };
        ProofEntryView: {
            action: string;
            /** @description Its place in the log. */
            index: number;
            /** @description The hashes of the inclusion proof, from the leaf upwards (RFC 6962), in Base 64. */
            proof: string[];
            /** @description The entry as canonical JSON: its leaf. */
            text: string;
        };
        ProofKeyView: {
            /** @description The note by which the key before it vouches for this one. */
            endorsement?: string;
            /** @description A verifier key, name+id+key. */
            line: string;
        };
        ProposeChangeBody: {
            /** @description What is said instead, by the path of the fact, such as `sample.name`; empty for a recall. */
            corrections: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Made by who sends: sent again, it is proposed once.
             */
            id: string;
            /**
             * @description Amend what counts, recall it, or issue anew what was recalled.
             * @enum {string}
             */
            kind: "amend" | "recall" | "reissue";
            /** @description Printed on the amended report. */
            reason: string;
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
            /** @description Avoidances for which someone was passed over. */
            avoidancesUrl?: string;
            /** @description Whether whoever sampled a unit last time is kept from it. */
            avoidLast: boolean;
            /** @description Everything that a verifier needs, in one ZIP archive. */
            bundleUrl?: string;
            cap: number;
            /** @description Whether only samplers with a registered certificate stand in the roster. */
            certified: boolean;
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
            /** @description The plan’s exclusions as they were then. */
            exclusionRule: {
                [key: string]: unknown;
            };
            /** @description How many were left out, by reason. */
            exclusions: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the list of those left out, with reasons. */
            exclusionsHash: string;
            frameHash: string;
            frameUnits: number;
            frameUrl?: string;
            /** @description Null: contracts name every laboratory. */
            laboratories: components["schemas"]["LaboratoryRuleView"] | null;
            /** @description Where laboratories were drawn. */
            laboratoriesUrl?: string;
            nonce: string | null;
            number: string;
            organiserName: string;
            pattern: string;
            perUnit: number;
            planNumber: string;
            /** @description Revision of the plan under which the frame was frozen. */
            planRevision: number;
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
            /** @description The risk rule that made the weights. */
            riskRule: {
                [key: string]: unknown;
            } | null;
            rosterHash: string;
            rosterSize: number;
            rosterUrl?: string;
            /** @enum {string} */
            state: "committed" | "drawn" | "dispatched" | "closed" | "superseded";
            units: number | null;
            /** @enum {string} */
            weighting: "none" | "credit-class" | "risk";
            weightsPublic: boolean;
        };
        PublicPlanDrawView: {
            /** @description Whether every visit is over, and what was sampled is listed. */
            closed: boolean;
            number: string;
            state: string;
        };
        PublicPlanPage: {
            items: components["schemas"]["PublicPlanRow"][];
            next?: string;
        };
        PublicPlanRow: {
            number: string;
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
            /** @description Batches that will be sampled in all. */
            quota: number;
            /** @description Batches that were sampled, of draws that are closed. */
            sampled: number;
            title: string;
        };
        PublicPlanView: {
            draws: components["schemas"]["PublicPlanDrawView"][];
            number: string;
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
            /** @description Batches that will be sampled in all. */
            quota: number;
            /** @description Refusals, of draws that are closed. */
            refused: number;
            /** @description Batches that were sampled, of draws that are closed. */
            sampled: number;
            strata: components["schemas"]["PublicStratumView"][];
            title: string;
        };
        PublicSampledPage: {
            items: components["schemas"]["PublicSampledRow"][];
            next?: string;
        };
        PublicSampledRow: {
            category: string;
            divisionName: string;
            drawNumber: string;
            /** @description Of the sampling record. */
            number: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            sampledOn: string;
            unitName: string;
        };
        PublicStratumView: {
            businessType: string | null;
            /** @description What is sampled. */
            category: string;
            code: string;
            divisionName: string | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            quota: number;
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
            /** @description The worksheet that it is on now. */
            worksheet: components["schemas"]["WorksheetName"] | null;
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
        ReceiptView: {
            /**
             * Format: date
             * @description The day of the first receipt: what the law counts from the receipt runs from it.
             * @example 2026-09-02
             */
            receivedOn: string;
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
        RecoveryCodesLeftView: {
            /** @description How many of the ten are left. */
            left: number;
            /** @description When others were used, newest first. */
            used: string[];
        };
        RecoveryCodesView: {
            /** @description Shown once; each works once. */
            codes: string[];
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
        RefusedDecisionView: {
            /** @description The refusal in words. */
            detail: string;
            /** Format: uuid */
            id: string;
            refusal: string;
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
        RegisterBody: {
            contactName: string;
            /** @description The invitation as printed on the sampling record; dashes and case do not matter. */
            invitation?: string;
            /**
             * @description The name to sign in with; the enterprise’s code is put behind it.
             * @example zhang
             */
            name: string;
            password: string;
            phone?: string;
            /** @description Number of the sampling record that the invitation stands on. */
            recordNumber?: string;
            /**
             * @description The unified social credit code; needed where no invitation is given.
             * @example 92140702MA0K2AX62M
             */
            uscc?: string;
        };
        RegisteredView: {
            enterpriseName: string;
            /** @description What signs in. */
            login: string;
            /**
             * @description `approved`: sign in now; `waiting`: an officer decides.
             * @enum {string}
             */
            state: "waiting" | "approved" | "declined";
        };
        RegistrationPage: {
            items: components["schemas"]["RegistrationRow"][];
            next?: string;
        };
        RegistrationRow: {
            /** Format: date-time */
            askedAt: string;
            byInvitation: boolean;
            contactName: string;
            /** Format: date-time */
            decidedAt: string | null;
            enterpriseName: string;
            /** Format: uuid */
            id: string;
            login: string;
            phone: string | null;
            reason: string | null;
            /** @enum {string} */
            state: "waiting" | "approved" | "declined";
            uscc: string | null;
            version: number;
        };
        RejectCorrectionBody: {
            reason: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        RemarkableView: {
            /** @description Readings replaced by another, before or after submission. */
            corrections: number;
            judgement: components["schemas"]["JudgementView"];
            parameter: string;
            seq: number;
            text: string;
        };
        RemarkView: {
            /** Format: uuid */
            determinationId: string;
            /** @description Outside of the middle 95 % of past results of this scheme. */
            unusual: components["schemas"]["UnusualView"] | null;
            worksheet: components["schemas"]["RemarkWorksheetView"] | null;
        };
        RemarkWorksheetView: {
            /** @description How often it was begun. */
            attempt: number;
            /** @description Those that were not kept. */
            broken: number;
            /** @description Controls of this parameter on the run. */
            controls: number;
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "open" | "held" | "closed" | "rejected" | "cancelled";
        };
        RenewCodesBody: {
            /** @example 123456 */
            code: string;
            password: string;
        };
        ReplicatesBody: {
            least: number;
            most: number;
        };
        ReplicateView: {
            lines: components["schemas"]["CalculationLineView"][];
            result: string;
        };
        ReportContentView: {
            /** @description All that the document prints but its verification code; its schema is published with the templates. */
            facts: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            format: "hengjian-report/1";
            number: string;
            /** @description SHA-256 of the file. */
            sha256: string | null;
            /** @enum {string} */
            state: "rendering" | "issued" | "superseded" | "recalled";
            template: string;
            templateVersion: number;
            version: number;
        };
        ReportCorrectionView: {
            after: string;
            before: string | null;
            label: string;
            path: string;
        };
        ReportPage: {
            items: components["schemas"]["ReportRow"][];
            next?: string;
        };
        ReportProofView: {
            /** @description The newest checkpoint, a C2SP signed note. */
            checkpoint: string;
            /** @description What the ledger says of this version. */
            entries: components["schemas"]["ProofEntryView"][];
            /** @enum {string} */
            format: "hengjian-report-proof/1";
            /** @description The public keys of the log, oldest first. */
            keys: components["schemas"]["ProofKeyView"][];
            number: string;
            /** @enum {string} */
            outcome: "pass" | "fail" | "problem";
            sha256: string;
            /** @enum {string} */
            state: "current" | "superseded" | "recalled";
            version: number;
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
            /**
             * Format: uuid
             * @description Null where a customer ordered it.
             */
            organiserId: string | null;
            organiserName: string;
            /** @enum {string} */
            outcome: "pass" | "fail" | "problem";
            /** @description Null while the file is being made. */
            pages: number | null;
            productName: string;
            /** @enum {string} */
            state: "rendering" | "issued" | "superseded" | "recalled";
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
            /**
             * Format: uuid
             * @description Null where a customer ordered it.
             */
            organiserId: string | null;
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
            state: "rendering" | "issued" | "superseded" | "recalled";
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
        ReviewedLineBody: {
            /** Format: uuid */
            lineId: string;
            /**
             * Format: decimal
             * @description Yuan.
             * @example 380.00
             */
            price: string;
            /** Format: uuid */
            schemeId: string;
            /** @description Left out: every item of the scheme. */
            schemeItemIds?: string[];
            /** @description The report carries no mark: the scope does not cover it, and the customer is told. */
            withoutMark?: boolean;
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
        RevisePlanBody: {
            /** @description Why what was approved has to change. */
            reason: string;
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        RevisionCountView: {
            kind: string;
            /** @description Open due days that move to another day. */
            moved: number;
            /** @description Those that keep their day and are no longer provisional, or are again. */
            settled: number;
        };
        RightView: {
            article: string;
            /**
             * @description The clock of the discipline.
             * @example food.apply-reinspection
             */
            code: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            from: string;
            instrument: string;
            /** @description Whether the last day has not passed. */
            isOpen: boolean;
            /** @description Whether it rests on a calendar that the State Council has not announced yet. */
            provisional: boolean;
            title: components["schemas"]["TitleView"];
            /**
             * Format: date
             * @description The last day.
             * @example 2026-09-02
             */
            until: string;
        };
        RiskPreviewBody: {
            rule: {
                [key: string]: unknown;
            };
        };
        RiskRuleBody: {
            /** @description Why the points are these. */
            reason: string;
            /** @description Points for credit class, failures, complaints and tags; whole numbers. */
            rule: {
                [key: string]: unknown;
            };
        };
        RiskRulePage: {
            items: components["schemas"]["RiskRuleView"][];
            next?: string;
        };
        RiskRuleView: {
            actions: components["schemas"]["ActionView"][];
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            proposedAt: string;
            proposedByName: string | null;
            reason: string;
            rule: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "proposed" | "approved" | "rejected";
        };
        RoomReadingBody: {
            /**
             * Format: decimal
             * @example 22.5
             */
            celsius: string;
            /**
             * Format: decimal
             * @description Relative humidity in %.
             * @example 45
             */
            humidity: string;
            room: string;
        };
        RoomReadingView: {
            /**
             * Format: decimal
             * @example 22.5
             */
            celsius: string;
            /**
             * Format: decimal
             * @description Relative humidity in %.
             * @example 45
             */
            humidity: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            /** Format: date-time */
            recordedAt: string;
            recordedByName: string | null;
            room: string;
        };
        RoomsView: {
            conditions: components["schemas"]["MethodConditionView"][];
            readings: components["schemas"]["RoomReadingView"][];
        };
        RosterBody: {
            /** @description Whether who has no registered certificate stays out. */
            certified?: boolean;
            /**
             * Format: date
             * @description The day of the public value.
             * @example 2026-09-02
             */
            on: string;
            /** Format: uuid */
            planId: string;
            rosterOrganisationIds?: string[];
        };
        RosterPersonView: {
            /** Format: uuid */
            accountId: string;
            /** @description Premises declared one by one that stand. */
            avoidances: number;
            entries: components["schemas"]["PersonnelEntryView"][];
            /** @description Visits dispatched in the last twelve months. */
            lastYear: number;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
            /**
             * @description Why the person would not stand in the roster.
             * @enum {string|null}
             */
            out: "on-leave" | "no-certificate" | "certificate-ends" | null;
            /** @description Visits of draws under way. */
            underWay: number;
        };
        RunDemandBody: {
            bands?: components["schemas"]["DemandBandBody"][];
            inclusive?: boolean;
            /** @enum {string} */
            kind: "blank" | "duplicate" | "recovery" | "reference" | "control";
            least: number;
            /**
             * Format: decimal
             * @description Blank: at most this; left out, the detection limit.
             * @example 0.25
             */
            most?: string;
            /** @description One for every so many items. */
            perItems: number;
        };
        SampleMappingBody: {
            /** @description Code of an item or of a control sample; empty where it is not taken over. */
            code: string;
            sample: string;
        };
        SamplerView: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** Format: uuid */
            organisationId: string;
            organisationName: string;
        };
        SavedInputsView: {
            inputs: components["schemas"]["WorksheetInputView"][];
            version: number;
        };
        SaveInputsBody: {
            cells: components["schemas"]["WorksheetInputBody"][];
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
        SchemeCoverageView: {
            code: string;
            items: number;
            laboratories: components["schemas"]["LaboratoryCoverageView"][];
            /** @description What no laboratory of the field covers on the day. */
            nobody: string[];
            /** Format: uuid */
            schemeId: string;
            title: string;
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
            /** @description The heading of the report under which it stands, such as 鉴别. */
            group: string | null;
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
            /** @description 重要程度分类. */
            severity: string | null;
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
            discipline: string;
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
        ScopeImportView: {
            badCount: number;
            /** Format: uuid */
            certificateId: string;
            encoding: string;
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            problems: components["schemas"]["ScopeProblemView"][];
            rowCount: number;
            /** @description The first hundred good rows. */
            rows: components["schemas"]["ScopeRowView"][];
            /** Format: uuid */
            scopeId: string | null;
            /** @enum {string} */
            state: "previewed" | "committed" | "discarded";
            /** @description Rows whose restriction was not understood. */
            unreadCount: number;
        };
        ScopeProblemView: {
            code: string;
            heading: string;
            line: number;
            reason: string;
        };
        ScopeRowPage: {
            items: components["schemas"]["ScopeRowView"][];
            next?: string;
        };
        ScopeRowView: {
            category: string;
            edition: string | null;
            line: number;
            note: string;
            parameter: string;
            part: string | null;
            place: number;
            printed: string;
            product: string;
            restriction: string;
            standard: string;
            /** @description The restriction was not understood: the row lets no sample through. */
            unread: boolean;
        };
        ScopeVersionView: {
            /** Format: date-time */
            addedAt: string;
            addedByName: string | null;
            /** Format: uuid */
            certificateId: string;
            certificateNumber: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            reason: string;
            rowCount: number;
            /**
             * Format: date
             * @example 2026-09-02
             */
            validFrom: string;
            version: number;
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
            /** @description Recovery codes that are left; null without a second factor. */
            recoveryCodesLeft: number | null;
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
            roles: ("platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-administrator" | "enterprise-user" | "auditor")[];
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
             * @description Kept exactly as typed; a whole original record has many lines.
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
            /** @description The scheme judges it by what the label declares, alone or besides a limit. */
            byLabel: boolean;
            /** @description What the single results come to, for an item that is computed from them, such as a sum of ratios. */
            computed?: string;
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
            /** @description Which form the cell takes: max, min, range, not-detected, prohibited, class, text, procedure. */
            requirementKind: string | null;
            requirementText: string | null;
            seq: number;
            technicianName: string | null;
            unit: string;
            worksheet: components["schemas"]["OnWorksheetView"] | null;
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
             * @description Where a second factor is set up: the authenticator’s code, or one of the recovery codes.
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
            /** @description Why it is signed although the producer’s limit of the quarter is reached; asked for only then. */
            limitReason?: string;
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
        StepBody: {
            expression: string;
            label: components["schemas"]["LabelBody"];
            name: string;
            unit: string;
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
            /** @enum {string|null} */
            creditClass?: "A" | "B" | "C" | "D" | null;
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
            /**
             * Format: uuid
             * @description By contract; of several the first.
             */
            laboratoryId: string;
            /** @description The laboratories from which the draw takes each unit’s; null: the contract’s. */
            laboratoryPool?: string[] | null;
            quota: number;
            reserves: number;
            /** Format: uuid */
            schemeId: string;
            /** @enum {string|null} */
            tag?: "school-surroundings" | "rural-market" | "online-platform" | "coal-yard" | null;
        };
        StratumPopulationView: {
            /** @description Units of the stratum, whatever keeps them out. */
            all: number;
            /** @description Results concluded of its units within two years. */
            concluded: number;
            /** @description How many stay out, by reason. */
            excluded: {
                [key: string]: unknown;
            };
            /** @description Those of them that failed or found a problem. */
            failed: number;
            /** @description Units that can be drawn. */
            population: number;
            prior: components["schemas"]["FoodPriorView"];
            stratum: string;
            /** @description Units that can be drawn and stand at the quarter’s limit. */
            warned: number;
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
            /** @enum {string|null} */
            creditClass: "A" | "B" | "C" | "D" | null;
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
            /** @description Of several all, joined. */
            laboratoryName: string;
            laboratoryPool: string[] | null;
            /** Format: uuid */
            planId: string;
            quota: number;
            reserves: number;
            schemeCode: string;
            /** Format: uuid */
            schemeId: string;
            schemeTitle: string;
            /** @enum {string|null} */
            tag: "school-surroundings" | "rural-market" | "online-platform" | "coal-yard" | null;
        };
        SubcontractView: {
            askedByName: string | null;
            code: string;
            decidedByName: string | null;
            decisionReason: string | null;
            determinationIds: string[];
            /** Format: uuid */
            examinationId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            laboratoryId: string;
            laboratoryName: string;
            parameters: string[];
            reason: string;
            reportNumber: string | null;
            /** @enum {string} */
            state: "asked" | "consented" | "refused" | "returned";
            /** Format: uuid */
            toLaboratoryId: string;
            toLaboratoryName: string;
            version: number;
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
        SuccessorView: {
            /**
             * Format: date
             * @example 2026-09-02
             */
            issuedOn: string;
            version: number;
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
        TechnicianLoadView: {
            /** Format: uuid */
            accountId: string;
            corrections: number;
            /** @description Days on which something was entered. */
            days: number;
            /** @description Determinations entered. */
            entered: number;
            /** @description Of these past their day. */
            late: number;
            name: string;
            /** @description Open now. */
            open: number;
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
            /** @description Hash of the entry as a leaf of the log. */
            hash: string;
            /** @description Number of the ledger entry. */
            id: number;
            /** @description Its place in the log; absent while no checkpoint covers it. */
            index?: number;
            seq: number;
        };
        TitleView: {
            en: string;
            zh: string;
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
        TrainingBody: {
            /** @enum {string} */
            kind: "training" | "examination";
            note?: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            /** @description An examination’s result. */
            passed?: boolean;
            /** @example GB 5009.12-2023 石墨炉法 */
            subject: string;
        };
        TrainingView: {
            /** Format: uuid */
            id: string;
            kind: string;
            note: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            onDay: string;
            passed: boolean | null;
            subject: string;
        };
        UncertaintyBandBody: {
            absolute?: string;
            percent?: string;
            upTo?: string;
        };
        UncertaintyBody: {
            bands: components["schemas"]["UncertaintyBandBody"][];
            significantDigits?: number;
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
            tags: ("school-surroundings" | "rural-market" | "online-platform" | "coal-yard")[];
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
        UnusualView: {
            high: string;
            low: string;
            /** @description Past results that were looked at. */
            n: number;
            unit: string;
        };
        UtilisationView: {
            equipment: components["schemas"]["EquipmentUseView"][];
            people: components["schemas"]["TechnicianLoadView"][];
        };
        ValueEntryView: {
            /** Format: date-time */
            at: string;
            byName: string;
            /** @description Whether the reader entered it, and so cannot confirm it. */
            own: boolean;
        };
        VerificationBody: {
            /** @description Report number and what was shown: detection limit, precision, recovery. */
            evidence: string;
            /** @example GB 5009.12-2023 */
            method: string;
            suitable: boolean;
            /**
             * Format: date
             * @example 2026-09-02
             */
            verifiedOn: string;
        };
        VerificationView: {
            edition: string | null;
            evidence: string;
            /** Format: uuid */
            id: string;
            recordedByName: string | null;
            standard: string;
            suitable: boolean;
            /**
             * Format: date
             * @example 2026-09-02
             */
            verifiedOn: string;
        };
        VerifiedReportView: {
            /**
             * Format: date-time
             * @description When it stopped counting.
             */
            endedAt: string | null;
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
            state: "current" | "superseded" | "recalled";
            /** @description The version that counts now, where there is one and it is another. */
            successor: components["schemas"]["SuccessorView"] | null;
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
        WeightCountView: {
            units: number;
            weight: number;
        };
        WindowsView: {
            corrections: components["schemas"]["CorrectionView"][];
            windows: components["schemas"]["WindowView"][];
        };
        WindowView: {
            article: string;
            code: string;
            /** @enum {string} */
            confidence: "S" | "H" | "M" | "L";
            /** @description A number in the window’s unit, or `as-agreed`. */
            extension: {
                [key: string]: unknown;
            } | null;
            instrument: string;
            note: string | null;
            /** @enum {string} */
            sense: "act-by" | "keep-until";
            source: string;
            starts: string;
            title: {
                [key: string]: unknown;
            };
            /** @enum {string|null} */
            unit: "wd" | "day" | "hour" | "month" | null;
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
            value: number | null;
        };
        WordsView: {
            en: string;
            zh: string;
        };
        WorkloadView: {
            /** Format: uuid */
            accountId: string;
            /** @description Visits not begun. */
            assigned: number;
            /** @description Ended in the last thirty days. */
            done: number;
            late: number;
            name: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            nextDue: string | null;
            organisationName: string;
            started: number;
        };
        WorksheetControlBody: {
            code: string;
            /** @enum {string} */
            kind: "blank" | "duplicate" | "spike" | "reference" | "control";
            matrix?: string;
            /** @description The place whose sample is duplicated or spiked. */
            ofPlace?: number;
            /** @description The columns that it is measured for; all if left out. */
            parameters?: string[];
            /** @description What it should give, by parameter: most, added, certified, certifiedUncertainty, uncertainty, material. */
            targets?: {
                [key: string]: unknown;
            };
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        WorksheetHoldView: {
            actions: components["schemas"]["ActionView"][];
            decidedByName: string | null;
            decisionReason: string | null;
            explainedByName: string | null;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @enum {string} */
            state: "open" | "explained" | "repeat" | "accepted" | "rejected";
            version: number;
        };
        WorksheetInputBody: {
            /** @description The number of the input that was on the screen; 0 where the cell was empty. */
            basedOn: number;
            name: string;
            /** Format: uuid */
            positionId: string;
            /** @description Why an input is replaced; needed once the run was closed. */
            reason?: string | null;
            replicate: number;
            /**
             * @description Kept exactly as typed.
             * @example 0.5003
             */
            text: string;
        };
        WorksheetInputView: {
            enteredAt: string;
            enteredByName: string;
            name: string;
            /** @description The how manieth; a save names the one that it was based on. */
            number: number;
            /** Format: uuid */
            positionId: string;
            /** @description 0: once for the batch. */
            replicate: number;
            /** @description Exactly what was typed. */
            text: string;
        };
        WorksheetName: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        WorksheetPage: {
            items: components["schemas"]["WorksheetRow"][];
            next?: string;
        };
        WorksheetPositionView: {
            /** @description How often it was begun. */
            attempt: number;
            /** @description A blind sample; said only to the quality manager, and once the run is closed. */
            blind: boolean;
            code: string;
            /** @description Readings replaced by another. */
            corrections: number;
            /** @description What the result is judged by: discipline, requirement, comparison, unit; null for a control. */
            demand: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            itemState: string;
            /** @enum {string} */
            kind: "batch" | "sample" | "blank" | "duplicate" | "spike" | "reference" | "control";
            matrix: string;
            notExamined: string | null;
            /** @description The place whose sample is duplicated or spiked. */
            ofPlace: number | null;
            parameter: string;
            /** @description Place in the run; 0 for what is entered once for the batch. */
            place: number;
            /** @description Why it was taken off the run. */
            removed: string | null;
            /** @description Why it was begun anew. */
            repeatReason: string | null;
            requirementText: string | null;
            storage: string;
            /** @description What a control should give. */
            target: {
                [key: string]: unknown;
            } | null;
            unit: string;
        };
        WorksheetRow: {
            /** @description Determinations. */
            cells: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            /** Format: uuid */
            id: string;
            method: string;
            number: string;
            parameters: string[];
            /** @description Samples and controls. */
            places: number;
            /** @enum {string} */
            state: "open" | "held" | "closed" | "rejected" | "cancelled";
            technicians: string[];
        };
        WorksheetStepBody: {
            /** @enum {string} */
            action: "complete" | "repeat" | "remove" | "join" | "cancel" | "reopen";
            /** @description The positions to repeat or to remove. */
            positionIds?: string[];
            /** @description Needed for all but complete and join. */
            reason?: string;
            /** @description The technicians who join. */
            technicianIds?: string[];
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        WorksheetStepView: {
            action: string;
            /** Format: date-time */
            at: string;
            byName: string;
            reason: string | null;
            /** @enum {string} */
            toState: "open" | "held" | "closed" | "rejected" | "cancelled";
        };
        WorksheetTargetBody: {
            /** @description For these columns; for all if left out. */
            parameters?: string[];
            place: number;
            /** @description What the control should give: most, added, certified, certifiedUncertainty, uncertainty, material. */
            target: {
                [key: string]: unknown;
            };
            /** @description The version that was read; another one is refused. */
            version: number;
        };
        WorksheetTechnician: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        WorksheetView: {
            actions: components["schemas"]["ActionView"][];
            /** @description How the method calculates; null where the result is typed as it is read. */
            calculation: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date
             * @example 2026-09-02
             */
            dueOn: string;
            findings: components["schemas"]["ControlFindingView"][];
            holds: components["schemas"]["WorksheetHoldView"][];
            /** Format: uuid */
            id: string;
            inputs: components["schemas"]["WorksheetInputView"][];
            method: string;
            /** @description Whether the reader may enter it now. */
            mine: boolean;
            missingControls: components["schemas"]["MissingControlView"][];
            note: string;
            number: string;
            parameters: string[];
            positions: components["schemas"]["WorksheetPositionView"][];
            /** @enum {string} */
            state: "open" | "held" | "closed" | "rejected" | "cancelled";
            steps: components["schemas"]["WorksheetStepView"][];
            technicians: components["schemas"]["WorksheetTechnician"][];
            version: number;
            /** @description Closed before: replacing an input now needs a reason. */
            wasClosed: boolean;
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                organisationId?: string;
                q?: string;
                role?: "platform-administrator" | "leader" | "planner" | "dispatcher" | "handling-officer" | "standards-officer" | "sampler" | "custodian" | "technician" | "checker" | "signatory" | "quality-manager" | "enterprise-administrator" | "enterprise-user" | "auditor";
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
    Board_board: {
        parameters: {
            query?: {
                planId?: string;
                /** @description Plans whose period touches this year; the present year if left out and no plan is named. */
                year?: string;
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
                    "application/json": components["schemas"]["BoardView"];
                };
            };
        };
    };
    Board_items: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description The beginning of a division code. */
                division?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                late?: "true";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                outcome?: "pass" | "fail" | "problem";
                planId?: string;
                stage?: "assigned" | "started" | "refused" | "closed" | "no-product" | "sampled" | "in-transit" | "received" | "in-test" | "concluded" | "rejected";
                stationId?: string;
                stratumId?: string;
                year?: string;
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
                    "application/json": components["schemas"]["BoardItemPage"];
                };
            };
        };
    };
    Board_workload: {
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
                    "application/json": components["schemas"]["WorkloadView"][];
                };
            };
        };
    };
    Calendar_calendar: {
        parameters: {
            query?: {
                /** @description This year if left out. */
                year?: number;
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
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    Calendar_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportNoticeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Calendar_preview: {
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
                "application/json": components["schemas"]["PreviewNoticeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreview"];
                };
            };
        };
    };
    Catalogue_categories: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description The centre whose catalogue is meant; food if left out. */
                discipline?: string;
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
                /** @description The centre whose catalogue is meant; food if left out. */
                discipline?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                on?: string;
                /** @description Part of the title, of a parameter’s name, or the table’s number. */
                q?: string;
                show?: "complete" | "with-gaps" | "without-items";
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
    PlanDesign_listComplaints: {
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
                    "application/json": components["schemas"]["HotlineComplaintPage"];
                };
            };
        };
    };
    PlanDesign_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HotlineComplaintBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HotlineComplaintView"];
                };
            };
        };
    };
    Floor_controlCharts: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                q?: string;
                status?: "unjudged" | "in-control" | "warning" | "out";
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
                    "application/json": components["schemas"]["ChartPage"];
                };
            };
        };
    };
    Floor_controlChart: {
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
                    "application/json": components["schemas"]["ChartFileView"];
                };
            };
        };
    };
    Floor_proposeLimits: {
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
                "application/json": components["schemas"]["LimitsBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartFileView"];
                };
            };
        };
    };
    Floor_decideLimits: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
                limitsId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartFileView"];
                };
            };
        };
    };
    Floor_controlValues: {
        parameters: {
            query?: {
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
                    "application/json": components["schemas"]["ChartPointPage"];
                };
            };
        };
    };
    Floor_controlHolds: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Only holds that wait, or only decided ones. */
                waiting?: "true" | "false";
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
                    "application/json": components["schemas"]["HoldPage"];
                };
            };
        };
    };
    Floor_controlHold: {
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
                    "application/json": components["schemas"]["HoldView"];
                };
            };
        };
    };
    Floor_decideHold: {
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
                "application/json": components["schemas"]["HoldDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
        };
    };
    Floor_explain: {
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
                "application/json": components["schemas"]["HoldReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                kind?: "enterprise" | "vendor" | "stall";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Words that the name or the address contains, or the beginning of a code. */
                q?: string;
                stationId?: string;
                status?: "open" | "suspended" | "closed";
                tag?: "school-surroundings" | "rural-market" | "online-platform" | "coal-yard";
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    Draws_bundle: {
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
                    "application/zip": string;
                };
            };
        };
    };
    Draws_codes: {
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
                    "application/json": components["schemas"]["DrawnCodePage"];
                };
            };
        };
    };
    Draws_confirm: {
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
    Draws_leftOut: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Beginning of a unit’s code. */
                code?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                reason?: string;
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
                    "application/json": components["schemas"]["OutOfFramePage"];
                };
            };
        };
    };
    DrawRecords_record: {
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
    Draws_enter: {
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
                    "application/json": components["schemas"]["OwnReportPage"];
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
    Enterprise_receive: {
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
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
        };
    };
    Enterprise_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnArchiveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    Results_declared: {
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
                    "application/json": components["schemas"]["DeclarationView"][];
                };
            };
        };
    };
    Results_declare: {
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
                "multipart/form-data": {
                    allowedBy?: string;
                    /** @example ≥3.0 g/100 g */
                    declared: string;
                    /** Format: uuid */
                    determinationId: string;
                    /** Format: binary */
                    file: string;
                    /** @example 80 */
                    percent?: string;
                    reason?: string;
                    version: number;
                };
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
    Results_label: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                declarationId: string;
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
    Work_used: {
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
                    "application/json": components["schemas"]["InstrumentUsedView"][];
                };
            };
        };
    };
    Work_choose: {
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
                "application/json": components["schemas"]["ChooseInstrumentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentUsedView"][];
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
    Results_remarks: {
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
                    "application/json": components["schemas"]["RemarkView"][];
                };
            };
        };
    };
    Documents_preview: {
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
    Documents_previewPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
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
                    "application/json": components["schemas"]["PreviewPageView"];
                };
            };
        };
    };
    Work_scope: {
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
                    "application/json": components["schemas"]["ExaminationScopeView"];
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
    Work_ask: {
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
                "application/json": components["schemas"]["AskSubcontractBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractView"];
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                kind?: "refusal" | "failure";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    FollowUpPlans_draft: {
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
                    "application/json": components["schemas"]["FollowUpPlanView"];
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
    Instruments_fileList: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                state?: "previewed" | "accepted" | "discarded";
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
                    "application/json": components["schemas"]["InstrumentFilePage"];
                };
            };
        };
    };
    Instruments_upload: {
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
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    instrument: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentFileFullView"];
                };
            };
        };
    };
    Instruments_file: {
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
                    "application/json": components["schemas"]["InstrumentFileFullView"];
                };
            };
        };
    };
    Instruments_accept: {
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
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentFileFullView"];
                };
            };
        };
    };
    Instruments_discard: {
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
                    "application/json": components["schemas"]["InstrumentFileFullView"];
                };
            };
        };
    };
    Instruments_original: {
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
                    "text/plain": string;
                };
            };
        };
    };
    Instruments_list: {
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
                    "application/json": components["schemas"]["InstrumentPage"];
                };
            };
        };
    };
    Instruments_propose: {
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
                "application/json": components["schemas"]["InstrumentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentView"];
                };
            };
        };
    };
    Instruments_decide: {
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
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentView"];
                };
            };
        };
    };
    Instruments_attempt: {
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
                "multipart/form-data": {
                    declaration: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptView"];
                };
            };
        };
    };
    Items_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                laboratoryId?: string;
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    Scope_preview: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path: {
                certificateId: string;
                id: string;
            };
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
                    "application/json": components["schemas"]["ScopeImportView"];
                };
            };
        };
    };
    Scope_versions: {
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
                    "application/json": components["schemas"]["ScopeVersionView"][];
                };
            };
        };
    };
    LaboratoryInterests_list: {
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
                    "application/json": components["schemas"]["LaboratoryInterestPage"];
                };
            };
        };
    };
    LaboratoryInterests_declare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaboratoryInterestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryInterestView"];
                };
            };
        };
    };
    LaboratoryInterests_end: {
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
                    "application/json": components["schemas"]["LaboratoryInterestView"];
                };
            };
        };
    };
    Laboratory_end: {
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
                "application/json": components["schemas"]["EndAuthorisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryPersonView"][];
                };
            };
        };
    };
    Laboratory_instruments: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                q?: string;
                state?: "in-use" | "faulty" | "stopped" | "scrapped";
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
                    "application/json": components["schemas"]["EquipmentPage"];
                };
            };
        };
    };
    Laboratory_registerInstrument: {
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
                "application/json": components["schemas"]["EquipmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentView"];
                };
            };
        };
    };
    Laboratory_oneInstrument: {
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
                    "application/json": components["schemas"]["EquipmentView"];
                };
            };
        };
    };
    Laboratory_event: {
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
                "application/json": components["schemas"]["EquipmentEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentView"];
                };
            };
        };
    };
    Laboratory_findings: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["FindingView"][];
                };
            };
        };
    };
    Laboratory_find: {
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
                "application/json": components["schemas"]["FindingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingView"][];
                };
            };
        };
    };
    Laboratory_findingStep: {
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
                "application/json": components["schemas"]["FindingStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingView"][];
                };
            };
        };
    };
    Laboratory_lots: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                discarded?: boolean;
                kind?: "reference-material" | "standard-solution" | "reagent";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                q?: string;
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
                    "application/json": components["schemas"]["MaterialPage"];
                };
            };
        };
    };
    Laboratory_receive: {
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
                "application/json": components["schemas"]["MaterialBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
        };
    };
    Laboratory_oneLot: {
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
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
        };
    };
    Laboratory_dilute: {
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
                "application/json": components["schemas"]["DilutionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
        };
    };
    Laboratory_step: {
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
                "application/json": components["schemas"]["MaterialStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"];
                };
            };
        };
    };
    Laboratory_people: {
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
                    "application/json": components["schemas"]["LaboratoryPersonView"][];
                };
            };
        };
    };
    Laboratory_file: {
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
                "application/json": components["schemas"]["PersonFileBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryPersonView"][];
                };
            };
        };
    };
    Laboratory_authorise: {
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
                "application/json": components["schemas"]["AuthorisationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryPersonView"][];
                };
            };
        };
    };
    Laboratory_train: {
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
                "application/json": components["schemas"]["TrainingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryPersonView"][];
                };
            };
        };
    };
    Laboratory_rooms: {
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
                    "application/json": components["schemas"]["RoomsView"];
                };
            };
        };
    };
    Laboratory_demand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MethodConditionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomsView"];
                };
            };
        };
    };
    Laboratory_measure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomReadingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomsView"];
                };
            };
        };
    };
    Work_utilisation: {
        parameters: {
            query: {
                from: string;
                to: string;
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
                    "application/json": components["schemas"]["UtilisationView"];
                };
            };
        };
    };
    Laboratory_verifications: {
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
                    "application/json": components["schemas"]["VerificationView"][];
                };
            };
        };
    };
    Laboratory_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"][];
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
    LegalWindows_list: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["WindowsView"];
                };
            };
        };
    };
    LegalWindows_propose: {
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
                "application/json": components["schemas"]["CorrectWindowBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
        };
    };
    LegalWindows_approve: {
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
                "application/json": components["schemas"]["DecideCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
        };
    };
    LegalWindows_reject: {
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
                "application/json": components["schemas"]["RejectCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
        };
    };
    Messages_deliveries: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description The number of what it is about. */
                number?: string;
                state?: "waiting" | "sent" | "failed" | "given-up";
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
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
        };
    };
    Messages_resend: {
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
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
        };
    };
    Scope_editions: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["EditionView"][];
                };
            };
        };
    };
    Scope_addEdition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditionBody"];
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
    Floor_methodRules: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                subject?: string;
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
                    "application/json": components["schemas"]["MethodRulePage"];
                };
            };
        };
    };
    Floor_proposeRule: {
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
                "application/json": components["schemas"]["MethodRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodRuleView"];
                };
            };
        };
    };
    Floor_methodRule: {
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
                    "application/json": components["schemas"]["MethodRuleView"];
                };
            };
        };
    };
    Floor_decideRule: {
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
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodRuleView"];
                };
            };
        };
    };
    Floor_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalculationPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculatedView"];
                };
            };
        };
    };
    Floor_templates: {
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
                    "application/json": components["schemas"]["CalculationBody"][];
                };
            };
        };
    };
    Messages_own: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description Only what was not read yet. */
                unread?: "yes";
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
                    "application/json": components["schemas"]["OwnNoticePage"];
                };
            };
        };
    };
    Messages_read: {
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
    Orders_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                kind?: "entrusted-test" | "verification" | "calibration" | "periodic-inspection";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description In the number or the customer’s name. */
                q?: string;
                state?: "draft" | "requested" | "quoted" | "declined" | "accepted" | "withdrawn" | "delivered" | "reported" | "closed";
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
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    Orders_request: {
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
                "application/json": components["schemas"]["OrderRequestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_one: {
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
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_accept: {
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
                "application/json": components["schemas"]["OrderStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_acceptOnPaper: {
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
                "application/json": components["schemas"]["OrderStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_close: {
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
                "application/json": components["schemas"]["OrderStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_decline: {
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
                "application/json": components["schemas"]["OrderDeclineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Counter_receive: {
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
                "application/json": components["schemas"]["CounterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveredItemView"][];
                };
            };
        };
    };
    Orders_invoice: {
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
                "application/json": components["schemas"]["OrderInvoiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Counter_items: {
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
                    "application/json": components["schemas"]["DeliveredItemView"][];
                };
            };
        };
    };
    Orders_review: {
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
                "application/json": components["schemas"]["OrderReviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_strike: {
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
                "application/json": components["schemas"]["OrderStrikeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_withdraw: {
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
                "application/json": components["schemas"]["OrderReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Orders_drafts: {
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
                    "application/json": components["schemas"]["OrderDraftView"][];
                };
            };
        };
    };
    Orders_draft: {
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
                    "application/json": components["schemas"]["OrderDraftView"];
                };
            };
        };
    };
    Orders_saveDraft: {
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
                "application/json": components["schemas"]["OrderDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDraftView"];
                };
            };
        };
    };
    Orders_discardDraft: {
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
    Orders_laboratories: {
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
                    "application/json": components["schemas"]["OrderLaboratoryView"][];
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
    LaboratoryInterests_declareOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnInterestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryInterestView"];
                };
            };
        };
    };
    Personnel_people: {
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
                    "application/json": components["schemas"]["PersonView"][];
                };
            };
        };
    };
    Personnel_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonnelEntryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"][];
                };
            };
        };
    };
    Personnel_end: {
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
                    "application/json": components["schemas"]["PersonView"][];
                };
            };
        };
    };
    Personnel_take: {
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
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    sha256?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonnelListView"];
                };
            };
        };
    };
    Personnel_preview: {
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
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    sha256?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonnelListView"];
                };
            };
        };
    };
    Personnel_roster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPersonView"][];
                };
            };
        };
    };
    Personnel_template: {
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
    PlanDesign_figures: {
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
                    "application/json": components["schemas"]["PlanningFiguresView"];
                };
            };
        };
    };
    PlanDesign_setFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanningFiguresBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningFiguresView"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                kind?: "supervision" | "risk-monitoring" | "evaluation";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    PlanDesign_attach: {
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
                    /** Format: binary */
                    file: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "screenshot" | "unpacking-film" | "document";
                    orderNumber?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAttachmentView"];
                };
            };
        };
    };
    PlanDesign_attachment: {
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
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "video/mp4": string;
                };
            };
        };
    };
    Plans_carryOver: {
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
                "application/json": components["schemas"]["CarryOverBody"];
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
    PlanDesign_population: {
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
                    "application/json": components["schemas"]["PlanPopulationView"];
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
    Plans_revise: {
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
                "application/json": components["schemas"]["RevisePlanBody"];
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
    PlanDesign_revision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                revision: number;
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
                    "application/json": components["schemas"]["PlanRevisionView"];
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
    Portal_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                state?: "waiting" | "approved" | "declined";
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
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
        };
    };
    Portal_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredView"];
                };
            };
        };
    };
    Portal_decide: {
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
                "application/json": components["schemas"]["DecideRegistrationBody"];
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
    Portal_people: {
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
                    "application/json": components["schemas"]["PortalUserView"][];
                };
            };
        };
    };
    Portal_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPortalUserBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPortalUserView"];
                };
            };
        };
    };
    Portal_change: {
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
                "application/json": components["schemas"]["ChangePortalUserBody"];
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
    Portal_reset: {
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
    Storage_inStore: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                kind?: "test" | "backup" | "retained";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    Instruments_proficiencyTests: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                verdict?: "satisfactory" | "questionable" | "unsatisfactory";
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
                    "application/json": components["schemas"]["ProficiencyPage"];
                };
            };
        };
    };
    Instruments_recordTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProficiencyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProficiencyView"];
                };
            };
        };
    };
    Instruments_follow: {
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
                "application/json": components["schemas"]["FollowBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProficiencyView"];
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
    PublicDraws_avoidances: {
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
                    "application/zip": string;
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
    PublicDraws_laboratories: {
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
    PublicDraws_units: {
        parameters: {
            query: {
                /** @description Unified social credit code. */
                uscc: string;
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
                    "application/json": components["schemas"]["FrameUnitView"][];
                };
            };
        };
    };
    PublicSampling_plans: {
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
                    "application/json": components["schemas"]["PublicPlanPage"];
                };
            };
        };
    };
    PublicSampling_plan: {
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
                    "application/json": components["schemas"]["PublicPlanView"];
                };
            };
        };
    };
    PublicSampling_sampled: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
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
                    "application/json": components["schemas"]["PublicSampledPage"];
                };
            };
        };
    };
    Verification_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
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
    Verification_fileProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
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
                    "application/json": components["schemas"]["ReportProofView"];
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
    Verification_proof: {
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
                    "application/json": components["schemas"]["ReportProofView"];
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
    Changes_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                reportId?: string;
                state?: "proposed" | "approved" | "declined";
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
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
        };
    };
    Changes_decide: {
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
                "application/json": components["schemas"]["DecideChangesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionsView"];
                };
            };
        };
    };
    Prints_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintView"];
                };
            };
        };
    };
    Prints_one: {
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
                    "application/json": components["schemas"]["PrintView"];
                };
            };
        };
    };
    Prints_cancel: {
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
                    "application/json": components["schemas"]["PrintView"];
                };
            };
        };
    };
    Prints_file: {
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
    Reports_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Issued on or after. */
                from?: string;
                itemId?: string;
                laboratoryId?: string;
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                outcome?: "pass" | "fail" | "problem";
                /** @description Part of number, product, item code, record number or sampled unit. */
                q?: string;
                state?: "rendering" | "issued" | "superseded" | "recalled";
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
    Changes_propose: {
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
                "application/json": components["schemas"]["ProposeChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRow"];
                };
            };
        };
    };
    Reports_content: {
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
                    "application/json": components["schemas"]["ReportContentView"];
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
    Documents_resultNotice: {
        parameters: {
            query?: {
                /** @description The sampled unit, or the nominal producer. */
                to?: "unit" | "producer";
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
                    "application/pdf": string;
                };
            };
        };
    };
    PlanDesign_riskRules: {
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
                    "application/json": components["schemas"]["RiskRulePage"];
                };
            };
        };
    };
    PlanDesign_propose: {
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
                "application/json": components["schemas"]["RiskRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskRuleView"];
                };
            };
        };
    };
    PlanDesign_approve: {
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
                    "application/json": components["schemas"]["RiskRuleView"];
                };
            };
        };
    };
    PlanDesign_reject: {
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
                    "application/json": components["schemas"]["RiskRuleView"];
                };
            };
        };
    };
    PlanDesign_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightCountView"][];
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
    Scope_covering: {
        parameters: {
            query: {
                /** @description The plan’s discipline. */
                discipline: string;
                on?: string;
                /** @description Schemes, their ids joined by commas. */
                schemes: string;
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
                    "application/json": components["schemas"]["SchemeCoverageView"][];
                };
            };
        };
    };
    Scope_one: {
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
                    "application/json": components["schemas"]["ScopeImportView"];
                };
            };
        };
    };
    Scope_commit: {
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
                "application/json": components["schemas"]["CommitScopeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeImportView"];
                };
            };
        };
    };
    Scope_discard: {
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
                    "application/json": components["schemas"]["ScopeImportView"];
                };
            };
        };
    };
    Scope_template: {
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
    Scope_rows: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                q?: string;
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
                    "application/json": components["schemas"]["ScopeRowPage"];
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
    Session_contact: {
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
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    Session_keepContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
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
    Session_prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
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
    Session_recoveryCodesLeft: {
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
                    "application/json": components["schemas"]["RecoveryCodesLeftView"];
                };
            };
        };
    };
    Session_renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewCodesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
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
    Work_asked: {
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
                    "application/json": components["schemas"]["SubcontractView"][];
                };
            };
        };
    };
    Work_decide: {
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
                "application/json": components["schemas"]["DecideSubcontractBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractView"];
                };
            };
        };
    };
    Work_report: {
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
    Work_fileReport: {
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
                    "application/json": components["schemas"]["SubcontractView"];
                };
            };
        };
    };
    Work_enter: {
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
                    "application/json": components["schemas"]["SheetView"];
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
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
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
    Visits_producerLimits: {
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
                "application/json": components["schemas"]["ProducerLimitsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducerWarningView"][];
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
    Worksheets_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next`. */
                after?: string;
                /** @description All rows that the filters show, as a workbook. */
                format?: "xlsx";
                /** @description Language of the workbook. */
                language?: "zh" | "en";
                /** @description Rows wanted; 50 if left out. */
                limit?: number;
                /** @description The reader’s own. */
                mine?: boolean;
                /** @description A number, or how it begins. */
                q?: string;
                state?: "open" | "held" | "closed" | "rejected" | "cancelled";
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
                    "application/json": components["schemas"]["WorksheetPage"];
                };
            };
        };
    };
    Worksheets_begin: {
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
                "application/json": components["schemas"]["NewWorksheetBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetView"];
                };
            };
        };
    };
    Worksheets_one: {
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
                    "application/json": components["schemas"]["WorksheetView"];
                };
            };
        };
    };
    Worksheets_addBlind: {
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
                "application/json": components["schemas"]["WorksheetControlBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetView"];
                };
            };
        };
    };
    Worksheets_addControl: {
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
                "application/json": components["schemas"]["WorksheetControlBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetView"];
                };
            };
        };
    };
    Worksheets_inputs: {
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
                    "application/json": components["schemas"]["InputHistoryView"][];
                };
            };
        };
    };
    Worksheets_save: {
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
                "application/json": components["schemas"]["SaveInputsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedInputsView"];
                };
            };
        };
    };
    OriginalRecords_ofWorksheet: {
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
    Worksheets_step: {
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
                "application/json": components["schemas"]["WorksheetStepBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetView"];
                };
            };
        };
    };
    Worksheets_target: {
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
                "application/json": components["schemas"]["WorksheetTargetBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetView"];
                };
            };
        };
    };
    Worksheets_colleagues: {
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
                    "application/json": components["schemas"]["WorksheetTechnician"][];
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
