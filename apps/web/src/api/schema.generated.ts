// Generated from the API's OpenAPI document by `npm run web:types`.
export interface paths {
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
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitation_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me_changeLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasswordReset_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-reset/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasswordReset_confirm"];
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
        get: operations["Session_read"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_list"];
        put?: never;
        post?: never;
        delete: operations["Session_revokeOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/others/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session_revokeOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Account_list"];
        put?: never;
        post: operations["Account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/accounts/rgs-starter-chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_importStarterChart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/accounts/{accountId}": {
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
        patch: operations["Account_update"];
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/cost-centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CostCentre_list"];
        put?: never;
        post: operations["CostCentre_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/cost-centres/{id}": {
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
        patch: operations["CostCentre_update"];
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/cost-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CostUnit_list"];
        put?: never;
        post: operations["CostUnit_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/cost-units/{id}": {
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
        patch: operations["CostUnit_update"];
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/fiscal-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FiscalYear_list"];
        put?: never;
        post: operations["FiscalYear_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/periods/{periodId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["FiscalYear_setPeriodState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Journal_list"];
        put?: never;
        post: operations["Journal_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journals/{journalId}": {
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
        patch: operations["Journal_update"];
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalEntry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalEntry_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_trialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/account-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_accountCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employee_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/employees/{employeeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employee_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/employees/{employeeId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employee_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/employee-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employee_inviteMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/employees/{employeeId}/identity-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employee_confirmIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/employees/{employeeId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Employee_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employee-invitations/consent-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmployeeAcceptance_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employee-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmployeeAcceptance_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/employee-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmployeeAcceptance_acceptSignedIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incident_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/incidents/{incidentId}": {
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
        patch: operations["Incident_change"];
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/payslips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Payslip_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/payslip-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Payslip_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/payslips/{payslipId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Payslip_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/payslips/{payslipId}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Payslip_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/payslips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyPayslip_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/payslips/{portalId}/{payslipId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyPayslip_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WageDeclaration_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-declarations/{wageDeclarationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WageDeclaration_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-declarations/{wageDeclarationId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WageDeclaration_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-declarations/{wageDeclarationId}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WageDeclaration_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-declarations/{wageDeclarationId}/message-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WageDeclaration_openMessage"];
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
        HealthDto: {
            /** @enum {string} */
            status: "up";
        };
        InvitationTokenDto: {
            /** @description The part of the mailed address after the #. */
            token: string;
        };
        InvitationDto: {
            /** @enum {string} */
            kind: "member_invitation" | "employee_invitation";
            portalName: string;
            email: string;
            /** @description The address has an account: accept it signed in. */
            hasAccount: boolean;
            /** @description A fact that is not in the mail must be answered. */
            hasSecondFact: boolean;
            /** Format: date-time */
            expiresAt: string;
        };
        PasswordChangeDto: {
            presentPassword: string;
            newPassword: string;
        };
        LanguageChangeDto: {
            /** @enum {string} */
            language: "nl" | "en";
        };
        PasswordResetRequestDto: {
            email: string;
        };
        PasswordResetConfirmationDto: {
            /** @description The part of the mailed address after the #. */
            token: string;
            password: string;
        };
        SignInDto: {
            email: string;
            password: string;
        };
        PersonDto: {
            /** Format: uuid */
            userId: string;
            email: string;
            name: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        MyPortalDto: {
            /** Format: uuid */
            portalId: string;
            name: string;
        };
        SessionDto: {
            user: components["schemas"]["PersonDto"];
            /** @description Repeat it in the header x-csrf-token of every POST, PUT, PATCH and DELETE. */
            csrfToken: string;
            portals: components["schemas"]["MyPortalDto"][];
            /**
             * Format: date-time
             * @description The session ends then, whatever happens.
             */
            expiresAt: string;
            /** @description And after so many minutes without use. */
            idleMinutes: number;
        };
        SessionListingDto: {
            /** Format: uuid */
            sessionId: string;
            /** @description Whether this request came by it. */
            isCurrent: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            address: string | null;
            userAgent: string | null;
        };
        SessionListDto: {
            items: components["schemas"]["SessionListingDto"][];
            total: number;
        };
        RevokedSessionsDto: {
            /** @description How many sessions were ended. */
            revoked: number;
        };
        AccountDto: {
            /** Format: uuid */
            accountId: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "balance" | "profit_and_loss";
            rgs: string | null;
            isBlocked: boolean;
            rowVersion: number;
        };
        AccountPageDto: {
            items: components["schemas"]["AccountDto"][];
            total: number;
        };
        NewAccountDto: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "balance" | "profit_and_loss";
            rgs?: string | null;
        };
        ChartImportDto: {
            created: number;
            present: number;
        };
        AccountChange: {
            rowVersion: number;
            name?: string;
            rgs?: string | null;
            isBlocked?: boolean;
        };
        CostDimensionDto: {
            /**
             * Format: uuid
             * @description The cost centre or cost unit that a line names.
             */
            id: string;
            code: string;
            name: string;
            isBlocked: boolean;
            rowVersion: number;
        };
        CostDimensionPageDto: {
            items: components["schemas"]["CostDimensionDto"][];
            total: number;
        };
        NewCostDimensionDto: {
            code: string;
            name: string;
        };
        CostDimensionChange: {
            rowVersion: number;
            name?: string;
            isBlocked?: boolean;
        };
        PeriodDto: {
            /** Format: uuid */
            periodId: string;
            number: number;
            /** @enum {string} */
            kind: "opening" | "regular" | "correction";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** Format: uuid */
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        FiscalYearDto: {
            /** Format: uuid */
            fiscalYearId: string;
            year: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** @enum {string} */
            periodKind: "month" | "four_weekly";
            periods: components["schemas"]["PeriodDto"][];
        };
        FiscalYearPageDto: {
            items: components["schemas"]["FiscalYearDto"][];
            total: number;
        };
        NewFiscalYearDto: {
            year: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly";
        };
        PeriodStateChange: {
            /** @enum {string} */
            state: "open" | "closed";
        };
        JournalDto: {
            /** Format: uuid */
            journalId: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "payroll" | "general" | "opening";
            isBlocked: boolean;
            rowVersion: number;
        };
        JournalPageDto: {
            items: components["schemas"]["JournalDto"][];
            total: number;
        };
        NewJournalDto: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "payroll" | "general" | "opening";
        };
        JournalChange: {
            rowVersion: number;
            name?: string;
            isBlocked?: boolean;
        };
        JournalEntryRowDto: {
            /** Format: uuid */
            entryId: string;
            voucherNumber: string;
            /** Format: uuid */
            journalId: string;
            journalCode: string;
            /** Format: uuid */
            periodId: string;
            year: number;
            periodNumber: number;
            /** Format: date */
            bookedOn: string;
            description: string;
            /** @enum {string} */
            sourceKind: "journal_run" | "reversal" | "difference" | "manual";
            lineCount: number;
            totalDebitCents: number;
            /** Format: uuid */
            reversesEntryId: string | null;
            /** Format: uuid */
            reversedByEntryId: string | null;
            reversedByVoucherNumber: string | null;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        JournalEntryPageDto: {
            items: components["schemas"]["JournalEntryRowDto"][];
            total: number;
        };
        JournalLineDto: {
            lineNumber: number;
            /** Format: uuid */
            accountId: string;
            accountCode: string;
            accountName: string;
            costCentreCode: string | null;
            costCentreName: string | null;
            costUnitCode: string | null;
            costUnitName: string | null;
            amountCents: number;
            description: string;
        };
        JournalEntryDto: {
            /** Format: uuid */
            entryId: string;
            voucherNumber: string;
            /** Format: uuid */
            journalId: string;
            journalCode: string;
            /** Format: uuid */
            periodId: string;
            year: number;
            periodNumber: number;
            /** Format: date */
            bookedOn: string;
            description: string;
            /** @enum {string} */
            sourceKind: "journal_run" | "reversal" | "difference" | "manual";
            lineCount: number;
            totalDebitCents: number;
            /** Format: uuid */
            reversesEntryId: string | null;
            /** Format: uuid */
            reversedByEntryId: string | null;
            reversedByVoucherNumber: string | null;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            lines: components["schemas"]["JournalLineDto"][];
        };
        TrialBalanceRowDto: {
            openingCents: number;
            debitCents: number;
            creditCents: number;
            balanceCents: number;
            /** Format: uuid */
            accountId: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "balance" | "profit_and_loss";
            rgs: string | null;
        };
        TrialBalanceAmountsDto: {
            openingCents: number;
            debitCents: number;
            creditCents: number;
            balanceCents: number;
        };
        TrialBalanceDto: {
            year: number;
            untilPeriod: number | null;
            rows: components["schemas"]["TrialBalanceRowDto"][];
            totals: components["schemas"]["TrialBalanceAmountsDto"];
            undistributedResultCents: number;
        };
        AccountCardLineDto: {
            /** Format: uuid */
            entryId: string;
            lineNumber: number;
            voucherNumber: string;
            /** Format: date */
            bookedOn: string;
            periodNumber: number;
            description: string;
            costCentreCode: string | null;
            costUnitCode: string | null;
            amountCents: number;
            balanceCents: number;
        };
        AccountCardDto: {
            account: components["schemas"]["AccountDto"];
            openingCents: number;
            closingCents: number;
            items: components["schemas"]["AccountCardLineDto"][];
            total: number;
        };
        EmploymentDto: {
            /** Format: uuid */
            employmentId: string;
            payrollNumber: number | null;
            /** Format: date */
            startsOn: string | null;
            /** Format: date */
            endsOn: string | null;
        };
        EmployeeDto: {
            /** Format: uuid */
            employeeId: string;
            employeeNumber: number | null;
            name: string;
            /** @description As Loket has it now. */
            email: string | null;
            /** @enum {string} */
            access: "none" | "invited" | "linked";
            /** Format: date-time */
            invitedAt: string | null;
            /** Format: date-time */
            linkedAt: string | null;
            /** @description Whether Loket now has another e-mail address than the one that was invited. */
            isEmailChanged: boolean;
            /** @description Why nobody gets a payslip of this record for now. */
            identityDoubtCode: string | null;
            isInService: boolean;
            /**
             * Format: date-time
             * @description When digital payslips were agreed to.
             */
            consentedAt: string | null;
            employments: components["schemas"]["EmploymentDto"][];
        };
        EmployeePageDto: {
            items: components["schemas"]["EmployeeDto"][];
            total: number;
        };
        InvitationResultDto: {
            /** Format: uuid */
            employeeId: string;
            isInvited: boolean;
            /** Format: date-time */
            expiresAt: string | null;
            code: string | null;
            title: string | null;
            remedy: string | null;
        };
        BulkInvitationDto: {
            employeeIds: string[];
        };
        InvitationResultsDto: {
            items: components["schemas"]["InvitationResultDto"][];
        };
        ConsentTextDto: {
            /** @enum {string} */
            language: "nl" | "en";
            text: string;
        };
        NewEmployeeAcceptanceDto: {
            /** @description The part of the mailed address after the #. */
            token: string;
            /**
             * Format: date
             * @description The birth date that the employer has: it is not in the mail.
             */
            bornOn: string;
            agreesToDigitalPayslips: boolean;
            /**
             * @description The language in which the consent was read.
             * @enum {string}
             */
            language: "nl" | "en";
            name: string;
            password: string;
        };
        LinkedEmployeeDto: {
            /** Format: uuid */
            portalId: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
        };
        EmployeeAcceptanceDto: {
            /** @description The part of the mailed address after the #. */
            token: string;
            /**
             * Format: date
             * @description The birth date that the employer has: it is not in the mail.
             */
            bornOn: string;
            agreesToDigitalPayslips: boolean;
            /**
             * @description The language in which the consent was read.
             * @enum {string}
             */
            language: "nl" | "en";
        };
        IncidentDto: {
            /** Format: uuid */
            incidentId: string;
            code: string;
            /** Format: uuid */
            domainId: string | null;
            domainName: string | null;
            /** Format: uuid */
            administrationId: string | null;
            administrationName: string | null;
            details: {
                [key: string]: unknown;
            };
            occurrences: number;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: uuid */
            ownerUserId: string | null;
            /** Format: date-time */
            snoozedUntil: string | null;
            /** Format: date-time */
            closedAt: string | null;
        };
        IncidentPageDto: {
            items: components["schemas"]["IncidentDto"][];
            total: number;
        };
        IncidentChange: {
            isMine?: boolean;
            /** Format: date-time */
            snoozedUntil?: string | null;
        };
        WaitingCauseDto: {
            code: string;
            title: string;
            remedy: string;
        };
        PayslipDto: {
            /** Format: uuid */
            payslipId: string;
            /** Format: uuid */
            payrollRunId: string;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
            /** Format: uuid */
            employeeId: string | null;
            employeeNumber: number | null;
            employeeName: string | null;
            /** Format: uuid */
            loketEmploymentId: string;
            /** @enum {string} */
            state: "waiting" | "ready" | "withdrawn";
            waiting: components["schemas"]["WaitingCauseDto"] | null;
            numberOfPayslips: number | null;
            hasDocument: boolean;
            /**
             * Format: date
             * @description Null: Loket names no release date, so the employee does not see it.
             */
            availableOn: string | null;
            /** @description Whether the employee may see it now. */
            isReleased: boolean;
            /** Format: date-time */
            notifiedAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        PayslipPageDto: {
            items: components["schemas"]["PayslipDto"][];
            total: number;
        };
        RunPayslipsDto: {
            /** Format: uuid */
            payrollRunId: string;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** @description Employments that the run pays; null until its results were read. */
            expected: number | null;
            /** @description Payslips whose document is here. */
            received: number;
            /** @description Of those, given to their employee. */
            ready: number;
            waiting: number;
            withdrawn: number;
            /** Format: date */
            availableOn: string | null;
        };
        RunPayslipsPageDto: {
            items: components["schemas"]["RunPayslipsDto"][];
            total: number;
        };
        OpeningDto: {
            reason: string;
        };
        MyPayslipDto: {
            /** Format: uuid */
            portalId: string;
            /** @description Name of the accounting firm. */
            portalName: string;
            /** Format: uuid */
            payslipId: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
            /** Format: date */
            availableOn: string;
            /** @description Payslips in the one PDF. */
            numberOfPayslips: number | null;
            /** @description Net pay in cents. */
            netCents: number | null;
        };
        MyPayslipPageDto: {
            items: components["schemas"]["MyPayslipDto"][];
            total: number;
        };
        DeclarationCorrectionDto: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** @description Cents; what the correction adds to the payment. */
            balanceCents: number;
        };
        LoketKeyDto: {
            key: number;
            description: string;
        };
        DeclarationResponseDto: {
            /** Format: date */
            receivedOn: string;
            type: components["schemas"]["LoketKeyDto"];
            class: components["schemas"]["LoketKeyDto"] | null;
        };
        DeclarationFindingDto: {
            code: string;
            /** @enum {string} */
            severity: "blocks" | "warns" | "informs";
            title: string;
            remedy: string;
        };
        WageDeclarationDto: {
            /** Format: uuid */
            wageDeclarationId: string;
            messageReference: string | null;
            wageTaxNumber: string | null;
            year: number;
            /** @description 0 is a yearly return. */
            periodNumber: number;
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
            /** @enum {string} */
            state: "received" | "refused" | "withdrawn";
            /** @description Loket's status: 5 confirmed, 6 sent. */
            loketStatusKey: number;
            /** @description Sent and answered by the tax authority, or cancelled. */
            isSettled: boolean;
            isPriorYearCorrection: boolean;
            periodAmountCents: number;
            correctionAmountCents: number;
            totalAmountCents: number;
            /** @description What the message itself says. */
            declaredTotalCents: number | null;
            paymentReference: string | null;
            iban: string | null;
            /** Format: date */
            dueOn: string | null;
            corrections: components["schemas"]["DeclarationCorrectionDto"][];
            responseMessages: components["schemas"]["DeclarationResponseDto"][];
            findings: components["schemas"]["DeclarationFindingDto"][];
            hasMessage: boolean;
            hasOverview: boolean;
        };
        WageDeclarationPageDto: {
            items: components["schemas"]["WageDeclarationDto"][];
            total: number;
        };
        MessageOpeningDto: {
            reason: string;
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
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    Health_ready: {
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
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    Invitation_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"];
                };
            };
        };
    };
    Me_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDto"];
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
    Me_changeLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LanguageChangeDto"];
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
    PasswordReset_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PasswordReset_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetConfirmationDto"];
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
    Session_read: {
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
                    "application/json": components["schemas"]["SessionDto"];
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
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
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
    Session_list: {
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
                    "application/json": components["schemas"]["SessionListDto"];
                };
            };
        };
    };
    Session_revokeOthers: {
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
                    "application/json": components["schemas"]["RevokedSessionsDto"];
                };
            };
        };
    };
    Session_revokeOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
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
    Account_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                search?: string;
                kind?: "balance" | "profit_and_loss";
                isBlocked?: boolean;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["AccountPageDto"];
                };
            };
        };
    };
    Account_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
        };
    };
    Account_importStarterChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["ChartImportDto"];
                };
            };
        };
    };
    Account_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
        };
    };
    CostCentre_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                search?: string;
                isBlocked?: boolean;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["CostDimensionPageDto"];
                };
            };
        };
    };
    CostCentre_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCostDimensionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostDimensionDto"];
                };
            };
        };
    };
    CostCentre_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostDimensionChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostDimensionDto"];
                };
            };
        };
    };
    CostUnit_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                search?: string;
                isBlocked?: boolean;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["CostDimensionPageDto"];
                };
            };
        };
    };
    CostUnit_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCostDimensionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostDimensionDto"];
                };
            };
        };
    };
    CostUnit_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostDimensionChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostDimensionDto"];
                };
            };
        };
    };
    FiscalYear_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["FiscalYearPageDto"];
                };
            };
        };
    };
    FiscalYear_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFiscalYearDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiscalYearDto"];
                };
            };
        };
    };
    FiscalYear_setPeriodState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                periodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodStateChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDto"];
                };
            };
        };
    };
    Journal_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                kind?: "payroll" | "general" | "opening";
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["JournalPageDto"];
                };
            };
        };
    };
    Journal_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJournalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalDto"];
                };
            };
        };
    };
    Journal_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                journalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JournalChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalDto"];
                };
            };
        };
    };
    JournalEntry_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                journalId?: string;
                periodId?: string;
                search?: string;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["JournalEntryPageDto"];
                };
            };
        };
    };
    JournalEntry_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                entryId: string;
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
                    "application/json": components["schemas"]["JournalEntryDto"];
                };
            };
        };
    };
    Report_trialBalance: {
        parameters: {
            query: {
                year: number;
                untilPeriod?: number;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["TrialBalanceDto"];
                };
            };
        };
    };
    Report_accountCard: {
        parameters: {
            query: {
                page?: unknown;
                pageSize?: unknown;
                accountId: string;
                year: number;
                untilPeriod?: number;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["AccountCardDto"];
                };
            };
        };
    };
    Employee_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                search?: string;
                access?: "none" | "invited" | "linked";
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["EmployeePageDto"];
                };
            };
        };
    };
    Employee_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                employeeId: string;
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
                    "application/json": components["schemas"]["EmployeeDto"];
                };
            };
        };
    };
    Employee_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                employeeId: string;
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
                    "application/json": components["schemas"]["InvitationResultDto"];
                };
            };
        };
    };
    Employee_inviteMany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkInvitationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResultsDto"];
                };
            };
        };
    };
    Employee_confirmIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                employeeId: string;
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
                    "application/json": components["schemas"]["EmployeeDto"];
                };
            };
        };
    };
    Employee_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                employeeId: string;
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
    EmployeeAcceptance_consent: {
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
                    "application/json": components["schemas"]["ConsentTextDto"];
                };
            };
        };
    };
    EmployeeAcceptance_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmployeeAcceptanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedEmployeeDto"];
                };
            };
        };
    };
    EmployeeAcceptance_acceptSignedIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployeeAcceptanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedEmployeeDto"];
                };
            };
        };
    };
    Incident_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                isOpen?: boolean;
            };
            header?: never;
            path: {
                portalId: string;
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
                    "application/json": components["schemas"]["IncidentPageDto"];
                };
            };
        };
    };
    Incident_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
        };
    };
    Payslip_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                payrollRunId?: string;
                employeeId?: string;
                state?: "waiting" | "ready" | "withdrawn";
                year?: number;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["PayslipPageDto"];
                };
            };
        };
    };
    Payslip_runs: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                year?: number;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["RunPayslipsPageDto"];
                };
            };
        };
    };
    Payslip_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                payslipId: string;
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
    Payslip_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                payslipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningDto"];
            };
        };
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
    MyPayslip_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
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
                    "application/json": components["schemas"]["MyPayslipPageDto"];
                };
            };
        };
    };
    MyPayslip_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                payslipId: string;
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
    WageDeclaration_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                year?: number;
                state?: "received" | "refused" | "withdrawn";
                dueUntil?: string;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
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
                    "application/json": components["schemas"]["WageDeclarationPageDto"];
                };
            };
        };
    };
    WageDeclaration_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                wageDeclarationId: string;
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
                    "application/json": components["schemas"]["WageDeclarationDto"];
                };
            };
        };
    };
    WageDeclaration_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                wageDeclarationId: string;
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
    WageDeclaration_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                wageDeclarationId: string;
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
                    "application/xml": string;
                };
            };
        };
    };
    WageDeclaration_openMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                wageDeclarationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageOpeningDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
}
