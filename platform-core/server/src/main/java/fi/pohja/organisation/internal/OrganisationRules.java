package fi.pohja.organisation.internal;

import static fi.pohja.schema.shared.Tables.MUNICIPALITY;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;

import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import fi.pohja.table.Columns;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** What is required of an organisation before it is stored. */
final class OrganisationRules {

    private static final Pattern BUSINESS_ID = Pattern.compile("[0-9]{7}-[0-9]");
    private static final int[] BUSINESS_ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
    private static final int LONGEST_NETWORK = 100;
    private static final int MOST_NETWORKS = 20;

    private OrganisationRules() {}

    /** Checks everything that is typed but the parent. */
    static Violations check(DSLContext sql, OrganisationId id, OrganisationDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("name", draft.name())
                .text("description", draft.description())
                .website("website", draft.website())
                .check(
                        draft.businessId().isEmpty() || businessId(draft.businessId()),
                        "businessId",
                        "business.id",
                        draft.businessId())
                .date("validFrom", draft.validFrom())
                .date("validTo", draft.validTo())
                .period("validTo", draft.validFrom(), draft.validTo());
        networks(violations, draft.networks());
        SourceStatement.checkIds(violations, "sourceRefs", draft.sourceRefs());
        municipality(violations, sql, id, draft);
        return violations;
    }

    private static void networks(Violations violations, List<String> networks) {
        violations.check(networks.size() <= MOST_NETWORKS, "networks", "many", MOST_NETWORKS);
        networks.forEach(network -> violations.required("networks", network, LONGEST_NETWORK));
    }

    private static void municipality(
            Violations violations, DSLContext sql, OrganisationId id, OrganisationDraft draft) {
        boolean municipality = draft.kind() == OrganisationKind.MUNICIPALITY;
        if (draft.municipalityCode().isEmpty()) {
            violations.check(!municipality, "municipalityCode", "required");
            return;
        }
        String code = draft.municipalityCode().get();
        if (!municipality) {
            violations.add("municipalityCode", "municipality.only");
        } else if (!sql.fetchExists(MUNICIPALITY, Columns.is(MUNICIPALITY.CODE, code))) {
            violations.add("municipalityCode", "unknown");
        } else if (sql.fetchExists(
                ORGANISATION,
                ORGANISATION
                        .KIND
                        .eq(OrganisationKind.MUNICIPALITY.name())
                        .and(ORGANISATION.MUNICIPALITY_CODE.eq(code))
                        .and(ORGANISATION.ID.ne(id.value())))) {
            violations.add("municipalityCode", "taken", code);
        }
    }

    /** Y-tunnus with its check digit, as the Finnish Patent and Registration Office lays down. */
    static boolean businessId(String text) {
        if (!BUSINESS_ID.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < BUSINESS_ID_WEIGHTS.length; i++) {
            sum += BUSINESS_ID_WEIGHTS[i] * (text.charAt(i) - '0');
        }
        int remainder = sum % 11;
        int check = text.charAt(8) - '0';
        return remainder == 0 ? check == 0 : remainder != 1 && check == 11 - remainder;
    }
}
