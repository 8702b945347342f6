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
    "/api/me/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me_changeName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_signIns"];
        put?: never;
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
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_turnOff"];
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
    "/api/portals/{portalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Portal_read"];
        put: operations["Portal_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/retention-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionTerm_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/retention-terms/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RetentionTerm_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalSecurity_read"];
        put: operations["PortalSecurity_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Domain_list"];
        put?: never;
        post: operations["Domain_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Domain_read"];
        put: operations["Domain_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Administration_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Administration_read"];
        put: operations["Administration_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/administrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Administration_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/standard-administration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Administration_makeStandard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/contract-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contract_listLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contract_read"];
        put: operations["Contract_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/contract-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contract_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/granted-contract-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contract_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/contract-lines/{lineId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contract_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/contract-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contract_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/contract-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contract_requestFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Membership_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Membership_change"];
        post?: never;
        delete: operations["Membership_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/membership-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembershipInvitation_list"];
        put?: never;
        post: operations["MembershipInvitation_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/membership-invitations/{invitationId}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MembershipInvitation_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/membership-invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MembershipInvitation_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member-invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MembershipAcceptance_acceptAsNewPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/member-invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MembershipAcceptance_acceptSignedIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/link-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalLinkSetting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/link-settings/{key}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalLinkSetting_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/link-settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PortalLinkSetting_set"];
        post?: never;
        delete: operations["PortalLinkSetting_unset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/link-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DomainLinkSetting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/link-settings/{key}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DomainLinkSetting_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/link-settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DomainLinkSetting_set"];
        post?: never;
        delete: operations["DomainLinkSetting_unset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/link-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdministrationLinkSetting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/link-settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AdministrationLinkSetting_set"];
        post?: never;
        delete: operations["AdministrationLinkSetting_unset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/navigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Navigation_read"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/portals/{portalId}/administrations/{administrationId}/periods/{periodId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FiscalYear_periodHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/fiscal-years/{fiscalYearId}/year-end-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FiscalYear_yearEndCheck"];
        put?: never;
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
        post: operations["JournalEntry_book"];
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
    "/api/portals/{portalId}/administrations/{administrationId}/journal-entries/{entryId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JournalEntry_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/opening-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpeningBalance_read"];
        put?: never;
        post: operations["OpeningBalance_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/ledger/journal.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlainText_journal"];
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
    "/api/portals/{portalId}/administrations/{administrationId}/journal-printout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_journalPrintout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WageCost_ofYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reconciliation_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/reconciliations/{year}/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reconciliation_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loket/push/journal-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Push_push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loket/push/schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Push_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalRun_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalRun_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalRun_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}/processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JournalRun_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JournalRun_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JournalRun_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JournalRun_reportAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/journal-runs/{runId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalRunReversal_plan"];
        put?: never;
        post: operations["JournalRunReversal_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/journal-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JournalRunInbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/journal-run-processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JournalRunInbox_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/payroll-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PayrollSettings_read"];
        put: operations["PayrollSettings_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/loket-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoketSettings_show"];
        put: operations["LoketSettings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/loket-settings/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LoketSettings_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/loket-credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalCredential_show"];
        put: operations["PortalCredential_change"];
        post?: never;
        delete: operations["PortalCredential_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/loket-credential/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalCredential_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/loket-credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DomainCredential_show"];
        put: operations["DomainCredential_change"];
        post?: never;
        delete: operations["DomainCredential_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/loket-credential/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DomainCredential_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/loket-credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdministrationCredential_show"];
        put: operations["AdministrationCredential_change"];
        post?: never;
        delete: operations["AdministrationCredential_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/loket-credential/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationCredential_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/loket-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LoketConsent_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loket/consent-callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoketConsent_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/loket-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoketLink_list"];
        put?: never;
        post: operations["LoketLink_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/loket-link-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoketLink_listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/loket-link-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoketLink_listCandidatesOfDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/loket-links/{loketLinkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["LoketLink_end"];
        options?: never;
        head?: never;
        patch: operations["LoketLink_changeStart"];
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/push-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PushKey_list"];
        put?: never;
        post: operations["PushKey_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/push-keys/{pushKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["PushKey_revoke"];
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
    "/api/portals/{portalId}/administrations/{administrationId}/account-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountMapping_list"];
        put: operations["AccountMapping_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/account-mappings/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountMapping_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/account-mappings/{accountMappingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AccountMapping_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/dimension-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DimensionMapping_list"];
        put: operations["DimensionMapping_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/dimension-mappings/{accountMappingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DimensionMapping_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/cost-splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CostSplit_list"];
        put: operations["CostSplit_split"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/cost-splits/{accountMappingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CostSplit_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/mapping-replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MappingReplay_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/processing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalProcessingRule_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/processing-rules/try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalProcessingRule_tryOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/processing-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PortalProcessingRule_set"];
        post?: never;
        delete: operations["PortalProcessingRule_unset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/processing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DomainProcessingRule_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/processing-rules/try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DomainProcessingRule_tryOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/processing-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DomainProcessingRule_set"];
        post?: never;
        delete: operations["DomainProcessingRule_unset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/processing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdministrationProcessingRule_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/processing-rules/try-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdministrationProcessingRule_tryOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/processing-rules/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AdministrationProcessingRule_set"];
        post?: never;
        delete: operations["AdministrationProcessingRule_unset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/mapping-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MappingTemplate_list"];
        put: operations["MappingTemplate_say"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/mapping-templates/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MappingTemplate_impact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/mapping-templates/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MappingTemplate_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/mapping-templates/{mappingTemplateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MappingTemplate_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/fetches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Fetch_ofAdministration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/domains/{domainId}/fetches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Fetch_ofDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/fetches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fetch_list"];
        put?: never;
        post: operations["Fetch_ofPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/fetches/{fetchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fetch_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/fetches/{fetchId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fetch_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/loket-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoketService_show"];
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
    "/api/portals/{portalId}/employees-to-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmployeeToInvite_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/portals/{portalId}/pending-payslips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PendingPayslip_list"];
        put?: never;
        post?: never;
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
    "/api/portals/{portalId}/administrations/{administrationId}/wage-declarations/{wageDeclarationId}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WageDeclaration_chain"];
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
    "/api/portals/{portalId}/wage-payables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WagePayableList_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-payables/{wagePayableId}": {
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
        patch: operations["WagePayable_mark"];
        trace?: never;
    };
    "/api/portals/{portalId}/administrations/{administrationId}/wage-tax-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WagePayable_wageTaxAccounts"];
        put: operations["WagePayable_chooseWageTaxAccounts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/payslip-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonalData_listReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonalData_listConsents"];
        put?: never;
        post: operations["PersonalData_giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents/{portalId}/{employeeConsentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonalData_withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonalData_exportData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Work_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portals/{portalId}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search_find"];
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
            /** @description The address has an account: accept it signed in. null: not told to whoever did not answer the second fact. */
            hasAccount: boolean | null;
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
        NameChangeDto: {
            name: string;
        };
        SignInRecordDto: {
            /** Format: uuid */
            signInRecordId: string;
            /** @enum {string} */
            outcome: "signed_in" | "wrong_password" | "unknown_user" | "disabled" | "throttled" | "signed_out" | "password_changed" | "password_reset_requested" | "second_factor_asked" | "wrong_code" | "recovery_code_used" | "second_factor_on" | "second_factor_off" | "recovery_codes_renewed" | "sessions_ended" | "account_erased" | "name_changed";
            /** @description null: not known, or erased after its time. */
            address: string | null;
            /** Format: date-time */
            at: string;
        };
        SignInRecordListDto: {
            items: components["schemas"]["SignInRecordDto"][];
            total: number;
        };
        PasswordResetRequestDto: {
            email: string;
        };
        PasswordResetConfirmationDto: {
            /** @description The part of the mailed address after the #. */
            token: string;
            password: string;
        };
        SecondFactorDto: {
            /**
             * Format: date-time
             * @description null: the account has none.
             */
            confirmedAt: string | null;
            recoveryCodesLeft: number;
        };
        EnrolmentRequestDto: {
            presentPassword: string;
        };
        EnrolmentDto: {
            /** @description The secret as it is typed into an app (base32). It is shown this once. */
            secret: string;
            /** @description The same as the address that a QR code holds. */
            uri: string;
        };
        EnrolmentConfirmationDto: {
            code: string;
            mailedCode: string;
        };
        RecoveryCodesDto: {
            /** @description Each signs in once, in place of the app. They are shown this once. */
            recoveryCodes: string[];
        };
        FullProofDto: {
            presentPassword: string;
            /** @description Of the app, or a recovery code. */
            code: string;
        };
        SignInDto: {
            email: string;
            password: string;
            /** @description Of the app, or a recovery code: when the answer without it was auth.second_factor_needed. */
            code?: string;
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
            /**
             * @description What was proven for this session.
             * @enum {string}
             */
            authenticationLevel: "password" | "second_factor";
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
        PortalDto: {
            /** Format: uuid */
            portalId: string;
            name: string;
            /**
             * @description The language of mails to people whose own is not known.
             * @enum {string}
             */
            language: "nl" | "en";
            /** Format: date-time */
            createdAt: string;
        };
        PortalChangeDto: {
            name: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        RetentionTermDto: {
            /** @enum {string} */
            kind: "payslip" | "wage_declaration" | "journal_run_answer" | "former_employee_contact" | "former_employee" | "fetch" | "past_invitation" | "done_work" | "closed_incident";
            /**
             * @description What the term counts.
             * @enum {string}
             */
            unit: "days" | "years_after_year";
            term: number;
            /** @description Where the portal says nothing. */
            usualTerm: number;
            /** @description The least that the law asks. */
            minimumTerm: number | null;
            law: string | null;
            /** Format: date-time */
            changedAt: string | null;
            /**
             * Format: date-time
             * @description When it was last looked for what is out of this term.
             */
            lookedThroughAt: string | null;
            /**
             * Format: date
             * @description The last day on which anything of it was erased.
             */
            erasedOn: string | null;
            /** @description How much was erased on that day. */
            erased: number;
        };
        RetentionTermsDto: {
            items: components["schemas"]["RetentionTermDto"][];
            /**
             * Format: date
             * @description The day, in Amsterdam, on which the next erasure begins.
             */
            nextErasureOn: string;
        };
        RetentionTermChangeDto: {
            term: number;
        };
        PortalSecurityDto: {
            /** Format: date */
            secondFactorRequiredOn: string | null;
            /** @enum {string} */
            secondFactorFor: "members" | "everyone";
            /** @description Whom the rule is, or would be, for. */
            people: number;
            /** @description Of them: without a second factor. */
            peopleWithout: number;
            /**
             * Format: date
             * @description The first day that a new rule may hold from.
             */
            earliestOn: string;
        };
        PortalSecurityChangeDto: {
            /**
             * Format: date
             * @description null: a second factor is everybody’s own choice.
             */
            secondFactorRequiredOn: string | null;
            /**
             * @description members: whoever has a role in the portal. everyone: also employees who read their payslips.
             * @enum {string}
             */
            secondFactorFor: "members" | "everyone";
        };
        DomainDto: {
            /** Format: uuid */
            domainId: string;
            name: string;
            code: string;
            /** Format: uuid */
            responsibleUserId: string | null;
            responsibleName: string | null;
            /** @enum {string} */
            linkStatus: "open" | "requested" | "closed";
            /** @description Administrations that this person reaches. */
            administrationCount: number;
            /** Format: date-time */
            createdAt: string;
        };
        DomainListDto: {
            items: components["schemas"]["DomainDto"][];
            total: number;
        };
        NewDomainDto: {
            name: string;
            /** @description Unique in the portal. */
            code: string;
            /** Format: uuid */
            responsibleUserId: string | null;
            /**
             * Format: date
             * @description First day of the contract; today without it.
             */
            contractStartsOn?: string;
        };
        MadeDomainDto: {
            /** Format: uuid */
            domainId: string;
        };
        DomainChangeDto: {
            name: string;
            /** @description Unique in the portal. */
            code: string;
            /** Format: uuid */
            responsibleUserId: string | null;
        };
        AdministrationDto: {
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            domainId: string;
            domainName: string;
            name: string;
            number: number;
            subNumber: number;
            /** @description The one that the feature of the contract opens by itself. */
            isStandard: boolean;
            wageTaxNumber: string | null;
            kvk: string | null;
            /** @description The contract opens the payroll link for it today. */
            isLinkOpen: boolean;
            warnings: "wage_tax_number_fails_eleven_test"[];
            /** Format: date-time */
            createdAt: string;
        };
        AdministrationListDto: {
            items: components["schemas"]["AdministrationDto"][];
            total: number;
        };
        AdministrationChangeDto: {
            name: string;
            /** @description With subNumber unique in the portal; typed into Loket to address a push. */
            number: number;
            subNumber: number;
            wageTaxNumber: string | null;
            /** @description Number in the trade register. */
            kvk: string | null;
        };
        MadeAdministrationDto: {
            /** Format: uuid */
            administrationId: string;
        };
        StandardAdministrationDto: {
            /** Format: uuid */
            administrationId: string;
        };
        ContractLineDto: {
            /** Format: uuid */
            contractLineId: string;
            /** Format: uuid */
            domainId: string;
            domainName: string;
            /** @enum {string} */
            feature: "payroll_link_loket";
            /** @enum {string} */
            kind: "feature" | "administration" | "all_administrations";
            /** Format: uuid */
            administrationId: string | null;
            administrationName: string | null;
            /** @enum {string} */
            state: "requested" | "granted" | "declined" | "ended";
            /** Format: uuid */
            requestedBy: string | null;
            requestedByName: string | null;
            /** Format: date-time */
            requestedAt: string;
            requestNote: string | null;
            /** Format: uuid */
            decidedBy: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
        };
        ContractLineListDto: {
            items: components["schemas"]["ContractLineDto"][];
            total: number;
        };
        ContractDto: {
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            domainId: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            /** @description Today lies between its dates. */
            isRunning: boolean;
            /** @description Requested and granted ones first, then the past. */
            lines: components["schemas"]["ContractLineDto"][];
        };
        ContractChangeDto: {
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The last day; null: no end.
             */
            endsOn: string | null;
        };
        ContractLineRequestDto: {
            note?: string;
            /** @enum {string} */
            kind: "feature" | "administration" | "all_administrations";
            /**
             * Format: uuid
             * @description With kind administration only.
             */
            administrationId?: string;
        };
        MadeContractLinesDto: {
            contractLineIds: string[];
        };
        ContractDecisionDto: {
            note?: string;
            /** @enum {string} */
            decision: "grant" | "decline" | "end";
        };
        ContractStatusDto: {
            /** @enum {string} */
            state: "open" | "feature_missing" | "line_missing";
            isStandard: boolean;
            /** Format: date */
            contractStartsOn: string | null;
            /** Format: date */
            contractEndsOn: string | null;
            /** @description False: the contract has not begun yet, or has ended. */
            isContractRunning: boolean;
            /** @description This person may ask, and nobody has asked yet. */
            canRequest: boolean;
            /** @description What was asked for and is not decided yet. */
            requested: components["schemas"]["ContractLineDto"][];
        };
        ContractNoteDto: {
            note?: string;
        };
        NamedAdministrationDto: {
            /** Format: uuid */
            administrationId: string;
            name: string;
        };
        MembershipDto: {
            /** Format: uuid */
            membershipId: string;
            /** Format: uuid */
            userId: string;
            name: string;
            /** @description The address that the portal invited; not that of the account. */
            email: string | null;
            /** @enum {string} */
            role: "portal_admin" | "back_office" | "management" | "hrm";
            /** Format: uuid */
            domainId: string | null;
            domainName: string | null;
            /** @description null: not limited. */
            administrations: components["schemas"]["NamedAdministrationDto"][] | null;
            mayOpenPayslips: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        MembershipListDto: {
            items: components["schemas"]["MembershipDto"][];
            total: number;
        };
        MembershipTermsDto: {
            /**
             * @description An employee is not made here: an employee record is, by its own invitation.
             * @enum {string}
             */
            role: "portal_admin" | "back_office" | "management" | "hrm";
            /**
             * Format: uuid
             * @description null: in the whole portal.
             */
            domainId: string | null;
            /** @description null: not limited to some administrations. */
            administrationIds: string[] | null;
            /** @description Opening payslips of others, each with a reason. Only a portal administrator’s or back office’s. */
            mayOpenPayslips: boolean;
        };
        MembershipInvitationDto: {
            /** Format: uuid */
            membershipInvitationId: string;
            email: string;
            /** @enum {string} */
            role: "portal_admin" | "back_office" | "management" | "hrm";
            /** Format: uuid */
            domainId: string | null;
            domainName: string | null;
            administrations: components["schemas"]["NamedAdministrationDto"][] | null;
            mayOpenPayslips: boolean;
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Past its time: send it again, or withdraw it. */
            isExpired: boolean;
        };
        MembershipInvitationListDto: {
            items: components["schemas"]["MembershipInvitationDto"][];
            total: number;
        };
        MembershipInvitationRequestDto: {
            /**
             * @description An employee is not made here: an employee record is, by its own invitation.
             * @enum {string}
             */
            role: "portal_admin" | "back_office" | "management" | "hrm";
            /**
             * Format: uuid
             * @description null: in the whole portal.
             */
            domainId: string | null;
            /** @description null: not limited to some administrations. */
            administrationIds: string[] | null;
            /** @description Opening payslips of others, each with a reason. Only a portal administrator’s or back office’s. */
            mayOpenPayslips: boolean;
            email: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        MadeMembershipInvitationDto: {
            /** Format: uuid */
            membershipInvitationId: string;
        };
        NewPersonDto: {
            /** @description The part of the mailed address after the #. */
            token: string;
            name: string;
            password: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        AcceptedMembershipDto: {
            /** Format: uuid */
            portalId: string;
            /** Format: uuid */
            membershipId: string;
        };
        WithoutOverrideDto: {
            value: (boolean | string) | null;
            /** @enum {string} */
            level: "default" | "portal" | "domain" | "administration";
        };
        LinkSettingDto: {
            /** @enum {string} */
            key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
            value: (boolean | string) | null;
            /** @enum {string} */
            level: "default" | "portal" | "domain" | "administration";
            /** @description The value stands at this level itself. */
            isOwn: boolean;
            /** Format: uuid */
            changedBy: string | null;
            changedByName: string | null;
            /** Format: date-time */
            changedAt: string | null;
            /** @description What would hold without that value. */
            without: components["schemas"]["WithoutOverrideDto"] | null;
        };
        LinkSettingListDto: {
            items: components["schemas"]["LinkSettingDto"][];
            total: number;
        };
        SettingImpactDto: {
            /** @description Administrations in this portal or domain. */
            administrations: number;
            /** @description How many keep a value that stands below this level. */
            withOwnValue: number;
            /** @description How many take the value of this level. */
            hit: number;
            /** @description For how many of those another value would hold than now. */
            changing: number;
        };
        LinkSettingChangeDto: {
            value: boolean | string;
        };
        AbilityRuleDto: {
            action: string | string[];
            subject: string | string[];
        };
        MyMembershipDto: {
            /** @enum {string} */
            role: "portal_admin" | "back_office" | "management" | "hrm";
            /**
             * Format: uuid
             * @description null: in the whole portal.
             */
            domainId: string | null;
            /** @description null: not limited to some administrations. */
            administrationIds: string[] | null;
            mayOpenPayslips: boolean;
            rules: components["schemas"]["AbilityRuleDto"][];
        };
        PortalNavigationDto: {
            /** Format: uuid */
            portalId: string;
            name: string;
            /** @description The person has payslips of their own here. */
            isEmployee: boolean;
            /**
             * @description The portal’s rule and this session. announced: from secondFactorRequiredOn on. closed: nothing here is shown or done until the person has a second factor.
             * @enum {string}
             */
            secondFactor: "free" | "announced" | "open" | "closed";
            /** Format: date */
            secondFactorRequiredOn: string | null;
            memberships: components["schemas"]["MyMembershipDto"][];
            /** @description What the person may do somewhere in the portal: for menus. A place has its own, by memberships. */
            rules: components["schemas"]["AbilityRuleDto"][];
            /** @description Domains that the person reaches. */
            domainCount: number;
            /** @description Administrations that the person reaches. */
            administrationCount: number;
            /** @description Contract requests that wait for a decision by this person. */
            openContractRequests: number;
        };
        NavigationDto: {
            portals: components["schemas"]["PortalNavigationDto"][];
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
            /** Format: date */
            startsOn?: string;
            /** Format: date */
            endsOn?: string;
        };
        PeriodStateChange: {
            /** @enum {string} */
            state: "open" | "closed";
            reason: string;
        };
        PeriodChangeDto: {
            /** Format: uuid */
            periodChangeId: string;
            /** @enum {string} */
            state: "open" | "closed";
            reason: string;
            /** Format: uuid */
            changedBy: string | null;
            changedByName: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        PeriodHistoryDto: {
            items: components["schemas"]["PeriodChangeDto"][];
        };
        YearEndFindingDto: {
            code: string;
            isPassed: boolean;
            title: string;
            remedy: string | null;
        };
        YearEndCheckDto: {
            year: number;
            resultCents: number;
            undistributedResultCents: number;
            findings: components["schemas"]["YearEndFindingDto"][];
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
            createdByName: string | null;
            lines: components["schemas"]["JournalLineDto"][];
        };
        ManualLineDto: {
            /** Format: uuid */
            accountId: string;
            debitCents?: number | null;
            creditCents?: number | null;
            /** Format: uuid */
            costCentreId?: string | null;
            /** Format: uuid */
            costUnitId?: string | null;
            description?: string;
        };
        NewManualEntryDto: {
            lines: components["schemas"]["ManualLineDto"][];
            /** Format: uuid */
            requestId: string;
            /** Format: uuid */
            journalId: string;
            /** Format: date */
            bookedOn: string;
            /** Format: uuid */
            periodId?: string;
            description: string;
        };
        PostedEntryDto: {
            /** Format: uuid */
            entryId: string;
            voucherNumber: string;
            voucherSequence: number;
            /** Format: uuid */
            periodId: string;
            isNew: boolean;
        };
        EntryReversalDto: {
            reason: string;
            /** Format: date */
            bookedOn?: string;
            /** Format: uuid */
            periodId?: string;
        };
        OpeningBalanceDto: {
            year: number;
            carriedFromYear: number | null;
            /** Format: uuid */
            entryId: string | null;
            voucherNumber: string | null;
        };
        NewOpeningBalanceDto: {
            lines: components["schemas"]["ManualLineDto"][];
            year: number;
            description: string;
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
            /** Format: date */
            untilDate: string | null;
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
            year: number;
            account: components["schemas"]["AccountDto"];
            openingCents: number;
            closingCents: number;
            items: components["schemas"]["AccountCardLineDto"][];
            total: number;
        };
        PrintedLineDto: {
            /** Format: uuid */
            entryId: string;
            lineNumber: number;
            journalCode: string;
            voucherNumber: string;
            periodNumber: number;
            /** Format: date */
            bookedOn: string;
            entryDescription: string;
            /** Format: uuid */
            accountId: string;
            accountCode: string;
            accountName: string;
            costCentreCode: string | null;
            costUnitCode: string | null;
            description: string;
            debitCents: number;
            creditCents: number;
        };
        JournalPrintoutDto: {
            year: number;
            items: components["schemas"]["PrintedLineDto"][];
            total: number;
            entryCount: number;
            totalDebitCents: number;
        };
        /** @enum {string} */
        CostGroup: "wages" | "social_security" | "pension" | "other_personnel" | "other";
        GroupCostDto: {
            group: components["schemas"]["CostGroup"];
            /** @description Cents; a cost is positive. */
            costCents: number;
        };
        PeriodCostDto: {
            number: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly";
            /** @description Groups without any cost in the period are left out. */
            groups: components["schemas"]["GroupCostDto"][];
            costCents: number;
            yearBeforeCents: number;
        };
        CostCentreCostDto: {
            /**
             * Format: uuid
             * @description null: booked without one.
             */
            costCentreId: string | null;
            code: string | null;
            name: string | null;
            costCents: number;
            yearBeforeCents: number;
        };
        WageCostDto: {
            year: number;
            /** @description Periods with a booking in this year or the one before. */
            periods: components["schemas"]["PeriodCostDto"][];
            /** @description The largest cost first. */
            costCentres: components["schemas"]["CostCentreCostDto"][];
            costCents: number;
            yearBeforeCents: number;
        };
        ReconciledAccountDto: {
            /** Format: uuid */
            accountId: string;
            code: string;
            name: string;
        };
        CauseDto: {
            /** @enum {string} */
            cause: "rounding" | "run_missing" | "correction" | "booked_outside" | "other_period" | "run_reversed" | "manual_posting";
            /** @description Cents that it adds to ledger less declared. */
            cents: number;
            /** @description Of how many parts. */
            count: number;
        };
        ReconciledMonthDto: {
            year: number;
            /** @description The period of the fiscal year. */
            number: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            declarationCount: number;
            declaredCents: number;
            ledgerCents: number;
            /** @description Ledger less declared. */
            differenceCents: number;
            causes: components["schemas"]["CauseDto"][];
            /** @description What no cause explains: only this needs work. */
            unexplainedCents: number;
            /** @description Runs of the period that are not booked yet. */
            waitingRuns: number;
        };
        ReconciliationDto: {
            year: number;
            accounts: components["schemas"]["ReconciledAccountDto"][];
            /** @description Nobody chose the accounts: those with the reference code BSchBepLhe. */
            isDefault: boolean;
            items: components["schemas"]["ReconciledMonthDto"][];
        };
        ExplainedItemDto: {
            /** @enum {string} */
            cause: "rounding" | "run_missing" | "correction" | "booked_outside" | "other_period" | "run_reversed" | "manual_posting";
            cents: number;
            /** Format: uuid */
            entryId: string | null;
            voucherNumber: string | null;
            description: string;
        };
        ReconciledDeclarationDto: {
            /** Format: uuid */
            wageDeclarationId: string;
            year: number;
            periodNumber: number;
            totalCents: number;
            correctionCents: number;
        };
        ReconciledPostingDto: {
            /** Format: uuid */
            entryId: string;
            voucherNumber: string;
            description: string;
            cents: number;
        };
        ReconciledMonthDetailDto: {
            year: number;
            /** @description The period of the fiscal year. */
            number: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            declarationCount: number;
            declaredCents: number;
            ledgerCents: number;
            /** @description Ledger less declared. */
            differenceCents: number;
            causes: components["schemas"]["CauseDto"][];
            /** @description What no cause explains: only this needs work. */
            unexplainedCents: number;
            /** @description Runs of the period that are not booked yet. */
            waitingRuns: number;
            items: components["schemas"]["ExplainedItemDto"][];
            declarations: components["schemas"]["ReconciledDeclarationDto"][];
            /** @description The entries on the accounts, in the order of their numbers. */
            postings: components["schemas"]["ReconciledPostingDto"][];
        };
        FindingDto: {
            code: string;
            /** @enum {string} */
            severity: "blocks" | "warns" | "informs";
            details: {
                [key: string]: unknown;
            };
            title: string;
            remedy: string;
        };
        PushResultDto: {
            /** @enum {string} */
            outcome: "new" | "revision" | "unchanged" | "older";
            /** Format: uuid */
            journalRunId: string;
            revision: number | null;
            /** @enum {string} */
            state: "offered" | "fetched" | "to_review" | "blocked" | "booked" | "unchanged" | "superseded" | "reversed" | "removed_upstream" | "refused";
            voucherNumber: string | null;
            findings: components["schemas"]["FindingDto"][];
        };
        RunEntryDto: {
            /** Format: uuid */
            entryId: string;
            voucherNumber: string;
        };
        JournalRunDto: {
            /** Format: uuid */
            journalRunId: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            /** Format: uuid */
            domainId: string;
            domainName: string;
            /** Format: uuid */
            loketJournalRunId: string;
            revision: number | null;
            /** @enum {string} */
            channel: "pull" | "push";
            sequenceNumber: number | null;
            loketStatusKey: number | null;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
            description: string;
            /** @enum {string} */
            state: "offered" | "fetched" | "to_review" | "blocked" | "booked" | "unchanged" | "superseded" | "reversed" | "removed_upstream" | "refused";
            findings: components["schemas"]["FindingDto"][];
            lineCount: number | null;
            totalDebitCents: number | null;
            totalCreditCents: number | null;
            isCorrection: boolean;
            isChosen: boolean;
            /** Format: uuid */
            sameAsJournalRunId: string | null;
            /** Format: uuid */
            possibleDuplicateOf: string | null;
            /** Format: date-time */
            removedUpstreamAt: string | null;
            /** Format: uuid */
            entryId: string | null;
            voucherNumber: string | null;
            otherEntries: components["schemas"]["RunEntryDto"][];
            /** Format: date */
            bookedOn: string | null;
            reversalVoucherNumber: string | null;
            /** Format: date-time */
            bookedAt: string | null;
            /** Format: uuid */
            bookedBy: string | null;
            bookedByName: string | null;
            isBookedAutomatically: boolean;
            /** Format: date-time */
            reversedAt: string | null;
            /** Format: uuid */
            reversedBy: string | null;
            reversedByName: string | null;
            reversalReason: string | null;
            /** Format: date-time */
            refusedAt: string | null;
            /** Format: uuid */
            refusedBy: string | null;
            refusedByName: string | null;
            refusalReason: string | null;
            /** @enum {string} */
            reportState: "none" | "waiting" | "reported" | "given_up";
            reportErrorCode: string | null;
            rowVersion: number;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            fetchedAt: string | null;
        };
        StateCountDto: {
            /** @enum {string} */
            state: "offered" | "fetched" | "to_review" | "blocked" | "booked" | "unchanged" | "superseded" | "reversed" | "removed_upstream" | "refused";
            count: number;
        };
        JournalRunPageDto: {
            items: components["schemas"]["JournalRunDto"][];
            total: number;
            states: components["schemas"]["StateCountDto"][];
        };
        JournalRunDetailDto: {
            /** Format: uuid */
            journalRunId: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            /** Format: uuid */
            domainId: string;
            domainName: string;
            /** Format: uuid */
            loketJournalRunId: string;
            revision: number | null;
            /** @enum {string} */
            channel: "pull" | "push";
            sequenceNumber: number | null;
            loketStatusKey: number | null;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
            description: string;
            /** @enum {string} */
            state: "offered" | "fetched" | "to_review" | "blocked" | "booked" | "unchanged" | "superseded" | "reversed" | "removed_upstream" | "refused";
            findings: components["schemas"]["FindingDto"][];
            lineCount: number | null;
            totalDebitCents: number | null;
            totalCreditCents: number | null;
            isCorrection: boolean;
            isChosen: boolean;
            /** Format: uuid */
            sameAsJournalRunId: string | null;
            /** Format: uuid */
            possibleDuplicateOf: string | null;
            /** Format: date-time */
            removedUpstreamAt: string | null;
            /** Format: uuid */
            entryId: string | null;
            voucherNumber: string | null;
            otherEntries: components["schemas"]["RunEntryDto"][];
            /** Format: date */
            bookedOn: string | null;
            reversalVoucherNumber: string | null;
            /** Format: date-time */
            bookedAt: string | null;
            /** Format: uuid */
            bookedBy: string | null;
            bookedByName: string | null;
            isBookedAutomatically: boolean;
            /** Format: date-time */
            reversedAt: string | null;
            /** Format: uuid */
            reversedBy: string | null;
            reversedByName: string | null;
            reversalReason: string | null;
            /** Format: date-time */
            refusedAt: string | null;
            /** Format: uuid */
            refusedBy: string | null;
            refusedByName: string | null;
            refusalReason: string | null;
            /** @enum {string} */
            reportState: "none" | "waiting" | "reported" | "given_up";
            reportErrorCode: string | null;
            rowVersion: number;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            fetchedAt: string | null;
            chain: components["schemas"]["JournalRunDto"][];
        };
        CodeDto: {
            code: string;
            name: string;
        };
        PreviewLineDto: {
            lineNumber: number;
            loketCode: string;
            loketName: string;
            account: components["schemas"]["CodeDto"] | null;
            costCentre: components["schemas"]["CodeDto"] | null;
            costUnit: components["schemas"]["CodeDto"] | null;
            component: string | null;
            amountCents: number;
        };
        EntryLineDto: {
            account: components["schemas"]["CodeDto"];
            costCentre: components["schemas"]["CodeDto"] | null;
            costUnit: components["schemas"]["CodeDto"] | null;
            description: string;
            amountCents: number;
        };
        PreviewEntryDto: {
            journal: components["schemas"]["CodeDto"] | null;
            /** Format: date */
            belongsOn: string;
            /** Format: date */
            bookedOn: string;
            description: string;
            lines: components["schemas"]["EntryLineDto"][];
        };
        SplitCodeDto: {
            code: string;
            name: string;
        };
        SplitPartDto: {
            costCentre: components["schemas"]["SplitCodeDto"];
            weight: number;
            amountCents: number;
            roundingCents: number;
        };
        SplitAmountDto: {
            account: components["schemas"]["SplitCodeDto"];
            costUnit: components["schemas"]["SplitCodeDto"] | null;
            amountCents: number;
            parts: components["schemas"]["SplitPartDto"][];
        };
        AccountChangeDto: {
            account: components["schemas"]["CodeDto"];
            beforeCents: number;
            changeCents: number;
            afterCents: number;
            lastPeriodCents: number | null;
            sinceLastPeriodCents: number | null;
        };
        CorrectionLineDto: {
            account: components["schemas"]["CodeDto"];
            costCentre: components["schemas"]["CodeDto"] | null;
            costUnit: components["schemas"]["CodeDto"] | null;
            /** Format: date */
            belongsOn: string;
            bookedCents: number;
            newCents: number;
            differenceCents: number;
        };
        CorrectionDto: {
            /** @enum {string} */
            mode: "difference" | "reverse_and_book";
            vouchers: string[];
            lines: components["schemas"]["CorrectionLineDto"][];
        };
        JournalRunPreviewDto: {
            run: components["schemas"]["JournalRunDetailDto"];
            lines: components["schemas"]["PreviewLineDto"][];
            findings: components["schemas"]["FindingDto"][];
            mayBeProcessed: boolean;
            entry: components["schemas"]["PreviewEntryDto"];
            otherEntries: components["schemas"]["PreviewEntryDto"][];
            splits: components["schemas"]["SplitAmountDto"][];
            balances: components["schemas"]["AccountChangeDto"][];
            correction: components["schemas"]["CorrectionDto"] | null;
        };
        ProcessingDto: {
            rowVersion: number;
            /** @enum {string} */
            correctionMode?: "difference" | "reverse_and_book";
            /** Format: date */
            bookedOn?: string;
        };
        BookedRunDto: {
            voucherNumber: string | null;
            run: components["schemas"]["JournalRunDetailDto"];
        };
        RefusalDto: {
            rowVersion: number;
            reason: string;
        };
        ChoiceDto: {
            rowVersion: number;
        };
        PlannedReversalDto: {
            /** Format: uuid */
            entryId: string;
            voucherNumber: string;
            /** Format: date */
            bookedOn: string;
            revision: number;
            totalDebitCents: number;
            /** Format: date */
            reversalBookedOn: string;
            /** Format: date */
            belongsOn: string;
            problem: components["schemas"]["FindingDto"] | null;
            /** Format: uuid */
            closedPeriodId: string | null;
            /** Format: date */
            nextOpenOn: string | null;
        };
        ReconciledMonthChangeDto: {
            year: number;
            periodNumber: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            changeCents: number;
        };
        ReversalPlanDto: {
            rowVersion: number;
            entries: components["schemas"]["PlannedReversalDto"][];
            payslipCount: number;
            openedPayslipCount: number;
            withdrawnPayslipCount: number;
            wageDeclarationCount: number;
            settledWageDeclarationCount: number;
            wagePaymentCount: number;
            wagePaidCents: number;
            reconciledMonths: components["schemas"]["ReconciledMonthChangeDto"][];
        };
        ReversalDto: {
            rowVersion: number;
            reason: string;
            /** Format: date */
            bookedOn?: string;
            withdrawsPayslips?: boolean;
        };
        ReversedRunDto: {
            voucherNumbers: string[];
            run: components["schemas"]["JournalRunDetailDto"];
        };
        BatchItemDto: {
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            runId: string;
            rowVersion: number;
        };
        BatchProcessingDto: {
            items: components["schemas"]["BatchItemDto"][];
        };
        BatchResultDto: {
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            runId: string;
            /** @enum {string} */
            outcome: "booked" | "no_difference" | "refused";
            voucherNumber: string | null;
            problem: components["schemas"]["FindingDto"] | null;
        };
        BatchProcessedDto: {
            results: components["schemas"]["BatchResultDto"][];
        };
        PayrollSettingsDto: {
            /** Format: uuid */
            journalId: string | null;
            journalCode: string | null;
            journalName: string | null;
            /** Format: uuid */
            transitAccountId: string | null;
            transitAccountCode: string | null;
            transitAccountName: string | null;
            /** Format: date-time */
            changedAt: string | null;
        };
        PayrollSettingsChangeDto: {
            /** Format: uuid */
            journalId?: string;
            /** Format: uuid */
            transitAccountId?: string | null;
        };
        SecretDto: {
            isSet: boolean;
            /** Format: uuid */
            changedBy: string | null;
            changedByName: string | null;
            /** Format: date-time */
            changedAt: string | null;
        };
        LoketSettingsDto: {
            isSet: boolean;
            /** @enum {string|null} */
            environment: "production" | "acceptance" | "configured" | null;
            environments: ("production" | "acceptance" | "configured")[];
            clientId: string | null;
            clientSecret: components["schemas"]["SecretDto"];
            isEnabled: boolean;
            redirectUri: string;
            /** Format: uuid */
            changedBy: string | null;
            changedByName: string | null;
            /** Format: date-time */
            changedAt: string | null;
        };
        LoketSettingsChange: {
            /** @enum {string} */
            environment: "production" | "acceptance" | "configured";
            clientId: string;
            clientSecret?: string | null;
            isEnabled: boolean;
        };
        ConnectionCheckDto: {
            code: string;
            /** @enum {string} */
            severity: "ok" | "warning" | "error";
            title: string;
            remedy: string;
            employerName: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        ConnectionTestDto: {
            works: boolean;
            checks: components["schemas"]["ConnectionCheckDto"][];
        };
        LoketCredentialDto: {
            /** Format: uuid */
            loketCredentialId: string;
            /** @enum {string} */
            level: "portal" | "domain" | "administration";
            /** @enum {string} */
            kind: "password" | "consent";
            username: string | null;
            environmentCode: string | null;
            revision: number;
            /** @enum {string} */
            state: "untested" | "working" | "failing";
            failureCode: string | null;
            /** Format: date-time */
            checkedAt: string | null;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** Format: uuid */
            changedBy: string | null;
            changedByName: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        LoketCredentialOfLevelDto: {
            own: components["schemas"]["LoketCredentialDto"] | null;
            effective: components["schemas"]["LoketCredentialDto"] | null;
        };
        LoketCredentialChange: {
            username: string;
            password: string;
            environmentCode: string;
        };
        ConsentBegunDto: {
            authorizationUrl: string;
        };
        LoketLinkDto: {
            /** Format: uuid */
            loketLinkId: string;
            clientNumber: number;
            isPrimary: boolean;
            /** @enum {string} */
            environment: "production" | "acceptance" | "configured";
            employerName: string;
            payrollAdministrationName: string;
            wageTaxNumber: string | null;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** Format: date */
            startsOn: string;
            /** Format: date-time */
            lastAttemptAt: string | null;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        LoketLinkListDto: {
            items: components["schemas"]["LoketLinkDto"][];
            total: number;
        };
        CandidateLinkDto: {
            /** Format: uuid */
            administrationId: string | null;
            administrationName: string | null;
        };
        LinkCandidateDto: {
            clientNumber: number;
            employerName: string;
            payrollAdministrationName: string;
            wageTaxNumber: string | null;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            link: components["schemas"]["CandidateLinkDto"] | null;
        };
        LinkCandidateListDto: {
            items: components["schemas"]["LinkCandidateDto"][];
            total: number;
        };
        LoketLinkRequest: {
            clientNumber: number;
            /** Format: date */
            startsOn?: string;
        };
        LoketLinkChange: {
            /** Format: date */
            startsOn: string;
        };
        PushKeyDto: {
            /** Format: uuid */
            pushKeyId: string;
            /** Format: date-time */
            createdAt: string;
        };
        PushKeyListDto: {
            items: components["schemas"]["PushKeyDto"][];
            total: number;
        };
        NewPushKeyDto: {
            /** Format: uuid */
            pushKeyId: string;
            key: string;
        };
        IncidentDto: {
            /** Format: uuid */
            incidentId: string;
            code: string;
            title: string;
            remedy: string;
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
            ownerName: string | null;
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
        MappedAccountDto: {
            /** Format: uuid */
            accountId: string;
            code: string;
            name: string;
            isBlocked: boolean;
        };
        ComingMappingDto: {
            /** Format: date */
            validFrom: string;
            account: components["schemas"]["MappedAccountDto"] | null;
        };
        AccountProposalDto: {
            /** Format: uuid */
            accountId: string;
            code: string;
            name: string;
            /** @enum {string} */
            reason: "rgs" | "name" | "similar_name";
        };
        AccountMappingDto: {
            /** @enum {string} */
            kind: "account_code" | "component" | "default_account";
            loketCode: string;
            loketName: string;
            lineCount: number;
            waitingRunCount: number;
            isUnmapped: boolean;
            account: components["schemas"]["MappedAccountDto"] | null;
            /** @enum {string|null} */
            via: "component" | "mapping" | "template_component" | "template" | "same_code" | "default" | null;
            rgs: string | null;
            /** @enum {string|null} */
            obstacle: "rgs_missing" | "rgs_ambiguous" | null;
            /** Format: uuid */
            accountMappingId: string | null;
            /** Format: date */
            validFrom: string | null;
            coming: components["schemas"]["ComingMappingDto"] | null;
            rowVersion: number | null;
            proposal: components["schemas"]["AccountProposalDto"] | null;
        };
        AccountMappingPageDto: {
            items: components["schemas"]["AccountMappingDto"][];
            total: number;
            unmapped: number;
            defaultAccount: components["schemas"]["AccountMappingDto"];
        };
        MappingHistoryRowDto: {
            /** Format: uuid */
            accountMappingId: string;
            /** Format: date */
            validFrom: string | null;
            /** @enum {string} */
            deed: "leads" | "ends" | "withdrawn";
            account: components["schemas"]["MappedAccountDto"] | null;
            /** Format: uuid */
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        MappingHistoryDto: {
            items: components["schemas"]["MappingHistoryRowDto"][];
        };
        AccountMappingChange: {
            rowVersion?: number | null;
            /** Format: date */
            validFrom?: string;
            /**
             * @description account_code where it is left out.
             * @enum {string}
             */
            kind?: "account_code" | "component" | "default_account";
            loketCode?: string;
            /** Format: uuid */
            accountId: string;
        };
        MappedDimensionDto: {
            /** Format: uuid */
            dimensionId: string;
            code: string;
            name: string;
            isBlocked: boolean;
        };
        ComingDimensionDto: {
            /** Format: date */
            validFrom: string;
            target: components["schemas"]["MappedDimensionDto"] | null;
        };
        DimensionMappingDto: {
            /** @enum {string} */
            kind: "cost_centre" | "cost_unit" | "default_cost_centre" | "default_cost_unit";
            loketCode: string;
            loketName: string;
            lineCount: number;
            target: components["schemas"]["MappedDimensionDto"] | null;
            /** @enum {string|null} */
            via: "mapping" | "same_code" | "default" | null;
            /** Format: uuid */
            accountMappingId: string | null;
            /** Format: date */
            validFrom: string | null;
            coming: components["schemas"]["ComingDimensionDto"] | null;
            rowVersion: number | null;
        };
        DimensionMappingListDto: {
            items: components["schemas"]["DimensionMappingDto"][];
            fallback: components["schemas"]["DimensionMappingDto"];
            /** @enum {string} */
            unknown: "refuse" | "drop";
        };
        DimensionMappingChange: {
            rowVersion?: number | null;
            /** Format: date */
            validFrom?: string;
            /** @enum {string} */
            kind: "cost_centre" | "cost_unit" | "default_cost_centre" | "default_cost_unit";
            loketCode?: string;
            /** Format: uuid */
            dimensionId: string;
        };
        CostShareDto: {
            costCentre: components["schemas"]["MappedDimensionDto"];
            weight: number;
        };
        ComingSplitDto: {
            /** Format: date */
            validFrom: string;
            shares: components["schemas"]["CostShareDto"][] | null;
        };
        CostSplitDto: {
            account: components["schemas"]["MappedAccountDto"] | null;
            shares: components["schemas"]["CostShareDto"][];
            /** Format: uuid */
            accountMappingId: string;
            /** Format: date */
            validFrom: string | null;
            coming: components["schemas"]["ComingSplitDto"] | null;
            rowVersion: number;
        };
        PastSplitDto: {
            /** Format: uuid */
            accountId: string | null;
            rowVersion: number;
        };
        CostSplitListDto: {
            items: components["schemas"]["CostSplitDto"][];
            past: components["schemas"]["PastSplitDto"][];
        };
        CostShareChange: {
            /** Format: uuid */
            costCentreId: string;
            weight: number;
        };
        CostSplitChange: {
            rowVersion?: number | null;
            /** Format: date */
            validFrom?: string;
            /** Format: uuid */
            accountId?: string | null;
            shares: components["schemas"]["CostShareChange"][];
        };
        ProposedRemoval: {
            /** Format: uuid */
            accountMappingId: string;
            /** Format: date */
            endsOn?: string;
        };
        MappingReplayRequest: {
            year: number;
            account?: components["schemas"]["AccountMappingChange"];
            dimension?: components["schemas"]["DimensionMappingChange"];
            split?: components["schemas"]["CostSplitChange"];
            removal?: components["schemas"]["ProposedRemoval"];
        };
        ReplayCodeDto: {
            code: string;
            name: string;
        };
        ShiftDto: {
            account: components["schemas"]["ReplayCodeDto"] | null;
            costCentre: components["schemas"]["ReplayCodeDto"] | null;
            costUnit: components["schemas"]["ReplayCodeDto"] | null;
            bookedCents: number;
            newCents: number;
            shiftCents: number;
        };
        MonthShiftDto: {
            month: string;
            shifts: components["schemas"]["ShiftDto"][];
        };
        MappingReplayDto: {
            year: number;
            runCount: number;
            isCutOff: boolean;
            movedCents: number;
            months: components["schemas"]["MonthShiftDto"][];
        };
        WithoutRuleDto: {
            value: (boolean | number) | null;
            /** @enum {string} */
            level: "default" | "portal" | "domain" | "administration";
        };
        ProcessingRuleDto: {
            /** @enum {string} */
            key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
            value: (boolean | number) | null;
            /** @enum {string} */
            level: "default" | "portal" | "domain" | "administration";
            /** @description The value stands at this level itself. */
            isOwn: boolean;
            /** Format: uuid */
            changedBy: string | null;
            changedByName: string | null;
            /** Format: date-time */
            changedAt: string | null;
            /** @description What would hold without that value. */
            without: components["schemas"]["WithoutRuleDto"] | null;
        };
        ProcessingRuleListDto: {
            items: components["schemas"]["ProcessingRuleDto"][];
            total: number;
            /** @description Checked for every run, and never off. */
            fixed: ("balanced" | "accounts_mapped" | "period_open")[];
        };
        TryOutMonthDto: {
            /** @description YYYY-MM in which the period ends. */
            month: string;
            runs: number;
            /** @description How many of them would have been booked by themselves. */
            automatic: number;
        };
        StopCountDto: {
            code: string;
            /** @description Runs that it stops. */
            count: number;
        };
        StopDto: {
            code: string;
            title: string;
            remedy: string;
        };
        TriedRunDto: {
            /** Format: uuid */
            journalRunId: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** @description Debit side, cents. */
            totalCents: number;
            state: string;
            isBookedAutomatically: boolean;
            stops: components["schemas"]["StopDto"][];
        };
        TryOutDto: {
            year: number;
            runs: number;
            automatic: number;
            /** @description Of the automatic ones: runs of which was never read at Loket whether they hold amounts of earlier periods. */
            retroUnread: number;
            months: components["schemas"]["TryOutMonthDto"][];
            stops: components["schemas"]["StopCountDto"][];
            /** @description The first 200 that are stopped. */
            stopped: components["schemas"]["TriedRunDto"][];
        };
        ProcessingRuleChangeDto: {
            value: (boolean | number) | null;
        };
        ComingTemplateDto: {
            /** Format: date */
            validFrom: string;
            rgs: string | null;
        };
        RgsProposalDto: {
            rgs: string;
            name: string;
            /** @enum {string} */
            reason: "rgs" | "name" | "similar_name";
        };
        MappingTemplateDto: {
            /** @enum {string} */
            kind: "account_code" | "component";
            loketCode: string;
            loketName: string;
            administrationCount: number;
            rgs: string | null;
            /** Format: uuid */
            mappingTemplateId: string | null;
            /** Format: date */
            validFrom: string | null;
            coming: components["schemas"]["ComingTemplateDto"] | null;
            rowVersion: number | null;
            proposal: components["schemas"]["RgsProposalDto"] | null;
        };
        MappingTemplatePageDto: {
            items: components["schemas"]["MappingTemplateDto"][];
            total: number;
        };
        MappingTemplateChange: {
            rowVersion?: number | null;
            /** Format: date */
            validFrom?: string;
            /** @enum {string} */
            kind: "account_code" | "component";
            loketCode: string;
            /** @example WPerLesLon */
            rgs: string;
        };
        TemplateObstacleDto: {
            /** Format: uuid */
            administrationId: string;
            name: string;
            /** @enum {string} */
            obstacle: "rgs_missing" | "rgs_ambiguous" | "blocked";
        };
        TemplateImpactDto: {
            named: number;
            own: number;
            follow: number;
            blocked: number;
            obstacles: components["schemas"]["TemplateObstacleDto"][];
        };
        TemplateReplayRequest: {
            rowVersion?: number | null;
            /** Format: date */
            validFrom?: string;
            /** @enum {string} */
            kind: "account_code" | "component";
            loketCode: string;
            /** @example WPerLesLon */
            rgs: string;
            year: number;
        };
        AdministrationReplayDto: {
            /** Format: uuid */
            administrationId: string;
            name: string;
            replay: components["schemas"]["MappingReplayDto"];
        };
        TemplateReplayDto: {
            items: components["schemas"]["AdministrationReplayDto"][];
            left: number;
        };
        FetchRequest: {
            year?: number;
            periodNumber?: number;
        };
        FetchBegunDto: {
            /** Format: uuid */
            fetchId: string;
        };
        FetchDto: {
            /** Format: uuid */
            fetchId: string;
            /** @enum {string} */
            cause: "schedule" | "person" | "link_made";
            /** Format: uuid */
            domainId: string | null;
            /** Format: uuid */
            administrationId: string | null;
            year: number | null;
            periodNumber: number | null;
            /** @enum {string} */
            state: "waiting" | "running" | "finished";
            revision: number;
            items: number;
            done: number;
            failed: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        FetchListDto: {
            items: components["schemas"]["FetchDto"][];
            total: number;
        };
        FetchCountsDto: {
            payrollRuns?: number;
            journalRuns?: number;
            payslips?: number;
            wageDeclarations?: number;
            employees?: number;
        };
        FetchProblemDto: {
            part: string;
            code: string;
            title: string;
            remedy: string;
            details: {
                [key: string]: unknown;
            };
        };
        FetchItemDto: {
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            /** Format: uuid */
            loketLinkId: string;
            clientNumber: number;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            counts: components["schemas"]["FetchCountsDto"];
            problems: components["schemas"]["FetchProblemDto"][];
            revision: number;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        FetchWithItemsDto: {
            /** Format: uuid */
            fetchId: string;
            /** @enum {string} */
            cause: "schedule" | "person" | "link_made";
            /** Format: uuid */
            domainId: string | null;
            /** Format: uuid */
            administrationId: string | null;
            year: number | null;
            periodNumber: number | null;
            /** @enum {string} */
            state: "waiting" | "running" | "finished";
            revision: number;
            items: number;
            done: number;
            failed: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            links: components["schemas"]["FetchItemDto"][];
        };
        LinkContractDto: {
            /** @enum {string} */
            state: "open" | "feature_missing" | "line_missing";
        };
        PushAddressDto: {
            number: number;
            subNumber: number;
        };
        LoketServiceDto: {
            contract: components["schemas"]["LinkContractDto"];
            isPortalConnected: boolean;
            /** @enum {string|null} */
            environment: "production" | "acceptance" | "configured" | null;
            credential: components["schemas"]["LoketCredentialDto"] | null;
            contactCode: number | null;
            links: components["schemas"]["LoketLinkDto"][];
            push: components["schemas"]["PushAddressDto"];
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** Format: date-time */
            lastAttemptAt: string | null;
            /** Format: date-time */
            nextFetchAt: string | null;
            /** Format: uuid */
            runningFetchId: string | null;
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
        EmployeeToInviteDto: {
            /** Format: uuid */
            employeeId: string;
            employeeNumber: number | null;
            name: string;
            email: string;
            isInService: boolean;
            /** Format: uuid */
            domainId: string;
            domainName: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
        };
        EmployeeToInvitePageDto: {
            items: components["schemas"]["EmployeeToInviteDto"][];
            total: number;
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
        PendingPayslipDto: {
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
            /** Format: uuid */
            domainId: string;
            domainName: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            /** @enum {string} */
            waitsFor: "mending" | "release";
        };
        PendingPayslipPageDto: {
            items: components["schemas"]["PendingPayslipDto"][];
            total: number;
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
        ChainLinkDto: {
            /**
             * Format: uuid
             * @description Null where that declaration is not here.
             */
            wageDeclarationId: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            year: number | null;
            periodNumber: number | null;
            /** @description Cents that it adds; of a replaced or replacing one: what it says in all. */
            amountCents: number;
            isPriorYearCorrection: boolean;
        };
        DeclarationChainDto: {
            corrects: components["schemas"]["ChainLinkDto"][];
            correctedBy: components["schemas"]["ChainLinkDto"][];
            replaces: components["schemas"]["ChainLinkDto"][];
            replacedBy: components["schemas"]["ChainLinkDto"] | null;
            /** @description What was declared over the period itself. */
            periodAmountCents: number;
            /** @description The same after all corrections that are here. */
            correctedAmountCents: number;
        };
        MessageOpeningDto: {
            reason: string;
        };
        PayableAccountDto: {
            /** Format: uuid */
            accountId: string;
            code: string;
            name: string;
        };
        WagePayableDto: {
            /** Format: uuid */
            wagePayableId: string;
            /** Format: uuid */
            wageDeclarationId: string;
            /** Format: uuid */
            domainId: string;
            domainName: string;
            /** Format: uuid */
            administrationId: string;
            administrationName: string;
            year: number;
            periodNumber: number;
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
            isPriorYearCorrection: boolean;
            /** @description What the declaration asks. */
            amountCents: number;
            /** @description What was paid for its period before. */
            paidBeforeCents: number;
            /** @description What is to be paid now; 0 once paid or settled. */
            openCents: number;
            paymentReference: string | null;
            iban: string | null;
            /** Format: date */
            dueOn: string | null;
            /** @enum {string} */
            state: "open" | "paid" | "settled";
            /**
             * @description Null unless open, with something to pay.
             * @enum {string|null}
             */
            watch: "overdue" | "due_soon" | "later" | null;
            /** Format: date */
            paidOn: string | null;
            /** Format: uuid */
            settledByDeclarationId: string | null;
            /** @description Where the books hold it. */
            account: components["schemas"]["PayableAccountDto"] | null;
            /** @description How many things about the payment details somebody should look at. */
            warnings: number;
            rowVersion: number;
        };
        DueTotalsDto: {
            overdue: number;
            overdueCents: number;
            dueSoon: number;
            dueSoonCents: number;
            open: number;
            openCents: number;
        };
        WagePayablePageDto: {
            items: components["schemas"]["WagePayableDto"][];
            total: number;
            due: components["schemas"]["DueTotalsDto"];
        };
        WagePayableChange: {
            /** @description As the person saw it. */
            rowVersion: number;
            /**
             * Format: date
             * @description The day of payment; null: it was not paid after all.
             */
            paidOn: string | null;
        };
        WageTaxAccountsDto: {
            accounts: components["schemas"]["PayableAccountDto"][];
            /** @description Nobody chose: those with the reference code BSchBepLhe. */
            isDefault: boolean;
        };
        WageTaxAccountsChange: {
            /** @description Empty: those with the reference code BSchBepLhe. */
            accountIds: string[];
        };
        PayslipReadingDto: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            reader: "self" | "employer" | "firm";
            readerName: string | null;
            /** @description Why; given by the accounting firm. */
            reason: string | null;
            /** @description Taken along in an export of one’s own data. */
            isExport: boolean;
            /** Format: uuid */
            portalId: string;
            portalName: string;
            /** Format: uuid */
            payslipId: string;
            administrationName: string;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            /** Format: date */
            periodStartsOn: string;
            /** Format: date */
            periodEndsOn: string;
        };
        PayslipReadingPageDto: {
            items: components["schemas"]["PayslipReadingDto"][];
            total: number;
        };
        MyConsentDto: {
            /** Format: uuid */
            portalId: string;
            portalName: string;
            /** Format: uuid */
            employeeId: string;
            administrationName: string;
            /** Format: uuid */
            employeeConsentId: string | null;
            /** @description The words as they were agreed to. */
            text: string | null;
            /** @enum {string|null} */
            language: "nl" | "en" | null;
            /** Format: date-time */
            givenAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        MyConsentsDto: {
            items: components["schemas"]["MyConsentDto"][];
        };
        NewConsentDto: {
            /** Format: uuid */
            portalId: string;
            /** Format: uuid */
            employeeId: string;
            /**
             * @description The language in which the words were read.
             * @enum {string}
             */
            language: "nl" | "en";
        };
        /** @enum {string} */
        WorkKind: "runsOffered" | "runsToReview" | "runsBlocked" | "openIncidents" | "contractRequests" | "payslipsInDoubt" | "payslipsToRelease" | "declarationsDue" | "employeesToInvite";
        WorkPlaceDto: {
            /** Format: uuid */
            administrationId: string | null;
            administrationName: string | null;
            /** Format: uuid */
            domainId: string | null;
            domainName: string | null;
            count: number;
        };
        WorkItemDto: {
            kind: components["schemas"]["WorkKind"];
            /** @description Over everything that the person reaches with the right to do it. */
            count: number;
            /** @description The first few places, those with most of it on top. */
            places: components["schemas"]["WorkPlaceDto"][];
        };
        WorkDto: {
            items: components["schemas"]["WorkItemDto"][];
        };
        FoundDomainDto: {
            /** Format: uuid */
            domainId: string;
            name: string;
            code: string;
        };
        FoundAdministrationDto: {
            /** Format: uuid */
            administrationId: string;
            name: string;
            domainName: string;
            number: number;
            subNumber: number;
        };
        FoundJournalRunDto: {
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            journalRunId: string;
            administrationName: string;
            state: string;
            year: number;
            periodNumber: number;
            /** @enum {string} */
            periodKind: "month" | "four_weekly" | "week";
            voucherNumber: string | null;
        };
        SearchResultDto: {
            domains: components["schemas"]["FoundDomainDto"][];
            administrations: components["schemas"]["FoundAdministrationDto"][];
            journalRuns: components["schemas"]["FoundJournalRunDto"][];
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
    Me_changeName: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameChangeDto"];
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
    Me_signIns: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
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
                    "application/json": components["schemas"]["SignInRecordListDto"];
                };
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
    SecondFactor_read: {
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
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDto"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentConfirmationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
        };
    };
    SecondFactor_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FullProofDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
        };
    };
    SecondFactor_turnOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FullProofDto"];
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
    Portal_read: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["PortalDto"];
                };
            };
        };
    };
    Portal_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalChangeDto"];
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
    RetentionTerm_list: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["RetentionTermsDto"];
                };
            };
        };
    };
    RetentionTerm_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                kind: "payslip" | "wage_declaration" | "journal_run_answer" | "former_employee_contact" | "former_employee" | "fetch" | "past_invitation" | "done_work" | "closed_incident";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionTermChangeDto"];
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
    PortalSecurity_read: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["PortalSecurityDto"];
                };
            };
        };
    };
    PortalSecurity_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSecurityChangeDto"];
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
    Domain_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description A part of the name, number or code. */
                search?: string;
                linkStatus?: "open" | "requested" | "closed";
                responsibleUserId?: string;
                sort?: "name" | "-name" | "code" | "-code" | "createdAt" | "-createdAt";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["DomainListDto"];
                };
            };
        };
    };
    Domain_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDomainDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDomainDto"];
                };
            };
        };
    };
    Domain_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["DomainDto"];
                };
            };
        };
    };
    Domain_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DomainChangeDto"];
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
    Administration_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description A part of the name, number or code. */
                search?: string;
                domainId?: string;
                /** @description Whether the contract opens the payroll link for it today. */
                isLinkOpen?: boolean;
                sort?: "name" | "-name" | "number" | "-number" | "domain" | "-domain";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["AdministrationListDto"];
                };
            };
        };
    };
    Administration_read: {
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
                    "application/json": components["schemas"]["AdministrationDto"];
                };
            };
        };
    };
    Administration_change: {
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
                "application/json": components["schemas"]["AdministrationChangeDto"];
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
    Administration_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdministrationChangeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAdministrationDto"];
                };
            };
        };
    };
    Administration_makeStandard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardAdministrationDto"];
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
    Contract_listLines: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description A part of the name, number or code. */
                search?: string;
                state?: "requested" | "granted" | "declined" | "ended";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["ContractLineListDto"];
                };
            };
        };
    };
    Contract_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
        };
    };
    Contract_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractChangeDto"];
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
    Contract_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractLineRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeContractLinesDto"];
                };
            };
        };
    };
    Contract_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractLineRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeContractLinesDto"];
                };
            };
        };
    };
    Contract_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractDecisionDto"];
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
    Contract_status: {
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
                    "application/json": components["schemas"]["ContractStatusDto"];
                };
            };
        };
    };
    Contract_requestFor: {
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
                "application/json": components["schemas"]["ContractNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeContractLinesDto"];
                };
            };
        };
    };
    Membership_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description A part of the name, number or code. */
                search?: string;
                role?: "portal_admin" | "back_office" | "management" | "hrm";
                domainId?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["MembershipListDto"];
                };
            };
        };
    };
    Membership_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipTermsDto"];
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
    Membership_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                membershipId: string;
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
    MembershipInvitation_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description A part of the name, number or code. */
                search?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["MembershipInvitationListDto"];
                };
            };
        };
    };
    MembershipInvitation_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipInvitationRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeMembershipInvitationDto"];
                };
            };
        };
    };
    MembershipInvitation_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                invitationId: string;
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
    MembershipInvitation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                invitationId: string;
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
    MembershipAcceptance_acceptAsNewPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedMembershipDto"];
                };
            };
        };
    };
    MembershipAcceptance_acceptSignedIn: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedMembershipDto"];
                };
            };
        };
    };
    PortalLinkSetting_list: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["LinkSettingListDto"];
                };
            };
        };
    };
    PortalLinkSetting_impact: {
        parameters: {
            query?: {
                /** @description The value as JSON (true, "period_end"); without it: what if the level lost its own value. */
                value?: string;
            };
            header?: never;
            path: {
                portalId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
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
                    "application/json": components["schemas"]["SettingImpactDto"];
                };
            };
        };
    };
    PortalLinkSetting_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkSettingChangeDto"];
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
    PortalLinkSetting_unset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
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
    DomainLinkSetting_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["LinkSettingListDto"];
                };
            };
        };
    };
    DomainLinkSetting_impact: {
        parameters: {
            query?: {
                /** @description The value as JSON (true, "period_end"); without it: what if the level lost its own value. */
                value?: string;
            };
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
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
                    "application/json": components["schemas"]["SettingImpactDto"];
                };
            };
        };
    };
    DomainLinkSetting_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkSettingChangeDto"];
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
    DomainLinkSetting_unset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
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
    AdministrationLinkSetting_list: {
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
                    "application/json": components["schemas"]["LinkSettingListDto"];
                };
            };
        };
    };
    AdministrationLinkSetting_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkSettingChangeDto"];
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
    AdministrationLinkSetting_unset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                key: "auto_process" | "start_on" | "notice_email" | "unknown_cost_centre" | "booking_date" | "correction_mode" | "retro_period";
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
    Navigation_read: {
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
                    "application/json": components["schemas"]["NavigationDto"];
                };
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
    FiscalYear_periodHistory: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodHistoryDto"];
                };
            };
        };
    };
    FiscalYear_yearEndCheck: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                fiscalYearId: string;
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
                    "application/json": components["schemas"]["YearEndCheckDto"];
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                year?: number;
                periodNumber?: number;
                search?: string;
                sort?: "bookedAt" | "voucher" | "bookedOn" | "amount";
                direction?: "asc" | "desc";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
    JournalEntry_book: {
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
                "application/json": components["schemas"]["NewManualEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntryDto"];
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
    JournalEntry_reverse: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryReversalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntryDto"];
                };
            };
        };
    };
    OpeningBalance_read: {
        parameters: {
            query: {
                year: number;
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
                    "application/json": components["schemas"]["OpeningBalanceDto"];
                };
            };
        };
    };
    OpeningBalance_book: {
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
                "application/json": components["schemas"]["NewOpeningBalanceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntryDto"];
                };
            };
        };
    };
    PlainText_journal: {
        parameters: {
            query?: {
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
                    "text/plain": string;
                };
            };
        };
    };
    Report_trialBalance: {
        parameters: {
            query?: {
                year?: number;
                untilPeriod?: number;
                untilDate?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                year?: number;
                untilPeriod?: number;
                untilDate?: string;
                accountId: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
    Report_journalPrintout: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                year?: number;
                untilPeriod?: number;
                untilDate?: string;
                journalId?: string;
                fromPeriod?: number;
                fromDate?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["JournalPrintoutDto"];
                };
            };
        };
    };
    WageCost_ofYear: {
        parameters: {
            query: {
                year: number;
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
                    "application/json": components["schemas"]["WageCostDto"];
                };
            };
        };
    };
    Reconciliation_year: {
        parameters: {
            query: {
                year: number;
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
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
        };
    };
    Reconciliation_month: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                year: number;
                number: number;
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
                    "application/json": components["schemas"]["ReconciledMonthDetailDto"];
                };
            };
        };
    };
    Push_push: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushResultDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushResultDto"];
                };
            };
        };
    };
    Push_schema: {
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
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    JournalRun_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                state?: ("offered" | "fetched" | "to_review" | "blocked" | "booked" | "unchanged" | "superseded" | "reversed" | "removed_upstream" | "refused")[];
                domainId?: string;
                administrationId?: string;
                year?: number;
                periodNumber?: number;
                text?: string;
                sort?: "offeredAt" | "period" | "administration" | "state" | "amount";
                direction?: "asc" | "desc";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
            };
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["JournalRunPageDto"];
                };
            };
        };
    };
    JournalRun_detail: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
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
                    "application/json": components["schemas"]["JournalRunDetailDto"];
                };
            };
        };
    };
    JournalRun_preview: {
        parameters: {
            query?: {
                correctionMode?: "difference" | "reverse_and_book";
                bookedOn?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
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
                    "application/json": components["schemas"]["JournalRunPreviewDto"];
                };
            };
        };
    };
    JournalRun_process: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookedRunDto"];
                };
            };
        };
    };
    JournalRun_refuse: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalRunDetailDto"];
                };
            };
        };
    };
    JournalRun_choose: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalRunDetailDto"];
                };
            };
        };
    };
    JournalRun_reportAgain: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
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
                    "application/json": components["schemas"]["JournalRunDetailDto"];
                };
            };
        };
    };
    JournalRunReversal_plan: {
        parameters: {
            query?: {
                bookedOn?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
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
                    "application/json": components["schemas"]["ReversalPlanDto"];
                };
            };
        };
    };
    JournalRunReversal_reverse: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                administrationId: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversedRunDto"];
                };
            };
        };
    };
    JournalRunInbox_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                state?: ("offered" | "fetched" | "to_review" | "blocked" | "booked" | "unchanged" | "superseded" | "reversed" | "removed_upstream" | "refused")[];
                domainId?: string;
                administrationId?: string;
                year?: number;
                periodNumber?: number;
                text?: string;
                sort?: "offeredAt" | "period" | "administration" | "state" | "amount";
                direction?: "asc" | "desc";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
            };
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["JournalRunPageDto"];
                };
            };
        };
    };
    JournalRunInbox_process: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchProcessingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchProcessedDto"];
                };
            };
        };
    };
    PayrollSettings_read: {
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
                    "application/json": components["schemas"]["PayrollSettingsDto"];
                };
            };
        };
    };
    PayrollSettings_choose: {
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
                "application/json": components["schemas"]["PayrollSettingsChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayrollSettingsDto"];
                };
            };
        };
    };
    LoketSettings_show: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["LoketSettingsDto"];
                };
            };
        };
    };
    LoketSettings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoketSettingsChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoketSettingsDto"];
                };
            };
        };
    };
    LoketSettings_test: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["ConnectionTestDto"];
                };
            };
        };
    };
    PortalCredential_show: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    PortalCredential_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoketCredentialChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    PortalCredential_remove: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    PortalCredential_test: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["ConnectionTestDto"];
                };
            };
        };
    };
    DomainCredential_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    DomainCredential_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoketCredentialChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    DomainCredential_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    DomainCredential_test: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["ConnectionTestDto"];
                };
            };
        };
    };
    AdministrationCredential_show: {
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
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    AdministrationCredential_change: {
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
                "application/json": components["schemas"]["LoketCredentialChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    AdministrationCredential_remove: {
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
                    "application/json": components["schemas"]["LoketCredentialOfLevelDto"];
                };
            };
        };
    };
    AdministrationCredential_test: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["ConnectionTestDto"];
                };
            };
        };
    };
    LoketConsent_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["ConsentBegunDto"];
                };
            };
        };
    };
    LoketConsent_finish: {
        parameters: {
            query?: {
                code?: unknown;
                state?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To /consent-result, with `outcome` linked or failed, and the error code of a failure. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LoketLink_list: {
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
                    "application/json": components["schemas"]["LoketLinkListDto"];
                };
            };
        };
    };
    LoketLink_link: {
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
                "application/json": components["schemas"]["LoketLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoketLinkDto"];
                };
            };
        };
    };
    LoketLink_listCandidates: {
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
                    "application/json": components["schemas"]["LinkCandidateListDto"];
                };
            };
        };
    };
    LoketLink_listCandidatesOfDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["LinkCandidateListDto"];
                };
            };
        };
    };
    LoketLink_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                loketLinkId: string;
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
                    "application/json": components["schemas"]["LoketLinkDto"];
                };
            };
        };
    };
    LoketLink_changeStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                loketLinkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoketLinkChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoketLinkDto"];
                };
            };
        };
    };
    PushKey_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["PushKeyListDto"];
                };
            };
        };
    };
    PushKey_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["NewPushKeyDto"];
                };
            };
        };
    };
    PushKey_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                pushKeyId: string;
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
    Incident_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                isOpen?: boolean;
                isResting?: boolean;
                domainId?: string;
                administrationId?: string;
                level?: "administration" | "domain" | "portal";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
            };
            header?: {
                "accept-language"?: string;
            };
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
            header?: {
                "accept-language"?: string;
            };
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
    AccountMapping_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                kind?: "account_code" | "component";
                isUnmapped?: boolean;
                text?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["AccountMappingPageDto"];
                };
            };
        };
    };
    AccountMapping_map: {
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
                "application/json": components["schemas"]["AccountMappingChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMappingDto"];
                };
            };
        };
    };
    AccountMapping_history: {
        parameters: {
            query: {
                kind: "account_code" | "component" | "default_account";
                loketCode?: string;
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
                    "application/json": components["schemas"]["MappingHistoryDto"];
                };
            };
        };
    };
    AccountMapping_remove: {
        parameters: {
            query: {
                rowVersion: number;
                endsOn?: string;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                accountMappingId: string;
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
    DimensionMapping_list: {
        parameters: {
            query: {
                noun: "cost_centre" | "cost_unit";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["DimensionMappingListDto"];
                };
            };
        };
    };
    DimensionMapping_map: {
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
                "application/json": components["schemas"]["DimensionMappingChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DimensionMappingDto"];
                };
            };
        };
    };
    DimensionMapping_remove: {
        parameters: {
            query: {
                rowVersion: number;
                endsOn?: string;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                accountMappingId: string;
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
    CostSplit_list: {
        parameters: {
            query?: {
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["CostSplitListDto"];
                };
            };
        };
    };
    CostSplit_split: {
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
                "application/json": components["schemas"]["CostSplitChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostSplitListDto"];
                };
            };
        };
    };
    CostSplit_remove: {
        parameters: {
            query: {
                rowVersion: number;
                endsOn?: string;
            };
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                accountMappingId: string;
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
    MappingReplay_replay: {
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
                "application/json": components["schemas"]["MappingReplayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingReplayDto"];
                };
            };
        };
    };
    PortalProcessingRule_list: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["ProcessingRuleListDto"];
                };
            };
        };
    };
    PortalProcessingRule_tryOut: {
        parameters: {
            query: {
                year: number;
                /** @description Values that this level would get, as a JSON object: {"gross_change":10,"maximum_total":null}. */
                rules?: string;
            };
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["TryOutDto"];
                };
            };
        };
    };
    PortalProcessingRule_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingRuleChangeDto"];
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
    PortalProcessingRule_unset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
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
    DomainProcessingRule_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["ProcessingRuleListDto"];
                };
            };
        };
    };
    DomainProcessingRule_tryOut: {
        parameters: {
            query: {
                year: number;
                /** @description Values that this level would get, as a JSON object: {"gross_change":10,"maximum_total":null}. */
                rules?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                domainId: string;
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
                    "application/json": components["schemas"]["TryOutDto"];
                };
            };
        };
    };
    DomainProcessingRule_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingRuleChangeDto"];
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
    DomainProcessingRule_unset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
                key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
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
    AdministrationProcessingRule_list: {
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
                    "application/json": components["schemas"]["ProcessingRuleListDto"];
                };
            };
        };
    };
    AdministrationProcessingRule_tryOut: {
        parameters: {
            query: {
                year: number;
                /** @description Values that this level would get, as a JSON object: {"gross_change":10,"maximum_total":null}. */
                rules?: string;
            };
            header?: {
                "accept-language"?: string;
            };
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
                    "application/json": components["schemas"]["TryOutDto"];
                };
            };
        };
    };
    AdministrationProcessingRule_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingRuleChangeDto"];
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
    AdministrationProcessingRule_unset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                key: "history_needed" | "no_correction" | "no_retro" | "head_count_change" | "gross_change" | "season_allowance" | "declaration_present" | "maximum_total";
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
    MappingTemplate_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                kind?: "account_code" | "component";
                text?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["MappingTemplatePageDto"];
                };
            };
        };
    };
    MappingTemplate_say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingTemplateChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingTemplateDto"];
                };
            };
        };
    };
    MappingTemplate_impact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingTemplateChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateImpactDto"];
                };
            };
        };
    };
    MappingTemplate_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateReplayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateReplayDto"];
                };
            };
        };
    };
    MappingTemplate_remove: {
        parameters: {
            query: {
                rowVersion: number;
                endsOn?: string;
            };
            header?: never;
            path: {
                portalId: string;
                mappingTemplateId: string;
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
    Fetch_ofAdministration: {
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
                "application/json": components["schemas"]["FetchRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FetchBegunDto"];
                };
            };
        };
    };
    Fetch_ofDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FetchRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FetchBegunDto"];
                };
            };
        };
    };
    Fetch_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                domainId?: string;
                administrationId?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["FetchListDto"];
                };
            };
        };
    };
    Fetch_ofPortal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FetchRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FetchBegunDto"];
                };
            };
        };
    };
    Fetch_show: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                portalId: string;
                fetchId: string;
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
                    "application/json": components["schemas"]["FetchWithItemsDto"];
                };
            };
        };
    };
    Fetch_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                fetchId: string;
            };
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
    LoketService_show: {
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
                    "application/json": components["schemas"]["LoketServiceDto"];
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
                sort?: "number" | "name";
                direction?: "asc" | "desc";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
    EmployeeToInvite_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                domainId?: string;
                administrationId?: string;
                /** @description A part of the name of a domain, an administration or an employee. */
                text?: string;
                sort?: "administration" | "name";
                direction?: "asc" | "desc";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["EmployeeToInvitePageDto"];
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
    PendingPayslip_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                waitsFor?: "mending" | "release";
                domainId?: string;
                administrationId?: string;
                /** @description A part of the name of a domain, an administration or an employee. */
                text?: string;
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["PendingPayslipPageDto"];
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
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
    WageDeclaration_chain: {
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
                    "application/json": components["schemas"]["DeclarationChainDto"];
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
    WagePayableList_list: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
                state?: "open" | "paid" | "settled";
                /** @description Of those that are open. */
                watch?: "overdue" | "due_soon" | "later";
                domainId?: string;
                administrationId?: string;
                wageDeclarationId?: string;
                /** @description A part of a name, or a payment reference. */
                text?: string;
                sort?: "due" | "amount" | "administration";
                direction?: "asc" | "desc";
                /** @description A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook. */
                format?: "csv" | "xlsx";
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
                    "application/json": components["schemas"]["WagePayablePageDto"];
                };
            };
        };
    };
    WagePayable_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                administrationId: string;
                wagePayableId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WagePayableChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WagePayableDto"];
                };
            };
        };
    };
    WagePayable_wageTaxAccounts: {
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
                    "application/json": components["schemas"]["WageTaxAccountsDto"];
                };
            };
        };
    };
    WagePayable_chooseWageTaxAccounts: {
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
                "application/json": components["schemas"]["WageTaxAccountsChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WageTaxAccountsDto"];
                };
            };
        };
    };
    PersonalData_listReadings: {
        parameters: {
            query?: {
                page?: unknown;
                pageSize?: unknown;
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
                    "application/json": components["schemas"]["PayslipReadingPageDto"];
                };
            };
        };
    };
    PersonalData_listConsents: {
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
                    "application/json": components["schemas"]["MyConsentsDto"];
                };
            };
        };
    };
    PersonalData_giveConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsentDto"];
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
    PersonalData_withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                employeeConsentId: string;
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
    PersonalData_exportData: {
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
                    "application/zip": string;
                };
            };
        };
    };
    Work_list: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["WorkDto"];
                };
            };
        };
    };
    Search_find: {
        parameters: {
            query: {
                /** @description Words of a name, a number, a voucher; a period such as 2026-03 or maart 2026. */
                text: string;
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
                    "application/json": components["schemas"]["SearchResultDto"];
                };
            };
        };
    };
}
